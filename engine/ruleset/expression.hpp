#pragma once
// Expressions after names were looked up: what evaluation walks. Data only.

#include <cstdint>
#include <optional>

#include "engine/schema/ids.hpp"
#include "grammar/source.hpp"

namespace heng {

/// What an expression gives. A number may be an interval, a truth may be unknown.
enum class Type : std::uint8_t { number, truth, text, value, nothing };  // value: a target or an actual

enum class Comparison : std::uint8_t { less, less_equal, greater, greater_equal, equal, unequal };

/// What a target or an actual can be asked to be: 预期值 是 定量.
enum class ValueKind : std::uint8_t {
    quantity,
    quality,
    date,
    reference,
    inequality,
    forward,
    reverse,
    several,  ///< 多项: conditions joined by 且 or 或
    range,    ///< 区间: 80%-90%
    nothing
};

/// What can be asked of a row, a prescribed indicator or the form beside its cells.
enum class Attribute : std::uint8_t {
    met,                 ///< 达标
    completion,          ///< 完成率: actual / target
    due,                 ///< 应得分数: the admissible scores
    plain,               ///< 公式得分: the score before discretion
    is_adjusted,         ///< 有酌情调整
    scoring_name,        ///< 计分规则
    due_trace,           ///< 计分过程
    plain_trace,         ///< 公式过程
    has_own_scoring,     ///< 有规定计分
    has_planned_weight,  ///< 有规定权重
    planned_weight,      ///< 规定权重
    must_be_planned,     ///< 须在体系
    is_planned,          ///< 在体系
    planned_names,       ///< 可选名称
    ordinal,             ///< 序号
    raw,                 ///< 原文, of a match or a row of a 清单
    clause,              ///< 所在分句, of a match: from one mark of punctuation to the next
    full_score,          ///< 满分
    rule_year,           ///< 规则年度, of the rule set
    form_year,           ///< 本表年度: what the form’s cell of type 年度 says
    total,               ///< 总分: by its rule, from the scores that the form states
    total_due,           ///< 应得总分: the same from the admissible scores
    grade,               ///< 应评等级: of the stated total
    planned_name,        ///< 名称, of a prescribed indicator
    planned_parent,      ///< 上级名称
    planned_optional,    ///< 可缺
    planned_present,     ///< 已设
    planned_count,       ///< 项数
    planned_at_least,    ///< 至少项数
    planned_at_most,     ///< 至多项数
    planned_range,       ///< 项数要求
    difference,          ///< 差: between the two sides of 要求
    actual_rate,         ///< 实现率: the actual where that is a rate, else actual / target
    target_rate,         ///< 目标率: the target where that is a rate, else 1
    forward_rate,        ///< 正向完成率: actual / target; not known of a target that wants less
    actual_day,          ///< 实现日期, as a number of days
    target_day,          ///< 预期日期: the last day that is on time
    days_late,           ///< 逾期天数
    days_early,          ///< 提前天数
    months_late,         ///< 逾期月数: months of the calendar
    months_early,        ///< 提前月数
    workdays_late,       ///< 逾期工作日数: of durations in 工作日 only
    workdays_early,      ///< 提前工作日数
    actual_rank,         ///< 实现名次: 3 of 第3名
    has_standard,        ///< 有表中标准: the form states how the row is scored
    standard_usable,     ///< 表中标准可计分: it is understood, and not the rule set's own words
    standard_copied,     ///< 表中标准照抄规则
    standard_text,       ///< 表中标准, as the form has it
    standard_score,      ///< 表中标准得分: the admissible scores by it
    standard_stop,       ///< 表中标准停处: the words where reading it stopped
    standard_nearest,    ///< 相近写法: a phrasing near it that is understood
};

enum class Function : std::uint8_t {
    is_filled,       ///< 已填(x): something is written
    has_substance,   ///< 实填(x): more than “/”, “无” and the like
    decimals,        ///< 小数位数(x): as written
    same_kind,       ///< 同类(a, b)
    units_agree,     ///< 单位相容(a, b)
    unit_of,         ///< 单位(x)
    normal,          ///< 规整(x): blanks, punctuation and width aside
    without_remark,  ///< 去括注(x): a bracket at the end aside
    round,           ///< 舍入(x, 位数)
    minimum,         ///< 较小(a, b)
    maximum,         ///< 较大(a, b)
    either,          ///< 优先(a, b): a where it is known, else b
    absolute,        ///< 绝对值(x)
    length,          ///< 字数(x)
    convert,         ///< 折算(x, 原单位, 现单位); not known where the vocabulary doesn't convert
    extent,          ///< 幅度(1%, x): the share itself where x is a rate, else that share of x
    given,           ///< 已给(x): the datum is given
    part,            ///< 分项(x, n): the points of a part that is worth n
    likeness,        ///< 相似度(a, b): 1 for the same text, 0 where no character agrees
    year_of,         ///< 年份(x): the year that a date states
    fits,            ///< 合乎(x, "写法"): all of the text is written so
};

enum class Fold : std::uint8_t {
    sum,    ///< 合计
    count,  ///< 个数
    same,   ///< 一致: all rows give one value
    list,   ///< 列出: the distinct values, as text
    least,  ///< 最小
    most,   ///< 最大
    mean,   ///< 平均, of a 列表 only
    gaps,   ///< 缺号: numbers that are left out, as text
    kinds,  ///< 种数: how many distinct values there are
};

/// Rows that a check or a fold goes through.
struct Domain {
    enum class Kind : std::uint8_t {
        form,        ///< the form itself, once
        level,       ///< 三级指标
        parents,     ///< 上级指标: indicators with indicators below
        indicators,  ///< 指标: of any level
        planned,     ///< 规定指标
        children,    ///< 下级 of the row at hand
        stating,     ///< 所属: the nearest rows below the one at hand that state `column`
        scored,      ///< 计分项: all rows that are scored
        siblings,    ///< 同级 of the row at hand, itself included
        group,       ///< 组: the rows of 每组
    };
    Kind kind = Kind::form;
    LevelId level = none<LevelId>;
    PlannedId under = none<PlannedId>;    ///< only rows below this prescribed indicator
    std::optional<ColumnId> column = {};  ///< of 所属: what is folded; the weight, if rows are only counted
};

enum class Op : std::uint8_t {
    number,     ///< a: constant; detail: 1 if it is written with %
    text,       ///< a: constant
    truth,      ///< a: 0 or 1
    field,      ///< a: FieldId
    column,     ///< a: ColumnId; b: how many rows up; c: a fixed_row_id instead, or no_index
    local,      ///< a: slot of a 设 or of a pattern's hole
    reference,  ///< a: index of a 参照
    attribute,  ///< detail: Attribute; b: how many rows up
    negate,     ///< a
    add,
    subtract,
    multiply,
    divide,
    compare,  ///< detail: Comparison
    within,   ///< a: number, b: number (an interval)
    all,
    any,
    negation,   ///< a
    is_kind,    ///< a; detail: ValueKind
    in_words,   ///< a: text; b: WordsId
    has_words,  ///< a: text; b: WordsId
    contains,   ///< a: text; b: text
    fold,       ///< detail: Fold; a: domain; b: what is folded, or no_index; c: condition, or no_index
    call,       ///< detail: Function; a, b: arguments
    quantity,   ///< a: constant; b: text, its unit
    day,        ///< a: year or no_index, b: month, c: day or no_index
    datum,      ///< a: index of a 数据
    called,     ///< a: a target or an actual; b: text: the words of the actual are these
    list_fold,  ///< detail: Fold; a: what is folded for each item; c: the 列表 that says how many there are
};

struct Expr {
    Op op{};
    Type type = Type::nothing;
    std::uint8_t detail = 0;
    std::uint32_t a = no_index;
    std::uint32_t b = no_index;
    std::uint32_t c = no_index;
    Span span;  ///< in its rule file
};

}  // namespace heng
