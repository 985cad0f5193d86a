#pragma once
// The repository's pages, as tests about them need them.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace heng::test {

/// The root of the repository.
[[nodiscard]] std::filesystem::path repository();

/// The bytes of a file; empty if there is none.
[[nodiscard]] std::string bytes_of(const std::filesystem::path& path);

/// All .md files of the repository: those at its root and those below the folders that hold pages.
[[nodiscard]] std::vector<std::filesystem::path> pages();

/// The targets of [text](target), in order.
[[nodiscard]] std::vector<std::string> links(std::string_view page);

/// The lines that a page shows as code by four blanks, without the blanks, in order; an empty one between two blocks.
[[nodiscard]] std::vector<std::string> shown(std::string_view page);

/// What stands between single backticks, in order. Fenced blocks are passed over.
[[nodiscard]] std::vector<std::string> ticked(std::string_view page);

}  // namespace heng::test
