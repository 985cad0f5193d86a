#pragma once
// What a scoring rule reads. In: its expressions. Out: which figures they go by, and what else.

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "engine/ruleset/ruleset.hpp"

namespace heng::analysis {

struct Uses {
    bool actual = false;        ///< 实现值 itself, or a rate that it is
    bool rate = false;          ///< 完成率 and its like: the actual over the target
    bool forward_rate = false;  ///< 正向完成率: a bare 按比例
    bool own_rate = false;      ///< 实现率: the actual where that is a rate, else 完成率
    bool target = false;
    bool weight = false;
    bool met = false;       ///< 达标
    bool lateness = false;  ///< 逾期天数, 提前天数
    bool share = false;     ///< some figure is written with %
    bool other = false;  ///< something that a row's own figures and data don't give: other cells, days, words
    std::vector<std::string> units;  ///< of figures, in their order
    std::set<std::uint32_t> data;    ///< 数据, those behind the defaults of others too
    std::vector<ExprId> denominators;
    std::vector<ExprId> comparisons;  ///< compare
    std::vector<std::string> words;   ///< texts that the actual is compared with
};

/// `without` is a datum whose default is not looked at.
[[nodiscard]] Uses uses_of(const RuleSet& rules, const Scoring& scoring, std::uint32_t without = no_index);
[[nodiscard]] Uses uses_of(const RuleSet& rules, ExprId id);

}  // namespace heng::analysis
