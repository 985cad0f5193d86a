// What later words of a clause explain of earlier ones: names, what is counted, how many rules go by words.

#include <algorithm>
#include <array>

#include "engine/clause/draft.hpp"

namespace heng::clause {

namespace {

using K = ClauseKind;

/// 每发现1处不规范: what is counted, and in which unit.
void remember_counted(Draft& draft, Node count) {
    const auto figure = count.child(K::figure) ? count.child(K::figure) : count.child(K::measure);
    const auto name = counted_noun(count);
    if (figure && !name.empty()) {
        draft.counted.emplace_back(name, amount_of(figure).unit);
    }
}

/// 1起及以上, 件数为零: a test of how many, without a name of its own or right after 数.
bool counts(Node when) {
    const auto test = when.child(K::test);
    const auto figure = test ? test.child(K::figure) : Node{};
    if (!figure) {
        return false;
    }
    const auto subject = test.child(K::subject);
    const auto amount = amount_of(figure);
    const bool number = subject && (subject.text().ends_with("数") || subject.text().ends_with("量"));
    return !amount.share && (number || (!subject && !amount.unit.empty()));
}

/// 计划数以调整后计划数为准: where that is given, it takes the other's place.
void remember_replaced(Draft& draft, Node item) {
    constexpr std::string_view by = "以";
    constexpr std::string_view counts = "为准";
    const auto text = item.text();
    const auto at = text.find(by);
    if (item.kind() == K::aside && text.ends_with(counts) && at != std::string_view::npos && at > 0) {
        const auto other = text.substr(at + by.size(), text.size() - at - by.size() - counts.size());
        draft.replaced.emplace_back(plain_name(text.substr(0, at)), plain_name(other));
    }
}

/// By which word the clause speaks of being late, and whether it says how late.
void look_for_lateness(Draft& draft, Node node) {
    for (auto part : node) {
        const bool named =
            part.kind() == K::subject && role_of(draft, plain_name(part.text())) == NameRole::late;
        if (part.kind() == K::late || named) {
            draft.late_word = part.text();
            draft.late_counted = true;
        }
        look_for_lateness(draft, part);
    }
    for (const std::string_view word : {"逾期", "延迟", "滞后", "超期", "延期", "推迟", "超时"}) {
        if (draft.late_word.empty() && node.text().find(word) != std::string_view::npos) {
            draft.late_word = word;
        }
    }
}

void note_calendars(Draft& draft, Node node) {
    for (auto part : node) {
        if (part.kind() == K::figure) {
            if (const auto amount = amount_of(part); is_duration(amount.unit)) {
                draft.calendars.insert(calendar_of(amount.unit));
            }
        }
        note_calendars(draft, part);
    }
}

/// In what the clause counts how late something is: 逾期1个月以内, and 3个月以上 after it.
void look_for_calendars(Draft& draft, Node item) {
    constexpr std::array<std::string_view, 9> sides{"逾",   "延", "滞后", "超期", "推迟",
                                                    "超时", "晚", "提前", "早"};
    const auto when = item.kind() == K::rule ? item.child(K::condition) : item;
    const auto test = when ? when.child(K::test) : Node{};
    const bool sided = std::any_of(sides.begin(), sides.end(), [&](auto side) {
        return item.text().find(side) != std::string_view::npos;
    });
    if (when && (sided || (test && !test.child(K::subject)))) {
        note_calendars(draft, when);
    }
    if (const auto step = item.child(K::step); step && sided) {
        note_calendars(draft, step);
    }
}

/// 超过5%以内: what is beyond, but no further.
bool turns_round(Node when) {
    for (auto test : when) {
        const auto more = test.child(K::more);
        const auto most = test.child(K::at_most);
        const auto figure = test.child(K::figure);
        if (more && most && figure && more.id() < figure.id() && figure.id() < most.id()) {
            return true;
        }
    }
    return false;
}

/// What is compared with figures: 偏差 of 偏差在5%以内.
void remember_subjects(Draft& draft, Node when) {
    if (!when) {
        return;
    }
    for (auto test : when) {
        if (const auto subject = test.child(K::subject); subject && test.kind() == K::test) {
            draft.compared.push_back(plain_name(subject.text()));
        }
    }
}

}  // namespace

/// What later words explain of earlier ones: names, how many rules go by words.
void survey(Draft& draft, Node node) {
    for (auto item : node) {
        if (item.kind() == K::definition) {
            static_cast<void>(add_extra(draft, item));
        }
        remember_replaced(draft, item);
        const auto when = item.kind() == K::rule ? item.child(K::condition) : Node{};
        draft.conditions += when || item.kind() == K::step || item.kind() == K::count ? 1U : 0U;
        draft.word_rules += when && when.child(K::label) ? 1U : 0U;
        if (when) {
            for (auto part : when) {
                if (const auto words = agreement_of(draft, part); !words.empty()) {
                    draft.labels.push_back(plain_name(words));
                } else if (part.kind() == K::label) {
                    draft.labels.push_back(plain_name(part.text()));
                    // 零投诉: as many of something as none.
                    draft.counts_actual = draft.counts_actual || part.text().starts_with("零");
                }
            }
        }
        if (const auto count = item.kind() == K::count ? item : item.child(K::count)) {
            remember_counted(draft, count);
        }
        draft.counts_actual = draft.counts_actual || (when && counts(when));
        draft.chooses =
            draft.chooses ||
            (when && (when.child(K::only_one) || when.child(K::none_of) || when.child(K::one_of)));
        const bool steps =
            item.kind() == K::step || item.kind() == K::count || item.child(K::step) || item.child(K::count);
        draft.has_steps = draft.has_steps || steps;
        for (const auto kind : {K::step, K::count}) {
            const auto each = item.kind() == kind ? item : item.child(kind);
            const auto unit =
                each ? each.child(K::figure) ? each.child(K::figure) : each.child(K::measure) : Node{};
            if (unit) {
                draft.step_units.push_back(amount_of(unit));
            }
        }
        const auto step = item.kind() == K::step ? item : item.child(K::step);
        draft.late_stepped = draft.late_stepped || (step && step.child(K::late));
        draft.steps_down = draft.steps_down || (step && step.child(K::shortage));
        for (auto part : item) {
            const bool figures = part.kind() == K::step || part.kind() == K::count ||
                                 part.kind() == K::ratio || part.kind() == K::formula ||
                                 part.kind() == K::reverse_ratio;
            draft.only_words = draft.only_words && !figures;
        }
        draft.only_words = draft.only_words && item.kind() != K::step && item.kind() != K::count &&
                           item.kind() != K::definition &&
                           !(when && (when.child(K::test) || when.child(K::dated) || when.child(K::graded)));
        draft.distances = draft.distances || (when && turns_round(when));
        remember_subjects(draft, when);
        look_for_lateness(draft, item);
        if (const auto count = item.child(K::count); count && when && !draft.late_word.empty()) {
            // 逾期未完成的每天扣0.5分
            const auto each = count.child(K::measure) ? count.child(K::measure) : count.child(K::figure);
            draft.late_stepped =
                draft.late_stepped || (each && is_duration(amount_of(each).unit) &&
                                       when.text().find(draft.late_word) != std::string_view::npos);
        }
        look_for_calendars(draft, item);
        draft.on_time_rules += when && says_on_time(when.text()) ? 1U : 0U;
    }
}

}  // namespace heng::clause
