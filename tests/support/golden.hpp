#pragma once
// Outputs that a person approved, under tests/golden.

#include <string>
#include <string_view>

namespace heng::test {

/// Compares with the file of that name under tests/golden. With HENG_UPDATE_GOLDEN=1 in the environment it writes
/// the file instead; read the difference before you commit it. The name is a literal at each call:
/// golden_test.cpp looks for names in the sources and fails on a file that none claims.
void check_golden(std::string_view name, const std::string& output);

/// The bytes of a file by its path from the root of the repository; fails if there is none.
[[nodiscard]] std::string repository_file(std::string_view path);

}  // namespace heng::test
