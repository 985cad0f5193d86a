#pragma once
// Whether bytes are text that YAML takes, before a parser sees them: the exact byte that isn't, and what the file
// probably is instead.

#include <cstdint>
#include <optional>
#include <string_view>

namespace heng {

/// What keeps bytes from being UTF-8 text, and where.
struct TextFault {
    enum class Kind : std::uint8_t {
        not_utf8,  ///< no code point begins here: stray or missing bytes, overlong, surrogate, over U+10FFFF
        control_character,  ///< UTF-8, but not a character of YAML 1.1 (production c-printable)
    };
    Kind kind = Kind::not_utf8;
    std::uint32_t byte = 0;
    std::int32_t code_point = 0;  ///< of a control character
};

/// The first fault at or after `from`, which must be the beginning of a code point. Linear in the bytes passed over.
[[nodiscard]] std::optional<TextFault> find_text_fault(std::string_view text, std::uint32_t from);

/// What bytes that aren't UTF-8 text are likely to be.
enum class Likely : std::uint8_t { utf16, gbk, utf8_cut_off, office_file, unknown };

/// What `text`, in which a fault was found, is likely to be. Office files begin with a known mark; UTF-16 has one too,
/// or is known by where its zero bytes are; GBK if all bytes pair up to characters of GB 18030's two-byte part; cut off
/// if only the last character is incomplete. All but the last look at the first 64 KB only.
[[nodiscard]] Likely guess_content(std::string_view text);

}  // namespace heng
