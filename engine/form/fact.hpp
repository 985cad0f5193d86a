#pragma once
// Data given beside a form's cells: what a scoring rule asks for by name (数据). In: a name and a text. Out: what the
// text says, as one value and, where several stand in it, as a list.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/schema/ids.hpp"
#include "engine/value/reading.hpp"

namespace heng {

enum class SlotId : std::uint32_t;

struct Fact {
    std::string name;
    std::string text;            ///< as given
    Reading value;               ///< all of it
    std::vector<Reading> items;  ///< its parts, where 、 stands between; else one
    SlotId slot = none<SlotId>;  ///< the cell that says so; none: it was given beside the form
};

/// Reads the text as an actual.
[[nodiscard]] Fact read_fact(std::string_view name, std::string_view text);
/// 标准成本=50元；满意度=95%: several with their names. Nothing if a part has no name; none if the cell says “无”.
[[nodiscard]] std::optional<std::vector<Fact>> read_facts(std::string_view text);

}  // namespace heng
