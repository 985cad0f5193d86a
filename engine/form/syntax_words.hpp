#pragma once
// libyaml's complaints in words that a clerk understands: what is wrong, where it began, and what to type instead.

#include <cstdint>
#include <string_view>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/form/yaml_events.hpp"

namespace heng {

/// H003 for `fault`, met in the document that begins at byte `begin`. libyaml says what it noticed, often a line
/// after the slip, so the lines at hand are searched for the slips that people make: a full-width colon, no blank
/// after a colon, a tab, a text that begins with @ % > * [ or a backtick, a second colon, an open quote or bracket.
[[nodiscard]] Diagnostic explain_syntax(std::string_view source, std::uint32_t begin, const YamlFault& fault);

}  // namespace heng
