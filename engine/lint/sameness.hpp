#pragma once
// Which expressions of a rule set say the same. In: an expression. Out: a number, the same for the same expression
// wherever it stands. Each expression is looked at once; an object serves one thread.

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/ruleset/ruleset.hpp"

namespace heng {

class Sameness {
public:
    explicit Sameness(const RuleSet& rules) : r_(rules), known_(rules.exprs.size()) {}

    [[nodiscard]] std::uint32_t of(ExprId expression) const;

private:
    [[nodiscard]] std::string written(const Expr& e) const;

    const RuleSet& r_;
    mutable std::vector<std::uint32_t> known_;  ///< by ExprId; 0: not yet
    mutable std::unordered_map<std::string, std::uint32_t> numbers_;
};

}  // namespace heng
