// Expressions that hold, don't hold, or can't be decided.

#include <algorithm>

#include "engine/evaluate/machine.hpp"
#include "engine/evaluate/wording.hpp"

namespace heng {

namespace {

Truth compare_numbers(Comparison how, const Interval& a, const Interval& b) {
    switch (how) {
        case Comparison::less: return less(a, b);
        case Comparison::less_equal: return less_equal(a, b);
        case Comparison::greater: return greater(a, b);
        case Comparison::greater_equal: return greater_equal(a, b);
        case Comparison::equal: return equal(a, b);
        case Comparison::unequal: return !equal(a, b);
    }
    return Truth::unknown;
}

bool is_inequality(Comparator c) {
    return c != Comparator::bare && c != Comparator::equal;
}

/// “至多” and “小于” want less (反向); all else wants more.
bool wants_less(const Reading& reading) {
    if (const auto* q = std::get_if<Quantity>(&reading)) {
        return q->comparator == Comparator::at_most || q->comparator == Comparator::less;
    }
    if (const auto* r = std::get_if<Relation>(&reading)) {
        return r->comparator == Comparator::at_most || r->comparator == Comparator::less;
    }
    return false;
}

ValueKind kind_of(const Reading& reading) {
    if (const auto* joined = std::get_if<Joined>(&reading)) {
        return kind_of(joined->parts.front());
    }
    if (std::holds_alternative<Quantity>(reading) || std::holds_alternative<Between>(reading)) {
        return ValueKind::quantity;
    }
    if (std::holds_alternative<Deadline>(reading)) {
        return ValueKind::date;
    }
    if (std::holds_alternative<Relation>(reading)) {
        return ValueKind::reference;
    }
    return std::holds_alternative<Quality>(reading) ? ValueKind::quality : ValueKind::nothing;
}

}  // namespace

bool is_reverse(const Reading* target) {
    return target != nullptr && wants_less(*target);
}

Truth Machine::truth(ExprId id, const Frame& frame) {
    const auto& e = expr(id);
    const auto side = [&](std::uint32_t part) { return truth(static_cast<ExprId>(part), frame); };
    switch (e.op) {
        case Op::truth: return e.a == 1 ? Truth::yes : Truth::no;
        case Op::attribute: return attribute_truth(e, frame);
        case Op::compare: return compare(e, frame);
        case Op::within: {
            const auto a = number(static_cast<ExprId>(e.a), frame);
            const auto range = number(static_cast<ExprId>(e.b), frame);
            return a && range ? within(*a, *range) : Truth::unknown;
        }
        case Op::all: {
            const auto a = side(e.a);
            return a == Truth::no ? a : a & side(e.b);
        }
        case Op::any: {
            const auto a = side(e.a);
            return a == Truth::yes ? a : a | side(e.b);
        }
        case Op::negation: return !side(e.a);
        case Op::is_kind: return is_kind(e, frame);
        case Op::in_words:
        case Op::has_words:
        case Op::contains: return words(e, frame);
        case Op::fold: return same(e, frame);
        case Op::call: return call_truth(e, frame);
        case Op::datum: return datum_truth(e, frame);
        case Op::called: return called(e, frame);
        case Op::quantity:
        case Op::day:
        case Op::list_fold:
        case Op::number:
        case Op::text:
        case Op::field:
        case Op::column:
        case Op::local:
        case Op::reference:
        case Op::negate:
        case Op::add:
        case Op::subtract:
        case Op::multiply:
        case Op::divide: return Truth::unknown;
    }
    return Truth::unknown;
}

Truth Machine::compare(const Expr& e, const Frame& frame) {
    const auto a = static_cast<ExprId>(e.a);
    const auto b = static_cast<ExprId>(e.b);
    const auto how = static_cast<Comparison>(e.detail);
    const auto left = expr(a).type;
    const auto right = expr(b).type;
    if (left == Type::text || right == Type::text) {
        const auto x = text(a, frame);
        const auto y = text(b, frame);
        return x && y ? truth_of((*x == *y) == (how == Comparison::equal)) : Truth::unknown;
    }
    if (left == Type::truth || right == Type::truth) {
        const auto x = truth(a, frame);
        const auto y = truth(b, frame);
        const bool known = x != Truth::unknown && y != Truth::unknown;
        return known ? truth_of((x == y) == (how == Comparison::equal)) : Truth::unknown;
    }
    const auto x = number(a, frame);
    const auto y = number(b, frame);
    return x && y ? compare_numbers(how, *x, *y) : Truth::unknown;
}

Truth Machine::words(const Expr& e, const Frame& frame) {
    const auto at = slot(static_cast<ExprId>(e.a), frame);
    if (at != none<SlotId> && form_[at].state == FormCell::State::filled && e.op == Op::has_words) {
        note(at);  // most of what is asked; without a copy of the cell
        const auto& list = rules_.word_lists[e.b];
        return truth_of(std::any_of(list.begin(), list.end(), [&](const std::string& w) {
            return form_[at].text.find(w) != std::string_view::npos;
        }));
    }
    const auto subject = text(static_cast<ExprId>(e.a), frame);
    if (!subject) {
        return Truth::unknown;
    }
    if (e.op == Op::contains) {
        const auto part = text(static_cast<ExprId>(e.b), frame);
        return part ? truth_of(subject->find(*part) != std::string::npos) : Truth::unknown;
    }
    const auto& list = rules_.word_lists[e.b];
    if (e.op == Op::in_words) {
        const auto plain = normalised(*subject);
        return truth_of(std::any_of(list.begin(), list.end(),
                                    [&](const std::string& w) { return normalised(w) == plain; }));
    }
    return truth_of(std::any_of(list.begin(), list.end(),
                                [&](const std::string& w) { return subject->find(w) != std::string::npos; }));
}

Truth Machine::is_kind(const Expr& e, const Frame& frame) {
    const auto subject = static_cast<ExprId>(e.a);
    note(slot(subject, frame));
    const auto* value = reading(subject, frame);
    const auto wanted = static_cast<ValueKind>(e.detail);
    if (value == nullptr) {
        return truth_of(wanted == ValueKind::nothing);
    }
    if (!value->is_read()) {
        return Truth::unknown;
    }
    switch (wanted) {
        case ValueKind::inequality: {
            const auto* quantity = std::get_if<Quantity>(value);
            return truth_of(quantity != nullptr && is_inequality(quantity->comparator));
        }
        case ValueKind::range: return truth_of(std::holds_alternative<Between>(*value));
        case ValueKind::several: return truth_of(std::holds_alternative<Joined>(*value));
        case ValueKind::reverse: return truth_of(wants_less(*value));
        case ValueKind::forward: return truth_of(!wants_less(*value));
        case ValueKind::quantity:
        case ValueKind::quality:
        case ValueKind::date:
        case ValueKind::reference:
        case ValueKind::nothing: return truth_of(kind_of(*value) == wanted);
    }
    return Truth::unknown;
}

Truth Machine::same(const Expr& e, const Frame& frame) {
    auto inner = frame;
    std::optional<std::string> first;
    for (const auto row : rows(formulas_->domains[e.a], frame)) {
        inner.row = row;
        const auto value = text(static_cast<ExprId>(e.b), inner);
        if (!value) {
            return Truth::unknown;
        }
        if (first && *first != *value) {
            return Truth::no;
        }
        first = value;
    }
    return Truth::yes;
}

Truth Machine::attribute_truth(const Expr& e, const Frame& frame) {
    const auto row = up(frame.row, e.b == no_index ? 0 : e.b);
    switch (static_cast<Attribute>(e.detail)) {
        case Attribute::met:
            note(role(row, CellType::target));
            note(role(row, CellType::actual));
            return leaf(row).met;
        case Attribute::is_adjusted: return truth_of(leaf(row).adjusted);
        case Attribute::has_own_scoring: return truth_of(own_scoring(row) != none<ScoringId>);
        case Attribute::has_planned_weight:
            return truth_of(planned_of(row) != none<PlannedId> && rules_[planned_of(row)].weight.has_value());
        case Attribute::must_be_planned: return truth_of(!planned_siblings(row).empty());
        case Attribute::is_planned:
            note(role(row, CellType::name));
            return truth_of(planned_of(row) != none<PlannedId>);
        case Attribute::has_standard:
        case Attribute::standard_usable:
        case Attribute::standard_copied: {
            const auto* carried = standard_of(row);
            if (carried == nullptr) {
                return Truth::no;
            }
            note(carried->slot);
            const auto which = static_cast<Attribute>(e.detail);
            return truth_of(which == Attribute::has_standard ||
                            (which == Attribute::standard_copied ? carried->standard->copied
                                                                 : carried->standard->scoring.has_value()));
        }
        case Attribute::planned_optional: return truth_of(rules_[frame.planned].optional);
        case Attribute::planned_present: {
            // One whose place isn't there is missing with it; that is said once, of the uppermost.
            const auto above = rules_[frame.planned].parent;
            const auto above_row = above == none<PlannedId> ? frame.tree : row_of_planned(above, frame.tree);
            const bool at_top = above == none<PlannedId> && (form_.open || above_row == none<RowId>);
            const bool open = at_top ? form_.open : above_row == none<RowId> || form_[above_row].open;
            return is_planned_present(frame.planned, frame.tree) ? Truth::yes
                   : open                                        ? Truth::unknown
                                                                 : Truth::no;
        }
        case Attribute::standard_text:
        case Attribute::standard_score:
        case Attribute::standard_stop:
        case Attribute::standard_nearest:
        case Attribute::completion:
        case Attribute::due:
        case Attribute::plain:
        case Attribute::scoring_name:
        case Attribute::due_trace:
        case Attribute::plain_trace:
        case Attribute::planned_weight:
        case Attribute::planned_names:
        case Attribute::ordinal:
        case Attribute::raw:
        case Attribute::clause:
        case Attribute::rule_year:
        case Attribute::form_year:
        case Attribute::full_score:
        case Attribute::total:
        case Attribute::total_due:
        case Attribute::grade:
        case Attribute::planned_name:
        case Attribute::planned_parent:
        case Attribute::planned_count:
        case Attribute::planned_at_least:
        case Attribute::planned_at_most:
        case Attribute::planned_range:
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
        case Attribute::actual_rank:
        case Attribute::difference: return Truth::unknown;
    }
    return Truth::unknown;
}

/// The indicators that are prescribed where a row stands; none where the 指标体系 leaves that open.
std::vector<PlannedId> Machine::planned_siblings(RowId row) const {
    const auto parent = form_[row].parent;
    if (parent == none<RowId> || !schema().is_indicator(form_[parent].level)) {
        return rules_.planned_roots;
    }
    const auto above = planned_of(parent);
    return above == none<PlannedId> ? std::vector<PlannedId>{} : rules_[above].children;
}

Truth Machine::call_truth(const Expr& e, const Frame& frame) {
    const auto first = static_cast<ExprId>(e.a);
    const auto second = static_cast<ExprId>(e.b);
    const auto filled = [&](ExprId id) {
        const auto at = slot(id, frame);
        note(at);
        return at != none<SlotId> && form_[at].state == FormCell::State::reported ? Truth::unknown
               : at == none<SlotId>                                               ? Truth::no
                                    : truth_of(form_[at].state == FormCell::State::filled);
    };
    switch (static_cast<Function>(e.detail)) {
        case Function::given:
            return truth_of(expr(first).op == Op::datum &&
                            fact(formulas_->data[expr(first).a].name, frame) != nullptr);
        case Function::is_filled: return filled(first);
        case Function::has_substance: {
            const auto is_there = filled(first);
            if (is_there != Truth::yes) {
                return is_there;
            }
            return truth_of(!says_nothing(form_[slot(first, frame)].text));
        }
        case Function::same_kind: {
            const auto* a = reading(first, frame);
            const auto* b = reading(second, frame);
            note(slot(first, frame));
            note(slot(second, frame));
            if (a == nullptr || b == nullptr || !a->is_read() || !b->is_read()) {
                return Truth::unknown;
            }
            const auto ka = kind_of(*a);
            const auto kb = kind_of(*b);
            if (ka == ValueKind::nothing || kb == ValueKind::nothing) {
                return Truth::unknown;
            }
            // What was reached may be told in words; and a target relative to a reference takes any figure.
            return truth_of(ka == kb || ka == ValueKind::quality || kb == ValueKind::reference ||
                            kb == ValueKind::quality);
        }
        case Function::units_agree: {
            note(slot(first, frame));
            note(slot(second, frame));
            const auto* a = reading(first, frame);
            const auto* b = reading(second, frame);
            return a == nullptr || b == nullptr ? Truth::unknown : units_agree(*a, *b);
        }
        case Function::fits: {
            note(slot(first, frame));
            const auto words = text(first, frame);
            const auto written = text(second, frame);
            std::string trouble;
            const auto pattern = written ? parse_pattern(*written, trouble) : std::nullopt;
            return words && pattern ? truth_of(heng::fits(*pattern, *words).has_value()) : Truth::unknown;
        }
        case Function::decimals:
        case Function::unit_of:
        case Function::normal:
        case Function::without_remark:
        case Function::round:
        case Function::minimum:
        case Function::maximum:
        case Function::either:
        case Function::absolute:
        case Function::convert:
        case Function::extent:
        case Function::part:
        case Function::likeness:
        case Function::year_of:
        case Function::length: return Truth::unknown;
    }
    return Truth::unknown;
}

}  // namespace heng
