#pragma once
// From the scores of rows to that of the form, and its grade.

#include <optional>
#include <string>

#include "engine/evaluate/machine.hpp"

namespace heng {

/// Which scores a total is made of: those that the form states, or the admissible ones.
enum class Scores : std::uint8_t { stated, due };

/// By the rule set's 总分, else the sum of all scored rows; weights of rows that don't apply are spread over the rest
/// where their scoring rule says so (不适用 重算). Nothing if a score isn't known or there are no rows.
[[nodiscard]] Figure total_score(Machine& machine, Scores scores);

/// What the form's 总分 cell says; nothing if it has none or it is empty.
[[nodiscard]] std::optional<Rational> stated_total(const Machine& machine);

/// Whether a score is on the grade's side of its bound; its condition is another matter.
[[nodiscard]] bool keeps_bound(const Grade& grade, const Rational& score);

/// The first grade whose bound the score keeps and whose condition holds. Empty if there is none, or if it isn't known
/// whether a condition holds that would decide.
[[nodiscard]] std::string grade_of(Machine& machine, const Rational& score);

/// 扣分 and 不适用 of a row, after its scoring rule.
void adjust_leaf(Machine& machine, RowId row);

}  // namespace heng
