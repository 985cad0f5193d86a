// 等级: from how many points on, and what must hold besides.

#include <algorithm>
#include <array>

#include "engine/compare/comparing.hpp"
#include "engine/compile/expression_words.hpp"

namespace heng {

namespace {

const Grade* find(const RuleSet& rules, const std::string& name) {
    const auto found = std::find_if(rules.grades.begin(), rules.grades.end(),
                                    [&](const Grade& grade) { return grade.name == name; });
    return found == rules.grades.end() ? nullptr : &*found;
}

std::string bound(const Grade& grade, const RuleSet& rules) {
    static constexpr std::array<std::string_view, 6> signs{"<", "≤", ">", "≥", "=", "≠"};
    return std::string(signs[static_cast<std::size_t>(grade.comparison)]) + grade.bound.to_string() +
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
    const auto by_points = *before == *after           ? ChangeWay::neither
                           : before->contains(*after) ? ChangeWay::stricter
                                                      : ChangeWay::laxer;
    return besides == by_points || besides == ChangeWay::neither ? by_points
           : by_points == ChangeWay::neither                     ? besides
                                                                 : ChangeWay::unknown;
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
}

}  // namespace heng
