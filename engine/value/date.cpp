#include "engine/value/date.hpp"

#include <array>

namespace heng {

namespace {

std::string padded(int number, std::size_t width) {
    auto text = std::to_string(number);
    if (text.size() < width) text.insert(0, width - text.size(), '0');
    return text;
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

}  // namespace

std::string PartialDate::to_string() const {
    auto text = year == 0 ? std::string("-") : padded(year, 4);
    if (month != 0) text += "-" + padded(month, 2);
    if (day != 0) text += "-" + padded(day, 2);
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

}  // namespace heng
