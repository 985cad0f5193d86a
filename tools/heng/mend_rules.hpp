#pragma once
// heng lint --fix: mends in rule files that are safe, each proved by looking at all rules again with it.

#include <string>
#include <vector>

#include "engine/diagnostics/diagnostic.hpp"
#include "tools/heng/rule_inputs.hpp"

namespace heng {

/// Leaves of the findings' fixes those with which the finding goes and no other comes.
void keep_proved(const RuleInputs& files, std::vector<Diagnostic>& findings);

/// Applies fixes until none is left. Gives the titles of those applied; what is then left to say is in `findings`.
[[nodiscard]] std::vector<Bilingual> mend_rules(RuleInputs& files, std::vector<Diagnostic>& findings);

}  // namespace heng
