#include "engine/report/reading_words.hpp"

#include "engine/diagnostics/visible.hpp"
#include "engine/report/width.hpp"

namespace heng {
namespace {

/// How much of a cell is shown from where reading stopped.
constexpr std::size_t rest_limit = 12;  // code points

std::string_view sign(Comparator comparator) {
    switch (comparator) {
        case Comparator::at_least: return "≥ ";
        case Comparator::at_most: return "≤ ";
        case Comparator::more: return "> ";
        case Comparator::less: return "< ";
        case Comparator::equal: return "= ";
        case Comparator::bare: return "";
    }
    return "";
}

Words date_word(Comparator comparator) {
    switch (comparator) {
        case Comparator::at_least: return {"不早于 ", "not before "};
        case Comparator::at_most: return {"不晚于 ", "not after "};
        case Comparator::more: return {"晚于 ", "after "};
        case Comparator::less: return {"早于 ", "before "};
        case Comparator::equal:
        case Comparator::bare: return {"在 ", "in "};
    }
    return {};
}

/// "5 场", but "5%".
std::string amount(const Written& number, const std::string& unit) {
    const bool sticks = unit.empty() || unit.starts_with('%') || unit.starts_with("‰");
    return number.to_string() + (sticks ? "" : " ") + visible(unit);
}

/// The text from a code point on.
std::string_view from_code_point(std::string_view text, std::uint32_t number) {
    std::size_t at = 0;
    for (std::uint32_t i = 0; i < number && at < text.size(); ++i)
        at += code_point_bytes(text, at);
    return text.substr(at);
}

struct Describer {
    Language language;
    std::string_view cell;
    std::string text;

    void say(const Words& words) { text += words.in(language); }

    void operator()(const Nothing&) { say({"没有内容", "nothing"}); }
    void operator()(const Unread& unread) {
        const auto rest = from_code_point(cell, unread.at);
        if (rest.empty()) {
            say({"读不懂，读到末尾还不完整", "not understood: incomplete at its end"});
            return;
        }
        const auto number = std::to_string(unread.at + 1);
        const auto shown = "“" + excerpt(rest, rest_limit) + "”";
        text += language == Language::zh ? "读不懂，停在第 " + number + " 个字：" + shown
                                         : "not understood, from character " + number + " on: " + shown;
    }
    void operator()(const Quantity& quantity) {
        say({"数量，", "quantity, "});
        text += sign(quantity.comparator);
        text += amount(quantity.number, quantity.unit);
    }
    void operator()(const Between& range) {
        say({"区间，", "range, "});
        end(range.lo, range.unit, range.lo_included);
        text += " – ";
        end(range.hi, range.unit, range.hi_included);
    }
    void operator()(const Deadline& deadline) {
        say({"日期，", "date, "});
        say(date_word(deadline.comparator));
        text += deadline.date.to_string();
    }
    void operator()(const Quality& quality) {
        say({"定性，", "quality, "});
        text += visible(quality.text);
    }
    void operator()(const Relation& relation) {
        say({"参照，", "reference, "});
        if (!relation.offset) {
            text += sign(relation.comparator);
            text += visible(relation.reference);
            return;
        }
        say({"与", "against "});
        text += visible(relation.reference);
        say({"相比 ", ": "});
        text += sign(relation.comparator);
        text += (relation.offset->value.sign() > 0 ? "+" : "") + amount(*relation.offset, relation.unit);
    }
    void operator()(const Joined& joined) {
        if (joined.by == Joined::By::all) {
            say({"同时满足：", "all of: "});
        } else {
            say({"满足其一：", "one of: "});
        }
        for (std::size_t i = 0; i < joined.parts.size(); ++i) {
            if (i > 0) say({"；", "; "});
            text += reading_in_words(joined.parts[i], {}, language);
        }
    }

    void end(const Written& number, const std::string& unit, bool included) {
        text += amount(number, unit);
        say(included ? Words{"（含）", " (with)"} : Words{"（不含）", " (without)"});
    }
};

}  // namespace

std::string reading_in_words(const Reading& reading, std::string_view cell, Language language) {
    Describer describer{language, cell, {}};
    std::visit(describer, reading);
    return std::move(describer.text);
}

}  // namespace heng
