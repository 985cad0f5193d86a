#include "engine/schema/pattern.hpp"

#include <algorithm>

namespace heng {

namespace {

/// Bytes of the code point that begins at `at`; at least one, also for bytes that begin none.
std::size_t code_point_bytes(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    std::size_t bytes = 1;
    if (first >= 0xF0U) {
        bytes = 4;
    } else if (first >= 0xE0U) {
        bytes = 3;
    } else if (first >= 0xC0U) {
        bytes = 2;
    }
    return std::min(bytes, text.size() - at);
}

bool is_blank(std::string_view text, std::size_t at) {
    return text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r' ||
           text.substr(at, 3) == "\u3000" || text.substr(at, 2) == "\u00a0";
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && is_blank(text, at)) {
        at += code_point_bytes(text, at);
    }
    return at;
}

/// The ASCII character that stands at `at` in half or full width (U+FF01–U+FF5E); 0 if neither.
char ascii_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    if (byte(0) < 0x80U) {
        return text[at];
    }
    if (at + 2 < text.size() && byte(0) == 0xEFU && (byte(1) == 0xBCU || byte(1) == 0xBDU)) {
        const auto code = ((byte(1) & 0x3FU) << 6U) + (byte(2) & 0x3FU);  // low 12 bits of U+Fxxx
        if (code >= 0xF01U && code <= 0xF5EU) {
            return static_cast<char>(code - 0xF01U + 0x21U);
        }
    }
    return 0;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The end of the longest run of digits that begins at `at`; one mark of `joints` may stand between two digits.
std::size_t digits_with(std::string_view text, std::size_t at, std::string_view joints) {
    auto end = at;  // after the last digit
    bool after_joint = true;
    while (at < text.size()) {
        const char c = ascii_at(text, at);
        const bool joint = !after_joint && c != 0 && joints.find(c) != std::string_view::npos;
        if (!is_digit(c) && !joint) {
            break;
        }
        at += code_point_bytes(text, at);
        if (!joint) {
            end = at;
        }
        after_joint = joint;
    }
    return end;
}

/// U+3400–U+9FFF: asked at every character of every text, hence by its bytes.
bool is_han(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0xE3U || first > 0xE9U || text.size() - at < 3) {
        return false;
    }
    return first != 0xE3U || static_cast<unsigned char>(text[at + 1]) >= 0x90U;
}

/// Whether a hole can begin here, blanks aside: most places of a text are none for a number.
bool can_begin(HoleKind kind, std::string_view text, std::size_t at) {
    switch (kind) {
        case HoleKind::number:
        case HoleKind::label: return is_blank(text, at) || is_digit(ascii_at(text, at));
        case HoleKind::word: return is_blank(text, at) || is_han(text, at);
        case HoleKind::text:
        case HoleKind::again:
        case HoleKind::given: return true;
    }
    return true;
}

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
            const auto end = to_end_ ? skip_blanks(text_, at) : at;
            return to_end_ && end != text_.size() ? std::nullopt : std::optional(at);
        }
        const auto& p = pattern_.parts[part];
        if (!p.literal.empty()) {
            const auto end = literal(p.literal, at);
            return end ? rest(part + 1, *end) : std::nullopt;
        }
        at = skip_blanks(text_, at);
        switch (p.kind) {
            case HoleKind::number: return taken(part, at, digits_with(text_, at, ",."));
            case HoleKind::label: return taken(part, at, digits_with(text_, at, "-."));
            case HoleKind::text: return text_hole(part, at);
            case HoleKind::word: return word_hole(part, at);
            case HoleKind::given: {
                const std::string_view words = p.slot < given_.size() ? given_[p.slot] : std::string_view{};
                const auto end = words.empty() ? std::nullopt : literal(words, at);
                return end ? rest(part + 1, *end) : std::nullopt;
            }
            case HoleKind::again: {
                const auto before = holes_[p.slot];
                const auto word = text_.substr(before.begin, before.end - before.begin);
                return text_.substr(at, word.size()) == word ? rest(part + 1, at + word.size()) : std::nullopt;
            }
        }
        return std::nullopt;
    }

    std::optional<std::size_t> taken(std::size_t part, std::size_t begin, std::size_t end) {
        if (end <= begin) {
            return std::nullopt;
        }
        holes_[pattern_.parts[part].slot] = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
        return rest(part + 1, end);
    }

    /// 文 runs to the next literal, or to the end.
    std::optional<std::size_t> text_hole(std::size_t part, std::size_t at) {
        auto end = text_.size();
        if (part + 1 < pattern_.parts.size()) {
            end = text_.find(pattern_.parts[part + 1].literal, at);
            if (end == std::string_view::npos) {
                return std::nullopt;
            }
        }
        while (end > at && is_blank(text_, end - 1)) {
            --end;
        }
        return taken(part, at, end);
    }

    std::optional<std::size_t> word_hole(std::size_t part, std::size_t at) {
        constexpr std::size_t longest = 4;
        std::size_t ends[longest + 1] = {at};
        std::size_t length = 0;
        while (length < longest && ends[length] < text_.size() && is_han(text_, ends[length])) {
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

    /// A literal fits whatever blanks the text has between its characters.
    std::optional<std::size_t> literal(std::string_view wanted, std::size_t at) const {
        for (std::size_t i = 0; i < wanted.size();) {
            if (is_blank(wanted, i)) {
                i += code_point_bytes(wanted, i);
                continue;
            }
            at = skip_blanks(text_, at);
            const auto bytes = code_point_bytes(wanted, i);
            if (text_.substr(at, bytes) != wanted.substr(i, bytes)) {
                return std::nullopt;
            }
            at += bytes;
            i += bytes;
        }
        return at;
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
    if (word == "文") {
        return HoleKind::text;
    }
    if (word == "词") {
        return HoleKind::word;
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
    const auto kind = hole_kind(colon == std::string_view::npos ? std::string_view{} : inside.substr(colon + 1));
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

std::optional<Pattern> parse_pattern(std::string_view text, std::string& trouble) {
    Pattern pattern;
    while (!text.empty()) {
        const auto open = text.find('{');
        if (open != 0) {
            Pattern::Part part;
            part.literal = std::string(text.substr(0, open));
            pattern.parts.push_back(std::move(part));
            text.remove_prefix(std::min(open, text.size()));
            continue;
        }
        const auto close = text.find('}');
        if (close == std::string_view::npos || !add_hole(pattern, text.substr(1, close - 1))) {
            trouble = std::string(text.substr(0, close == std::string_view::npos ? close : close + 1));
            return std::nullopt;
        }
        text.remove_prefix(close + 1);
    }
    return pattern;
}

std::optional<Match> find(const Pattern& pattern, std::string_view text, std::size_t from,
                          std::span<const std::string> given) {
    if (pattern.parts.empty()) {
        return std::nullopt;
    }
    // A pattern that begins with words can only begin where their first character stands.
    const auto& first = pattern.parts.front().literal;
    const auto head = first.empty() ? std::string_view{} : std::string_view(first).substr(0, code_point_bytes(first, 0));
    Matcher matcher(pattern, text, given, false);
    while (from < text.size()) {
        if (!head.empty()) {
            from = text.find(head, from);
            if (from == std::string_view::npos) {
                return std::nullopt;
            }
        }
        if (!head.empty() || can_begin(pattern.parts.front().kind, text, from)) {
            if (auto match = matcher.at(from)) {
                return match;
            }
        }
        from += code_point_bytes(text, from);
    }
    return std::nullopt;
}

std::optional<Match> fits(const Pattern& pattern, std::string_view text) {
    return Matcher(pattern, text, {}, true).at(skip_blanks(text, 0));
}

}  // namespace heng
