#pragma once
// What could not be read in a rule file, told to its author. In: a file as the grammar read it. Out: one finding a
// slip, with the word that was most likely meant where there is one. What names mean is checked elsewhere.

#include <string_view>
#include <vector>

#include "engine/diagnostics/diagnostic.hpp"
#include "grammar/parse_rules.hpp"

namespace heng {

/// Sorted by place; `place.path` is `file`. Of very many findings the first are given, and how many more there are.
[[nodiscard]] std::vector<Diagnostic> syntax_findings(const ParsedRules& parsed, std::string_view file);

}  // namespace heng
