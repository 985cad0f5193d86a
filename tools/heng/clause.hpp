#pragma once
// One sentence of a scoring standard: its block, its score in each reading. In: a sentence and what is known. Out:
// what heng score prints.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/clause/translate.hpp"
#include "engine/evaluate/score_clause.hpp"

namespace heng {

struct ClauseScore {
    Translation translation;
    ScoreAnswer answer;
    std::vector<Diagnostic> findings;  ///< of the sentence, for this target and weight
    /// By 连续, 整步, 进位, where the sentence doesn't say and they differ; else empty.
    std::vector<std::pair<std::string, Interval>> readings;
};

/// `question.rules` is filled in from the sentence.
[[nodiscard]] ClauseScore score_clause(const std::string& sentence, ScoreQuestion question);

/// The rule files that the command carries, as the compile stage takes them.
[[nodiscard]] const std::vector<RuleFile>& clause_vocabulary();

}  // namespace heng
