// Data of a clause: declared once, and said once which default readings were used.

#include <algorithm>

#include "engine/clause/draft.hpp"

namespace heng::clause {

std::string quoted_name(std::string_view name) {
    const auto first = static_cast<unsigned char>(name.empty() ? '0' : name.front());
    bool plain = first >= 0x80U || (first >= 'A' && first <= 'z');
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto c = static_cast<unsigned char>(name[i]);
        const bool word = c >= 0x80U || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                          (c >= 'a' && c <= 'z') || c == '_';
        plain = plain && word;
    }
    // The last one begins every Roman numeral: Ⅲ类.
    for (const std::string_view mark :
         {"《", "》", "“", "”", "·", "‘", "’", "「", "」", "、", "×", "÷", "—", "\xE2\x85"}) {
        plain = plain && name.find(mark) == std::string_view::npos;
    }
    for (const std::string_view word :
         {"当",   "设",   "要求", "于",   "且",   "或", "非", "得", "在", "至", "若",
          "否则", "封顶", "保底", "保留", "允差", "是", "否", "扣", "加", "称", "含"}) {
        plain = plain && name != word;
    }
    return plain ? std::string(name) : "『" + std::string(name) + "』";
}

void Draft::note(Code code, const std::vector<Slot>& slots) {
    for (const auto& known : notes) {
        if (known.code == info(code).name) {
            return;
        }
    }
    notes.push_back(make(code, {}, slots));
}

void Draft::forget_truth(std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name && data[i].find(" 是否 ") != std::string::npos) {
            names.erase(names.begin() + static_cast<std::ptrdiff_t>(i));
            data.erase(data.begin() + static_cast<std::ptrdiff_t>(i));
            return;
        }
    }
}

std::string Draft::by_calendar(std::string_view side) {
    if (calendars.size() > 1 && wrong.empty()) {
        wrong = "天、月和工作日之间没有固定的换算";
    }
    const auto calendar = calendars.empty() ? Calendar::days : *calendars.begin();
    const std::string_view unit = calendar == Calendar::months     ? "月数"
                                  : calendar == Calendar::workdays ? "工作日数"
                                                                   : "天数";
    return std::string(side) + std::string(unit);
}

std::string Draft::lateness() {
    return by_calendar("逾期");
}

std::string Draft::earliness() {
    return by_calendar("提前");
}

std::string Draft::datum(std::string_view name, std::string_view kind, std::string_view fallback,
                         std::string_view unit) {
    const auto shown = quoted_name(name);
    if (name.find('%') != std::string_view::npos && wrong.empty()) {
        wrong = std::string(name);  // a figure within a name is one that nobody has read
    }
    if (std::find(names.begin(), names.end(), name) != names.end()) {
        return shown;
    }
    names.emplace_back(name);
    std::string line = "数据 " + shown;
    if (!kind.empty()) {
        line += " " + std::string(kind);
    }
    if (is_writable_unit(unit)) {
        line += " 单位 " + std::string(unit);
    }
    if (!fallback.empty()) {
        line += " 缺省 " + std::string(fallback);
    }
    data.push_back(line);
    return shown;
}

}  // namespace heng::clause
