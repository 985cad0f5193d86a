#pragma once
// Which single changes could mend a finding: where its numbers would agree, which words would fit.

#include <vector>

#include "engine/evaluate/blame.hpp"

namespace heng {

/// Candidates only: whether one mends anything is for a trial to show.
[[nodiscard]] std::vector<Mend> suspects(Machine& machine, const Finding& finding);

}  // namespace heng
