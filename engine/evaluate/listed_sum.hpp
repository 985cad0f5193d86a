#pragma once
// Parts that a text lists and then totals: 分三期支付30万元、30万元、29.99万元，合计89.97万元.

#include <string_view>
#include <vector>

#include "engine/number/interval.hpp"
#include "grammar/source.hpp"

namespace heng {

struct ListedSum {
    Span whole;       ///< bytes of the text, from the first part to the unit of the total
    Span parts;       ///< all parts
    Span total_span;  ///< the figure that is said to be their sum
    Rational sum;     ///< of the parts as written
    /// What they may have added up to before they were rounded to the digits that are written; the sum itself of whole
    /// numbers, which count things.
    Interval possible;
    Rational total;
};

/// Only lists that can be nothing else: at least two parts, one figure each, joined by 、 or 和, all in one unit, with the
/// total right behind them in the same unit. What is written otherwise is passed over.
[[nodiscard]] std::vector<ListedSum> find_listed_sums(std::string_view text);

}  // namespace heng
