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

struct Equations {
    std::vector<Equation> sums;  ///< with at least one operation, in their order
    std::vector<Span> too_long;  ///< what would be sums, but longer than anybody writes
};
[[nodiscard]] Equations find_equations(std::string_view text);

}  // namespace heng
