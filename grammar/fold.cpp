#include "grammar/fold.hpp"

#include <array>
#include <utility>

#include "grammar/utf8.hpp"

namespace heng {

namespace {

bool is_blank(char32_t code) {
    switch (code) {
        case U' ':
        case U'\t':
        case U'\r':
        case U'\n':
        case 0x3000:  // full-width space
        case 0x00A0:  // no-break space
            return true;
        default: return false;
    }
}

bool is_invisible(char32_t code) {
    return code == 0x200B || code == 0xFEFF;  // zero width space, byte order mark
}

char32_t half_width(char32_t code) {
    if (code >= 0xFF01 && code <= 0xFF5E) return code - 0xFEE0;
    if (code == 0xFE6A) return U'%';  // small percent sign
    if (code == 0x2212) return U'-';  // minus sign
    return code;
}

bool is_digit(char32_t code) {
    return code >= U'0' && code <= U'9';
}

bool contains(std::string_view text, std::string_view mark) {
    return text.find(mark) != std::string_view::npos;
}

using Pair = std::pair<std::string_view, std::string_view>;
constexpr std::array<Pair, 4> quotes{Pair{"“", "”"}, Pair{"‘", "’"}, Pair{"「", "」"}, Pair{"\"", "\""}};
constexpr std::array<std::string_view, 3> end_marks{"。", ";", ","};

}  // namespace

void Folded::put(char32_t code, std::uint32_t offset) {
    append(text_, code);
    origins_.resize(text_.size(), offset);
}

void Folded::fold(std::string_view original) {
    text_.clear();
    origins_.clear();
    stopped_.reset();
    char32_t last = 0;  // of what was kept
    std::optional<std::uint32_t> blank;
    std::uint32_t offset = 0;
    for (std::size_t byte = 0; byte < original.size(); ++offset) {
        const auto point = decode(original, byte);
        if (!point) {
            stopped_ = offset;
            break;
        }
        byte += point->bytes;
        const auto code = half_width(point->code);
        if (is_invisible(code)) continue;
        if (is_blank(code)) {
            if (!blank) blank = offset;
            continue;
        }
        if (blank && is_digit(last) && is_digit(code)) {
            stopped_ = blank;  // 9 5% may be 95% or two figures
            break;
        }
        put(code, offset);
        last = code;
        blank.reset();
    }
    origins_.push_back(offset);
    strip();
}

/// Takes quotes around the whole and marks at the end off, as long as there are any. “甲”和“乙” has none around
/// the whole.
void Folded::strip() {
    begin_ = 0;
    end_ = text_.size();
    for (bool found = true; found;) {
        found = false;
        for (const auto& mark : end_marks) {
            if (text().ends_with(mark)) {
                end_ -= mark.size();
                found = true;
            }
        }
        for (const auto& [open, close] : quotes) {
            if (end_ - begin_ < open.size() + close.size()) continue;
            if (!text().starts_with(open) || !text().ends_with(close)) continue;
            const auto inside = text().substr(open.size(), text().size() - open.size() - close.size());
            if (contains(inside, open) || contains(inside, close)) continue;
            begin_ += open.size();
            end_ -= close.size();
            found = true;
        }
    }
}

}  // namespace heng
