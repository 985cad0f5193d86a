#pragma once
// A rule set as a document to be read by who fills in forms by it. In: a compiled rule set, and the files that it was
// compiled from, for their words and their 用例. Out: what stands in each section, in its order, as text that is not yet
// escaped for any format. No form is looked at, and nothing is laid out.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/compile/compile.hpp"
#include "engine/compile/rule_words.hpp"
#include "engine/document/plot.hpp"
#include "engine/report/explain_code.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

/// Where a part is written.
struct Origin {
    std::string ruleset;                 ///< of the lineage; empty if it isn't known
    std::string at;                      ///< file:line; empty: it has no place of its own
    std::vector<std::string> overrides;  ///< what it is said instead of, the nearest first
};

/// A cell of the table of weights, over the rows of all indicators below it.
struct WeightCell {
    std::string name;    ///< empty: the rules leave it to the form
    std::string points;  ///< 12, 5至10; empty: none prescribed
    std::string note;    ///< 可缺, 至少 1 项
    std::size_t rows = 1;
    std::size_t columns = 1;  ///< an indicator without others below reaches to the last level
};

struct WeightRow {
    std::vector<WeightCell> cells;  ///< those that begin in this row, from its first level that does
    std::string target;
    std::string points;
    std::string scoring;  ///< the name of its standard
};

/// 指标体系 as bureaus print it.
struct WeightTable {
    std::vector<std::string> levels;  ///< 一级指标, …; empty: nothing is prescribed
    std::vector<WeightRow> rows;
    std::string full_score;  ///< empty: not stated
    std::vector<std::pair<std::string, std::string>>
        beside;                   ///< 行 with a scoring of their own, and its name
    std::vector<Origin> origins;  ///< of all indicators, one a rule set and file
};

/// 计分.
struct StandardPart {
    std::string name;
    std::vector<std::string> used_by;  ///< paths of indicators; empty: whichever it fits
    std::string words;                 ///< as the notice has it; empty: it has none
    std::vector<std::string> reading;  ///< statements of the rule language
    std::string meaning;
    std::string basis;
    std::vector<Plot> plots;   ///< empty: no single figure decides
    std::size_t left_out = 0;  ///< further indicators with plots of their own
    Origin origin;
};

struct CheckPart {
    ToldCode told;  ///< with examples
    std::string scope;
    std::string when;
    std::string requires_;
    Bilingual message;
    Origin origin;
};

struct GradePart {
    std::string name;
    std::string bound;
    std::string when;  ///< what else it takes
    Origin origin;
};

struct RulesDocument {
    std::string id;
    std::string title;
    std::string place;
    std::string subject;
    Bilingual validity;
    std::string basis;
    std::vector<std::string> lineage;  ///< what it builds on
    WeightTable weights;
    std::vector<StandardPart> standards;
    std::vector<std::string> total;  ///< 总分, a statement a line; empty: the sum
    Origin total_origin;
    std::vector<GradePart> grades;
    std::vector<CheckPart> checks;
    std::vector<RequiredCell> required;
};

[[nodiscard]] RulesDocument document_of(const RuleSet& rules, std::span<const RuleFile> files);

}  // namespace heng
