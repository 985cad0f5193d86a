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
    return node.child(ArithmeticPart::percent) ? quantity->number.value * Rational::power_of_ten(-2)
                                               : quantity->number.value;
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

int written_decimals(std::string_view figure) {
    const auto dot = figure.find('.');
    return dot == std::string_view::npos ? 0 : static_cast<int>(figure.size() - dot - 1);
}

bool has(Node node, ArithmeticPart kind) {
    if (node.kind() == kind) {
        return true;
    }
    for (auto part : node) {
        if (has(part, kind)) {
            return true;
        }
    }
    return false;
}

/// 12/300*100=4%: the sum counts in per cent already, the sign behind the result only says so.
bool counts_in_percent(const Rational& left, Node sum, Node result) {
    if (!result.child(ArithmeticPart::percent) || has(sum, ArithmeticPart::percent)) {
        return false;
    }
    const auto written = Rational::parse(result.first().text());
    return written && left.rounded(written_decimals(result.first().text()), Rounding::half_up) == *written;
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
        if (has(sum, ArithmeticPart::op) && right) {
            const auto left = value(sum);
            Equation equation{root.span(), sum.span(), result.span(), {}, *right};
            if (left) {
                equation.left = Interval::point(*left);
                if (counts_in_percent(*left, sum, result)) {
                    equation.right = *right * Rational(100);
                    equation.right_span = result.first().span();
                }
            }
            found.sums.push_back(std::move(equation));
        } else if (!right && result.text().size() > most_digits) {
            found.too_long.push_back(root.span());
        }
        from = root.span().end;
    }
    return found;
}

}  // namespace heng
