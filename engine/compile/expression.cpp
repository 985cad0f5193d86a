// Expressions: operators, comparisons and figures.

#include "engine/compile/expression_compiler.hpp"
#include "engine/compile/literal.hpp"
#include "engine/diagnostics/nearest.hpp"
#include "engine/ruleset/next_year.hpp"

namespace heng {

std::vector<RuleNode> Expressions::parts(RuleNode node) {
    std::vector<RuleNode> out;
    for (auto part : node) {
        if (part.kind() != RuleKind::comment) {
            out.push_back(part);
        }
    }
    return out;
}

ExprId Expressions::compile(RuleNode node) {
    switch (node.kind()) {
        case RuleKind::either: return chain(node, Op::any);
        case RuleKind::both: return chain(node, Op::all);
        case RuleKind::negation: return unary(node, Op::negation, Type::truth);
        case RuleKind::comparison: return comparison(node);
        case RuleKind::sum:
        case RuleKind::product: return arithmetic(node);
        case RuleKind::sign: return unary(node, Op::negate, Type::number);
        case RuleKind::call: return call(node);
        case RuleKind::path: return path(node);
        case RuleKind::number: return number(node, node);
        case RuleKind::quantity: return quantity(node);
        case RuleKind::day: return day(node);
        case RuleKind::string: return b_.add_text(text_of(node), node.span());
        default: return parts(node).empty() ? nothing(node) : compile(parts(node).front());
    }
}

ExprId Expressions::compile(RuleNode node, Type want) {
    return expect(compile(node), want, node);
}

ExprId Expressions::nothing(RuleNode node) {
    return b_.add({Op::truth, Type::nothing, 0, 0, no_index, no_index, node.span()});
}

ExprId Expressions::expect(ExprId id, Type want, RuleNode node) {
    if (!serves(type(id), want, at(id).op)) {
        say_type(node, type_name(want), type_name(type(id)));
    }
    return id;
}

void Expressions::say_type(RuleNode node, const Bilingual& want, const Bilingual& have) {
    const std::string text(node.text());
    b_.say(Code::H816, source_, node,
           {{"place", "“" + text + "”"}, {"expected", want.zh}, {"found", have.zh}},
           {{"place", "“" + text + "”"}, {"expected", want.en}, {"found", have.en}});
}

ExprId Expressions::binary(Op op, Type type, ExprId a, ExprId b, Span span, std::uint8_t detail) {
    return b_.add(
        {op, type, detail, static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b), no_index, span});
}

ExprId Expressions::unary(RuleNode node, Op op, Type want) {
    const auto inner = compile(parts(node).at(0), want);
    return b_.add({op, want, 0, static_cast<std::uint32_t>(inner), no_index, no_index, node.span()});
}

ExprId Expressions::chain(RuleNode node, Op op) {
    auto left = none<ExprId>;
    const bool alone = parts(node).size() == 1;
    for (auto part : parts(node)) {
        const auto next = alone ? compile(part) : compile(part, Type::truth);
        left = left == none<ExprId> ? next : binary(op, Type::truth, left, next, node.span());
    }
    return left;
}

ExprId Expressions::arithmetic(RuleNode node) {
    auto left = none<ExprId>;
    Op op = Op::add;
    RuleNode first;
    for (auto part : parts(node)) {
        if (part.kind() == RuleKind::op) {
            op = op_of(part.text());
        } else if (left == none<ExprId>) {
            left = compile(part);
            first = part;
        } else {
            left = binary(op, Type::number, expect(left, Type::number, first), compile(part, Type::number),
                          node.span());
        }
    }
    return left;
}

Op Expressions::op_of(std::string_view text) {
    if (text == "+" || text == "＋") {
        return Op::add;
    }
    if (text == "*" || text == "×" || text == "＊") {
        return Op::multiply;
    }
    return text == "/" || text == "÷" || text == "／" ? Op::divide : Op::subtract;
}

ExprId Expressions::number(RuleNode node, RuleNode figure) {
    const auto value = number_of(figure);
    if (!value) {
        b_.say(Code::H823, source_, node, {{"word", std::string(figure.text())}});
    }
    const auto id = b_.add_number(value.value_or(Rational(0)), node.span());
    const bool share = figure.text().find("%") != std::string_view::npos ||
                       figure.text().find("％") != std::string_view::npos;
    b_.rules.exprs[index(id)].detail = share ? 1 : 0;
    return id;
}

ExprId Expressions::quantity(RuleNode node) {
    const auto id = number(node, node.first());
    b_.rules.texts.push_back(text_of(node.child(RuleKind::unit)));
    return b_.add({Op::quantity, Type::number, 0, at(id).a,
                   static_cast<std::uint32_t>(b_.rules.texts.size() - 1), no_index, node.span()});
}

ExprId Expressions::day(RuleNode node) {
    const auto part = [&](RuleKind kind) {
        const auto digits = node.child(kind);
        if (digits && digits.text() == "次") {
            return next_year;
        }
        const auto value = digits ? Rational::parse(digits.text()) : std::nullopt;
        return value ? static_cast<std::uint32_t>(value->to_int64().value_or(0)) : no_index;
    };
    return b_.add({Op::day, Type::number, 0, part(RuleKind::day_year), part(RuleKind::day_month),
                   part(RuleKind::day_day), node.span()});
}

ExprId Expressions::comparison(RuleNode node) {
    auto result = none<ExprId>;
    auto left = none<ExprId>;
    RuleNode before;
    RuleNode by;
    for (auto part : parts(node)) {
        if (part.kind() == RuleKind::comparator) {
            by = part;
            continue;
        }
        if (left == none<ExprId>) {
            left = compile(part);
            before = part;
            continue;
        }
        auto right = none<ExprId>;
        const auto step = compare(left, before, by.text(), part, right, node.span());
        result = result == none<ExprId> ? step : binary(Op::all, Type::truth, result, step, node.span());
        left = right;
        before = part;
    }
    return result == none<ExprId> ? left : result;
}

ExprId Expressions::compare(ExprId left, RuleNode left_node, std::string_view by, RuleNode node,
                            ExprId& right, Span span) {
    if (by == "是") {
        return right = is_kind(left, left_node, node, span);
    }
    if (by == "称") {
        expect(left, Type::value, left_node);
        right = compile(node, Type::text);
        return binary(Op::called, Type::truth, left, right, span);
    }
    if (by == "属于" || by == "含") {
        return right = belongs(left, left_node, by == "含", node, span);
    }
    right = compile(node);
    const auto a = type(left);
    const auto b = type(right);
    const bool texts = a == Type::text || b == Type::text;
    const auto how = comparison_of(by);
    const bool ordered = how != Comparison::equal && how != Comparison::unequal;
    const bool truths = a == Type::truth || b == Type::truth;
    if (ordered && (texts || truths)) {  // only figures have an order
        const bool left_is_odd = a == Type::text || a == Type::truth;
        say_type(left_is_odd ? left_node : node, type_name(Type::number), type_name(left_is_odd ? a : b));
    } else if (texts || truths) {
        const auto want = texts ? Type::text : Type::truth;
        expect(left, want, left_node);
        expect(right, want, node);
    } else {
        expect(left, Type::number, left_node);
        expect(right, Type::number, node);
    }
    return binary(Op::compare, Type::truth, left, right, span, static_cast<std::uint8_t>(how));
}

ExprId Expressions::is_kind(ExprId left, RuleNode left_node, RuleNode node, Span span) {
    expect(left, Type::value, left_node);
    const auto kind = words::find(words::value_kinds, node.text());
    if (!kind) {
        b_.say_not_one_of(source_, node, "内容的种类", "a kind of value", words::texts(words::value_kinds));
    }
    return b_.add({Op::is_kind, Type::truth, static_cast<std::uint8_t>(kind.value_or(ValueKind::nothing)),
                   static_cast<std::uint32_t>(left), no_index, no_index, span});
}

ExprId Expressions::belongs(ExprId left, RuleNode left_node, bool inside, RuleNode node, Span span) {
    if (const auto list = b_.word_list_called(node.text())) {
        expect(left, Type::text, left_node);
        b_.use("词表", node.text());
        return b_.add({inside ? Op::has_words : Op::in_words, Type::truth, 0,
                       static_cast<std::uint32_t>(left), *list, no_index, span});
    }
    const auto want = inside ? Type::text : Type::number;
    expect(left, want, left_node);
    const auto right = compile(node, want);
    return binary(inside ? Op::contains : Op::within, Type::truth, left, right, span);
}

ExprId compile_expression(Builder& builder, const RuleSource& source, RuleNode node, const Scope& scope) {
    return Expressions(builder, source, scope).compile(node);
}

ExprId compile_number(Builder& builder, const RuleSource& source, RuleNode node, const Scope& scope) {
    return Expressions(builder, source, scope).compile(node, Type::number);
}

ExprId compile_condition(Builder& builder, const RuleSource& source, RuleNode node, const Scope& scope) {
    return Expressions(builder, source, scope).compile(node, Type::truth);
}

}  // namespace heng
