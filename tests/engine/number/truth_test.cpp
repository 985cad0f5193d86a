#include "engine/number/truth.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <sstream>

namespace heng {
namespace {

constexpr std::array all = {Truth::no, Truth::unknown, Truth::yes};

/// The answers that are possible once what is unknown gets known.
template <typename Connective>
Truth by_cases(Truth a, Truth b, Connective connective) {
    bool some_yes = false;
    bool some_no = false;
    for (const bool x : {false, true}) {
        for (const bool y : {false, true}) {
            if ((a != Truth::unknown && a != truth_of(x)) || (b != Truth::unknown && b != truth_of(y)))
                continue;
            (connective(x, y) ? some_yes : some_no) = true;
        }
    }
    if (some_yes && some_no) return Truth::unknown;
    return truth_of(some_yes);
}

}  // namespace

TEST_CASE("the connectives say what every way of filling in the unknown says", "[number][truth]") {
    for (const auto a : all) {
        for (const auto b : all) {
            INFO(a << ", " << b);
            CHECK((a & b) == by_cases(a, b, [](bool x, bool y) { return x && y; }));
            CHECK((a | b) == by_cases(a, b, [](bool x, bool y) { return x || y; }));
            Truth both = a;
            both &= b;
            CHECK(both == (a & b));
            Truth either = a;
            either |= b;
            CHECK(either == (a | b));
            CHECK((!(a & b)) == ((!a) | (!b)));
        }
        CHECK((!a) == by_cases(a, a, [](bool x, bool) { return !x; }));
    }
}

TEST_CASE("truths are named as the JSON contract names them", "[number][truth]") {
    CHECK(to_string(Truth::yes) == "yes");
    CHECK(to_string(Truth::no) == "no");
    CHECK(to_string(Truth::unknown) == "unknown");
    std::ostringstream out;
    out << Truth::unknown;
    CHECK(out.str() == "unknown");
}

}  // namespace heng
