#include "engine/number/interval.hpp"

#include <catch2/catch.hpp>
#include <sstream>
#include <string>

#include "tests/engine/number/notation.hpp"

namespace heng {

using test::interval;
using test::number;

TEST_CASE("an interval is printed as it is written, whatever its ends", "[number][interval]") {
    const std::string text = GENERATE("8.64", "-3", "1/3", "[8.64, 12]", "(0, 5]", "[0, 5)", "(-1/3, 0)",
                                      "≥5", ">5", "≤5", "<-0.5", "(-∞, +∞)", "∅");
    CHECK(interval(text).to_string() == text);
    std::ostringstream out;
    out << interval(text);
    CHECK(out.str() == text);
}

TEST_CASE("equal intervals are those with the same numbers", "[number][interval]") {
    CHECK(interval("[5, 4]") == Interval::none());
    CHECK(interval("(5, 5]") == Interval::none());
    CHECK(Interval::between(5, 5) == Interval::point(5));
    CHECK_FALSE(interval("[0, 5]") == interval("[0, 5)"));
    CHECK_FALSE(interval("[0, 5]") == interval("≥0"));
    CHECK_FALSE(interval("(0, 5]") == interval("[0, 5]"));
    CHECK_FALSE(Interval::none() == Interval::point(0));
    Interval dressed = Interval::at_least(5);
    dressed.hi = 3;
    dressed.hi_open = false;
    CHECK(dressed == Interval::at_least(5));
    CHECK_FALSE(dressed.is_empty());
    CHECK(dressed.contains(7));
}

TEST_CASE("an interval knows what it is", "[number][interval]") {
    CHECK(Interval{} == Interval::point(0));
    CHECK(interval("8.64").is_point());
    CHECK_FALSE(interval("[8, 9]").is_point());
    CHECK_FALSE(interval("(5, 5)").is_point());
    CHECK_FALSE(Interval::all().is_point());
    CHECK(interval("(5, 5)").is_empty());
    CHECK(interval("[5, 5)").is_empty());
    CHECK(interval("[6, 5]").is_empty());
    CHECK_FALSE(interval("[5, 5]").is_empty());
    CHECK_FALSE(interval("(5, 6)").is_empty());
}

TEST_CASE("arithmetic keeps ends open and closed as they can be reached", "[number][interval]") {
    struct Case {
        const char* a;
        char operation;
        const char* b;
        const char* result;
    };
    const auto row = GENERATE(values<Case>({
        {"2", '+', "3", "5"},
        {"[1, 2)", '+', "[10, 20]", "[11, 22)"},
        {"(1, 2]", '+', "3", "(4, 5]"},
        {"≥1", '+', "[0, 2]", "≥1"},
        {"≥1", '+', "≤1", "(-∞, +∞)"},
        {"<1", '+', "2", "<3"},
        {"[1, 2)", '-', "[10, 20]", "[-19, -8)"},
        {"≥1", '-', ">1", "(-∞, +∞)"},
        {"5", '-', ">1", "<4"},
        {"[1, 2)", '*', "3", "[3, 6)"},
        {"[1, 2)", '*', "-3", "(-6, -3]"},
        {"(1, 2)", '*', "0", "0"},
        {"(-∞, +∞)", '*', "0", "0"},
        {">5", '*', "-1", "<-5"},
        {"[-1, 2]", '*', "[-3, 4]", "[-6, 8]"},
        {"(-1, 2]", '*', "[-3, 4)", "[-6, 8)"},
        {"[0, 1)", '*', "(2, 3)", "[0, 3)"},
        {"(0, 1)", '*', "≥1", ">0"},
        {"[0, 1)", '*', "≥1", "≥0"},
        {"[-1, 1]", '*', "≥1", "(-∞, +∞)"},
        {"<-1", '*', "<-2", ">2"},
        {"[1, 2]", '/', "4", "[0.25, 0.5]"},
        {"[1, 2)", '/', "-4", "(-0.5, -0.25]"},
        {"[1, 2]", '/', "[4, 5)", "(0.2, 0.5]"},
        {"[1, 2]", '/', "(0, 5]", "≥0.2"},
        {"[0, 2]", '/', "(0, 5]", "≥0"},
        {"[-1, 2]", '/', "(0, 5]", "(-∞, +∞)"},
        {"[1, 2]", '/', "[-5, 0)", "≤-0.2"},
        {"[1, 2]", '/', "≥4", "(0, 0.5]"},
        {"≥1", '/', "<-2", "<0"},
        {"1", '/', "3", "1/3"},
        {"∅", '+', "1", "∅"},
        {"1", '-', "∅", "∅"},
        {"∅", '*', "0", "∅"},
        {"∅", '/', "2", "∅"},
        {"2", '/', "∅", "∅"},
    }));
    INFO(row.a << " " << row.operation << " " << row.b);
    const auto a = interval(row.a);
    const auto b = interval(row.b);
    switch (row.operation) {
        case '+': CHECK(a + b == interval(row.result)); break;
        case '-': CHECK(a - b == interval(row.result)); break;
        case '*': CHECK(a * b == interval(row.result)); break;
        default: CHECK(divide(a, b) == interval(row.result));
    }
}

TEST_CASE("an interval that contains zero divides nothing", "[number][interval]") {
    const std::string by = GENERATE("0", "[0, 5]", "[-1, 1]", "(-1, 0]", "≥0", "<1", "(-∞, +∞)");
    CHECK(divide(interval("[1, 2]"), interval(by)) == std::nullopt);
}

TEST_CASE("a number stands for its point", "[number][interval]") {
    const auto a = interval("(1, 4]");
    CHECK(a + Rational(2) == interval("(3, 6]"));
    CHECK(a - Rational(2) == interval("(-1, 2]"));
    CHECK(a * Rational(-2) == interval("[-8, -2)"));
    CHECK(divide(a, Rational(2)) == interval("(0.5, 2]"));
    CHECK(divide(a, Rational(0)) == std::nullopt);
}

TEST_CASE("caps and floors are reached by what they cut", "[number][interval]") {
    struct Case {
        const char* value;
        const char* least;
        const char* most;
        const char* result;
    };
    const auto row = GENERATE(values<Case>({
        {"[8, 12]", "0", "10", "[8, 10]"},
        {"[8, 12)", "0", "12", "[8, 12)"},
        {"(12, 14)", "0", "12", "12"},
        {"(12, 14)", "0", "13", "(12, 13]"},
        {">5", "0", "10", "(5, 10]"},
        {"<5", "0", "10", "[0, 5)"},
        {"(-∞, +∞)", "0", "10", "[0, 10]"},
        {"(-3, 0)", "0", "10", "0"},
        {"(-3, 0]", "-1", "10", "[-1, 0]"},
        {"11", "0", "10", "10"},
        {"∅", "0", "10", "∅"},
    }));
    INFO(row.value << " within " << row.least << " and " << row.most);
    CHECK(interval(row.value).clamp(number(row.least), number(row.most)) == interval(row.result));
}

TEST_CASE("a rounded interval ends at numbers that are reached", "[number][interval][rounding]") {
    struct Case {
        const char* value;
        int digits;
        Rounding mode;
        const char* result;
    };
    const auto row = GENERATE(values<Case>({
        {"8.645", 2, Rounding::half_up, "8.65"},
        {"[0.12, 0.125]", 2, Rounding::half_up, "[0.12, 0.13]"},
        {"[0.12, 0.125)", 2, Rounding::half_up, "0.12"},
        {"(0.12, 0.13)", 2, Rounding::half_up, "[0.12, 0.13]"},
        {"(0.125, 0.13)", 2, Rounding::half_up, "0.13"},
        {"(0.125, 0.13)", 2, Rounding::half_even, "0.13"},
        {"[0.125, 0.13)", 2, Rounding::half_even, "[0.12, 0.13]"},
        {"[0.12, 0.13)", 2, Rounding::truncate, "0.12"},
        {"[0.12, 0.13]", 2, Rounding::truncate, "[0.12, 0.13]"},
        {"(0.12, 0.13]", 2, Rounding::ceiling, "0.13"},
        {"[0.12, 0.13]", 2, Rounding::ceiling, "[0.12, 0.13]"},
        {"(-0.125, -0.12)", 2, Rounding::half_up, "-0.12"},
        {"[-0.125, -0.12)", 2, Rounding::half_up, "[-0.13, -0.12]"},
        {"(-0.13, -0.12)", 2, Rounding::truncate, "-0.12"},
        {"(-0.01, 0.01)", 2, Rounding::truncate, "0"},
        {"(-0.01, 0.01)", 2, Rounding::ceiling, "[-0.01, 0.01]"},
        {"(0, 0.01)", 2, Rounding::ceiling, "0.01"},
        {">0.125", 2, Rounding::half_even, "≥0.13"},
        {"≥0.125", 2, Rounding::half_even, "≥0.12"},
        {"<0.125", 2, Rounding::half_up, "≤0.12"},
        {"(1/3, 2/3)", 0, Rounding::half_up, "[0, 1]"},
        {"(0, 50)", -2, Rounding::half_up, "0"},
        {"(0, 50]", -2, Rounding::half_up, "[0, 100]"},
        {"(-∞, +∞)", 2, Rounding::half_up, "(-∞, +∞)"},
        {"∅", 2, Rounding::half_up, "∅"},
    }));
    INFO(row.value << " to " << row.digits << " digits, mode " << static_cast<int>(row.mode));
    CHECK(interval(row.value).rounded(row.digits, row.mode) == interval(row.result));
}

TEST_CASE("a relation is unknown when the interval leaves it open", "[number][interval][truth]") {
    struct Case {
        const char* a;
        const char* b;
        Truth less;
        Truth less_equal;
        Truth equal;
    };
    const auto yes = Truth::yes;
    const auto no = Truth::no;
    const auto unknown = Truth::unknown;
    const auto row = GENERATE_COPY(values<Case>({
        {"1", "2", yes, yes, no},
        {"2", "2", no, yes, yes},
        {"3", "2", no, no, no},
        {">100", "100", no, no, no},
        {"≥100", "100", no, unknown, unknown},
        {"≥90", "100", unknown, unknown, unknown},
        {"[1, 2)", "2", yes, yes, no},
        {"[1, 2]", "2", unknown, yes, unknown},
        {"[1, 2]", "(2, 3]", yes, yes, no},
        {"[1, 2]", "[2, 3]", unknown, yes, unknown},
        {"[2, 3]", "[1, 2]", no, unknown, unknown},
        {"(2, 3]", "[1, 2]", no, no, no},
        {"[1, 2]", "[1, 2]", unknown, unknown, unknown},
        {"<5", ">5", yes, yes, no},
        {"(-∞, +∞)", "0", unknown, unknown, unknown},
        {"∅", "0", unknown, unknown, unknown},
        {"0", "∅", unknown, unknown, unknown},
    }));
    INFO(row.a << " and " << row.b);
    const auto a = interval(row.a);
    const auto b = interval(row.b);
    CHECK(less(a, b) == row.less);
    CHECK(greater(b, a) == row.less);
    CHECK(less_equal(a, b) == row.less_equal);
    CHECK(greater_equal(b, a) == row.less_equal);
    CHECK(equal(a, b) == row.equal);
    CHECK(equal(b, a) == row.equal);
}

TEST_CASE("an interval is within a range if all of it is", "[number][interval][truth]") {
    CHECK(within(interval("5"), interval("≥5")) == Truth::yes);
    CHECK(within(interval(">100"), interval("≥100")) == Truth::yes);
    CHECK(within(interval("≥90"), interval("≥95")) == Truth::unknown);
    CHECK(within(interval("<90"), interval("≥90")) == Truth::no);
    CHECK(within(interval("[3, 5]"), interval("(3, 5]")) == Truth::unknown);
    CHECK(within(interval("∅"), interval("≥5")) == Truth::unknown);
    CHECK(within(interval("5"), interval("∅")) == Truth::no);
}

TEST_CASE("hull and intersection take the right end where two meet", "[number][interval]") {
    CHECK(hull(interval("[1, 2)"), interval("[2, 3]")) == interval("[1, 3]"));
    CHECK(hull(interval("(1, 2)"), interval("[1, 2)")) == interval("[1, 2)"));
    CHECK(hull(interval("1"), interval(">5")) == interval("≥1"));
    CHECK(hull(interval("∅"), interval("(1, 2)")) == interval("(1, 2)"));
    CHECK(intersection(interval("[1, 2]"), interval("[2, 3]")) == interval("2"));
    CHECK(intersection(interval("[1, 2)"), interval("[2, 3]")) == Interval::none());
    CHECK(intersection(interval("[1, 3]"), interval("(1, 3)")) == interval("(1, 3)"));
    CHECK(intersection(interval(">1"), interval("≤2")) == interval("(1, 2]"));
    CHECK_FALSE(interval("[1, 2)").intersects(interval("[2, 3]")));
    CHECK(interval("[1, 2]").contains(interval("(1, 2)")));
    CHECK_FALSE(interval("(1, 2)").contains(interval("[1, 2)")));
    CHECK(interval("(1, 2)").contains(Interval::none()));
}

}  // namespace heng
