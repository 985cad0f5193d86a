#pragma once
// Text of strangers made fit to show: what would move a cursor, turn the writing direction or not be seen at
// all becomes a visible escape, so that what is shown is what is there (design §11).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace heng {

/// What `visible` does with line ends.
enum class Breaks : std::uint8_t {
    mark,  ///< ↵, once for CRLF: the text stays on one line, as in a message
    keep,  ///< as they are, tabs too: the text is shown as a block
};

/// `text` with each hidden character as ⟨U+202E⟩ and each byte that isn't UTF-8 as ⟨0xB9⟩.
[[nodiscard]] std::string visible(std::string_view text, Breaks breaks = Breaks::mark);

/// `visible` in at most `limit` code points of the source; what is cut off becomes …
[[nodiscard]] std::string excerpt(std::string_view text, std::size_t limit = 40);

/// A character that the eye can't see, and where it begins in the text.
struct Hidden {
    std::size_t byte = 0;
    std::int32_t code_point = 0;
};

/// The first hidden character at or after `from`: Unicode's control and format characters and its line and
/// paragraph separators, but not tab, LF and CR. Bytes that aren't UTF-8 are passed over.
[[nodiscard]] std::optional<Hidden> find_hidden(std::string_view text, std::size_t from = 0);

/// "U+202E": at least four digits.
[[nodiscard]] std::string code_point_name(std::int32_t code_point);
/// "0xB9"
[[nodiscard]] std::string byte_name(char byte);

}  // namespace heng
