#include <catch2/catch.hpp>
#include <limits>
#include <string>
#include <type_traits>
#include <utility>

#include "engine/number/rational.hpp"

namespace heng {
namespace {

constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

Rational number(const char* text) {
    const auto value = Rational::parse(text);
    REQUIRE(value);
    return *value;
}

/// Does not fit 64 bits.
Rational a_big_one() {
    return number("123456789012345678901234567890.5");
}

}  // namespace

TEST_CASE("a third of twelve is four", "[number]") {
    CHECK(Rational(1) / 3 * 12 == 4);
    CHECK(Rational::ratio(113411, 113500) * 12 < 12);
    CHECK((number("1033.48") + number("100.63")) / (1435 - 300) * 12 == Rational::ratio(1360932, 113500));
}

TEST_CASE("a ratio is put in lowest terms with its sign above", "[number]") {
    CHECK(Rational::ratio(6, -8).to_string() == "-0.75");
    CHECK(Rational::ratio(-6, -8) == Rational::ratio(3, 4));
    CHECK(Rational::ratio(0, -7) == 0);
    CHECK(Rational::ratio(10, 6).to_string() == "5/3");
    CHECK(Rational::ratio(least, least) == 1);
    CHECK(Rational::ratio(least, 2).to_int64() == least / 2);
    CHECK(Rational::ratio(1, least).to_string() ==
          "-0.000000000000000000108420217248550443400745280086994171142578125");
    CHECK(Rational::ratio(least, -1).to_string() == "9223372036854775808");
    CHECK(Rational::ratio(most, least) == -Rational(most) / number("9223372036854775808"));
}

TEST_CASE("the edges of 64 bits are crossed and come back from", "[number]") {
    CHECK((-Rational(least)).to_string() == "9223372036854775808");
    CHECK(-(-Rational(least)) == least);
    CHECK(Rational(least).abs() == -Rational(least));
    CHECK((Rational(most) + 1).to_string() == "9223372036854775808");
    CHECK(Rational(most) + 1 - 1 == most);
    CHECK((Rational(least) - 1).to_string() == "-9223372036854775809");
    CHECK(Rational(least) - 1 + 1 == least);
    CHECK((Rational(least) - least).is_zero());
    CHECK((Rational(0) - least).to_string() == "9223372036854775808");
    CHECK((Rational(least) * least).to_string() == "85070591730234615865843651857942052864");
    CHECK(Rational(least) * least / least == least);
    CHECK(Rational(least) / least == 1);
    CHECK(Rational(1) / least * least == 1);
    CHECK((Rational(most) + 1).to_int64() == std::nullopt);
    CHECK((-(Rational(most) + 1)).to_int64() == least);
    CHECK(Rational(least).floor() == least);
    CHECK(Rational(most).rounded(-1, Rounding::half_up).to_string() == "9223372036854775810");
}

TEST_CASE("small and big numbers stand in one order", "[number]") {
    const auto big = a_big_one();
    CHECK(Rational(most) < big);
    CHECK(-big < Rational(least));
    CHECK(Rational(most) < Rational(most) + 1);
    CHECK(-big < big);
    CHECK(big == a_big_one());
    CHECK(big < big + Rational::ratio(1, 1000));
    CHECK(Rational(1) / big < Rational::ratio(1, most));
    CHECK(Rational(1) / big > 0);
    CHECK(Rational(1) / big != 0);
    CHECK(Rational::ratio(most - 1, most) < Rational::ratio(most, most));
    CHECK(Rational::ratio(most - 2, most - 1) < Rational::ratio(most - 1, most));
    CHECK(Rational::ratio(1, 3) == Rational::ratio(2, 6));
    CHECK(Rational::ratio(-1, 3) > Rational::ratio(-1, 2));
}

TEST_CASE("copies are independent, and what was moved from is zero", "[number]") {
    for (const auto& original : {Rational(5), Rational::ratio(-1, 3), a_big_one()}) {
        INFO(original);
        Rational copy = original;
        CHECK(copy == original);
        copy += 1;
        CHECK(copy == original + 1);
        const Rational taken = std::move(copy);
        CHECK(taken == original + 1);
        CHECK(copy == 0);  // NOLINT(bugprone-use-after-move): what it promises
        CHECK(copy + 2 == 2);
        copy = original;
        CHECK(copy == original);
    }
}

TEST_CASE("assignment works between small and big, and to itself", "[number]") {
    for (const auto& from : {Rational(5), a_big_one()}) {
        for (const auto& to : {Rational(7), a_big_one() + 1}) {
            INFO(from << " to " << to);
            Rational target = to;
            target = from;
            CHECK(target == from);
            Rational& same = target;
            target = same;
            CHECK(target == from);
            target = std::move(same);
            CHECK(target == from);
            Rational source = to;
            target = std::move(source);
            CHECK(target == to);
            CHECK(source == 0);  // NOLINT(bugprone-use-after-move): what it promises
            target += same;
            CHECK(target == to * 2);
            target -= same;
            CHECK(target == 0);
        }
    }
}

TEST_CASE("floor and ceil go down and up, not to and from zero", "[number]") {
    struct Case {
        const char* value;
        const char* floor;
        const char* ceil;
    };
    const auto row = GENERATE(values<Case>({
        {"2.5", "2", "3"},
        {"-2.5", "-3", "-2"},
        {"2", "2", "2"},
        {"-2", "-2", "-2"},
        {"0", "0", "0"},
        {"-0.01", "-1", "0"},
        {"123456789012345678901.5", "123456789012345678901", "123456789012345678902"},
        {"-123456789012345678901.5", "-123456789012345678902", "-123456789012345678901"},
    }));
    INFO(row.value);
    CHECK(number(row.value).floor() == number(row.floor));
    CHECK(number(row.value).ceil() == number(row.ceil));
}

TEST_CASE("a number is two machine words and never comes from a binary fraction", "[number]") {
    CHECK(sizeof(Rational) == 2 * sizeof(std::int64_t));
    CHECK(std::is_nothrow_move_constructible_v<Rational>);
    CHECK(std::is_convertible_v<int, Rational>);
    using Binary = decltype(1.5);
    CHECK_FALSE(std::is_constructible_v<Rational, Binary>);
}

}  // namespace heng
