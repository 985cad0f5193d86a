// What just so many cost or give, and no step: 逾期1天扣1分，逾期2天扣3分; 完成1个得1分 beside 完成2个得3分.

#include <algorithm>

#include "engine/clause/draft.hpp"

namespace heng::clause {

namespace {

/// 逾期1天扣1分，逾期2天扣2分: those that count the same.
std::vector<Step> tiers_among(const std::vector<Step>& steps) {
    std::vector<Step> tiers;
    for (const auto& step : steps) {
        if (step.tier &&
            (tiers.empty() || (step.of == tiers.front().of && step.takes == tiers.front().takes))) {
            tiers.push_back(step);
        }
    }
    return tiers;
}

/// What holds at just so many.
Rule rule_of(const Step& step, std::string points) {
    Rule made;
    made.when.subject = step.of;
    made.when.amount = step.unit;
    made.when.bound = step.unit.text();
    made.when.text = step.of + " = " + made.when.bound;
    made.when.bare = true;
    made.when.exact = true;
    made.lo = std::move(points);
    made.points = step.points;
    return made;
}

/// 完成1个得1分 beside 完成2个得3分 is what one gives, and no step.
void gains_of_just_so_many(Draft& draft) {
    const auto first = std::find_if(draft.steps.begin(), draft.steps.end(),
                                    [](const Step& step) { return step.tier && !step.takes && !step.bonus; });
    if (draft.so_on && first != draft.steps.end()) {
        // 1场得2分，2场得4分，以此类推: so often.
        const auto is_same = [&](const Rule& rule) {
            return rule.when.amount && rule.when.subject == first->of;
        };
        const bool as_many_times =
            std::any_of(draft.rules.begin(), draft.rules.end(), is_same) &&
            std::all_of(draft.rules.begin(), draft.rules.end(), [&](const Rule& rule) {
                return !is_same(rule) || (rule.points && *rule.points * first->unit.value ==
                                                             first->points * rule.when.amount->value);
            });
        if (as_many_times) {
            std::erase_if(draft.rules, is_same);
            draft.so_on.reset();
            return;
        }
    }
    for (auto at = draft.steps.begin(); at != draft.steps.end();) {
        const auto& step = *at;
        const bool tier = step.tier && !step.takes && !step.bonus &&
                          std::any_of(draft.rules.begin(), draft.rules.end(), [&](const Rule& rule) {
                              return (rule.effect == Effect::value || rule.effect == Effect::full) &&
                                     rule.when.amount && rule.when.subject == step.of &&
                                     rule.when.amount->unit == step.unit.unit;
                          });
        if (!tier) {
            ++at;
            continue;
        }
        draft.rules.push_back(rule_of(step, step.per));
        at = draft.steps.erase(at);
    }
}

void costs_of_just_so_many(Draft& draft) {
    const auto tiers = tiers_among(draft.steps);
    if (tiers.size() < 2) {
        return;
    }
    const auto is_tier = [&](const Step& step) {
        return step.tier && step.takes == tiers.front().takes && step.of == tiers.front().of;
    };
    std::erase_if(draft.steps, is_tier);
    if (!tiers.front().takes) {
        // 提前10天得10分，提前9天得9分
        for (const auto& tier : tiers) {
            draft.rules.push_back(rule_of(tier, tier.per));
        }
        draft.so_on = draft.so_on ? std::optional(draft.rules.size()) : std::nullopt;
        return;
    }
    if (draft.so_on) {
        const auto rate = tiers.front().points / tiers.front().unit.value;
        for (const auto& tier : tiers) {
            if (tier.points / tier.unit.value != rate) {
                draft.wrong = "“以此类推”之前的几档不成规律";
            }
        }
        draft.so_on.reset();
        draft.steps.push_back(tiers.front());
        return;
    }
    Rule none;
    none.when.subject = tiers.front().of;
    none.when.text = none.when.subject + " ≤ 0";
    none.effect = Effect::full;
    none.lo = "权重";
    draft.rules.push_back(none);
    for (const auto& tier : tiers) {
        auto one = rule_of(tier, "权重 - " + tier.per);
        one.effect = Effect::off;
        draft.rules.push_back(one);
    }
}

}  // namespace

void just_so_many(Draft& draft) {
    gains_of_just_so_many(draft);
    costs_of_just_so_many(draft);
}

}  // namespace heng::clause
