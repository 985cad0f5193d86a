#pragma once
// A report for machines, as docs/schema/report.schema.json has it. A contract: keys keep their names and meaning, new
// ones may come. All figures are strings, exact: "12.5", or "25/6" where no finite decimal exists.

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/evaluate/report.hpp"
#include "engine/report/form_source.hpp"
#include "engine/report/language.hpp"

namespace heng {

/// One form as one line without a break at its end, for NDJSON.
[[nodiscard]] std::string render_ndjson(const Report& report, const FormSource& source, Language language);

/// One form, indented, as it stands in the array of `forms`. All of them, each after json_begin for the first and
/// json_between for the others, and then json_end, make one document; so none has to be kept until the last is done.
[[nodiscard]] std::string render_json(const Report& report, const FormSource& source, Language language);
inline constexpr std::string_view json_begin = "{\n  \"forms\": [\n    ";
inline constexpr std::string_view json_between = ",\n    ";
inline constexpr std::string_view json_end = "\n  ]\n}\n";
/// The document without any form.
inline constexpr std::string_view json_none = "{\n  \"forms\": []\n}\n";

}  // namespace heng
