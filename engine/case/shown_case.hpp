#pragma once
// 用例 as examples. In: rule files and the code of a check. Out: where the shortest 用例 stand that show it and that show
// what it doesn't mind. Nothing is run.

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/compile/compile.hpp"

namespace heng {

struct ShownCases {
    std::optional<RulePlace> reports;      ///< 应报: the whole 用例
    std::optional<RulePlace> reports_not;  ///< 不应报
};

[[nodiscard]] ShownCases shown_cases(std::span<const RuleFile> files, std::string_view code);
/// The same of all codes that 用例 name; each file is read once.
[[nodiscard]] std::map<std::string, ShownCases> shown_cases(std::span<const RuleFile> files);

}  // namespace heng
