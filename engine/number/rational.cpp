// Arithmetic and order. Fractions stay in lowest terms by the least work that does it (Knuth, TAOCP 2, 4.5.1):
// what two reduced fractions can have in common is known before they are multiplied out.

#include "engine/number/rational.hpp"

#include "engine/number/rational_parts.hpp"

namespace heng {

using namespace exact;  // NOLINT(google-build-using-namespace): the inside of this class

namespace {

using Parts = RationalParts;

bool both_small(const Rational& a, const Rational& b) {
    return Parts::is_small(a) && Parts::is_small(b);
}

/// a/a_den + b/b_den; `b` is wide so that it can be the negated least 64-bit number.
Rational sum(Wide a, std::int64_t a_den, Wide b, std::int64_t b_den) {
    if (a_den == b_den) {
        const auto common = gcd(a + b, a_den);
        return Parts::make(divide(a + b, common), Wide{a_den / common});
    }
    const auto shared = gcd(Wide{a_den}, b_den);
    if (shared == 1) {
        return Parts::make(a * b_den + b * a_den, Wide{a_den} * b_den);
    }
    const Wide num = a * (b_den / shared) + b * (a_den / shared);
    const auto common = gcd(num, shared);
    return Parts::make(divide(num, common), Wide{a_den / shared} * (b_den / common));
}

/// a/b times c/d, with b and d positive and each fraction in lowest terms.
Rational product(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d) {
    const auto a_d = gcd(Wide{a}, d);
    const auto c_b = gcd(Wide{c}, b);
    return Parts::make(Wide{a / a_d} * (c / c_b), Wide{b / c_b} * (d / a_d));
}

/// a/b by c/d, c not zero. Works on magnitudes, which reach 2^63.
Rational quotient(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d) {
    if (a == 0) {
        return {};
    }
    const auto a_size = static_cast<std::uint64_t>(magnitude(a));
    const auto c_size = static_cast<std::uint64_t>(magnitude(c));
    const auto a_c = gcd(a_size, c_size);
    const auto b_d = gcd(Wide{b}, d);
    const Wide num = Wide{a_size / a_c} * (d / b_d);
    const Wide den = Wide{c_size / a_c} * (b / b_d);
    return Parts::make((a < 0) == (c < 0) ? num : -num, den);
}

Rational big_sum(const Rational& a, const Rational& b, int sign_of_b) {
    const auto x = Parts::as_big(a);
    const auto y = Parts::as_big(b);
    const Integer left = x.num * y.den;
    const Integer right = y.num * x.den;
    return Parts::reduce(sign_of_b < 0 ? left - right : left + right, x.den * y.den);
}

std::strong_ordering order(int sign) {
    return sign <=> 0;
}

}  // namespace

Rational::Big* Rational::copy(const Big& big) {
    return new Big(big);
}

void Rational::drop(Big* big) noexcept {
    delete big;
}

Rational Rational::ratio(std::int64_t numerator, std::int64_t denominator) {
    require(denominator != 0);
    return quotient(numerator, 1, denominator, 1);
}

Rational Rational::power_of_ten(int exponent) {
    require(exponent >= -max_digits && exponent <= max_digits);
    Integer power = integer_power_of_ten(exponent < 0 ? -exponent : exponent);
    return exponent < 0 ? Parts::make(Integer(1), std::move(power))
                        : Parts::make(std::move(power), Integer(1));
}

Rational Rational::operator-() const {
    if (is_small()) {
        return Parts::make(-Wide{head_.num}, Wide{den_});
    }
    return Parts::make(-head_.big->num, head_.big->den);
}

Rational Rational::abs() const {
    return sign() < 0 ? -*this : *this;
}

Rational operator+(const Rational& a, const Rational& b) {
    if (both_small(a, b)) {
        std::int64_t whole = 0;
        if (a.den_ == 1 && b.den_ == 1 && !__builtin_add_overflow(a.head_.num, b.head_.num, &whole)) {
            return whole;
        }
        return sum(a.head_.num, a.den_, b.head_.num, b.den_);
    }
    return big_sum(a, b, 1);
}

Rational operator-(const Rational& a, const Rational& b) {
    if (both_small(a, b)) {
        std::int64_t whole = 0;
        if (a.den_ == 1 && b.den_ == 1 && !__builtin_sub_overflow(a.head_.num, b.head_.num, &whole)) {
            return whole;
        }
        return sum(a.head_.num, a.den_, -Wide{b.head_.num}, b.den_);
    }
    return big_sum(a, b, -1);
}

Rational operator*(const Rational& a, const Rational& b) {
    if (both_small(a, b)) {
        return product(a.head_.num, a.den_, b.head_.num, b.den_);
    }
    const auto x = Parts::as_big(a);
    const auto y = Parts::as_big(b);
    return Parts::reduce(x.num * y.num, x.den * y.den);
}

Rational operator/(const Rational& a, const Rational& b) {
    require(!b.is_zero());
    if (both_small(a, b)) {
        return quotient(a.head_.num, a.den_, b.head_.num, b.den_);
    }
    const auto x = Parts::as_big(a);
    const auto y = Parts::as_big(b);
    return Parts::reduce(x.num * y.den, x.den * y.num);
}

bool operator==(const Rational& a, const Rational& b) {
    if (both_small(a, b)) {
        return a.head_.num == b.head_.num && a.den_ == b.den_;
    }
    return !a.is_small() && !b.is_small() && a.head_.big->num == b.head_.big->num &&
           a.head_.big->den == b.head_.big->den;
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
    if (both_small(a, b)) {
        if (a.den_ == b.den_) {
            return a.head_.num <=> b.head_.num;
        }
        const Wide left = Wide{a.head_.num} * b.den_;
        const Wide right = Wide{b.head_.num} * a.den_;
        return order(left < right ? -1 : static_cast<int>(left > right));
    }
    if (a.sign() != b.sign()) {
        return order(a.sign() - b.sign());
    }
    const auto x = Parts::as_big(a);
    const auto y = Parts::as_big(b);
    return order((x.num * y.den).compare(y.num * x.den));
}

bool Rational::is_zero() const {
    return is_small() && head_.num == 0;
}

bool Rational::is_integer() const {
    return is_small() ? den_ == 1 : head_.big->den == 1;
}

int Rational::sign() const {
    if (is_small()) {
        return static_cast<int>(head_.num > 0) - static_cast<int>(head_.num < 0);
    }
    return head_.big->num.sign();
}

std::optional<std::int64_t> Rational::to_int64() const {
    if (is_small() && den_ == 1) {
        return head_.num;
    }
    return std::nullopt;
}

Rational min(const Rational& a, const Rational& b) {
    return b < a ? b : a;
}

Rational max(const Rational& a, const Rational& b) {
    return a < b ? b : a;
}

}  // namespace heng
