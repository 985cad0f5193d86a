#pragma once
// The single lints of a rule set. Each looks at one thing and adds what it finds.

#include <vector>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/lint/constancy.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

/// H860: a check or a scoring rule that rests on no document.
void lint_basis(const RuleSet& rules, std::vector<Diagnostic>& out);
/// H862, H876: 失效 before 生效, or before the year that forms are checked of.
void lint_dates(const RuleSet& rules, std::vector<Diagnostic>& out);
/// H874: 改写 of what was so before.
void lint_overrides(const RuleSet& rules, std::vector<Diagnostic>& out);
/// H869, H870: days held against figures, rates against figures without %.
void lint_measures(const RuleSet& rules, std::vector<Diagnostic>& out);
/// H877: two checks that ask the same.
void lint_duplicates(const RuleSet& rules, const Constancy& known, std::vector<Diagnostic>& out);
/// H863 to H865, H871: conditions that never hold, checks that never fail or always do, branches that are never reached.
void lint_conditions(const RuleSet& rules, const Constancy& known, std::vector<Diagnostic>& out);
/// H866: weights that don't add up to the weight above them, whatever a form leaves out or chooses.
void lint_weights(const RuleSet& rules, std::vector<Diagnostic>& out);
/// H867: a scoring rule that comes after another for the same rows.
void lint_order(const RuleSet& rules, const Constancy& known, std::vector<Diagnostic>& out);
/// H879: grades whose bounds don't go down, totals without a grade.
void lint_grades(const RuleSet& rules, std::vector<Diagnostic>& out);
/// H868: two checks that ask different things of the same cell.
void lint_conflicts(const RuleSet& rules, const Constancy& known, std::vector<Diagnostic>& out);

/// By LevelId: whether a rule looks at its rows, or they are of use by themselves.
[[nodiscard]] std::vector<bool> levels_used(const RuleSet& rules);
/// By ScoringId: whether an indicator or a 行 names it.
[[nodiscard]] std::vector<bool> named_scorings(const RuleSet& rules);

[[nodiscard]] inline Place place_of(const RulePlace& declared) {
    return {declared.file, declared.span};
}
[[nodiscard]] inline Place place_of(const Check& check) {
    return {check.declared.file, check.head};
}

}  // namespace heng
