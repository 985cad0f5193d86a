#pragma once
// How many columns of a terminal a text takes: a Chinese character takes two.

#include <cstddef>
#include <string>
#include <string_view>

namespace heng {

/// Columns of text that was made visible (no controls, no line breaks). Wide and full-width characters take two,
/// combining marks none, all else one; so do those of ambiguous width (“ ” … ━), as terminals show them.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// `text` with blanks after (before) it until it takes `columns`.
[[nodiscard]] std::string pad_right(std::string_view text, std::size_t columns);
[[nodiscard]] std::string pad_left(std::string_view text, std::size_t columns);

/// Bytes of the code point that begins at `at`; 1 for a byte that isn't UTF-8. `at` is before the end.
[[nodiscard]] std::size_t code_point_bytes(std::string_view text, std::size_t at);

}  // namespace heng
