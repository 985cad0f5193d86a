// Conditions on figures and references: 满意度≥90%, 80%（含）—90%, 低于省均值2个百分点.

#include <array>
#include <tuple>

#include "engine/clause/condition_reader.hpp"

namespace heng::clause {

Condition ConditionReader::compared(Node node) {
    Condition made;
    std::string name;
    std::string difference;
    std::vector<Node> core;
    for (auto part : node) {
        if (part.kind() == K::subject) {
            name = std::string(part.text());
        } else if (part.kind() == K::against) {
            difference = difference_of(part);
        } else {
            core.push_back(part);
        }
    }
    if (const auto turned = node.child(K::turned)) {
        return turned_round(turned);
    }
    for (const auto& part : core) {
        if (part.kind() == K::reference) {
            return against_reference(name, core);
        }
    }
    if (core.size() == 4 && core[0].kind() == K::figure && core[3].kind() == K::figure) {
        return around(name, core);
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
    if (name.empty() && amount.share == d_.last_was_share) {
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
        d_.last_was_share = amount.share;
    }
    return subject_of(d_, name, &amount);
}

Condition ConditionReader::bound(std::string name, const std::string& difference,
                                 const std::vector<Node>& core) {
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
            b.beyond = b.beyond || part.text() == "超出" || part.text() == "超支" || part.text() == "超额";
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
    if (!share_of.empty()) {
        return share_of_reference(name, share_of, b);
    }
    if (!of_target && difference.empty() && is_distance(name, b, behind)) {
        return distance(name, b, behind);
    }
    if (of_target) {
        d_.last_subject_name = "完成率";
        d_.last_was_share = true;
    }
    of_it = of_it || is_of_target(b);
    if (of_target && !of_it && b.amount.share && b.first == K::less) {
        b.how = turned(b.how);
    }
    Condition made;
    made.amount = b.amount;
    made.subject = !difference.empty() ? difference
                   : of_target         ? d_.datum("完成率", "", "完成率")
                                       : subject(name, b.amount);
    made.inherited = bare_name;
    made.subject_name = name;
    made.bound = b.amount.text();
    made.below = wants_less(b.how);
    made.bare = !stated;
    if (of_target && !of_it) {
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

Condition ConditionReader::share_of_reference(const std::string& name, const std::string& reference, const Bound& b) {
    Condition made;
    made.subject_name = name;
    made.subject = name.empty() ? "实现值" : subject_of(d_, name, nullptr);
    d_.last_reference = reference;
    made.bound = reference_of(d_, reference);
    if (b.amount.value != Rational(1)) {
        made.bound += " × " + b.amount.text();
    }
    made.below = wants_less(b.how);
    made.text = made.subject + " " + std::string(sign_of(b.how, b.mark)) + " " + made.bound;
    made.exceeds = b.how == K::more;
    return made;
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

void ConditionReader::beyond_target(Condition& made, const Bound& b) {
    if (b.amount.share && (b.first == K::more || b.first == K::less)) {
        made.bound = percent_text(b.first == K::more ? b.amount.value + 1 : Rational(1) - b.amount.value);
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

Condition ConditionReader::interval(std::string name, const std::string& difference, Node node) {
    std::vector<Bound> ends(1);
    bool comparators = false;
    bool words_behind = false;  // 80%以上90%以下 marks no end as 且≤90% does
    bool brackets = false;
    bool open_lo = false;
    bool open_hi = false;
    std::size_t figures = 0;
    for (auto part : node) {
        if (part.kind() == K::open_bracket) {
            brackets = true;
            open_lo = part.text() == "(";
        } else if (part.kind() == K::close_bracket) {
            open_hi = part.text() == ")";
        } else if (part.kind() == K::figure) {
            if (figures == ends.size() || (figures == 1 && ends.size() == 1)) {
                ends.emplace_back();
            }
            ends[figures++].amount = amount_of(part);
        } else if (is_comparator(part.kind())) {
            words_behind = words_behind || (figures > 0 && ends[figures - 1].how == K::equal);
            comparators = true;
            comparator(ends, figures, part.kind());
        } else if (mark_of(part) != 0 && figures > 0) {
            mark(ends, figures, part, node);
        }
    }
    auto& lo = ends[0];
    auto& hi = ends[1];
    borrow_unit(lo.amount, hi.amount);
    if (!comparators) {
        lo.how = brackets && open_lo ? K::more : K::at_least;
        hi.how = brackets && open_hi ? K::less : K::at_most;
    }
    if (wants_less(lo.how) && !wants_less(hi.how)) {
        std::swap(lo, hi);
    } else if (!comparators && lo.amount.value > hi.amount.value) {
        std::swap(lo.amount, hi.amount);
        std::swap(lo.mark, hi.mark);
    }
    Condition made;
    made.subject = difference.empty() ? subject(name, hi.amount) : difference;
    made.subject_name = name;
    made.lo = lo.amount;
    made.hi = hi.amount;
    made.amount = lo.amount;
    made.bound = lo.amount.text();
    made.ends = {end_of(lo), end_of(hi)};
    made.ends[1].mark = comparators && !words_behind ? 1 : hi.mark;
    made.write_ends();
    return made;
}

void ConditionReader::comparator(std::vector<Bound>& ends, std::size_t figures, K how) {
    // Before its figure (>1个月且≤2个月) or behind it (80%以上90%以下).
    while (ends.size() < 2) {
        ends.emplace_back();
    }
    const bool behind = figures > 0 && ends[figures - 1].how == K::equal;
    ends[behind ? figures - 1 : figures].how = how;
}

void ConditionReader::mark(std::vector<Bound>& ends, std::size_t figures, Node part, Node) {
    if (const auto named = part.child(K::figure)) {
        const auto amount = amount_of(named);
        for (auto& end : ends) {
            if (end.amount.value == amount.value) {
                end.mark = mark_of(part);
                return;
            }
        }
    }
    ends[figures - 1].mark = mark_of(part);
}

void ConditionReader::borrow_unit(Amount& lo, const Amount& hi) {
    if (lo.share || !lo.unit.empty()) {
        return;
    }
    if (hi.share) {
        lo.share = true;
        lo.percent = hi.percent;
        lo.value *= Rational::power_of_ten(-2);
    } else {
        lo.unit = hi.unit;
    }
}

/// 90%>及时率 is 及时率<90%.
Condition ConditionReader::turned_round(Node node) {
    std::vector<Node> core;
    for (auto part : node) {
        core.push_back(part);
    }
    const auto how = core[1].kind() == K::at_most    ? K::at_least
                     : core[1].kind() == K::less     ? K::more
                     : core[1].kind() == K::at_least ? K::at_most
                                                     : K::less;
    Condition made;
    auto name = std::string(core[2].text());
    made.amount = amount_of(core[0]);
    made.subject = subject(name, *made.amount);
    made.subject_name = name;
    made.bound = made.amount->text();
    made.below = wants_less(how);
    state(made, {how, how, *made.amount});
    return made;
}

Condition ConditionReader::around(std::string name, const std::vector<Node>& core) {
    auto lo = amount_of(core[0]);
    auto hi = amount_of(core[3]);
    borrow_unit(lo, hi);
    const auto first = core[1].kind() == K::at_most    ? K::at_least
                       : core[1].kind() == K::less     ? K::more
                       : core[1].kind() == K::at_least ? K::at_most
                                                       : K::less;
    Condition made;
    made.subject = subject(name, hi);
    made.subject_name = name;
    made.amount = lo;
    made.lo = wants_less(first) ? hi : lo;
    made.hi = wants_less(first) ? lo : hi;
    made.bound = made.lo->text();
    Bound one{first, first, lo, 0};
    Bound other{core[2].kind(), core[2].kind(), hi, 0};
    made.ends = {end_of(one), end_of(other)};
    if (made.ends[0].upper) {
        std::swap(made.ends[0], made.ends[1]);
    }
    for (auto& end : made.ends) {
        end.mark = end.in ? 1 : 0;
    }
    made.write_ends();
    return made;
}

/// 预算成本, 控制数: what mustn't be exceeded.
bool ConditionReader::is_budget(const Draft& draft, const std::string& reference) {
    for (const auto& line : draft.data) {
        if (line == "数据 " + quoted_name(reference) + " 缺省 预期值") {
            return true;
        }
    }
    return false;
}

std::pair<Amount, Amount> ConditionReader::ends_of_interval(Node node) {
    std::vector<Amount> ends;
    for (auto part : node) {
        if (part.kind() == K::figure) {
            ends.push_back(amount_of(part));
        }
    }
    borrow_unit(ends.front(), ends.back());
    return {ends.front(), ends.back()};
}

Condition ConditionReader::against_reference(std::string name, const std::vector<Node>& core) {
    K how = K::equal;
    K behind = K::equal;
    std::string reference;
    std::optional<Amount> by;
    std::optional<Amount> far;  // of 5%至10%
    int mark = 0;
    for (const auto& part : core) {
        if (is_comparator(part.kind())) {
            (by ? behind : how) = part.kind();
        } else if (part.kind() == K::reference) {
            reference = plain_name(part.text());
        } else if (part.kind() == K::figure) {
            by = amount_of(part);
        } else if (part.kind() == K::interval) {
            std::tie(by, far) = ends_of_interval(part);
        }
        mark = mark_of(part) == 0 ? mark : mark_of(part);
    }
    // 未达到预期效果 beside 达到预期效果: words, and no figure to compare with.
    if (d_.word_rules > 0 && name.empty() && !by && how == K::less &&
        role_of(d_, reference) == NameRole::other &&
        (core.front().text().starts_with("未") || core.front().text().starts_with("达不"))) {
        return label(std::string(core.front().text()) + reference, false, {});
    }
    if (reference.empty() && (d_.last_reference.empty() || d_.last_was_change) &&
        core.front().text() == "持平") {
        return label(core.front().text(), false, {});
    }
    if (reference.empty()) {
        reference = d_.last_reference;
    }
    if (const auto* bound = constant_of(d_, reference); bound != nullptr && !by) {
        Condition made;
        made.subject = subject(name, *bound);
        made.subject_name = name;
        made.amount = *bound;
        made.bound = bound->text();
        made.below = wants_less(how);
        state(made, {how, how, *bound, mark});
        return made;
    }
    if (role_of(d_, reference) == NameRole::weight && role_of(d_, name) != NameRole::score) {
        d_.wrong = reference;
    }
    if (name.empty()) {
        name = d_.last_subject_name;
    } else {
        d_.last_subject_name = name;
    }
    d_.last_reference = reference;
    Condition made;
    made.subject = name.empty() ? "实现值" : subject_of(d_, name, nullptr);
    made.subject_name = name;
    made.bound = reference.empty() ? "预期值" : reference_of(d_, reference);
    made.below = wants_less(how);
    if (by && far) {
        // 超预算5%至10%
        const auto from = made.bound;
        auto end = made;
        beyond(made, {how, K::more, *by, wants_less(how) ? 0 : -1});
        beyond(end, {how, K::at_most, *far, mark});
        made.text += " 且 " + end.text.substr(end.text.find(" 且 ") + std::string_view(" 且 ").size());
    } else if (by) {
        beyond(made, {how, behind, *by, mark});
    } else {
        made.text = made.subject + " " + std::string(sign_of(how, mark)) + " " + made.bound;
    }
    made.exceeds =
        how == K::more && !by && (reference.empty() || made.bound == "预期值" || is_budget(d_, reference));
    return made;
}

void ConditionReader::beyond(Condition& made, const Distance& away) {
    const bool down = wants_less(away.how);
    const auto& by = away.by;
    const auto far = by.points || !by.share ? by.text()
                     : by.times             ? written(by.value) + " × " + made.bound
                                            : "幅度(" + by.text() + ", " + made.bound + ")";
    const auto from = made.bound;
    made.bound += (down ? " - " : " + ") + far;
    made.amount.reset();
    if (away.behind == K::at_most) {
        made.text = made.subject + (down ? " < " : " > ") + from + " 且 " + made.subject +
                    (down ? away.mark < 0 ? " > " : " ≥ " : away.mark < 0 ? " < " : " ≤ ") + made.bound;
        return;
    }
    made.text = made.subject + (down ? away.mark < 0 ? " < " : " ≤ " : away.mark < 0 ? " > " : " ≥ ") + made.bound;
}

bool ConditionReader::is_distance(const std::string& name, const Bound& b, K behind) const {
    const bool one_side = b.first == K::more || b.first == K::less;
    const bool against = (b.first == K::more && behind == K::at_most) || (b.first == K::less && behind == K::at_least);
    // 偏差超过5个百分点: what is itself a distance is no further from anything.
    const auto role = role_of(d_, name.empty() ? d_.last_subject_name : plain_name(name));
    const bool itself = role == NameRole::deviation || role == NameRole::excess || role == NameRole::late;
    const bool points = b.amount.points && name.empty() && !d_.last_subject_name.ends_with("幅");
    return one_side && !itself && !b.beyond && (against || points || (d_.distances && behind != K::equal));
}

Condition ConditionReader::distance(const std::string& name, const Bound& b, K behind) {
    Condition made;
    const bool share = b.amount.share;
    if (name.empty() && is_duration(b.amount.unit)) {
        // 超过5天以内: late by so much.
        made.subject = "逾期天数";
        made.bound = "0";
        beyond(made, {b.first, behind, b.amount, b.mark});
        return made;
    }
    made.subject_name = name.empty() ? d_.last_subject_name : name;
    made.subject = made.subject_name.empty() || (!share && name.empty())
                       ? "实现值"
                       : subject_of(d_, made.subject_name, nullptr);
    made.bound = "预期值";
    made.below = wants_less(b.first);
    if (!d_.last_reference.empty()) {
        made.bound = reference_of(d_, d_.last_reference);
    } else {
        for (const auto& rule : d_.rules) {
            if (rule.effect == Effect::full && rule.when.amount && !rule.when.lo) {
                made.subject = rule.when.subject;
                made.bound = rule.when.bound;
            }
        }
    }
    beyond(made, {b.first, behind, b.amount, b.mark});
    return made;
}

}  // namespace heng::clause
