#pragma once
// Values of options, from their texts.

#include <string>
#include <vector>

namespace heng {

/// "H201,H4" and several options of it, in upper case.
[[nodiscard]] std::vector<std::string> codes(const std::string& text);

/// H, H2, H401: what codes of checks begin with.
[[nodiscard]] bool begins_code(const std::string& text);

/// 2024-06-30, and there is such a day.
[[nodiscard]] bool is_day(const std::string& text);

}  // namespace heng
