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

const Interval not_negative = Interval::at_least(0);

}  // namespace

std::string Constancy::key(ExprId expression) const {
    if (expression == none<ExprId>) {
        return "_";
    }
    const auto& e = r_[expression];
    auto text = std::to_string(static_cast<int>(e.op)) + "." + std::to_string(e.detail);
    const auto part = [&](std::uint32_t operand) { text += "(" + key(static_cast<ExprId>(operand)) + ")"; };
    const auto plain = [&](std::uint32_t operand) { text += ":" + std::to_string(operand); };
    switch (e.op) {
        case Op::number: text += ":" + r_.numbers[e.a].to_string(); break;
        case Op::text: text += ":" + r_.texts[e.a]; break;
        case Op::quantity: text += ":" + r_.numbers[e.a].to_string() + r_.texts[e.b]; break;
        case Op::negate:
        case Op::negation:
        case Op::is_kind: part(e.a); break;
        case Op::add:
        case Op::subtract:
        case Op::multiply:
        case Op::divide:
        case Op::compare:
        case Op::within:
        case Op::all:
        case Op::any:
        case Op::contains:
        case Op::called:
            part(e.a);
            part(e.b);
            break;
        case Op::in_words:
        case Op::has_words:
            part(e.a);
            plain(e.b);
            break;
        case Op::call:
            part(e.a);
            part(e.b);
            part(e.c);
            break;
        case Op::fold: {
            const auto& domain = r_.domains[e.a];
            text += ":" + std::to_string(static_cast<int>(domain.kind)) + "," +
                    std::to_string(index(domain.level)) + "," + std::to_string(index(domain.under)) + "," +
                    (domain.column ? std::to_string(index(*domain.column)) : "_");
            part(e.b);
            part(e.c);
            break;
        }
        case Op::list_fold:
            part(e.a);
            part(e.c);
            break;
        default:
            plain(e.a);
            plain(e.b);
            plain(e.c);
            break;
    }
    return text;
}

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

Truth Constancy::together(const std::vector<Literal>& literals) const {
    std::vector<Literal> parts;
    for (const auto& literal : literals) {
        if (literal.condition != none<ExprId>) {
            gather(literal, parts);
        }
    }
    auto all = Truth::yes;
    std::map<std::string, bool> denied;     // by key of a condition
    std::map<std::string, Interval> left;   // what the comparisons leave of a figure
    std::map<std::string, std::string> is;  // which text a cell is
    for (const auto& part : parts) {
        const auto& e = r_[part.condition];
        // A conjunction that is denied, a disjunction: looked at by itself.
        const bool joined = e.op == Op::all || e.op == Op::any;
        const auto alone =
            !joined ? holds(part.condition)
            : e.op == Op::all
                ? together({{static_cast<ExprId>(e.a)}, {static_cast<ExprId>(e.b)}})
                : !together({{static_cast<ExprId>(e.a), true}, {static_cast<ExprId>(e.b), true}});
        all &= part.denied ? !alone : alone;
        const auto [known, first] = denied.try_emplace(key(part.condition), part.denied);
        if (!first && known->second != part.denied) {
            return Truth::no;
        }
        if (e.op != Op::compare) {
            continue;
        }
        auto how = static_cast<Comparison>(e.detail);
        how = part.denied ? contrary(how) : how;
        auto figure = static_cast<ExprId>(e.a);
        auto bound = static_cast<ExprId>(e.b);
        if (r_[bound].op == Op::text && how == Comparison::equal) {
            const auto [word, fresh] = is.try_emplace(key(figure), r_.texts[r_[bound].a]);
            if (!fresh && word->second != r_.texts[r_[bound].a]) {
                return Truth::no;
            }
        }
        if (r_[figure].type == Type::text) {
            continue;
        }
        if (range(figure).is_point()) {
            std::swap(figure, bound);
            how = turned(how);
        }
        const auto limit = range(bound);
        const auto rest = limit.is_point() ? left_by(how, limit.lo) : std::nullopt;
        if (rest) {
            auto& so_far = left.try_emplace(key(figure), range(figure)).first->second;
            so_far = intersection(so_far, *rest);
            if (so_far.is_empty()) {
                return Truth::no;
            }
        }
    }
    return all;
}

Interval Constancy::range(ExprId figure) const {
    const auto& e = r_[figure];
    const auto a = [&] { return range(static_cast<ExprId>(e.a)); };
    const auto b = [&] { return range(static_cast<ExprId>(e.b)); };
    switch (e.op) {
        case Op::number: return Interval::point(r_.numbers[e.a]);
        case Op::negate: return -a();
        case Op::add: return a() + b();
        case Op::subtract: return a() - b();
        case Op::multiply: return a() * b();
        case Op::divide: return divide(a(), b()).value_or(Interval::all());
        case Op::attribute: return range_of_attribute(e);
        case Op::call: return range_of_call(e);
        case Op::fold:
        case Op::list_fold: {
            const auto fold = static_cast<Fold>(e.detail);
            return fold == Fold::count || fold == Fold::kinds ? not_negative : Interval::all();
        }
        default: return Interval::all();
    }
}

Interval Constancy::range_of_call(const Expr& e) const {
    switch (static_cast<Function>(e.detail)) {
        case Function::decimals:
        case Function::length:
        case Function::absolute: return not_negative;
        case Function::likeness: return Interval::between(0, 1);
        default: return Interval::all();
    }
}

Interval Constancy::range_of_attribute(const Expr& e) const {
    switch (static_cast<Attribute>(e.detail)) {
        case Attribute::full_score: return Interval::point(r_.full_score);
        case Attribute::ordinal: return Interval::at_least(1);
        case Attribute::planned_count:
        case Attribute::planned_at_least:
        case Attribute::planned_at_most: return not_negative;
        default: return Interval::all();
    }
}

}  // namespace heng
