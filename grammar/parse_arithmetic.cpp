#include "grammar/parse_arithmetic.hpp"

#include "grammar/arithmetic.hpp"

namespace heng {

namespace {

/// A sum can begin at a digit or a bracket that nothing before it belongs to.
bool can_begin(std::string_view text, std::size_t at) {
    const auto c = text[at];
    const bool ascii = (c >= '0' && c <= '9') || c == '(' || c == '[';
    const bool wide = text.substr(at, 3) == "（" || text.substr(at, 3) == "［" ||
                      (text.substr(at, 3) >= "０" && text.substr(at, 3) <= "９" && text.substr(at, 2) == "\xEF\xBC");
    if (!ascii && !wide) {
        return false;
    }
    const char before = at == 0 ? ' ' : text[at - 1];
    return !(before >= '0' && before <= '9') && before != '.' && before != '-';
}

/// How far a parse from `at` got; the tree holds the sum if it matched.
struct Try {
    bool matched = false;
    std::size_t reached = 0;
};

Try try_at(std::string_view text, std::size_t at, ArithmeticTree& tree) {
    namespace g = grammar;
    tree.reset(text);
    g::Build<ArithmeticPart> build{tree, text.data()};
    g::p::memory_input<g::p::tracking_mode::lazy, g::p::eol::lf_crlf, const char*> in(text.data() + at,
                                                                                     text.data() + text.size(), "");
    try {
        const bool matched = g::p::parse<g::arithmetic::equation, g::p::nothing, g::Control>(in, build);
        return {matched, static_cast<std::size_t>(in.current() - text.data())};
    } catch (const g::TooDeep& deep) {
        return {false, deep.byte};
    }
}

}  // namespace

bool next_equation(std::string_view text, std::size_t from, ArithmeticTree& tree) {
    // Without an equals sign ahead there is no sum; with one far off, the tries before it are bounded.
    constexpr std::size_t longest = 400;
    auto equals = std::string_view::npos;
    for (auto at = from; at < text.size(); ++at) {
        if (equals == std::string_view::npos || equals < at) {
            equals = std::min(text.find('=', at), text.find("＝", at));
            if (equals == std::string_view::npos) {
                return false;
            }
        }
        if (equals - at > longest) {
            at = equals - longest;
        }
        if (can_begin(text, at) && try_at(text, at, tree).matched) {
            return true;
        }
    }
    return false;
}

}  // namespace heng
