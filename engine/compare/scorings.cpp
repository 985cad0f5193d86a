// Scoring rules: what they give, over all figures, and not how they are written.

#include <algorithm>

#include "engine/analysis/settings.hpp"
#include "engine/compare/comparing.hpp"
#include "engine/compare/score_difference.hpp"
#include "engine/compile/expression_words.hpp"
#include "engine/compile/rule_words.hpp"
#include "engine/compile/scoring_words.hpp"

namespace heng {

namespace {

const Scoring* named(const RuleSet& rules, const std::string& name) {
    const auto found = std::find_if(rules.scorings.begin(), rules.scorings.end(),
                                    [&](const Scoring& s) { return s.name == name; });
    return found == rules.scorings.end() ? nullptr : &*found;
}

ScoringId id_of(const RuleSet& rules, const Scoring& scoring) {
    return static_cast<ScoringId>(&scoring - rules.scorings.data());
}

/// Target and weight of each indicator that goes by a rule; nothing if rows may that aren't prescribed.
std::vector<analysis::Setting> rows_by(const RuleSet& rules, const Scoring& scoring) {
    std::vector<analysis::Setting> out;
    if (scoring.when != none<ExprId>) {
        return out;
    }
    for (const auto& planned : rules.planned) {
        if (planned.scoring == id_of(rules, scoring)) {
            out.push_back(analysis::setting_of(planned));
        }
    }
    return out;
}

/// Of one rule set and of the other: all rows that there are.
std::vector<analysis::Setting> rows_of_both(const Comparing& c, const Scoring& was, const Scoring& is) {
    auto rows = rows_by(c.before, was);
    const auto more = rows_by(c.after, is);
    if (rows.empty() || more.empty()) {
        return {};
    }
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

void compare_two(const Comparing& c, const Scoring& was, const Scoring& is) {
    Change change{ChangeOf::scoring,
                  ChangeKind::changed,
                  ChangeWay::unknown,
                  "计分 " + is.name,
                  {},
                  {},
                  {},
                  {},
                  was.declared,
                  is.declared,
                  is.name};
    if (scoring_differs(c, {c.before, id_of(c.before, was)}, {c.after, id_of(c.after, is)},
                        rows_of_both(c, was, is), change)) {
        c.add(std::move(change));
    }
}

/// The standard of one indicator, compared with that indicator.
bool is_of_one_indicator(const Scoring& scoring) {
    return scoring.in_words && scoring.name == scoring.standard;
}

/// The first rule whose condition holds decides: which of two is first matters where both can hold.
void compare_order(const Comparing& c) {
    std::vector<const Scoring*> now;
    for (const auto& scoring : c.after.scorings) {
        const auto* was = named(c.before, scoring.name);
        if (scoring.when != none<ExprId> && was != nullptr && was->when != none<ExprId>) {
            now.push_back(&scoring);
        }
    }
    std::vector<std::string> before;
    std::vector<std::string> after;
    for (std::size_t i = 0; i < now.size(); ++i) {
        for (std::size_t j = i + 1; j < now.size(); ++j) {
            const bool turned = named(c.before, now[j]->name) < named(c.before, now[i]->name);
            if (turned && !exclude(c.after, now[i]->when, now[j]->when)) {
                before.push_back(now[j]->name + " 先于 " + now[i]->name);
                after.push_back(now[i]->name + " 先于 " + now[j]->name);
            }
        }
    }
    if (!before.empty()) {
        c.add({ChangeOf::scoring,
               ChangeKind::changed,
               ChangeWay::unknown,
               "计分",
               {"次序", "order"},
               joined(before),
               joined(after)});
    }
}

/// Lower limits leave less; where only they changed it is known which way.
ChangeWay way_of_total(const Comparing& c, const TotalRule& was, const TotalRule& is) {
    const auto rest = [](const RuleSet& rules, TotalRule total) {
        total.limits.clear();
        return total_words(rules, total);
    };
    if (rest(c.before, was) != rest(c.after, is)) {
        return ChangeWay::unknown;
    }
    // Whether each limit of one is kept by a limit of the other that is no higher.
    const auto keeps = [](const RuleSet& rules, const TotalRule& total, const RuleSet& others,
                          const TotalRule& other) {
        return std::all_of(other.limits.begin(), other.limits.end(), [&](const TotalRule::Limit& wanted) {
            return std::any_of(total.limits.begin(), total.limits.end(), [&](const TotalRule::Limit& limit) {
                const bool as_low =
                    expression_words(rules, limit.most) == expression_words(others, wanted.most) ||
                    (rules[limit.most].op == Op::number && others[wanted.most].op == Op::number &&
                     rules.numbers[rules[limit.most].a] <= others.numbers[others[wanted.most].a]);
                const auto when = way_of(others, wanted.when, rules, limit.when);
                return as_low && (when == ChangeWay::neither || when == ChangeWay::laxer);
            });
        });
    };
    const bool stricter = keeps(c.after, is, c.before, was);
    const bool laxer = keeps(c.before, was, c.after, is);
    return stricter == laxer ? ChangeWay::unknown : stricter ? ChangeWay::stricter : ChangeWay::laxer;
}

}  // namespace

bool scoring_differs(const Comparing& c, const RuleOf& was, const RuleOf& is,
                     const std::vector<analysis::Setting>& rows, Change& change) {
    change.before = joined(scoring_words(c.before, was.scoring()), "\n");
    change.after = joined(scoring_words(c.after, is.scoring()), "\n");
    if (change.before == change.after) {
        return false;
    }
    const bool same_rows =
        way_of(c.before, was.scoring().when, c.after, is.scoring().when) == ChangeWay::neither;
    const auto found = difference(was, is, rows);
    if (found.complete && same_rows && !found.any()) {
        return false;  // written otherwise
    }
    const bool one_way = found.complete && same_rows && !found.decides && found.more != found.less;
    change.way = !one_way ? ChangeWay::unknown : found.more ? ChangeWay::laxer : ChangeWay::stricter;
    change.witness = found.witness;
    return true;
}

void compare_scorings(const Comparing& c) {
    for (const auto& scoring : c.after.scorings) {
        if (is_of_one_indicator(scoring)) {
            continue;
        }
        if (const auto* was = named(c.before, scoring.name)) {
            compare_two(c, *was, scoring);
        } else {
            c.add({ChangeOf::scoring,
                   ChangeKind::added,
                   ChangeWay::unknown,
                   "计分 " + scoring.name,
                   {},
                   {},
                   joined(scoring_words(c.after, scoring), "\n"),
                   {},
                   {},
                   scoring.declared});
        }
    }
    for (const auto& scoring : c.before.scorings) {
        if (!is_of_one_indicator(scoring) && named(c.after, scoring.name) == nullptr) {
            c.add({ChangeOf::scoring,
                   ChangeKind::removed,
                   ChangeWay::unknown,
                   "计分 " + scoring.name,
                   {},
                   joined(scoring_words(c.before, scoring), "\n"),
                   {},
                   {},
                   scoring.declared,
                   {}});
        }
    }
    compare_order(c);
}

void compare_totals(const Comparing& c) {
    const auto words = [](const RuleSet& rules) {
        return rules.total ? joined(total_words(rules, *rules.total), "\n") : std::string();
    };
    const auto old = words(c.before);
    const auto now = words(c.after);
    if (old != now) {
        c.add({ChangeOf::total,
               old.empty()   ? ChangeKind::added
               : now.empty() ? ChangeKind::removed
                             : ChangeKind::changed,
               c.before.total && c.after.total ? way_of_total(c, *c.before.total, *c.after.total)
                                               : ChangeWay::unknown,
               "总分",
               {},
               old,
               now,
               {},
               c.before.total ? c.before.total->declared : RulePlace{},
               c.after.total ? c.after.total->declared : RulePlace{}});
    }
}

}  // namespace heng
