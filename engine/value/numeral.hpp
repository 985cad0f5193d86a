#pragma once
// What the numerals of a cell are worth.

#include <optional>

#include "engine/value/written.hpp"
#include "grammar/cell_part.hpp"

namespace heng {

inline constexpr int most_power = 16;  ///< of ten: 万亿 is 12; what goes further is a slip of the pen

struct Numeral {
    Written value;
    int power =
        0;  ///< ten to the power by which the last of 十, 百, 千, 万, 亿 multiplies all of it; 0: none
    bool scaled = false;  ///< has such a word anywhere
};

/// A node of kind digits, hanzi or amount. `money` is the power of a 万 or 亿 that stands in the unit: the value is then
/// so many 万 or 亿 (一亿二千万元 is 12000 万元). Nothing if the node isn't a number.
[[nodiscard]] std::optional<Numeral> read_numeral(CellTree::Cursor node, int money = 0);

}  // namespace heng
