#include "engine/analysis/fit.hpp"

#include <algorithm>

namespace heng::analysis {

namespace {

bool passes(const Ratio& f, const Points& points) {
    return std::all_of(points.begin(), points.end(), [&](const auto& p) {
        const auto y = f.at(p.first);
        return y && *y == p.second;
    });
}

Ratio line(const Points& p) {
    const auto slope = (p[1].second - p[0].second) / (p[1].first - p[0].first);
    return {slope, p[0].second - slope * p[0].first, 0, 1};
}

/// With c = 1: a·x + b − d·y = x·y at three points, b eliminated.
std::optional<Ratio> ratio(const Points& p) {
    const auto a1 = p[0].first - p[1].first;
    const auto d1 = p[1].second - p[0].second;
    const auto r1 = p[0].first * p[0].second - p[1].first * p[1].second;
    const auto a2 = p[0].first - p[2].first;
    const auto d2 = p[2].second - p[0].second;
    const auto r2 = p[0].first * p[0].second - p[2].first * p[2].second;
    const auto determinant = a1 * d2 - a2 * d1;
    if (determinant.is_zero()) {
        return std::nullopt;
    }
    Ratio made;
    made.a = (r1 * d2 - r2 * d1) / determinant;
    made.d = (a1 * r2 - a2 * r1) / determinant;
    made.c = 1;
    made.b = p[0].first * p[0].second + made.d * p[0].second - made.a * p[0].first;
    return made;
}

}  // namespace

std::optional<Rational> Ratio::at(const Rational& x) const {
    const auto below = c * x + d;
    return below.is_zero() ? std::nullopt : std::optional((a * x + b) / below);
}

bool Ratio::is_constant() const {
    return (a * d - b * c).is_zero();
}

std::optional<Rational> Ratio::root() const {
    return a.is_zero() ? std::nullopt : std::optional(-b / a);
}

std::optional<Rational> Ratio::pole() const {
    return c.is_zero() || is_constant() ? std::nullopt : std::optional(-d / c);
}

std::optional<Ratio> fit(const Points& points) {
    if (const auto made = line(points); passes(made, points)) {
        return made;
    }
    const auto made = ratio(points);
    return made && passes(*made, points) ? made : std::nullopt;
}

}  // namespace heng::analysis
