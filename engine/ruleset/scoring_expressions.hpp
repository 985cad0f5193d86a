#pragma once
// What a scoring rule is made of.

#include <functional>

#include "engine/ruleset/ruleset.hpp"

namespace heng {

/// All expressions that a score follows from, but for 酌情.
void each_expression(const Scoring& scoring, const std::function<void(ExprId)>& use);

}  // namespace heng
