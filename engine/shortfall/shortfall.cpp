#include "engine/shortfall/shortfall.hpp"

#include <algorithm>

#include "engine/analysis/profile.hpp"
#include "engine/analysis/settings.hpp"
#include "engine/compile/expression_words.hpp"
#include "engine/compile/scoring_words.hpp"
#include "engine/evaluate/score.hpp"
#include "engine/evaluate/total.hpp"

namespace heng {

namespace {

bool is_lower_bound(const Grade& grade) {
    return grade.comparison == Comparison::greater_equal || grade.comparison == Comparison::greater;
}

bool is_upper_bound(const Grade& grade) {
    return grade.comparison == Comparison::less_equal || grade.comparison == Comparison::less;
}

bool is_full(const analysis::Stretch& stretch, const Rational& weight) {
    const auto& score = stretch.tried.score;
    return stretch.tried.decided && score && score->is_point() && score->lo >= weight;
}

/// All actuals in a row with full marks: those nearest to the ones without, from below or, where less is wanted, from above.
/// ≥95%, ≤5天, ≥100家且≤130家 where more is too much. At either end of what was looked at there is no bound.
std::string full_marks(const analysis::Profile& profile, const analysis::Axis& axis, const Rational& weight,
                       bool wants_less) {
    const auto& all = profile.stretches;
    const auto full = [&](const analysis::Stretch& stretch) { return is_full(stretch, weight); };
    auto first = std::find_if(all.begin(), all.end(), full);
    auto last = std::find_if_not(first, all.end(), full);
    if (wants_less) {
        const auto from_above = std::find_if(all.rbegin(), all.rend(), full);
        last = from_above.base();
        first = std::find_if_not(from_above, all.rend(), full).base();
    }
    if (first == last) {
        return {};
    }
    const auto told = [&](std::string_view sign, const Rational& x) {
        return std::string(sign) + x.to_string() + axis.unit;
    };
    const auto& low = *first;
    const auto& high = *std::prev(last);
    std::string out;
    if (first != all.begin()) {
        out = low.is_point ? told("≥", low.x) : low.lo ? told(">", *low.lo) : std::string();
    }
    if (last != all.end()) {
        const auto end = high.is_point ? told("≤", high.x) : high.hi ? told("<", *high.hi) : std::string();
        out += (out.empty() || end.empty() ? "" : "且") + end;
    }
    return out;
}

class Search {
public:
    Search(const RuleSet& rules, const Form& form, std::shared_ptr<const FormStandards> standards)
        : rules_(rules), form_(form), machine_(rules, form) {
        machine_.standards = std::move(standards);
        derive_scores(machine_);
    }

    std::optional<Shortfall> to(const Grade& grade) {
        const auto total = total_score(machine_, Scores::due);
        if (!total || total->lo_infinite || total->hi_infinite) {
            return std::nullopt;
        }
        Shortfall out;
        out.grade = grade.name;
        out.comparison = grade.comparison;
        out.bound = grade.bound;
        out.total = *total;
        if (const auto now = grade_of(machine_, total->lo); now == grade_of(machine_, total->hi)) {
            out.now = now;
        }
        const bool enough = keeps_bound(grade, total->lo) && keeps_bound(grade, total->hi);
        out.surpassed = is_upper_bound(grade) && !keeps_bound(grade, total->lo);
        out.missing =
            is_lower_bound(grade) && !keeps_bound(grade, total->lo) ? grade.bound - total->lo : Rational(0);
        bars(grade, out.bars);
        out.reached = enough && out.bars.empty();
        for (const auto row : machine_.leaf_rows()) {
            lost(row, out.lost);
        }
        std::stable_sort(out.lost.begin(), out.lost.end(),
                         [](const auto& a, const auto& b) { return a.lost > b.lost; });
        out.most = total_with_all_points();
        return out;
    }

private:
    [[nodiscard]] std::string words(ExprId condition) const {
        return condition == none<ExprId> ? std::string() : expression_words(rules_, condition);
    }

    [[nodiscard]] Truth holds(ExprId condition) {
        return condition == none<ExprId> ? Truth::yes : machine_.truth(condition, {});
    }

    void bars(const Grade& grade, std::vector<Bar>& out) {
        if (const auto own = holds(grade.when); own != Truth::yes) {
            out.push_back(
                {Bar::Kind::condition, words(grade.when), {}, {}, own == Truth::unknown, grade.declared});
        }
        if (is_lower_bound(grade)) {
            vetoes(grade, out);
            limits(grade, out);
        }
    }

    /// A grade that the rules put first, with a condition that a form with enough points may still meet. A better grade is
    /// none: with enough points for that the form has more than was asked.
    void vetoes(const Grade& grade, std::vector<Bar>& out) {
        for (const auto& other : rules_.grades) {
            if (&other == &grade) {
                return;
            }
            const bool better = is_lower_bound(other) && other.bound > grade.bound;
            if (better || other.when == none<ExprId> || !keeps_bound(other, grade.bound)) {
                continue;
            }
            if (const auto takes = holds(other.when); takes != Truth::no) {
                out.push_back({Bar::Kind::other_grade,
                               words(other.when),
                               other.name,
                               {},
                               takes == Truth::unknown,
                               other.declared});
            }
        }
    }

    void limits(const Grade& grade, std::vector<Bar>& out) {
        if (!rules_.total) {
            return;
        }
        for (const auto& limit : rules_.total->limits) {
            const auto most = machine_.number(limit.most, {});
            const auto cuts = holds(limit.when);
            if (cuts != Truth::no && most && !keeps_bound(grade, most->hi)) {
                out.push_back({Bar::Kind::limit,
                               words(limit.when),
                               {},
                               most->hi,
                               cuts == Truth::unknown,
                               rules_.total->declared});
            }
        }
    }

    [[nodiscard]] std::string text_in(SlotId slot) const {
        return slot == none<SlotId> ? std::string() : std::string(form_[slot].text);
    }

    [[nodiscard]] const Reading* reading_in(SlotId slot) const {
        const bool read = slot != none<SlotId> && form_[slot].value != no_index;
        return read ? &form_.readings[form_[slot].value] : nullptr;
    }

    [[nodiscard]] std::optional<Rational> weight_of(RowId row) const {
        return number_in(machine_.role(row, CellType::weight));
    }

    [[nodiscard]] std::optional<Rational> number_in(SlotId slot) const {
        return slot == none<SlotId> || form_[slot].value == no_index
                   ? std::nullopt
                   : std::optional(form_.numbers[form_[slot].value]);
    }

    void lost(RowId row, std::vector<LostPoints>& out) {
        const auto& leaf = machine_.leaf(row);
        const auto weight = weight_of(row);
        if (!leaf.applies || !leaf.due || !weight || leaf.due->lo >= *weight) {
            return;
        }
        LostPoints one;
        const auto actual = machine_.role(row, CellType::actual);
        one.path = path_of(machine_.schema(), form_, row);
        one.cell = actual == none<SlotId> ? std::string() : path_of(machine_.schema(), form_, actual);
        one.target = text_in(machine_.role(row, CellType::target));
        one.actual = text_in(actual);
        one.weight = *weight;
        one.due = *leaf.due;
        one.decided = leaf.decided;
        one.lost = *weight - leaf.due->lo;
        one.deducted = number_in(machine_.role(row, CellType::deduction)).value_or(Rational(0));
        // What the form takes off no actual would have brought back.
        const bool by_rule = leaf.due->lo.is_zero() || leaf.due->lo + one.deducted < *weight;
        if (by_rule && leaf.scoring != none<ScoringId>) {
            const auto& scoring = rules_[leaf.scoring];
            one.rule = scoring.name;
            one.rule_at = scoring.declared.text();
            if (!scoring.by_standard) {
                one.needed = needed(row, leaf.scoring, *weight);
            }
            if (one.needed.empty()) {
                one.rule_words = scoring_words(rules_, scoring);
            }
        }
        out.push_back(std::move(one));
    }

    /// By the rule's scores over all actuals, where a figure decides them.
    [[nodiscard]] std::string needed(RowId row, ScoringId which, const Rational& weight) {
        const auto* target = reading_in(machine_.role(row, CellType::target));
        if (target == nullptr) {
            return {};
        }
        analysis::Setting known;
        known.target = *target;
        known.weight = weight;
        known.weight_known = true;
        if (const auto planned = machine_.planned_of(row); planned != none<PlannedId>) {
            known.direction = rules_[planned].direction;
        }
        const bool wants_less = known.direction ? *known.direction == Direction::reverse : is_reverse(target);
        for (const auto& [axis, setting] : analysis::settings_for(rules_, which, known)) {
            if (axis.kind != analysis::Axis::Kind::actual) {
                continue;
            }
            analysis::Probe probe(rules_, which, axis, setting);
            if (!probe.is_ready()) {
                continue;
            }
            const auto profile = analysis::profile_of(probe);
            if (profile.exact && !profile.uses.other) {
                return full_marks(profile, axis, weight, wants_less);
            }
        }
        return {};
    }

    /// Limits of the total hold for that too. Changes the leaves, so it comes last.
    [[nodiscard]] std::optional<Rational> total_with_all_points() {
        for (const auto row : machine_.leaf_rows()) {
            auto& leaf = machine_.leaf(row);
            if (const auto weight = weight_of(row); weight && leaf.applies) {
                leaf.due = Interval::point(*weight);
            }
        }
        const auto total = total_score(machine_, Scores::due);
        return total && !total->hi_infinite ? std::optional(total->hi) : std::nullopt;
    }

    const RuleSet& rules_;
    const Form& form_;
    Machine machine_;
};

}  // namespace

std::optional<Shortfall> shortfall(const RuleSet& rules, const Form& form, std::string_view grade,
                                   std::shared_ptr<const FormStandards> standards) {
    const auto found = std::find_if(rules.grades.begin(), rules.grades.end(), [&](const Grade& one) {
        return one.name == grade && (is_lower_bound(one) || is_upper_bound(one));
    });
    if (found == rules.grades.end() || !form.readable) {
        return std::nullopt;
    }
    return Search(rules, form, std::move(standards)).to(*found);
}

std::vector<std::string_view> grades_to_reach(const RuleSet& rules) {
    std::vector<std::string_view> names;
    for (const auto& grade : rules.grades) {
        if (is_lower_bound(grade) || is_upper_bound(grade)) {
            names.emplace_back(grade.name);
        }
    }
    return names;
}

}  // namespace heng
