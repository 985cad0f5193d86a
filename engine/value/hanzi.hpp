#pragma once
// Numerals in Chinese characters to numbers.

#include <optional>
#include <string_view>

#include "engine/number/rational.hpp"

namespace heng {

/// What a numeral is worth: 一百二十, 两千零五, 三万五千, 一亿二千万, 叁万伍仟, 廿五, 三点五万, 二〇二三, 一百五 (150).
/// Nothing if it isn't one or says no single number (三五, 十七八) or has more digits than a figure may have.
[[nodiscard]] std::optional<Rational> hanzi_value(std::string_view numeral);

/// Whether a character can stand in a numeral: 一, 十, 万, 〇; 点 alone can't.
[[nodiscard]] bool is_numeral(std::string_view character);

/// Ten to which power a character such as 万 stands for; nothing for other characters.
[[nodiscard]] std::optional<int> power_of(std::string_view character);

}  // namespace heng
