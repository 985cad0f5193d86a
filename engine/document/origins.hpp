#pragma once
// Which rule set of a lineage a place belongs to. In: places as compiling notes them. Out: the same with the name of the
// rule set that stands around them.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/compile/compile.hpp"
#include "engine/document/document.hpp"

namespace heng::document {

class Origins {
public:
    Origins(const RuleSet& rules, std::span<const RuleFile> files);

    [[nodiscard]] Origin of(const RulePlace& place) const;
    /// With what a named statement (计分 定量, 等级) was said instead of.
    [[nodiscard]] Origin of(const RulePlace& place, std::string_view said) const;

private:
    const RuleSet& rules_;
    std::vector<RulePlace> heads_;  ///< of the lineage, in its order
};

}  // namespace heng::document
