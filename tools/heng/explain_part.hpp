#pragma once
// heng explain NAME --rules RULES: a part of a rule set as it is in force. heng explain RULES: the rule set itself.

#include <string>

#include "tools/heng/options.hpp"
#include "tools/heng/run.hpp"

namespace heng {

[[nodiscard]] Status explain_part(const ExplainCommand& command);

/// Whether it stands for a rule set that the command carries.
[[nodiscard]] bool is_ruleset_name(const std::string& subject);

}  // namespace heng
