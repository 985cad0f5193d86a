#pragma once
// UTF-8 to code points and back, one at a time.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace heng {

/// A code point and how many bytes it takes.
struct CodePoint {
    char32_t code = 0;
    std::uint32_t bytes = 0;
};

/// The code point that begins at `byte`; nothing if the bytes there aren't UTF-8 (overlong, surrogate, cut off,
/// past U+10FFFF). `byte` must be inside the text.
[[nodiscard]] std::optional<CodePoint> decode(std::string_view text, std::size_t byte);

/// Appends a code point, which must be one that UTF-8 can hold.
void append(std::string& text, char32_t code);

}  // namespace heng
