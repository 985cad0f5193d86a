#pragma once
// heng explain NAME --rules RULES: a part of a rule set as it is in force.

#include "tools/heng/options.hpp"
#include "tools/heng/run.hpp"

namespace heng {

[[nodiscard]] Status explain_part(const ExplainCommand& command);

}  // namespace heng
