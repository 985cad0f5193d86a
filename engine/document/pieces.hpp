#pragma once
// What a plot is put together from: a profile's stretches as functions. In: a Probe and its profile. Out: breakpoints and
// the pieces between them, by turns, cut to what is drawn.

#include <optional>
#include <vector>

#include "engine/analysis/profile.hpp"

namespace heng::document {

/// The least and the most that a score can be, as functions of the figure.
struct Shape {
    analysis::Ratio least;
    analysis::Ratio most;
};

struct Piece {
    bool is_point = false;
    Rational lo;  ///< of a point both are the figure
    Rational hi;
    bool from_afar = false;  ///< it goes on below `lo`
    bool to_afar = false;
    bool decided = false;
    std::optional<Interval> value;  ///< of a point
    std::optional<Shape> shape;     ///< of a piece between points; nothing where it is neither line nor ratio
    bool least_open = false;        ///< of a score that has room: its end isn't had
    bool most_open = false;

    /// What is neared at one of the ends, rounded as scores are.
    [[nodiscard]] std::optional<Interval> at(const Rational& x, const Scoring& scoring) const;
};

[[nodiscard]] std::vector<Piece> pieces_of(analysis::Probe& probe, const analysis::Profile& profile);

/// As the rule has scores rounded.
[[nodiscard]] Rational rounded(const Rational& score, const Scoring& scoring);

}  // namespace heng::document
