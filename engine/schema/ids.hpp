#pragma once
// Indices into the arrays of a RuleSet, each of its own type so that they can't be mixed.

#include <cstddef>
#include <cstdint>

namespace heng {

enum class FieldId : std::uint32_t {};    ///< a cell of the form that stands once, or a group of such cells
enum class LevelId : std::uint32_t {};    ///< a kind of row: 三级指标, 佐证材料
enum class ColumnId : std::uint32_t {};   ///< a heading of rows: 权重, 预期值
enum class PlannedId : std::uint32_t {};  ///< an indicator that the 指标体系 prescribes
enum class ScoringId : std::uint32_t {};
enum class ExprId : std::uint32_t {};
enum class WordsId : std::uint32_t {};  ///< a 词表

inline constexpr std::uint32_t no_index = 0xFFFFFFFFU;
template <typename Id>
inline constexpr Id none = static_cast<Id>(no_index);

template <typename Id>
[[nodiscard]] constexpr std::size_t index(Id id) {
    return static_cast<std::size_t>(id);
}

/// A 行 of a level as one index: the level in the upper half.
[[nodiscard]] constexpr std::uint32_t fixed_row_id(LevelId level, std::uint32_t row) {
    return static_cast<std::uint32_t>(level) << 16U | row;
}
[[nodiscard]] constexpr LevelId level_of_fixed(std::uint32_t id) {
    return static_cast<LevelId>(id >> 16U);
}
[[nodiscard]] constexpr std::uint32_t row_of_fixed(std::uint32_t id) {
    return id & 0xFFFFU;
}

}  // namespace heng
