#pragma once
// One figure of a cell: a numeral with its unit.

#include <optional>
#include <string>

#include "engine/value/written.hpp"
#include "grammar/cell_part.hpp"

namespace heng {

struct Figure {
    Written value;
    /// 300余: more than `value` and less than this. Nothing: the figure is `value` itself.
    std::optional<Written> below;
    std::string unit;  ///< as written, but % of 九成 and 百分之…, 元 of ¥; empty: none
    /// Ten to the power by which 万, 成 and the like multiply the whole numeral; the other end of a range that has
    /// none of its own takes it (1-2万人). 0: none.
    int power = 0;
    bool scaled = false;         ///< has 十, 百, 千, 万, 亿 anywhere
    bool tenths = false;         ///< 九成
    bool percent_words = false;  ///< 百分之…: the unit stands before the figure
    bool yuan = false;           ///< ¥ stands before it
    bool plain_yuan = false;     ///< and neither 万 nor a unit behind it: the 8万 of ¥5-8万 says them
};

/// Figures with more digits aren't read: no cell needs them, and reading takes more than linear time (design §11).
inline constexpr std::size_t most_digits = 1000;

/// What a node of kind figure says; nothing if it isn't a number (3/0, 三五, too many digits). `of_yuan`: a ¥ before
/// another figure holds for this one too.
[[nodiscard]] std::optional<Figure> read_figure(CellTree::Cursor node, bool of_yuan = false);

/// 万元 is 万 of 元: ten to which power, and of what. Power 0 for all units but money in 万 or 亿.
struct MoneyUnit {
    int power = 0;
    std::string_view base;
};
[[nodiscard]] MoneyUnit money_unit(std::string_view unit);

}  // namespace heng
