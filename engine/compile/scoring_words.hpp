#pragma once
// A scoring rule, a total, a check as the rule language has them, from what was compiled: a statement a line, with
// parameters put in. What two rule sets say alike is written alike.

#include <string>
#include <vector>

#include "engine/ruleset/ruleset.hpp"

namespace heng {

[[nodiscard]] std::vector<std::string> scoring_words(const RuleSet& rules, const Scoring& scoring);
[[nodiscard]] std::vector<std::string> total_words(const RuleSet& rules, const TotalRule& total);

/// The names that the slots of a check have in its 说明 and 要求: those of holes, then what each 设 stands for.
[[nodiscard]] std::vector<std::string> slot_names(const RuleSet& rules, const Check& check);

}  // namespace heng
