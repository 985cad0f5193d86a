#pragma once
// Colour for terminals. Without it a painted text is the text.

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/diagnostics/diagnostic.hpp"

namespace heng {

enum class Color : std::uint8_t { never, always };

enum class Ink : std::uint8_t {
    error,
    warning,
    note,
    good,
    strong,  ///< what a reader looks for first
    faint,   ///< frames and places
};

/// `text` in an ink, with what ends it. `text` was made visible: it can't hold an escape sequence of its own.
[[nodiscard]] std::string paint(std::string_view text, Ink ink, Color color);

[[nodiscard]] Ink ink_of(Severity severity);

}  // namespace heng
