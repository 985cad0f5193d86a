#pragma once
// What can be said of a scoring rule without varying a figure: parts that are to add up, tiers, words, limits.

#include <string>
#include <vector>

#include "engine/analysis/probe.hpp"
#include "engine/diagnostics/diagnostic.hpp"

namespace heng::analysis {

struct StructureQuestion {
    const RuleSet& rules;
    ScoringId which{};
    Setting setting;
    const std::vector<std::string>& vague;  ///< words that name no figure
    bool caps = false;                      ///< the rule says where gains end
    Place place;
};

/// H837, H838, H839, H843, H844, H845, H849, H850.
[[nodiscard]] std::vector<Diagnostic> find_structure(const StructureQuestion& question);

}  // namespace heng::analysis
