#include "engine/format/marks.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace heng {

namespace {

using K = RuleKind;
using Written = std::pair<std::string_view, std::string_view>;

// Longer ones first.
constexpr std::array<Written, 22> comparators{
    {{"＞＝", "≥"}, {"＞=", "≥"}, {">＝", "≥"},  {">=", "≥"}, {"≧", "≥"},    {"＜＝", "≤"},
     {"＜=", "≤"},  {"<＝", "≤"}, {"<=", "≤"},   {"≦", "≤"},  {"！＝", "≠"}, {"！=", "≠"},
     {"!＝", "≠"},  {"!=", "≠"},  {"＜＞", "≠"}, {"<>", "≠"}, {"＝＝", "="}, {"==", "="},
     {"=＝", "="},  {"＝", "="},  {"＞", ">"},   {"＜", "<"}}};
constexpr std::array<Written, 6> operators{
    {{"*", "×"}, {"＊", "×"}, {"/", "÷"}, {"／", "÷"}, {"＋", "+"}, {"－", "-"}}};
constexpr std::array<Written, 18> figures{{{"０", "0"},
                                           {"１", "1"},
                                           {"２", "2"},
                                           {"３", "3"},
                                           {"４", "4"},
                                           {"５", "5"},
                                           {"６", "6"},
                                           {"７", "7"},
                                           {"８", "8"},
                                           {"９", "9"},
                                           {"％", "%"},
                                           {"﹪", "%"},
                                           {"．", "."},
                                           {"［", "["},
                                           {"］", "]"},
                                           {"（", "("},
                                           {"）", ")"},
                                           {"－", "-"}}};

template <std::size_t N>
std::string replaced(const std::array<Written, N>& table, std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto found = std::find_if(table.begin(), table.end(),
                                        [&](const Written& one) { return text.starts_with(one.first); });
        const auto length = found == table.end() ? 1 : found->first.size();
        out += found == table.end() ? text.substr(0, 1) : found->second;
        text.remove_prefix(length);
    }
    return out;
}

bool begins(std::string_view text, std::string_view a, std::string_view b) {
    return text.starts_with(a) || text.starts_with(b);
}

std::size_t wide(std::string_view text, std::string_view narrow) {
    return text.starts_with(narrow) ? narrow.size() : 3;  // the wide one of each has three bytes
}

/// Bytes of Han, letters and digits up to the next mark or blank.
std::size_t word_length(std::string_view text) {
    constexpr std::array<std::string_view, 21> ends{" ",  "\t", "\n", "\r", "{",      "}",  "(",
                                                    ")",  ",",  ";",  "=",  "\u3000", "｛", "｝",
                                                    "（", "）", "，", "、", "；",     "＝", "/"};
    std::size_t at = 1;
    const auto is_end = [&] {
        return std::any_of(ends.begin(), ends.end(),
                           [&](auto end) { return text.substr(at).starts_with(end); });
    };
    while (at < text.size() && !is_end()) {
        ++at;
    }
    return at;
}

std::string_view without_end_blanks(std::string_view text) {
    const auto last = text.find_last_not_of(" \t\r");
    return text.substr(0, last + 1);
}

}  // namespace

Mark mark_at(RuleKind inside, std::string_view rest) {
    if (begins(rest, "{", "｛")) {
        return {wide(rest, "{"), "{", Space::around};
    }
    if (begins(rest, "}", "｝")) {
        return {wide(rest, "}"), "}", Space::around};
    }
    if (begins(rest, ";", "；")) {
        return {wide(rest, ";"), "；", Space::none};
    }
    if (begins(rest, ",", "，") || rest.starts_with("、")) {
        const auto length = rest.starts_with(",") ? std::size_t{1} : std::size_t{3};
        switch (inside) {
            case K::call: return {length, ",", Space::behind};
            case K::range: return {length, ",", Space::none};
            default: return {length, "、", Space::none};
        }
    }
    if (begins(rest, "(", "（")) {
        return {wide(rest, "("), "(", Space::as_written};
    }
    if (begins(rest, ")", "）")) {
        return {wide(rest, ")"), ")", Space::as_written};
    }
    if (begins(rest, "=", "＝")) {
        const auto one = wide(rest, "=");
        const auto two = begins(rest.substr(one), "=", "＝") ? wide(rest.substr(one), "=") : 0;
        return {one + two, "=", Space::around};
    }
    const bool each = inside == K::each || inside == K::each_group || inside == K::each_column;
    if (constexpr std::string_view over = "对"; each && rest.starts_with(over)) {
        return {over.size(), over, Space::behind};  // 对每个 is 对 每个
    }
    if ((inside == K::both || inside == K::either) && begins(rest, "且", "或")) {
        return {3, rest.substr(0, 3), Space::around};
    }
    if (begins(rest, "/", "／")) {
        return {wide(rest, "/"), "/", Space::none};
    }
    if (begins(rest, ".", "．")) {
        return {wide(rest, "."), ".", Space::none};
    }
    const auto word = rest.substr(0, word_length(rest));
    return {word.size(), word, Space::as_written};
}

std::string canonical_leaf(RuleKind kind, std::string_view text) {
    switch (kind) {
        case K::comparator: return replaced(comparators, text);
        case K::op: return replaced(operators, text);
        case K::number:
        case K::weight:
        case K::bracket: return replaced(figures, text);
        case K::open_end: return "（不含）";
        case K::closed_end: return "（含）";
        case K::comment:
        case K::doc: return std::string(without_end_blanks(text));
        default: return std::string(text);
    }
}

}  // namespace heng
