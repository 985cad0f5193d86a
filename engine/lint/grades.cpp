// Bounds of grades that are out of order.

#include "engine/lint/lints.hpp"

namespace heng {

namespace {

Interval of_grade(const Grade& grade) {
    switch (grade.comparison) {
        case Comparison::less: return Interval::at_most(grade.bound, true);
        case Comparison::less_equal: return Interval::at_most(grade.bound);
        case Comparison::greater: return Interval::at_least(grade.bound, true);
        case Comparison::greater_equal: return Interval::at_least(grade.bound);
        case Comparison::equal: return Interval::point(grade.bound);
        case Comparison::unequal: return Interval::all();
    }
    return Interval::all();
}

/// What is left of the totals after a grade from the top or from the bottom.
Interval without(const Interval& left, const Interval& taken) {
    if (!taken.hi_infinite && !(left.hi < taken.hi) && !left.is_empty()) {
        return intersection(left, Interval::at_least(taken.hi, !taken.hi_open));
    }
    return taken.lo_infinite ? Interval::none()
                             : intersection(left, Interval::at_most(taken.lo, !taken.lo_open));
}

void say(const RuleSet& rules, std::vector<Diagnostic>& out, std::string zh, std::string en) {
    out.push_back(
        make(Code::H879, place_of(rules.declared), {{"what", std::move(zh)}}, {{"what", std::move(en)}}));
}

}  // namespace

void lint_grades(const RuleSet& rules, std::vector<Diagnostic>& out) {
    auto left = Interval::between(0, rules.full_score);
    bool conditions = false;
    for (const auto& grade : rules.grades) {
        conditions = conditions || grade.when != none<ExprId>;
        const auto takes = of_grade(grade);
        if (grade.when != none<ExprId>) {
            continue;
        }
        if (!takes.intersects(left)) {
            say(rules, out, "“" + grade.name + "”轮不到：够得上它的，前面的等级都已经够上了",
                "“" + grade.name + "” never gets its turn: an earlier grade takes all that it would");
            return;
        }
        left = without(left, takes);
    }
    if (!rules.grades.empty() && !conditions && !left.is_empty()) {
        say(rules, out, "没有管到 " + left.to_string() + " 分", "none is for a total of " + left.to_string());
    }
}

}  // namespace heng
