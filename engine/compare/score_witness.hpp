#pragma once
// A figure at which two scoring rules give two scores, told with both.

#include "engine/analysis/probe.hpp"
#include "engine/diagnostics/diagnostic.hpp"

namespace heng {

/// The figure that shows it best of those tried: one that can be written, and where the scores lie farthest apart.
/// Empty if both give the same at all of them.
[[nodiscard]] Bilingual score_witness(analysis::Probe& was, analysis::Probe& is);

}  // namespace heng
