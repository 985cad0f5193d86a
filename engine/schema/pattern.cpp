#include "engine/schema/pattern.hpp"

#include <algorithm>

#include "engine/schema/pattern_at.hpp"
#include "engine/schema/scan.hpp"
#include "engine/value/hanzi.hpp"

namespace heng {

namespace {

/// How far a 文 may reach to the words behind it, in bytes, where it is looked for in running text.
constexpr std::size_t longest_text = 300;

/// Matches the parts from `part` on at `at`; backtracks only in 文 and 词, whose ends lie in a bounded stretch.
class Matcher {
public:
    Matcher(const Pattern& pattern, std::string_view text, std::span<const std::string> given, bool to_end)
        : pattern_(pattern), text_(text), given_(given), to_end_(to_end), holes_(pattern.names.size()) {}

    std::optional<Match> at(std::size_t begin) {
        const auto end = rest(0, begin);
        if (!end) {
            return std::nullopt;
        }
        return Match{{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(*end)}, holes_};
    }

private:
    std::optional<std::size_t> rest(std::size_t part, std::size_t at) {
        if (part == pattern_.parts.size()) {
            return to_end_ && scan::skip_blanks(text_, at) != text_.size() ? std::nullopt : std::optional(at);
        }
        const auto& p = pattern_.parts[part];
        if (!p.literal.empty()) {
            const auto end = literal(p.literal, at);
            return end ? rest(part + 1, *end) : std::nullopt;
        }
        at = scan::skip_blanks(text_, at);
        switch (p.kind) {
            case HoleKind::number: return number_hole(part, at);
            case HoleKind::levels: {
                const auto end = scan::label_end(text_, at);
                return end > scan::digits_end(text_, at) ? taken(part, at, end) : std::nullopt;
            }
            case HoleKind::label: return taken(part, at, scan::label_end(text_, at));
            case HoleKind::text: return text_hole(part, at);
            case HoleKind::word: return word_hole(part, at);
            case HoleKind::given: {
                const std::string_view words = p.slot < given_.size() ? given_[p.slot] : std::string_view{};
                const auto end =
                    scan::skip_blanks(words, 0) == words.size() ? std::nullopt : literal(words, at);
                return end ? rest(part + 1, *end) : std::nullopt;
            }
            case HoleKind::character:
                return at < text_.size() && scan::is_han(text_, at) ? taken(part, at, at + 3) : std::nullopt;
            case HoleKind::again: return again(part, at);
        }
        return std::nullopt;
    }

    /// A figure, or a numeral in characters; of that one the last characters may belong to the words behind it, as in
    /// 一千万元. A lone 一 counts nothing more often than it counts one (一项不漏), so it is left alone.
    std::optional<std::size_t> number_hole(std::size_t part, std::size_t at) {
        const auto figure = scan::figure_end(text_, at);
        if (figure > at || at == text_.size() || !scan::numeral_at(text_, at)) {
            return taken(part, at, figure);
        }
        constexpr std::size_t longest = 32;
        std::size_t ends[longest + 1] = {at};
        std::size_t length = 0;
        while (length < longest && ends[length] < text_.size() && scan::numeral_at(text_, ends[length])) {
            ends[length + 1] = ends[length] + scan::code_point_bytes(text_, ends[length]);
            ++length;
        }
        for (; length > 0; --length) {
            const auto numeral = text_.substr(at, ends[length] - at);
            if (numeral == "一" || !hanzi_value(numeral)) {
                continue;
            }
            if (auto end = taken(part, at, ends[length])) {
                return end;
            }
        }
        return std::nullopt;
    }

    std::optional<std::size_t> taken(std::size_t part, std::size_t begin, std::size_t end) {
        if (end <= begin) {
            return std::nullopt;
        }
        holes_[pattern_.parts[part].slot] = {static_cast<std::uint32_t>(begin),
                                             static_cast<std::uint32_t>(end)};
        return rest(part + 1, end);
    }

    /// The same text once more; a figure all of it.
    std::optional<std::size_t> again(std::size_t part, std::size_t at) {
        const auto taken = holes_[pattern_.parts[part].slot];
        const auto word = text_.substr(taken.begin, taken.end - taken.begin);
        const auto end = at + word.size();
        if (text_.substr(at, word.size()) != word || scan::goes_on(text_, end)) {
            return std::nullopt;
        }
        return rest(part + 1, end);
    }

    /// 文 runs to the words behind it, where what follows them fits too; or to the end.
    std::optional<std::size_t> text_hole(std::size_t part, std::size_t at) {
        if (part + 1 == pattern_.parts.size()) {
            return taken(part, at, scan::trimmed(text_, at, text_.size()));
        }
        const auto& words = pattern_.parts[part + 1].literal;
        const auto within = to_end_ ? text_ : text_.substr(0, at + longest_text);
        for (auto end = scan::find_beginning(within, words, at); end < within.size();
             end = scan::find_beginning(within, words, end + scan::code_point_bytes(text_, end))) {
            if (literal(words, end)) {
                if (const auto fits = taken(part, at, scan::trimmed(text_, at, end))) {
                    return fits;
                }
            }
        }
        return std::nullopt;
    }

    std::optional<std::size_t> word_hole(std::size_t part, std::size_t at) {
        constexpr std::size_t longest = 4;
        std::size_t ends[longest + 1] = {at};
        std::size_t length = 0;
        while (length < longest && ends[length] < text_.size() && scan::is_han(text_, ends[length])) {
            ends[length + 1] = ends[length] + 3;
            ++length;
        }
        for (; length >= 2; --length) {
            if (auto end = taken(part, at, ends[length])) {
                return end;
            }
        }
        return std::nullopt;
    }

    /// A literal fits whatever blanks the text has between its characters; punctuation in either width.
    std::optional<std::size_t> literal(std::string_view wanted, std::size_t at) const {
        for (std::size_t i = 0; i < wanted.size();) {
            if (scan::is_blank(wanted, i)) {
                i += scan::code_point_bytes(wanted, i);
                continue;
            }
            at = scan::skip_blanks(text_, at);
            const auto bytes = scan::code_point_bytes(wanted, i);
            if (at == text_.size() || !same_character(wanted.substr(i, bytes), at)) {
                return std::nullopt;
            }
            at += scan::code_point_bytes(text_, at);
            i += bytes;
        }
        return at;
    }

    bool same_character(std::string_view wanted, std::size_t at) const {
        const char plain = scan::ascii_at(wanted, 0);
        return text_.substr(at, wanted.size()) == wanted ||
               (plain != 0 && plain == scan::ascii_at(text_, at));
    }

    const Pattern& pattern_;
    std::string_view text_;
    std::span<const std::string> given_;
    bool to_end_;
    std::vector<Span> holes_;
};

std::optional<HoleKind> hole_kind(std::string_view word) {
    if (word.empty() || word == "数") {
        return HoleKind::number;
    }
    if (word == "号") {
        return HoleKind::label;
    }
    if (word == "多级号") {
        return HoleKind::levels;
    }
    if (word == "文") {
        return HoleKind::text;
    }
    if (word == "词") {
        return HoleKind::word;
    }
    if (word == "字") {
        return HoleKind::character;
    }
    return std::nullopt;
}

/// Adds "{name}" or "{name:kind}"; false if the kind isn't one.
bool add_hole(Pattern& pattern, std::string_view inside) {
    if (inside.starts_with('=')) {
        Pattern::Part part;
        part.kind = HoleKind::given;
        part.slot = static_cast<std::uint32_t>(pattern.given.size());
        pattern.given.emplace_back(inside.substr(1));
        pattern.parts.push_back(std::move(part));
        return inside.size() > 1;
    }
    const auto colon = inside.find(':');
    const auto name = std::string(inside.substr(0, colon));
    const auto known = std::find(pattern.names.begin(), pattern.names.end(), name);
    const auto kind =
        hole_kind(colon == std::string_view::npos ? std::string_view{} : inside.substr(colon + 1));
    if (!kind || name.empty()) {
        return false;
    }
    Pattern::Part part;
    part.name = name;
    part.slot = static_cast<std::uint32_t>(known - pattern.names.begin());
    part.kind = known == pattern.names.end() ? *kind : HoleKind::again;
    if (known == pattern.names.end()) {
        pattern.names.push_back(name);
    }
    pattern.parts.push_back(std::move(part));
    return true;
}

}  // namespace

std::optional<Pattern> parse_pattern(const std::string_view whole, std::string& trouble) {
    Pattern pattern;
    pattern.written = std::string(whole);
    auto text = whole;
    while (!text.empty()) {
        const auto open = text.find('{');
        if (open != 0) {
            const auto words = text.substr(0, open);
            if (scan::skip_blanks(words, 0) < words.size()) {  // blanks fit anywhere
                Pattern::Part part;
                part.literal = std::string(words);
                pattern.needs.add(words);
                pattern.parts.push_back(std::move(part));
            }
            text.remove_prefix(words.size());
            continue;
        }
        const auto close = text.find('}');
        const bool after_text = !pattern.parts.empty() && pattern.parts.back().literal.empty() &&
                                pattern.parts.back().kind == HoleKind::text;
        if (close == std::string_view::npos || after_text || !add_hole(pattern, text.substr(1, close - 1))) {
            trouble = std::string(text.substr(0, close == std::string_view::npos ? close : close + 1));
            return std::nullopt;
        }
        text.remove_prefix(close + 1);
    }
    if (pattern.parts.empty()) {
        trouble = std::string(whole);
        return std::nullopt;
    }
    return pattern;
}

std::optional<Match> find(const Pattern& pattern, std::string_view text, std::size_t from,
                          std::span<const std::string> given) {
    if (pattern.parts.empty()) {
        return std::nullopt;
    }
    const auto& first = pattern.parts.front();
    const bool taken = first.literal.empty() && first.kind == HoleKind::given;
    const std::string_view begins = taken && first.slot < given.size() ? given[first.slot] : first.literal;
    const bool words = taken || !first.literal.empty();
    const bool figure = !words && (first.kind == HoleKind::number || first.kind == HoleKind::label ||
                                   first.kind == HoleKind::levels);
    Matcher matcher(pattern, text, given, false);
    for (; from < text.size(); from += scan::code_point_bytes(text, from)) {
        if (words) {  // it can only begin where their first character stands
            from = scan::find_beginning(text, begins, from);
            if (from == std::string_view::npos) {
                return std::nullopt;
            }
        }
        const bool begins_none = figure && !scan::digit_at(text, from) && !scan::numeral_at(text, from);
        if (begins_none || scan::is_blank(text, from) ||
            (figure && (scan::goes_on(text, from) || scan::numeral_goes_on(text, from)))) {
            continue;
        }
        if (auto match = matcher.at(from)) {
            return match;
        }
    }
    return std::nullopt;
}

std::optional<Match> match_at(const Pattern& pattern, std::string_view text, std::size_t begin,
                              std::span<const std::string> given) {
    return Matcher(pattern, text, given, false).at(begin);
}

bool stands_at(std::string_view words, std::string_view text, std::size_t begin) {
    static const Pattern just_given{{{{}, {}, HoleKind::given, 0}}, {}, {{}}, {}};
    const std::string copy(words);
    return match_at(just_given, text, begin, {&copy, 1}).has_value();
}

std::optional<Match> fits(const Pattern& pattern, std::string_view text) {
    return Matcher(pattern, text, {}, true).at(scan::skip_blanks(text, 0));
}

}  // namespace heng
