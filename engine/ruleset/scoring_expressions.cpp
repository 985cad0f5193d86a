#include "engine/ruleset/scoring_expressions.hpp"

namespace heng {

void each_expression(const Scoring& scoring, const std::function<void(ExprId)>& use) {
    const auto take = [&](ExprId id) {
        if (id != none<ExprId>) {
            use(id);
        }
    };
    const auto outcome = [&](const Outcome& o) {
        take(o.lo);
        take(o.hi);
    };
    for (const auto& branch : scoring.branches) {
        take(branch.when);
        outcome(branch.outcome);
    }
    take(scoring.banded);
    for (const auto& band : scoring.bands) {
        take(band.range.lo);
        take(band.range.hi);
        outcome(band.outcome);
    }
    if (scoring.outside_bands) {
        outcome(*scoring.outside_bands);
    }
    for (const auto& tier : scoring.tiers) {
        take(tier.share.lo);
        take(tier.share.hi);
    }
    for (const auto& step : scoring.steps) {
        take(step.effect);
        take(step.most);
    }
    for (const auto& count : scoring.counts) {
        take(count.count);
        take(count.effect);
        take(count.most);
        take(count.when);
    }
    take(scoring.cap);
    take(scoring.floor);
}

}  // namespace heng
