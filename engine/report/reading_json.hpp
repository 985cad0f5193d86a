#pragma once
// A Reading as JSON, in the order of keys that `heng read --format ndjson` promises (design §10).

#include <nlohmann/json.hpp>

#include "engine/value/reading.hpp"

namespace heng {

/// {"op":">=","num":"5","unit":"场(次)"}; the caller puts "text" before it. Figures are strings: exact decimals, or
/// p/q where there is no finite one.
[[nodiscard]] nlohmann::ordered_json reading_json(const Reading& reading);

}  // namespace heng
