#pragma once
// What score follows for each scored row: an admissible interval, exact where the rule leaves no room.

#include "engine/evaluate/machine.hpp"
#include "engine/evaluate/report.hpp"

namespace heng {

/// Fills in the machine's leaves: whether targets are met, which 计分 applies, which scores are admissible.
void derive_scores(Machine& machine);

/// One row by one rule, whatever the rule's own condition says; its leaf must be as Machine::judge left it.
void derive_score(Machine& machine, RowId row, ScoringId scoring);

/// The same by `instead` in the place of that rule, and without any limit: what its words alone would give.
void derive_unlimited_score(Machine& machine, RowId row, ScoringId scoring, const Scoring& instead);

/// The numbers of a band or tier; an end that isn't known counts as 0.
[[nodiscard]] Interval band_range(Machine& machine, const Range& range, const Machine::Frame& frame);

/// How a row's score came about, from the cells through the rule to the number.
[[nodiscard]] Trace trace_score(Machine& machine, RowId row);

/// The same steps as trees: each formula down to the cells that its figures stand in.
[[nodiscard]] std::vector<Derivation> derivation_of(Machine& machine, RowId row);

/// The same on one line; with `plain`, only the formula with its figures.
[[nodiscard]] std::string trace_line(Machine& machine, RowId row, bool plain);

/// The formula with its figures in the place of names: (1033.48+0)÷(1435-0)×12.
[[nodiscard]] std::string with_figures(Machine& machine, ExprId id, const Machine::Frame& frame);

}  // namespace heng
