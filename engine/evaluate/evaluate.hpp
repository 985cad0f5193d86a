#pragma once
// A form by a rule set to a report. In: both, read and compiled. Out: scores, findings, a verdict. Nothing is read,
// printed or changed; the same input gives the same report.

#include "engine/evaluate/report.hpp"
#include "engine/form/form.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

class StandardBook;

struct EvaluateOptions {
    bool traces = true;               ///< how each score came about, for who shows it
    std::size_t most_findings = 500;  ///< the rest is counted only
    /// Of the same rule set, so that the forms of a run share what was read; null: read for this form alone.
    StandardBook* standards = nullptr;
};

[[nodiscard]] Report evaluate(const RuleSet& rules, const Form& form, const EvaluateOptions& options = {});

/// The report of a form that could not be read, or for which there is no rule set.
[[nodiscard]] Report unreadable(std::vector<Diagnostic> problems);

}  // namespace heng
