#pragma once
// A scoring rule tried at one figure after another. In: a rule, a target, a weight, and which figure is varied. Out:
// what evaluation itself gives there. Nothing is computed here: the figure is put into a form of one row, and that is
// scored as any form is.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/evaluate/machine.hpp"
#include "engine/form/form.hpp"
#include "engine/number/interval.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng::analysis {

/// Which figure is varied, and in which unit.
struct Axis {
    enum class Kind : std::uint8_t { actual, datum };
    Kind kind = Kind::actual;
    std::uint32_t datum = no_index;
    std::string unit;  ///< % for shares: 95 is 95 %
    [[nodiscard]] bool is_share() const { return unit == "%"; }
};

/// What is held fixed.
struct Setting {
    std::optional<Reading> target;
    bool generic = false;  ///< the target is only one that stands for any
    Rational weight{10};
    bool weight_known = false;
    std::optional<Direction> direction;  ///< where the target doesn't say
};

/// The score that evaluation gives at a figure.
struct Scored {
    Figure score;
    bool decided = false;
    Truth met = Truth::unknown;
};

/// All that evaluation gives at a figure.
struct Tried : Scored {
    std::vector<Truth> holds;  ///< whether the condition of each branch or band holds by itself
    Figure raw;                ///< before 封顶, 保底 and 保留, steps pro rata
};

class Probe {
public:
    /// `rules` must outlive it.
    Probe(const RuleSet& rules, ScoringId which, Axis axis, Setting setting);

    /// Whether rows of the rule set can be scored at all.
    [[nodiscard]] bool is_ready() const { return row_ != none<RowId>; }
    /// The finders ask for the same figures again and again: each is evaluated once.
    [[nodiscard]] Tried at(const Rational& x);
    [[nodiscard]] const Scored& score(const Rational& x);
    [[nodiscard]] Figure number(ExprId id, const Rational& x);
    [[nodiscard]] Truth truth(ExprId id, const Rational& x);
    [[nodiscard]] Figure raw(const Rational& x);
    /// What a step takes or gives without its 最多.
    [[nodiscard]] Figure step_points(const Scoring::Step& step, const Rational& x);

    [[nodiscard]] const RuleSet& rules() const { return rules_; }
    [[nodiscard]] const Scoring& scoring() const { return rules_[which_]; }
    [[nodiscard]] ScoringId which() const { return which_; }
    [[nodiscard]] const Axis& axis() const { return axis_; }
    [[nodiscard]] const Setting& setting() const { return setting_; }

private:
    void build();
    void fill(SlotId slot, std::string_view text, std::uint32_t value);
    void put(const Rational& x);
    /// Puts the figure, and has the leaf as judging alone leaves it.
    void judge(const Rational& x);
    [[nodiscard]] std::vector<Truth> holding();

    /// What was found out at a figure.
    struct Known {
        std::string text;
        std::optional<Leaf> judged;
        std::optional<Scored> scored;
        std::optional<Figure> raw;
    };

    const RuleSet& rules_;
    Scoring loose_;  ///< the rule without limits and rounding of the score
    ScoringId which_;
    Axis axis_;
    Setting setting_;
    Form form_;
    RowId row_ = none<RowId>;
    std::uint32_t actual_ = no_index;  ///< its reading
    SlotId actual_slot_ = none<SlotId>;
    std::string target_text_;
    std::string weight_text_;
    std::unique_ptr<Machine> machine_;
    Machine::Frame frame_;
    std::map<Rational, Known> known_;
    Known* placed_ = nullptr;  ///< of the figure that is in the form
    bool is_judged_ = false;   ///< the leaf is as judging alone leaves it
};

}  // namespace heng::analysis
