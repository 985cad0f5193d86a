#pragma once
// A scoring standard, looked at over all figures at once. In: a compiled scoring rule, and what is known of its
// indicator. Out: for which figures it says nothing, says two things, or says what can't be meant, each with a figure
// that shows it. It goes by what evaluation gives at breakpoints and between them, in exact fractions, so a finding
// is never an estimate; where one figure doesn't decide the score, less is looked at and nothing guessed.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/clause/translate.hpp"
#include "engine/diagnostics/diagnostic.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

/// What is known of the indicator that a standard is for.
struct StandardUse {
    std::optional<Reading> target;   ///< none: any
    std::optional<Rational> weight;  ///< points; none: any
    std::optional<Direction> direction;
};

struct AnalysisOptions {
    std::vector<std::string> vague;  ///< words that name no figure: the 词表 无定数的词
};

/// Findings about one scoring rule, each with `place`; those of a standard in words begin with its default readings.
/// Of one code there is one finding, or a few for places apart.
[[nodiscard]] std::vector<Diagnostic> analyse(const RuleSet& rules, ScoringId which, const StandardUse& use,
                                              const AnalysisOptions& options, const Place& place);
/// The same of a rule that was translated from a sentence.
[[nodiscard]] std::vector<Diagnostic> analyse_clause(const RuleSet& rules, ScoringId which,
                                                     const Translation& translation, const StandardUse& use,
                                                     const AnalysisOptions& options, const Place& place);

/// All scoring rules of a rule set, each with the targets and weights of the indicators that use it; and targets
/// that run against the 方向 of their place in the 指标体系. place.path is the file.
[[nodiscard]] std::vector<Diagnostic> analyse(const RuleSet& rules, const AnalysisOptions& options);

/// The words of a rule set's 词表 of that name; empty if it has none.
[[nodiscard]] std::vector<std::string> word_list(const RuleSet& rules, std::string_view name);
inline constexpr std::string_view vague_words = "无定数的词";

}  // namespace heng
