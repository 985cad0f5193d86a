// Decimals in and out.

#include <algorithm>
#include <ostream>

#include "engine/number/rational.hpp"
#include "engine/number/rational_parts.hpp"

namespace heng {

using namespace exact;  // NOLINT(google-build-using-namespace): the inside of this class

namespace {

using Parts = RationalParts;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Takes the sign off the front: whether it was a minus.
bool take_sign(std::string_view& text) {
    const bool minus = text.starts_with('-');
    if (minus || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    return minus;
}

std::string_view take_digits(std::string_view& text) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
    const auto digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(digits.size());
    return digits;
}

/// `value` followed by `digits`.
template <typename Int>
Int append_digits(Int value, std::string_view digits) {
    while (!digits.empty()) {
        const auto chunk = digits.substr(0, narrow_exponent);
        std::int64_t next = 0;
        for (const char c : chunk) {
            next = next * 10 + (c - '0');
        }
        value = value * narrow_power_of_ten(static_cast<int>(chunk.size())) + next;
        digits.remove_prefix(chunk.size());
    }
    return value;
}

/// Takes factors of two out of `value`, which isn't zero, `limit` at most: how many it took.
int take_twos(Integer& value, int limit) {
    const auto all = static_cast<int>(boost::multiprecision::lsb(value));
    const int count = std::min(all, limit);
    value >>= count;
    return count;
}

/// The same with five; many at a time, so that a long number is gone through fewer times.
int take_fives(Integer& value, int limit) {
    constexpr std::uint64_t five_to_the_27 =
        7'450'580'596'923'828'125;  // the largest power of five in 64 bits
    int count = 0;
    while (limit - count >= 27 && value % five_to_the_27 == 0) {
        value /= five_to_the_27;
        count += 27;
    }
    while (count < limit && value % 5 == 0) {
        value /= 5;
        ++count;
    }
    return count;
}

/// units/10^places. Two and five are all that they can have in common, so no gcd of long numbers is needed.
Rational over_power_of_ten(Integer units, int places, bool minus) {
    const int twos = take_twos(units, places);
    const int fives = take_fives(units, places);
    Integer den = boost::multiprecision::pow(Integer(5), static_cast<unsigned>(places - fives));
    den <<= places - twos;
    return Parts::make(minus ? -units : units, std::move(den));
}

/// Digits to both sides of the point; zeros that say nothing are gone.
Rational from_digits(bool minus, std::string_view whole, std::string_view fraction) {
    const auto places = static_cast<int>(fraction.size());
    if (whole.size() + fraction.size() <= narrow_exponent) {
        const auto units = append_digits(append_digits(std::int64_t{0}, whole), fraction);
        return Rational::ratio(minus ? -units : units, narrow_power_of_ten(places));
    }
    return over_power_of_ten(append_digits(append_digits(Integer(0), whole), fraction), places, minus);
}

std::string digits_of(Wide value) {
    if (value == 0) {
        return "0";
    }
    std::string text;
    for (auto rest = magnitude(value); rest != 0; rest /= 10) {
        text += static_cast<char>('0' + static_cast<int>(rest % 10));
    }
    std::reverse(text.begin(), text.end());
    return text;
}

std::string digits_of(const Integer& value) {
    return abs(value).str();
}

/// value * 10^places must be whole.
std::string with_places(const Rational& value, int places) {
    std::string text;
    if (Parts::is_small(value) && places <= narrow_exponent) {
        text = digits_of(Wide{Parts::num(value)} * narrow_power_of_ten(places) / Parts::den(value));
    } else {
        const auto [num, den] = Parts::as_big(value);
        text = digits_of(num * integer_power_of_ten(places) / den);
    }
    const auto after_point = static_cast<std::size_t>(places);
    if (places > 0) {
        if (text.size() <= after_point) {
            text.insert(0, after_point + 1 - text.size(), '0');
        }
        text.insert(text.size() - after_point, 1, '.');
    }
    return value.sign() < 0 ? "-" + text : text;
}

}  // namespace

std::optional<Rational> Rational::parse(std::string_view decimal) {
    const bool minus = take_sign(decimal);
    auto whole = take_digits(decimal);
    std::string_view fraction;
    if (decimal.starts_with('.')) {
        decimal.remove_prefix(1);
        fraction = take_digits(decimal);
        if (fraction.empty()) {
            return std::nullopt;
        }
    }
    const auto count = whole.size() + fraction.size();
    if (!decimal.empty() || count == 0 || count > static_cast<std::size_t>(max_digits)) {
        return std::nullopt;
    }
    whole.remove_prefix(std::min(whole.find_first_not_of('0'), whole.size()));
    fraction = fraction.substr(0, fraction.find_last_not_of('0') + 1);
    return from_digits(minus, whole, fraction);
}

std::optional<int> Rational::decimals() const {
    if (is_integer()) {
        return 0;
    }
    constexpr int all = std::numeric_limits<int>::max();
    Integer rest = Parts::as_big(*this).den;
    const int twos = take_twos(rest, all);
    const int fives = take_fives(rest, all);
    if (rest != 1) {
        return std::nullopt;
    }
    return std::max(twos, fives);
}

std::string Rational::to_string() const {
    if (const auto places = decimals()) {
        return with_places(*this, *places);
    }
    const auto [num, den] = Parts::as_big(*this);
    return num.str() + '/' + den.str();
}

std::ostream& operator<<(std::ostream& out, const Rational& value) {
    return out << value.to_string();
}

std::string Rational::to_fixed(int digits) const {
    digits = std::clamp(digits, -max_digits, max_digits);
    return with_places(rounded(digits, Rounding::half_up), std::max(digits, 0));
}

}  // namespace heng
