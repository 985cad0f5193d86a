#pragma once
// A scoring rule over all figures. In: a Probe. Out: the figures at which anything can change (breakpoints: bounds of
// conditions and bands, the target, kinks of formulas, where limits begin to hold), and what evaluation gives at each
// of them and at one figure of each stretch between neighbours and beyond the ends.

#include <optional>
#include <string>
#include <vector>

#include "engine/analysis/fit.hpp"
#include "engine/analysis/probe.hpp"
#include "engine/analysis/uses.hpp"

namespace heng::analysis {

/// A breakpoint, or all figures between two.
struct Stretch {
    Rational x;                  ///< the breakpoint, or a figure inside
    std::optional<Rational> lo;  ///< of a stretch; nothing: no end. Both nothing at a breakpoint
    std::optional<Rational> hi;
    bool is_point = false;
    Tried tried;
    bool is_fitted = false;       ///< `fitted` was looked for
    std::optional<Ratio> fitted;  ///< the score inside
};

struct Profile {
    std::vector<Stretch> stretches;  ///< in ascending order, points and stretches by turns
    bool exact = true;  ///< all breakpoints were found; else only what a figure shows can be said
    Uses uses;
};

/// Figures below 0 are looked at only if the rule or its target speaks of such, and shares above 100 % likewise: of
/// most indicators there are none.
[[nodiscard]] Profile profile_of(Probe& probe);

/// What the function of a rule is in a stretch: its raw score, or nothing where that isn't one line or ratio.
/// `end` is one of the stretch's ends; gives the score that is neared there from inside.
[[nodiscard]] std::optional<Rational> neared(Probe& probe, Stretch& stretch, const Rational& end);

/// Five figures inside, in ascending order.
[[nodiscard]] std::vector<Rational> inside(const std::optional<Rational>& lo,
                                           const std::optional<Rational>& hi);

}  // namespace heng::analysis
