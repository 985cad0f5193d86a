#pragma once
// Whether a date that was reached meets a deadline.

#include "engine/value/meets.hpp"

namespace heng {

/// Day by day: a date in part (6月) can be any of its days. A date alone as a target asks for that day at the latest.
/// A date without a year is in the form's year, or, if that isn't known, in the year that the other date states.
[[nodiscard]] Meeting on_date(const Deadline& actual, const Deadline& target, int year);

}  // namespace heng
