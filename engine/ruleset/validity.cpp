#include "engine/ruleset/validity.hpp"

namespace heng {

namespace {

constexpr std::size_t year_digits = 4;

std::string_view year_of_day(const std::string& day) {
    return std::string_view(day).substr(0, year_digits);
}

}  // namespace

bool is_for(const RuleHead& rules, int year) {
    if (rules.year) {
        return *rules.year == year;
    }
    const auto digits = std::to_string(year);
    return (rules.in_force.empty() || year_of_day(rules.in_force) <= digits) &&
           (rules.lapses.empty() || digits <= year_of_day(rules.lapses));
}

bool holds_on(const RuleHead& rules, std::string_view day) {
    return (rules.in_force.empty() || rules.in_force <= day) && (rules.lapses.empty() || day <= rules.lapses);
}

Bilingual validity_in_words(const RuleHead& rules) {
    Bilingual out;
    const auto add = [&](const std::string& zh, const std::string& en) {
        out.zh += (out.zh.empty() ? "" : "，") + zh;
        out.en += (out.en.empty() ? "" : ", ") + en;
    };
    if (rules.year) {
        const auto year = std::to_string(*rules.year);
        add("用于 " + year + " 年度", "for " + year);
    }
    if (!rules.in_force.empty()) {
        add(rules.in_force + " 起生效", "in force from " + rules.in_force);
    }
    if (!rules.lapses.empty()) {
        add("到 " + rules.lapses + " 为止", "until " + rules.lapses);
    }
    return out.zh.empty() ? Bilingual{"没有写年度和日期", "without year or dates"} : out;
}

std::string_view family_of(std::string_view id) {
    const auto slash = id.rfind('/');
    if (slash == std::string_view::npos) {
        return id;
    }
    const auto last = id.substr(slash + 1);
    const bool year =
        last.size() == year_digits && last.find_first_not_of("0123456789") == std::string_view::npos;
    return year ? id.substr(0, slash) : id;
}

bool is_called_by(const RuleHead& rules, std::string_view name) {
    if (name.empty()) {
        return false;
    }
    const auto begins = [&](std::string_view id) {
        return id.starts_with(name) && id.substr(name.size()).starts_with('/');
    };
    return begins(rules.id) || rules.place == name ||
           (!rules.subject.empty() && rules.place + "/" + rules.subject == name);
}

}  // namespace heng
