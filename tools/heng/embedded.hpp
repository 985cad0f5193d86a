#pragma once
// The rule files that the command carries inside itself, so that one file is a whole installation.
// The definition is generated at build time from rules/ (cmake/EmbedRules.cmake).

#include <span>
#include <string_view>

namespace heng {

struct EmbeddedFile {
    std::string_view path;  ///< from the root of the repository, with slashes: "rules/通用/….heng"
    std::string_view text;  ///< the bytes of the file as they were at build time
};

/// All of rules/**/*.heng, sorted by the bytes of their paths. Static storage: the views never dangle.
[[nodiscard]] std::span<const EmbeddedFile> embedded_rules();

}  // namespace heng
