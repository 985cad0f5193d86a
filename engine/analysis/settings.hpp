#pragma once
// With which figures a scoring rule is tried. In: a rule and what is known of its indicator. Out: which figure to vary,
// and the targets and weights to hold fixed; none where one figure doesn't decide the score, or where there are very many bounds.

#include <utility>
#include <vector>

#include "engine/analysis/probe.hpp"
#include "engine/analysis/uses.hpp"

namespace heng::analysis {

/// What is known of the rows of a prescribed indicator before any form is there.
[[nodiscard]] Setting setting_of(const Planned& planned);

/// `known` has the target and the weight where an indicator fixes them. Without a target several stand for any: at
/// least and at most, of those for which the rule holds.
[[nodiscard]] std::vector<std::pair<Axis, Setting>> settings_for(const RuleSet& rules, ScoringId which,
                                                                 const Setting& known);

}  // namespace heng::analysis
