#pragma once
// Data given beside a form's cells: what a scoring rule asks for by name (数据). In: a name and a text. Out: what the
// text says, as one value and, where several stand in it, as a list.

#include <string>
#include <string_view>
#include <vector>

#include "engine/value/reading.hpp"

namespace heng {

struct Fact {
    std::string name;
    std::string text;            ///< as given
    Reading value;               ///< all of it
    std::vector<Reading> items;  ///< its parts, where 、 stands between; else one
};

/// Reads the text as an actual.
[[nodiscard]] Fact read_fact(std::string_view name, std::string_view text);

}  // namespace heng
