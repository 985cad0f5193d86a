#pragma once
// A figure with the decimals it was written with: 95.00 stays 95.00.

#include <optional>
#include <string>

#include "engine/number/rational.hpp"

namespace heng {

struct Written {
    Rational value;
    /// Decimals as written, trailing zeros included. Nothing for what was computed (3万, 九成, 10±2), which has
    /// no trailing zeros and may have no finite decimal at all.
    std::optional<int> decimals;

    [[nodiscard]] std::string to_string() const {
        return decimals ? value.to_fixed(*decimals) : value.to_string();
    }
    friend bool operator==(const Written& a, const Written& b) { return a.value == b.value; }
};

}  // namespace heng
