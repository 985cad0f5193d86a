#pragma once
// A function of one figure between two breakpoints. In: its exact values at some figures. Out: the function itself, if
// it is a line or a ratio of lines (which is what 得分 = … and its conditions are made of), and where it is zero.

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <utility>

#include "engine/number/rational.hpp"

namespace heng::analysis {

/// (a·x + b) ÷ (c·x + d); a line has c = 0 and d = 1.
struct Ratio {
    Rational a, b, c, d;
    /// Nothing where the lower line is zero.
    [[nodiscard]] std::optional<Rational> at(const Rational& x) const;
    [[nodiscard]] bool is_constant() const;
    /// Where it is zero; nothing if it is so nowhere or everywhere.
    [[nodiscard]] std::optional<Rational> root() const;
    /// Where it goes to infinity.
    [[nodiscard]] std::optional<Rational> pole() const;
};

inline constexpr std::size_t fit_points = 5;
using Points = std::array<std::pair<Rational, Rational>, fit_points>;

/// The function through all the points, by three of them and proved by the other two; nothing if it is of another
/// kind. The figures must differ.
[[nodiscard]] std::optional<Ratio> fit(const Points& points);

}  // namespace heng::analysis
