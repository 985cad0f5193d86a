#include <catch2/catch.hpp>
#include <sstream>
#include <string>

#include "engine/number/rational.hpp"

namespace heng {

TEST_CASE("decimals are read as they stand", "[number][text]") {
    struct Case {
        const char* text;
        const char* printed;
    };
    const auto row = GENERATE(values<Case>({
        {"12", "12"},
        {"-0.50", "-0.5"},
        {".5", "0.5"},
        {"-.5", "-0.5"},
        {"+3", "3"},
        {"007", "7"},
        {"010", "10"},
        {"0", "0"},
        {"-0", "0"},
        {"-0.00", "0"},
        {"2.220", "2.22"},
        {"100", "100"},
        {"1033.48", "1033.48"},
        {"9223372036854775807", "9223372036854775807"},
        {"9223372036854775808", "9223372036854775808"},
        {"-9223372036854775808", "-9223372036854775808"},
        {"0.000000000000000001", "0.000000000000000001"},
        {"0.0000000000000000000000000000000000001", "0.0000000000000000000000000000000000001"},
        {"123456789012345678901234567890.125", "123456789012345678901234567890.125"},
        {"00000000000000000000000000000000012.50", "12.5"},
        {"12.5000000000000000000000000000000000", "12.5"},
        {"0.00000000000000000000000000000000000", "0"},
        {"1024000000000000000000000000000000000", "1024000000000000000000000000000000000"},
        {"0.00000000000000000009765625", "0.00000000000000000009765625"},
        {"0.00000007450580596923828125", "0.00000007450580596923828125"},  // 5^27 / 10^26
        {"74505805969238281250.5", "74505805969238281250.5"},
    }));
    INFO(row.text);
    const auto value = Rational::parse(row.text);
    REQUIRE(value);
    CHECK(value->to_string() == row.printed);
    CHECK(Rational::parse(row.printed) == value);
}

TEST_CASE("nothing but digits, a sign and a point is read", "[number][text]") {
    const std::string text =
        GENERATE("", ".", "-", "+", "-.", "5.", "1..2", "1.2.3", "--1", "+-1", "1-", "1e5", "1,000", " 1",
                 "1 ", "0x10", "1/3", "１２", "一", "nan", "1.-5", "1.+5");
    INFO("“" << text << "”");
    CHECK(Rational::parse(text) == std::nullopt);
}

TEST_CASE("a zero byte ends no number", "[number][text]") {
    using namespace std::string_view_literals;
    CHECK(Rational::parse("12\0"sv) == std::nullopt);
    CHECK(Rational::parse("1\0002"sv) == std::nullopt);
}

TEST_CASE("digits are read up to the limit and not past it", "[number][text]") {
    const std::string longest(static_cast<std::size_t>(Rational::max_digits), '7');
    const auto value = Rational::parse(longest);
    REQUIRE(value);
    CHECK(value->to_string() == longest);
    CHECK(Rational::parse(longest + "7") == std::nullopt);
    CHECK(Rational::parse("0." + longest) == std::nullopt);
    CHECK(Rational::parse(std::string(1'000'000, '0')) == std::nullopt);
}

TEST_CASE("what no decimal holds is printed as a fraction in lowest terms", "[number][text]") {
    CHECK(Rational::ratio(50, 12).to_string() == "25/6");
    CHECK(Rational::ratio(-1, 3).to_string() == "-1/3");
    CHECK((Rational(1) / *Rational::parse("300000000000000000000")).to_string() == "1/300000000000000000000");
    CHECK(Rational::ratio(1, 3).decimals() == std::nullopt);
    CHECK(Rational::ratio(1, 7'000'000'000).decimals() == std::nullopt);
}

TEST_CASE("an exact decimal says how many places it needs", "[number][text]") {
    struct Case {
        std::int64_t num;
        std::int64_t den;
        int places;
    };
    const auto row = GENERATE(values<Case>({
        {12, 1, 0},
        {0, 5, 0},
        {1, 2, 1},
        {1, 5, 1},
        {1, 4, 2},
        {1, 25, 2},
        {1, 100, 2},
        {222, 100, 2},
        {1, 1 << 20, 20},
        {1, 1'220'703'125, 13},
        {1, 7'450'580'596'923'828'125, 27},
        {1, std::int64_t{1} << 62, 62},
    }));
    INFO(row.num << "/" << row.den);
    CHECK(Rational::ratio(row.num, row.den).decimals() == row.places);
}

TEST_CASE("a fixed number of decimals is printed, rounded half up", "[number][text]") {
    struct Case {
        const char* value;
        int digits;
        const char* printed;
    };
    const auto row = GENERATE(values<Case>({
        {"2.2", 2, "2.20"},
        {"2.225", 2, "2.23"},
        {"-2.225", 2, "-2.23"},
        {"0", 2, "0.00"},
        {"-0.001", 2, "0.00"},
        {"0.05", 1, "0.1"},
        {"0.007", 3, "0.007"},
        {"-0.007", 3, "-0.007"},
        {"12", 0, "12"},
        {"12.5", 0, "13"},
        {"1250", -2, "1300"},
        {"7", 20, "7.00000000000000000000"},
        {"123456789012345678901234567890.5", 2, "123456789012345678901234567890.50"},
    }));
    INFO(row.value << " to " << row.digits);
    CHECK(Rational::parse(row.value)->to_fixed(row.digits) == row.printed);
}

TEST_CASE("powers of ten go both ways", "[number][text]") {
    CHECK(Rational::power_of_ten(0) == 1);
    CHECK(Rational::power_of_ten(4) == 10'000);
    CHECK(Rational::power_of_ten(-2) == Rational::ratio(1, 100));
    CHECK(Rational::power_of_ten(18) == 1'000'000'000'000'000'000);
    CHECK(Rational::power_of_ten(19).to_string() == "10000000000000000000");
    for (const int exponent : {1, 17, 18, 19, 20, 300, Rational::max_digits}) {
        INFO(exponent);
        CHECK(Rational::power_of_ten(exponent) * Rational::power_of_ten(-exponent) == 1);
        CHECK(Rational::power_of_ten(-exponent).decimals() == exponent);
    }
}

TEST_CASE("a stream gets what to_string gives", "[number][text]") {
    std::ostringstream out;
    out << Rational::ratio(1, 3) << ' ' << Rational::ratio(1, 4);
    CHECK(out.str() == "1/3 0.25");
}

}  // namespace heng
