// Arithmetic on intervals, end by end.

#include <algorithm>
#include <array>

#include "engine/number/interval.hpp"
#include "engine/number/interval_end.hpp"

namespace heng {
namespace {

bool either_empty(const Interval& a, const Interval& b) {
    return a.is_empty() || b.is_empty();
}

bool both_points(const Interval& a, const Interval& b) {
    return a.is_point() && b.is_point();
}

IntervalEnd negated(IntervalEnd a) {
    a.infinite = -a.infinite;
    a.value = -a.value;
    return a;
}

/// Of two lower or two upper ends; they are never infinite on different sides.
IntervalEnd sum(const IntervalEnd& a, const IntervalEnd& b) {
    if (a.infinite != 0 || b.infinite != 0) {
        return {a.infinite != 0 ? a.infinite : b.infinite, {}, true};
    }
    return {0, a.value + b.value, a.open || b.open};
}

/// A closed zero is reached whatever the other factor does, so zero times infinity is zero: what the product of
/// the other corners goes to is theirs to say.
IntervalEnd product(const IntervalEnd& a, const IntervalEnd& b) {
    if (a.is_zero() || b.is_zero()) {
        const bool reached = (a.is_zero() && !a.open) || (b.is_zero() && !b.open);
        return {0, {}, !reached};
    }
    if (a.infinite != 0 || b.infinite != 0) {
        return {a.sign() * b.sign(), {}, true};
    }
    return {0, a.value * b.value, a.open || b.open};
}

/// 1/a for an end of an interval without zero. A zero here is an open end, by which 1/a goes to `infinity`.
IntervalEnd reciprocal(const IntervalEnd& a, int infinity) {
    if (a.is_zero()) {
        return {infinity, {}, true};
    }
    if (a.infinite != 0) {
        return {0, {}, true};
    }
    return {0, Rational(1) / a.value, a.open};
}

/// 1/a falls on either side of zero, so the ends change places: zero as an upper end has negative numbers before
/// it and gives -∞ below.
Interval reciprocal(const Interval& a) {
    return interval_of(reciprocal(upper(a), -1), reciprocal(lower(a), 1));
}

/// What the rounded value is just below `value`. Between two multiples of half a unit no mode changes its
/// answer, so any number between `value` and the last such multiple before it will do.
Rational rounded_just_below(const Rational& value, int digits, Rounding mode) {
    const Rational half_unit = Rational::power_of_ten(-digits) / 2;
    const Rational before = ((value / half_unit).ceil() - 1) * half_unit;
    return ((value + before) / 2).rounded(digits, mode);
}

/// Every mode does below zero what it does above.
Rational rounded_just_above(const Rational& value, int digits, Rounding mode) {
    return -rounded_just_below(-value, digits, mode);
}

}  // namespace

Interval operator-(const Interval& a) {
    return interval_of(negated(upper(a)), negated(lower(a)));
}

Interval operator+(const Interval& a, const Interval& b) {
    if (either_empty(a, b)) {
        return Interval::none();
    }
    if (both_points(a, b)) {
        return Interval::point(a.lo + b.lo);
    }
    return interval_of(sum(lower(a), lower(b)), sum(upper(a), upper(b)));
}

Interval operator-(const Interval& a, const Interval& b) {
    return a + -b;
}

Interval operator*(const Interval& a, const Interval& b) {
    if (either_empty(a, b)) {
        return Interval::none();
    }
    if (both_points(a, b)) {
        return Interval::point(a.lo * b.lo);
    }
    const std::array corners = {product(lower(a), lower(b)), product(lower(a), upper(b)),
                                product(upper(a), lower(b)), product(upper(a), upper(b))};
    IntervalEnd lo = corners.front();
    IntervalEnd hi = corners.front();
    for (const auto& corner : corners) {
        lo = lowest(lo, corner);
        hi = highest(hi, corner);
    }
    return interval_of(lo, hi);
}

Interval operator+(const Interval& a, const Rational& b) {
    return a + Interval::point(b);
}

Interval operator-(const Interval& a, const Rational& b) {
    return a + Interval::point(-b);
}

Interval operator*(const Interval& a, const Rational& b) {
    return a * Interval::point(b);
}

std::optional<Interval> divide(const Interval& a, const Interval& b) {
    if (b.contains(0)) {
        return std::nullopt;
    }
    if (either_empty(a, b)) {
        return Interval::none();
    }
    return a * reciprocal(b);
}

std::optional<Interval> divide(const Interval& a, const Rational& b) {
    return divide(a, Interval::point(b));
}

Interval min(const Interval& a, const Rational& limit) {
    const IntervalEnd at = {0, limit, false};
    if (a.is_empty()) {
        return Interval::none();
    }
    // From a lower end at the limit on, every number becomes the limit; below an upper end there, none does.
    return interval_of(lower(a) < at ? lower(a) : at, at < upper(a) ? at : upper(a));
}

Interval max(const Interval& a, const Rational& limit) {
    return -min(-a, -limit);
}

Interval Interval::clamp(const Rational& least, const Rational& most) const {
    return max(min(*this, most), least);
}

Interval Interval::rounded(int digits, Rounding mode) const {
    if (is_empty()) {
        return none();
    }
    digits = std::clamp(digits, -Rational::max_digits, Rational::max_digits);
    Interval result = *this;
    result.lo_open = false;
    result.hi_open = false;
    if (!lo_infinite) {
        result.lo = lo_open ? rounded_just_above(lo, digits, mode) : lo.rounded(digits, mode);
    }
    if (!hi_infinite) {
        result.hi = hi_open ? rounded_just_below(hi, digits, mode) : hi.rounded(digits, mode);
    }
    return result;
}

Interval Interval::before_rounding(const Rational& value, int digits, Rounding mode) {
    digits = std::clamp(digits, -Rational::max_digits, Rational::max_digits);
    if (value.rounded(digits, mode) != value) {
        return point(value);
    }
    const auto unit = Rational::power_of_ten(-digits);
    const bool halves = mode == Rounding::half_up || mode == Rounding::half_even;
    const auto reach = halves ? unit / Rational(2) : unit;
    // 舍去 and 进一 come from one side only, but for 0, which 舍去 makes of both.
    const auto sign = value <=> Rational(0);
    const bool from_above = halves || (mode == Rounding::truncate ? sign >= 0 : sign < 0);
    const bool from_below = halves || (mode == Rounding::truncate ? sign <= 0 : sign > 0);
    auto made = between(from_below ? value - reach : value, from_above ? value + reach : value);
    made.lo_open = made.lo.rounded(digits, mode) != value;
    made.hi_open = made.hi.rounded(digits, mode) != value;
    return made;
}

}  // namespace heng
