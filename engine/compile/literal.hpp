#pragma once
// What the words of a rule file stand for, once read: quotes and escapes gone, full width folded.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/compile/library.hpp"
#include "engine/number/rational.hpp"

namespace heng {

/// Full-width ASCII (U+FF01–U+FF5E) as plain ASCII; all else as it is.
[[nodiscard]] std::string half_width(std::string_view text);
/// Where a statement begins, up to its block: what is said of all of it is shown there.
[[nodiscard]] Span head_of(RuleNode node);
/// The text of a string node, without its quotes and with \n and \" resolved; of any other node, its text.
[[nodiscard]] std::string text_of(RuleNode node);
/// The segments of a slashed node, joined by '/'.
[[nodiscard]] std::string path_of(RuleNode slashed);
/// The texts of all children of a kind.
[[nodiscard]] std::vector<std::string> texts_of(RuleNode node, RuleKind kind);
/// The value of a number node: 1,435.00, １２, 95% (0.95), 5‰. Nothing if it has too many digits.
[[nodiscard]] std::optional<Rational> number_of(RuleNode node);
/// Document and article of a 依据 node.
[[nodiscard]] std::string basis_text(RuleNode basis);
/// A whole number that a count can be; nothing if it isn't one.
[[nodiscard]] std::optional<std::uint32_t> count_of(RuleNode node);

}  // namespace heng
