#pragma once
// Looking at the text of a rule file around a place, for guesses at what its author meant. Bytes need not be UTF-8.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "grammar/source.hpp"

namespace heng::rule_text {

struct QuotePair {
    std::string_view open, close;
};
inline constexpr std::array quotes{QuotePair{"\"", "\""}, QuotePair{"“", "”"}, QuotePair{"「", "」"}};

/// Space, tab or a line end; not the full-width blank.
[[nodiscard]] bool is_blank(char byte);
/// A word (Han, letters, digits, _), a number with its sign of percent, a text in quotes, or one mark; empty at a
/// line's or the text's end.
[[nodiscard]] Span word_at(std::string_view text, std::uint32_t at);
/// `at`, past blanks if something follows them on the line.
[[nodiscard]] std::uint32_t next_word(std::string_view text, std::uint32_t at);
/// Where the word that ends at `end` begins; `end` itself if none does.
[[nodiscard]] std::uint32_t word_before(std::string_view text, std::uint32_t end);
/// Where blanks that end at `end` begin; not past a line's begin.
[[nodiscard]] std::uint32_t blanks_before(std::string_view text, std::uint32_t end);
/// Whether only blanks or an opening mark (brace, ；) stand before `at` on its line, or a blank directly.
[[nodiscard]] bool begins_statement(std::string_view text, std::uint32_t at);
/// Whether nothing but blanks and a comment follows up to the line's end.
[[nodiscard]] bool ends_line(std::string_view text, std::uint32_t at);
/// The bytes of the line around `at`, without blanks at either side and without its end.
[[nodiscard]] Span line_around(std::string_view text, std::uint32_t at);

/// Whether this is a word of Han, letters, digits and _, as word_at gives it.
[[nodiscard]] bool is_name(std::string_view word);
/// Whether the mark at `mark` parts digits into thousands: 10,000.
[[nodiscard]] bool is_thousands(std::string_view text, Span mark);
/// The run of comparison marks (= < > ! & | in either width) that `at` is in or at the end of; empty if there is none.
[[nodiscard]] Span comparison_around(std::string_view text, std::uint32_t at);
/// A Chinese numeral below a hundred, or one read digit by digit, in digits: 十二 is 12, 二〇二三 is 2023; else empty.
[[nodiscard]] std::string arabic(std::string_view word);
/// h201, Ｈ２０１, 201 as H201; empty if it looks like no code.
[[nodiscard]] std::string as_code(std::string_view word);
/// 2023年1月1日, 2023/1/1, 2023.01.01, 20230101 as 2023-01-01; empty if it looks like no date.
[[nodiscard]] std::string as_date(std::string_view word);

}  // namespace heng::rule_text
