// Conditions on intervals: 80%（含）—90%, 60%≤完成率<90%, 介于60%和80%之间.

#include <tuple>

#include "engine/clause/condition_reader.hpp"

namespace heng::clause {

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
    if (difference.empty() && goes_on_beyond(name, hi.amount)) {
        std::tie(made.subject, made.bound) = *d_.last_beyond;
        so_far_beyond(made, K::more, {lo.amount, hi.amount}, hi.mark);
        return made;
    }
    made.subject = difference.empty() ? size_of(subject(name, hi.amount), hi.amount) : difference;
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
        lo.points = hi.points;
        lo.value *= Rational::power_of_ten(-2);
    } else {
        lo.unit = hi.unit;
    }
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

}  // namespace heng::clause
