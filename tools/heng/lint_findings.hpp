#pragma once
// What heng lint finds in rule files.

#include <vector>

#include "engine/diagnostics/diagnostic.hpp"
#include "tools/heng/rule_inputs.hpp"

namespace heng {

/// What is found in all rule sets, each thing once: what a set inherits it shares with others. By file and place.
[[nodiscard]] std::vector<Diagnostic> lint_findings(const RuleInputs& files);

}  // namespace heng
