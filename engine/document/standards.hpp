#pragma once
// 计分, one after another: words, what they are read as, how score goes with the actual. In: a compiled rule set. Out: the
// section of standards.

#include <vector>

#include "engine/document/origins.hpp"

namespace heng::document {

[[nodiscard]] std::vector<StandardPart> standard_parts(const RuleSet& rules, const Origins& origins);

}  // namespace heng::document
