#include "engine/form/cell_value.hpp"

#include <algorithm>
#include <array>

#include "engine/schema/scan.hpp"

namespace heng {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Whether a figure has more digits than heng computes with: as it is written out, or by its power of ten (1e999999999).
bool is_oversized(std::string_view text) {
    constexpr auto limit = static_cast<std::size_t>(Rational::max_digits);
    const auto run = [&](std::size_t at) {
        while (at < text.size() && is_digit(text[at])) {
            ++at;
        }
        return at;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto end = run(at);
        if (end - at > limit) {
            return true;
        }
        const bool power = end > at && end < text.size() && (text[end] == 'e' || text[end] == 'E');
        if (power) {
            const auto sign =
                end + 1 < text.size() && (text[end + 1] == '-' || text[end + 1] == '+') ? 1U : 0U;
            const auto begin = std::min(text.find_first_not_of('0', end + 1 + sign), text.size());
            const auto exponent = Rational::parse(text.substr(begin, std::min(run(begin) - begin, limit)));
            if (exponent && *exponent > Rational(Rational::max_digits)) {
                return true;
            }
        }
        at = std::max(at, end);
    }
    return false;
}

void keep(Form& form, SlotId slot, Rational value) {
    form.cells[index(slot)].value = static_cast<std::uint32_t>(form.numbers.size());
    form.numbers.push_back(std::move(value));
}

/// What a cell for a figure says. “—” and “/” are how forms leave such a cell empty: it is blank from then on.
Reading figure_in(Form& form, SlotId slot) {
    auto reading = read_value(form[slot].text, Role::actual);
    if (std::holds_alternative<Nothing>(reading)) {
        form.cells[index(slot)].state = FormCell::State::blank;
    }
    return reading;
}

/// The figure of a reading that is no more than a figure; null for any other.
const Quantity* plain_figure(const Reading& reading) {
    const auto* quantity = std::get_if<Quantity>(&reading);
    return quantity != nullptr && quantity->comparator == Comparator::bare ? quantity : nullptr;
}

/// A figure, with no unit or with one that the 表式 allows (取值).
void number(Form& form, SlotId slot, const Heading& heading, const std::string& path) {
    const auto reading = figure_in(form, slot);
    if (form[slot].state == FormCell::State::blank) {
        return;
    }
    const auto* quantity = plain_figure(reading);
    const bool unit_fits = quantity != nullptr && (quantity->unit.empty() ||
                                                   std::find(heading.choices.begin(), heading.choices.end(),
                                                             quantity->unit) != heading.choices.end());
    if (!unit_fits) {
        report_unreadable(form, slot, heading, path, {"一个数，例如 2.22", "a number such as 2.22"});
        return;
    }
    keep(form, slot, quantity->number.value);
}

/// 95.5% or 95.5: a fraction, whichever way it is written.
void percent(Form& form, SlotId slot, const Heading& heading, const std::string& path) {
    const auto reading = figure_in(form, slot);
    if (form[slot].state == FormCell::State::blank) {
        return;
    }
    const auto* quantity = plain_figure(reading);
    if (quantity == nullptr || !(quantity->unit.empty() || quantity->unit == "%")) {
        report_unreadable(form, slot, heading, path,
                          {"一个百分数，例如 95.5%", "a percentage such as 95.5%"});
        return;
    }
    keep(form, slot, quantity->number.value * Rational::power_of_ten(-2));
}

/// The digit that begins at `at`: 2, ２ or 二; 0 if it is none.
char year_digit(std::string_view text, std::size_t at) {
    constexpr std::array<std::string_view, 10> characters{"〇", "一", "二", "三", "四",
                                                          "五", "六", "七", "八", "九"};
    const char plain = scan::ascii_at(text, at);
    if (is_digit(plain)) {
        return plain;
    }
    const auto one = text.substr(at, scan::code_point_bytes(text, at));
    const auto* const found =
        std::find(characters.begin(), characters.end(), one == "零" || one == "○" ? characters[0] : one);
    return found == characters.end() ? '\0' : static_cast<char>('0' + (found - characters.begin()));
}

/// Four digits, 年 or 年度 behind them or not.
void year(Form& form, SlotId slot, const Heading& heading, const std::string& path) {
    const auto text = form[slot].text;
    std::string digits;
    std::string rest;
    for (std::size_t at = 0; at < text.size(); at += scan::code_point_bytes(text, at)) {
        const char digit = year_digit(text, at);
        if (digit != 0 && rest.empty()) {
            digits += digit;
        } else if (!scan::is_blank(text, at)) {
            rest += text.substr(at, scan::code_point_bytes(text, at));
        }
    }
    if (digits.size() != 4 || !(rest.empty() || rest == "年" || rest == "年度")) {
        report_unreadable(form, slot, heading, path, {"四位数的年度，例如 2023年", "a year of four digits"});
        return;
    }
    keep(form, slot, Rational::parse(digits).value_or(Rational(0)));
}

void choice(Form& form, SlotId slot, const Heading& heading, const std::string& path) {
    const auto& words = heading.choices;
    const auto is_this = [&](const std::string& word) { return scan::same_name(word, form[slot].text); };
    if (const auto word = std::find_if(words.begin(), words.end(), is_this); word != words.end()) {
        auto& cell = form.cells[index(slot)];
        cell.slice = cell.slice && cell.text == *word;
        cell.text = *word;
    }
    if (words.empty() || std::any_of(words.begin(), words.end(), is_this)) {
        return;
    }
    std::string all;
    for (const auto& word : words) {
        all += (all.empty() ? "" : "、") + word;
    }
    report_unreadable(form, slot, heading, path, {all + "之一", "one of " + all});
}

/// The part of the cell at which reading stopped, a few characters of it.
std::string stopped_at(std::string_view text, std::uint32_t code_points) {
    std::size_t at = 0;
    const auto step = [&] {
        do {
            ++at;
        } while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
    };
    for (std::uint32_t i = 0; i < code_points && at < text.size(); ++i) {
        step();
    }
    const auto begin = std::min(at, text.size());
    constexpr int shown = 8;
    for (int i = 0; i < shown && at < text.size(); ++i) {
        step();
    }
    return visible(text.substr(begin, at - begin));
}

void reading(Form& form, SlotId slot, const Heading& heading, const std::string& path) {
    auto& cell = form.cells[index(slot)];
    auto value = read_value(cell.text, heading.type == CellType::target ? Role::target : Role::actual);
    if (const auto* unread = std::get_if<Unread>(&value)) {
        const auto stopped = stopped_at(cell.text, unread->at);
        auto finding = make(Code::H311, {path, cell.span},
                            {{"name", heading.key},
                             {"content", visible(cell.text)},
                             {"stopped", stopped.empty() ? "末尾" : "“" + stopped + "”"}},
                            {{"name", heading.key},
                             {"content", visible(cell.text)},
                             {"stopped", stopped.empty() ? "the end" : "“" + stopped + "”"}});
        finding.found = std::string(cell.text);
        form.problems.push_back(std::move(finding));
    }
    cell.value = static_cast<std::uint32_t>(form.readings.size());
    form.readings.push_back(std::move(value));
}

bool holds_figure(CellType type) {
    switch (type) {
        case CellType::number:
        case CellType::percent:
        case CellType::weight:
        case CellType::score:
        case CellType::deduction:
        case CellType::total:
        case CellType::year:
        case CellType::target:
        case CellType::actual: return true;
        case CellType::choice:
        case CellType::text:
        case CellType::inapplicable:
        case CellType::name:
        case CellType::standard:
        case CellType::data:
        case CellType::group: return false;
    }
    return false;
}

}  // namespace

void report_unreadable(Form& form, SlotId slot, const Heading& heading, const std::string& path,
                       const Bilingual& wanted) {
    auto& cell = form.cells[index(slot)];
    auto finding = make(Code::H301, {path, cell.span},
                        {{"name", heading.key}, {"content", visible(cell.text)}, {"expected", wanted.zh}},
                        {{"name", heading.key}, {"content", visible(cell.text)}, {"expected", wanted.en}});
    finding.found = std::string(cell.text);
    cell.state = FormCell::State::reported;
    form.problems.push_back(std::move(finding));
}

void read_cell(Form& form, SlotId slot, const Heading& heading, const std::string& path) {
    auto& cell = form.cells[index(slot)];
    if (holds_figure(heading.type) && is_oversized(cell.text)) {
        form.problems.push_back(
            make(Code::H016, {path, cell.span},
                 {{"name", heading.key}, {"limit", std::to_string(Rational::max_digits)}}));
        cell.state = FormCell::State::reported;
        form.readable = false;  // what depends on the figure can't be judged
        return;
    }
    switch (heading.type) {
        case CellType::number:
        case CellType::weight:
        case CellType::score:
        case CellType::deduction:
        case CellType::total: number(form, slot, heading, path); break;
        case CellType::percent: percent(form, slot, heading, path); break;
        case CellType::year: year(form, slot, heading, path); break;
        case CellType::choice: choice(form, slot, heading, path); break;
        case CellType::target:
        case CellType::actual: reading(form, slot, heading, path); break;
        case CellType::text:
        case CellType::name:
        case CellType::inapplicable:
        case CellType::standard:
        case CellType::data:
        case CellType::group: break;
    }
}

}  // namespace heng
