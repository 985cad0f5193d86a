#pragma once
// Reads one step or count of a clause into a Draft. In: its node, and the condition that it stands under. Out: a Step.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/clause/draft.hpp"
#include "engine/clause/words.hpp"

namespace heng::clause {

using K = ClauseKind;

class StepReader {
public:
    StepReader(Draft& draft, const Condition& when) : d_(draft), when_(when) {}
    void read(Node node);

private:
    /// 逾期1天扣1分 without 每: one of several tiers, if others follow.
    void tier(Node node);
    /// So much of something is one step.
    void each(std::string of, const Amount& unit);
    /// 每项2分，完成一项得2分 says the same twice.
    void keep();
    [[nodiscard]] bool inside_mode(Node node);
    [[nodiscard]] static Amount unit_of_step(Node node);

    // ------------------------------------------------------------ to one side
    void sided(Node node);
    [[nodiscard]] bool is_less_saved(Node node) const;
    [[nodiscard]] static bool is_of_amount(Node node);
    [[nodiscard]] bool is_distance_itself(Node node) const;
    [[nodiscard]] static bool is_time(std::string_view name);
    void percent_note(const Amount& unit);
    [[nodiscard]] std::string difference(bool down, const std::string& subject, const std::string& bound);
    /// No bound written: the target's. Of a share both are taken as rates.
    void own_bound(const std::string& subject, bool own, bool down, const Amount& unit);
    [[nodiscard]] bool is_own_target(const std::string& bound) const;
    [[nodiscard]] bool is_amount(const std::string& subject) const;
    [[nodiscard]] bool is_own_rate(const std::string& subject) const;
    [[nodiscard]] bool points_up() const;
    /// 每逾期1天, 每提前1天: the verb names the datum.
    [[nodiscard]] std::string lateness_from_date();
    void timed(Node node, Node side, const Amount& unit);

    // ------------------------------------------------------------ from where
    /// The subject as an expression, and whether it is just the row's actual.
    [[nodiscard]] std::pair<std::string, bool> subject_of_step(Node node, const Amount& unit);
    [[nodiscard]] bool is_other_rate(Node node, std::string_view name) const;
    /// Steps down begin below a bound, steps up above it: of 80%以上的，每低1个百分点 the bound is a gate.
    [[nodiscard]] bool is_deed(Node node, std::string_view words) const;
    [[nodiscard]] static bool is_what_is_beyond(std::string_view name);
    [[nodiscard]] bool has_own_bound() const;
    [[nodiscard]] bool is_distance(Node node) const;
    [[nodiscard]] bool begins_there(Node node);
    [[nodiscard]] const Rule* value_rule() const;
    /// 开工率100%得3分，每减少…；竣工率80%得2分，每减少…: the rule of the part that this step goes on from.
    [[nodiscard]] const Rule* part_rule() const;
    /// 满意度95分以上得10分；每下降1分扣0.5分: the one rule that gives points, by a figure.
    [[nodiscard]] const Rule* lone_value() const;
    [[nodiscard]] const Rule* full_rule() const;
    /// Where the count starts: what the step itself names, its condition's bound, the bound of full marks.
    [[nodiscard]] std::pair<std::string, std::optional<Amount>> bound_of_step(Node node, const Amount& unit);
    /// Words before a step that it doesn't itself say over again: 因施工方原因的，每逾期1天扣1分.
    void guard();

    // ------------------------------------------------------------ counts
    void counted(Node node);
    void some_of(const Amount& count);
    void deviation(const Amount& unit);
    [[nodiscard]] std::vector<std::string> denied_things() const;
    [[nodiscard]] std::string start() const;
    void count(const std::string& name, const Amount& unit);

    Draft& d_;
    const Condition& when_;
    Step step_;
    bool done_ = false;  ///< the steps have been added already
};

}  // namespace heng::clause
