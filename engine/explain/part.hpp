#pragma once
// A named part of a rule set, told as it is in force: what it says after 沿用 and 改写, with parameters put in, and where
// it is written. In: a compiled rule set and a name. Out: facts, each a few lines in the words of the rule language. No
// form is looked at, and nothing is laid out for readers.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

/// What a part is, in the order in which parts of one name are told.
enum class PartKind : std::uint8_t {
    ruleset,    ///< 规则集
    required,   ///< 必填: all cells that must be filled in
    level,      ///< 层级, 清单
    row,        ///< 行
    cell,       ///< 栏, 组, 表
    indicator,  ///< 指标
    scoring,    ///< 计分
    total,      ///< 总分
    check,      ///< 检查
    grade,      ///< 等级
    parameter,  ///< 参数
    reference,  ///< 参照
    datum,      ///< 数据
    word_list,  ///< 词表
    quality,    ///< 品质
    synonyms,   ///< 同义词
    units,      ///< 单位
};

enum class FactOf : std::uint8_t {
    title,      ///< 标题, 名称
    place,      ///< 地区
    subject,    ///< 类别
    validity,   ///< 年度, 生效, 失效
    lineage,    ///< 沿用
    severity,   ///< 程度
    type,       ///< 类型
    value,      ///< of a 参数 or a 参照; what stands for a 数据 that isn't given
    weight,     ///< 权重
    target,     ///< 目标
    direction,  ///< 方向
    optional,   ///< 可缺
    how_many,   ///< 项数
    required,   ///< 必填
    choices,    ///< 取值
    fallback,   ///< 缺省
    patterns,   ///< 写法
    composed,   ///< 由
    aliases,    ///< 又名
    cells,      ///< cells and columns that it holds
    rows,       ///< 行, lists and levels that it holds
    scope,      ///< what a check goes through
    when,       ///< 当
    requires_,  ///< 要求
    tolerance,  ///< 允差
    scoring,    ///< 计分: the rule's name, then what it says
    bound,      ///< of a grade
    words,      ///< of a list of words
    message,    ///< 说明
    advice,     ///< 建议
    waivable,   ///< 豁免
    standard,   ///< 标准
    checks,     ///< codes of the checks that look at it
    meaning,    ///< the ## comments before it
    basis,      ///< 依据, 来源
};

struct PartFact {
    FactOf of;
    std::vector<Bilingual> lines;  ///< the same in both languages, but for a check's own texts
    friend bool operator==(const PartFact&, const PartFact&) = default;
};

struct RulePart {
    PartKind kind = PartKind::cell;
    std::string name;  ///< with its path: 产出/数量指标
    std::vector<PartFact> facts;
    RulePlace at;                      ///< no file: it has no place of its own
    std::vector<RulePlace> overrides;  ///< what it is said instead of, the nearest first
    std::vector<RulePlace> pieces;     ///< of a check: each statement in force

    /// Whether both say the same, written at the same place.
    friend bool operator==(const RulePart& a, const RulePart& b);
};

/// Of every part of that name: its own, one that it also goes by, or the end of its path. With the kind before it, 计分 定量,
/// only those of that kind. For a kind alone, 参数, one part with the names of all. Empty if there is none.
[[nodiscard]] std::vector<RulePart> parts_called(const RuleSet& rules, std::string_view name);

/// All names that there are, whole paths, for “did you mean”.
[[nodiscard]] std::vector<std::string> part_names(const RuleSet& rules);

/// What a kind of parts is called by rules: 指标.
[[nodiscard]] Bilingual name_of(PartKind kind);

}  // namespace heng
