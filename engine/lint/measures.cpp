// What is held against what: a day against a figure, a rate against a figure that lacks its %.

#include <algorithm>
#include <set>

#include "engine/lint/lints.hpp"
#include "engine/ruleset/operands.hpp"
#include "engine/ruleset/scoring_expressions.hpp"

namespace heng {

namespace {

enum class Measure : std::uint8_t { unknown, day, rate, figure };

class Measures {
public:
    Measures(const RuleSet& rules, std::vector<Diagnostic>& out) : r_(rules), out_(out) {}

    /// The rule that is looked at from here on; each slip is said once a rule.
    void begin(const Place& place, Bilingual name) {
        place_ = place;
        name_ = std::move(name);
        said_.clear();
    }

    void look(ExprId id) {
        if (id == none<ExprId>) {
            return;
        }
        const auto& e = r_[id];
        if (e.op == Op::compare) {
            compared(static_cast<ExprId>(e.a), static_cast<ExprId>(e.b));
        }
        for (const auto part : operands(e)) {
            look(part);
        }
        if (e.op == Op::fold || e.op == Op::list_fold) {
            look(e.op == Op::fold ? static_cast<ExprId>(e.b) : static_cast<ExprId>(e.a));
            look(static_cast<ExprId>(e.c));
        }
    }

private:
    void compared(ExprId a, ExprId b) {
        const auto left = of(a);
        const auto right = of(b);
        const auto is_figure = [](Measure m) { return m == Measure::rate || m == Measure::figure; };
        if ((left == Measure::day && is_figure(right)) || (is_figure(left) && right == Measure::day)) {
            say(Code::H869, {});
        } else if (left == Measure::rate) {
            bare(b);
        } else if (right == Measure::rate) {
            bare(a);
        }
    }

    /// 完成率 ≥ 95. Rates of a few times the target are written so: 完成率 > 2.
    void bare(ExprId id) {
        const auto& e = r_[id];
        const Rational least(10);
        if (e.op == Op::number && e.detail == 0 && !(r_.numbers[e.a] < least)) {
            say(Code::H870, r_.numbers[e.a].to_string());
        }
    }

    void say(Code code, const std::string& figure) {
        if (said_.insert(code).second) {
            out_.push_back(make(code, place_, {{"name", name_.zh}, {"figure", figure}},
                                {{"name", name_.en}, {"figure", figure}}));
        }
    }

    [[nodiscard]] Measure of(ExprId id) const {
        const auto& e = r_[id];
        const auto a = [&] { return of(static_cast<ExprId>(e.a)); };
        const auto b = [&] { return of(static_cast<ExprId>(e.b)); };
        switch (e.op) {
            case Op::day: return Measure::day;
            case Op::number: return e.detail == 1 ? Measure::rate : Measure::figure;
            case Op::quantity: return Measure::figure;
            case Op::attribute: return of_attribute(static_cast<Attribute>(e.detail));
            case Op::column:
                return e.c == no_index ? of_column(static_cast<ColumnId>(e.a)) : Measure::unknown;
            case Op::field: return of_cell(r_.schema[static_cast<FieldId>(e.a)].type);
            case Op::negate: return a();
            case Op::add: return sum(a(), b());
            case Op::subtract:
                return a() == Measure::day && b() == Measure::day ? Measure::figure : sum(a(), b());
            case Op::fold: return of_fold(e);
            case Op::call: return of_call(e);
            default: return Measure::unknown;
        }
    }

    /// A day and a number of days is a day.
    static Measure sum(Measure a, Measure b) {
        const bool unknown = a == Measure::unknown || b == Measure::unknown;
        return unknown                                  ? Measure::unknown
               : a == Measure::day || b == Measure::day ? Measure::day
               : a == b                                 ? a
                                                        : Measure::figure;
    }

    [[nodiscard]] Measure of_fold(const Expr& e) const {
        switch (static_cast<Fold>(e.detail)) {
            case Fold::count:
            case Fold::kinds: return Measure::figure;
            case Fold::least:
            case Fold::most: return e.b == no_index ? Measure::unknown : of(static_cast<ExprId>(e.b));
            default: return Measure::unknown;
        }
    }

    [[nodiscard]] Measure of_call(const Expr& e) const {
        const auto first = [&] { return of(static_cast<ExprId>(e.a)); };
        switch (static_cast<Function>(e.detail)) {
            case Function::either:
            case Function::minimum:
            case Function::maximum: {
                const auto second = of(static_cast<ExprId>(e.b));
                return first() == second ? second : Measure::unknown;
            }
            case Function::round:
            case Function::absolute: return first();
            case Function::length:
            case Function::decimals:
            case Function::year_of: return Measure::figure;
            case Function::likeness: return Measure::rate;
            default: return Measure::unknown;
        }
    }

    static Measure of_attribute(Attribute attribute) {
        switch (attribute) {
            case Attribute::actual_day:
            case Attribute::target_day: return Measure::day;
            case Attribute::completion:
            case Attribute::forward_rate: return Measure::rate;
            // 实现率 and 目标率 of what is no rate are what the author says.
            case Attribute::due:
            case Attribute::plain:
            case Attribute::planned_weight:
            case Attribute::ordinal:
            case Attribute::rule_year:
            case Attribute::form_year:
            case Attribute::total:
            case Attribute::total_due:
            case Attribute::full_score:
            case Attribute::planned_count:
            case Attribute::days_late:
            case Attribute::days_early:
            case Attribute::months_late:
            case Attribute::months_early:
            case Attribute::workdays_late:
            case Attribute::workdays_early:
            case Attribute::actual_rank: return Measure::figure;
            default: return Measure::unknown;
        }
    }

    static Measure of_cell(CellType type) {
        switch (type) {
            case CellType::percent: return Measure::rate;
            case CellType::number:
            case CellType::year:
            case CellType::weight:
            case CellType::score:
            case CellType::deduction:
            case CellType::total: return Measure::figure;
            default: return Measure::unknown;
        }
    }

    /// The same in all levels that have it, or unknown.
    [[nodiscard]] Measure of_column(ColumnId column) const {
        std::optional<Measure> found;
        for (const auto& level : r_.schema.levels) {
            if (const auto slot = level.slot(column)) {
                const auto here = of_cell(level.columns[*slot].type);
                if (found && *found != here) {
                    return Measure::unknown;
                }
                found = here;
            }
        }
        return found.value_or(Measure::unknown);
    }

    const RuleSet& r_;
    std::vector<Diagnostic>& out_;
    Place place_;
    Bilingual name_;
    std::set<Code> said_;
};

}  // namespace

void lint_measures(const RuleSet& rules, std::vector<Diagnostic>& out) {
    Measures measures(rules, out);
    for (const auto& check : rules.checks) {
        measures.begin(place_of(check), {"检查 " + check.code, "check " + check.code});
        measures.look(check.when);
        measures.look(check.require);
        for (const auto& [slot, value] : check.lets) {
            measures.look(value);
        }
    }
    for (const auto& scoring : rules.scorings) {
        measures.begin(place_of(scoring.declared), {"计分 " + scoring.name, "scoring " + scoring.name});
        measures.look(scoring.when);
        // What a sentence says of its figures is looked at with its own words (H852).
        if (!scoring.in_words) {
            each_expression(scoring, [&](ExprId id) { measures.look(id); });
        }
    }
}

}  // namespace heng
