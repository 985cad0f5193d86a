#pragma once
// A formula taken apart: its operands, each with its value and the cell that it stands in. In: an expression that was
// evaluated. Out: a tree, the operands of operands below them.

#include <vector>

#include "engine/evaluate/machine.hpp"
#include "engine/evaluate/report.hpp"

namespace heng {

/// The operands of `id`, without those that are just written there (10%). Expressions must be the rule set's.
[[nodiscard]] std::vector<Derivation> parts_of(Machine& machine, ExprId id, const Machine::Frame& frame);

}  // namespace heng
