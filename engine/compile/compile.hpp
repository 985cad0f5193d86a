#pragma once
// Rule files to a RuleSet. In: texts, and the name of the rule set wanted. Out: the rule set with all names
// resolved and all types checked, and what is wrong, each at its place in its file. No form is looked at.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

/// A rule file; `name` is what messages call it.
struct RuleFile {
    std::string name;
    std::string text;
};

/// `rules` is there unless an error was found; warnings may come with it. In the diagnostics place.path is the file.
struct Compiled {
    std::optional<RuleSet> rules;
    std::vector<Diagnostic> diagnostics;
};

/// Compiles the rule set `id` with all that it builds on. Only files that are needed are read.
[[nodiscard]] Compiled compile(std::span<const RuleFile> files, std::string_view id);

/// The names of all rule sets in the files, in their order.
[[nodiscard]] std::vector<std::string> ruleset_ids(std::span<const RuleFile> files);

}  // namespace heng
