#pragma once
// heng test --mutate: how many small faults in the rules their 用例 notice.

#include "tools/heng/options.hpp"
#include "tools/heng/rule_inputs.hpp"
#include "tools/heng/run.hpp"

namespace heng {

[[nodiscard]] Status test_by_faults(const RuleInputs& inputs, const TestCommand& command);

}  // namespace heng
