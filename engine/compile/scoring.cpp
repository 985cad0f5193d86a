// 计分: formulas, branches, bands, tiers, steps and counts to one Scoring.

#include <algorithm>
#include <array>

#include "engine/clause/translate.hpp"
#include "engine/compile/builder.hpp"
#include "engine/compile/inherit.hpp"
#include "engine/compile/literal.hpp"
#include "engine/compile/words.hpp"

namespace heng {

namespace {

/// Statements of a 计分 block as a rule file, for the reader of rule files is the one reader of statements.
std::string standard_file(const std::string& statements) {
    return "规则集 句 {\n计分 句 {\n" + statements + "}\n}\n";
}

class ScoringCompiler {
public:
    ScoringCompiler(Builder& builder, const RuleSource& source, std::string basis)
        : b_(builder), source_(&source), basis_(std::move(basis)) {
        const auto scored = builder.rules.schema.leaf_level();
        if (scored != none<LevelId>) {
            scope_.row = {Domain::Kind::level, scored, none<PlannedId>};
        }
    }

    Scoring compile(RuleNode node) {
        made_.name = text_of(node.child(RuleKind::name));
        made_.declared = source_->place(head_of(node));
        made_.basis = basis_;
        for (auto part : node.child(RuleKind::block)) {
            statement(part);
        }
        if (!computes() && !made_.standard.empty()) {
            by_words(node);
        }
        settle_shared_ends(made_.tiers, [](Scoring::Tier& t) -> Range& { return t.share; });
        settle_shared_ends(made_.bands, [](Scoring::Band& b) -> Range& { return b.range; });
        if (!computes() && made_.standard.empty()) {
            b_.say_lacks(*source_, node.child(RuleKind::name), "计分“" + made_.name + "”",
                         "scoring “" + made_.name + "”", "得分、若…得…、区间、档或每…扣…",
                         "得分, 若, 区间, 档 or 每");
        }
        return std::move(made_);
    }

    /// A 计分 that consists of its standard: 计分 "达标得满分，否则不得分" on an indicator.
    Scoring compile_words(RuleNode uses) {
        made_.standard = text_of(uses);
        made_.name = made_.standard;
        made_.declared = source_->place(uses.span());
        made_.basis = basis_;
        by_words(uses);
        return std::move(made_);
    }

    /// A 计分 of statements that were made of a sentence, in a file of its own; nothing if no score follows from them.
    std::optional<Scoring> compile_statements() {
        translated_ = true;
        statements();
        return computes() ? std::optional(std::move(made_)) : std::nullopt;
    }

private:
    [[nodiscard]] bool computes() const {
        return made_.by_standard || !made_.branches.empty() || made_.banded != none<ExprId> ||
               !made_.tiers.empty() || !made_.steps.empty() || !made_.counts.empty();
    }

    /// The standard's words as statements of the rule language, compiled in place of those that aren't written.
    void by_words(RuleNode node) {
        const auto translated = translate_clause(made_.standard);
        if (!translated.read) {
            std::string zh;
            std::string en;
            for (const auto& what : translated.wanted) {
                zh += (zh.empty() ? "，这里应为" : "、") + std::string(what.zh);
                en += (en.empty() ? ", expected " : ", ") + std::string(what.en);
            }
            b_.say(Code::H824, *source_, node, {{"name", made_.name}, {"at", translated.at}, {"wanted", zh}},
                   {{"name", made_.name}, {"at", translated.at}, {"wanted", en}});
            return;
        }
        made_.in_words = true;
        const RuleFile file{source_->file->name, standard_file(translated.rules)};
        const RuleSource inner(file);
        const auto* const outer = source_;
        source_ = &inner;
        translated_ = true;
        statements();
        translated_ = false;
        source_ = outer;
    }

    /// All of the one 计分 in a file made by standard_file.
    void statements() {
        for (auto ruleset : source_->parsed.tree.root()) {
            if (ruleset.kind() != RuleKind::ruleset) {
                continue;
            }
            for (auto part : ruleset.child(RuleKind::block).first().child(RuleKind::block)) {
                statement(part);
            }
        }
    }

    void statement(RuleNode part) {
        switch (part.kind()) {
            case RuleKind::when: made_.when = condition(part.first()); break;
            case RuleKind::standard: made_.standard = text_of(part.first()); break;
            case RuleKind::formula:
            case RuleKind::otherwise:
                made_.branches.push_back({none<ExprId>, outcome(part.child(RuleKind::outcome))});
                break;
            case RuleKind::branch:
                made_.branches.push_back({condition(part.first()), outcome(part.child(RuleKind::outcome))});
                break;
            case RuleKind::bands: bands(part); break;
            case RuleKind::tier: tier(part); break;
            case RuleKind::steps: steps(part); break;
            case RuleKind::counts: counts(part); break;
            case RuleKind::datum: datum(part); break;
            case RuleKind::uncapped: made_.uncapped = true; break;
            case RuleKind::by_standard: made_.by_standard = true; break;
            case RuleKind::cap: made_.cap = number(part.first()); break;
            case RuleKind::floor: made_.floor = number(part.first()); break;
            case RuleKind::rounding: made_.rounding = rounding(part); break;
            case RuleKind::ratio_rounding: made_.ratio_rounding = rounding(part); break;
            case RuleKind::zero_denominator:
                if (const auto result = part.child(RuleKind::outcome)) {
                    made_.zero_denominator = outcome(result);
                }
                break;
            case RuleKind::discretion: discretion(part); break;
            case RuleKind::inapplicable: inapplicable(part.first()); break;
            case RuleKind::direction: made_.direction = compile_direction(b_, *source_, part.first()); break;
            case RuleKind::basis: made_.basis = basis_text(part); break;
            default: break;
        }
    }

    ExprId number(RuleNode node) { return compile_number(b_, *source_, node, scope_); }
    ExprId condition(RuleNode node) { return compile_condition(b_, *source_, node, scope_); }

    Outcome outcome(RuleNode node) {
        const auto inner = node.first();
        if (inner.kind() != RuleKind::room) {
            return {number(inner), none<ExprId>, false};
        }
        Outcome made;
        for (auto part : inner) {
            if (part.kind() == RuleKind::open_end) {
                (made.hi == none<ExprId> ? made.lo_open : made.hi_open) = true;
            } else {
                (made.lo == none<ExprId> ? made.lo : made.hi) = number(part);
            }
        }
        return made;
    }

    Range range(RuleNode node) {
        Range made;
        std::vector<RuleNode> ends;
        for (auto part : node) {
            switch (part.kind()) {
                case RuleKind::comparator: return one_sided(part, node);
                case RuleKind::bracket: bracket(part.text(), made, ends.empty()); break;
                case RuleKind::open_end:
                case RuleKind::closed_end:
                    mark(part.kind() == RuleKind::open_end, made, ends.size() == 1);
                    break;
                default: ends.push_back(part); break;
            }
        }
        made.lo = number(ends.at(0));
        made.hi = number(ends.at(1));
        const auto& lo = b_.rules[made.lo];
        const auto& hi = b_.rules[made.hi];
        // What was made of a sentence has no place in the file.
        if (!translated_ && lo.op == Op::number && hi.op == Op::number &&
            b_.rules.numbers[hi.a] < b_.rules.numbers[lo.a]) {
            const bool plain = !made.lo_open && !made.hi_open && !made.lo_marked && !made.hi_marked;
            b_.say_reversed(*source_, node, ends.at(0), ends.at(1), plain);
        }
        return made;
    }

    Range one_sided(RuleNode comparator, RuleNode node) {
        Range made;
        RuleNode end;
        for (auto part : node) {
            end = part;
        }
        const auto value = number(end);
        switch (comparison_of(comparator.text())) {
            case Comparison::greater_equal: made.lo = value; break;
            case Comparison::greater:
                made.lo = value;
                made.lo_open = true;
                break;
            case Comparison::less_equal: made.hi = value; break;
            case Comparison::less:
                made.hi = value;
                made.hi_open = true;
                break;
            case Comparison::equal: made.lo = made.hi = value; break;
            case Comparison::unequal:
                b_.say_lacks(*source_, comparator, "区间", "a range", "大于或小于的符号", "a bound");
                break;
        }
        return made;
    }

    static void bracket(std::string_view text, Range& made, bool first) {
        const bool open = text == "(" || text == "（" || text == ")" || text == "）";
        (first ? made.lo_open : made.hi_open) = open;
    }

    static void mark(bool open, Range& made, bool first) {
        (first ? made.lo_open : made.hi_open) = open;
        (first ? made.lo_marked : made.hi_marked) = true;
    }

    /// A bound that two ranges share belongs to the one that says （含）: 80%（含）-100% and 60%（含）-80% leave 80%
    /// to the first. An end that nobody else claims is in.
    template <typename Ranges, typename Get>
    void settle_shared_ends(Ranges& among, Get range_of) {
        for (auto& one : among) {
            for (auto& other : among) {
                auto& a = range_of(one);
                const auto& b = range_of(other);
                if (!a.hi_marked && b.lo_marked && !b.lo_open && same_number(a.hi, b.lo)) {
                    a.hi_open = true;
                }
                if (!a.lo_marked && b.hi_marked && !b.hi_open && same_number(a.lo, b.hi)) {
                    a.lo_open = true;
                }
            }
        }
    }

    bool same_number(ExprId a, ExprId b) const {
        if (a == none<ExprId> || b == none<ExprId> || b_.rules[a].op != Op::number ||
            b_.rules[b].op != Op::number) {
            return false;
        }
        return b_.rules.numbers[b_.rules[a].a] == b_.rules.numbers[b_.rules[b].a];
    }

    void bands(RuleNode node) {
        made_.banded = number(node.first());
        for (auto part : node.child(RuleKind::block)) {
            if (part.kind() == RuleKind::band) {
                made_.bands.push_back(
                    {range(part.child(RuleKind::range)), outcome(part.child(RuleKind::outcome))});
            } else if (part.kind() == RuleKind::otherwise) {
                made_.outside_bands = outcome(part.child(RuleKind::outcome));
            }
        }
    }

    void tier(RuleNode node) {
        Scoring::Tier made;
        made.label = text_of(node.child(RuleKind::string));
        made.share = range(node.child(RuleKind::range));
        const auto name = node.child(RuleKind::name);
        const auto level = name ? words::find(words::achievements, name.text()) : std::nullopt;
        if (name && !level) {
            b_.say_not_one_of(*source_, name, "达成程度", "a degree of achievement",
                              words::texts(words::achievements));
        }
        // Tiers that don't say which they are go by their order: reached, reached in part, not reached.
        constexpr std::array in_order{Achievement::reached, Achievement::partly, Achievement::missed};
        made.level = level.value_or(in_order[std::min(made_.tiers.size(), in_order.size() - 1)]);
        made_.tiers.push_back(std::move(made));
    }

    void steps(RuleNode node) {
        Scoring::Step made;
        made.below = node.child(RuleKind::step_side).text() == "低";
        const auto quantity = node.child(RuleKind::quantity);
        const auto figure = quantity ? quantity.child(RuleKind::number) : node.child(RuleKind::number);
        made.unit = number_of(figure).value_or(Rational(1));
        made.unit_name = quantity ? text_of(quantity.child(RuleKind::unit)) : "";
        const auto effect = node.child(RuleKind::step_effect);
        made.deducts = effect.text() == "扣";
        made.effect = after(node, effect);
        made.mode = step_mode(node);
        made.most = most(node);
        made_.steps.push_back(std::move(made));
    }

    static Scoring::StepMode step_mode(RuleNode node) {
        const auto mode = node.child(RuleKind::step_mode);
        const auto word = mode ? mode.text() : std::string_view{};
        return word == "整步"   ? Scoring::StepMode::whole
               : word == "进位" ? Scoring::StepMode::begun
                                : Scoring::StepMode::continuous;
    }

    void datum(RuleNode node) {
        Datum made;
        made.name = text_of(node.child(RuleKind::name));
        const auto kind = node.child(RuleKind::datum_kind);
        const auto word = kind ? kind.text() : std::string_view{};
        made.kind = word == "是否"   ? Datum::Kind::truth
                    : word == "列表" ? Datum::Kind::list
                    : word == "分项" ? Datum::Kind::part
                                     : Datum::Kind::figure;
        if (const auto unit = node.child(RuleKind::unit)) {
            made.unit = text_of(unit);
        }
        // Before the name is known as a datum: 数据 完成率 缺省 完成率.
        if (const auto value = node.child(RuleKind::default_value)) {
            made.default_value =
                made.kind == Datum::Kind::truth ? condition(value.first()) : number(value.first());
        }
        b_.rules.data.push_back(made);
        scope_.data.emplace_back(made.name, static_cast<std::uint32_t>(b_.rules.data.size() - 1));
    }

    void counts(RuleNode node) {
        Scoring::Count made;
        made.count = number(node.first());
        const auto effect = node.child(RuleKind::step_effect);
        made.deducts = effect.text() == "扣";
        made.effect = after(node, effect);
        made.most = most(node);
        made.mode = step_mode(node);
        if (const auto when = node.child(RuleKind::when)) {
            made.when = condition(when.first());
        }
        made_.counts.push_back(made);
    }

    /// The number that stands behind 扣 or 加.
    ExprId after(RuleNode node, RuleNode effect) {
        bool passed = false;
        for (auto part : node) {
            if (passed) {
                return number(part);
            }
            passed = part.id() == effect.id();
        }
        return none<ExprId>;
    }

    ExprId most(RuleNode node) {
        const auto part = node.child(RuleKind::most);
        return part ? number(part.first()) : none<ExprId>;
    }

    Scoring::Round rounding(RuleNode node) { return compile_rounding(b_, *source_, node); }

    void discretion(RuleNode node) {
        made_.discretion = number(node.first());
        if (const auto when = node.child(RuleKind::when)) {
            made_.discretion_when = condition(when.first());
        }
    }

    void inapplicable(RuleNode name) {
        const auto how = words::find(words::inapplicable, name.text());
        if (!how) {
            b_.say_not_one_of(*source_, name, "不适用时的办法", "a way with inapplicable indicators",
                              words::texts(words::inapplicable));
        }
        made_.inapplicable = how.value_or(Scoring::Inapplicable::unstated);
    }

    Builder& b_;
    const RuleSource* source_;
    std::string basis_;
    Scope scope_;
    Scoring made_;
    bool translated_ = false;  ///< the statements at hand were made of a sentence
};

}  // namespace

Scoring::Round compile_rounding(Builder& b, const RuleSource& source, RuleNode node) {
    Scoring::Round made;
    constexpr std::uint32_t most_digits = 30;
    const auto digits = count_of(node.child(RuleKind::number));
    made.digits = static_cast<int>(std::min(digits.value_or(0), most_digits));
    const auto mode = node.child(RuleKind::mode);
    const auto known = words::find(words::rounding_modes, mode.text());
    if (!known) {
        b.say_not_one_of(source, mode, "舍入方式", "a rounding mode", words::texts(words::rounding_modes));
    }
    made.mode = known.value_or(Rounding::half_up);
    return made;
}

std::optional<Direction> compile_direction(Builder& b, const RuleSource& source, RuleNode name) {
    const auto direction = words::find(words::directions, name.text());
    if (!direction) {
        b.say_not_one_of(source, name, "方向", "a direction", words::texts(words::directions));
    }
    return direction;
}

ScoringId compile_standard(Builder& builder, const RuleSource& source, RuleNode string) {
    builder.rules.scorings.push_back(ScoringCompiler(builder, source, {}).compile_words(string));
    return static_cast<ScoringId>(builder.rules.scorings.size() - 1);
}

std::optional<Scoring> compile_statements(Builder& builder, const std::string& statements) {
    const RuleFile file{{}, standard_file(statements)};
    const RuleSource source(file);
    const bool whole = source.parsed.misreadings.empty() && !source.parsed.too_deep;
    return whole ? ScoringCompiler(builder, source, {}).compile_statements() : std::nullopt;
}

void compile_scoring(Builder& builder, const InForce& scoring) {
    const auto& newest = scoring.layers.front();
    auto made = ScoringCompiler(builder, *newest.source, scoring.basis).compile(newest.node);
    made.doc = scoring.doc;
    for (std::size_t i = 1; i < scoring.layers.size(); ++i) {
        const auto& older = scoring.layers[i];
        made.replaced.push_back(older.source->place(head_of(older.node)));
    }
    builder.rules.scorings.push_back(std::move(made));
}

}  // namespace heng
