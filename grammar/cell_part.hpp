#pragma once
// What the nodes of a cell's tree are. The grammar is grammar/value.hpp; engine/value/reading makes sense of it.

#include <cstdint>

#include "grammar/tree.hpp"

namespace heng {

enum class CellPart : std::uint8_t {
    cell,
    none,    ///< 无, /, N/A
    either,  ///< 或: holds `both`
    both,    ///< 且: holds the conditions
    text,
    quantity,  ///< a condition on a figure: everything that belongs to it
    interval,  ///< [80%,90%)
    relation,  ///< a condition relative to a reference
    date_condition,
    date_span,

    // of a quantity or relation
    per,   ///< 每
    rise,  ///< 增长
    fall,  ///< 下降
    at_least,
    at_most,
    more,
    less,
    equal,
    reach,      ///< 达到: what it says depends on the role
    including,  ///< （含）
    excluding,  ///< （不含）
    reference,  ///< the words of a reference
    to_end,     ///< what follows the first figure of a range: -90%
    deviation,  ///< what follows the middle: ±2天
    chained,    ///< what follows the first figure of 80%≤X<90%

    // brackets of an interval
    open_in,
    open_out,
    close_in,
    close_out,

    // figures
    figure,
    yuan,  ///< ¥ before a figure
    minus,
    digits,        ///< 1,234.50
    hanzi,         ///< 一百二十
    scale,         ///< 万 after digits
    amount,        ///< digits and scales: 1亿2000万
    quotient,      ///< 2/3
    share,         ///< 三分之二: the denominator comes first
    percent_of,    ///< 百分之…
    permille_of,   ///< 千分之…
    permyriad_of,  ///< 万分之…
    tenths,        ///< 八成五
    half,          ///< 一半
    whole,         ///< 百分百
    vague,         ///< 余, 多
    unit,

    // dates
    date,
    year,
    month,
    day,
    quarter,
    first_half,
    second_half,
    year_end,
};

using CellTree = Tree<CellPart>;

}  // namespace heng
