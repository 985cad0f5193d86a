#include "engine/compile/expression_words.hpp"

#include "engine/compile/words.hpp"

namespace heng {

namespace {

enum class Strength : std::uint8_t { any, all, negation, comparison, sum, product, atom };

template <typename Value, std::size_t N, typename Same>
std::string word_of(const std::array<words::Word<Value>, N>& table, Same same) {
    for (const auto& word : table) {
        if (same(word.value)) {
            return std::string(word.text);
        }
    }
    return "？";
}

class Writer {
public:
    Writer(const RuleSet& rules, const std::vector<std::string>& locals) : r_(rules), locals_(locals) {}

    std::string text(ExprId id, Strength outside) {
        if (id == none<ExprId>) {
            return {};
        }
        const auto [words, inside] = written(r_[id]);
        return inside < outside ? "(" + words + ")" : words;
    }

private:
    struct Written {
        std::string words;
        Strength strength = Strength::atom;
    };

    std::string operand(std::uint32_t id, Strength outside) { return text(static_cast<ExprId>(id), outside); }

    Written chain(const Expr& e, std::string_view between, Strength own, Strength right) {
        return {operand(e.a, own) + " " + std::string(between) + " " + operand(e.b, right), own};
    }

    Written written(const Expr& e) {
        switch (e.op) {
            case Op::number: {
                const auto& value = r_.numbers[e.a];
                return {e.detail == 1 ? (value * 100).to_string() + "%" : value.to_string()};
            }
            case Op::text: return {"“" + r_.texts[e.a] + "”"};
            case Op::truth: return {e.a == 0 ? "否" : "是"};
            case Op::quantity: return {r_.numbers[e.a].to_string() + r_.texts[e.b]};
            case Op::day: return {day(e)};
            case Op::field: return {field(static_cast<FieldId>(e.a))};
            case Op::column: return {above(e.b) + column(e)};
            case Op::local:
                return {e.a < locals_.size() && !locals_[e.a].empty() ? locals_[e.a]
                                                                      : "值" + std::to_string(e.a + 1)};
            case Op::reference: return {r_.references[e.a].name};
            case Op::datum: return {r_.data[e.a].name};
            case Op::attribute:
                return {above(e.b) + word_of(words::attributes, [&](const words::AttributeWord& word) {
                            return word.attribute == static_cast<Attribute>(e.detail);
                        })};
            case Op::negate: return {"-" + operand(e.a, Strength::atom), Strength::sum};
            case Op::add: return chain(e, "+", Strength::sum, Strength::sum);
            case Op::subtract: return chain(e, "-", Strength::sum, Strength::product);
            case Op::multiply: return chain(e, "×", Strength::product, Strength::product);
            case Op::divide: return chain(e, "÷", Strength::product, Strength::atom);
            case Op::compare:
                return chain(e, sign_of(static_cast<Comparison>(e.detail)), Strength::comparison,
                             Strength::sum);
            case Op::within: return chain(e, "在", Strength::comparison, Strength::sum);
            case Op::contains: return chain(e, "含", Strength::comparison, Strength::sum);
            case Op::called: return chain(e, "称", Strength::comparison, Strength::sum);
            case Op::in_words:
                return {operand(e.a, Strength::sum) + " 属于 " + list(e.b), Strength::comparison};
            case Op::has_words:
                return {operand(e.a, Strength::sum) + " 含 " + list(e.b), Strength::comparison};
            case Op::is_kind:
                return {operand(e.a, Strength::sum) + " 是 " +
                            word_of(words::value_kinds,
                                    [&](ValueKind kind) { return kind == static_cast<ValueKind>(e.detail); }),
                        Strength::comparison};
            case Op::negation: return {"非 " + operand(e.a, Strength::atom), Strength::negation};
            case Op::all: return chain(e, "且", Strength::all, Strength::all);
            case Op::any: return chain(e, "或", Strength::any, Strength::any);
            case Op::call: return {call(e)};
            case Op::fold: return {fold(e)};
            case Op::list_fold: return {fold_word(e) + "(" + operand(e.a, Strength::any) + ")"};
        }
        return {};
    }

    std::string day(const Expr& e) const {
        std::string out = e.a == no_index ? "" : std::to_string(e.a) + "年";
        out += std::to_string(e.b) + "月";
        return e.c == no_index ? out : out + std::to_string(e.c) + "日";
    }

    std::string field(FieldId id) const {
        auto path = r_.schema[id].path;
        for (auto& c : path) {
            c = c == '/' ? '.' : c;
        }
        return path;
    }

    static std::string above(std::uint32_t rows) {
        std::string out;
        for (std::uint32_t i = 0; rows != no_index && i < rows; ++i) {
            out += "上级.";
        }
        return out;
    }

    std::string column(const Expr& e) const {
        const auto name = r_.schema.columns[e.a];
        if (e.c == no_index) {
            return name;
        }
        return r_.schema[level_of_fixed(e.c)].fixed[row_of_fixed(e.c)].name + "." + name;
    }

    /// A 词表 is what it holds: its name may be another in the other rule set.
    std::string list(std::uint32_t id) const {
        return id < r_.word_list_names.size() ? r_.word_list_names[id] : "词表";
    }

    std::string call(const Expr& e) {
        auto out = word_of(words::functions, [&](const words::FunctionWord& word) {
            return word.function == static_cast<Function>(e.detail);
        });
        out += "(" + operand(e.a, Strength::any);
        for (const auto more : {e.b, e.c}) {
            out += more == no_index ? "" : ", " + operand(more, Strength::any);
        }
        return out + ")";
    }

    static std::string fold_word(const Expr& e) {
        return word_of(words::folds,
                       [&](const words::FoldWord& word) { return word.fold == static_cast<Fold>(e.detail); });
    }

    std::string fold(const Expr& e) {
        auto out = fold_word(e) + "(" + domain_words(r_, r_.domains[e.a]);
        if (e.b != no_index) {
            out += "." + operand(e.b, Strength::atom);
        }
        return out + (e.c == no_index ? "" : " 当 " + operand(e.c, Strength::any)) + ")";
    }

    const RuleSet& r_;
    const std::vector<std::string>& locals_;
};

}  // namespace

std::string_view sign_of(Comparison c) {
    switch (c) {
        case Comparison::less: return "<";
        case Comparison::less_equal: return "≤";
        case Comparison::greater: return ">";
        case Comparison::greater_equal: return "≥";
        case Comparison::equal: return "=";
        case Comparison::unequal: return "≠";
    }
    return "=";
}

std::string domain_words(const RuleSet& rules, const Domain& domain) {
    std::string under;
    for (auto above = domain.under; above != none<PlannedId>; above = rules[above].parent) {
        under = rules[above].name + "." + under;
    }
    switch (domain.kind) {
        case Domain::Kind::form: return "";
        case Domain::Kind::level: return under + rules.schema[domain.level].name;
        case Domain::Kind::parents: return under + "上级指标";
        case Domain::Kind::indicators: return under + "指标";
        case Domain::Kind::planned: return "规定指标";
        case Domain::Kind::children: return "下级";
        case Domain::Kind::stating: return "所属";
        case Domain::Kind::scored: return under + "计分项";
        case Domain::Kind::siblings: return "同级";
        case Domain::Kind::group: return "组";
    }
    return "";
}

std::string expression_words(const RuleSet& rules, ExprId expression,
                             const std::vector<std::string>& locals) {
    return Writer(rules, locals).text(expression, Strength::any);
}

}  // namespace heng
