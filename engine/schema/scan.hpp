#pragma once
// Characters, figures and labels where they stand in running text: what patterns with holes are matched by. Offsets are
// bytes; text may be any bytes. What is asked at every character of every text is inline.

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace heng::scan {

/// Bytes of the code point that begins at `at`; at least one, also for bytes that begin none.
[[nodiscard]] inline std::size_t code_point_bytes(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    std::size_t bytes = 1;
    if (first >= 0xF0U) {
        bytes = 4;
    } else if (first >= 0xE0U) {
        bytes = 3;
    } else if (first >= 0xC0U) {
        bytes = 2;
    }
    return std::min(bytes, text.size() - at);
}

[[nodiscard]] inline bool is_blank(std::string_view text, std::size_t at) {
    return text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r' ||
           text.substr(at, 3) == "\u3000" || text.substr(at, 2) == "\u00a0";
}

/// Whether two names are the same, blanks and the width of letters, figures and marks aside: 权重（%） and 权重 (%).
[[nodiscard]] bool same_name(std::string_view a, std::string_view b);
[[nodiscard]] std::size_t skip_blanks(std::string_view text, std::size_t at);
/// The ASCII character that stands at `at` in half or full width (U+FF01–U+FF5E); 0 if neither.
[[nodiscard]] inline char ascii_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    if (byte(0) < 0x80U) {
        return text[at];
    }
    if (at + 2 < text.size() && byte(0) == 0xEFU && (byte(1) == 0xBCU || byte(1) == 0xBDU)) {
        const auto code = ((byte(1) & 0x3FU) << 6U) + (byte(2) & 0x3FU);  // low 12 bits of U+Fxxx
        if (code >= 0xF01U && code <= 0xF5EU) {
            return static_cast<char>(code - 0xF01U + 0x21U);
        }
    }
    return 0;
}

[[nodiscard]] bool digit_at(std::string_view text, std::size_t at);
/// The text without blanks at its end, but not shorter than `least`.
[[nodiscard]] std::size_t trimmed(std::string_view text, std::size_t least, std::size_t end);
/// The next place at or after `from` where the first character of `words`, blanks aside, stands; punctuation in either
/// width. npos if there is none, or no character in `words`.
[[nodiscard]] std::size_t find_beginning(std::string_view text, std::string_view words, std::size_t from);
[[nodiscard]] std::size_t digits_end(std::string_view text, std::size_t at);
/// The end of 1,435.50 if it begins at `at`, else `at`. A comma parts groups of three digits; other commas and points
/// in half width make it no figure (2022,2023 and 1.2.3), a full-width comma is punctuation.
[[nodiscard]] std::size_t figure_end(std::string_view text, std::size_t at);
/// Whether a character of a numeral stands at `at`: 一, 十, 万, 〇.
[[nodiscard]] bool numeral_at(std::string_view text, std::size_t at);
/// Whether the character before `at` makes a count of what stands there something else: the rest of a longer numeral,
/// or an ordinal (第三项).
[[nodiscard]] bool numeral_goes_on(std::string_view text, std::size_t at);
/// The end of 3-12 or 2.1 if it begins at `at`, else `at`: one mark may stand between two digits.
[[nodiscard]] std::size_t label_end(std::string_view text, std::size_t at);
/// Whether what stands before `at` belongs to a figure or label that goes on here.
[[nodiscard]] bool goes_on(std::string_view text, std::size_t at);
[[nodiscard]] inline bool is_han(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0xE3U || first > 0xE9U || text.size() - at < 3) {
        return false;
    }
    return first != 0xE3U || static_cast<unsigned char>(text[at + 1]) >= 0x90U;
}

}  // namespace heng::scan
