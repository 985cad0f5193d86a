#pragma once
// The one rule set that a command is about, by its name or by the file that it stands in.

#include <optional>
#include <string>

#include "engine/report/text.hpp"
#include "engine/ruleset/ruleset.hpp"
#include "tools/heng/rule_inputs.hpp"

namespace heng {

class OneRuleSet {
public:
    /// False if there is none, there are several or it has errors, after saying so. A name needn't be whole
    /// (named_rules.hpp); of several years the newest is meant, of those that hold on `as_of` where a day is given.
    [[nodiscard]] bool open(const std::string& subject, const std::string& as_of, const TextOptions& options);

    [[nodiscard]] const RuleSet& rules() const { return *rules_; }
    [[nodiscard]] const RuleInputs& inputs() const { return inputs_; }

private:
    RuleInputs inputs_;
    std::optional<RuleSet> rules_;
};

}  // namespace heng
