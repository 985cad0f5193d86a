// What figures can be, by their kind alone.

#include "engine/lint/constancy.hpp"

namespace heng {

namespace {

const Interval not_negative = Interval::at_least(0);

}  // namespace

Interval Constancy::range(ExprId figure) const {
    const auto& e = r_[figure];
    const auto a = [&] { return range(static_cast<ExprId>(e.a)); };
    const auto b = [&] { return range(static_cast<ExprId>(e.b)); };
    switch (e.op) {
        case Op::number: return Interval::point(r_.numbers[e.a]);
        case Op::negate: return -a();
        case Op::add: return a() + b();
        case Op::subtract: return a() - b();
        case Op::multiply: return a() * b();
        case Op::divide: return divide(a(), b()).value_or(Interval::all());
        case Op::attribute: return range_of_attribute(e);
        case Op::call: return range_of_call(e);
        case Op::fold:
        case Op::list_fold: {
            const auto fold = static_cast<Fold>(e.detail);
            return fold == Fold::count || fold == Fold::kinds ? not_negative : Interval::all();
        }
        default: return Interval::all();
    }
}

Interval Constancy::range_of_call(const Expr& e) const {
    switch (static_cast<Function>(e.detail)) {
        case Function::decimals:
        case Function::length:
        case Function::absolute: return not_negative;
        case Function::likeness: return Interval::between(0, 1);
        default: return Interval::all();
    }
}

Interval Constancy::range_of_attribute(const Expr& e) const {
    switch (static_cast<Attribute>(e.detail)) {
        case Attribute::full_score: return Interval::point(r_.full_score);
        case Attribute::ordinal: return Interval::at_least(1);
        case Attribute::planned_count:
        case Attribute::planned_at_least:
        case Attribute::planned_at_most: return not_negative;
        default: return Interval::all();
    }
}

}  // namespace heng
