#pragma once
// Patterns with holes: "产出指标{n}项", "{编号:号}. {标题:文}". For 叙述 (looked for anywhere in a text) and 写法
// (must fit all of it).

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/schema/sketch.hpp"
#include "grammar/source.hpp"

namespace heng {

/// What a hole takes.
enum class HoleKind : std::uint8_t {
    number,  ///< 数, also when nothing is said: digits, separators, a decimal point; full-width too; 十八
    label,   ///< 号: digits in levels, 3-12, 2.1
    levels,  ///< 多级号: the same with two levels at least, so that no plain figure is one
    text,    ///< 文: up to where the rest of the pattern fits, at least one character
    word,    ///< 词: two to four Han characters
    character,  ///< 字: one Han character
    again,      ///< a name that stood before: the same text once more
    given,      ///< {=项目名称}: the text of a cell of the form
};

struct Pattern {
    struct Part {
        std::string literal;  ///< empty for a hole
        std::string name;     ///< of a hole
        HoleKind kind = HoleKind::number;
        std::uint32_t slot = 0;  ///< of a hole: its index among the pattern's names, or among `given`
    };
    std::vector<Part> parts;
    std::vector<std::string> names;  ///< distinct, by slot
    std::vector<std::string> given;  ///< paths of the cells whose texts it takes
    std::string written;             ///< as its author wrote it
    Sketch needs{};                  ///< the characters of its words: a text without them has no match
};

/// Where a pattern fits: all of it, and what each name took, by slot; spans are bytes of the text.
struct Match {
    Span whole;
    std::vector<Span> holes;
};

/// From "…{name}…{name:kind}…". Nothing if a brace isn't closed, a kind isn't known, a 文 has no words behind it to
/// end at, or nothing is looked for at all; `trouble` says which.
[[nodiscard]] std::optional<Pattern> parse_pattern(std::string_view whole, std::string& trouble);

/// The next place at or after `from` where the pattern fits, never an empty one; blanks in the text are passed over, and
/// punctuation may have either width. A 文 reaches no further than 300 bytes to the words behind it. `given` are the
/// texts of the cells that it takes; an empty one fits nowhere.
[[nodiscard]] std::optional<Match> find(const Pattern& pattern, std::string_view text, std::size_t from,
                                        std::span<const std::string> given = {});
/// The pattern from the first to the last character of `text`, blanks around it aside.
[[nodiscard]] std::optional<Match> fits(const Pattern& pattern, std::string_view text);

}  // namespace heng
