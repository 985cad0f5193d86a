// Functions through exact points: lines and ratios of lines are found again, anything else is refused.

#include <catch2/catch.hpp>

#include "engine/analysis/fit.hpp"

namespace heng::analysis {

namespace {

template <typename Function>
Points points_of(const Function& f) {
    Points points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto x = Rational::ratio(static_cast<std::int64_t>(2 * i + 1), 3);
        points[i] = {x, f(x)};
    }
    return points;
}

}  // namespace

TEST_CASE("a line, and where it is zero", "[analysis]") {
    const auto made = fit(points_of([](const Rational& x) { return x * Rational(3) - Rational(7); }));
    REQUIRE(made);
    CHECK(made->at(Rational(100)) == Rational(293));
    CHECK(made->root() == Rational::ratio(7, 3));
    CHECK_FALSE(made->pole());
    CHECK_FALSE(made->is_constant());
}

TEST_CASE("a constant is zero nowhere", "[analysis]") {
    const auto made = fit(points_of([](const Rational&) { return Rational(5); }));
    REQUIRE(made);
    CHECK(made->is_constant());
    CHECK_FALSE(made->root());
}

TEST_CASE("a ratio of lines, where it is zero and where it has no value", "[analysis]") {
    const auto made =
        fit(points_of([](const Rational& x) { return (x * Rational(2) - Rational(9)) / (x + Rational(4)); }));
    REQUIRE(made);
    CHECK(made->at(Rational(6)) == Rational::ratio(3, 10));
    CHECK(made->root() == Rational::ratio(9, 2));
    CHECK(made->pole() == Rational(-4));
    CHECK_FALSE(made->at(Rational(-4)));
}

TEST_CASE("a parabola and a kink are refused", "[analysis]") {
    CHECK_FALSE(fit(points_of([](const Rational& x) { return x * x; })));
    CHECK_FALSE(fit(points_of([](const Rational& x) { return max(x, Rational(1)); })));
}

}  // namespace heng::analysis
