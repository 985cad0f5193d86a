#pragma once
// Text to YAML that reads back as the same text.

#include <cstdint>
#include <string>
#include <string_view>

namespace heng {

/// Where a value stands: within […] or {…} more characters mean something.
enum class YamlContext : std::uint8_t { block, flow };

/// `value` as a YAML scalar on one line: plain where every reader takes it for this text or this figure, else in
/// double quotes, in single ones if it holds double quotes or backslashes, or in double ones with escapes for what
/// the eye can't see. An empty value is "". Bytes that aren't UTF-8 become U+FFFD.
[[nodiscard]] std::string quote_yaml(std::string_view value, YamlContext surroundings = YamlContext::block);

}  // namespace heng
