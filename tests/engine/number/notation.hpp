#pragma once
// Intervals in tables of cases, written as Interval prints them: "[8.64, 12]", "(0, 5]", "≥5", "8.64", "∅".

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "engine/number/interval.hpp"
#include "engine/number/rational.hpp"

namespace heng::test {

inline Rational number(std::string_view text) {
    const auto slash = text.find('/');
    INFO("“" << text << "”");
    const auto above = Rational::parse(text.substr(0, slash));
    const auto below =
        slash == std::string_view::npos ? Rational(1) : Rational::parse(text.substr(slash + 1));
    REQUIRE(above);
    REQUIRE(below);
    return *above / *below;
}

inline Interval interval(std::string_view text) {
    const auto after = [&](std::string_view mark) { return number(text.substr(mark.size())); };
    if (text == "∅") return Interval::none();
    if (text == "(-∞, +∞)") return Interval::all();
    if (text.starts_with("≥")) return Interval::at_least(after("≥"));
    if (text.starts_with(">")) return Interval::at_least(after(">"), true);
    if (text.starts_with("≤")) return Interval::at_most(after("≤"));
    if (text.starts_with("<")) return Interval::at_most(after("<"), true);
    if (!text.starts_with('[') && !text.starts_with('(')) return Interval::point(number(text));
    const auto comma = text.find(", ");
    REQUIRE(comma != std::string_view::npos);
    return Interval::between(number(text.substr(1, comma - 1)),
                             number(text.substr(comma + 2, text.size() - comma - 3)), text.front() == '(',
                             text.back() == ')');
}

}  // namespace heng::test
