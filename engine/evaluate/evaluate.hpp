#pragma once
// A form by a rule set to a report. In: both, read and compiled. Out: scores, findings, a verdict. Nothing is read,
// printed or changed; the same input gives the same report.

#include <memory>

#include "engine/evaluate/report.hpp"
#include "engine/evaluate/standards.hpp"
#include "engine/form/form.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

struct EvaluateOptions {
    bool traces = true;               ///< how each score came about, for who shows it
    bool derivations = false;         ///< the same as trees
    std::size_t most_findings = 500;  ///< the rest is counted only
    /// Of this form, from the book of a run, so that a text is read once; null: read for this form alone.
    std::shared_ptr<const FormStandards> standards = {};
};

[[nodiscard]] Report evaluate(const RuleSet& rules, const Form& form, const EvaluateOptions& options = {});

/// The report of a form that could not be read, or for which there is no rule set.
[[nodiscard]] Report unreadable(std::vector<Diagnostic> problems);

}  // namespace heng
