// Comparisons of what can't be compared. Only kinds that are certain are held against each other: a bare number goes
// with everything but a date.

#include <optional>

#include "engine/compile/expression_words.hpp"
#include "engine/lint/lints.hpp"

namespace heng {

namespace {

enum class Kind : std::uint8_t { number, share, points, date, quantity };

Bilingual word(Kind kind) {
    switch (kind) {
        case Kind::number: return {"数", "a number"};
        case Kind::share: return {"百分数", "a share"};
        case Kind::points: return {"分数", "points"};
        case Kind::date: return {"日期", "a date"};
        case Kind::quantity: return {"带单位的数", "a quantity"};
    }
    return {};
}

class Kinds {
public:
    explicit Kinds(const RuleSet& rules) : r_(rules) {}

    [[nodiscard]] std::optional<Kind> of(ExprId id) const {
        const auto& e = r_[id];
        switch (e.op) {
            case Op::number: return e.detail == 1 ? Kind::share : Kind::number;
            case Op::quantity: return r_.texts[e.b] == "分" ? Kind::points : Kind::quantity;
            case Op::day: return Kind::date;
            case Op::column: return of_column(static_cast<ColumnId>(e.a));
            case Op::field: return of_cell(r_.schema[static_cast<FieldId>(e.a)].type);
            case Op::attribute: return of_attribute(static_cast<Attribute>(e.detail));
            default: return std::nullopt;
        }
    }

    /// Whether the two may stand at the sides of a comparison; also where either isn't known.
    [[nodiscard]] static bool agree(std::optional<Kind> a, std::optional<Kind> b) {
        if (!a || !b || *a == *b) {
            return true;
        }
        const bool plain = *a == Kind::number || *b == Kind::number;
        return plain && *a != Kind::date && *b != Kind::date;
    }

private:
    static std::optional<Kind> of_cell(CellType type) {
        switch (type) {
            case CellType::weight:
            case CellType::score:
            case CellType::deduction:
            case CellType::total: return Kind::points;
            case CellType::percent: return Kind::share;
            default: return std::nullopt;
        }
    }

    [[nodiscard]] std::optional<Kind> of_column(ColumnId id) const {
        std::optional<Kind> kind;
        for (const auto& level : r_.schema.levels) {
            if (const auto at = level.slot(id)) {
                const auto here = of_cell(level.columns[*at].type);
                if (!here || (kind && *kind != *here)) {
                    return std::nullopt;
                }
                kind = here;
            }
        }
        return kind;
    }

    static std::optional<Kind> of_attribute(Attribute attribute) {
        switch (attribute) {
            case Attribute::completion:
            case Attribute::forward_rate: return Kind::share;
            case Attribute::due:
            case Attribute::plain:
            case Attribute::planned_weight:
            case Attribute::full_score:
            case Attribute::total:
            case Attribute::total_due: return Kind::points;
            case Attribute::actual_day:
            case Attribute::target_day: return Kind::date;
            default: return std::nullopt;
        }
    }

    const RuleSet& r_;
};

class Comparisons {
public:
    Comparisons(const RuleSet& rules, std::vector<Diagnostic>& out) : r_(rules), kinds_(rules), out_(out) {}

    void look(ExprId id, const Bilingual& name, const Place& place) {
        if (id == none<ExprId>) {
            return;
        }
        const auto& e = r_[id];
        if (e.op == Op::all || e.op == Op::any) {
            look(static_cast<ExprId>(e.a), name, place);
            look(static_cast<ExprId>(e.b), name, place);
        } else if (e.op == Op::negation) {
            look(static_cast<ExprId>(e.a), name, place);
        } else if (e.op == Op::compare) {
            compared(static_cast<ExprId>(e.a), static_cast<ExprId>(e.b), name, place);
        }
    }

private:
    void compared(ExprId left, ExprId right, const Bilingual& name, const Place& place) {
        const auto a = kinds_.of(left);
        const auto b = kinds_.of(right);
        if (Kinds::agree(a, b)) {
            return;
        }
        const auto slots = [&](const std::string& what, Language language) {
            return std::vector<Slot>{{"name", what},
                                     {"left", expression_words(r_, left)},
                                     {"left_kind", language == Language::zh ? word(*a).zh : word(*a).en},
                                     {"right", expression_words(r_, right)},
                                     {"right_kind", language == Language::zh ? word(*b).zh : word(*b).en}};
        };
        out_.push_back(make(Code::H871, place, slots(name.zh, Language::zh), slots(name.en, Language::en)));
    }

    const RuleSet& r_;
    Kinds kinds_;
    std::vector<Diagnostic>& out_;
};

}  // namespace

void lint_kinds(const RuleSet& rules, std::vector<Diagnostic>& out) {
    Comparisons comparisons(rules, out);
    for (const auto& check : rules.checks) {
        const Bilingual name{"检查 " + check.code, "check " + check.code};
        comparisons.look(check.when, name, place_of(check));
        comparisons.look(check.require, name, place_of(check));
    }
    for (const auto& scoring : rules.scorings) {
        const Bilingual name{"计分“" + scoring.name + "”", "scoring “" + scoring.name + "”"};
        comparisons.look(scoring.when, name, place_of(scoring.declared));
        for (const auto& branch : scoring.branches) {
            comparisons.look(branch.when, name, place_of(scoring.declared));
        }
    }
}

}  // namespace heng
