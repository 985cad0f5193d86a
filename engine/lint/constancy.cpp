#include "engine/lint/constancy.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace heng {

namespace {

Comparison contrary(Comparison c) {
    switch (c) {
        case Comparison::less: return Comparison::greater_equal;
        case Comparison::less_equal: return Comparison::greater;
        case Comparison::greater: return Comparison::less_equal;
        case Comparison::greater_equal: return Comparison::less;
        case Comparison::equal: return Comparison::unequal;
        case Comparison::unequal: return Comparison::equal;
    }
    return c;
}

/// The same with its sides changed.
Comparison turned(Comparison c) {
    switch (c) {
        case Comparison::less: return Comparison::greater;
        case Comparison::less_equal: return Comparison::greater_equal;
        case Comparison::greater: return Comparison::less;
        case Comparison::greater_equal: return Comparison::less_equal;
        default: return c;
    }
}

Truth between(Comparison c, const Interval& a, const Interval& b) {
    switch (c) {
        case Comparison::less: return less(a, b);
        case Comparison::less_equal: return less_equal(a, b);
        case Comparison::greater: return greater(a, b);
        case Comparison::greater_equal: return greater_equal(a, b);
        case Comparison::equal: return equal(a, b);
        case Comparison::unequal: return !equal(a, b);
    }
    return Truth::unknown;
}

/// What is left of a figure that compares so with `bound`; nothing where that is no interval.
std::optional<Interval> left_by(Comparison c, const Rational& bound) {
    switch (c) {
        case Comparison::less: return Interval::at_most(bound, true);
        case Comparison::less_equal: return Interval::at_most(bound);
        case Comparison::greater: return Interval::at_least(bound, true);
        case Comparison::greater_equal: return Interval::at_least(bound);
        case Comparison::equal: return Interval::point(bound);
        case Comparison::unequal: return std::nullopt;
    }
    return std::nullopt;
}

/// What several claims about the same leave of it.
struct Left {
    Interval figures = Interval::all();
    std::vector<Rational> excluded;
    const std::string* word = nullptr;
    std::vector<std::string_view> other_words;

    void take(const Constancy::Claim& claim) {
        figures = intersection(figures, claim.leaves);
        if (claim.excludes) {
            excluded.push_back(*claim.excludes);
        }
        if (claim.word != nullptr && claim.is_word) {
            gone_ = gone_ || (word != nullptr && *word != *claim.word);
            word = claim.word;
        } else if (claim.word != nullptr) {
            other_words.push_back(*claim.word);
        }
    }

    [[nodiscard]] bool is_nothing() const {
        const auto is_figure = [&](const Rational& one) { return figures.is_point() && figures.lo == one; };
        return gone_ || figures.is_empty() || std::any_of(excluded.begin(), excluded.end(), is_figure) ||
               (word != nullptr &&
                std::find(other_words.begin(), other_words.end(), *word) != other_words.end());
    }

private:
    bool gone_ = false;
};

}  // namespace

Truth Constancy::holds(ExprId condition) const {
    if (condition == none<ExprId>) {
        return Truth::yes;
    }
    const auto& e = r_[condition];
    switch (e.op) {
        case Op::truth: return truth_of(e.a != 0);
        case Op::compare: return compared(e);
        case Op::negation: return !holds(static_cast<ExprId>(e.a));
        case Op::all: return together({{condition, false}});
        case Op::any: return !together({{condition, true}});
        default: return Truth::unknown;
    }
}

Truth Constancy::compared(const Expr& e) const {
    const auto left = static_cast<ExprId>(e.a);
    const auto right = static_cast<ExprId>(e.b);
    const auto how = static_cast<Comparison>(e.detail);
    if (r_[left].type == Type::text || r_[right].type == Type::text) {
        if (is_foreign_word(left, right) || is_foreign_word(right, left)) {
            return truth_of(how == Comparison::unequal);
        }
    } else if (const auto known = between(how, range(left), range(right)); known != Truth::unknown) {
        return known;
    }
    if (key(left) != key(right)) {
        return Truth::unknown;
    }
    return truth_of(how == Comparison::equal || how == Comparison::less_equal ||
                    how == Comparison::greater_equal);
}

/// 性质 = "长期", where 取值 doesn't have 长期.
bool Constancy::is_foreign_word(ExprId cell, ExprId word) const {
    const auto& c = r_[cell];
    const auto& w = r_[word];
    if (w.op != Op::text || (c.op != Op::column && c.op != Op::field)) {
        return false;
    }
    const auto foreign = [&](const Heading& heading) {
        const auto& choices = heading.choices;
        return heading.type == CellType::choice && !choices.empty() &&
               std::find(choices.begin(), choices.end(), r_.texts[w.a]) == choices.end();
    };
    if (c.op == Op::field) {
        return foreign(r_.schema[static_cast<FieldId>(c.a)]);
    }
    // A column may stand in several levels, each with words of its own.
    bool any = false;
    for (const auto& level : r_.schema.levels) {
        if (const auto at = level.slot(static_cast<ColumnId>(c.a))) {
            any = true;
            if (!foreign(level.columns[*at])) {
                return false;
            }
        }
    }
    return any;
}

void Constancy::gather(const Literal& literal, std::vector<Literal>& parts) const {
    const auto& e = r_[literal.condition];
    if (e.op == Op::negation) {
        gather({static_cast<ExprId>(e.a), !literal.denied}, parts);
    } else if (e.op == (literal.denied ? Op::any : Op::all)) {
        gather({static_cast<ExprId>(e.a), literal.denied}, parts);
        gather({static_cast<ExprId>(e.b), literal.denied}, parts);
    } else {
        parts.push_back(literal);
    }
}

std::vector<Constancy::Literal> Constancy::parts(ExprId condition) const {
    std::vector<Literal> parts;
    if (condition != none<ExprId>) {
        gather({condition}, parts);
    }
    return parts;
}

bool Constancy::implies(ExprId condition, ExprId other) const {
    const auto wanted = parts(other);
    return std::all_of(wanted.begin(), wanted.end(), [&](const Literal& part) {
        return together({{condition}, {part.condition, !part.denied}}) == Truth::no;
    });
}

Truth Constancy::alone(const Literal& literal) const {
    const auto& e = r_[literal.condition];
    const auto a = static_cast<ExprId>(e.a);
    const auto b = static_cast<ExprId>(e.b);
    const auto known = e.op == Op::all   ? together({{a}, {b}})
                       : e.op == Op::any ? !together({{a, true}, {b, true}})
                                         : holds(literal.condition);
    return literal.denied ? !known : known;
}

std::optional<Constancy::Claim> Constancy::claim_of(const Literal& literal) const {
    const auto& e = r_[literal.condition];
    if (e.op != Op::compare) {
        return std::nullopt;
    }
    auto how = static_cast<Comparison>(e.detail);
    how = literal.denied ? contrary(how) : how;
    auto a = static_cast<ExprId>(e.a);
    auto b = static_cast<ExprId>(e.b);
    const bool equality = how == Comparison::equal || how == Comparison::unequal;
    Claim claim;
    if (r_[a].type == Type::text || r_[b].type == Type::text) {
        if (!equality || r_[b].op != Op::text) {
            return std::nullopt;
        }
        claim.about = {key(a), 0};
        claim.word = &r_.texts[r_[b].a];
        claim.is_word = how == Comparison::equal;
        return claim;
    }
    if (range(a).is_point()) {
        std::swap(a, b);
        how = turned(how);
    }
    const auto limit = range(b);
    Rational bound;
    if (limit.is_point()) {
        bound = limit.lo;
        claim.about = {key(a), 0};
        claim.leaves = range(a);
    } else {
        if (key(b) < key(a)) {
            std::swap(a, b);
            how = turned(how);
        }
        claim.about = {key(a), key(b)};
        claim.leaves = range(a) - range(b);
    }
    if (const auto rest = left_by(how, bound)) {
        claim.leaves = intersection(claim.leaves, *rest);
    } else {
        claim.excludes = bound;
    }
    return claim;
}

Truth Constancy::together(const std::vector<Literal>& literals) const {
    std::vector<Literal> parts;
    for (const auto& literal : literals) {
        if (literal.condition != none<ExprId>) {
            gather(literal, parts);
        }
    }
    auto all = Truth::yes;
    std::map<std::uint32_t, bool> denied;  // by key of a condition
    std::map<std::pair<std::uint32_t, std::uint32_t>, Left> left;
    for (const auto& part : parts) {
        all &= alone(part);
        const auto [known, first] = denied.try_emplace(key(part.condition), part.denied);
        if (!first && known->second != part.denied) {
            return Truth::no;
        }
        if (const auto claim = claim_of(part)) {
            auto& rest = left[claim->about];
            rest.take(*claim);
            if (rest.is_nothing()) {
                return Truth::no;
            }
        }
    }
    return all;
}

}  // namespace heng
