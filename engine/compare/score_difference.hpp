#pragma once
// Two scoring rules held against each other over all figures. In: the rules, and the targets and weights that their
// rows have, where that is known. Out: whether one gives more or less anywhere, and a figure at which they differ.
// Scores are those of evaluation, at the breakpoints of both rules and between them; what is said of a stretch is
// proved by the function that the difference is there.

#include <optional>
#include <vector>

#include "engine/analysis/probe.hpp"
#include "engine/diagnostics/diagnostic.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

struct ScoreDifference {
    bool complete = false;  ///< looked at over all figures; else only what was found is known
    bool more = false;      ///< somewhere the new rule gives more
    bool less = false;
    bool decides = false;  ///< somewhere only one of the two gives a score
    Bilingual witness;     ///< a figure, and what it scores by each; empty if they don't differ

    [[nodiscard]] bool any() const { return more || less || decides; }
};

/// One of two rule sets, and a rule of it.
struct RuleOf {
    const RuleSet& rules;
    ScoringId which;
    [[nodiscard]] const Scoring& scoring() const { return rules[which]; }
};

/// `known`: target and weight of each indicator that goes by the rule; empty if any may, and then targets and weights
/// on both sides of all figures that the two rules name stand for them.
[[nodiscard]] ScoreDifference difference(const RuleOf& before, const RuleOf& after,
                                         const std::vector<analysis::Setting>& known);

}  // namespace heng
