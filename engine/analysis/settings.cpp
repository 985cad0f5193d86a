#include "engine/analysis/settings.hpp"

#include <algorithm>
#include <optional>

namespace heng::analysis {

namespace {

/// Whether a datum that isn't given stands for the row's own figures.
bool follows_actual(const RuleSet& rules, const Datum& datum) {
    if (datum.default_value == none<ExprId>) {
        return false;
    }
    const auto uses = uses_of(rules, datum.default_value);
    return (uses.actual || uses.rate) && !uses.lateness && !uses.other;
}

/// Known without the actual: 得分, which is the weight where nothing is given; 预算, which is the target.
bool is_settled(const RuleSet& rules, const Datum& datum) {
    if (datum.default_value == none<ExprId>) {
        return false;
    }
    const auto uses = uses_of(rules, datum.default_value);
    return !uses.actual && !uses.rate && !uses.lateness && !uses.other && !uses.met && uses.data.empty();
}

/// What the rule reads of its row without the default of one datum.
Uses without_default(const RuleSet& rules, ScoringId which, std::uint32_t datum) {
    return uses_of(rules, rules[which], datum);
}

struct Choice {
    Axis axis;
    bool any = false;
};

/// 时间进度 and 投资进度, neither given: each would be the actual, and they are two.
bool is_the_actual(const RuleSet& rules, const Datum& datum) {
    if (datum.default_value == none<ExprId>) {
        return false;
    }
    const auto& e = rules[datum.default_value];
    return (e.op == Op::column && uses_of(rules, datum.default_value).actual) ||
           (e.op == Op::attribute && static_cast<Attribute>(e.detail) == Attribute::actual_rate);
}

/// The actual; or the one datum that the score goes by.
Choice choose(const RuleSet& rules, ScoringId which, const Uses& uses) {
    std::optional<std::uint32_t> free;
    std::size_t same = 0;
    for (const auto id : uses.data) {
        const auto& datum = rules.data[id];
        same += datum.kind == Datum::Kind::figure && is_the_actual(rules, datum) ? 1U : 0U;
        if (datum.kind != Datum::Kind::figure || follows_actual(rules, datum) || is_settled(rules, datum)) {
            continue;
        }
        if (free) {
            return {};
        }
        free = id;
    }
    if (same > 1) {
        return {};
    }
    const bool of_row = uses.actual || uses.rate || uses.met;
    if (!free) {
        return {{}, of_row};
    }
    const auto rest = without_default(rules, which, *free);
    if (rest.actual || rest.rate || rest.met || rest.lateness) {
        return {};
    }
    Choice made{{Axis::Kind::datum, *free, rules.data[*free].unit}, true};
    if (made.axis.unit.empty()) {
        made.axis.unit = !uses.units.empty() ? uses.units.front() : uses.share ? "%" : "";
    }
    return made;
}

bool is_of_rate(std::string_view unit) {
    return unit == "个百分点" || unit == "百分点" || unit == "点";
}

/// The unit that targets of the rule's indicators have, by its own figures.
std::string usual_unit(const Uses& uses) {
    for (const auto& unit : uses.units) {
        if (!is_of_rate(unit)) {
            return unit;
        }
    }
    const bool rate = uses.share || !uses.units.empty();
    return rate && uses.actual && !uses.rate ? "%" : "";
}

/// The largest figure of points that a rule gives; more where it gives the weight too, which is then more; any number
/// of points where it gives no figure.
Rational usual_weight(const RuleSet& rules, const Scoring& scoring) {
    Rational most;
    bool of_weight = false;
    const auto look = [&](const Outcome& o) {
        for (const auto id : {o.lo, o.hi}) {
            if (id != none<ExprId> && rules[id].op == Op::number) {
                most = max(most, rules.numbers[rules[id].a]);
            } else if (id != none<ExprId>) {
                of_weight = true;
            }
        }
    };
    for (const auto& branch : scoring.branches) {
        look(branch.outcome);
    }
    for (const auto& band : scoring.bands) {
        look(band.outcome);
    }
    return most.is_zero() ? Rational(10) : of_weight ? most * Rational(2) : most;
}

const std::string* unit_of_figure(const Reading& target) {
    if (const auto* quantity = std::get_if<Quantity>(&target)) {
        return &quantity->unit;
    }
    const auto* between = std::get_if<Between>(&target);
    return between == nullptr ? nullptr : &between->unit;
}

}  // namespace

Setting setting_of(const Planned& planned) {
    Setting setting;
    setting.target = planned.target;
    setting.direction = planned.direction;
    if (planned.weight && planned.weight->is_point()) {
        setting.weight = planned.weight->lo;
        setting.weight_known = true;
    }
    return setting;
}

std::vector<std::pair<Axis, Setting>> settings_for(const RuleSet& rules, ScoringId which,
                                                   const Setting& known) {
    std::vector<std::pair<Axis, Setting>> out;
    const auto& scoring = rules[which];
    const auto uses = uses_of(rules, scoring);
    // More bounds than any standard has would only cost time, which grows with their square.
    constexpr std::size_t most_bounds = 100;
    const auto bounds =
        uses.comparisons.size() + scoring.bands.size() + scoring.counts.size() + scoring.steps.size();
    const auto chosen = uses.other || bounds > most_bounds ? Choice{} : choose(rules, which, uses);
    if (!chosen.any) {
        return out;
    }
    auto setting = known;
    if (!setting.weight_known) {
        setting.weight = usual_weight(rules, scoring);
    }
    auto axis = chosen.axis;
    if (axis.kind == Axis::Kind::datum) {
        out.emplace_back(axis, setting);
        return out;
    }
    if (known.target) {
        if (const auto* unit = unit_of_figure(*known.target)) {
            axis.unit = *unit;
            out.emplace_back(axis, setting);
        }
        return out;
    }
    axis.unit = usual_unit(uses);
    setting.generic = true;
    // 90 % for shares, so that what exceeds the target is still less than all; else a round number.
    const Rational figure = axis.is_share() ? 90 : 100;
    for (const auto comparator : {Comparator::at_least, Comparator::at_most}) {
        setting.target = Quantity{comparator, {figure, 0}, axis.unit};
        Probe probe(rules, which, axis, setting);
        if (!probe.is_ready()) {
            return {};
        }
        if (scoring.when == none<ExprId> || probe.truth(scoring.when, figure) == Truth::yes) {
            out.emplace_back(axis, setting);
        }
    }
    // Only where less is wanted: what stands for such targets may be taken at its word.
    if (out.size() == 1 && is_reverse(&*out.front().second.target)) {
        out.front().second.direction = Direction::reverse;
    }
    return out;
}

}  // namespace heng::analysis
