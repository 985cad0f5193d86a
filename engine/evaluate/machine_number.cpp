// Expressions that give a number.

#include <algorithm>
#include <utility>

#include "engine/evaluate/likeness.hpp"
#include "engine/evaluate/machine.hpp"
#include "engine/evaluate/total.hpp"

namespace heng {

namespace {

Figure point(std::int64_t whole) {
    return Interval::point(Rational(whole));
}

/// 2 of 8.64.
std::int64_t written_decimals(std::string_view figure) {
    const auto dot = figure.find('.');
    if (dot == std::string_view::npos) {
        return 0;
    }
    const auto end = std::min(figure.find_first_not_of("0123456789", dot + 1), figure.size());
    return static_cast<std::int64_t>(end - dot - 1);
}

bool has_percent_sign(std::string_view figure) {
    return figure.find('%') != std::string_view::npos || figure.find("％") != std::string_view::npos;
}

}  // namespace

Figure Machine::number(ExprId id, const Frame& frame) {
    const auto& e = expr(id);
    const auto side = [&](std::uint32_t part) { return number(static_cast<ExprId>(part), frame); };
    switch (e.op) {
        case Op::number: return Interval::point(formulas_->numbers[e.a]);
        case Op::field: return cell_number(slot(id, frame), none<RowId>);
        case Op::column: return cell_number(slot(id, frame), row_at(e, frame));
        case Op::local: return frame.numbers[e.a];
        case Op::reference: return target_figure(rules_.references[e.a].value);
        case Op::attribute: return attribute_number(e, frame);
        case Op::fold: return fold(e, frame);
        case Op::call: return call_number(e, frame);
        case Op::quantity:
            return in_terms(Interval::point(formulas_->numbers[e.a]), formulas_->texts[e.b], frame);
        case Op::day: return day(e, frame);
        case Op::datum: return datum_figure(e, frame);
        case Op::list_fold: return list_fold(e, frame);
        case Op::negate: {
            const auto a = side(e.a);
            return a ? Figure(-*a) : std::nullopt;
        }
        case Op::add:
        case Op::subtract:
        case Op::multiply:
        case Op::divide: {
            const auto a = side(e.a);
            const auto b = side(e.b);
            if (!a || !b) {
                return std::nullopt;
            }
            switch (e.op) {
                case Op::add: return *a + *b;
                case Op::subtract: return *a - *b;
                case Op::multiply: return *a * *b;
                default: break;
            }
            auto quotient = divide(*a, *b);
            if (!quotient && !missing) {
                missing = Missing{none<SlotId>, {"不为零的分母", "a denominator that isn't zero"}};
            }
            return quotient;
        }
        case Op::text:
        case Op::truth:
        case Op::compare:
        case Op::within:
        case Op::all:
        case Op::any:
        case Op::negation:
        case Op::is_kind:
        case Op::in_words:
        case Op::has_words:
        case Op::contains:
        case Op::called: return std::nullopt;
    }
    return std::nullopt;
}

Interval gathered(Fold kind, const Figure& so_far, const Interval& value) {
    if (!so_far) {
        return value;
    }
    switch (kind) {
        case Fold::least: return Interval::between(min(so_far->lo, value.lo), min(so_far->hi, value.hi));
        case Fold::most: return Interval::between(max(so_far->lo, value.lo), max(so_far->hi, value.hi));
        case Fold::sum:
        case Fold::mean:
        case Fold::count:
        case Fold::same:
        case Fold::list:
        case Fold::gaps:
        case Fold::kinds: break;
    }
    return *so_far + value;
}

Figure Machine::fold(const Expr& e, const Frame& frame) {
    const auto& domain = formulas_->domains[e.a];
    const auto kind = static_cast<Fold>(e.detail);
    const auto folded = static_cast<ExprId>(e.b);
    const auto condition = static_cast<ExprId>(e.c);
    if (!rows_known(domain, frame)) {
        return std::nullopt;
    }
    if (kind == Fold::kinds) {
        return point(static_cast<std::int64_t>(distinct(e, frame).size()));
    }
    auto inner = frame;
    Figure result = kind == Fold::sum || kind == Fold::count ? point(0) : std::nullopt;
    for (const auto row : rows(domain, frame)) {
        inner.row = row;
        const auto included = condition == none<ExprId> ? Truth::yes : truth(condition, inner);
        if (included == Truth::no) {
            continue;
        }
        if (kind == Fold::count) {
            // A row that may or may not count leaves the number open by one.
            result = *result + (included == Truth::yes ? Interval::point(1) : Interval::between(0, 1));
            continue;
        }
        const auto value = number(folded, inner);
        if (!value || included == Truth::unknown) {
            return std::nullopt;
        }
        result = gathered(kind, result, *value);
    }
    return result;
}

Figure Machine::attribute_number(const Expr& e, const Frame& frame) {
    const auto row = up(frame.row, e.b == no_index ? 0 : e.b);
    const auto* planned = frame.planned == none<PlannedId> ? nullptr : &rules_[frame.planned];
    switch (static_cast<Attribute>(e.detail)) {
        case Attribute::completion: return leaf(row).completion;
        case Attribute::due: {
            note(role(row, CellType::target));
            note(role(row, CellType::actual));
            note(role(row, CellType::weight));
            return leaf(row).due;
        }
        case Attribute::plain: return leaf(row).plain;
        case Attribute::standard_score: {
            const auto* carried = standard_of(row);
            if (carried != nullptr) {
                note(carried->slot);
            }
            return leaf(row).standard;
        }
        case Attribute::planned_weight:
            return planned_of(row) == none<PlannedId> ? std::nullopt : Figure(rules_[planned_of(row)].weight);
        case Attribute::ordinal: return point(form_[row].ordinal);
        case Attribute::total: return total_score(*this, Scores::stated);
        case Attribute::total_due: return total_score(*this, Scores::due);
        case Attribute::full_score: return Interval::point(rules_.full_score);
        case Attribute::rule_year: return rules_.year ? point(*rules_.year) : std::nullopt;
        case Attribute::form_year: return year_ == 0 ? std::nullopt : point(year_);
        case Attribute::difference: return frame.difference;
        case Attribute::planned_count: {
            std::int64_t count = 0;
            bool open = form_.open;
            for (const auto top : rows_of_planned(frame.planned)) {
                if (!is_within(top, frame.tree)) {
                    continue;
                }
                open = open || form_[top].open;
                for (auto i = index(top) + 1; i < form_[top].end; ++i) {
                    count += form_.rows[i].level == schema().leaf_level() && !form_.rows[i].left_out ? 1 : 0;
                }
            }
            return open ? std::nullopt : point(count);
        }
        case Attribute::planned_at_least: return point(planned->at_least.value_or(0));
        case Attribute::planned_at_most:
            return planned->at_most ? point(*planned->at_most) : Figure(Interval::at_least(0));
        case Attribute::has_standard:
        case Attribute::standard_usable:
        case Attribute::standard_copied:
        case Attribute::standard_text:
        case Attribute::standard_stop:
        case Attribute::standard_nearest:
        case Attribute::met:
        case Attribute::is_adjusted:
        case Attribute::scoring_name:
        case Attribute::due_trace:
        case Attribute::plain_trace:
        case Attribute::has_own_scoring:
        case Attribute::has_planned_weight:
        case Attribute::must_be_planned:
        case Attribute::is_planned:
        case Attribute::planned_names:
        case Attribute::raw:
        case Attribute::clause:
        case Attribute::grade:
        case Attribute::planned_name:
        case Attribute::planned_parent:
        case Attribute::planned_optional:
        case Attribute::planned_present:
        case Attribute::planned_range: return std::nullopt;
        case Attribute::actual_rate:
        case Attribute::target_rate:
        case Attribute::forward_rate:
        case Attribute::actual_day:
        case Attribute::target_day:
        case Attribute::days_late:
        case Attribute::days_early:
        case Attribute::months_late:
        case Attribute::months_early:
        case Attribute::workdays_late:
        case Attribute::workdays_early:
        case Attribute::actual_rank: return row_number(static_cast<Attribute>(e.detail), frame);
    }
    return std::nullopt;
}

Figure Machine::call_number(const Expr& e, const Frame& frame) {
    const auto first = static_cast<ExprId>(e.a);
    const auto second = static_cast<ExprId>(e.b);
    switch (static_cast<Function>(e.detail)) {
        case Function::decimals: {
            const auto written = text(first, frame);
            if (!written) {
                return std::nullopt;
            }
            // 86.18% is 0.8618, and so is 86.18 in a cell of 百分数.
            const auto cell = slot(first, frame);
            const bool in_percent = has_percent_sign(*written) ||
                                    (cell != none<SlotId> && heading(cell).type == CellType::percent);
            return point(written_decimals(*written) + (in_percent ? 2 : 0));
        }
        case Function::round: {
            const auto value = number(first, frame);
            const auto digits = number(second, frame);
            const auto whole = digits && digits->is_point() ? digits->lo.to_int64() : std::nullopt;
            return value && whole ? Figure(value->rounded(static_cast<int>(*whole), Rounding::half_up))
                                  : std::nullopt;
        }
        case Function::minimum:
        case Function::maximum: {
            const auto a = number(first, frame);
            const auto b = number(second, frame);
            if (!a || !b || !b->is_point()) {
                return std::nullopt;
            }
            return static_cast<Function>(e.detail) == Function::minimum ? min(*a, b->lo) : max(*a, b->lo);
        }
        case Function::either: {
            const auto before = missing;
            if (auto known = number(first, frame)) {
                return known;
            }
            // What the first lacks is what somebody can give; the second is the row's own.
            const auto lacking = std::exchange(missing, before);
            auto other = number(second, frame);
            if (!other) {
                missing = lacking;
            }
            return other;
        }
        case Function::absolute: {
            const auto value = number(first, frame);
            return value && value->is_point() ? Figure(Interval::point(value->lo.abs())) : std::nullopt;
        }
        case Function::length: {
            const auto words = text(first, frame);
            if (!words) {
                return std::nullopt;
            }
            return point(std::count_if(words->begin(), words->end(), [](char c) {
                return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
            }));
        }
        case Function::convert: {
            const auto value = number(first, frame);
            const auto from = text(second, frame);
            const auto to = text(static_cast<ExprId>(e.c), frame);
            if (!value || !from || !to) {
                return std::nullopt;
            }
            const auto conversion = rules_.units.compare(*from, *to);
            return conversion.match == UnitVocabulary::Match::differs ? std::nullopt
                                                                      : Figure(*value * conversion.factor);
        }
        case Function::likeness: {
            const auto a = text(first, frame);
            const auto b = text(second, frame);
            return a && b ? likeness(*a, *b) : std::nullopt;
        }
        case Function::year_of: {
            note(slot(first, frame));
            const auto* value = reading(first, frame);
            const auto* date = value == nullptr ? nullptr : std::get_if<Deadline>(value);
            return date == nullptr || date->date.year == 0 ? std::nullopt : point(date->date.year);
        }
        case Function::extent: return extent(e, frame);
        case Function::part: return part(e, frame);
        case Function::fits:
        case Function::given:
        case Function::is_filled:
        case Function::has_substance:
        case Function::same_kind:
        case Function::units_agree:
        case Function::unit_of:
        case Function::normal:
        case Function::without_remark: return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace heng
