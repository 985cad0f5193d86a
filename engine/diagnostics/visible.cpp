#include "engine/diagnostics/visible.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <string>

namespace heng {
namespace {

struct Decoded {
    std::int32_t code_point = -1;  ///< below 0: the byte isn't UTF-8
    std::size_t bytes = 1;
};

Decoded decode(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
        return {byte, 1};
    }
    // Four bytes hold any code point, and a bounded length fits utf8proc's signed size.
    const auto rest = text.substr(at, 4);
    utf8proc_int32_t code_point = -1;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest.data()),
                                       static_cast<utf8proc_ssize_t>(rest.size()), &code_point);
    return size > 0 ? Decoded{code_point, static_cast<std::size_t>(size)} : Decoded{};
}

bool is_hidden(std::int32_t code_point) {
    if (code_point < 0x7F) {
        return code_point < 0x20;
    }
    switch (utf8proc_category(code_point)) {
        case UTF8PROC_CATEGORY_CC:
        case UTF8PROC_CATEGORY_CF:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP: return true;
        default:  // utf8proc's enum, and new categories of Unicode's are visible ones
            return false;
    }
}

/// Whether U+3000 to U+CFFF stands at `at`, where all can be seen and most of a form's characters are.
bool is_han(std::string_view text, std::size_t at) {
    const auto is_byte = [&](std::size_t i, unsigned low, unsigned high) {
        const auto byte = static_cast<unsigned char>(text[at + i]);
        return byte >= low && byte <= high;
    };
    return text.size() - at >= 3 && is_byte(0, 0xE3, 0xEC) && is_byte(1, 0x80, 0xBF) &&
           is_byte(2, 0x80, 0xBF);
}

bool is_layout(std::int32_t code_point) {
    return code_point == '\t' || code_point == '\n' || code_point == '\r';
}

std::string hex(std::uint32_t number, std::size_t width) {
    std::string digits;
    for (; number != 0 || digits.size() < width; number >>= 4U) {
        digits.push_back("0123456789ABCDEF"[number & 0xFU]);
    }
    std::reverse(digits.begin(), digits.end());
    return digits;
}

/// Appends what stands at `at` in a form that can be shown; gives where to go on.
std::size_t show(std::string& out, std::string_view text, std::size_t at, Breaks breaks) {
    const auto [code_point, bytes] = decode(text, at);
    const auto next = at + bytes;
    if (code_point < 0) {
        out += "⟨" + byte_name(text[at]) + "⟩";
    } else if (is_layout(code_point) && breaks == Breaks::keep) {
        out.push_back(text[at]);
    } else if (code_point == '\r' && next < text.size() && text[next] == '\n') {
        return show(out, text, next, breaks);
    } else if (code_point == '\n') {
        out += "↵";
    } else if (is_hidden(code_point)) {
        out += "⟨" + code_point_name(code_point) + "⟩";
    } else {
        out += text.substr(at, bytes);
    }
    return next;
}

}  // namespace

std::string code_point_name(std::int32_t code_point) {
    return "U+" + hex(static_cast<std::uint32_t>(code_point), 4);
}

std::string byte_name(char byte) {
    return "0x" + hex(static_cast<unsigned char>(byte), 2);
}

std::string visible(std::string_view text, Breaks breaks) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        at = show(out, text, at, breaks);
    }
    return out;
}

std::string excerpt(std::string_view text, std::size_t limit) {
    std::string out;
    std::size_t at = 0;
    for (std::size_t shown = 0; at < text.size() && shown < limit; ++shown) {
        at = show(out, text, at, Breaks::mark);
    }
    return at < text.size() ? out + "…" : out;
}

std::optional<Hidden> find_hidden(std::string_view text, std::size_t from) {
    for (auto at = from; at < text.size();) {
        if (is_han(text, at)) {
            at += 3;
            continue;
        }
        const auto [code_point, bytes] = decode(text, at);
        if (code_point >= 0 && !is_layout(code_point) && is_hidden(code_point)) {
            return Hidden{at, code_point};
        }
        at += bytes;
    }
    return std::nullopt;
}

}  // namespace heng
