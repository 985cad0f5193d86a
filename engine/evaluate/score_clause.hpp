#pragma once
// One scoring rule on one row, without a form. In: the statements of a 计分 block, the row's weight, target and
// actual, and data by name. Out: the score, by the same compiler and evaluator that forms go through.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/compile/compile.hpp"
#include "engine/diagnostics/diagnostic.hpp"
#include "engine/number/interval.hpp"

namespace heng {

struct ScoreQuestion {
    std::string rules;   ///< statements of a 计分 block
    std::string weight;  ///< as written
    std::string target;  ///< empty: not given
    std::string actual;
    std::vector<std::pair<std::string, std::string>> facts;
};

struct ScoreAnswer {
    std::optional<Interval> score;  ///< nothing: the block could not be compiled
    bool undecided = false;         ///< then the score is all from 0 to the weight
    bool lacks_target = false;      ///< and for want of these
    bool lacks_actual = false;
    std::vector<Bilingual> trace;
    std::vector<Diagnostic> diagnostics;
};

/// The rules that score_by_rules scores by: those of `files`, and one scoring rule with these statements.
[[nodiscard]] Compiled compile_statements(std::span<const RuleFile> files, const std::string& statements);

/// `files` hold the rule set 通用/计分语句: a form of one row, and the units.
[[nodiscard]] ScoreAnswer score_by_rules(std::span<const RuleFile> files, const ScoreQuestion& question);

}  // namespace heng
