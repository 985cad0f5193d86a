#pragma once
// The files that the command carries inside itself, so that one file is a whole installation: rules, and examples of what
// mechanism says. The definitions are generated at build time (cmake/EmbedFiles.cmake).

#include <span>
#include <string_view>

namespace heng {

struct EmbeddedFile {
    std::string_view path;  ///< from the root of the repository, with slashes: "rules/通用/….heng"
    std::string_view text;  ///< the bytes of the file as they were at build time
};

/// All of rules/**/*.heng, sorted by the bytes of their paths. Static storage: the views never dangle.
[[nodiscard]] std::span<const EmbeddedFile> embedded_rules();

/// All of tests/examples: for a code of mechanism's, files named after it that have the fault (H833.坏.heng) and that
/// haven't (H833.好.heng). Sorted by the bytes of their paths.
[[nodiscard]] std::span<const EmbeddedFile> embedded_examples();

}  // namespace heng
