#pragma once
// The kinds of node in the tree of a scoring standard in words (评分标准). Children are listed in the order in which
// they stand; `?` may be missing.

#include <cstdint>

#include "grammar/tree.hpp"

namespace heng {

enum class ClauseKind : std::uint8_t {
    clause,  // items
    rule,    // condition, a consequence
    demand,  // a condition that is only stated: 开工率应达45%
    lone,    // a consequence without a condition

    list_mark,  // ①, (1), 一是: parts of a list

    // -- conditions
    condition,  // test (joint test)*
    all_of,     // 且
    any_of,     // 或
    test,       // subject?, comparison (a figure or a reference)
    subject,    // 满意度
    turned,     // figure, comparator, subject: 90%>及时率
    against,    // subject, subject: the difference of two (与 … 偏差, 相差)
    at_least,
    at_most,
    more,
    less,
    equal,
    reach,      // comparators
    figure,     // number?, scale*, unit?
    reference,  // what is compared with: 全省平均水平
    mark_in,    // （含）
    mark_out,   // （不含）
    open_bracket,
    close_bracket,
    interval,      // bracket?, figure, mark?, figure, mark?, bracket?
    short_by,      // figure, comparators: 少完成3场次及以上
    dated,         // date, comparator: 6月30日前完成
    status,        // 达标, 未达标, 过半: about the target
    graded,        ///< 优（90分以上）: a word, and the figures that it stands for
    only_one,      // 只满足其一
    just_one,      // label: 仅数量达标
    changed,       // subject?, reference, comparator: 较上年提高
    none_of,       // 均未满足
    one_of,        // 任一, 之一
    each,          // 均
    any_of_these,  // …，满足任一条件
    all_of_these,  // …，均满足
    otherwise,     // 否则, 其余
    label,         // words: 按规定公开
    afterwards,    // 之后完成

    // -- figures
    digits,
    hanzi,
    sign,
    scale,
    unit,
    percent_of,
    permille_of,
    share_of,
    tenths,
    half,
    half_unit,  // 半 of 半小时
    times,
    zero_word,
    date_year,
    date_month,
    date_day,
    date_end,

    // -- consequences
    full,
    zero,
    points,
    share,
    coefficient,
    lower_half,
    ratio,
    ratio_name,
    reverse_ratio,
    excess_ratio,
    formula,
    deduct,
    deduct_all,
    add,
    of_weight,
    of_score,
    of_target,
    of_reference,  // 预算成本的 of 预算成本的100%
    room_off,
    room_between,
    room_from,
    room_upto,
    room_to,  // 得分不高于60%
    tier_room,
    total_at_most,
    limited_score,
    unchanged,

    // -- steps and counts
    step,   // subject?, reference?, direction, bound?, figure, mode?, effect
    count,  // verb?, figure, label, effect
    shortage,
    excess,
    late,
    early,
    doing,
    finding,  // which way a step counts
    per,
    measure,
    effect,
    gains,
    ranks,
    begun,
    whole_steps,
    pro_rata,  // 不足1个百分点的按比例计算
    from_bound,

    // -- the rest
    limit_full,
    limit_zero,
    limit_points,
    least_points,
    most_off,
    most_on,
    uncapped,
    within_weight,
    no_bonus,
    round_digits,
    round_place,
    round_mode,
    round_whole,
    round_from,
    rounding,
    aside,
    definition,
    role_target,
    role_actual,
    role_weight,
    parts,
    part,
    criteria,  // part part+: ①建立台账；②定期巡检, without points
    tier_list,
    tier_scores,
    weighted,
    least_of,
    mean_of,
    highest_of,
    compared_with,  // 与上年相比，…
    times_result,   // 结果乘以分值
    and_so_on,      // 以此类推
    added_up,       // 累计计分
    choice,
    total_sum,

    // -- formulas
    sum,
    product,
    op,
    name,
    minus,
    absolute,
    paren,
    call,
};

using ClauseTree = Tree<ClauseKind>;

}  // namespace heng
