#include "engine/lint/lint.hpp"

#include "engine/lint/lints.hpp"

namespace heng {

std::vector<Diagnostic> lint(const RuleSet& rules) {
    std::vector<Diagnostic> out;
    lint_basis(rules, out);
    lint_dates(rules, out);
    lint_conditions(rules, out);
    lint_weights(rules, out);
    lint_order(rules, out);
    lint_conflicts(rules, out);
    lint_grades(rules, out);
    lint_ranges(rules, out);
    return out;
}

}  // namespace heng
