#pragma once
// 沿用, 改写, 废止: which statements are in force in a rule set after all that it builds on.

#include <string>
#include <vector>

#include "engine/compile/library.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

/// What one rule set says of a thing: its own statement first, then those that it overrides.
using Layers = std::vector<Statement>;

struct InForce {
    std::string key;  ///< 检查 H201, 计分 定量
    Layers layers;
    std::string doc;             ///< the ## comments before the newest
    std::string ruleset;         ///< the rule set that said it last
    std::string basis;           ///< its 依据, or that of what it overrides
    std::size_t generation = 0;  ///< how general: 0 for what the most general rule set declares
};

/// The statements in force, in the order in which they were first declared, base first.
struct Effective {
    std::vector<std::string> lineage;  ///< the rule set itself first
    std::vector<Statement> headers;    ///< 规则集 statements of the lineage, itself first
    std::vector<InForce> statements;
    std::vector<Override> overrides;         ///< of all of the lineage
    std::vector<const RuleSource*> sources;  ///< the files that these come from
    std::vector<Diagnostic> diagnostics;
};

/// Where each named statement is written, and each piece of a check.
[[nodiscard]] std::vector<Said> places_of(const Effective& effective);

/// `id` must be found in the library.
[[nodiscard]] Effective in_force(Library& library, std::string_view id);

}  // namespace heng
