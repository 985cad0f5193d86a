// Conditions on figures and references: 满意度≥90%, 80%（含）—90%, 低于省均值2个百分点.

#include <algorithm>
#include <array>
#include <tuple>

#include "engine/clause/condition_reader.hpp"
#include "engine/clause/words.hpp"

namespace heng::clause {

Condition ConditionReader::compared(Node node) {
    Condition made;
    std::string name;
    std::string difference;
    std::vector<Node> core;
    for (auto part : node) {
        if (part.kind() == K::subject) {
            name = std::string(part.text());
        } else if (part.kind() == K::of_target && node.child(K::interval)) {
            name = "完成率";
        } else if (part.kind() == K::of_reference && node.child(K::interval)) {
            // 在标准成本的90%～110%范围内: what share of it.
            difference = (name.empty() ? "实现值" : operand_of(d_, plain_name(name))) + " ÷ " +
                         reference_of(d_, plain_name(part.text()));
        } else if (part.kind() == K::against) {
            difference = difference_of(part);
        } else {
            core.push_back(part);
        }
    }
    if (const auto turned = node.child(K::turned)) {
        return turned_round(turned);
    }
    if (const auto words = agreement_of(d_, node); !words.empty()) {
        return label(words, false, {});
    }
    for (const auto& part : core) {
        if (part.kind() == K::reference) {
            return against_reference(name, core);
        }
    }
    if (core.size() == 4 && core[0].kind() == K::figure && core[3].kind() == K::figure) {
        return around(name, core);
    }
    if (core.size() == 2 && (core[0].kind() == K::more || core[0].kind() == K::less) &&
        core[1].kind() == K::interval) {
        return beyond_interval(name, core[0].kind(), core[1]);
    }
    if (core.size() == 1 && is_comparator(core[0].kind())) {
        return against_reference(name, core);
    }
    const auto cause = caused(name);
    if (core.size() == 1 && core[0].kind() == K::interval) {
        made = interval(name, difference, core[0]);
    } else {
        made = bound(name, difference, core);
    }
    if (!cause.empty()) {
        made.guard = cause;
        made.text = both(cause, made.text);
    }
    return made;
}

std::string ConditionReader::caused(std::string& name) {
    constexpr std::string_view because = "因";
    constexpr std::array<std::string_view, 4> causing{"导致", "造成", "致使", "引起"};
    if (!name.starts_with(because)) {
        return {};
    }
    for (const auto word : causing) {
        const auto at = name.find(word);
        if (at != std::string::npos) {
            const auto cause = name.substr(because.size(), at - because.size());
            name.erase(0, at + word.size());
            return label_condition(d_, cause, false);
        }
    }
    return {};
}

std::string ConditionReader::difference_of(Node node) {
    std::vector<std::string> sides;
    for (auto part : node) {
        sides.push_back(subject_of(d_, plain_name(part.text()), nullptr));
    }
    if (sides.size() == 1) {
        sides.insert(sides.begin(), "实现值");
    }
    const auto text = "绝对值(" + sides[0] + " - " + sides[1] + ")";
    const bool own =
        (sides[0] == "实现值" && sides[1] == "预期值") || (sides[0] == "预期值" && sides[1] == "实现值");
    return own ? text + " ÷ 预期值" : text;
}

/// 目标值的90%以上, 完成目标值70%至90%: how much of it is done.
bool ConditionReader::is_done_of_target(std::string_view name) const {
    for (const std::string_view done : {"完成", "达到", "实现", ""}) {
        if (name.starts_with(done) && role_of(d_, plain_name(name.substr(done.size()))) == NameRole::target) {
            return true;
        }
    }
    return false;
}

bool ConditionReader::is_lateness(const Amount& amount) const {
    return d_.late_stepped && d_.last_subject_name.empty() && is_duration(amount.unit) &&
           std::none_of(d_.rules.begin(), d_.rules.end(), [](const Rule& rule) {
               return rule.when.amount && is_duration(rule.when.amount->unit);
           });
}

std::string ConditionReader::subject(std::string& name, const Amount& amount) {
    // 发现3处以上 after 每发现1处不规范: what the clause counts.
    const bool found = name == "发现" || name == "发生" || name == "出现" || name == "存在" || name == "有";
    if ((found || name.empty()) && !amount.unit.empty()) {
        std::string counted;
        for (const auto& [noun, unit] : d_.counted) {
            counted = unit != amount.unit ? counted : counted.empty() || counted == noun ? noun : "?";
        }
        if (!counted.empty() && counted != "?") {
            name = counted;
        }
    }
    // 指标值达到98%: what the indicator came to; 目标值的90%以上 is a share of the target.
    if (name == "指标值" || name == "指标") {
        name.clear();
    }
    if (amount.share && is_done_of_target(name) && !name.empty()) {
        name = "完成率";
    }
    // 开展3次 after 每年开展检查不少于4次
    if (is_doing_verb(name) && !amount.share && contains(d_.last_subject_name, name)) {
        name = d_.last_subject_name;
    }
    // 低于0 after a rate is of that rate.
    const bool zero = amount.value.is_zero() && amount.unit.empty();
    if (name.empty() && (amount.share == d_.last_was_share || zero)) {
        name = d_.last_subject_name;
    }
    // 增长5%至10% after 同比增长10%以上 is of the same.
    const bool same = !name.empty() && name != d_.last_subject_name && d_.last_subject_name.ends_with(name) &&
                      amount.share == d_.last_was_share;
    if (same) {
        return d_.datum(plain_name(name), "", subject_of(d_, d_.last_subject_name, &amount));
    }
    if (!name.empty()) {
        d_.last_subject_name = name;
        d_.last_was_share = zero ? d_.last_was_share : amount.share;
    }
    return subject_of(d_, name, &amount);
}

/// 偏差率在±5%以内: how far, to whichever side.
std::string ConditionReader::size_of(const std::string& subject, const Amount& amount) {
    // 偏差率在±5%以内得满分，5%-10%得60%: of both sides too.
    d_.either_side_of = amount.either_side ? subject : d_.either_side_of;
    return amount.either_side || d_.either_side_of == subject ? "绝对值(" + subject + ")" : subject;
}

/// 完成值在目标值的±10%以内: how far from it, by its share.
std::string ConditionReader::around_target(std::string_view name, bool of_target) const {
    constexpr std::string_view at = "在";
    const auto end = name.rfind(at);
    const auto other = end == std::string_view::npos ? name : name.substr(end + at.size());
    const bool own = of_target || role_of(d_, plain_name(other)) == NameRole::target;
    return own ? "绝对值(实现值 - 预期值) ÷ 预期值" : std::string();
}

Condition ConditionReader::bound(std::string name, const std::string& stated_difference,
                                 const std::vector<Node>& core) {
    auto difference = stated_difference;
    Bound b;
    const bool bare_name = name.empty();
    bool of_target = false;
    bool stated = false;
    bool of_it = false;
    std::string share_of;
    bool figured = false;
    K behind = K::equal;
    for (const auto& part : core) {
        if (is_comparator(part.kind()) && (part.kind() != K::reach || !stated)) {
            behind = figured ? part.kind() : behind;
            b.how = stated && b.how == K::reach ? part.kind() : stated ? b.how : part.kind();
            b.how = part.kind() == K::reach ? b.how == K::equal ? K::reach : b.how : part.kind();
            b.beyond = b.beyond || part.text() == "超出" || part.text() == "超" || part.text() == "超支" ||
                       part.text() == "超额";
            stated = true;
            of_it = of_it || part.text().starts_with("未完成") || part.text().starts_with("未实现") ||
                    part.text().starts_with("未能");
        } else if (part.kind() == K::figure) {
            b.amount = amount_of(part);
            b.first = b.how;
            figured = true;
        } else if (part.kind() == K::of_target) {
            of_target = true;
            of_it = of_it || part.text().ends_with("的");
        }
        if (part.kind() == K::of_reference) {
            share_of = plain_name(part.text());
        }
        b.mark = mark_of(part) == 0 ? b.mark : mark_of(part);
    }
    if (difference.empty() && b.amount.either_side && b.amount.share) {
        difference = around_target(
            name, of_target || (!share_of.empty() && role_of(d_, share_of) == NameRole::target));
    }
    if (!share_of.empty() && difference.empty()) {
        return share_of_reference(name, share_of, b);
    }
    if (name.empty() && !wants_less(b.how) && is_lateness(b.amount)) {
        name = d_.late_word;
    }
    // 超过计划时间15天以内: so late, and no share of a target.
    of_target = of_target && !is_duration(b.amount.unit);
    if (!of_target && difference.empty() && is_distance(name, b, behind)) {
        return distance(name, b, behind);
    }
    of_target = of_target && difference.empty();
    if (of_target) {
        d_.last_subject_name = "完成率";
        d_.last_was_share = true;
    }
    of_it = of_it || is_of_target(b);
    const bool from_target = of_target && !of_it && (b.first == K::less || b.first == K::more);
    const bool by_points = from_target && b.amount.points;
    if (by_points) {
        b.how = b.how == K::less ? K::more : b.how;
    } else if (from_target && b.amount.share && b.first == K::less) {
        b.how = turned(b.how);
    }
    Condition made;
    made.amount = b.amount;
    made.subject = !difference.empty() ? difference
                   : by_points         ? points_apart(b)
                   : of_target         ? d_.datum("完成率", "", "完成率")
                                       : size_of(subject(name, b.amount), b.amount);
    made.inherited = bare_name;
    made.subject_name = name;
    made.bound = b.amount.text();
    made.below = by_points ? b.first == K::less : wants_less(b.how);
    made.bare = !stated;
    if (from_target && !by_points) {
        beyond_target(made, b);
    }
    excess_by_times(made, name, b);
    state(made, b);
    const auto role = role_of(d_, plain_name(name));
    const bool beyond = b.beyond || role == NameRole::excess;
    const bool over_whole = role == NameRole::completion && b.amount.share && b.amount.value >= Rational(1);
    made.exceeds = !made.below && b.how != K::equal && (beyond || over_whole);
    made.late =
        made.below && !b.amount.value.is_zero() && (role == NameRole::late || role == NameRole::excess);
    made.gate = b.how == K::equal && b.amount.value.is_zero();
    return made;
}

/// 低于目标值90%, 超过目标值120%: a share of it, for nothing falls short by as much, nor is 120 % what is beyond.
bool ConditionReader::is_of_target(const Bound& b) {
    return b.amount.share && !b.amount.points && !b.amount.times &&
           ((b.first == K::less && b.amount.value > Rational::ratio(1, 2)) ||
            (b.first == K::more && b.amount.value > Rational(1)));
}

/// 低于计划50%以上: by so much or more, which is to stay at the other end.
K ConditionReader::turned(K behind) {
    switch (behind) {
        case K::at_least: return K::at_most;
        case K::more: return K::less;
        case K::at_most: return K::at_least;
        default: return behind;
    }
}

/// 低于目标值10个百分点: counted in points from the target's rate, not as a share of it.
std::string ConditionReader::points_apart(const Bound& b) {
    return b.first == K::less ? "目标率 - 实现率" : "实现率 - 目标率";
}

void ConditionReader::beyond_target(Condition& made, const Bound& b) {
    if (b.amount.share) {
        made.bound = percent_text(b.first == K::more ? b.amount.value + 1 : Rational(1) - b.amount.value);
        made.of_target = true;
    }
}

void ConditionReader::excess_by_times(Condition& made, const std::string& name, Bound& b) {
    const bool over = name.find("超出") != std::string::npos || name.find("超过") != std::string::npos ||
                      name.find("超额") != std::string::npos;
    if (b.beyond && name.empty() && b.amount.share && !b.amount.points && !b.amount.times) {
        // 超出50%及以上: of the target.
        made.subject = "完成率";
        made.bound = percent_text(b.amount.value + 1);
        made.amount.reset();
        return;
    }
    if (b.amount.times && name.empty() && b.how != K::equal) {
        made.subject = "完成率";
        made.bound = written(b.amount.value + 1);
    } else if (over && b.amount.times) {
        made.subject = "完成率";
        made.bound = written(b.amount.value + 1);
    }
}

/// What the comparator says of the figure alone: an end, or just that figure.
void ConditionReader::state(Condition& made, const Bound& b) {
    const auto sign = sign_of(b.how, b.mark);
    made.exact = sign == "=";
    if (made.exact) {
        made.text = made.subject + " = " + made.bound;
        return;
    }
    made.ends = {end_of(b)};
    made.ends.front().text = made.bound;
    made.write_ends();
}

End ConditionReader::end_of(const Bound& b) {
    const auto sign = sign_of(b.how, b.mark);
    return {b.amount, b.amount.text(), wants_less(b.how), sign == "≥" || sign == "≤" || sign == "=", b.mark};
}

}  // namespace heng::clause
