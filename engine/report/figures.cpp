#include "engine/report/figures.hpp"

namespace heng {
namespace {

/// Decimals of what is said beside a fraction: enough to find it in a spreadsheet.
constexpr int about_digits = 4;

std::string bracketed(const std::string& text, Language language) {
    return language == Language::zh ? "（" + text + "）" : " (" + text + ")";
}

std::string half_open(const Interval& value, Language language) {
    const bool zh = language == Language::zh;
    if (value.hi_infinite) {
        const auto* word = value.lo_open ? (zh ? "大于 " : "more than ") : (zh ? "不少于 " : "at least ");
        return word + figure(value.lo, language);
    }
    const auto* word = value.hi_open ? (zh ? "小于 " : "less than ") : (zh ? "不超过 " : "at most ");
    return word + figure(value.hi, language);
}

/// The ends that are out: "不含 80、100".
std::string excluded(const Interval& value, Language language) {
    std::string ends;
    if (value.lo_open) ends += figure(value.lo, language);
    if (value.lo_open && value.hi_open) ends += language == Language::zh ? "、" : " and ";
    if (value.hi_open) ends += figure(value.hi, language);
    return bracketed((language == Language::zh ? "不含 " : "without ") + ends, language);
}

}  // namespace

std::string figure(const Rational& value, Language language) {
    if (value.decimals().has_value()) return value.to_string();
    const auto about = (language == Language::zh ? "约 " : "about ") + value.to_fixed(about_digits);
    return value.to_string() + bracketed(about, language);
}

std::string figure(const Interval& value, Language language, std::string_view unit) {
    const std::string end(unit);
    if (value.is_empty()) return language == Language::zh ? "无" : "none";
    if (value.is_point()) return figure(value.lo, language) + end;
    if (value.lo_infinite && value.hi_infinite) return language == Language::zh ? "任意数" : "any number";
    if (value.lo_infinite || value.hi_infinite) return half_open(value, language) + end;
    auto text = figure(value.lo, language) + "–" + figure(value.hi, language) + end;
    if (value.lo_open || value.hi_open) text += excluded(value, language);
    return text;
}

}  // namespace heng
