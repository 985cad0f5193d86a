#pragma once
// A part of a rule set as it is in force: what it says after 沿用 and 改写, with parameters put in, and where each of it
// is written.

#include <string>
#include <string_view>
#include <vector>

#include "engine/report/text.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

/// Of every indicator, scoring rule, reference and word list of that name; an indicator also by its path. Empty if there
/// is none.
[[nodiscard]] std::string render_part(const RuleSet& rules, std::string_view name,
                                      const TextOptions& options);

/// All names that there are.
[[nodiscard]] std::vector<std::string> part_names(const RuleSet& rules);

}  // namespace heng
