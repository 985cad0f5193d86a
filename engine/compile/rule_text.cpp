#include "engine/compile/rule_text.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "grammar/utf8.hpp"

namespace heng::rule_text {

namespace {

bool is_digit(char32_t code) {
    return (code >= U'0' && code <= U'9') || (code >= U'０' && code <= U'９');
}

bool is_letter(char32_t code) {
    return (code >= U'a' && code <= U'z') || (code >= U'A' && code <= U'Z') ||
           (code >= U'ａ' && code <= U'ｚ') || (code >= U'Ａ' && code <= U'Ｚ') || code == U'_';
}

bool is_han(char32_t code) {
    return (code >= 0x3400 && code <= 0x4DBF) || (code >= 0x4E00 && code <= 0x9FFF) ||
           (code >= 0x20000 && code <= 0x323AF) || code == U'〇';
}

bool is_space(char32_t code) {
    return code == U' ' || code == U'\t' || code == U'\u3000';
}

bool is_word(char32_t code) {
    return is_digit(code) || is_letter(code) || is_han(code);
}

bool is_comparison(char32_t code) {
    return std::u32string_view(U"=<>!&|≥≤＝＜＞！").find(code) != std::u32string_view::npos;
}

/// The code point at `at`; a byte that isn't UTF-8 stands for itself.
CodePoint code_at(std::string_view text, std::uint32_t at) {
    return decode(text, at).value_or(CodePoint{U'\uFFFD', 1});
}

/// The code point that ends at `end`, which is not 0.
CodePoint code_before(std::string_view text, std::uint32_t end) {
    auto begin = end - 1;
    while (begin > 0 && end - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U)
        --begin;
    const auto code = code_at(text, begin);
    return code.bytes == end - begin ? code : CodePoint{U'\uFFFD', 1};
}

template <typename Is>
std::uint32_t skip(std::string_view text, std::uint32_t at, Is is) {
    while (at < text.size()) {
        const auto code = code_at(text, at);
        if (!is(code.code)) break;
        at += code.bytes;
    }
    return at;
}

template <typename Is>
std::uint32_t skip_back(std::string_view text, std::uint32_t end, Is is) {
    while (end > 0) {
        const auto code = code_before(text, end);
        if (!is(code.code)) break;
        end -= code.bytes;
    }
    return end;
}

/// ASCII digits of a figure in either width; nothing if something else is among them.
std::optional<std::string> digits(std::string_view word) {
    std::string out;
    for (std::uint32_t at = 0; at < word.size();) {
        const auto code = code_at(word, at);
        if (!is_digit(code.code)) return std::nullopt;
        out += static_cast<char>('0' +
                                 static_cast<int>(code.code >= U'０' ? code.code - U'０' : code.code - U'0'));
        at += code.bytes;
    }
    return out;
}

std::string two_digits(const std::string& number) {
    return number.size() == 1 ? "0" + number : number;
}

}  // namespace

bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

Span word_at(std::string_view text, std::uint32_t at) {
    if (ends_line(text, at)) return {at, at};
    for (const auto& quote : quotes) {
        if (!text.substr(at).starts_with(quote.open)) continue;
        const auto line = text.substr(0, std::min(text.find_first_of("\r\n", at), text.size()));
        const auto close = line.find(quote.close, at + quote.open.size());
        const auto end = close == line.npos ? line.size() : close + quote.close.size();
        return {at, static_cast<std::uint32_t>(end)};
    }
    const auto end = skip(text, at, is_word);
    if (end == at) return {at, at + code_at(text, at).bytes};
    const auto behind =
        skip(text, end, [](char32_t code) { return code == U'%' || code == U'％' || code == U'‰'; });
    return {at, behind};
}

std::uint32_t next_word(std::string_view text, std::uint32_t at) {
    return ends_line(text, at) ? at : skip(text, at, is_space);
}

std::uint32_t word_before(std::string_view text, std::uint32_t end) {
    return skip_back(text, end, is_word);
}

std::uint32_t blanks_before(std::string_view text, std::uint32_t end) {
    return skip_back(text, end, is_space);
}

bool begins_statement(std::string_view text, std::uint32_t at) {
    if (at == 0) return true;
    const auto before = code_before(text, at).code;
    return std::u32string_view(U" \t\u3000\r\n{｛}｝;；\uFEFF").find(before) != std::u32string_view::npos;
}

bool ends_line(std::string_view text, std::uint32_t at) {
    at = skip(text, at, is_space);
    return at >= text.size() || text[at] == '\n' || text[at] == '\r' || text[at] == '#';
}

Span line_around(std::string_view text, std::uint32_t at) {
    const auto before = at == 0 ? text.npos : text.find_last_of("\r\n", at - 1);
    auto begin = static_cast<std::uint32_t>(before == text.npos ? 0 : before + 1);
    auto end = static_cast<std::uint32_t>(std::min(text.find_first_of("\r\n", at), text.size()));
    begin = std::min(end, skip(text, begin, is_space));
    return {begin, std::max(begin, blanks_before(text, end))};
}

bool is_thousands(std::string_view text, Span mark) {
    const bool before = mark.begin > 0 && is_digit(code_before(text, mark.begin).code);
    const auto group = skip(text, mark.end, is_digit);
    const auto three = digits(text.substr(mark.end, group - mark.end));
    return before && three && three->size() == 3;
}

Span comparison_around(std::string_view text, std::uint32_t at) {
    return {skip_back(text, at, is_comparison), skip(text, at, is_comparison)};
}

bool is_name(std::string_view word) {
    return !word.empty() && skip(word, 0, is_word) == word.size();
}

std::string arabic(std::string_view word) {
    constexpr std::u32string_view numerals = U"零一二三四五六七八九";
    std::string digits;  // one a numeral
    std::string tens;    // what stands before 十, if it is there
    bool has_tens = false;
    for (std::uint32_t at = 0; at < word.size();) {
        const auto code = code_at(word, at);
        const auto value = code.code == U'〇' ? 0 : code.code == U'两' ? 2 : numerals.find(code.code);
        if (code.code == U'十' && !has_tens && digits.size() <= 1) {
            has_tens = true;
            tens = digits.empty() ? "1" : digits;
            digits.clear();
        } else if (value < numerals.size() && (!has_tens || digits.empty())) {
            digits += static_cast<char>('0' + static_cast<int>(value));
        } else {
            return {};
        }
        at += code.bytes;
    }
    return has_tens ? tens + (digits.empty() ? "0" : digits) : digits;
}

std::string as_code(std::string_view word) {
    for (const std::string_view letter : {"H", "h", "Ｈ", "ｈ", ""}) {
        if (!word.starts_with(letter)) continue;
        const auto number = digits(word.substr(letter.size()));
        return number && number->size() >= 3 ? "H" + *number : std::string{};
    }
    return {};
}

std::string as_date(std::string_view word) {
    std::vector<std::string> parts(1);
    for (std::uint32_t at = 0; at < word.size();) {
        const auto code = code_at(word, at);
        if (is_digit(code.code)) {
            parts.back() += *digits(word.substr(at, code.bytes));
        } else {
            parts.emplace_back();
        }
        at += code.bytes;
    }
    if (parts.size() == 4 && parts.back().empty()) parts.pop_back();  // 日
    if (parts.size() == 1 && parts[0].size() == 8) {
        parts = {parts[0].substr(0, 4), parts[0].substr(4, 2), parts[0].substr(6)};
    }
    const bool date = parts.size() == 3 && parts[0].size() == 4 && !parts[1].empty() &&
                      parts[1].size() <= 2 && !parts[2].empty() && parts[2].size() <= 2;
    return date ? parts[0] + "-" + two_digits(parts[1]) + "-" + two_digits(parts[2]) : std::string{};
}

}  // namespace heng::rule_text
