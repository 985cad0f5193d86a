#pragma once
// What is said of a scoring standard beside how it reads or scores: the default readings that it leaves to custom, and
// what analysis finds. In: a sentence, and target and weight where they are given. Out: findings, and how they show.

#include <string>
#include <string_view>
#include <vector>

#include "engine/clause/translate.hpp"
#include "engine/diagnostics/diagnostic.hpp"
#include "engine/report/language.hpp"
#include "tools/heng/options.hpp"
#include "tools/heng/run.hpp"

namespace heng {

/// Each with the whole sentence as its place. `target` and `weight` as written; empty: not given.
[[nodiscard]] std::vector<Diagnostic> standard_findings(std::string_view sentence,
                                                        const Translation& translation,
                                                        const std::string& target, const std::string& weight);

/// A line for each and one for its mend, behind `lead`: 警告 H837 …
[[nodiscard]] std::string findings_text(const std::vector<Diagnostic>& findings, std::string_view lead,
                                        Language language);

/// Whether one reaches --fail-on.
[[nodiscard]] bool reaches(const std::vector<Diagnostic>& findings, FailOn fail_on);

}  // namespace heng
