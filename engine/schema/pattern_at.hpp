#pragma once
// Patterns at one place of a text: for callers that know already where to look.

#include "engine/schema/pattern.hpp"

namespace heng {

/// The pattern as it fits at `begin`, as `find` would fit it there.
[[nodiscard]] std::optional<Match> match_at(const Pattern& pattern, std::string_view text, std::size_t begin,
                                            std::span<const std::string> given);
/// Whether a text of the form, or its like in other width or with blanks in it, stands at `begin`.
[[nodiscard]] bool stands_at(std::string_view words, std::string_view text, std::size_t begin);

}  // namespace heng
