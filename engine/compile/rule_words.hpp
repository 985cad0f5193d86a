#pragma once
// Pieces of a rule set as the rule language has them, from what was compiled: which cells must be filled in, what a check
// goes through. Where a whole rule is wanted, scoring_words.hpp has it.

#include <string>
#include <string_view>
#include <vector>

#include "engine/ruleset/ruleset.hpp"

namespace heng {

/// 甲、乙、丙.
[[nodiscard]] std::string joined(const std::vector<std::string>& words, std::string_view between = "、");
/// “产出指标{n}项”、“…”.
[[nodiscard]] std::string joined(const std::vector<Pattern>& patterns);

/// 错误, 警告 or 提示.
[[nodiscard]] std::string severity_word(Severity severity);
/// 文本, 数, 权重; 组 for what holds other cells.
[[nodiscard]] std::string type_word(CellType type);
/// 可空, 必填, 必填 当 …
[[nodiscard]] std::string required_words(const RuleSet& rules, const Requirement& requirement);
/// A cell, row or group that must be filled in, by its path: 必填, 必填 当 ….
struct RequiredCell {
    std::string path;
    std::string when;
};
/// In the order of the form.
[[nodiscard]] std::vector<RequiredCell> required_cells(const RuleSet& rules);
/// 指标性质、指标值: the cells that another is put together from.
[[nodiscard]] std::string composed_words(const RuleSet& rules, const Heading& heading);

/// 产出/数量指标: names from the top of the 指标体系.
[[nodiscard]] std::string path_of(const RuleSet& rules, const Planned& planned);
/// 12, or 5至10 where a rule leaves a range.
[[nodiscard]] std::string points_words(const Interval& weight);
/// 至少 1 项 至多 3 项; empty if any number will do.
[[nodiscard]] std::string count_words(const Planned& planned);

/// 每个 三级指标, 全表 叙述 自评总结: what a check goes through.
[[nodiscard]] std::string scope_words(const RuleSet& rules, const Check& check);
/// 0.01, or 保留 2 位 四舍五入 时可能: all that a check may be off by.
[[nodiscard]] std::string tolerance_words(const RuleSet& rules, const Check& check);

}  // namespace heng
