#pragma once
// How each score of a form came about, for people.

#include <nlohmann/json.hpp>
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

/// Target, actual, weight, declared and derived score, and the steps between (EvaluateOptions::derivations), each with
/// its parts below it, of each indicator given.
[[nodiscard]] std::string render_scores(const std::vector<const IndicatorReport*>& indicators,
                                        const TextOptions& options);

/// The same as a section an indicator.
[[nodiscard]] std::string scores_markdown(const Report& report,
                                          const std::vector<const IndicatorReport*>& indicators,
                                          Language language);
/// The same as docs/schema/explain.schema.json has it: a form of the array of forms. The indicators are the report's.
[[nodiscard]] nlohmann::ordered_json scores_json(const Report& report,
                                                 const std::vector<const IndicatorReport*>& indicators,
                                                 const FormSource& source, Language language);

}  // namespace heng
