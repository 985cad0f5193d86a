// Rational and GMP's mpq_class must agree on every operation, on both sides of the border between two machine
// words and big integers.

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <numeric>
#include <vector>

#include "engine/number/rational.hpp"
#include "tests/engine/number/oracle.hpp"

namespace heng {
namespace {

using oracle::Operands;
using oracle::Pair;
using oracle::value_of;

constexpr int rounds = 20'000;

int sign_of(std::strong_ordering order) {
    return order < 0 ? -1 : static_cast<int>(order > 0);
}

int sign_of(int value) {
    return value < 0 ? -1 : static_cast<int>(value > 0);
}

mpz_class floor_of(const mpq_class& value) {
    mpz_class result;
    mpz_fdiv_q(result.get_mpz_t(), value.get_num_mpz_t(), value.get_den_mpz_t());
    return result;
}

/// A whole number from a magnitude, by the words of each mode rather than by quotient and remainder.
mpz_class rounded_magnitude(const mpq_class& size, Rounding mode) {
    const mpq_class half(1, 2);
    const mpz_class below = floor_of(size);
    switch (mode) {
        case Rounding::half_up: return floor_of(size + half);
        case Rounding::half_even:
            return size - below == half ? mpz_class(below + below % 2) : floor_of(size + half);
        case Rounding::truncate: return below;
        case Rounding::ceiling: return size == below ? below : mpz_class(below + 1);
    }
    return 0;
}

mpq_class rounded_by_gmp(const mpq_class& value, int digits, Rounding mode) {
    mpz_class power;
    mpz_ui_pow_ui(power.get_mpz_t(), 10, static_cast<unsigned long>(std::abs(digits)));
    const mpq_class scale = digits < 0 ? mpq_class(1, power) : mpq_class(power);
    const mpq_class size = rounded_magnitude(abs(value) * scale, mode) / scale;
    return value < 0 ? mpq_class(-size) : size;
}

void check_arithmetic(const Pair& a, const Pair& b) {
    CHECK(value_of(a.ours + b.ours) == a.theirs + b.theirs);
    CHECK(value_of(a.ours - b.ours) == a.theirs - b.theirs);
    CHECK(value_of(a.ours * b.ours) == a.theirs * b.theirs);
    if (b.theirs != 0) {
        CHECK(value_of(a.ours / b.ours) == a.theirs / b.theirs);
    }
    CHECK(value_of(-a.ours) == -a.theirs);
    CHECK(value_of(a.ours.abs()) == abs(a.theirs));
}

void check_order(const Pair& a, const Pair& b) {
    CHECK(sign_of(a.ours <=> b.ours) == sign_of(cmp(a.theirs, b.theirs)));
    CHECK((a.ours == b.ours) == (a.theirs == b.theirs));
    CHECK(value_of(min(a.ours, b.ours)) == std::min(a.theirs, b.theirs));
    CHECK(value_of(max(a.ours, b.ours)) == std::max(a.theirs, b.theirs));
    CHECK(a.ours.sign() == sgn(a.theirs));
    CHECK(a.ours.is_zero() == (a.theirs == 0));
    CHECK(a.ours.is_integer() == (a.theirs.get_den() == 1));
}

void check_one_form(const Pair& a, const Pair& b) {
    CHECK(a.ours + b.ours - b.ours == a.ours);
    CHECK(a.ours - b.ours + b.ours == a.ours);
    if (b.theirs != 0) {
        CHECK(a.ours * b.ours / b.ours == a.ours);
        CHECK(a.ours / b.ours * b.ours == a.ours);
    }
    CHECK(-(-a.ours) == a.ours);
    CHECK((a.ours - a.ours).is_zero());
    const bool whole = a.theirs.get_den() == 1 && a.theirs.get_num().fits_slong_p();
    CHECK(a.ours.to_int64().has_value() == whole);
}

}  // namespace

TEST_CASE("Rational computes and orders what GMP does", "[number][property]") {
    Operands operands;
    for (int round = 0; round < rounds; ++round) {
        const Pair a = operands.next();
        const Pair b = operands.next();
        INFO(Operands::seed() << ", round " << round << ": " << a.theirs << " and " << b.theirs);
        CHECK(value_of(a.ours) == a.theirs);
        check_arithmetic(a, b);
        check_order(a, b);
    }
}

TEST_CASE("a Rational has one form, however it was come by", "[number][property]") {
    Operands operands;
    for (int round = 0; round < rounds; ++round) {
        const Pair a = operands.next();
        const Pair b = operands.next();
        INFO(Operands::seed() << ", round " << round << ": " << a.theirs << " and " << b.theirs);
        check_one_form(a, b);
    }
}

TEST_CASE("Rational rounds as GMP's floor does it by the words of each mode", "[number][property]") {
    Operands operands;
    const std::array modes = {Rounding::half_up, Rounding::half_even, Rounding::truncate, Rounding::ceiling};
    for (int round = 0; round < rounds; ++round) {
        const Pair a = operands.next();
        const int digits =
            operands.between(0, 9) == 0 ? operands.between(-130, 130) : operands.between(-21, 21);
        const auto mode = modes.at(static_cast<std::size_t>(operands.between(0, 3)));
        INFO(Operands::seed() << ", round " << round << ": " << a.theirs << " to " << digits
                              << " digits, mode " << static_cast<int>(mode));
        CHECK(value_of(a.ours.rounded(digits, mode)) == rounded_by_gmp(a.theirs, digits, mode));
        CHECK(value_of(a.ours.floor()) == floor_of(a.theirs));
        CHECK(value_of(a.ours.ceil()) == -floor_of(-a.theirs));
        CHECK(value_of(a.ours.to_fixed(digits)) == rounded_by_gmp(a.theirs, digits, Rounding::half_up));
    }
}

TEST_CASE("halves are met often enough to be rounded each way", "[number][property]") {
    Operands operands;
    for (int round = 0; round < rounds; ++round) {
        const int digits = operands.between(-3, 6);
        const Rational half = Rational::power_of_ten(-digits) / 2;
        const Pair odd = operands.next();
        const Rational tie = odd.ours.floor() * Rational::power_of_ten(-digits) + half;
        const mpq_class theirs = value_of(tie);
        INFO(Operands::seed() << ", round " << round << ": " << theirs << " to " << digits << " digits");
        for (const auto mode :
             {Rounding::half_up, Rounding::half_even, Rounding::truncate, Rounding::ceiling}) {
            CHECK(value_of(tie.rounded(digits, mode)) == rounded_by_gmp(theirs, digits, mode));
        }
    }
}

TEST_CASE("what Rational prints as a decimal it reads back", "[number][property]") {
    Operands operands;
    int decimal = 0;
    for (int round = 0; round < rounds; ++round) {
        const Pair a = operands.next();
        const auto text = a.ours.to_string();
        INFO(Operands::seed() << ", round " << round << ": " << text);
        const auto places = a.ours.decimals();
        CHECK(places.has_value() == (text.find('/') == std::string::npos));
        if (places) {
            ++decimal;
            CHECK(Rational::parse(text) == a.ours);
            CHECK(a.ours.to_fixed(*places) == text);
            CHECK(*places == static_cast<int>(
                                 text.find('.') == std::string::npos ? 0 : text.size() - text.find('.') - 1));
        }
    }
    CHECK(decimal > rounds / 10);
}

TEST_CASE("a long sum of cents is exact", "[number]") {
    std::mt19937_64 random{Catch::rngSeed()};
    INFO(Operands::seed());
    Rational sum;
    mpz_class cents = 0;
    for (int i = 0; i < 200'000; ++i) {
        const auto x = static_cast<std::int64_t>(random() % 20'000'000'000) - 10'000'000'000;
        sum += Rational::ratio(x, 100);
        cents += mpz_class(std::to_string(x));
    }
    CHECK(value_of(sum) == mpq_class(cents) / 100);
}

TEST_CASE("a sum that outgrows 64 bits on the way comes back to nothing in any order", "[number]") {
    std::vector<int> terms(400);
    std::iota(terms.begin(), terms.end(), 1);
    Rational sum;
    mpq_class theirs = 0;
    for (const int n : terms) {
        sum += Rational::ratio(1, n);
        theirs += mpq_class(1, n);
    }
    CHECK(value_of(sum) == theirs);
    std::mt19937_64 random{Catch::rngSeed()};
    std::shuffle(terms.begin(), terms.end(), random);
    for (const int n : terms) {
        sum -= Rational::ratio(1, n);
    }
    INFO(Operands::seed());
    CHECK(sum == 0);
    CHECK(sum.to_string() == "0");
}

}  // namespace heng
