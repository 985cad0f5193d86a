#pragma once
// Figures as people read them.

#include <string>
#include <string_view>

#include "engine/number/interval.hpp"
#include "engine/number/rational.hpp"
#include "engine/report/language.hpp"

namespace heng {

/// "96.66"; where no finite decimal exists, "25/6（约 4.1667）".
[[nodiscard]] std::string figure(const Rational& value, Language language);

/// "2.22", "88.64–100", "0–100（不含 100）", "不少于 5"; an interval that holds nothing is "无". `unit` stands right
/// after the figures: "0–100 分（不含 100）".
[[nodiscard]] std::string figure(const Interval& value, Language language, std::string_view unit = {});

}  // namespace heng
