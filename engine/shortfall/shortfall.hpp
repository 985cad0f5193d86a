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
    Interval due;         ///< what it gets by the rules
    bool decided = true;  ///< false: something is missing, and `due` is all that it may get
    Rational lost;        ///< points, at most: weight less the least that is due
    Rational deducted{};  ///< of these, points that the form itself takes off (扣分)
    /// The actuals with all points, rounding aside: ≥95%; empty where no one figure decides.
    std::string needed{};
    std::string rule{};                     ///< 计分's name; empty also where only `deducted` is lost
    std::vector<std::string> rule_words{};  ///< what it says, where `needed` is empty
    std::string rule_at{};
};

/// What keeps a form from a grade whatever its points are.
struct Bar {
    enum class Kind : std::uint8_t {
        condition,    ///< the grade's own 当 doesn't hold
        other_grade,  ///< one that comes first has a 当 that holds
        limit,        ///< 最高 … 当 …: the total may not reach the bound
    };
    Kind kind = Kind::condition;
    std::string condition;  ///< as rules have it; empty of a limit that always holds
    std::string grade{};    ///< of other_grade: the one that the form gets
    Rational most{};        ///< of limit: the most that the total can be
    bool open = false;      ///< whether it does isn't known
    RulePlace declared{};
};

struct Shortfall {
    std::string grade;
    Comparison comparison{};  ///< at least, more than, less than, at most the bound
    Rational bound;
    Interval total;          ///< what is due by the rules
    std::string now{};       ///< the grade that this total has; empty if that isn't known
    bool reached = false;    ///< by all admissible totals, and nothing bars it
    bool surpassed = false;  ///< the total is above a grade that ends at its bound (差 <60)
    Rational missing;        ///< points, at most; 0 if none are
    std::optional<Rational>
        most;  ///< the total if all indicators had all of their points; less than 满分 where it is limited
    std::vector<Bar> bars;
    std::vector<LostPoints> lost;  ///< most points first
};

/// Nothing if the rule set has no grade of that name, one with neither a lower nor an upper bound, or no total follows.
[[nodiscard]] std::optional<Shortfall> shortfall(const RuleSet& rules, const Form& form,
                                                 std::string_view grade,
                                                 std::shared_ptr<const FormStandards> standards);

/// The grades that `shortfall` takes, in the order of the rules.
[[nodiscard]] std::vector<std::string_view> grades_to_reach(const RuleSet& rules);

}  // namespace heng
