#pragma once
// What a code means, whether mechanism or a rule set says it, for people.

#include <string>
#include <string_view>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/report/text.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

/// A code of mechanism's: title, what it means, how to mend it.
[[nodiscard]] std::string render_code(const CodeInfo& code, const TextOptions& options);

/// A check of a rule set: title, what it means, how to mend it, its basis, where it stands and its own words.
/// `rule_file` is the text of the file that it stands in.
[[nodiscard]] std::string render_check(const Check& check, const RuleSet& rules, std::string_view rule_file,
                                       const TextOptions& options);

}  // namespace heng
