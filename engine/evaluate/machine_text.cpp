// Expressions that give words.

#include <algorithm>
#include <array>
#include <unordered_set>

#include "engine/evaluate/likeness.hpp"
#include "engine/evaluate/machine.hpp"
#include "engine/evaluate/total.hpp"
#include "engine/evaluate/wording.hpp"

namespace heng {

std::optional<std::string> Machine::text(ExprId id, const Frame& frame) {
    const auto& e = expr(id);
    switch (e.op) {
        case Op::text: return formulas_->texts[e.a];
        case Op::local: return frame.texts[e.a];
        case Op::attribute: return attribute_text(e, frame);
        case Op::fold: return list(e, frame);
        case Op::call: return call_text(e, frame);
        case Op::field:
        case Op::column: {
            const auto at = slot(id, frame);
            if (at == none<SlotId>) {
                return std::nullopt;
            }
            note(at);
            const auto& cell = form_[at];
            if (cell.state == FormCell::State::filled || cell.state == FormCell::State::reported) {
                return std::string(cell.text);
            }
            const auto& head = heading(at);
            return head.default_value ? std::optional(head.default_value->to_string()) : std::nullopt;
        }
        case Op::number:
        case Op::truth:
        case Op::reference:
        case Op::negate:
        case Op::add:
        case Op::subtract:
        case Op::multiply:
        case Op::divide:
        case Op::compare:
        case Op::within:
        case Op::all:
        case Op::any:
        case Op::negation:
        case Op::is_kind:
        case Op::in_words:
        case Op::has_words:
        case Op::contains:
        case Op::quantity:
        case Op::day:
        case Op::datum:
        case Op::called:
        case Op::list_fold: return std::nullopt;
    }
    return std::nullopt;
}

const Reading* Machine::reading(ExprId id, const Frame& frame) {
    if (expr(id).op == Op::reference) {
        return &rules_.references[expr(id).a].value;
    }
    if (expr(id).op == Op::datum) {
        const auto& datum = formulas_->data[expr(id).a];
        const auto* given = fact(datum.name, frame);
        return given != nullptr                      ? &given->value
               : datum.default_value == none<ExprId> ? nullptr
                                                     : reading(datum.default_value, frame);
    }
    const auto at = slot(id, frame);
    if (at == none<SlotId> || form_[at].value == no_index) {
        return nullptr;
    }
    return &form_.readings[form_[at].value];
}

namespace {

bool is_mark(std::string_view text) {
    constexpr std::array<std::string_view, 12> marks{"，", ",",  "。", "；", ";",  "：",
                                                     ":",  "！", "？", "\n", "（", "）"};
    return std::any_of(marks.begin(), marks.end(),
                       [&](std::string_view mark) { return text.starts_with(mark); });
}

/// What stands between the marks of punctuation around `part`, which is a slice of `text`; of a text without marks no
/// more than is read at a glance, so that a search for many parts stays linear.
std::string_view clause_around(std::string_view text, std::string_view part) {
    constexpr std::size_t most = 300;
    const auto begin = static_cast<std::size_t>(part.data() - text.data());
    const auto least = begin > most ? begin - most : 0;
    auto from = begin;
    while (from > least && !is_mark(text.substr(from - 1)) &&
           !(from >= 3 && is_mark(text.substr(from - 3)))) {
        --from;
    }
    auto to = begin + part.size();
    const auto limit = std::min(text.size(), to + most);
    while (to < limit && !is_mark(text.substr(to))) {
        ++to;
    }
    return text.substr(from, to - from);
}

}  // namespace

std::vector<std::string> Machine::distinct(const Expr& e, const Frame& frame) {
    std::vector<std::string> out;
    std::unordered_set<std::string> known;
    const auto condition = static_cast<ExprId>(e.c);
    auto inner = frame;
    for (const auto row : rows(formulas_->domains[e.a], frame)) {
        inner.row = row;
        if (condition != none<ExprId> && truth(condition, inner) != Truth::yes) {
            continue;
        }
        auto value = text(static_cast<ExprId>(e.b), inner);
        if (value && known.insert(*value).second) {
            out.push_back(std::move(*value));
        }
    }
    return out;
}

std::string Machine::list(const Expr& e, const Frame& frame) {
    const auto values = distinct(e, frame);
    std::string out;
    if (static_cast<Fold>(e.detail) == Fold::gaps) {
        for (const auto& number : numbers_left_out(values)) {
            out += (out.empty() ? "" : "、") + number;
        }
        return out;
    }
    for (const auto& value : values) {
        out += (out.empty() ? "“" : "、“") + value + "”";
    }
    return out;
}

std::optional<std::string> Machine::attribute_text(const Expr& e, const Frame& frame) {
    const auto row = up(frame.row, e.b == no_index ? 0 : e.b);
    switch (static_cast<Attribute>(e.detail)) {
        case Attribute::scoring_name:
            return leaf(row).scoring == none<ScoringId> ? std::string() : rules_[leaf(row).scoring].name;
        case Attribute::due_trace: return trace == nullptr ? std::string() : trace(*this, row, false);
        case Attribute::plain_trace: return trace == nullptr ? std::string() : trace(*this, row, true);
        case Attribute::planned_names: {
            std::string names;
            for (const auto id : planned_siblings(row)) {
                names += (names.empty() ? "" : "、") + rules_[id].name;
            }
            return names;
        }
        case Attribute::grade: {
            const auto total = stated_total(*this);
            return total ? std::optional(grade_of(*this, *total)) : std::nullopt;
        }
        case Attribute::raw:
            return std::string(frame.match.empty() && row != none<RowId> ? form_[row].raw : frame.match);
        case Attribute::clause: return std::string(clause_around(frame.text, frame.match));
        case Attribute::planned_name: return rules_[frame.planned].name;
        case Attribute::planned_parent: {
            const auto above = rules_[frame.planned].parent;
            return above == none<PlannedId> ? std::string("指标体系") : rules_[above].name;
        }
        case Attribute::planned_range: {
            const auto& planned = rules_[frame.planned];
            std::string words;
            if (planned.at_least) {
                words = "至少 " + std::to_string(*planned.at_least) + " 项";
            }
            if (planned.at_most) {
                words += (words.empty() ? "" : "，") + ("至多 " + std::to_string(*planned.at_most) + " 项");
            }
            return words;
        }
        case Attribute::standard_text:
        case Attribute::standard_stop:
        case Attribute::standard_nearest: {
            const auto* carried = standard_of(row);
            if (carried == nullptr) {
                return std::nullopt;
            }
            note(carried->slot);
            const auto& standard = *carried->standard;
            switch (static_cast<Attribute>(e.detail)) {
                case Attribute::standard_stop:
                    return standard.at.empty() ? std::string("末尾") : "“" + standard.at + "”";
                case Attribute::standard_nearest: return standard.nearest;
                default: return standard.text;
            }
        }
        case Attribute::has_standard:
        case Attribute::standard_usable:
        case Attribute::standard_copied:
        case Attribute::standard_score:
        case Attribute::met:
        case Attribute::completion:
        case Attribute::due:
        case Attribute::plain:
        case Attribute::is_adjusted:
        case Attribute::has_own_scoring:
        case Attribute::has_planned_weight:
        case Attribute::planned_weight:
        case Attribute::must_be_planned:
        case Attribute::is_planned:
        case Attribute::ordinal:
        case Attribute::full_score:
        case Attribute::rule_year:
        case Attribute::form_year:
        case Attribute::total:
        case Attribute::total_due:
        case Attribute::planned_optional:
        case Attribute::planned_present:
        case Attribute::planned_count:
        case Attribute::planned_at_least:
        case Attribute::planned_at_most:
        case Attribute::actual_rate:
        case Attribute::target_rate:
        case Attribute::forward_rate:
        case Attribute::actual_day:
        case Attribute::target_day:
        case Attribute::days_late:
        case Attribute::days_early:
        case Attribute::months_late:
        case Attribute::months_early:
        case Attribute::workdays_late:
        case Attribute::workdays_early:
        case Attribute::actual_rank:
        case Attribute::difference: return std::nullopt;
    }
    return std::nullopt;
}

std::optional<std::string> Machine::call_text(const Expr& e, const Frame& frame) {
    const auto first = static_cast<ExprId>(e.a);
    switch (static_cast<Function>(e.detail)) {
        case Function::normal: {
            const auto words = text(first, frame);
            return words ? std::optional(normalised(*words)) : std::nullopt;
        }
        case Function::without_remark: {
            const auto words = text(first, frame);
            return words ? std::optional(normalised(heng::without_remark(*words))) : std::nullopt;
        }
        case Function::unit_of: {
            const auto* value = reading(first, frame);
            if (value == nullptr) {
                return std::nullopt;
            }
            if (const auto* quantity = std::get_if<Quantity>(value)) {
                return quantity->unit;
            }
            const auto* range = std::get_if<Between>(value);
            return range == nullptr ? std::nullopt : std::optional(range->unit);
        }
        case Function::is_filled:
        case Function::has_substance:
        case Function::decimals:
        case Function::same_kind:
        case Function::units_agree:
        case Function::round:
        case Function::minimum:
        case Function::maximum:
        case Function::either:
        case Function::absolute:
        case Function::convert:
        case Function::extent:
        case Function::given:
        case Function::part:
        case Function::likeness:
        case Function::year_of:
        case Function::fits:
        case Function::length: return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace heng
