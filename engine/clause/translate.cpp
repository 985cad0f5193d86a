#include "engine/clause/translate.hpp"

#include <algorithm>
#include <array>

#include "engine/clause/draft.hpp"
#include "engine/clause/words.hpp"
#include "grammar/fold.hpp"
#include "grammar/parse_clause.hpp"

namespace heng {

namespace {

using clause::Node;
using K = ClauseKind;

/// 产出数量指标按完成率计分: what is scored, and no condition.
bool names_the_indicator(Node consequence, const clause::Condition& when) {
    return (consequence.kind() == K::ratio || consequence.kind() == K::formula) && when.labels.size() == 1 &&
           !when.of_those && when.labels.front().ends_with("指标");
}

/// What is demanded (开工率应达45%) or a step begins at. 目标值为≥90%, 目标值200户 says what the actual is held against.
clause::Condition held_against(clause::Draft& draft, Node when) {
    const auto test = when.child(K::test);
    const auto subject = test ? test.child(K::subject) : Node{};
    const bool of_target =
        subject && clause::role_of(draft, clause::plain_name(subject.text())) == clause::NameRole::target;
    if (!of_target) {
        return clause::condition_of(draft, when);
    }
    auto before = draft;
    auto made = clause::condition_of(draft, when);
    if (made.amount) {
        draft = std::move(before);
        made.subject = made.amount->share ? "实现率" : "实现值";
        made.subject_name.clear();
        made.write_ends();
    }
    return made;
}

/// 按照村民满意度得分，满意度×权重: by what, and no condition. 按规定公开的得分 is one.
bool says_by_what(Node consequence, const clause::Condition& when) {
    if (when.labels.size() != 1 || (consequence.text() != "得分" && consequence.text() != "计分")) {
        return false;
    }
    const std::string_view words = when.labels.front();
    const auto any = [&](std::initializer_list<std::string_view> list, bool ahead) {
        return std::any_of(list.begin(), list.end(), [&](auto word) {
            return ahead ? words.starts_with(word) : words.ends_with(word);
        });
    };
    return any({"按", "根据", "依据", "以"}, true) &&
           any({"率", "度", "比例", "情况", "结果", "等次", "等级", "名次", "排名", "数", "分值"}, false);
}

/// ①…得2分；②…得2分。未达到要求的不得分: of each, and nothing that any of them hasn't said.
bool fails_each(const clause::Draft& draft, Node node, bool marked) {
    constexpr std::array<std::string_view, 9> failing{"未达到要求", "未达到",     "未达要求",
                                                      "不符合要求", "未满足",     "未满足要求",
                                                      "未做到",     "不满足要求", "达不到要求"};
    const auto when = node.child(K::condition);
    return draft.marked && !marked && when && node.child(K::zero) &&
           clause::is_one(clause::plain_name(when.text()), failing);
}

void add_rule(clause::Draft& draft, Node node, bool marked) {
    if (fails_each(draft, node, marked)) {
        return;
    }
    clause::Condition when;
    Node graded;
    if (const auto condition = node.child(K::condition)) {
        graded = condition.child(K::graded);
        const bool steps = node.child(K::step) || node.child(K::count);
        when = steps ? held_against(draft, condition)
                     : clause::condition_of(draft, graded ? graded.child(K::condition) : condition);
        const auto rest = node.text().substr(condition.span().end - node.span().begin);
        when.of_those = rest.starts_with("的") || rest.starts_with("者");
    }
    for (auto part : node) {
        if (part.kind() == K::condition) {
            continue;
        }
        if (part.kind() == K::otherwise) {
            when.rest = true;
        } else if (part.kind() == K::step || part.kind() == K::count || part.kind() == K::ranks) {
            clause::add_step(draft, part, when);
            return;
        } else {
            // 覆盖行政村100个，得分=…: what is planned, and no condition.
            const bool planned = part.kind() == K::formula && when.bare && when.exact && !when.of_those;
            if (names_the_indicator(part, when) || planned) {
                when = {};
            }
            if (says_by_what(part, when)) {
                return;
            }
            auto rule = clause::consequence_of(draft, part, when);
            const bool gains = rule.effect == clause::Effect::full || rule.effect == clause::Effect::value;
            const auto condition = node.child(K::condition);
            // 有下列情形之一的得满分：… names them behind.
            if (gains && draft.rules.empty() && rule.when.joined_by_or && condition.id() < part.id()) {
                clause::ask_for_all(draft, condition, rule.when);
            }
            rule.marked = marked;
            rule.group = draft.group;
            if (rule.effect == clause::Effect::full && rule.when.bare && rule.when.exact &&
                rule.when.amount && !rule.when.amount->value.is_zero()) {
                rule.when.or_more();
            }
            // 逾期30日以内扣一半: a duration of 0 is on time.
            if (rule.when.late && rule.effect != clause::Effect::full) {
                rule.when.guard = rule.when.subject + " > 0";
                rule.when.write_ends();
            }
            draft.rules.push_back(rule);
            if (graded) {
                // 优（90分以上）得满分: so does 优 itself, where there is no figure.
                rule.when = {};
                rule.first = true;  // the other asks for a figure
                rule.when.text =
                    "非 (实现值 是 定量) 且 实现值 称 \"" + std::string(graded.child(K::label).text()) + "\"";
                draft.rules.push_back(std::move(rule));
            }
        }
    }
}

/// 不足1个百分点不计分 after 每低1个百分点; 不足60%不计分 is about no step.
bool is_of_step(const clause::Draft& draft, Node whole) {
    const auto figure = whole.child(K::figure);
    const auto least = figure ? clause::amount_of(figure) : clause::Amount{};
    return std::any_of(draft.step_units.begin(), draft.step_units.end(), [&](const auto& unit) {
        return unit.value == least.value && unit.share == least.share;
    });
}

void gather(clause::Draft& draft, Node node, bool steps) {
    bool marked = false;
    auto end = node.span().begin;
    draft.group = 0;
    for (auto item : node) {
        const auto between = node.text().substr(end - node.span().begin, item.span().begin - end);
        end = item.span().end;
        draft.group += item.kind() == K::list_mark || between.find(';') != std::string_view::npos ||
                               between.find("。") != std::string_view::npos
                           ? 1U
                           : 0U;
        const bool steps_now =
            item.kind() == K::step || item.kind() == K::count || item.kind() == K::ranks ||
            (item.kind() == K::rule && (item.child(K::step) || item.child(K::count) || item.child(K::ranks)));
        if (item.kind() == K::list_mark) {
            marked = draft.marked = true;
            continue;
        }
        if (steps_now != steps) {
            // 支付率比序时进度每低1个百分点扣…；低于…的不得分: the rule speaks of it too.
            const auto when = item.child(K::condition);
            const auto test = when ? when.child(K::test) : Node{};
            if (const auto subject = test ? test.child(K::subject) : item.child(K::subject);
                steps_now && subject && item.kind() != K::count && draft.last_subject_name.empty()) {
                draft.last_subject_name = clause::plain_name(subject.text());
                if (const auto reference = test ? test.child(K::reference) : Node{}; reference) {
                    draft.last_reference = clause::plain_name(reference.text());
                }
            }
            continue;
        }
        if (item.kind() == K::rule || item.kind() == K::lone) {
            add_rule(draft, item, marked);
        } else if (item.kind() == K::whole_steps && !is_of_step(draft, item)) {
            // 不足60%不计分 where nothing is counted in steps of that: less than that gets nothing.
            clause::Rule zero;
            const auto least = clause::amount_of(item.child(K::figure));
            zero.when.subject = clause::subject_of(draft, draft.last_subject_name, &least);
            zero.when.text = zero.when.subject + " < " + least.text();
            zero.when.below = true;
            zero.effect = clause::Effect::zero;
            zero.lo = "0";
            draft.rules.push_back(zero);
        } else if (item.kind() == K::demand) {
            draft.demand = held_against(draft, item.first());
        } else if (steps_now) {
            clause::add_step(draft, item, draft.demand.value_or(clause::Condition{}));
        } else {
            static_cast<void>(clause::add_extra(draft, item));
        }
        marked = false;
    }
}

/// Phrasings that are understood, to be shown beside one that isn't.
constexpr std::array<std::string_view, 16> phrasings{
    "达到95%得满分，每降低1个百分点扣0.5分，扣完为止",
    "达标得满分，未达标的按比例得分",
    "≥90%得10分，80%（含）-90%得8分，低于80%不得分",
    "每发现1处不规范扣0.5分，最多扣3分",
    "制度健全、执行有效各占2分",
    "按规定公开的得满分，否则不得分",
    "优秀得满分，良好得80%，一般得60%，较差不得分",
    "按期完成得满分，每逾期1天扣0.2分",
    "2023年6月30日前完成的得满分，7月31日前完成的得70%，未完成的不得分",
    "得分=实际完成值÷目标值×权重，最高不超过权重",
    "不超过预算得满分，超支的按超支率同比例扣分",
    "较上年每低1个百分点扣0.5分",
    "要素完整得5分，否则酌情扣分",
    "得分保留两位小数，四舍五入",
    "执行率低于55%的，总分不超过64分",
    "超过目标值的每增加1个百分点加0.2分，最多加1分"};

/// The one that shares most pairs of characters with the sentence.
std::string nearest_phrasing(std::string_view sentence) {
    constexpr std::size_t pair = 6;  // two characters of three bytes
    std::string_view best;
    std::size_t most = 0;
    for (const auto phrasing : phrasings) {
        std::size_t shared = 0;
        for (std::size_t i = 0; i + pair <= phrasing.size(); ++i) {
            const bool begins = (static_cast<unsigned char>(phrasing[i]) & 0xC0U) != 0x80U;
            shared += begins && sentence.find(phrasing.substr(i, pair)) != std::string_view::npos ? 1U : 0U;
        }
        if (shared > most) {
            most = shared;
            best = phrasing;
        }
    }
    return std::string(best);
}

/// The words where reading stopped, up to the next mark.
std::string words_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) {
        return {};
    }
    auto end = text.find_first_of(",;:", at + 1);
    const auto full_stop = text.find("。", at + 1);
    end = std::min({end, full_stop, text.size()});
    return std::string(text.substr(at, end - at));
}

}  // namespace

bool is_as_above(std::string_view sentence) {
    constexpr std::size_t longest = 60;  // bytes
    if (sentence.size() > longest) {
        return false;
    }
    Folded folded;
    folded.fold(sentence);
    constexpr std::array<std::string_view, 6> words{"同上",   "同上一项", "同上一指标",
                                                    "同上项", "同前",     "标准同上"};
    return !folded.stopped() && std::find(words.begin(), words.end(), folded.text()) != words.end();
}

Translation translate_clause(std::string_view sentence, const ClauseOptions& options) {
    Translation out;
    // A standard is a paragraph at most; what is longer is no standard, and not worth the reading.
    constexpr std::size_t most_bytes = 8'000;
    if (sentence.size() > most_bytes) {
        return out;
    }
    Folded folded;
    folded.fold(sentence);
    if (folded.stopped()) {
        out.stopped = *folded.stopped();
        return out;
    }
    ClauseTree tree;
    auto parse = parse_clause(folded.text(), tree);
    if (!parse.read) {
        out.stopped = folded.origin(std::min<std::size_t>(parse.stopped, folded.text().size()));
        out.at = words_at(folded.text(), parse.stopped);
        out.wanted = std::move(parse.wanted);
        out.nearest = nearest_phrasing(sentence);
        return out;
    }
    clause::Draft draft;
    draft.options = options;
    clause::survey(draft, tree.root());
    gather(draft, tree.root(), false);
    gather(draft, tree.root(), true);
    clause::continue_series(draft);
    // Before the rest is made up: a bonus without a limit leaves the score uncapped too, but nobody wrote that.
    out.caps =
        draft.within || draft.no_bonus || draft.uncapped || !draft.cap.empty() || !draft.most_on.empty();
    out.rules = clause::assemble(draft);
    out.read = draft.wrong.empty();
    if (!out.read) {
        out.at = draft.wrong;
        out.nearest = nearest_phrasing(sentence);
    }
    out.notes = std::move(draft.notes);
    out.floors = draft.floored || draft.within || !draft.floor.empty() || !draft.most_off.empty();
    out.data = std::move(draft.names);
    return out;
}

}  // namespace heng
