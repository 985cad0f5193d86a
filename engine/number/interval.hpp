#pragma once
// What is known of a number: it is one of these. An actual of ">100" and a score that a rule leaves open are both
// intervals; an exact number is one with equal ends.
//
// Every operation gives the smallest interval that holds all results of its operands taken independently, with
// each end open or closed exactly as it can be reached. It does not know that an operand occurs twice: x - x is
// 0 for a point and wider for the rest.

#include <iosfwd>
#include <optional>
#include <string>

#include "engine/number/rational.hpp"
#include "engine/number/truth.hpp"

namespace heng {

/// All numbers from `lo` to `hi`. An end that is infinite has no value (`lo`, `hi` and `…_open` are then not looked
/// at). No number at all, if the ends cross or meet with one of them open.
struct Interval {
    Rational lo{};
    Rational hi{};
    bool lo_open = false;  ///< `lo` itself is out
    bool hi_open = false;
    bool lo_infinite = false;
    bool hi_infinite = false;

    static Interval point(Rational value);
    static Interval all();
    static Interval none();
    /// Not less than `value`; with `open`, more than it.
    static Interval at_least(Rational value, bool open = false);
    /// Not more than `value`; with `open`, less than it.
    static Interval at_most(Rational value, bool open = false);
    static Interval between(Rational lo, Rational hi, bool lo_open = false, bool hi_open = false);

    /// Exactly one number, `lo`.
    [[nodiscard]] bool is_point() const;
    [[nodiscard]] bool is_empty() const;
    [[nodiscard]] bool contains(const Rational& value) const;
    /// All of `other`; so also an empty one.
    [[nodiscard]] bool contains(const Interval& other) const;
    [[nodiscard]] bool intersects(const Interval& other) const;

    /// No less than `least` and no more than `most` (下限, 封顶), number by number; `least` <= `most`.
    [[nodiscard]] Interval clamp(const Rational& least, const Rational& most) const;

    /// The smallest interval that holds every number of this one after rounding. Rounded numbers lie apart, so
    /// each finite end is reached: (0.12, 0.125) to two digits half up is the point 0.12, though 0.125 itself
    /// goes to 0.13; (0.12, 0.13) is [0.12, 0.13].
    [[nodiscard]] Interval rounded(int digits, Rounding mode) const;

    /// All numbers that come to `value` when rounded; `value` alone, if it has more digits and so wasn't rounded.
    static Interval before_rounding(const Rational& value, int digits, Rounding mode);

    /// "8.64" for a point, else "[8.64, 12]", "(0, 5]", "≥5", ">5", "≤5", "<5"; "(-∞, +∞)", and "∅" if empty.
    [[nodiscard]] std::string to_string() const;
    friend std::ostream& operator<<(std::ostream& out, const Interval& value);

    /// The same numbers, however written.
    friend bool operator==(const Interval& a, const Interval& b);
};

[[nodiscard]] Interval operator-(const Interval& a);
[[nodiscard]] Interval operator+(const Interval& a, const Interval& b);
[[nodiscard]] Interval operator-(const Interval& a, const Interval& b);
[[nodiscard]] Interval operator*(const Interval& a, const Interval& b);
[[nodiscard]] Interval operator+(const Interval& a, const Rational& b);
[[nodiscard]] Interval operator-(const Interval& a, const Rational& b);
[[nodiscard]] Interval operator*(const Interval& a, const Rational& b);
/// Nothing if `b` contains zero (零分母). By an open end at zero the quotient goes to infinity.
[[nodiscard]] std::optional<Interval> divide(const Interval& a, const Interval& b);
[[nodiscard]] std::optional<Interval> divide(const Interval& a, const Rational& b);

/// The lesser (greater) of each number and `limit`.
[[nodiscard]] Interval min(const Interval& a, const Rational& limit);
[[nodiscard]] Interval max(const Interval& a, const Rational& limit);

/// The smallest interval that holds both.
[[nodiscard]] Interval hull(const Interval& a, const Interval& b);
/// What both hold.
[[nodiscard]] Interval intersection(const Interval& a, const Interval& b);

/// Whether a relation holds between a number of `a` and one of `b`: yes if for every two, no if for none, else
/// unknown. Of an empty interval nothing is known.
[[nodiscard]] Truth less(const Interval& a, const Interval& b);
[[nodiscard]] Truth less_equal(const Interval& a, const Interval& b);
[[nodiscard]] Truth greater(const Interval& a, const Interval& b);
[[nodiscard]] Truth greater_equal(const Interval& a, const Interval& b);
[[nodiscard]] Truth equal(const Interval& a, const Interval& b);
/// Whether a number of `a` is in `range`, which is itself known: 达标 if all are, 未达标 if none is.
[[nodiscard]] Truth within(const Interval& a, const Interval& range);

}  // namespace heng
