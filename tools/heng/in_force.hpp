#pragma once
// Which of several rule sets is in force for a form: by its year, and by the day of --as-of.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

/// For which time rules are wanted; what isn't known is empty.
struct WantedTime {
    std::optional<int> year;  ///< the form's
    std::string as_of;        ///< a day, such as 2024-03-01
};

[[nodiscard]] bool is_in_force(const RuleHead& rules, const WantedTime& time);

/// The rule sets for which a name stands that is none of a rule set's own: what theirs begin with (江门市/项目绩效自评), their
/// place (广东/江门市), or place and kind. The newest first.
[[nodiscard]] std::vector<const RuleHead*> called(const std::vector<RuleHead>& all, std::string_view name);

/// Of those called so, the ones in force.
[[nodiscard]] std::vector<const RuleHead*> in_force_of(const std::vector<const RuleHead*>& called,
                                                       const WantedTime& time);

/// H017: a rule set that a form names isn't in force; which ones are, of `others`.
[[nodiscard]] Diagnostic not_in_force(const RuleHead& rules, const WantedTime& time,
                                      const std::vector<const RuleHead*>& others);
/// H018: more than one is.
[[nodiscard]] Diagnostic several_in_force(std::string_view name, const WantedTime& time,
                                          const std::vector<const RuleHead*>& fitting);
/// H019: none is.
[[nodiscard]] Diagnostic none_in_force(std::string_view name, const WantedTime& time,
                                       const std::vector<const RuleHead*>& called);

}  // namespace heng
