#pragma once
// The repository's own rule files, for tests that hold for each of them.

#include <string>
#include <vector>

namespace heng::test {

struct RuleText {
    std::string path;  ///< from the root of the repository
    std::string text;
};

/// All .heng files below a folder of the repository, sorted by path.
[[nodiscard]] std::vector<RuleText> rule_files_below(const std::string& folder);

}  // namespace heng::test
