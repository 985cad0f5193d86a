#pragma once
// From what a clause says to the statements of its block. In: a Draft. Out: the block. assemble.cpp has the order of
// the rules and what holds where none applies, assemble_steps.cpp steps and parts.

#include "engine/clause/draft.hpp"
#include "engine/clause/words.hpp"

namespace heng::clause {

class Assembler {
public:
    explicit Assembler(Draft& draft) : d_(draft) {}
    std::string write();

private:
    /// Only what the statements ask for: a condition that the steps make needless leaves its data behind.
    std::string data_of(const std::string& body);

    // ------------------------------------------------------------ lines
    static std::string outcome(const Rule& rule);
    static void branch(std::string& body, const std::string& when, const Rule& rule);
    static void otherwise(std::string& body, const std::string& points);
    /// Without a condition before it a rule is the score itself.
    static void last(std::string& body, const Rule& rule, bool first);

    // ------------------------------------------------------------ parts
    [[nodiscard]] bool is_value_of_figure(const Rule& rule) const;
    static bool is_value_of_words(const Rule& rule);
    /// ①方案印发得1分；②开展监测得1分: points that add up, and not one of several tiers.
    void gather_parts();
    void as_part(const std::string& name);
    void parts(std::string& body);
    /// 执行效果按完成率计分: how one part is scored.
    bool of_part(const Rule& rule);
    [[nodiscard]] bool denies_each(const Rule& rule) const;
    void drop(const std::string& name);

    // ------------------------------------------------------------ tiers, order
    void close_gaps();
    void share_bounds();
    void share_bound(const Rule& owner, Rule& loser, bool first);
    void share_room();
    void order_nested();
    /// Tiers that leave room, and a formula for the share itself: where that is given it is one number.
    void given_share();
    /// Vetoes and what is not done at all come before bands and ratios; what has no condition comes last.
    void order();
    [[nodiscard]] int rank(const Rule& rule) const;
    /// 显著得5分，较显著得4分，不显著不得分: one of these words at most holds, and the last is no veto.
    [[nodiscard]] bool is_ladder() const;
    /// 各占2分，缺一项扣2分 says the same over again.
    void said_again();

    // ------------------------------------------------------------ rules without steps
    void plain(std::string& body);
    std::string bonus(const Rule& rule);
    /// 按线性插值: between the bounds of its band, whose scores the bands beside it state.
    Rule linear(const Rule& rule);
    /// 上半年执行率达到50%得2分，全年达到95%得8分: each its own figure, and they add up.
    bool by_subject(std::string& body);
    /// 按执行率计分，执行率100%得10分，每低1个百分点扣0.1分: the first says by what, the rest how.
    void drop_heading();
    /// 资金分配合理得4分，不合理不得分；到位及时得4分，不及时不得分: lists of tiers that ； parts, and they add up.
    bool by_group(std::string& body);
    /// 数量未完成扣2分，质量未达标扣3分: losses that add up where both hold.
    bool by_two_losses(std::string& body);
    bool by_loss(std::string& body);
    void none_if(const Rule& gain, const Rule& loss);
    [[nodiscard]] std::optional<Rational> worth(const Rule& rule) const;
    /// 完成1个得3分，完成2个得6分: none gets nothing.
    [[nodiscard]] bool counts_from_one() const;
    /// What holds where no rule of the clause applies: full marks after losses, nothing after gains that alternate.
    void complete(std::string& body, std::size_t branches);

    // ------------------------------------------------------------ steps
    void stepped(std::string& body);
    /// The only value that steps are taken from: ≤100%计4分，每高出一个百分点扣0.4分.
    bool is_start(const Rule& rule) const;
    std::string counted_bonus(const Rule& rule);
    static bool denies(const Rule& zero, const Rule& value);
    bool by_stepped_part(std::string& body);
    void either_early_or_late();
    void steps(std::string& body);
    void limits(std::string& body) const;
    Draft& d_;
};

}  // namespace heng::clause
