#pragma once
// One finding as JSON, with the keys that a report's diagnostics have (docs/schema/report.schema.json).

#include <nlohmann/json.hpp>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/report/form_source.hpp"
#include "engine/report/language.hpp"

namespace heng {

/// `source` is what the finding's spans point into.
[[nodiscard]] nlohmann::ordered_json finding_json(const Diagnostic& finding, const FormSource& source,
                                                  Language language);

}  // namespace heng
