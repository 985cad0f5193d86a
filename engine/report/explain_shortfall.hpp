#pragma once
// How far a form is from a grade, for people and for machines.

#include <nlohmann/json.hpp>
#include <string>

#include "engine/report/text.hpp"
#include "engine/shortfall/shortfall.hpp"

namespace heng {

/// The total beside the grade's bound, what bars it, and where points were lost, most first.
[[nodiscard]] std::string render_shortfall(const Shortfall& shortfall, const TextOptions& options);
/// The same as a section with a table.
[[nodiscard]] std::string shortfall_markdown(const Shortfall& shortfall, Language language);
/// With the keys that docs/schema/explain.schema.json has.
[[nodiscard]] nlohmann::ordered_json shortfall_json(const Shortfall& shortfall);

}  // namespace heng
