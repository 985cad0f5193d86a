#include "engine/report/width.hpp"

#include <utf8proc.h>

namespace heng {
namespace {

struct Decoded {
    utf8proc_int32_t code_point = -1;
    std::size_t bytes = 1;
};

Decoded decode(std::string_view text, std::size_t at) {
    const auto four = text.substr(at, 4);  // the most that a code point takes
    Decoded out;
    const auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(four.data()),
                                        static_cast<utf8proc_ssize_t>(four.size()), &out.code_point);
    out.bytes = bytes > 0 ? static_cast<std::size_t>(bytes) : 1;
    return out;
}

}  // namespace

std::size_t display_width(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++columns;
            ++at;
            continue;
        }
        const auto [code_point, bytes] = decode(text, at);
        columns += code_point < 0 ? 1U : static_cast<std::size_t>(utf8proc_charwidth(code_point));
        at += bytes;
    }
    return columns;
}

std::string pad_right(std::string_view text, std::size_t columns) {
    std::string out(text);
    const auto taken = display_width(text);
    out.append(taken < columns ? columns - taken : 0, ' ');
    return out;
}

std::string pad_left(std::string_view text, std::size_t columns) {
    const auto taken = display_width(text);
    std::string out(taken < columns ? columns - taken : 0, ' ');
    out += text;
    return out;
}

std::size_t code_point_bytes(std::string_view text, std::size_t at) {
    return decode(text, at).bytes;
}

}  // namespace heng
