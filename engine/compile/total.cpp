// 总分 and 等级: what follows from the scores of all rows.

#include "engine/compile/builder.hpp"
#include "engine/compile/literal.hpp"

namespace heng {

namespace {

class TotalCompiler {
public:
    TotalCompiler(Builder& builder, const RuleSource& source) : b_(builder), source_(source) {}

    TotalRule compile(RuleNode node) {
        made_.declared = source_.place(node.span());
        for (auto part : node.child(RuleKind::block)) {
            statement(part);
        }
        return std::move(made_);
    }

private:
    void statement(RuleNode part) {
        switch (part.kind()) {
            case RuleKind::formula:
            case RuleKind::otherwise: made_.branches.push_back({none<ExprId>, outcome(part)}); break;
            case RuleKind::branch:
                made_.branches.push_back({compile_condition(b_, source_, part.first(), {}), outcome(part)});
                break;
            case RuleKind::limit: limit(part); break;
            case RuleKind::rounding: made_.rounding = compile_rounding(b_, source_, part); break;
            case RuleKind::basis: made_.basis = basis_text(part); break;
            default: break;
        }
    }

    /// A total is one number: 在 … 至 … has no place here.
    Outcome outcome(RuleNode part) {
        const auto node = part.child(RuleKind::outcome);
        const auto inner = node.first();
        if (inner.kind() == RuleKind::room) {
            b_.say_lacks(source_, inner, "总分", "总分", "一个确定的算式", "a formula that gives one number");
            return {compile_number(b_, source_, inner.first(), {}), none<ExprId>, false};
        }
        return {compile_number(b_, source_, inner, {}), none<ExprId>, false};
    }

    void limit(RuleNode part) {
        TotalRule::Limit made;
        made.most = compile_number(b_, source_, part.first(), {});
        if (const auto when = part.child(RuleKind::when)) {
            made.when = compile_condition(b_, source_, when.first(), {});
        }
        made_.limits.push_back(made);
    }

    Builder& b_;
    const RuleSource& source_;
    TotalRule made_;
};

}  // namespace

void compile_total(Builder& builder, const InForce& total) {
    const auto& newest = total.layers.front();
    auto made = TotalCompiler(builder, *newest.source).compile(newest.node);
    if (made.basis.empty()) {
        made.basis = total.basis;
    }
    builder.rules.total = std::move(made);
}

void compile_grades(Builder& builder, const Statement& grades) {
    for (auto grade : grades.node.child(RuleKind::block)) {
        if (grade.kind() != RuleKind::grade) {
            continue;
        }
        Grade made;
        made.declared = grades.source->place(grade.span());
        made.name = text_of(grade.child(RuleKind::name));
        made.comparison = comparison_of(grade.child(RuleKind::comparator).text());
        made.bound = number_of(grade.child(RuleKind::number)).value_or(Rational(0));
        if (const auto when = grade.child(RuleKind::when)) {
            made.when = compile_condition(builder, *grades.source, when.first(), {});
        }
        builder.rules.grades.push_back(std::move(made));
    }
}

}  // namespace heng
