#include "engine/evaluate/total.hpp"

#include <algorithm>

namespace heng {

namespace {

/// Cells of type 得分 stand for the admissible scores while it lives.
class AsDue {
public:
    AsDue(Machine& machine, Scores scores) : machine_(machine), before_(machine.scores_as_due) {
        machine_.scores_as_due = scores == Scores::due;
    }
    ~AsDue() { machine_.scores_as_due = before_; }
    AsDue(const AsDue&) = delete;
    AsDue& operator=(const AsDue&) = delete;

private:
    Machine& machine_;
    bool before_;
};

const Heading& score_heading(const Machine& machine, RowId row, ColumnId column) {
    const auto& level = machine.schema()[machine.form()[row].level];
    return level.columns[*level.slot(column)];
}

Figure score_of(Machine& machine, RowId row, Scores scores) {
    if (scores == Scores::due) {
        const auto& due = machine.leaf(row).due;
        return due && !due->hi_infinite ? due : std::nullopt;
    }
    const auto column = machine.schema().role(machine.form()[row].level, CellType::score);
    if (!column) {
        return std::nullopt;
    }
    return machine.figure(machine.role(row, CellType::score), score_heading(machine, row, *column));
}

Rational weight_of(const Machine& machine, RowId row) {
    const auto slot = machine.role(row, CellType::weight);
    const bool known = slot != none<SlotId> && machine.form()[slot].value != no_index;
    return known ? machine.form().numbers[machine.form()[slot].value] : Rational(0);
}

Figure sum(Machine& machine, Scores scores) {
    if (machine.leaf_rows().empty()) {
        return std::nullopt;
    }
    Figure total = Interval::point(0);
    Rational lost;
    for (const auto row : machine.leaf_rows()) {
        if (machine.leaf(row).rescaled) {
            lost += weight_of(machine, row);
            continue;
        }
        const auto score = score_of(machine, row, scores);
        total = total && score ? Figure(*total + *score) : std::nullopt;
    }
    const auto left = machine.rules().full_score - lost;
    if (!total || lost.is_zero() || left.is_zero()) {
        return total;
    }
    return *total * (machine.rules().full_score / left);
}

/// The first branch that holds; nothing if it isn't known which that is.
Figure by_rule(Machine& machine, const TotalRule& rule, Scores scores) {
    if (rule.branches.empty()) {
        return sum(machine, scores);
    }
    for (const auto& branch : rule.branches) {
        const auto holds = branch.when == none<ExprId> ? Truth::yes : machine.truth(branch.when, {});
        if (holds == Truth::unknown) {
            return std::nullopt;
        }
        if (holds == Truth::yes) {
            return machine.number(branch.outcome.lo, {});
        }
    }
    return std::nullopt;
}

/// 最高 … 当 …: where it isn't known whether a limit holds, either may be.
Figure limited(Machine& machine, const TotalRule& rule, Figure total) {
    for (const auto& limit : rule.limits) {
        const auto holds = limit.when == none<ExprId> ? Truth::yes : machine.truth(limit.when, {});
        if (holds == Truth::no || !total) {
            continue;
        }
        const auto most = machine.number(limit.most, {});
        if (!most) {
            return std::nullopt;
        }
        const auto cut = min(*total, most->hi);
        total = holds == Truth::yes ? cut : hull(*total, cut);
    }
    return total;
}

}  // namespace

Figure total_score(Machine& machine, Scores scores) {
    const AsDue as_due(machine, scores);
    const auto& rule = machine.rules().total;
    if (!rule) {
        return sum(machine, scores);
    }
    auto total = limited(machine, *rule, by_rule(machine, *rule, scores));
    if (total && rule->rounding) {
        total = total->rounded(rule->rounding->digits, rule->rounding->mode);
    }
    return total;
}

std::optional<Rational> stated_total(const Machine& machine) {
    const auto& fields = machine.schema().fields;
    const auto total =
        std::find_if(fields.begin(), fields.end(), [](const Field& f) { return f.type == CellType::total; });
    if (total == fields.end()) {
        return std::nullopt;
    }
    const auto& cell = machine.form()[static_cast<SlotId>(total - fields.begin())];
    return cell.value == no_index ? std::nullopt : std::optional(machine.form().numbers[cell.value]);
}

bool keeps_bound(const Grade& grade, const Rational& score) {
    switch (grade.comparison) {
        case Comparison::less: return score < grade.bound;
        case Comparison::less_equal: return score <= grade.bound;
        case Comparison::greater: return score > grade.bound;
        case Comparison::greater_equal: return score >= grade.bound;
        case Comparison::equal: return score == grade.bound;
        case Comparison::unequal: return score != grade.bound;
    }
    return false;
}

std::string grade_of(Machine& machine, const Rational& score) {
    for (const auto& grade : machine.rules().grades) {
        if (!keeps_bound(grade, score)) {
            continue;
        }
        const auto holds = grade.when == none<ExprId> ? Truth::yes : machine.truth(grade.when, {});
        if (holds != Truth::no) {
            return holds == Truth::yes ? grade.name : std::string();
        }
    }
    return {};
}

}  // namespace heng
