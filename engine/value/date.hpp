#pragma once
// Dates as forms state them, often in part: 2023, 2023-06, 2023-06-30, --12, --12-31.

#include <optional>
#include <string>

#include "engine/number/interval.hpp"
#include "engine/number/truth.hpp"

namespace heng {

/// 0 stands for a part that isn't stated.
struct PartialDate {
    int year = 0;
    int month = 0;
    int day = 0;

    /// "2023-06-30", "2023-06", "2023", "--12-31", "--12".
    [[nodiscard]] std::string to_string() const;
    friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

/// A day of the calendar, complete.
struct Day {
    int year = 0;
    int month = 0;
    int day = 0;
    friend auto operator<=>(const Day&, const Day&) = default;
};

/// How many days the month has; February has 29 if the year isn't known (0).
[[nodiscard]] int days_in_month(int year, int month);

/// Whether there is such a date: 2023-02-29 isn't one, --02-29 may be.
[[nodiscard]] bool exists(const PartialDate& date);

/// The first and the last day that a date can mean; `year` is the form's, for a date without one (0: not known).
struct DaySpan {
    Day first;
    Day last;
};
[[nodiscard]] std::optional<DaySpan> days(const PartialDate& date, int year);

/// Days from one to the other, in the Gregorian calendar; negative if `to` is earlier.
[[nodiscard]] long days_between(const Day& from, const Day& to);

/// Months from one to the other; negative if `to` is earlier. A month ends on the day of the same number, or on the last of
/// a month that has none (民法典 第二百零二条). From the last of a month that is a range: from 30 June, one month later may
/// be 30 July or 31 July. A part of a month is the share that its days are of it.
[[nodiscard]] Interval months_between(const Day& from, const Day& to);

}  // namespace heng
