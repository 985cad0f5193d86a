#include "engine/evaluate/likeness.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <set>

#include "grammar/utf8.hpp"

namespace heng {

namespace {

constexpr std::size_t longest_name = 100;  // characters; more is a sentence

std::optional<std::vector<char32_t>> characters(std::string_view text) {
    std::vector<char32_t> out;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = decode(text, at);
        if (!point || out.size() == longest_name) {
            return std::nullopt;
        }
        out.push_back(point->code);
        at += point->bytes;
    }
    return out.empty() ? std::nullopt : std::optional(std::move(out));
}

/// Changes of single characters that make `b` of `a`, row by row of the usual table.
std::size_t distance(const std::vector<char32_t>& a, const std::vector<char32_t>& b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row[b.size()];
}

}  // namespace

std::optional<Interval> likeness(std::string_view a, std::string_view b) {
    const auto one = characters(a);
    const auto other = characters(b);
    if (!one || !other) {
        return std::nullopt;
    }
    const auto longer = static_cast<std::int64_t>(std::max(one->size(), other->size()));
    const auto same = longer - static_cast<std::int64_t>(distance(*one, *other));
    return Interval::point(Rational::ratio(same, longer));
}

std::vector<std::string> numbers_left_out(const std::vector<std::string>& labels) {
    constexpr std::size_t most_told = 20;
    constexpr std::size_t most_digits = 6;
    std::map<std::string, std::set<int>> series;
    for (const auto& label : labels) {
        const auto begin = label.find_last_not_of("0123456789") + 1;  // npos + 1 is 0
        if (begin < label.size() && label.size() - begin <= most_digits) {
            int number = 0;
            std::from_chars(label.data() + begin, label.data() + label.size(), number);
            series[label.substr(0, begin)].insert(number);
        }
    }
    std::vector<std::string> out;
    for (const auto& [beginning, numbers] : series) {
        for (auto number = *numbers.begin(); number < *numbers.rbegin() && out.size() < most_told; ++number) {
            if (!numbers.contains(number)) {
                out.push_back(beginning + std::to_string(number));
            }
        }
    }
    return out;
}

}  // namespace heng
