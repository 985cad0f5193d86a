// Rounding. One rule for 128-bit and for big integers: the quotient towards zero and what is left decide.

#include <algorithm>

#include "engine/number/rational.hpp"
#include "engine/number/rational_parts.hpp"

namespace heng {

using namespace exact;  // NOLINT(google-build-using-namespace): the inside of this class

namespace {

using Parts = RationalParts;

/// Whether a quotient cut towards zero goes one further from zero. `rest` is the remainder's magnitude, below `den`.
template <typename Int>
bool goes_away_from_zero(bool quotient_is_odd, const Int& rest, const Int& den, Rounding mode) {
    const Int missing = den - rest;
    switch (mode) {
        case Rounding::half_up: return rest >= missing;
        case Rounding::half_even: return rest > missing || (rest == missing && quotient_is_odd);
        case Rounding::truncate: return false;
        case Rounding::ceiling: return rest > 0;
    }
    return false;
}

/// num/den as a whole number, `den` > 0.
template <typename Int>
Int nearest_whole(const Int& num, const Int& den, Rounding mode) {
    Int quotient = num / den;
    const Int rest = num % den;
    const bool negative = num < 0;
    const Int size = negative ? -rest : rest;
    if (!goes_away_from_zero(quotient % 2 != 0, size, den, mode)) {
        return quotient;
    }
    return negative ? quotient - 1 : quotient + 1;
}

/// -1: the largest whole number not above num/den; 1: the smallest not below.
template <typename Int>
Int whole_towards(int side, const Int& num, const Int& den) {
    Int quotient = num / den;
    const Int rest = num % den;
    if (side < 0 && rest < 0) {
        return quotient - 1;
    }
    if (side > 0 && rest > 0) {
        return quotient + 1;
    }
    return quotient;
}

Rational whole_towards(int side, const Rational& value) {
    if (Parts::is_small(value)) {
        return Parts::make(whole_towards<Wide>(side, Parts::num(value), Parts::den(value)), Wide{1});
    }
    return Parts::make(whole_towards<Integer>(side, Parts::big(value).num, Parts::big(value).den),
                       Integer(1));
}

/// |digits| <= narrow_exponent: |num| * 10^18 < 2^123.
Rational rounded_small(const Rational& value, int digits, Rounding mode) {
    const Wide num = Parts::num(value);
    const Wide den = Parts::den(value);
    if (digits < 0) {
        const Wide unit = narrow_power_of_ten(-digits);
        return Parts::make(nearest_whole<Wide>(num, den * unit, mode) * unit, Wide{1});
    }
    const auto scale = narrow_power_of_ten(digits);
    if (scale % den == 0) {
        return value;
    }
    const Wide units = nearest_whole<Wide>(num * scale, den, mode);
    const auto common = gcd(units, scale);
    return Parts::make(units / common, Wide{scale / common});
}

Rational rounded_big(const Rational& value, int digits, Rounding mode) {
    const auto [num, den] = Parts::as_big(value);
    const Integer power = integer_power_of_ten(digits < 0 ? -digits : digits);
    if (digits < 0) {
        return Parts::make(nearest_whole<Integer>(num, den * power, mode) * power, Integer(1));
    }
    return Parts::reduce(nearest_whole<Integer>(num * power, den, mode), power);
}

}  // namespace

Rational Rational::rounded(int digits, Rounding mode) const {
    digits = std::clamp(digits, -max_digits, max_digits);
    if (digits >= 0 && is_integer()) {
        return *this;
    }
    const bool narrow = is_small() && digits >= -narrow_exponent && digits <= narrow_exponent;
    return narrow ? rounded_small(*this, digits, mode) : rounded_big(*this, digits, mode);
}

Rational Rational::floor() const {
    return whole_towards(-1, *this);
}

Rational Rational::ceil() const {
    return whole_towards(1, *this);
}

}  // namespace heng
