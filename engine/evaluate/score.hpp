#pragma once
// What score follows for each scored row: an admissible interval, exact where the rule leaves no room.

#include "engine/evaluate/machine.hpp"
#include "engine/evaluate/report.hpp"

namespace heng {

/// Fills in the machine's leaves: whether targets are met, which 计分 applies, which scores are admissible.
void derive_scores(Machine& machine);

/// How a row's score came about, from the cells through the rule to the number.
[[nodiscard]] Trace trace_score(Machine& machine, RowId row);

/// The same on one line; with `plain`, only the formula with its figures.
[[nodiscard]] std::string trace_line(Machine& machine, RowId row, bool plain);

/// The formula with its figures in the place of names: (1033.48+0)÷(1435-0)×12.
[[nodiscard]] std::string with_figures(Machine& machine, ExprId id, const Machine::Frame& frame);

}  // namespace heng
