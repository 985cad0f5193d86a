#pragma once
// An expression of a rule set written as the rule language has it, with its parameters put in: what it says, whatever
// file it came from. Two expressions that say the same of two rule sets are written the same.

#include <string>
#include <string_view>
#include <vector>

#include "engine/ruleset/ruleset.hpp"

namespace heng {

/// `locals` names the slots of 设 and of holes; a slot without a name is shown by its number.
[[nodiscard]] std::string expression_words(const RuleSet& rules, ExprId expression,
                                           const std::vector<std::string>& locals = {});

/// ≥, as rules have it.
[[nodiscard]] std::string_view sign_of(Comparison comparison);

/// 每个 三级指标, 每个 上级指标; empty for the form itself.
[[nodiscard]] std::string domain_words(const RuleSet& rules, const Domain& domain);

}  // namespace heng
