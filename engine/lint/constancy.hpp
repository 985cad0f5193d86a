#pragma once
// What holds of a condition in every form. In: an expression of a rule set. Out: yes if it holds wherever it is known,
// no if it holds nowhere, unknown otherwise. Figures are taken as the ranges that their kind leaves (a count isn't
// negative), each occurrence by itself but for comparisons of one and the same expression, so that an answer is never
// wrong and often only unknown.

#include <string>
#include <vector>

#include "engine/number/interval.hpp"
#include "engine/number/truth.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

class Constancy {
public:
    explicit Constancy(const RuleSet& rules) : r_(rules) {}

    [[nodiscard]] Truth holds(ExprId condition) const;

    /// A condition, or its contrary.
    struct Literal {
        ExprId condition = none<ExprId>;
        bool denied = false;
    };
    /// Whether all hold together: no if they contradict each other.
    [[nodiscard]] Truth together(const std::vector<Literal>& literals) const;

    /// The same text for the same expression, wherever it stands.
    [[nodiscard]] std::string key(ExprId expression) const;

    /// What a figure may be.
    [[nodiscard]] Interval range(ExprId figure) const;

private:
    [[nodiscard]] Truth compared(const Expr& e) const;
    [[nodiscard]] Interval range_of_call(const Expr& e) const;
    [[nodiscard]] Interval range_of_attribute(const Expr& e) const;
    [[nodiscard]] bool is_foreign_word(ExprId cell, ExprId word) const;
    /// Parts of a conjunction, denials carried inward.
    void gather(const Literal& literal, std::vector<Literal>& parts) const;

    const RuleSet& r_;
};

}  // namespace heng
