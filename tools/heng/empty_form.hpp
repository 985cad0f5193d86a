#pragma once
// A form with nothing filled in, for who is to fill it in: every cell of a rule set's 表式 in its order, with what is due
// as a comment, and what the 指标体系 prescribes already there.

#include <string>

#include "engine/ruleset/ruleset.hpp"

namespace heng {

/// YAML. The form names the rule set, so that heng check knows by what to check it.
[[nodiscard]] std::string empty_form(const RuleSet& rules);

}  // namespace heng
