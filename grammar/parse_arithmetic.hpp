#pragma once
// Finds sums in running text. In: any text. Out: trees of what looks like “sum = figure”; nothing is computed.

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/tree.hpp"

namespace heng {

enum class ArithmeticPart : std::uint8_t {
    equation,  // sum, result
    sum,       // product (op product)*
    product,   // (figure | sum) (op (figure | sum))*
    figure,    // digits, percent?
    result,    // digits, percent?
    digits,
    percent,
    op,
};
using ArithmeticTree = Tree<ArithmeticPart>;

/// The next sum at or after `from`, into `tree`; false if there is none. Linear in the text for all sums together. Those
/// passed over on the way because they are too long are added to `passed_over`.
[[nodiscard]] bool next_equation(std::string_view text, std::size_t from, ArithmeticTree& tree,
                                 std::vector<Span>* passed_over = nullptr);

}  // namespace heng
