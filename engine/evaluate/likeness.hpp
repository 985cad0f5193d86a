#pragma once
// How alike two names are, and which numbers of a series are left out: what hints at one thing written twice, or lost.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/number/interval.hpp"

namespace heng {

/// One less the share of characters that have to be put in, left out or changed to make one text of the other: 1 for the
/// same text, 7/10 for 工业节能政策宣讲会 and 工业节能业务宣讲会 with one 的. Nothing if one is empty or longer than any name.
[[nodiscard]] std::optional<Interval> likeness(std::string_view a, std::string_view b);

/// The numbers between the least and the greatest that none of `labels` has, in their order: 3-2 of 3-1 and 3-3. Each
/// beginning (3-) is a series of its own. What isn't a number is passed over; no more than 20 are told.
[[nodiscard]] std::vector<std::string> numbers_left_out(const std::vector<std::string>& labels);

}  // namespace heng
