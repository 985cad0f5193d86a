#pragma once
// Score against actual. In: a scoring rule of a compiled rule set, and what is known of an indicator that goes by it. Out:
// runs between the breakpoints that engine/analysis finds, in exact fractions, each end open or closed. Nothing is
// computed here but by evaluation, and nothing is laid out.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/analysis/probe.hpp"
#include "engine/diagnostics/diagnostic.hpp"
#include "engine/number/interval.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

struct PlotPoint {
    Rational x;
    Rational y;
    friend bool operator==(const PlotPoint&, const PlotPoint&) = default;
};

/// How a run ends.
enum class PlotEnd : std::uint8_t {
    closed,   ///< the figure belongs to it
    open,     ///< it comes as near as one likes
    joined,   ///< the next run goes on from there
    endless,  ///< it goes on beyond what is drawn
};

/// Figures for which one function gives the score; or a single figure, then both are of one point.
struct PlotRun {
    std::vector<PlotPoint> least;  ///< in ascending order; between neighbours the score is taken as straight
    std::vector<PlotPoint> most;   ///< the same where the score is one number
    PlotEnd begins = PlotEnd::closed;
    PlotEnd ends = PlotEnd::closed;
    bool least_open = false;  ///< of a score that has room: its end isn't had
    bool most_open = false;
    bool sampled = false;  ///< no function was found: points are exact, but not what lies between

    [[nodiscard]] bool is_point() const { return least.size() == 1; }
};

/// A line of the table that says the same as the picture.
struct PlotRow {
    std::string figures;  ///< 60% ≤ x < 90%
    Bilingual score;      ///< 6 → 9
};

struct Plot {
    Bilingual axis;  ///< 实现值, or the datum that is varied
    std::string unit;
    Bilingual given;  ///< with which target and weight; empty: whatever they are
    Rational lo, hi;  ///< what is drawn of the axis
    Rational least;   ///< 0, or the lowest score where that is less
    Rational most;    ///< the weight, or the highest score where that is more
    std::vector<PlotRun> runs;
    std::vector<PlotRow> rows;
};

/// What one figure alone decides; empty where the score hangs on more. Without a known target one for targets that want
/// more and one for those that want less, as the rule holds for them.
[[nodiscard]] std::vector<Plot> plots_of(const RuleSet& rules, ScoringId which,
                                         const analysis::Setting& known);

}  // namespace heng
