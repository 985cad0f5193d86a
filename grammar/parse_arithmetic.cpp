#include "grammar/parse_arithmetic.hpp"

#include <algorithm>
#include <array>

#include "grammar/arithmetic.hpp"

namespace heng {

namespace {

/// A sum can begin at a digit or a bracket that nothing before it belongs to.
bool can_begin(std::string_view text, std::size_t at) {
    const auto c = text[at];
    const bool ascii = (c >= '0' && c <= '9') || c == '(' || c == '[';
    const bool wide =
        text.substr(at, 3) == "（" || text.substr(at, 3) == "［" ||
        (text.substr(at, 3) >= "０" && text.substr(at, 3) <= "９" && text.substr(at, 2) == "\xEF\xBC");
    if (!ascii && !wide) {
        return false;
    }
    const char before = at == 0 ? ' ' : text[at - 1];
    return !(before >= '0' && before <= '9') && before != '.' && before != '-';
}

/// Whether a sum begins at `at`; the tree then holds it.
bool is_sum(std::string_view text, std::size_t at, ArithmeticTree& tree) {
    namespace g = grammar;
    tree.reset(text);
    g::Build<ArithmeticPart> build{tree, text.data()};
    g::p::memory_input<g::p::tracking_mode::lazy, g::p::eol::lf_crlf, const char*> in(
        text.data() + at, text.data() + text.size(), "");
    try {
        return g::p::parse<g::arithmetic::equation, g::p::nothing, g::Control>(in, build);
    } catch (const g::TooDeep&) {
        return false;
    }
}

/// The bytes that = or ＝ takes at `at`; 0 if none stands there.
std::size_t equals_at(std::string_view text, std::size_t at) {
    if (text[at] == '=') return 1;
    constexpr std::string_view wide = "＝";
    return text.substr(at, wide.size()) == wide ? wide.size() : 0;
}

/// The next equals sign; the end of the text if there is none.
std::size_t next_equals(std::string_view text, std::size_t at) {
    while (at < text.size() && equals_at(text, at) == 0)
        ++at;
    return at;
}

constexpr std::array<std::string_view, 11> operators{"+", "-",  "*", "/",  "＋", "－",
                                                     "−", "＊", "×", "／", "÷"};
constexpr std::array<std::string_view, 3> marks{"［", "］", "％"};

template <std::size_t N>
bool ends_in(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(), [&](auto word) { return text.ends_with(word); });
}

/// Where what could be a sum before `end` begins: figures, operators and unit words between them.
std::size_t sum_begin(std::string_view text, std::size_t from, std::size_t end) {
    constexpr std::size_t longest_unit = 12;  // bytes
    std::size_t unit = 0;
    auto at = end;
    while (at > from) {
        auto begin = at - 1;
        while (begin > from && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U)
            --begin;
        const auto character = text.substr(begin, at - begin);
        const bool plain =
            character.size() == 1 &&
            std::string_view("0123456789.,%+-*/()[] \t").find(character) != std::string_view::npos;
        const bool wide = (character >= "（" && character <= "９" && character != "，") ||
                          character == "\u3000" || ends_in(character, operators) || ends_in(character, marks);
        const bool han = character.size() == 3 && character[0] >= '\xE4' && character[0] <= '\xE9';
        unit = han ? unit + character.size() : 0;
        if (!(plain || wide || han) || unit > longest_unit) return at;
        at = begin;
    }
    return at;
}

void pass_over(std::size_t begin, std::size_t end, std::vector<Span>* passed_over) {
    if (passed_over == nullptr) return;
    passed_over->push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
}

bool has_operator(std::string_view sum) {
    for (std::size_t end = 1; end <= sum.size(); ++end) {
        if (ends_in(sum.substr(0, end), operators)) return true;
    }
    return false;
}

}  // namespace

bool next_equation(std::string_view text, std::size_t from, ArithmeticTree& tree,
                   std::vector<Span>* passed_over) {
    // Without an equals sign ahead there is no sum; what is longer than this before it isn't tried.
    constexpr std::size_t longest = 400;
    auto equals = next_equals(text, from);
    auto begun = from;  // behind the equals sign before
    for (auto at = from; equals < text.size(); ++at) {
        if (at > equals) {
            begun = at;
            equals = next_equals(text, at);
            if (equals == text.size()) break;
        }
        if (equals - at > longest) {
            const auto begin = sum_begin(text, begun, equals);
            const bool too_long =
                equals - begin > longest && has_operator(text.substr(begin, equals - begin));
            at = too_long ? equals : equals - longest;
            if (too_long) {
                pass_over(begin, equals, passed_over);
                continue;
            }
        }
        if (can_begin(text, at) && is_sum(text, at, tree)) return true;
    }
    return false;
}

}  // namespace heng
