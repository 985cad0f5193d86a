#pragma once
// 年度, 生效, 失效: for which forms a rule set is, and from when to when it holds. In: the heads of rule sets. Out:
// yes or no, and that in words; no form is looked at.

#include <string>
#include <string_view>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

/// Whether it is for forms of this year: that of its 年度; without one, any in which it holds for a day.
[[nodiscard]] bool is_for(const RuleHead& rules, int year);

/// Whether it holds on a day (2024-03-01): from the day of 生效 to that of 失效, both included.
[[nodiscard]] bool holds_on(const RuleHead& rules, std::string_view day);

/// “用于 2023 年度，2024-01-01 起生效”; “没有写年度和日期” where neither is stated.
[[nodiscard]] Bilingual validity_in_words(const RuleHead& rules);

/// 江门市/项目绩效自评 of 江门市/项目绩效自评/2024; the name itself if it ends in no year.
[[nodiscard]] std::string_view family_of(std::string_view id);

/// Whether a name stands for these rules among others of other years: what their own
/// names begin with, their place, or place and kind.
[[nodiscard]] bool is_called_by(const RuleHead& rules, std::string_view name);

}  // namespace heng
