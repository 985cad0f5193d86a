#pragma once
// Sums written in running text, computed.

#include <optional>
#include <string_view>
#include <vector>

#include "engine/number/interval.hpp"
#include "grammar/source.hpp"

namespace heng {

struct Equation {
    Span whole;  ///< bytes of the text
    Span left_span;
    Span right_span;
    std::optional<Interval> left;  ///< nothing if it divides by zero
    Rational right;
};

/// All sums with at least one operation, in their order.
[[nodiscard]] std::vector<Equation> find_equations(std::string_view text);

}  // namespace heng
