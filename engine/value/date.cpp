#include "engine/value/date.hpp"

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

}  // namespace heng
