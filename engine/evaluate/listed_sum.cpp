#include "engine/evaluate/listed_sum.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "engine/schema/scan.hpp"
#include "engine/value/reading.hpp"

namespace heng {

namespace {

constexpr std::array<std::string_view, 4> total_words{"合计", "共计", "总计", "合共"};
constexpr std::array<std::string_view, 4> after_total_word{"为", "支出", "支付", "投入"};
constexpr std::array<std::string_view, 5> joints{"、", "以及", "和", "及", "与"};
/// What a list begins behind.
constexpr std::array<std::string_view, 12> boundaries{"，", ",",  "。", "；", ";", "：",
                                                      ":",  "（", "(",  "）", ")", "\n"};
constexpr std::size_t longest_list = 600;  // bytes; no list that is totalled goes on for longer

template <std::size_t N>
std::size_t one_of(const std::array<std::string_view, N>& words, std::string_view text, std::size_t at) {
    for (const auto word : words) {
        if (text.substr(at, word.size()) == word) {
            return word.size();
        }
    }
    return 0;
}

struct Part {
    Span figure;
    std::string_view unit;
    Rational value;
    int decimals = 0;
};

std::optional<Part> figure_at(std::string_view text, std::size_t at) {
    const auto end = scan::figure_end(text, at);
    if (end == at || scan::goes_on(text, at)) {
        return std::nullopt;
    }
    const auto reading = read_value(text.substr(at, end - at), Role::actual);
    const auto* quantity = std::get_if<Quantity>(&reading);
    if (quantity == nullptr || quantity->comparator != Comparator::bare) {
        return std::nullopt;
    }
    const auto decimals = quantity->number.value.decimals();
    return Part{{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
                {},
                quantity->number.value,
                decimals.value_or(0)};
}

/// The parts of a stretch that consists of nothing else: words, a figure, its unit, a joint, and so on.
std::optional<std::vector<Part>> parts_of(std::string_view text, std::size_t begin, std::size_t end) {
    std::vector<Part> out;
    const auto stretch = text.substr(0, end);
    for (auto at = begin; at < end;) {
        while (at < end && !scan::digit_at(stretch, at)) {
            at += scan::code_point_bytes(stretch, at);
        }
        auto part = at < end ? figure_at(stretch, at) : std::nullopt;
        if (!part) {
            return std::nullopt;
        }
        const auto unit = static_cast<std::size_t>(part->figure.end);
        at = unit;
        while (at < end && one_of(joints, stretch, at) == 0) {
            if (scan::digit_at(stretch, at)) {
                return std::nullopt;  // a second figure: who knows which is meant
            }
            at += scan::code_point_bytes(stretch, at);
        }
        part->unit = stretch.substr(unit, at - unit);
        out.push_back(*part);
        if (at < end) {
            at += one_of(joints, stretch, at);
        }
    }
    return out.size() < 2 ? std::nullopt : std::optional(std::move(out));
}

/// All in the unit of the last; the ones before it may leave it out: 30、20万元.
bool in_one_unit(const std::vector<Part>& parts) {
    const auto unit = parts.back().unit;
    const bool left_out = parts.front().unit.empty();
    return !unit.empty() && std::all_of(parts.begin(), parts.end() - 1, [&](const Part& part) {
        return left_out ? part.unit.empty() : part.unit == unit;
    });
}

std::size_t begin_of_list(std::string_view text, std::size_t end) {
    const auto least = end > longest_list ? end - longest_list : 0;
    auto begin = end;
    while (begin > least) {
        const auto before = begin - 1;
        const bool mark = one_of(boundaries, text, before) != 0 ||
                          (before >= 2 && one_of(boundaries, text, before - 2) == 3);
        if (mark) {
            return begin;
        }
        begin = before;
    }
    return begin;
}

/// The end of the list before a total word: behind its last character, a comma between them aside.
std::size_t end_of_list(std::string_view text, std::size_t word) {
    if (word >= 3 && text.substr(word - 3, 3) == "，") {
        return word - 3;
    }
    return word >= 1 && text[word - 1] == ',' ? word - 1 : word;
}

std::optional<ListedSum> sum_at(std::string_view text, std::size_t word, std::size_t behind) {
    behind += one_of(after_total_word, text, behind);
    const auto total = figure_at(text, scan::skip_blanks(text, behind));
    const auto end = end_of_list(text, word);
    const auto begin = begin_of_list(text, end);
    const auto parts = total ? parts_of(text, begin, end) : std::nullopt;
    if (!parts || !in_one_unit(*parts)) {
        return std::nullopt;
    }
    const auto unit = parts->back().unit;
    if (text.substr(total->figure.end, unit.size()) != unit) {
        return std::nullopt;
    }
    ListedSum out;
    out.whole = {parts->front().figure.begin, static_cast<std::uint32_t>(total->figure.end + unit.size())};
    out.parts = {parts->front().figure.begin, static_cast<std::uint32_t>(end)};
    out.total_span = total->figure;
    out.total = total->value;
    out.possible = Interval::point(0);
    const auto digits = std::max_element(parts->begin(), parts->end(), [](const Part& a, const Part& b) {
                            return a.decimals < b.decimals;
                        })->decimals;
    for (const auto& part : *parts) {
        out.sum += part.value;
        out.possible =
            out.possible + (digits == 0 ? Interval::point(part.value)
                                        : Interval::before_rounding(part.value, digits, Rounding::half_up));
    }
    return out;
}

}  // namespace

std::vector<ListedSum> find_listed_sums(std::string_view text) {
    std::vector<ListedSum> out;
    for (std::size_t at = 0; at < text.size(); at += scan::code_point_bytes(text, at)) {
        if (const auto size = one_of(total_words, text, at); size > 0) {
            if (auto sum = sum_at(text, at, at + size)) {
                out.push_back(std::move(*sum));
            }
        }
    }
    return out;
}

}  // namespace heng
