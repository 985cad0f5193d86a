// 等级: from how many points on, and what must hold besides.

#include <algorithm>

#include "engine/compare/comparing.hpp"
#include "engine/compile/expression_words.hpp"
#include "engine/compile/rule_words.hpp"

namespace heng {

namespace {

const Grade* find(const RuleSet& rules, const std::string& name) {
    const auto found = std::find_if(rules.grades.begin(), rules.grades.end(),
                                    [&](const Grade& grade) { return grade.name == name; });
    return found == rules.grades.end() ? nullptr : &*found;
}

std::string bound(const Grade& grade, const RuleSet& rules) {
    return std::string(sign_of(grade.comparison)) + grade.bound.to_string() +
           (grade.when == none<ExprId> ? "" : " 当 " + expression_words(rules, grade.when));
}

/// The points that a grade begins with. Of one that has an upper bound it isn't known which way is better.
std::optional<Interval> points(const Grade& grade) {
    switch (grade.comparison) {
        case Comparison::greater: return Interval::at_least(grade.bound, true);
        case Comparison::greater_equal: return Interval::at_least(grade.bound);
        default: return std::nullopt;
    }
}

ChangeWay way_of_grade(const Comparing& c, const Grade& was, const Grade& is) {
    const auto before = points(was);
    const auto after = points(is);
    const auto besides = way_of(c.before, was.when, c.after, is.when);
    if (!before || !after) {
        return ChangeWay::unknown;
    }
    const auto by_points = *before == *after          ? ChangeWay::neither
                           : before->contains(*after) ? ChangeWay::stricter
                                                      : ChangeWay::laxer;
    return besides == by_points || besides == ChangeWay::neither ? by_points
           : by_points == ChangeWay::neither                     ? besides
                                                                 : ChangeWay::unknown;
}

/// All points that a line of a grade takes by itself.
Interval taken(const Grade& grade) {
    switch (grade.comparison) {
        case Comparison::less: return Interval::at_most(grade.bound, true);
        case Comparison::less_equal: return Interval::at_most(grade.bound);
        case Comparison::equal: return Interval::point(grade.bound);
        case Comparison::unequal: return Interval::all();
        default: return *points(grade);
    }
}

/// The first that holds decides: which of two is first matters where both can hold.
void compare_order(const Comparing& c) {
    std::vector<std::string> before;
    std::vector<std::string> after;
    const auto& now = c.after.grades;
    for (std::size_t i = 0; i < now.size(); ++i) {
        for (std::size_t j = i + 1; j < now.size(); ++j) {
            const auto* first = find(c.before, now[i].name);
            const auto* second = find(c.before, now[j].name);
            if (first != nullptr && second != nullptr && second < first &&
                taken(now[i]).intersects(taken(now[j]))) {
                before.push_back(now[j].name + " 先于 " + now[i].name);
                after.push_back(now[i].name + " 先于 " + now[j].name);
            }
        }
    }
    if (!before.empty()) {
        c.add({ChangeOf::grades,
               ChangeKind::changed,
               ChangeWay::unknown,
               "等级",
               {"次序", "order"},
               joined(before),
               joined(after)});
    }
}

}  // namespace

void compare_grades(const Comparing& c) {
    const auto add = [&](const Grade* was, const Grade* is, ChangeKind kind, ChangeWay way) {
        c.add({ChangeOf::grades,
               kind,
               way,
               "等级 " + (is == nullptr ? was : is)->name,
               {},
               was == nullptr ? std::string() : bound(*was, c.before),
               is == nullptr ? std::string() : bound(*is, c.after),
               {},
               was == nullptr ? RulePlace{} : was->declared,
               is == nullptr ? RulePlace{} : is->declared});
    };
    for (const auto& grade : c.after.grades) {
        const auto* was = find(c.before, grade.name);
        if (was == nullptr) {
            add(nullptr, &grade, ChangeKind::added, ChangeWay::unknown);
        } else if (bound(*was, c.before) != bound(grade, c.after)) {
            add(was, &grade, ChangeKind::changed, way_of_grade(c, *was, grade));
        }
    }
    for (const auto& grade : c.before.grades) {
        if (find(c.after, grade.name) == nullptr) {
            add(&grade, nullptr, ChangeKind::removed, ChangeWay::unknown);
        }
    }
    compare_order(c);
}

}  // namespace heng
