#pragma once
// 指标体系 as a table with merged cells. In: a compiled rule set. Out: a row an indicator that has none below it.

#include "engine/document/origins.hpp"

namespace heng::document {

[[nodiscard]] WeightTable weight_table(const RuleSet& rules, const Origins& origins);

}  // namespace heng::document
