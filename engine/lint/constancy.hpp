#pragma once
// What holds of a condition in every form. In: an expression of a rule set. Out: yes if it holds wherever it is known,
// no if it holds nowhere, unknown otherwise. Figures are taken as the ranges that their kind leaves (a count isn't
// negative), each occurrence by itself but for comparisons of one and the same expression, so that an answer is never
// wrong and often only unknown.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/lint/sameness.hpp"
#include "engine/number/interval.hpp"
#include "engine/number/truth.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

class Constancy {
public:
    explicit Constancy(const RuleSet& rules) : r_(rules), same_(rules) {}

    [[nodiscard]] Truth holds(ExprId condition) const;

    /// A condition, or its contrary.
    struct Literal {
        ExprId condition = none<ExprId>;
        bool denied = false;
    };
    /// Whether all hold together: no if they contradict each other.
    [[nodiscard]] Truth together(const std::vector<Literal>& literals) const;

    /// Whether one holds only where the other does too: surely so, or not known. None is a condition that always holds.
    [[nodiscard]] bool implies(ExprId condition, ExprId other) const;
    /// What a condition is made of: all of these must hold.
    [[nodiscard]] std::vector<Literal> parts(ExprId condition) const;

    /// The same number for the same expression, wherever it stands.
    [[nodiscard]] std::uint32_t key(ExprId expression) const { return same_.of(expression); }

    /// What a comparison says of what: of one figure or cell, or of how far one figure is above another.
    struct Claim {
        std::pair<std::uint32_t, std::uint32_t> about;  ///< keys; the second 0 for one figure
        Interval leaves = Interval::all();              ///< of figures: what it can still be
        std::optional<Rational> excludes;               ///< 权重 ≠ 5
        const std::string* word = nullptr;              ///< of cells: which it is, or is not
        bool is_word = true;
    };
    /// Of a comparison, or of its contrary; nothing if that says no such thing.
    [[nodiscard]] std::optional<Claim> claim_of(const Literal& literal) const;

    /// What a figure may be.
    [[nodiscard]] Interval range(ExprId figure) const;

private:
    [[nodiscard]] Truth compared(const Expr& e) const;
    [[nodiscard]] Interval range_of_call(const Expr& e) const;
    [[nodiscard]] Interval range_of_attribute(const Expr& e) const;
    [[nodiscard]] bool is_foreign_word(ExprId cell, ExprId word) const;
    /// By itself; of a conjunction that is denied, or a disjunction, whether its parts allow it.
    [[nodiscard]] Truth alone(const Literal& literal) const;
    /// Parts of a conjunction, denials carried inward.
    void gather(const Literal& literal, std::vector<Literal>& parts) const;

    const RuleSet& r_;
    Sameness same_;
};

}  // namespace heng
