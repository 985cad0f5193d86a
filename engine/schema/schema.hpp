#pragma once
// 表式: which cells a form has. Data only; engine/form/bind reads a document by it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/number/rational.hpp"
#include "engine/schema/ids.hpp"
#include "engine/schema/pattern.hpp"
#include "engine/schema/rule_place.hpp"

namespace heng {

/// What a cell holds and, for a row, which part it plays in scoring.
enum class CellType : std::uint8_t {
    text,          ///< 文本
    number,        ///< 数
    percent,       ///< 百分数: 95% or 95, as a fraction
    year,          ///< 年度: four digits, 年 may follow
    choice,        ///< 选项: one of the words of 取值
    name,          ///< 名称: what the row is called
    weight,        ///< 权重: points
    target,        ///< 目标: a condition (预期值)
    actual,        ///< 实绩: what was reached (实现值)
    score,         ///< 得分: the points that the department gave itself
    deduction,     ///< 扣分: points taken off what a row's scoring rule gives
    inapplicable,  ///< 不适用: filled in, or with one of 取值, for a row that isn't scored
    total,         ///< 总分: the points of the whole form
    standard,  ///< 标准: how the row is scored, in words; rows below that have none of their own go by it
    data,      ///< 数据: what else is known, as 名称=数值
    group,     ///< 组, 表: holds other cells
};

struct Requirement {
    enum class Kind : std::uint8_t { never, always, when };
    Kind kind = Kind::never;
    ExprId condition = none<ExprId>;  ///< for `when`, in the scope of the cell's row
};

/// A heading with what may stand under it.
struct Heading {
    std::string key;
    std::vector<std::string> aliases;  ///< 又名: other headings that mean the same
    CellType type = CellType::text;
    Requirement required;
    std::optional<Rational> default_value;  ///< 缺省: what an empty cell counts as
    std::vector<std::string> choices;
    std::vector<Pattern> patterns;  ///< 写法: what else the cell's text holds; holes are columns of its row
    std::vector<ColumnId> composed;    ///< 由: the cells that it is put together from
    std::vector<std::string> omitted;  ///< 略: words of those cells that are left out
    RulePlace declared;
};

/// A cell, or a group of cells, that stands once in a form.
struct Field : Heading {
    std::string path;  ///< 资金情况/实际支出/市本级
    FieldId parent = none<FieldId>;
    std::vector<FieldId> children;  ///< of a group, in the order of the 表式
    LevelId rows = none<LevelId>;   ///< of a 表: its first level
};

struct LevelColumn : Heading {
    ColumnId column{};
};

/// 行: a row that every form has, known by its name.
struct FixedRow {
    std::string name;
    std::vector<std::string> aliases;
    Requirement required;
    ScoringId scoring = none<ScoringId>;  ///< none: the row isn't scored
    RulePlace declared;
};

/// A kind of row. A 清单 is one too: its rows are texts, taken apart by patterns.
struct Level {
    std::string name;
    std::vector<std::string> aliases;
    LevelId parent = none<LevelId>;
    FieldId table = none<FieldId>;
    std::vector<LevelColumn> columns;
    std::vector<LevelId> children;  ///< levels whose rows stand in a row of this one
    std::vector<FixedRow> fixed;    ///< 行; empty: a form has as many rows as it writes
    std::vector<Pattern> patterns;  ///< 写法, of a 清单
    bool is_list = false;
    Requirement required;  ///< of a 清单: whether a row above must have one
    RulePlace declared;

    /// Where a column stands in `columns`; nothing if rows of this level don't have it.
    [[nodiscard]] std::optional<std::size_t> slot(ColumnId column) const {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].column == column) {
                return i;
            }
        }
        return std::nullopt;
    }
};

struct FormSchema {
    std::vector<Field> fields = {Field{}};  ///< 0 is the form itself, a group
    std::vector<Level> levels;
    std::vector<std::string> columns;  ///< names by ColumnId

    [[nodiscard]] const Field& operator[](FieldId id) const { return fields[index(id)]; }
    [[nodiscard]] const Level& operator[](LevelId id) const { return levels[index(id)]; }
    /// Whether it says nothing of what a form holds: a rule set for others to build on.
    [[nodiscard]] bool is_empty() const { return fields.size() == 1; }
    /// Whether rows of this level are indicators: they have a weight or a score, and the form says which there are.
    [[nodiscard]] bool is_indicator(LevelId id) const;
    /// Whether rows of a level are scored, all or some of them.
    [[nodiscard]] bool is_scored(LevelId id) const;
    /// The level whose rows are scored; none if the 表式 has no such.
    [[nodiscard]] LevelId leaf_level() const;
    /// The column that plays a part (weight, target, …) in a level; nothing if none does.
    [[nodiscard]] std::optional<ColumnId> role(LevelId level, CellType type) const;
};

}  // namespace heng
