// Dates of a row: the days that they can mean, and how far the actual lies behind the target.

#include "engine/evaluate/machine.hpp"
#include "engine/ruleset/next_year.hpp"
#include "engine/value/date.hpp"

namespace heng {

namespace {

constexpr Day epoch{2000, 1, 1};

Figure day_number(const Day& day) {
    return Interval::point(Rational(days_between(epoch, day)));
}

Interval in_days(const Day& from, const Day& to) {
    return Interval::point(Rational(days_between(from, to)));
}

const Deadline* deadline_of(const Reading* reading) {
    return reading == nullptr ? nullptr : std::get_if<Deadline>(reading);
}

}  // namespace

/// 2023年6月30日 as a number of days; 2023年6月 is its last day; without a year it is of the target's year.
Figure Machine::day(const Expr& e, const Frame& frame) {
    const bool stated = e.a != no_index && e.a != next_year;
    PartialDate date{stated ? static_cast<int>(e.a) : 0, static_cast<int>(e.b),
                     e.c == no_index ? 0 : static_cast<int>(e.c)};
    const int year = year_of(frame);
    if (e.a == next_year && year != 0) {
        date.year = year + 1;
    }
    const auto span = e.a == next_year && year == 0 ? std::nullopt : days(date, year);
    return span ? day_number(span->last) : std::nullopt;
}

/// All days that a row's target or actual can mean; `year` is that of dates without one.
std::optional<DaySpan> Machine::days_of(CellType type, const Frame& frame, int year) {
    const auto* value = deadline_of(reading_in_row(frame, type));
    const auto span = value == nullptr ? std::nullopt : days(value->date, year);
    if (!span) {
        lacks(role(frame.row, type));
    }
    return span;
}

Figure Machine::day_of(CellType type, const Frame& frame) {
    const auto span = days_of(type, frame, year_of(frame));
    if (!span) {
        return std::nullopt;
    }
    const auto last = day_number(span->last)->lo;
    return type == CellType::target ? Interval::point(last)
                                    : Interval::between(day_number(span->first)->lo, last);
}

/// The target's year, else the form's; 0 if neither is known.
int Machine::year_of(const Frame& frame) {
    const auto* target = deadline_of(reading_in_row(frame, CellType::target));
    return target != nullptr && target->date.year != 0 ? target->date.year : year_;
}

/// From the target's last day to the days that the actual can mean. Without any year both are of the same, which may be a
/// leap year.
Figure Machine::behind(const Frame& frame, Interval (*between)(const Day&, const Day&)) {
    const auto* target = deadline_of(reading_in_row(frame, CellType::target));
    const auto* actual = deadline_of(reading_in_row(frame, CellType::actual));
    const auto in_year = [&](int year) -> Figure {
        const auto due = days_of(CellType::target, frame, year);
        const auto done = due ? days_of(CellType::actual, frame, year) : std::nullopt;
        return done ? Figure(hull(between(due->last, done->first), between(due->last, done->last)))
                    : std::nullopt;
    };
    const bool yearless = target != nullptr && target->date.year == 0 && target->date.month != 0 &&
                          actual->date.year == 0 && actual->date.month != 0 && year_ == 0;
    if (!yearless) {
        return in_year(year_of(frame));
    }
    constexpr int common = 2001;
    constexpr int leap = 2004;
    const auto a = in_year(common);
    const auto b = in_year(leap);
    return a && b ? Figure(hull(*a, *b)) : std::nullopt;
}

/// How far the actual lies behind the target, counted in a unit into which days, months and working days don't convert.
Figure Machine::lateness(const Frame& frame, std::string_view unit) {
    const auto* target = reading_in_row(frame, CellType::target);
    const auto* actual = reading_in_row(frame, CellType::actual);
    if (deadline_of(actual) != nullptr) {
        const auto late = unit == "天"   ? behind(frame, in_days)
                          : unit == "月" ? behind(frame, months_between)
                                         : std::nullopt;  // which days are worked isn't known here
        if (!late) {
            lacks(role(frame.row, CellType::actual));
        }
        return late ? Figure(*late * rules_.units.base(unit).factor) : std::nullopt;
    }
    if (const auto* words = actual == nullptr ? nullptr : std::get_if<Quality>(actual)) {
        for (const std::string_view on_time : {"按期", "按时", "及时", "如期", "准时", "提前"}) {
            if (words->text.starts_with(on_time)) {
                return Interval::point(0);
            }
        }
    }
    const auto a = is_figure(actual) ? number_of_actual(frame) : std::nullopt;
    const bool met = frame.row != none<RowId> && leaf(frame.row).met == Truth::yes;
    const auto counted = a ? unit_of(*actual) : std::string_view();
    const bool other =
        !counted.empty() && rules_.units.compare(counted, unit).match == UnitVocabulary::Match::differs;
    if (!a || other) {
        if (met) {
            return Interval::point(0);
        }
        lacks(role(frame.row, CellType::actual));
        return std::nullopt;
    }
    if (!is_figure(target)) {
        return target == nullptr || std::holds_alternative<Nothing>(*target) ? a : std::nullopt;
    }
    const auto t = target_figure(*target);
    return t ? Figure(*a - *t) : std::nullopt;
}

}  // namespace heng
