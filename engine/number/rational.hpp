#pragma once
// Exact numbers. No figure of a form or a rule is ever held in any other way.
//
// A Rational is a reduced fraction. While numerator and denominator fit 64 bits it is two machine words and
// never allocates; past that it goes over to big integers by itself and comes back when it fits again.
// The result is the same in both, which tests/engine/number proves against GMP.
//
// What a caller must not do (divide by zero) ends the program in every build: a wrong figure would be worse.

#include <compare>
#include <concepts>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace heng {

/// How a number is cut to fewer digits; a rule names one.
enum class Rounding : std::uint8_t {
    half_up,    ///< 四舍五入: a half goes away from zero
    half_even,  ///< 四舍六入五成双 (GB/T 8170): a half goes to the even digit
    truncate,   ///< 舍去: towards zero
    ceiling,    ///< 进一: away from zero
};

class Rational {
public:
    /// Figures longer than this are not read, and nothing is rounded further from the decimal point: the cost of
    /// one operation stays under some milliseconds whoever wrote the figure (design §11).
    static constexpr int max_digits = 4'000;

    Rational() = default;
    Rational(std::int64_t whole) : head_{whole} {}  // NOLINT(google-explicit-constructor): 3 is a number
    Rational(std::floating_point auto) = delete;
    /// numerator/denominator, in any terms. `denominator` must not be zero.
    static Rational ratio(std::int64_t numerator, std::int64_t denominator);
    /// Digits with an optional sign and decimal point, ASCII only: "12", "-0.50", "+3", ".5", "007". Nothing else
    /// is taken, in particular no exponent, no separators, no blanks, no point without a digit after it, and no
    /// more than `max_digits` digits.
    static std::optional<Rational> parse(std::string_view decimal);
    /// 10^exponent, for |exponent| up to `max_digits`.
    static Rational power_of_ten(int exponent);

    Rational(const Rational& other) : head_(other.head_), den_(other.den_) {
        if (!is_small()) {
            head_.big = copy(*other.head_.big);
        }
    }
    /// What was moved from is zero.
    Rational(Rational&& other) noexcept { swap(other); }
    Rational& operator=(const Rational& other) {
        if (is_small() && other.is_small()) {
            head_ = other.head_;
            den_ = other.den_;
        } else if (this != &other) {
            Rational(other).swap(*this);
        }
        return *this;
    }
    Rational& operator=(Rational&& other) noexcept {
        Rational taken = std::move(other);  // so that a = std::move(a) keeps its value
        taken.swap(*this);
        return *this;
    }
    ~Rational() {
        if (!is_small()) {
            drop(head_.big);
        }
    }
    void swap(Rational& other) noexcept {
        std::swap(head_, other.head_);
        std::swap(den_, other.den_);
    }

    [[nodiscard]] Rational operator-() const;
    [[nodiscard]] Rational abs() const;
    friend Rational operator+(const Rational& a, const Rational& b);
    friend Rational operator-(const Rational& a, const Rational& b);
    friend Rational operator*(const Rational& a, const Rational& b);
    /// `b` must not be zero: dividing by zero is the caller's question to answer (零分母).
    friend Rational operator/(const Rational& a, const Rational& b);
    Rational& operator+=(const Rational& b) { return *this = *this + b; }
    Rational& operator-=(const Rational& b) { return *this = *this - b; }
    Rational& operator*=(const Rational& b) { return *this = *this * b; }
    Rational& operator/=(const Rational& b) { return *this = *this / b; }

    friend bool operator==(const Rational& a, const Rational& b);
    friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

    [[nodiscard]] bool is_zero() const;
    [[nodiscard]] bool is_integer() const;
    [[nodiscard]] int sign() const;  ///< -1, 0 or 1

    /// Cut to `digits` decimal places; negative digits cut to tens, hundreds, …. Digits past `max_digits` on
    /// either side count as `max_digits`.
    [[nodiscard]] Rational rounded(int digits, Rounding mode) const;
    /// Largest whole number not above, smallest not below.
    [[nodiscard]] Rational floor() const;
    [[nodiscard]] Rational ceil() const;

    /// Exact: "12.5", "-3", and "25/6" in lowest terms where no finite decimal exists. No trailing zeros.
    [[nodiscard]] std::string to_string() const;
    /// With just `digits` decimals ("2.20"), rounded half up if there are more. Never "-0.00". Negative digits
    /// round to tens, hundreds, …, and print no point.
    [[nodiscard]] std::string to_fixed(int digits) const;
    /// How many decimals an exact decimal needs; nothing where none is finite.
    [[nodiscard]] std::optional<int> decimals() const;
    /// As to_string.
    friend std::ostream& operator<<(std::ostream& out, const Rational& value);
    /// The value as int64, if it is whole and fits.
    [[nodiscard]] std::optional<std::int64_t> to_int64() const;

private:
    friend struct RationalParts;  // rational_parts.hpp: how the .cpp files of this class see the inside
    struct Big;                   // two big integers
    static Big* copy(const Big& big);
    static void drop(Big* big) noexcept;
    [[nodiscard]] bool is_small() const { return den_ != 0; }

    // A value has one form. Small whenever it fits: den_ > 0, head_.num/den_ in lowest terms. Else big: den_ is 0
    // and head_.big owns the value. So a small and a big one are never equal.
    union Head {
        std::int64_t num;
        Big* big;
    };
    Head head_ = {0};
    std::int64_t den_ = 1;
};

Rational min(const Rational& a, const Rational& b);
Rational max(const Rational& a, const Rational& b);

}  // namespace heng
