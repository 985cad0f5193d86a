#include "engine/evaluate/equation.hpp"

#include <string>

#include "engine/value/figure.hpp"
#include "engine/value/reading.hpp"
#include "grammar/parse_arithmetic.hpp"

namespace heng {

namespace {

using Node = ArithmeticTree::Cursor;

std::optional<Rational> figure(Node node) {
    const auto reading = read_value(node.first().text(), Role::actual);
    const auto* quantity = std::get_if<Quantity>(&reading);
    if (quantity == nullptr) {
        return std::nullopt;
    }
    return node.child(ArithmeticPart::percent) ? quantity->number.value * Rational::power_of_ten(-2) : quantity->number.value;
}

std::optional<Rational> value(Node node) {
    if (node.kind() == ArithmeticPart::figure || node.kind() == ArithmeticPart::result) {
        return figure(node);
    }
    std::optional<Rational> left;
    std::string_view op;
    for (auto part : node) {
        if (part.kind() == ArithmeticPart::op) {
            op = part.text();
            continue;
        }
        const auto right = value(part);
        if (!right) {
            return std::nullopt;
        }
        if (!left) {
            left = right;
        } else if (op == "+" || op == "＋") {
            *left += *right;
        } else if (op == "*" || op == "＊" || op == "×") {
            *left *= *right;
        } else if (op == "/" || op == "／" || op == "÷") {
            if (right->is_zero()) {
                return std::nullopt;
            }
            *left /= *right;
        } else {
            *left -= *right;
        }
    }
    return left;
}

bool has_operation(Node node) {
    if (node.kind() == ArithmeticPart::op) {
        return true;
    }
    for (auto part : node) {
        if (has_operation(part)) {
            return true;
        }
    }
    return false;
}

}  // namespace

Equations find_equations(std::string_view text) {
    Equations found;
    ArithmeticTree tree;
    std::size_t from = 0;
    while (next_equation(text, from, tree, &found.too_long)) {
        const auto root = tree.root();
        const auto sum = root.child(ArithmeticPart::sum);
        const auto result = root.child(ArithmeticPart::result);
        const auto right = figure(result);
        if (has_operation(sum) && right) {
            const auto left = value(sum);
            found.sums.push_back({root.span(), sum.span(), result.span(), left ? std::optional(Interval::point(*left)) : std::nullopt, *right});
        } else if (!right && result.text().size() > most_digits) {
            found.too_long.push_back(root.span());
        }
        from = root.span().end;
    }
    return found;
}

}  // namespace heng
