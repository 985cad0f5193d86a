#pragma once
// Text of a rule file to its tree. In: bytes of any origin. Out: a tree in any case, and what could not be read,
// each at its place. No name is looked up and no number is computed here.

#include <string_view>
#include <vector>

#include "grammar/expected.hpp"
#include "grammar/rule_kind.hpp"
#include "grammar/tree.hpp"

namespace heng {

using RuleTree = Tree<RuleKind>;

/// A rule file as written.
struct ParsedRules {
    RuleTree tree;
    std::vector<grammar::Misreading> misreadings;  ///< statements that make no sense
    std::vector<Span> unclosed;  ///< blocks without “}”: from “{” to where it was missed
    bool too_deep = false;       ///< nested past the limit; the rest was not read
    std::uint32_t too_deep_at = 0;
};

/// Reads on after each error, at the next statement. Linear in the text. `text` must outlive the tree.
[[nodiscard]] ParsedRules parse_rules(std::string_view text);

/// Reads one expression, for the command line and for {…} in messages; a misreading if not all of it is one.
[[nodiscard]] ParsedRules parse_expression(std::string_view text);

}  // namespace heng
