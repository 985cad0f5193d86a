#pragma once
// The cells of 预期值 and 实现值, folded, to trees.

#include <cstdint>
#include <string_view>

#include "grammar/cell_part.hpp"

namespace heng {

/// Reads a folded cell (grammar/fold.hpp) into `tree`, whose memory is reused. Nothing is returned if all of it was
/// read, else how many bytes of it could be. Never throws; time is linear in the text.
struct CellParse {
    bool read = false;
    std::uint32_t stopped = 0;
};
[[nodiscard]] CellParse parse_cell(std::string_view folded, CellTree& tree);

/// Whether a folded cell is empty or says that it has nothing to say: 无, /, 不适用.
[[nodiscard]] bool is_nothing(std::string_view folded);

}  // namespace heng
