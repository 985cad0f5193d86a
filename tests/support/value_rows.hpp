#pragma once
// The rows of tests/corpus/values-*.tsv: a cell, and how it reads.

#include <string>
#include <string_view>
#include <vector>

#include "engine/value/reading.hpp"

namespace heng::test {

struct ValueRow {
    std::string id;
    Role role = Role::target;
    std::string text;
    std::string reading;  ///< JSON without "text" and "at"
};

/// All rows of a table; fails if a line doesn't have the five columns.
[[nodiscard]] std::vector<ValueRow> value_rows(std::string_view path);

/// A reading as the tables have it.
[[nodiscard]] std::string as_in_table(const Reading& reading);

}  // namespace heng::test
