#pragma once
// With which targets and weights two scoring rules are held against each other.

#include <utility>
#include <vector>

#include "engine/analysis/probe.hpp"
#include "engine/compare/score_difference.hpp"

namespace heng {

/// Which figure is varied and what is held fixed. Empty if no one figure decides one of the two rules, or another
/// decides the other.
[[nodiscard]] std::vector<std::pair<analysis::Axis, analysis::Setting>> settings_of_both(
    const RuleOf& before, const RuleOf& after, const std::vector<analysis::Setting>& known);

/// The same figure by the other rule set: 数据 are numbered anew in each. Nothing if it has none of that name.
[[nodiscard]] std::optional<analysis::Axis> axis_in(const RuleSet& rules, const RuleSet& other,
                                                    analysis::Axis axis);

}  // namespace heng
