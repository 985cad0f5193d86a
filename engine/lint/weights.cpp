// Weights of the 指标体系 that can't add up. What a node's children may come to is a set of intervals: each of them with
// or without every child that may be left out. They are exact, and few, for most sums meet.

#include <algorithm>
#include <optional>

#include "engine/lint/lints.hpp"

namespace heng {

namespace {

/// A sum that can be come to: one of those of the children before, with the next child or without it.
struct Reachable {
    Interval sum;
    std::size_t before = 0;
    bool with = true;
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

Rational distance(const Interval& sum, const Rational& wanted) {
    return sum.contains(wanted)                  ? Rational(0)
           : !sum.lo_infinite && wanted < sum.lo ? sum.lo - wanted
                                                 : wanted - sum.hi;
}

/// The choice that comes nearest to what is wanted.
struct Nearest {
    Interval sum;
    std::vector<std::string> without;
};

/// All sums of the children, child by child. What is too much already only grows, so that of such sums the least will do.
class Sums {
public:
    Sums(const RuleSet& rules, const Rational& wanted) : r_(rules), wanted_(wanted) {}

    /// Nothing where there are more sums than are worth a look.
    std::optional<Nearest> nearest(const std::vector<PlannedId>& children) {
        constexpr std::size_t most = 20'000;
        steps_ = {{{Interval::point(0)}}};
        for (const auto id : children) {
            const auto& child = r_[id];
            const auto weight = child.weight ? *child.weight : Interval::at_least(least_below(r_, child));
            if (weight.lo_infinite || weight.lo < Rational(0)) {
                return std::nullopt;
            }
            add(weight, may_be_left_out(r_, child));
            if (steps_.back().size() > most) {
                return std::nullopt;
            }
        }
        const auto& all = steps_.back();
        const auto best = std::min_element(all.begin(), all.end(), [&](const auto& a, const auto& b) {
            return distance(a.sum, wanted_) < distance(b.sum, wanted_);
        });
        return Nearest{best->sum, left_out(children, static_cast<std::size_t>(best - all.begin()))};
    }

private:
    void add(const Interval& weight, bool optional) {
        const auto& all = steps_.back();
        std::vector<Reachable> next;
        for (std::size_t i = 0; i < all.size(); ++i) {
            next.push_back({all[i].sum + weight, i, true});
            if (optional) {
                next.push_back({all[i].sum, i, false});
            }
        }
        std::stable_sort(next.begin(), next.end(), ascending);
        next.erase(std::unique(next.begin(), next.end(),
                               [](const Reachable& a, const Reachable& b) { return a.sum == b.sum; }),
                   next.end());
        const auto too_much = std::find_if(next.begin(), next.end(),
                                           [&](const Reachable& one) { return wanted_ < one.sum.lo; });
        if (too_much != next.end()) {
            next.erase(std::next(too_much), next.end());
        }
        steps_.push_back(std::move(next));
    }

    [[nodiscard]] std::vector<std::string> left_out(const std::vector<PlannedId>& children,
                                                    std::size_t at) const {
        std::vector<std::string> names;
        for (auto i = children.size(); i > 0; --i) {
            const auto& one = steps_[i][at];
            if (!one.with) {
                names.insert(names.begin(), r_[children[i - 1]].name);
            }
            at = one.before;
        }
        return names;
    }

    const RuleSet& r_;
    const Rational& wanted_;
    std::vector<std::vector<Reachable>> steps_;  ///< by how many of the children are counted
};

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

class Weights {
public:
    Weights(const RuleSet& rules, std::vector<Diagnostic>& out) : r_(rules), out_(out) {}

    void under(const std::string& name, const Interval& wanted, const std::vector<PlannedId>& children,
               const RulePlace& declared) {
        if (children.empty() || !wanted.is_point()) {
            return;
        }
        const auto nearest = Sums(r_, wanted.lo).nearest(children);
        if (!nearest || nearest->sum.contains(wanted.lo)) {
            return;
        }
        const auto& sum = nearest->sum;
        const bool above = wanted.lo < sum.lo;
        const auto comes_to = above ? sum.lo : sum.hi;
        const auto choice = choice_of(*nearest, above);
        out_.push_back(make(Code::H866, place_of(declared),
                            {{"name", name},
                             {"wanted", wanted.lo.to_string()},
                             {"sum", comes_to.to_string()},
                             {"choice", choice.zh}},
                            {{"name", name},
                             {"wanted", wanted.lo.to_string()},
                             {"sum", comes_to.to_string()},
                             {"choice", choice.en}}));
    }

private:
    /// （不设 丙，有范围的取最多）
    static Bilingual choice_of(const Nearest& nearest, bool above) {
        std::string names;
        for (const auto& name : nearest.without) {
            names += (names.empty() ? "" : "、") + name;
        }
        Bilingual said = names.empty() ? Bilingual{} : Bilingual{"不设 " + names, "without " + names};
        if (!nearest.sum.is_point()) {
            const std::string join = names.empty() ? "" : "，";
            said.zh += join + (above ? "有范围的取最少" : "有范围的取最多");
            said.en += (names.empty() ? "" : ", ");
            said.en += above ? "ranges at their least" : "ranges at their most";
        }
        return said.zh.empty() ? said : Bilingual{"（" + said.zh + "）", " (" + said.en + ")"};
    }

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
