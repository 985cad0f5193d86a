#pragma once
// The rule set that a person means by a name that is not all of its own: without the year, without the province, by place
// or by place and kind.

#include <optional>
#include <string>
#include <vector>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

struct NamedRules {
    std::optional<std::string> id;
    Bilingual
        problem;  ///< why there is none: no such name, with those that are near; or several, with their names
};

/// The rule set of that name; else the newest of the one kind of form that the name fits, of those that hold on `as_of` where
/// a day is given. Names are compared by whole parts: 江门市/项目绩效自评 fits 广东/江门市/项目绩效自评/2024.
[[nodiscard]] NamedRules named_rules(const std::vector<RuleHead>& heads, const std::string& name,
                                     const std::string& as_of);

}  // namespace heng
