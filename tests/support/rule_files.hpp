#pragma once
// The repository's own rule files, for tests that hold for each of them.

#include <string>
#include <vector>

#include "engine/ruleset/ruleset.hpp"

namespace heng::test {

struct RuleText {
    std::string path;  ///< from the root of the repository
    std::string text;
};

/// All .heng files below a folder of the repository, sorted by path.
[[nodiscard]] std::vector<RuleText> rule_files_below(const std::string& folder);

/// A shipped rule set by its name, compiled once a run; the test fails if it can't be or has more than notes.
[[nodiscard]] const RuleSet& shipped(const std::string& id);

}  // namespace heng::test
