#pragma once
// Expressions: names to slots, types checked, once per rule set. One compiler for one place in a rule: operators in
// expression.cpp, names in expression_names.cpp, functions in expression_calls.cpp.

#include <string>
#include <vector>

#include "engine/compile/builder.hpp"
#include "engine/compile/words.hpp"

namespace heng {

class Expressions {
public:
    Expressions(Builder& builder, const RuleSource& source, const Scope& scope)
        : b_(builder), source_(source), scope_(scope) {}
    ExprId compile(RuleNode node);
    /// The same, and it must be of this type.
    ExprId compile(RuleNode node, Type want);

private:
    [[nodiscard]] const Expr& at(ExprId id) const { return b_.rules[id]; }
    [[nodiscard]] Type type(ExprId id) const { return at(id).type; }
    /// Stands for what could not be compiled; fits everywhere, so that one slip is said once.
    ExprId nothing(RuleNode node);
    ExprId expect(ExprId id, Type want, RuleNode node);
    void say_type(RuleNode node, const Bilingual& want, const Bilingual& have);
    ExprId binary(Op op, Type type, ExprId a, ExprId b, Span span, std::uint8_t detail = 0);
    ExprId unary(RuleNode node, Op op, Type want);
    /// a 或 b 或 c, from the left; a single part is itself.
    ExprId chain(RuleNode node, Op op);
    ExprId arithmetic(RuleNode node);
    static Op op_of(std::string_view text);
    ExprId number(RuleNode node, RuleNode figure);
    /// 30天, 5万元: what it comes to depends on the unit of the row's figures.
    ExprId quantity(RuleNode node);
    ExprId day(RuleNode node);
    /// a ≤ b ≤ c holds if both steps do.
    ExprId comparison(RuleNode node);
    ExprId compare(ExprId left, RuleNode left_node, std::string_view by, RuleNode node, ExprId& right,
                   Span span);
    ExprId is_kind(ExprId left, RuleNode left_node, RuleNode node, Span span);
    /// 属于 a 词表 or an interval of numbers; 含 a word of a 词表, or a text.
    ExprId belongs(ExprId left, RuleNode left_node, bool inside, RuleNode node, Span span);

    // ------------------------------------------------------------ names
    /// 本栏 is the column that the check is at.
    std::vector<std::string> names_of(RuleNode node) const;
    ExprId path(RuleNode node);
    static bool in_row(const Scope& scope);
    /// A name by itself: a local, a column of the row, an attribute.
    ExprId single(const std::string& name, const Scope& scope, std::uint32_t ups, Span span);
    ExprId attribute(Attribute attribute, Type type, std::uint32_t ups, Span span);
    /// 预期值 is the column of targets also where the 表式 heads it otherwise: standards in words are written so.
    std::optional<ColumnId> column_by_part(const std::string& name, const Domain& row) const;
    bool has_column(const Domain& row, ColumnId column) const;
    bool owns(const Scope& scope, words::Owner owner) const;
    /// A name that means the same everywhere: a cell of the form, a 参数, a 参照.
    ExprId shared(const std::vector<std::string>& names, RuleNode node);
    ExprId unknown(const std::vector<std::string>& names, RuleNode node);

    // ------------------------------------------------------------ functions
    ExprId call(RuleNode node);
    /// The first 列表 that an argument names; no_index if it names none.
    std::uint32_t list_in(RuleNode node) const;
    ExprId compile_function(RuleNode node, const std::string& name, const words::FunctionWord& f,
                            const std::vector<RuleNode>& arguments);
    /// Functions that look at a cell's text take any cell.
    ExprId argument(RuleNode node, Type want);
    ExprId compile_fold(RuleNode node, const std::string& name, const words::FoldWord& f,
                        const std::vector<RuleNode>& arguments);
    ExprId rest_of_path(RuleNode node, const std::vector<std::string>& names);
    /// The path that an argument consists of, if it is just that.
    static RuleNode only_path(RuleNode node);

    /// The children of a node without the comments that may stand between them.
    static std::vector<RuleNode> parts(RuleNode node);

    Builder& b_;
    const RuleSource& source_;
    const Scope& scope_;
};

}  // namespace heng
