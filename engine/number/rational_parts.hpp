#pragma once
// The inside of Rational, for rational*.cpp only: it brings Boost in, and no other header does.
//
// Between two small numbers every step of + - * / and of comparison fits 128 bits (|numerator| <= 2^63,
// denominator < 2^63), so big integers are needed only for what is itself big.

#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <memory>
#include <numeric>
#include <utility>

#include "engine/number/rational.hpp"

// Whole numbers of 128 bits and of any size.
namespace heng::exact {

__extension__ typedef __int128 Wide;
__extension__ typedef unsigned __int128 WideMagnitude;

/// Unbounded, and without expression templates: what `auto` takes is a number.
using Integer =
    boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>, boost::multiprecision::et_off>;

/// Ends the program on a caller's mistake, such as a zero denominator.
inline void require(bool condition) {
    if (!condition) {
        std::abort();
    }
}

inline WideMagnitude magnitude(Wide value) {
    const auto bits = static_cast<WideMagnitude>(value);
    return value < 0 ? WideMagnitude{0} - bits : bits;  // the smallest value has no positive twin
}

inline bool fits_64(Wide value) {
    return value >= std::numeric_limits<std::int64_t>::min() &&
           value <= std::numeric_limits<std::int64_t>::max();
}

/// `b` > 0. One remainder first, because std::gcd halves its way and is slow on 12,345,678 and 100.
inline std::uint64_t gcd(std::uint64_t a, std::uint64_t b) {
    return a == 1 || b == 1 ? 1 : std::gcd(a % b, b);
}

/// `b` > 0. Costs a 64-bit gcd at most, whatever the size of `a`.
inline std::int64_t gcd(Wide a, std::int64_t b) {
    const auto divisor = static_cast<std::uint64_t>(b);
    const WideMagnitude size = magnitude(a);
    const bool narrow = size <= std::numeric_limits<std::uint64_t>::max();
    const auto rest = narrow ? static_cast<std::uint64_t>(size) : static_cast<std::uint64_t>(size % divisor);
    return static_cast<std::int64_t>(gcd(rest, divisor));
}

/// `b` > 0. A 128-bit division costs several 64-bit ones, and most figures don't need it.
inline Wide divide(Wide a, std::int64_t b) {
    return fits_64(a) ? static_cast<std::int64_t>(a) / b : a / b;
}

inline Integer widen(Wide value) {
    const WideMagnitude size = magnitude(value);
    Integer result = static_cast<std::uint64_t>(size >> 64U);
    result <<= 64U;
    result |= static_cast<std::uint64_t>(size);
    return value < 0 ? -result : result;
}

/// 10^exponent, `exponent` >= 0.
inline Integer integer_power_of_ten(int exponent) {
    return boost::multiprecision::pow(Integer(10), static_cast<unsigned>(exponent));
}

/// Exponents up to this have a power of ten that fits 64 bits.
inline constexpr int narrow_exponent = 18;

/// 10^exponent, 0 <= `exponent` <= `narrow_exponent`.
inline std::int64_t narrow_power_of_ten(int exponent) {
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i) {
        power *= 10;
    }
    return power;
}

}  // namespace heng::exact

namespace heng {

struct Rational::Big {
    exact::Integer num;
    exact::Integer den;
};

/// The one door to Rational's private side.
struct RationalParts {
    using Integer = exact::Integer;
    using Wide = exact::Wide;
    using Big = Rational::Big;

    static bool is_small(const Rational& r) { return r.is_small(); }
    /// Of a small one.
    static std::int64_t num(const Rational& r) { return r.head_.num; }
    static std::int64_t den(const Rational& r) { return r.den_; }
    /// Of a big one.
    static const Big& big(const Rational& r) { return *r.head_.big; }
    /// Of any; a small one is copied over.
    static Big as_big(const Rational& r) {
        return r.is_small() ? Big{Integer(r.head_.num), Integer(r.den_)} : *r.head_.big;
    }

    /// Numerator and denominator must be in lowest terms, the denominator positive.
    static Rational make(std::int64_t num, std::int64_t den) {
        Rational result(num);
        result.den_ = den;
        return result;
    }
    static Rational make(Wide num, Wide den) {
        if (exact::fits_64(num) && exact::fits_64(den)) {
            return make(static_cast<std::int64_t>(num), static_cast<std::int64_t>(den));
        }
        return own(exact::widen(num), exact::widen(den));
    }
    static Rational make(Integer num, Integer den) {
        constexpr auto least = std::numeric_limits<std::int64_t>::min();
        constexpr auto most = std::numeric_limits<std::int64_t>::max();
        if (num >= least && num <= most && den <= most) {
            return make(static_cast<std::int64_t>(num), static_cast<std::int64_t>(den));
        }
        return own(std::move(num), std::move(den));
    }
    /// In any terms; the denominator is not zero.
    static Rational reduce(const Integer& num, const Integer& den) {
        const Integer common = boost::multiprecision::gcd(num, den);
        const Integer by = den < 0 ? -common : common;
        return make(num / by, den / by);
    }

private:
    static Rational own(Integer num, Integer den) {
        auto big = std::make_unique<Big>(Big{std::move(num), std::move(den)});
        Rational result;
        result.head_.big = big.release();
        result.den_ = 0;
        return result;
    }
};

}  // namespace heng
