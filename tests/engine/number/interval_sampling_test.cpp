// Intervals against the numbers in them. An interval is sampled at its closed ends, very near its open ones, far
// out where it is infinite, and between; the result of an operation must hold every result of the samples, and
// each of its ends must be met (closed), come near to (open) or be left behind (infinite) by one.

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "engine/number/interval.hpp"
#include "tests/engine/number/notation.hpp"

namespace heng {
namespace {

using Numbers = std::vector<Rational>;

const Rational huge = Rational::power_of_ten(9);
const Rational tiny = Rational::power_of_ten(-9);

class Intervals {
public:
    /// Ends are k/`grid`, so that intervals touch, share ends and have zero for an end often enough.
    explicit Intervals(std::int64_t grid) : grid_(grid) {}

    Rational end() { return Rational::ratio(between(-3 * grid_, 3 * grid_), grid_); }

    Interval next() {
        const auto a = end();
        const auto b = end();
        switch (between(0, 9)) {
            case 0: return Interval::point(a);
            case 1: return Interval::at_least(a, flip());
            case 2: return Interval::at_most(a, flip());
            case 3: return between(0, 3) == 0 ? Interval::all() : Interval::at_least(0, flip());
            default: return Interval::between(min(a, b), max(a, b), flip(), flip());
        }
    }

    Interval next_not_empty() {
        auto result = next();
        while (result.is_empty())
            result = next();
        return result;
    }

    std::int64_t between(std::int64_t least, std::int64_t most) {
        return std::uniform_int_distribution<std::int64_t>(least, most)(random_);
    }
    bool flip() { return between(0, 1) == 0; }

    static std::string seed() { return "--rng-seed " + std::to_string(Catch::rngSeed()); }

private:
    std::int64_t grid_;
    std::mt19937_64 random_{Catch::rngSeed()};
};

/// Candidates between and at the ends of an interval whose ends are finite.
Numbers candidates(const Rational& lo, const Rational& hi) {
    const auto length = hi - lo;
    return {lo, lo + length * tiny, lo + length / 3, (lo + hi) / 2, hi - length * tiny, hi};
}

Numbers members(const Interval& a) {
    const auto lo = a.lo_infinite ? (a.hi_infinite ? -huge : a.hi - huge) : a.lo;
    const auto hi = a.hi_infinite ? (a.lo_infinite ? huge : a.lo + huge) : a.hi;
    auto numbers = candidates(lo, hi);
    for (const auto& extra : {lo + tiny, lo + 1, hi - tiny, hi - 1, Rational(0)})
        numbers.push_back(extra);
    std::erase_if(numbers, [&](const Rational& x) { return !a.contains(x); });
    return numbers;
}

/// Whether `end` is as its flags say, `nearest` being the sample nearest to it.
bool end_is_right(const Rational& distance, bool open) {
    return open ? distance < Rational::ratio(1, 100'000) : distance.is_zero();
}

void check_image(const Interval& result, const Numbers& image) {
    INFO("result " << result);
    REQUIRE(!image.empty());
    for (const auto& number : image) {
        if (!result.contains(number)) FAIL_CHECK("doesn't contain " << number);
    }
    const auto [least, most] = std::minmax_element(image.begin(), image.end());
    INFO("samples from " << *least << " to " << *most);
    const Rational far_enough = 1'000'000;
    CHECK((result.lo_infinite ? *least < -far_enough : end_is_right(*least - result.lo, result.lo_open)));
    CHECK((result.hi_infinite ? *most > far_enough : end_is_right(result.hi - *most, result.hi_open)));
}

template <typename Operation>
Numbers image(const Interval& a, Operation operation) {
    Numbers result;
    for (const auto& x : members(a))
        result.push_back(operation(x));
    return result;
}

template <typename Operation>
Numbers image(const Interval& a, const Interval& b, Operation operation) {
    Numbers result;
    for (const auto& x : members(a)) {
        for (const auto& y : members(b))
            result.push_back(operation(x, y));
    }
    return result;
}

/// Members of `a`, among them any that matter to how it lies to `b`.
Numbers members_beside(const Interval& a, const Interval& b) {
    Numbers numbers = members(a);
    for (const auto& other : {members(b), members(intersection(a, b))}) {
        numbers.insert(numbers.end(), other.begin(), other.end());
    }
    std::erase_if(numbers, [&](const Rational& x) { return !a.contains(x); });
    return numbers;
}

template <typename Relation>
Truth by_samples(const Numbers& xs, const Numbers& ys, Relation relation) {
    bool some = false;
    bool all = true;
    for (const auto& x : xs) {
        for (const auto& y : ys) {
            const bool holds = relation(x, y);
            some = some || holds;
            all = all && holds;
        }
    }
    if (some && !all) return Truth::unknown;
    return truth_of(all);
}

}  // namespace

TEST_CASE("sums, differences, products and quotients are tight", "[number][interval][property]") {
    Intervals intervals(8);
    for (int round = 0; round < 3'000; ++round) {
        const auto a = intervals.next_not_empty();
        const auto b = intervals.next_not_empty();
        INFO(Intervals::seed() << ", round " << round << ": " << a << " and " << b);
        check_image(a + b, image(a, b, [](const Rational& x, const Rational& y) { return x + y; }));
        check_image(a - b, image(a, b, [](const Rational& x, const Rational& y) { return x - y; }));
        check_image(a * b, image(a, b, [](const Rational& x, const Rational& y) { return x * y; }));
        check_image(-a, image(a, [](const Rational& x) { return -x; }));
        const auto quotient = divide(a, b);
        CHECK(quotient.has_value() == !b.contains(0));
        if (quotient) {
            check_image(*quotient, image(a, b, [](const Rational& x, const Rational& y) { return x / y; }));
        }
    }
}

TEST_CASE("an exact number does to an interval what its point does", "[number][interval][property]") {
    Intervals intervals(8);
    for (int round = 0; round < 3'000; ++round) {
        const auto a = intervals.next();
        const auto b = intervals.end();
        const auto point = Interval::point(b);
        INFO(Intervals::seed() << ", round " << round << ": " << a << " and " << b);
        CHECK(a + b == a + point);
        CHECK(a - b == a - point);
        CHECK(a * b == a * point);
        CHECK(divide(a, b) == divide(a, point));
        CHECK(a.contains(b) == a.contains(point));
    }
}

TEST_CASE("caps and floors are tight", "[number][interval][property]") {
    Intervals intervals(4);
    for (int round = 0; round < 3'000; ++round) {
        const auto a = intervals.next_not_empty();
        const auto b = intervals.end();
        const auto c = intervals.end();
        INFO(Intervals::seed() << ", round " << round << ": " << a << ", " << b << ", " << c);
        const auto cut = min(a, b);
        check_image(cut, image(a, [&](const Rational& x) { return min(x, b); }));
        const auto raised = max(a, b);
        check_image(raised, image(a, [&](const Rational& x) { return max(x, b); }));
        const auto least = min(b, c);
        const auto most = max(b, c);
        check_image(a.clamp(least, most),
                    image(a, [&](const Rational& x) { return min(max(x, least), most); }));
    }
}

TEST_CASE("rounding an interval is tight", "[number][interval][rounding][property]") {
    Intervals intervals(200);
    const std::array modes = {Rounding::half_up, Rounding::half_even, Rounding::truncate, Rounding::ceiling};
    for (int round = 0; round < 20'000; ++round) {
        const auto digits = static_cast<int>(intervals.between(-1, 3));
        const auto mode = modes.at(static_cast<std::size_t>(intervals.between(0, 3)));
        const auto a = intervals.next_not_empty() * Rational(digits < 0 ? 100 : 1);
        INFO(Intervals::seed() << ", round " << round << ": " << a << " to " << digits << " digits, mode "
                               << static_cast<int>(mode));
        check_image(a.rounded(digits, mode),
                    image(a, [&](const Rational& x) { return x.rounded(digits, mode); }));
    }
}

TEST_CASE("what a rounded number was before holds just what comes to it",
          "[number][interval][rounding][property]") {
    Intervals intervals(200);
    const std::array modes = {Rounding::half_up, Rounding::half_even, Rounding::truncate, Rounding::ceiling};
    for (int round = 0; round < 2'000; ++round) {
        const auto digits = static_cast<int>(intervals.between(-1, 2));
        const auto mode = modes.at(static_cast<std::size_t>(intervals.between(0, 3)));
        const auto unit = Rational::power_of_ten(-digits);
        const auto value = Rational(intervals.between(-5, 5)) * unit;
        const auto before = Interval::before_rounding(value, digits, mode);
        INFO(Intervals::seed() << ", round " << round << ": " << value << " to " << digits << " digits, mode "
                               << static_cast<int>(mode) << ": " << before);
        for (int tenth = -15; tenth <= 15; ++tenth) {
            const auto x = value + unit * Rational(tenth) / Rational(10);
            CHECK(before.contains(x) == (x.rounded(digits, mode) == value));
        }
        const auto finer = value + unit / Rational(3);
        CHECK(Interval::before_rounding(finer, digits, mode) == Interval::point(finer));
    }
}

TEST_CASE("hull and intersection hold what they should", "[number][interval][property]") {
    Intervals intervals(2);
    for (int round = 0; round < 5'000; ++round) {
        const auto a = intervals.next();
        const auto b = intervals.next();
        INFO(Intervals::seed() << ", round " << round << ": " << a << " and " << b);
        auto numbers = members(a);
        const auto others = members(b);
        numbers.insert(numbers.end(), others.begin(), others.end());
        const auto both = intersection(a, b);
        for (const auto& x : numbers) {
            if (both.contains(x) != (a.contains(x) && b.contains(x)))
                FAIL_CHECK("intersection wrong at " << x);
        }
        CHECK(a.contains(both));
        CHECK(b.contains(both));
        CHECK(a.intersects(b) == !members(both).empty());
        CHECK(a.contains(b) == (both == b));
        if (numbers.empty()) {
            CHECK(hull(a, b).is_empty());
        } else {
            check_image(hull(a, b), numbers);
        }
    }
}

TEST_CASE("relations say what all, none or some of the numbers say", "[number][interval][truth][property]") {
    Intervals intervals(2);
    std::array<int, 3> seen = {0, 0, 0};
    for (int round = 0; round < 5'000; ++round) {
        const auto a = intervals.next_not_empty();
        const auto b = intervals.between(0, 3) == 0 ? a : intervals.next_not_empty();
        INFO(Intervals::seed() << ", round " << round << ": " << a << " and " << b);
        const auto xs = members_beside(a, b);
        const auto ys = members_beside(b, a);
        using R = const Rational&;
        CHECK(less(a, b) == by_samples(xs, ys, [](R x, R y) { return x < y; }));
        CHECK(less_equal(a, b) == by_samples(xs, ys, [](R x, R y) { return x <= y; }));
        CHECK(greater(a, b) == by_samples(xs, ys, [](R x, R y) { return x > y; }));
        CHECK(greater_equal(a, b) == by_samples(xs, ys, [](R x, R y) { return x >= y; }));
        CHECK(equal(a, b) == by_samples(xs, ys, [](R x, R y) { return x == y; }));
        CHECK(within(a, b) == by_samples(xs, {0}, [&](R x, R) { return b.contains(x); }));
        ++seen.at(static_cast<std::size_t>(equal(a, b)));
    }
    for (const int count : seen)
        CHECK(count > 20);
}

TEST_CASE("an interval is equal to what its printing reads as", "[number][interval][property]") {
    Intervals intervals(7);
    for (int round = 0; round < 3'000; ++round) {
        const auto a = intervals.next();
        INFO(Intervals::seed() << ", round " << round << ": " << a);
        CHECK(test::interval(a.to_string()) == a);
    }
}

}  // namespace heng
