#pragma once
// 次年3月31日 in a rule: a day whose year is told by the target's.

#include "engine/schema/ids.hpp"

namespace heng {

/// As the year of Op::day, beside no_index for the target's own year: the one after it.
inline constexpr std::uint32_t next_year = no_index - 1;

}  // namespace heng
