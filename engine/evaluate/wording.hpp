#pragma once
// Values as words of a message.

#include <string>
#include <string_view>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/number/interval.hpp"

namespace heng {

/// "8.64"; "8.64 至 12", "0 至 3.33（不含 3.33）"; "at least …".
[[nodiscard]] std::string in_words(const Interval& interval, Language language);
/// 四舍五入; half up.
[[nodiscard]] std::string_view in_words(Rounding mode, Language language);
/// Up to four decimals, "…" behind them if there are more: 11.9906….
[[nodiscard]] std::string short_decimal(const Rational& value);
/// Blanks, punctuation and width aside: two names that differ only in these are one.
[[nodiscard]] std::string normalised(std::string_view text);
/// A bracket at the end, and what it holds, aside.
[[nodiscard]] std::string without_remark(std::string_view text);

}  // namespace heng
