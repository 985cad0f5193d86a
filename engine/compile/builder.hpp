#pragma once
// What all parts of the compile stage share: the rule set under construction and where findings go.

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/compile/inherit.hpp"
#include "engine/compile/library.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

struct Builder {
    RuleSet& rules;
    std::vector<Diagnostic>& diagnostics;
    std::map<std::string, ExprId, std::less<>> parameters{};  ///< 参数, by name

    /// The first scoring rule of a name; none if there is none.
    [[nodiscard]] ScoringId scoring_called(const std::string& name);
    /// The prescribed indicator of a name right below another (at the top: none); none if there is none.
    [[nodiscard]] PlannedId planned_called(PlannedId parent, const std::string& name);
    /// The 词表 of a name; nothing if there is none.
    [[nodiscard]] std::optional<std::uint32_t> word_list_called(std::string_view name);

    void say(Code code, const RuleSource& source, RuleNode at, const std::vector<Slot>& zh,
             const std::vector<Slot>& en) {
        diagnostics.push_back(make(code, {source.file->name, at.span()}, zh, en));
    }
    void say(Code code, const RuleSource& source, RuleNode at, const std::vector<Slot>& slots) {
        say(code, source, at, slots, slots);
    }
    /// “X” is not one of `words` (H817), with the nearest of them.
    void say_not_one_of(const RuleSource& source, RuleNode at, std::string_view kind_zh,
                        std::string_view kind_en, std::span<const std::string_view> words);
    /// Something that a construct can't do without (H820).
    void say_lacks(const RuleSource& source, RuleNode at, std::string_view what_zh, std::string_view what_en,
                   std::string_view missing_zh, std::string_view missing_en);

    /// 80%-60%: the larger end first (H878). `swaps` if changing the two about is all that is to be done.
    void say_reversed(const RuleSource& source, RuleNode whole, RuleNode first, RuleNode second, bool swaps);

    /// 参数 and 词表 are declared before what asks for them is compiled.
    void declare(std::string name, RulePlace declared) {
        named_parts_.emplace(name, rules.named_parts.size());
        rules.named_parts.push_back({std::move(name), std::move(declared), false});
    }
    void use(std::string_view what, std::string_view name);

    ExprId add(Expr expr) {
        rules.exprs.push_back(expr);
        return static_cast<ExprId>(rules.exprs.size() - 1);
    }
    ExprId add_number(Rational value, Span span);
    ExprId add_text(std::string value, Span span);
    std::uint32_t add(Domain domain) {
        rules.domains.push_back(domain);
        return static_cast<std::uint32_t>(rules.domains.size() - 1);
    }

    // What the rule set holds already, by name. A rule set may hold tens of thousands: each is brought up to date when
    // it is asked.
    std::map<std::string, std::size_t, std::less<>> named_parts_{};
    std::map<std::string, std::uint32_t, std::less<>> word_lists_{};
    std::map<std::string, ScoringId> scorings_{};
    std::map<std::pair<PlannedId, std::string>, PlannedId> planned_{};
    std::size_t scorings_seen_ = 0;
    std::size_t planned_seen_ = 0;
};

/// A name that stands for a value while a check or a scoring rule runs: 设, a pattern's hole.
struct Local {
    std::string name;
    std::uint32_t slot = 0;
    Type type = Type::number;
};

/// What names mean at a place in a rule.
struct Scope {
    Domain row;                  ///< the row at hand; `form` if there is none
    bool in_group = false;       ///< 组 is there
    bool after_require = false;  ///< 差 is there
    bool in_match = false;       ///< 原文 is there
    std::string column;          ///< what 本栏 stands for; empty outside of 每栏
    std::vector<Local> locals;
    std::vector<std::pair<std::string, std::uint32_t>> data;  ///< 数据, by name
};

/// A row's domain as seen from one of its own rows: 三级指标, and not 下级.
[[nodiscard]] Domain row_domain(const FormSchema& schema, const Domain& domain, const Domain& around);

/// An expression with its names resolved; a constant 0 or no where it has none, after saying so.
[[nodiscard]] ExprId compile_expression(Builder& builder, const RuleSource& source, RuleNode node,
                                        const Scope& scope);
[[nodiscard]] ExprId compile_number(Builder& builder, const RuleSource& source, RuleNode node,
                                    const Scope& scope);
[[nodiscard]] ExprId compile_condition(Builder& builder, const RuleSource& source, RuleNode node,
                                       const Scope& scope);

/// Rows named by a path (产出.三级指标) and how many of its names they took; nothing if it names no rows.
struct Rows {
    Domain domain;
    std::size_t names = 0;
};
[[nodiscard]] std::optional<Rows> resolve_rows(const RuleSet& rules, std::span<const std::string> names,
                                               const Scope& scope);
/// A field by its path or by the end of it; several if that is ambiguous.
[[nodiscard]] std::vector<FieldId> resolve_field(const FormSchema& schema,
                                                 std::span<const std::string> names);
/// The 行 that names lead to, alone or behind its table or level; a fixed_row_id.
[[nodiscard]] std::optional<std::uint32_t> resolve_fixed_row(const FormSchema& schema,
                                                             std::span<const std::string> names);
/// The cell of a 行 (年度资金总额.全年预算数); none if the names lead to no such.
[[nodiscard]] ExprId compile_fixed_cell(Builder& builder, std::span<const std::string> names, Span span);
/// A column by name; nothing if no level has it.
[[nodiscard]] std::optional<ColumnId> find_column(const FormSchema& schema, std::string_view name);

/// The messages of one statement, with {expressions}. An expression that stands in several of them, as most do in
/// Chinese and in English, is compiled once.
class Templates {
public:
    /// All names must be known to `scope` by now.
    Templates(Builder& builder, const Scope& scope) : builder_(builder), scope_(scope) {}

    [[nodiscard]] Template compile(const RuleSource& source, RuleNode string);

private:
    [[nodiscard]] ExprId hole(const RuleSource& source, RuleNode string, std::string_view inside);

    Builder& builder_;
    const Scope& scope_;
    std::map<std::string, ExprId, std::less<>> known_{};
};

/// What a type is called.
[[nodiscard]] Bilingual type_name(Type type);
/// Whether a value of one type can stand where another is wanted: a target counts as a number, any cell as text.
[[nodiscard]] bool serves(Type have, Type want, Op op);
/// What a cell of this type gives in an expression.
[[nodiscard]] Type cell_type(CellType type);
[[nodiscard]] Type column_type(const FormSchema& schema, ColumnId column);
/// What a comparator node says: ≥, ＞＝ and >= are one.
[[nodiscard]] Comparison comparison_of(std::string_view text);
/// 保留 n 位 四舍五入, 舍入 n 位 舍去: any node with a number and a mode.
[[nodiscard]] Scoring::Round compile_rounding(Builder& builder, const RuleSource& source, RuleNode node);
/// The scoring rule that a 计分 statement of an indicator or a 行 names; none after saying that there is no such.
[[nodiscard]] ScoringId find_scoring(Builder& builder, const RuleSource& source, RuleNode uses);
/// 正向 or 反向.
[[nodiscard]] std::optional<Direction> compile_direction(Builder& builder, const RuleSource& source,
                                                         RuleNode name);

// The parts of a rule set, each from the statements in force.
void compile_schema(Builder& builder, const Statement& schema);
void compile_requirements(Builder& builder, const Statement& schema);
void compile_system(Builder& builder, const Statement& system);
void compile_indicator(Builder& builder, const Statement& indicator);
void compile_vocabulary(Builder& builder, const Statement& statement);
void compile_scoring(Builder& builder, const InForce& scoring);
void compile_total(Builder& builder, const InForce& total);
void compile_grades(Builder& builder, const Statement& grades);
/// A scoring rule that consists of a sentence, on an indicator: 计分 "达标得满分，否则不得分".
[[nodiscard]] ScoringId compile_standard(Builder& builder, const RuleSource& source, RuleNode string);
/// A scoring rule of statements that translate_clause made; nothing if no score follows from them.
[[nodiscard]] std::optional<Scoring> compile_statements(Builder& builder, const std::string& statements);
/// A check, or as many as it has columns to go through (对 每栏).
void compile_check(Builder& builder, const InForce& check);
void compile_scoring_uses(Builder& builder, const std::vector<Statement>& systems,
                          const std::vector<Statement>& indicators);

}  // namespace heng
