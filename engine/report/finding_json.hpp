#pragma once
// One finding as JSON, with the keys that a report's diagnostics have (docs/schema/report.schema.json).

#include <nlohmann/json.hpp>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/evaluate/report.hpp"
#include "engine/report/form_source.hpp"
#include "engine/report/language.hpp"

namespace heng {

/// `source` is what the finding's spans point into.
[[nodiscard]] nlohmann::ordered_json finding_json(const Diagnostic& finding, const FormSource& source,
                                                  Language language);

/// A form's report, with the keys of $defs/form.
[[nodiscard]] nlohmann::ordered_json form_json(const Report& report, const FormSource& source,
                                               Language language);

/// {"lo": "0", "hi": "5", "hi_open": true}
[[nodiscard]] nlohmann::ordered_json interval_json(const Interval& value);

}  // namespace heng
