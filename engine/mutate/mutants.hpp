#pragma once
// Small faults put into a rule file, one at a time, to see whether its 用例 notice: ≥ for >, a weight, a cap, a bound of
// a band, （含） for （不含）, a check that isn't there. In: a rule file. Out: each fault as an edit of its text.

#include <string>
#include <vector>

#include "engine/compile/compile.hpp"
#include "engine/diagnostics/diagnostic.hpp"

namespace heng {

enum class Fault : std::uint8_t {
    comparison,  ///< ≥ for >, = for ≠
    number,      ///< a figure of a condition or a formula
    weight,
    bound,    ///< a figure of a band or a tier
    end,      ///< （含） for （不含）, [ for (
    limit,    ///< 封顶, 保底
    digits,   ///< 保留
    no_check  ///< the check taken away
};

struct Mutant {
    Fault fault{};
    std::string part;     ///< what it is in: the code of a check, the name of a scoring rule; may be empty
    std::string ruleset;  ///< the rule set that states it
    std::uint32_t line = 0;
    TextEdit edit;
    std::string before;
    std::string after;
};

/// In the order of the file; none of what can't be read, and none of 用例.
[[nodiscard]] std::vector<Mutant> mutants_of(const RuleFile& file);

}  // namespace heng
