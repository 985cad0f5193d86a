// Intervals as sets: what is in them, how they lie to each other, how they are printed.

#include "engine/number/interval.hpp"

#include <ostream>
#include <utility>

#include "engine/number/interval_end.hpp"

namespace heng {
namespace {

/// Whether every number up to `hi` lies below every number from `lo` on.
bool all_below(const IntervalEnd& hi, const IntervalEnd& lo) {
    return hi < lo || (hi == lo && hi.infinite == 0 && (hi.open || lo.open));
}

/// The same, but they may have one number in common.
bool none_above(const IntervalEnd& hi, const IntervalEnd& lo) {
    return hi < lo || (hi == lo && hi.infinite == 0);
}

bool starts_no_later(const IntervalEnd& a, const IntervalEnd& b) {
    return a < b || (a == b && (!a.open || b.open));
}

bool ends_no_sooner(const IntervalEnd& a, const IntervalEnd& b) {
    return b < a || (a == b && (!a.open || b.open));
}

bool same_end(const IntervalEnd& a, const IntervalEnd& b) {
    return a == b && a.open == b.open;
}

Truth decided(bool yes, bool no) {
    return yes ? Truth::yes : no ? Truth::no : Truth::unknown;
}

}  // namespace

Interval Interval::point(Rational value) {
    Interval result;
    result.lo = value;
    result.hi = std::move(value);
    return result;
}

Interval Interval::all() {
    Interval result;
    result.lo_infinite = true;
    result.hi_infinite = true;
    return result;
}

Interval Interval::none() {
    return between(0, 0, true, true);
}

Interval Interval::at_least(Rational value, bool open) {
    return interval_of({0, std::move(value), open}, {1, {}, true});
}

Interval Interval::at_most(Rational value, bool open) {
    return interval_of({-1, {}, true}, {0, std::move(value), open});
}

Interval Interval::between(Rational lo, Rational hi, bool lo_open, bool hi_open) {
    return interval_of({0, std::move(lo), lo_open}, {0, std::move(hi), hi_open});
}

bool Interval::is_point() const {
    return !lo_infinite && !hi_infinite && !lo_open && !hi_open && lo == hi;
}

bool Interval::is_empty() const {
    if (lo_infinite || hi_infinite) {
        return false;
    }
    return hi < lo || (hi == lo && (lo_open || hi_open));
}

bool Interval::contains(const Rational& value) const {
    const bool from = lo_infinite || lo < value || (lo == value && !lo_open);
    const bool to = hi_infinite || value < hi || (hi == value && !hi_open);
    return from && to;
}

bool Interval::contains(const Interval& other) const {
    return other.is_empty() ||
           (starts_no_later(lower(*this), lower(other)) && ends_no_sooner(upper(*this), upper(other)));
}

bool Interval::intersects(const Interval& other) const {
    return !intersection(*this, other).is_empty();
}

std::string Interval::to_string() const {
    if (is_empty()) {
        return "∅";
    }
    if (is_point()) {
        return lo.to_string();
    }
    if (lo_infinite && hi_infinite) {
        return "(-∞, +∞)";
    }
    if (hi_infinite) {
        return (lo_open ? ">" : "≥") + lo.to_string();
    }
    if (lo_infinite) {
        return (hi_open ? "<" : "≤") + hi.to_string();
    }
    return (lo_open ? '(' : '[') + lo.to_string() + ", " + hi.to_string() + (hi_open ? ')' : ']');
}

std::ostream& operator<<(std::ostream& out, const Interval& value) {
    return out << value.to_string();
}

bool operator==(const Interval& a, const Interval& b) {
    if (a.is_empty() || b.is_empty()) {
        return a.is_empty() && b.is_empty();
    }
    return same_end(lower(a), lower(b)) && same_end(upper(a), upper(b));
}

Interval hull(const Interval& a, const Interval& b) {
    if (a.is_empty()) {
        return b;
    }
    if (b.is_empty()) {
        return a;
    }
    return interval_of(lowest(lower(a), lower(b)), highest(upper(a), upper(b)));
}

Interval intersection(const Interval& a, const Interval& b) {
    if (a.is_empty() || b.is_empty()) {
        return Interval::none();
    }
    const auto lo = starts_no_later(lower(a), lower(b)) ? lower(b) : lower(a);
    const auto hi = ends_no_sooner(upper(a), upper(b)) ? upper(b) : upper(a);
    return interval_of(lo, hi);
}

Truth less(const Interval& a, const Interval& b) {
    if (a.is_empty() || b.is_empty()) {
        return Truth::unknown;
    }
    return decided(all_below(upper(a), lower(b)), none_above(upper(b), lower(a)));
}

Truth less_equal(const Interval& a, const Interval& b) {
    return !less(b, a);
}

Truth greater(const Interval& a, const Interval& b) {
    return less(b, a);
}

Truth greater_equal(const Interval& a, const Interval& b) {
    return !less(a, b);
}

Truth equal(const Interval& a, const Interval& b) {
    if (a.is_empty() || b.is_empty()) {
        return Truth::unknown;
    }
    return decided(a.is_point() && a == b, !a.intersects(b));
}

Truth within(const Interval& a, const Interval& range) {
    if (a.is_empty()) {
        return Truth::unknown;
    }
    return decided(range.contains(a), !range.intersects(a));
}

}  // namespace heng
