#pragma once
// A standard that a form carries, to what evaluation runs. In: the sentence and the row's weight. Out: a Standard,
// compiled by the rule set's names but apart from it, for any number of threads may be reading that.

#include <optional>
#include <string_view>

#include "engine/ruleset/standard.hpp"

namespace heng {

class StandardCompiler {
public:
    /// Keeps what it needs of the rule set.
    explicit StandardCompiler(const RuleSet& rules);

    /// Any bytes. `weight` is that of the row, where it is known: of 2分、3分 it says whether they are all.
    [[nodiscard]] Standard compile(std::string_view text, const std::optional<Rational>& weight);

private:
    RuleSet names_;
};

}  // namespace heng
