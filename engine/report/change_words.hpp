#pragma once
// A change of the rules, or what it does to a form, as a sentence: in Chinese as a notice would say it.

#include <string>
#include <string_view>

#include "engine/compare/compare.hpp"
#include "engine/report/changes.hpp"

namespace heng {

/// 产出/数量指标的权重由 30 改为 40。
[[nodiscard]] std::string in_words(const Change& change, Language language);
/// 结论由“通过”变为“不通过”；应得总分由 95 变为 90（少 5）；新报 H401.
[[nodiscard]] std::string in_words(const FormChange& form, Language language);
/// 决策/资金管理/资金支出率由 12 变为 8.64（计分 资金支出率）.
[[nodiscard]] std::string in_words(const ScoreChange& change, Language language);

/// 指标与权重.
[[nodiscard]] std::string_view title_of(ChangeOf of, Language language);

}  // namespace heng
