#pragma once
// How each score of a form came about, for people.

#include <string>
#include <string_view>
#include <vector>

#include "engine/evaluate/report.hpp"
#include "engine/report/text.hpp"

namespace heng {

/// The indicators that `path` names: the one of that path, all below it, or those of that name at any depth. All for
/// an empty path.
[[nodiscard]] std::vector<const IndicatorReport*> named_indicators(const Report& report,
                                                                   std::string_view path);

/// Target, actual, weight, declared and derived score, and the steps between, of each indicator given.
[[nodiscard]] std::string render_scores(const std::vector<const IndicatorReport*>& indicators,
                                        const TextOptions& options);

}  // namespace heng
