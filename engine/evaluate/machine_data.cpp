// Data, quantities and days: what scoring rules read beside the figures of a row.

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "engine/evaluate/machine.hpp"
#include "engine/evaluate/wording.hpp"
#include "engine/value/hanzi.hpp"

namespace heng {

namespace {

Figure point(std::int64_t whole) {
    return Interval::point(Rational(whole));
}

Figure late(const Figure& behind) {
    return behind ? Figure(max(*behind, Rational(0))) : std::nullopt;
}

Figure early(const Figure& behind) {
    return behind ? Figure(max(-*behind, Rational(0))) : std::nullopt;
}

bool is_share(std::string_view unit) {
    return unit == "%" || unit == "‰" || unit == "‱" || unit == "个百分点";
}

constexpr std::array<std::string_view, 5> negators{"未", "没有", "不", "没", "无"};

/// 全年无事故, 未发生投诉: words that a count of none says.
bool says_none(std::string_view word) {
    return word.starts_with("零") || word.find("无") != std::string_view::npos ||
           word.find("未") != std::string_view::npos || word.find("没有") != std::string_view::npos;
}

/// Without the negation that a word begins with; nothing if it begins with none.
std::optional<std::string_view> positive(std::string_view word) {
    for (const auto negator : negators) {
        if (word.starts_with(negator) && word.size() > negator.size()) {
            return word.substr(negator.size());
        }
    }
    return std::nullopt;
}

/// A name without one of its negations: 执行到位 of 执行不到位.
std::vector<std::string> affirmed(std::string_view name) {
    std::vector<std::string> all;
    for (const std::string_view negator : {"没有", "不", "未"}) {
        for (auto at = name.find(negator); at != std::string_view::npos; at = name.find(negator, at + 1)) {
            all.push_back(std::string(name.substr(0, at)) + std::string(name.substr(at + negator.size())));
        }
    }
    return all;
}

/// What a fact answers to whether `name` holds.
Truth answer(const Fact& fact, std::string_view name) {
    const auto word = normalised(fact.text);
    if (word == "是" || word == "有" || word == name) {
        return Truth::yes;
    }
    if (word == "否" || word == "无" || word == "没有") {
        return Truth::no;
    }
    const auto figure = interval_of(fact.value);
    return figure ? !equal(*figure, Interval::point(0)) : Truth::unknown;
}

/// Words compare without 的, 得, 有, quotes and marks: 有所提高的 is 有所提高 is 所提高.
std::string plain(std::string_view text) {
    auto out = normalised(text);
    for (const std::string_view particle : {"的", "得", "有"}) {
        for (auto at = out.find(particle); at != std::string::npos; at = out.find(particle)) {
            out.erase(at, particle.size());
        }
    }
    return out;
}

/// Whether any of the words that rules ask for is such.
template <typename Is>
bool any_asked(const Formulas& formulas, Is is) {
    return std::any_of(formulas.exprs.begin(), formulas.exprs.end(), [&](const Expr& e) {
        return e.op == Op::called && formulas[static_cast<ExprId>(e.b)].op == Op::text &&
               is(plain(formulas.texts[formulas[static_cast<ExprId>(e.b)].a]));
    });
}

/// Whether words, plain, speak to what a standard asks: they are one of its answers, or one turned round.
bool answers(const Formulas& formulas, std::string_view words) {
    if (words == "是" || words == "否") {
        return true;
    }
    const auto turned = positive(words);
    return any_asked(formulas, [&](std::string_view wanted) {
        return wanted == words || (turned && wanted == *turned) || positive(wanted) == words;
    });
}

/// Whether the actual's words are the end of just one of the words that rules ask for, behind what they are about: 改善明显
/// is what 生态环境改善明显 says. Short words are too often the end of something else (按期完成, 较合理).
bool ends_only(const Formulas& formulas, std::string_view words, std::string_view asked) {
    constexpr std::size_t four_characters = 12;
    constexpr std::size_t two_characters = 6;
    const auto is_end = [&](std::string_view of) { return of.size() > words.size() && of.ends_with(words); };
    if (words.size() < four_characters || !is_end(asked) || asked.size() < words.size() + two_characters) {
        return false;
    }
    const auto head = asked.substr(0, asked.size() - words.size());
    for (const std::string_view degree :
         {"不", "未", "没有", "较", "基本", "部分", "全部", "初步", "不够", "按期", "按时", "及时"}) {
        if (head.ends_with(degree)) {
            return false;
        }
    }
    return !any_asked(formulas, [&](std::string_view other) {
        return other != asked && (other == words || is_end(other));
    });
}

}  // namespace

void Machine::lacks(const Datum& datum) {
    if (!missing) {
        missing = Missing{none<SlotId>,
                          {"“" + datum.name + "”（没有给出）", "“" + datum.name + "”, which isn't given"}};
    }
}

const Reading* Machine::reading_in_row(const Frame& frame, CellType type) {
    if (frame.row == none<RowId>) {
        return nullptr;
    }
    const auto slot = role(frame.row, type);
    note(slot);
    return reading_in(slot);
}

/// The unit in which a row's figures are compared: its target's, else its actual's.
std::string_view Machine::home_unit(const Frame& frame) {
    const auto* target = reading_in_row(frame, CellType::target);
    if (is_figure(target)) {
        return unit_of(*target);
    }
    const auto* actual = reading_in_row(frame, CellType::actual);
    return is_figure(actual) ? unit_of(*actual) : std::string_view{};
}

Interval Machine::in_terms(const Interval& value, std::string_view unit, const Frame& frame) {
    if (unit == "个百分点" || unit == "百分点" || unit == "点") {
        return value * Rational::power_of_ten(-2);
    }
    const auto home = home_unit(frame);
    const auto to_home = rules_.units.compare(unit, home);
    if (!unit.empty() && !home.empty() && to_home.match != UnitVocabulary::Match::differs) {
        return value * (to_home.factor * share_of_unit(home));
    }
    const auto base = rules_.units.base(unit);
    return value * (base.factor * share_of_unit(base.unit));
}

Figure Machine::datum_figure(const Expr& e, const Frame& frame) {
    const auto& datum = formulas_->data[e.a];
    const auto* given = fact(datum.name, frame);
    if (given != nullptr) {
        const Reading* value = &given->value;
        if (datum.kind == Datum::Kind::list && frame.item < given->items.size()) {
            value = &given->items[frame.item];
        }
        if (const auto figure = interval_of(*value)) {
            return in_terms(*figure, unit_of(*value), frame);
        }
        lacks(datum);
        return std::nullopt;
    }
    if (datum.default_value == none<ExprId> || !stands_in(datum, frame)) {
        lacks(datum);
        return std::nullopt;
    }
    auto value = number(datum.default_value, frame);
    if (!value) {
        lacks(datum);
    }
    return value;
}

/// Whether the row's actual may stand for a datum that isn't given: not in another unit than it is counted in.
bool Machine::stands_in(const Datum& datum, const Frame& frame) {
    if (datum.unit.empty() || expr(datum.default_value).op != Op::column) {
        return true;
    }
    const auto* actual = reading_in_row(frame, CellType::actual);
    if (actual == nullptr || !is_figure(actual)) {
        return false;
    }
    const auto unit = unit_of(*actual);
    return !unit.empty() && rules_.units.compare(unit, datum.unit).match != UnitVocabulary::Match::differs;
}

Truth Machine::datum_truth(const Expr& e, const Frame& frame) {
    const auto& datum = formulas_->data[e.a];
    if (const auto* given = fact(datum.name, frame)) {
        const auto known = answer(*given, datum.name);
        if (known == Truth::unknown) {
            lacks(datum);
        }
        return known;
    }
    // 执行不到位 is what 执行到位 denies.
    for (const auto& contrary : affirmed(datum.name)) {
        if (const auto* given = fact(contrary, frame)) {
            if (const auto known = answer(*given, contrary); known != Truth::unknown) {
                return !known;
            }
        }
    }
    if (datum.default_value != none<ExprId>) {
        const auto value = truth(datum.default_value, frame);
        if (value != Truth::unknown) {
            return value;
        }
    }
    lacks(datum);
    return Truth::unknown;
}

/// 称: whether the words of the actual are these. 不X, 未X, 没有X are not X; 未X is what a figure of 0 says.
Truth Machine::called(const Expr& e, const Frame& frame) {
    const auto actual = text(static_cast<ExprId>(e.a), frame);
    const auto wanted = text(static_cast<ExprId>(e.b), frame);
    const auto* value = reading(static_cast<ExprId>(e.a), frame);
    if (!actual || !wanted || normalised(*actual).empty()) {
        if (!missing) {
            missing = Missing{slot(static_cast<ExprId>(e.a), frame), {"实现情况", "what was reached"}};
        }
        return Truth::unknown;
    }
    const auto words = plain(*actual);
    const auto asked = plain(*wanted);
    const bool same = words == asked || ends_only(*formulas_, words, asked);
    if (!same && formulas_ != &rules_ && !answers(*formulas_, words)) {
        // A form's standard asks in words of its own: an actual that says something else says neither yes nor no.
        lacks(role(frame.row, CellType::actual));
        return Truth::unknown;
    }
    if (value != nullptr && (is_figure(value) || std::holds_alternative<Deadline>(*value)) && !same) {
        if (is_figure(value) && (*wanted == "有" || *wanted == "无")) {
            const auto none = equal(*interval_of(*value), Interval::point(0));
            return *wanted == "无" ? none : !none;
        }
        if (std::holds_alternative<Deadline>(*value) &&
            (says_none(*wanted) || std::holds_alternative<Deadline>(read_value(*wanted, Role::actual)))) {
            return Truth::no;  // It was done, and on another day.
        }
        if (!positive(*wanted) && !says_none(*wanted)) {
            // A figure says neither 是 nor 否, and isn't one of these words.
            return *wanted == "是" || *wanted == "否" ? Truth::no : Truth::unknown;
        }
        return is_figure(value) ? equal(*interval_of(*value), Interval::point(0)) : Truth::no;
    }
    constexpr std::string_view comma = "、";
    for (std::string_view rest = *actual; !rest.empty();) {
        const auto end = rest.find(comma);
        if (plain(rest.substr(0, end)) == asked) {
            return Truth::yes;
        }
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + comma.size());
    }
    return truth_of(same);
}

Figure Machine::list_fold(const Expr& e, const Frame& frame) {
    const auto& datum = formulas_->data[e.c];
    const auto* given = fact(datum.name, frame);
    if (given == nullptr) {
        lacks(datum);
        return std::nullopt;
    }
    auto inner = frame;
    const auto kind = static_cast<Fold>(e.detail);
    const auto count = given->items.size();
    Figure result;
    for (inner.item = 0; inner.item < count; ++inner.item) {
        const auto value = number(static_cast<ExprId>(e.a), inner);
        if (!value) {
            return std::nullopt;
        }
        result = gathered(kind, result, *value);
    }
    if (kind == Fold::count) {
        return point(static_cast<std::int64_t>(count));
    }
    if (result && kind == Fold::mean) {
        return divide(*result, Rational(static_cast<std::int64_t>(count)));
    }
    return result;
}

Figure Machine::number_of_actual(const Frame& frame) {
    return value_of(role(frame.row, CellType::actual), frame.row);
}

Figure Machine::row_number(Attribute attribute, const Frame& frame) {
    const auto* target = reading_in_row(frame, CellType::target);
    const auto* actual = reading_in_row(frame, CellType::actual);
    const auto completion = [&]() -> Figure {
        const auto& rate = leaf(frame.row).completion;
        if (!rate) {
            lacks(role(frame.row, is_figure(actual) ? CellType::target : CellType::actual));
        }
        return rate;
    };
    switch (attribute) {
        case Attribute::actual_rate:
            if (is_figure(actual) && is_share(unit_of(*actual))) {
                return number_of_actual(frame);
            }
            return completion();
        case Attribute::target_rate:
            if (!is_figure(target)) {
                lacks(role(frame.row, CellType::target));
                return std::nullopt;
            }
            return is_share(unit_of(*target)) ? target_figure(*target) : point(1);
        case Attribute::forward_rate: {
            if (is_reverse(target)) {
                if (!missing) {
                    missing =
                        Missing{none<SlotId>,
                                {"反向指标按比例的算法", "how a target that wants less is scored pro rata"}};
                }
                return std::nullopt;
            }
            return completion();
        }
        case Attribute::actual_day: return day_of(CellType::actual, frame);
        case Attribute::target_day: return day_of(CellType::target, frame);
        case Attribute::days_late: return late(lateness(frame, "天"));
        case Attribute::months_late: return late(lateness(frame, "月"));
        case Attribute::workdays_late: return late(lateness(frame, "工作日"));
        case Attribute::days_early: return early(lateness(frame, "天"));
        case Attribute::months_early: return early(lateness(frame, "月"));
        case Attribute::workdays_early: return early(lateness(frame, "工作日"));
        case Attribute::actual_rank: return rank(frame);
        default: return std::nullopt;
    }
}

/// 3 of 第3名 or 第三位; a bare figure is one too.
Figure Machine::rank(const Frame& frame) {
    const auto slot = role(frame.row, CellType::actual);
    auto words = slot == none<SlotId> ? std::string() : normalised(form_[slot].text);
    constexpr std::string_view ordinal = "第";
    if (words.starts_with(ordinal)) {
        words.erase(0, ordinal.size());
    }
    for (const std::string_view end : {"名", "位"}) {
        if (words.ends_with(end)) {
            words.erase(words.size() - end.size());
        }
    }
    auto value = Rational::parse(words);
    if (!value) {
        value = hanzi_value(words);
    }
    if (!value) {
        lacks(slot);
    }
    return value ? Figure(Interval::point(*value)) : std::nullopt;
}

/// 幅度(1%, x): one percentage point where x is a rate, else 1 % of x.
Figure Machine::extent(const Expr& e, const Frame& frame) {
    const auto share = number(static_cast<ExprId>(e.a), frame);
    const auto base = number(static_cast<ExprId>(e.b), frame);
    if (!share || !base) {
        return std::nullopt;
    }
    const auto* value = reading(static_cast<ExprId>(e.b), frame);
    return value != nullptr && is_share(unit_of(*value)) ? *share : *share * *base;
}

/// 分项(x, n): n points if x is so, the points given, or that share of n.
Figure Machine::part(const Expr& e, const Frame& frame) {
    const auto full = number(static_cast<ExprId>(e.b), frame);
    const auto& inner = expr(static_cast<ExprId>(e.a));
    if (!full || inner.op != Op::datum) {
        return std::nullopt;
    }
    const auto& datum = formulas_->data[inner.a];
    const auto* given = fact(datum.name, frame);
    const auto figure = given == nullptr ? std::nullopt : interval_of(given->value);
    if (figure) {
        const bool share = is_share(unit_of(given->value));
        const auto points =
            share ? min(*figure * Rational::power_of_ten(-2), Rational(1)) * full->lo : *figure;
        return max(min(points, full->hi), Rational(0));
    }
    switch (datum_truth(inner, frame)) {
        case Truth::yes: return full;
        case Truth::no: return point(0);
        case Truth::unknown: return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace heng
