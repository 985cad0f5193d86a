#pragma once
// RuleSet: the rules of one kind of form, place and year, compiled. Immutable once made; any number of threads may
// evaluate by it. Data only.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/number/interval.hpp"
#include "engine/number/rational.hpp"
#include "engine/ruleset/expression.hpp"
#include "engine/schema/ids.hpp"
#include "engine/schema/pattern.hpp"
#include "engine/schema/schema.hpp"
#include "engine/value/meets.hpp"
#include "engine/value/reading.hpp"
#include "engine/value/unit.hpp"

namespace heng {

/// What a rule set declares by a name of the author's, to be asked for elsewhere.
struct NamedPart {
    std::string name;  ///< 参数 及格线
    RulePlace declared;
    bool used = false;
    ExprId value = none<ExprId>;  ///< of a 参数
    std::string note{};           ///< of a 参数: what its author says that it is for
};

/// A named statement in force, by where it is written.
struct Said {
    std::string key;  ///< 检查 H201, 计分 定量, 等级
    std::vector<RulePlace>
        layers;  ///< the one in force first, then those that it overrides, the nearest first
    /// Of a 检查, which is laid over piece by piece: 程度, 标题 and each statement of its block, where the one in force
    /// stands.
    std::vector<RulePlace> pieces;
};

/// 改写: what a rule set says anew of something that it inherits.
struct Override {
    std::string name;  ///< 检查 H201
    RulePlace declared;
    bool changes = true;  ///< false: all that it says was said before
};

/// A message with figures filled in when it is needed.
struct Template {
    struct Part {
        std::string literal;
        ExprId value = none<ExprId>;  ///< none: the literal
    };
    std::vector<Part> parts;
    std::string written;  ///< as its author wrote it
};
struct BilingualTemplate {
    Template zh;
    Template en;
};

// ---------------------------------------------------------------- 指标体系

/// An indicator that the 指标体系 prescribes, or that an approved project's 指标 statement fixes.
struct Planned {
    std::string name;
    std::vector<std::string> aliases;
    PlannedId parent = none<PlannedId>;
    std::vector<PlannedId> children;
    LevelId level = none<LevelId>;
    std::optional<Interval> weight;         ///< points; an interval where the rule leaves a range
    std::optional<std::uint32_t> at_least;  ///< 三级指标 below it
    std::optional<std::uint32_t> at_most;
    bool optional = false;
    ScoringId scoring = none<ScoringId>;
    std::optional<Reading> target;
    std::optional<Direction> direction;
    std::string standard;
    RulePlace declared;
};

// ---------------------------------------------------------------- 计分

/// What a rule gives: one number, or room between two.
struct Outcome {
    ExprId lo = none<ExprId>;
    ExprId hi = none<ExprId>;  ///< none: exactly `lo`
    bool hi_open = false;
    bool lo_open = false;
};

/// 数据: what a scoring rule needs to know beside its row's target and actual.
struct Datum {
    enum class Kind : std::uint8_t { figure, truth, list, part };
    std::string name;
    Kind kind = Kind::figure;
    std::string unit;                     ///< an actual in another unit is no stand-in; empty: any
    ExprId default_value = none<ExprId>;  ///< where it isn't given; none: it is missing then
};

struct Range {
    ExprId lo = none<ExprId>;  ///< none: no bound
    ExprId hi = none<ExprId>;
    bool lo_open = false;
    bool hi_open = false;
    bool lo_marked = false;  ///< （含） or （不含） was written
    bool hi_marked = false;
};

struct Scoring {
    struct Branch {
        ExprId when = none<ExprId>;  ///< none: always (得分 = …, 否则)
        Outcome outcome;
    };
    struct Band {
        Range range;
        Outcome outcome;
    };
    struct Tier {
        Achievement level = Achievement::unknown;
        std::string label;
        Range share;  ///< of the weight
    };
    enum class StepMode : std::uint8_t { continuous, whole, begun };
    struct Step {
        bool below = true;  ///< 每 低: counted below the target; else above it
        Rational unit;      ///< one step, in the target's unit
        std::string unit_name;
        ExprId effect = none<ExprId>;  ///< points a step
        bool deducts = true;
        StepMode mode = StepMode::continuous;
        ExprId most = none<ExprId>;
    };
    struct Count {
        ExprId count = none<ExprId>;
        ExprId effect = none<ExprId>;
        bool deducts = true;
        ExprId most = none<ExprId>;
        StepMode mode = StepMode::continuous;
        ExprId when = none<ExprId>;  ///< only then
    };
    struct Round {
        int digits = 2;
        Rounding mode = Rounding::half_up;
    };
    enum class Inapplicable : std::uint8_t { unstated, rescale, full, zero };

    std::string name;
    std::string standard;   ///< 标准, as the notice words it
    bool in_words = false;  ///< the standard alone says how to score
    ExprId when = none<ExprId>;
    std::vector<Branch> branches;  ///< the first that holds decides
    ExprId banded = none<ExprId>;
    std::vector<Band> bands;
    std::optional<Outcome> outside_bands;
    std::vector<Tier> tiers;
    std::vector<Step> steps;
    std::vector<Count> counts;
    ExprId cap = none<ExprId>;
    ExprId floor = none<ExprId>;
    bool uncapped = false;
    bool by_standard = false;  ///< 按表中标准: the form's own standard decides, then what else is stated here
    std::optional<Round> rounding;
    std::optional<Round> ratio_rounding;
    std::optional<Outcome> zero_denominator;  ///< nothing: 无法判定
    ExprId discretion = none<ExprId>;         ///< the score may be raised up to this
    ExprId discretion_when = none<ExprId>;
    Inapplicable inapplicable = Inapplicable::unstated;
    std::optional<Direction> direction;  ///< which way is better, where a bare target doesn't say
    std::string basis;
    std::string doc;
    RulePlace declared;
    std::vector<RulePlace> replaced;  ///< what it overrides, the nearest first
};

// ---------------------------------------------------------------- 总分

/// How the form's score follows from those of its rows. Without any branch it is their sum.
struct TotalRule {
    struct Limit {
        ExprId most = none<ExprId>;
        ExprId when = none<ExprId>;  ///< none: always
    };
    std::vector<Scoring::Branch> branches;  ///< the first that holds decides
    std::vector<Limit> limits;
    std::optional<Scoring::Round> rounding;
    std::string basis;
    RulePlace declared;
};

// ---------------------------------------------------------------- 检查

struct Check {
    /// Of 叙述 and 算式 `domain` is the form, or the rows with each of which the texts are searched.
    enum class Quantifier : std::uint8_t { each, each_group, narrative, arithmetic, listed };
    /// {=项目名称}: a cell of the form, or of the row at hand.
    struct Given {
        FieldId field = none<FieldId>;
        ColumnId column = none<ColumnId>;
    };
    std::string code;
    Severity severity = Severity::error;
    Bilingual title;
    std::string doc;      ///< ## comments before it
    std::string ruleset;  ///< the one of the lineage that states it
    std::string basis;
    Quantifier quantifier = Quantifier::each;
    Domain domain;
    ExprId key = none<ExprId>;         ///< of each_group
    std::vector<FieldId> text_fields;  ///< of narrative, arithmetic and listed
    std::vector<std::pair<LevelId, ColumnId>> text_columns;
    std::vector<Pattern> patterns;
    std::vector<std::vector<Given>> given;  ///< by pattern: the cells whose texts it takes
    ExprId when = none<ExprId>;
    std::vector<std::pair<std::uint32_t, ExprId>> lets;  ///< slot and value, in order
    std::uint32_t locals = 0;                            ///< how many slots
    ExprId require = none<ExprId>;
    ExprId tolerance = none<ExprId>;                  ///< largest difference still allowed
    std::optional<Scoring::Round> possible_rounding;  ///< the parts were rounded so
    ExprId at = none<ExprId>;                         ///< the cell where a finding is shown; none: the row
    BilingualTemplate message;
    BilingualTemplate advice;
    bool waivable = true;
    RulePlace declared;  ///< all of it
    Span head;           ///< its first line, without the block
};

struct Grade {
    std::string name;
    Comparison comparison{};
    Rational bound;
    ExprId when = none<ExprId>;  ///< what must hold besides; none: nothing
    RulePlace declared;
};

struct ReferenceValue {
    std::string name;
    Reading value;
    std::string source;
    RulePlace declared;
};

/// Expressions, with what they index into. Those of a rule set are one; those of a standard that a form carries are
/// another, so that a rule set stays as it was compiled.
struct Formulas {
    std::vector<Expr> exprs;
    std::vector<Domain> domains;
    std::vector<Rational> numbers;
    std::vector<std::string> texts;
    std::vector<Datum> data;

    [[nodiscard]] const Expr& operator[](ExprId expr) const { return exprs[index(expr)]; }
};

/// Which rules these are: where, for what and when they hold.
struct RuleHead {
    std::string id;     ///< 江门市/项目绩效自评/2023
    std::string title;  ///< 名称
    std::string place;
    std::string subject;
    std::optional<int> year;
    std::string basis;
    std::string in_force;  ///< ISO date; empty: no bound
    std::string lapses;
    RulePlace declared;                ///< its head
    std::vector<std::string> lineage;  ///< itself, what it builds on, and so on
    std::vector<std::string> files;
};

struct RuleSet : Formulas, RuleHead {
    FormSchema schema;
    std::vector<RulePlace> level_places;  ///< by LevelId
    Rational full_score{100};
    bool has_full_score = false;
    std::vector<Planned> planned;
    std::vector<PlannedId> planned_roots;
    std::vector<Scoring> scorings;  ///< the most special first
    std::optional<TotalRule> total;
    std::vector<Check> checks;  ///< in the order of precedence
    std::vector<Grade> grades;
    std::vector<ReferenceValue> references;
    UnitVocabulary units;
    QualityVocabulary qualities;
    std::vector<std::string> word_list_names;
    std::vector<std::vector<std::string>> word_lists;  ///< by WordsId
    std::vector<NamedPart> named_parts;                ///< 参数, 词表 and 设: is each asked for?
    std::vector<Override> overrides;
    std::vector<Said> said;

    using Formulas::operator[];
    [[nodiscard]] const Planned& operator[](PlannedId which) const { return planned[index(which)]; }
    [[nodiscard]] const Scoring& operator[](ScoringId which) const { return scorings[index(which)]; }
    [[nodiscard]] const Check* find_check(std::string_view code) const;
};

}  // namespace heng
