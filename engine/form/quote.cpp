#include "engine/form/quote.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "engine/diagnostics/visible.hpp"

namespace heng {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Words that YAML readers take for "nothing here" (YAML 1.1, tag:yaml.org,2002:null).
bool is_null_word(std::string_view value) {
    constexpr std::array words{""sv, "~"sv, "null"sv, "Null"sv, "NULL"sv};
    return std::find(words.begin(), words.end(), value) != words.end();
}

bool begins_plain(std::string_view value) {
    if (value.starts_with('-')) {
        return value.size() > 1 && is_digit(value[1]);
    }
    return ",[]{}#&*!|>'\"%@`?: "sv.find(value.front()) == std::string_view::npos &&
           !value.starts_with("...");
}

bool is_plain(std::string_view value, YamlContext surroundings) {
    // Readers of YAML 1.1 differ on : and ? within brackets.
    const auto marks = surroundings == YamlContext::flow ? ",[]{}:?"sv : ""sv;
    return !is_null_word(value) && begins_plain(value) && value.back() != ' ' && value.back() != ':' &&
           value.find(": ") == value.npos && value.find(" #") == value.npos &&
           value.find_first_of(marks) == value.npos;
}

/// The bytes of the code point at `at`; zero if none begins there.
std::size_t code_point_size(std::string_view text, std::size_t at, std::int32_t& code_point) {
    const auto head = text.substr(at, 4);
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(head.data()),
                                       static_cast<utf8proc_ssize_t>(head.size()), &code_point);
    return size > 0 ? static_cast<std::size_t>(size) : 0;
}

std::string hex(std::int32_t code_point, std::size_t width) {
    std::string digits(width, '0');
    for (auto rest = static_cast<std::uint32_t>(code_point); rest != 0; rest >>= 4U) {
        digits[--width] = "0123456789ABCDEF"[rest & 0xFU];
    }
    return digits;
}

std::string escape(std::int32_t code_point) {
    switch (code_point) {
        case '\n': return "\\n";
        case '\t': return "\\t";
        case '\r': return "\\r";
        case '"': return "\\\"";
        case '\\': return "\\\\";
        default:  // any other character
            break;
    }
    if (code_point > 0xFFFF) {
        return std::string("\\U").append(hex(code_point, 8));
    }
    return std::string("\\u").append(hex(code_point, 4));
}

/// Whether YAML, or a reader of the file, could take this character for something else unless it is escaped.
bool needs_escape(std::string_view text) {
    return text.find_first_of("\n\t\r") != text.npos || find_hidden(text).has_value();
}

std::string in_escapes(std::string_view value) {
    std::string out = "\"";
    for (std::size_t at = 0; at < value.size();) {
        std::int32_t code_point = -1;
        const auto size = code_point_size(value, at, code_point);
        const auto text = value.substr(at, std::max<std::size_t>(size, 1));
        if (size == 0) {
            out.append(replacement);
        } else if (text == "\"" || text == "\\" || needs_escape(text)) {
            out.append(escape(code_point));
        } else {
            out.append(text);
        }
        at += text.size();
    }
    return out.append("\"");
}

std::string in_single_quotes(std::string_view value) {
    std::string out = "'";
    for (const char c : value) {
        out.append(c == '\'' ? 2U : 1U, c);
    }
    return out.append("'");
}

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        std::int32_t code_point = -1;
        const auto size = code_point_size(text, at, code_point);
        if (size == 0) {
            return false;
        }
        at += size;
    }
    return true;
}

}  // namespace

std::string quote_yaml(std::string_view value, YamlContext surroundings) {
    if (needs_escape(value) || !is_utf8(value)) {
        return in_escapes(value);
    }
    if (is_plain(value, surroundings)) {
        return std::string(value);
    }
    return value.find_first_of("\"\\") == value.npos ? in_escapes(value) : in_single_quotes(value);
}

}  // namespace heng
