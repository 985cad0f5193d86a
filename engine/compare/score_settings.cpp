#include "engine/compare/score_settings.hpp"

#include <algorithm>
#include <set>

#include "engine/analysis/settings.hpp"
#include "engine/ruleset/operands.hpp"
#include "engine/ruleset/scoring_expressions.hpp"

namespace heng {

namespace {

using Settings = std::vector<std::pair<analysis::Axis, analysis::Setting>>;

/// Figures above 0 that the rules name: those that may be points, and all of them, shares as they are written.
struct Figures {
    std::set<Rational> points;
    std::set<Rational> all;

    void add(const RuleSet& rules, ExprId id) {
        if (id == none<ExprId>) {
            return;
        }
        const auto& e = rules[id];
        const bool is_share = e.op == Op::number && e.detail == 1;
        if ((e.op == Op::number || e.op == Op::quantity) && rules.numbers[e.a].sign() > 0) {
            const auto& value = rules.numbers[e.a];
            all.insert(is_share ? value * 100 : value);
            if (e.op == Op::number && !is_share) {
                points.insert(value);
            }
        }
        for (const auto part : operands(e)) {
            add(rules, part);
        }
    }
};

Figures figures_of(const RuleOf& before, const RuleOf& after) {
    Figures figures;
    for (const auto* rule : {&before, &after}) {
        each_expression(rule->scoring(), [&](ExprId id) { figures.add(rule->rules, id); });
    }
    return figures;
}

/// Those that are usual, and some on either side of each figure that the rules name: what hangs on a target or a weight
/// being more than some figure shows with one of them.
std::vector<Rational> around(std::vector<Rational> usual, const std::set<Rational>& figures) {
    constexpr std::size_t most = 6;  // of very many figures some, from the least to the greatest
    if (!figures.empty()) {
        usual.push_back(*figures.begin() / 2);
        usual.push_back(*figures.rbegin() * 2);
    }
    const std::vector<Rational> sorted(figures.begin(), figures.end());
    const auto step = std::max<std::size_t>(1, (sorted.size() + most - 1) / most);
    for (std::size_t i = 0; i < sorted.size(); i += step) {
        usual.push_back(i + 1 == sorted.size() ? sorted[i] : (sorted[i] + sorted[i + 1]) / 2);
    }
    std::vector<Rational> out;
    for (const auto& figure : usual) {
        if (std::find(out.begin(), out.end(), figure) == out.end()) {
            out.push_back(figure);
        }
    }
    return out;
}

const Quantity* target_of(const analysis::Setting& setting) {
    return setting.target ? std::get_if<Quantity>(&*setting.target) : nullptr;
}

std::string target_words(const analysis::Setting& setting) {
    return setting.target ? canonical(*setting.target) : std::string();
}

bool has(const Settings& all, const analysis::Axis& axis, const analysis::Setting& setting) {
    return std::any_of(all.begin(), all.end(), [&](const auto& one) {
        const auto& [other, known] = one;
        return other.kind == axis.kind && other.datum == axis.datum && other.unit == axis.unit &&
               target_words(known) == target_words(setting) && known.weight == setting.weight;
    });
}

/// Each setting with other targets and weights, where those aren't known.
Settings varied(const Settings& usual, const Figures& figures) {
    constexpr std::int64_t some_other = 60;
    Settings out = usual;
    for (const auto& [axis, setting] : usual) {
        const auto* target = setting.generic ? target_of(setting) : nullptr;
        const auto targets = target == nullptr ? std::vector<Rational>{Rational(0)}
                                               : around({target->number.value, some_other}, figures.all);
        const auto weights = setting.weight_known ? std::vector<Rational>{setting.weight}
                                                  : around({setting.weight}, figures.points);
        // Each target with the usual weight, each weight with the usual target, and as many of both: all of both would be
        // many times more.
        for (std::size_t i = 0; i < targets.size(); ++i) {
            for (std::size_t j = 0; j < weights.size(); ++j) {
                auto other = setting;
                other.weight = weights[j];
                if (target != nullptr) {
                    other.target = Quantity{target->comparator, {targets[i], 0}, target->unit};
                }
                if ((i == 0 || j == 0 || i == j) && !has(out, axis, other)) {
                    out.emplace_back(axis, other);
                }
            }
        }
    }
    return out;
}

/// Of one rule, with the other's added where they are the same figure in another unit or with another target.
bool add_other(Settings& all, const RuleOf& before, const RuleOf& after, const Settings& others) {
    const auto kind = all.front().first.kind;
    for (const auto& [axis, setting] : others) {
        const auto same = axis_in(after.rules, before.rules, axis);
        if (!same || same->kind != kind || same->datum != all.front().first.datum) {
            return false;
        }
        if (!has(all, *same, setting)) {
            all.emplace_back(*same, setting);
        }
    }
    return true;
}

}  // namespace

std::optional<analysis::Axis> axis_in(const RuleSet& rules, const RuleSet& other, analysis::Axis axis) {
    if (axis.kind == analysis::Axis::Kind::actual) {
        return axis;
    }
    const auto& name = rules.data[axis.datum].name;
    const auto found = std::find_if(other.data.begin(), other.data.end(),
                                    [&](const Datum& datum) { return datum.name == name; });
    if (found == other.data.end()) {
        return std::nullopt;
    }
    axis.datum = static_cast<std::uint32_t>(found - other.data.begin());
    return axis;
}

Settings settings_of_both(const RuleOf& before, const RuleOf& after,
                          const std::vector<analysis::Setting>& known) {
    const std::vector<analysis::Setting> any(1);
    Settings out;
    for (const auto& setting : known.empty() ? any : known) {
        auto both = analysis::settings_for(before.rules, before.which, setting);
        const auto others = analysis::settings_for(after.rules, after.which, setting);
        if (both.empty() || others.empty() || !add_other(both, before, after, others)) {
            return {};
        }
        out.insert(out.end(), both.begin(), both.end());
    }
    return varied(out, figures_of(before, after));
}

}  // namespace heng
