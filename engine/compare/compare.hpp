#pragma once
// Two rule sets, by what they say and not by how it is written. In: two compiled rule sets, mostly last year's and this
// year's. Out: what was added, removed and changed, and where that can be decided, whether it asks more or less than
// before. Layout, comments, order, and a formula written otherwise that gives the same scores are no difference.

#include <string>
#include <vector>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

/// What a change is of, in the order in which a notice speaks of them.
enum class ChangeOf : std::uint8_t { identity, indicators, scoring, total, checks, cells, grades, words };

/// Of a list (又名, 词语): words that came, words that went, others in their place.
enum class ChangeKind : std::uint8_t { added, removed, changed };

/// Whether more is asked than before: a form that passed may now fail (stricter), or the other way round (laxer).
enum class ChangeWay : std::uint8_t { stricter, laxer, unknown, neither };

struct Change {
    ChangeOf of = ChangeOf::identity;
    ChangeKind kind = ChangeKind::changed;
    ChangeWay way = ChangeWay::neither;
    std::string part;    ///< 产出/数量指标, 检查 H201, 计分 定量
    Bilingual aspect;    ///< what of it: 权重, 要求; empty where all of it is added or removed
    std::string before;  ///< as a rule file would have it; empty if it wasn't there
    std::string after;
    Bilingual witness{};    ///< a case in which the two differ; may be empty
    RulePlace before_at{};  ///< of the part; no file if it isn't there
    RulePlace after_at{};
    std::string
        rule{};  ///< the check's code or the scoring rule's name, as reports have it; empty for other parts
    Bilingual title{};  ///< what a check says
};

/// All changes, grouped by what they are of, in the order of the new rule set.
[[nodiscard]] std::vector<Change> compare(const RuleSet& before, const RuleSet& after);

}  // namespace heng
