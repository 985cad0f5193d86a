#pragma once
// Trees of the rule language on one line, so that a test can state a tree beside the text it comes from.

#include <string>
#include <string_view>

#include "grammar/parse_rules.hpp"

namespace heng::test {

/// As in the enum: RuleKind::at_cell is "at_cell".
[[nodiscard]] std::string_view kind_name(RuleKind kind);

/// An expression with all its brackets: 甲 + 乙 × 丙 且 非 丁 is "((甲 + (乙 × 丙)) 且 (非 丁))". A quantity is 5_天.
[[nodiscard]] std::string expression_text(RuleTree::Cursor node);

/// A node with what is below it: check(code:H201 string:"…" block(require(合计(下级.权重) = 权重))).
/// A leaf is kind:text, a node with children kind(children), an expression as expression_text has it.
[[nodiscard]] std::string tree_text(RuleTree::Cursor node);

/// All kinds of the tree in order, comments left out. Two texts that mean the same have the same kinds.
[[nodiscard]] std::string kinds_text(const RuleTree& tree);

/// What could not be read: "line:column wanted A | B", one a line; then blocks left open, "line:column open".
[[nodiscard]] std::string misreadings_text(const ParsedRules& parsed);

}  // namespace heng::test
