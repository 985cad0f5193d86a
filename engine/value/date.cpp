#include "engine/value/date.hpp"

#include <algorithm>
#include <array>

namespace heng {

namespace {

void append_padded(std::string& text, int number, std::size_t width) {
    const auto digits = std::to_string(number);
    if (digits.size() < width) text.append(width - digits.size(), '0');
    text.append(digits);
}

bool is_leap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/// Days since the first of March of year 0: February comes last, so that its length doesn't matter.
long day_number(const Day& day) {
    const long year = day.month < 3 ? day.year - 1L : day.year;
    const long month = day.month < 3 ? day.month + 9L : day.month - 3L;
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day.day;
}

constexpr int months_of_year = 12;

Day months_after(const Day& day, int months, bool to_last) {
    const auto all = day.year * months_of_year + day.month - 1 + months;
    const auto year = all / months_of_year;
    const auto month = all % months_of_year + 1;
    const auto last = days_in_month(year, month);
    return {year, month, to_last ? last : std::min(day.day, last)};
}

/// `from` isn't later than `to`.
Rational months_forward(const Day& from, const Day& to, bool to_last) {
    auto whole = (to.year - from.year) * months_of_year + to.month - from.month;
    while (whole > 0 && months_after(from, whole, to_last) > to) {
        --whole;
    }
    const auto begun = months_after(from, whole, to_last);
    if (begun >= to) {
        return whole;
    }
    const auto length = days_between(begun, months_after(from, whole + 1, to_last));
    return Rational(whole) + Rational::ratio(days_between(begun, to), length);
}

}  // namespace

std::string PartialDate::to_string() const {
    std::string text;
    if (year == 0) {
        text.push_back('-');
    } else {
        append_padded(text, year, 4);
    }
    for (const int part : {month, day}) {
        if (part == 0) continue;
        text.push_back('-');
        append_padded(text, part, 2);
    }
    return text;
}

int days_in_month(int year, int month) {
    constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month == 2 && (year == 0 || is_leap(year))) return 29;
    return lengths.at(static_cast<std::size_t>(month - 1));
}

bool exists(const PartialDate& date) {
    if (date.year < 0 || date.year > 9999 || date.month < 0 || date.month > 12) return false;
    if (date.month == 0) return date.year != 0 && date.day == 0;
    return date.day >= 0 && date.day <= days_in_month(date.year, date.month);
}

std::optional<DaySpan> days(const PartialDate& date, int year) {
    const PartialDate full{date.year != 0 ? date.year : year, date.month, date.day};
    if (full.year == 0 || !exists(full)) return std::nullopt;
    const auto first_month = full.month != 0 ? full.month : 1;
    const auto last_month = full.month != 0 ? full.month : 12;
    const auto last_day = full.day != 0 ? full.day : days_in_month(full.year, last_month);
    return DaySpan{{full.year, first_month, full.day != 0 ? full.day : 1}, {full.year, last_month, last_day}};
}

long days_between(const Day& from, const Day& to) {
    return day_number(to) - day_number(from);
}

Interval months_between(const Day& from, const Day& to) {
    if (to < from) {
        return -months_between(to, from);
    }
    const auto by_number = Interval::point(months_forward(from, to, false));
    const bool last = from.day == days_in_month(from.year, from.month);
    return last ? hull(by_number, Interval::point(months_forward(from, to, true))) : by_number;
}

}  // namespace heng
