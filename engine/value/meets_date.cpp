#include "engine/value/meets_date.hpp"

#include "engine/value/amount.hpp"

namespace heng {

namespace {

/// Any leap year does for two dates of the same unknown year.
constexpr int some_year = 2000;

/// Days as numbers, counted from a fixed one.
Rational number_of(const Day& day) {
    return days_between({1, 1, 1}, day);
}

/// The days that `comparator` leaves around a stretch of days.
Interval days_left(Comparator comparator, const DaySpan& days) {
    const auto first = number_of(days.first);
    const auto last = number_of(days.last);
    switch (comparator) {
        case Comparator::at_least: return Interval::at_least(first);
        case Comparator::more: return Interval::at_least(last, true);
        case Comparator::at_most: return Interval::at_most(last);
        case Comparator::less: return Interval::at_most(first, true);
        case Comparator::equal:
        case Comparator::bare: return Interval::between(first, last);
    }
    return Interval::all();
}

}  // namespace

Meeting on_date(const Deadline& actual, const Deadline& target, int year) {
    const int stated = actual.date.year != 0 ? actual.date.year : target.date.year;
    const bool one_without = (actual.date.year == 0) != (target.date.year == 0);
    if (year == 0 && one_without && target.date.year == 0) return undecided(Obstacle::year_unknown);
    const int common = year != 0 ? year : stated != 0 ? stated : some_year;
    const auto was = days(actual.date, common);
    const auto due = days(target.date, common);
    if (!was || !due) return undecided(Obstacle::year_unknown);  // 2月29日 of a common year
    const auto comparator = target.comparator == Comparator::equal ? Comparator::at_most : target.comparator;
    const auto met = within(days_left(actual.comparator, *was), days_left(comparator, *due));
    if (met == Truth::unknown) return undecided(Obstacle::not_exact);
    return {met, Achievement::unknown, Obstacle::none, {}, {}};
}

}  // namespace heng
