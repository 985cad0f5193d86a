#include <string_view>

#include "engine/value/comparing.hpp"
#include "engine/value/reading.hpp"

namespace heng {

namespace {

std::string_view mark_of(Comparator comparator) {
    switch (comparator) {
        case Comparator::at_least: return "≥";
        case Comparator::at_most: return "≤";
        case Comparator::more: return ">";
        case Comparator::less: return "<";
        case Comparator::equal: return "=";
        case Comparator::bare: return "";
    }
    return "";
}

std::string_view date_word(Comparator comparator) {
    switch (comparator) {
        case Comparator::at_least: return "不早于";
        case Comparator::at_most: return "不晚于";
        case Comparator::more: return "晚于";
        case Comparator::less: return "早于";
        case Comparator::equal:
        case Comparator::bare: return "";
    }
    return "";
}

std::string text_of(const PartialDate& date) {
    std::string text;
    if (date.year != 0) text += std::to_string(date.year) + "年";
    if (date.month != 0) text += std::to_string(date.month) + "月";
    if (date.day != 0) text += std::to_string(date.day) + "日";
    return text;
}

/// 较上年下降不低于3%: under a fall the comparator turns round.
std::string text_of_offset(const Relation& relation) {
    auto amount = *relation.offset;
    auto comparator = relation.comparator;
    const bool falls = amount.value.sign() < 0;
    if (falls) {
        amount.value = -amount.value;
        comparator = turned_round(comparator);
    }
    const auto mark = comparator == Comparator::equal ? std::string_view{} : mark_of(comparator);
    return "较" + relation.reference + (falls ? "下降" : "增长") + std::string(mark) + amount.to_string() +
           relation.unit;
}

bool is_year(std::string_view reference) {
    return reference.ends_with("年") && reference.front() >= '0' && reference.front() <= '9';
}

struct Printer {
    std::string text;

    void operator()(const Nothing&) { text = "/"; }
    void operator()(const Unread&) {}
    void operator()(const Quantity& quantity) {
        text = mark_of(quantity.comparator);
        text += quantity.number.to_string() + quantity.unit;
    }
    void operator()(const Between& range) {
        text = (range.lo_included ? "[" : "(") + range.lo.to_string() + "," + range.hi.to_string() +
               (range.hi_included ? "]" : ")") + range.unit;
    }
    void operator()(const Deadline& deadline) {
        text = std::string(date_word(deadline.comparator)) + text_of(deadline.date);
    }
    void operator()(const Quality& quality) { text = quality.text; }
    void operator()(const Relation& relation) {
        if (relation.offset) {
            text = text_of_offset(relation);
        } else if (relation.comparator == Comparator::equal) {
            text = "与" + relation.reference + "持平";
        } else if (is_year(relation.reference)) {
            // >2022年 would be a number of years.
            const bool more = relation.comparator == Comparator::more;
            text = "较" + relation.reference + (more ? "提高" : "下降");
        } else {
            text = std::string(mark_of(relation.comparator)) + relation.reference;
        }
    }
    void operator()(const Joined& joined) {
        for (const auto& part : joined.parts) {
            if (!text.empty()) text += joined.by == Joined::By::all ? ",且" : ",或";
            text += canonical(part);
        }
    }
};

}  // namespace

std::string canonical(const Reading& reading) {
    Printer printer;
    std::visit(printer, reading);
    return std::move(printer.text);
}

}  // namespace heng
