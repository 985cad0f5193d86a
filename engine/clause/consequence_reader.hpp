#pragma once
// Reads one consequence of a clause as points. In: its node, and the condition that it stands under. Out: a Rule.
// consequence.cpp has values, changes and room, consequence_ratio.cpp what is in proportion to something.

#include <string>
#include <string_view>

#include "engine/clause/draft.hpp"
#include "engine/clause/words.hpp"

namespace heng::clause {

using K = ClauseKind;

class Consequence {
public:
    Consequence(Draft& draft, const Condition& when) : d_(draft) { made_.when = when; }

    Rule read(Node node);

private:
    void value(Effect effect, std::string points);
    void room(Effect effect, std::string lo, std::string hi, bool hi_open = false);
    /// 执行率得分=执行率×10分，低于60%的不得分: of what the formula is about.
    void formula(Node node);
    /// 实际值÷目标值×100%: names and per cents alone give no points.
    bool is_weightless(Node node);
    std::string score();
    void full(Node node);
    void points(Node node);
    /// A share of the weight, or of the score so far.
    void share(Node node);

    // ------------------------------------------------------------ ratios
    static bool is_completion(std::string_view name);
    void ratio(Node node);
    [[nodiscard]] bool is_own(std::string_view expression) const;
    /// Of what 以…为准 puts in the target's place, if it does.
    std::string forward_rate();
    void two_terms(Node node);
    void excess(Node node);
    void least(Node node);
    /// 按各子项完成率的平均值: several parts are what has one.
    void mean(Node node);

    // ------------------------------------------------------------ changes
    std::string base_of(Node node);
    void deduct(Node node);
    void add(Node node);

    // ------------------------------------------------------------ room
    void room_off(Node node);
    void between(Node node);
    void room_from(Node node);
    /// 80%（含）-100%, and with the share itself given, one number.
    void tier(Node node);
    void unknown();

    // ------------------------------------------------------------ the total
    void total(Node node);
    void limited(Node node);
    Draft& d_;
    Rule made_;
};

}  // namespace heng::clause
