#pragma once
// How far a form is from a grade. In: a rule set, a form, a grade's name. Out: how many points are missing, where they
// were lost, and which actual would have given them. It tells what was due, so that next year's work knows; a form's
// cells say what was reached and are not to be written after it.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/evaluate/standards.hpp"
#include "engine/form/form.hpp"
#include "engine/number/interval.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

/// An indicator that has not all of its points.
struct LostPoints {
    std::string path;
    std::string cell;    ///< the path of its actual; empty if it has none
    std::string target;  ///< as written
    std::string actual;  ///< as written
    Rational weight;
    Interval due;   ///< what it gets by the rules
    Rational lost;  ///< points, at most: weight less the least that is due
    std::string
        needed{};  ///< the nearest actual with all points: ≥95%; empty where one figure doesn't decide
    std::string rule{};  ///< 计分's name
    std::string rule_at{};
};

struct Shortfall {
    std::string grade;
    Rational bound;        ///< the score from which on it is that grade
    bool bound_in = true;  ///< the bound itself belongs to the grade
    Interval total;        ///< what is due by the rules
    bool reached = false;  ///< by all admissible totals, and nothing bars it
    Rational missing;      ///< points, at most; 0 if only a condition bars it
    std::optional<Rational>
        most;  ///< the total if all indicators had all of their points; less than 满分 where it is limited
    bool barred = false;           ///< the grade's own 当 doesn't hold
    bool bar_open = false;         ///< whether it holds isn't known
    RulePlace declared{};          ///< of the grade
    std::vector<LostPoints> lost;  ///< most points first
};

/// Nothing if the rule set has no grade of that name, one with an upper bound only (差 <60), or no total follows.
[[nodiscard]] std::optional<Shortfall> shortfall(const RuleSet& rules, const Form& form,
                                                 std::string_view grade,
                                                 std::shared_ptr<const FormStandards> standards);

/// The grades that `shortfall` takes, best first.
[[nodiscard]] std::vector<std::string_view> grades_to_reach(const RuleSet& rules);

}  // namespace heng
