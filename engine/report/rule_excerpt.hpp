#pragma once
// Words of a rule file, quoted.

#include <string>
#include <string_view>

#include "grammar/source.hpp"

namespace heng {

/// A piece of a rule file with the indentation taken away that its later lines share; hidden characters are shown.
[[nodiscard]] std::string rule_excerpt(std::string_view file, Span span);

}  // namespace heng
