#pragma once
// One end of an interval as a value of its own; for interval*.cpp only.

#include <compare>
#include <utility>

#include "engine/number/interval.hpp"

namespace heng {

struct IntervalEnd {
    int infinite = 0;  ///< -1 or 1 for an end at -∞ or +∞, which is open and has no value
    Rational value{};
    bool open = false;

    [[nodiscard]] bool is_zero() const { return infinite == 0 && value.is_zero(); }
    [[nodiscard]] int sign() const { return infinite != 0 ? infinite : value.sign(); }
    /// Where they lie on the line; openness has no part in it.
    friend std::strong_ordering operator<=>(const IntervalEnd& a, const IntervalEnd& b) {
        return a.infinite != b.infinite ? a.infinite <=> b.infinite : a.value <=> b.value;
    }
    friend bool operator==(const IntervalEnd& a, const IntervalEnd& b) { return std::is_eq(a <=> b); }
};

inline IntervalEnd lower(const Interval& a) {
    return a.lo_infinite ? IntervalEnd{-1, {}, true} : IntervalEnd{0, a.lo, a.lo_open};
}

inline IntervalEnd upper(const Interval& a) {
    return a.hi_infinite ? IntervalEnd{1, {}, true} : IntervalEnd{0, a.hi, a.hi_open};
}

inline Interval interval_of(IntervalEnd lo, IntervalEnd hi) {
    Interval result;
    result.lo_open = lo.open;
    result.hi_open = hi.open;
    result.lo_infinite = lo.infinite != 0;
    result.hi_infinite = hi.infinite != 0;
    result.lo = std::move(lo.value);
    result.hi = std::move(hi.value);
    return result;
}

/// `a` again, but closed if `b` lies there too and is closed.
inline IntervalEnd closed_by(IntervalEnd a, const IntervalEnd& b) {
    a.open = a.open && (b.open || a != b);
    return a;
}

/// The lower (upper) of two; where they meet, closed if either is: what a hull needs.
inline IntervalEnd lowest(const IntervalEnd& a, const IntervalEnd& b) {
    return b < a ? b : closed_by(a, b);
}

inline IntervalEnd highest(const IntervalEnd& a, const IntervalEnd& b) {
    return a < b ? b : closed_by(a, b);
}

}  // namespace heng
