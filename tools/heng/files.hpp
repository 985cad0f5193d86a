#pragma once
// What the command reads from the file system: only what was named, only regular files and the standard input, and no
// more bytes than the limit (design §11).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostics/diagnostic.hpp"

namespace heng {

/// Where defaults for a folder and those below it stand.
inline constexpr std::string_view settings_file = "heng.yaml";

/// What is read of a rule file: a hundred times the largest that there is.
inline constexpr std::uint64_t most_rule_bytes = 16ULL << 20U;

/// A file's bytes, or why there are none.
struct Input {
    std::string name;  ///< as it was given; "-" is the standard input
    std::string bytes;
    std::optional<Diagnostic> problem;  ///< H001
};

/// Reads at most `limit` + 1 bytes: one more than may be used, so that whoever reads them sees that it was too much.
/// Pipes and devices are refused: the first may never end, the second may do something when read.
[[nodiscard]] Input read_file(const std::string& name, std::uint64_t limit);

/// The standard input, of whatever kind it is.
[[nodiscard]] Input read_stdin(std::uint64_t limit);

/// A form's file, which is read when its turn comes; or a folder that has none.
struct FormName {
    std::string file;
    std::optional<Diagnostic> problem;  ///< H001
};

/// What was given where forms are asked for, in that order; in place of a folder the .yaml and .yml files in it and
/// below, sorted by path. In folders names that begin with a dot and heng.yaml are passed over, and files whose name
/// or path from the folder matches one of `excluded` (see matches()).
[[nodiscard]] std::vector<FormName> find_forms(const std::vector<std::string>& given,
                                               const std::vector<std::string>& excluded);

/// Whether `pattern` fits the whole of `text`; * stands for any characters, ? for any one byte.
[[nodiscard]] bool matches(std::string_view pattern, std::string_view text);

/// All .heng files in a folder and below, sorted by path. Empty if there is none or it can't be read.
[[nodiscard]] std::vector<std::string> find_rule_files(const std::string& folder);

enum class PathKind : std::uint8_t { missing, file, folder };
[[nodiscard]] PathKind kind_of(const std::string& path);

/// The nearest file of that name in `folder` or above it; nothing if there is none.
[[nodiscard]] std::optional<std::string> find_upwards(const std::string& folder, std::string_view name);
/// The folder that a file stands in; "." for a bare name.
[[nodiscard]] std::string folder_of(const std::string& file);

}  // namespace heng
