#pragma once
// Exact numbers. No figure of a form or a rule is ever held in any other way.
//
// A Rational is a reduced fraction. While numerator and denominator fit 64 bits it is two machine words and
// never allocates; past that it goes over to big integers by itself and comes back when it fits again.
// The result is the same in both, which tests/engine/number proves against GMP.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

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
    Rational() = default;
    Rational(std::int64_t whole) : num_(whole) {}  // NOLINT(google-explicit-constructor): 3 is a number
    /// numerator/denominator, in any terms. `denominator` must not be zero.
    static Rational ratio(std::int64_t numerator, std::int64_t denominator);
    /// Digits with an optional sign and decimal point, ASCII only: "12", "-0.50", ".5", "007". Nothing else is
    /// taken, in particular no exponent, no separators, no blanks. Linear up to a few thousand digits.
    static std::optional<Rational> parse(std::string_view decimal);
    /// 10^exponent, for |exponent| up to a few thousand.
    static Rational power_of_ten(int exponent);

    Rational(const Rational& other);
    Rational(Rational&& other) noexcept;
    Rational& operator=(const Rational& other);
    Rational& operator=(Rational&& other) noexcept;
    ~Rational();

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

    /// Cut to `digits` decimal places; negative digits cut to tens, hundreds, ….
    [[nodiscard]] Rational rounded(int digits, Rounding mode) const;
    /// Largest whole number not above, smallest not below.
    [[nodiscard]] Rational floor() const;
    [[nodiscard]] Rational ceil() const;

    /// Exact: "12.5", "-3", and "25/6" in lowest terms where no finite decimal exists. No trailing zeros.
    [[nodiscard]] std::string to_string() const;
    /// With just `digits` decimals ("2.20"), rounded half up if there are more.
    [[nodiscard]] std::string to_fixed(int digits) const;
    /// How many decimals an exact decimal needs; nothing where none is finite.
    [[nodiscard]] std::optional<int> decimals() const;
    /// The value as int64, if it is whole and fits.
    [[nodiscard]] std::optional<std::int64_t> to_int64() const;

private:
    struct Big;  // two cpp_int
    // Small: den_ > 0, num_/den_ in lowest terms, big_ null. Big: big_ owns the value.
    std::int64_t num_ = 0;
    std::int64_t den_ = 1;
    Big* big_ = nullptr;
};

Rational min(const Rational& a, const Rational& b);
Rational max(const Rational& a, const Rational& b);

}  // namespace heng
