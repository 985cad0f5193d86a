#include "engine/diagnostics/diagnostic.hpp"

#include <algorithm>
#include <array>

namespace heng {
namespace {

constexpr std::array table{
#define DIAGNOSTIC(code, severity, title_zh, title_en, message_zh, message_en, meaning_zh, meaning_en, \
                   mend_zh, mend_en)                                                                   \
    CodeInfo{Code::code, #code,      Severity::severity, title_zh, title_en, message_zh,               \
             message_en, meaning_zh, meaning_en,         mend_zh,  mend_en},
#include "engine/diagnostics/table.def"
#undef DIAGNOSTIC
};

}  // namespace

const CodeInfo& info(Code code) {
    return table[static_cast<std::size_t>(code)];
}

const CodeInfo* find_code(std::string_view name) {
    const auto row =
        std::find_if(table.begin(), table.end(), [&](const CodeInfo& i) { return i.name == name; });
    return row == table.end() ? nullptr : &*row;
}

const std::vector<const CodeInfo*>& all_codes() {
    static const auto rows = [] {
        std::vector<const CodeInfo*> list;
        for (const auto& row : table) {
            list.push_back(&row);
        }
        return list;
    }();
    return rows;
}

std::string fill(std::string_view text, const std::vector<Slot>& slots) {
    std::string out;
    while (!text.empty()) {
        const auto close = text.find('}');
        const auto before = text.substr(0, close);
        // The last brace before a closing one is its opener: “{”与{line} has one slot.
        const auto open = close == text.npos ? text.npos : before.rfind('{');
        const auto name = open == text.npos ? std::string_view{} : before.substr(open + 1);
        const auto slot =
            std::find_if(slots.begin(), slots.end(), [&](const Slot& s) { return s.first == name; });
        const auto taken = close == text.npos ? text.size() : close + 1;
        if (open == text.npos || slot == slots.end()) {
            out += text.substr(0, taken);
        } else {
            out += text.substr(0, open);
            out += slot->second;  // never looked at again: a cell that holds {name} is not a template
        }
        text.remove_prefix(taken);
    }
    return out;
}

Diagnostic make(Code code, Place place, const std::vector<Slot>& slots) {
    return make(code, std::move(place), slots, slots);
}

Diagnostic make(Code code, Place place, const std::vector<Slot>& zh, const std::vector<Slot>& en) {
    const auto& row = info(code);
    Diagnostic made;
    made.code = row.name;
    made.severity = row.severity;
    made.title = {std::string(row.title_zh), std::string(row.title_en)};
    made.message = {fill(row.message_zh, zh), fill(row.message_en, en)};
    made.hint = {fill(row.mend_zh, zh), fill(row.mend_en, en)};
    made.place = std::move(place);
    return made;
}

}  // namespace heng
