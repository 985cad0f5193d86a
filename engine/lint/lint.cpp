#include "engine/lint/lint.hpp"

#include "engine/lint/lints.hpp"

namespace heng {

std::vector<Diagnostic> lint(const RuleSet& rules) {
    const Constancy known(rules);
    std::vector<Diagnostic> out;
    lint_basis(rules, out);
    lint_dates(rules, out);
    lint_overrides(rules, out);
    lint_measures(rules, out);
    lint_conditions(rules, known, out);
    lint_weights(rules, out);
    lint_order(rules, known, out);
    lint_conflicts(rules, known, out);
    lint_duplicates(rules, known, out);
    lint_grades(rules, out);
    return out;
}

}  // namespace heng
