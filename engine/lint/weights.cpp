// Weights of the 指标体系 that can't add up. What a node's children may come to is a set of intervals: each of them with
// or without every child that may be left out. They are exact, and few, for most sums meet.

#include <algorithm>
#include <optional>

#include "engine/lint/lints.hpp"

namespace heng {

namespace {

/// A sum that can be come to, and without which children.
struct Reachable {
    Interval sum;
    std::vector<std::string> without;
};

bool ascending(const Reachable& a, const Reachable& b) {
    return a.sum.lo < b.sum.lo || (a.sum.lo == b.sum.lo && a.sum.hi < b.sum.hi);
}

/// Whether a form may do without it: not where a project's approved indicator stands below.
bool may_be_left_out(const RuleSet& rules, const Planned& node) {
    const bool approved = std::any_of(node.children.begin(), node.children.end(), [&](PlannedId id) {
        const auto& child = rules[id];
        return child.target.has_value() || (child.optional && !may_be_left_out(rules, child));
    });
    return node.optional && !approved;
}

/// The least that a node without a weight of its own comes to: what stands below it and can't be left out.
Rational least_below(const RuleSet& rules, const Planned& node) {
    Rational sum;
    for (const auto id : node.children) {
        const auto& child = rules[id];
        if (!may_be_left_out(rules, child)) {
            sum += child.weight && !child.weight->lo_infinite ? child.weight->lo : least_below(rules, child);
        }
    }
    return sum;
}

/// With each child; nothing where there are more sums than are worth a look.
std::optional<std::vector<Reachable>> sums(const RuleSet& rules, const std::vector<PlannedId>& children) {
    constexpr std::size_t most = 4096;
    std::vector<Reachable> all{{Interval::point(0), {}}};
    for (const auto id : children) {
        const auto& child = rules[id];
        const auto weight = child.weight ? *child.weight : Interval::at_least(least_below(rules, child));
        std::vector<Reachable> next;
        for (const auto& one : all) {
            next.push_back({one.sum + weight, one.without});
            if (may_be_left_out(rules, child)) {
                next.push_back(one);
                next.back().without.push_back(child.name);
            }
        }
        std::sort(next.begin(), next.end(), ascending);
        next.erase(std::unique(next.begin(), next.end(),
                               [](const Reachable& a, const Reachable& b) { return a.sum == b.sum; }),
                   next.end());
        all = std::move(next);
        if (all.size() > most) {
            return std::nullopt;
        }
    }
    return all;
}

/// Whether rows outside the 指标体系 are scored too: 预算执行率 in the table of funds.
bool scores_beside_tree(const RuleSet& rules) {
    const auto root = rules[rules.planned_roots.front()].level;
    for (std::size_t i = 0; i < rules.schema.levels.size(); ++i) {
        const auto id = static_cast<LevelId>(i);
        auto above = id;
        while (above != none<LevelId> && above != root) {
            above = rules.schema[above].parent;
        }
        if (above == none<LevelId> && rules.schema.is_scored(id)) {
            return true;
        }
    }
    return false;
}

Rational distance(const Interval& sum, const Rational& wanted) {
    return sum.contains(wanted)                  ? Rational(0)
           : !sum.lo_infinite && wanted < sum.lo ? sum.lo - wanted
                                                 : wanted - sum.hi;
}

class Weights {
public:
    Weights(const RuleSet& rules, std::vector<Diagnostic>& out) : r_(rules), out_(out) {}

    void under(const std::string& name, const Interval& wanted, const std::vector<PlannedId>& children,
               const RulePlace& declared) {
        if (children.empty() || !wanted.is_point()) {
            return;
        }
        const auto reachable = sums(r_, children);
        if (!reachable) {
            return;
        }
        const auto nearest =
            std::min_element(reachable->begin(), reachable->end(), [&](const auto& a, const auto& b) {
                return distance(a.sum, wanted.lo) < distance(b.sum, wanted.lo);
            });
        if (distance(nearest->sum, wanted.lo).is_zero()) {
            return;
        }
        const auto& sum = nearest->sum;
        const auto comes_to = wanted.lo < sum.lo ? sum.lo : sum.hi;
        std::string without;
        for (const auto& left_out : nearest->without) {
            without += (without.empty() ? "" : "、") + left_out;
        }
        out_.push_back(make(Code::H866, place_of(declared),
                            {{"name", name},
                             {"wanted", wanted.lo.to_string()},
                             {"sum", comes_to.to_string()},
                             {"choice", without.empty() ? "" : "（不设 " + without + "）"}},
                            {{"name", name},
                             {"wanted", wanted.lo.to_string()},
                             {"sum", comes_to.to_string()},
                             {"choice", without.empty() ? "" : " (without " + without + ")"}}));
    }

private:
    const RuleSet& r_;
    std::vector<Diagnostic>& out_;
};

}  // namespace

void lint_weights(const RuleSet& rules, std::vector<Diagnostic>& out) {
    Weights weights(rules, out);
    if (rules.has_full_score && !rules.planned_roots.empty() && !scores_beside_tree(rules)) {
        weights.under("满分", Interval::point(rules.full_score), rules.planned_roots, rules.declared);
    }
    for (const auto& planned : rules.planned) {
        if (planned.weight) {
            weights.under(planned.name, *planned.weight, planned.children, planned.declared);
        }
    }
}

}  // namespace heng
