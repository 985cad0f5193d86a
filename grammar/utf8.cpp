#include "grammar/utf8.hpp"

namespace heng {

namespace {

struct Lead {
    std::uint32_t bytes;
    char32_t bits;
    char32_t least;  ///< the smallest code point that needs so many bytes
};

std::optional<Lead> lead(std::uint32_t byte) {
    if (byte >= 0xC2 && byte < 0xE0) return Lead{2, byte & 0x1FU, 0x80};
    if (byte >= 0xE0 && byte < 0xF0) return Lead{3, byte & 0x0FU, 0x800};
    if (byte >= 0xF0 && byte < 0xF5) return Lead{4, byte & 0x07U, 0x10000};
    return std::nullopt;
}

std::uint32_t octet(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

}  // namespace

std::optional<CodePoint> decode(std::string_view text, std::size_t byte) {
    const auto first = octet(text, byte);
    if (first < 0x80) return CodePoint{first, 1};
    const auto head = lead(first);
    if (!head || text.size() - byte < head->bytes) return std::nullopt;
    char32_t code = head->bits;
    for (std::size_t i = 1; i < head->bytes; ++i) {
        const auto next = octet(text, byte + i);
        if ((next & 0xC0U) != 0x80) return std::nullopt;
        code = (code << 6U) | (next & 0x3FU);
    }
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < head->least || code > 0x10FFFF || surrogate) return std::nullopt;
    return CodePoint{code, head->bytes};
}

void append(std::string& text, char32_t code) {
    const auto put = [&text](char32_t octet) {
        text.push_back(static_cast<char>(static_cast<unsigned char>(octet)));
    };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0U | (code >> 6U));
        put(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        put(0xE0U | (code >> 12U));
        put(0x80U | ((code >> 6U) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    } else {
        put(0xF0U | (code >> 18U));
        put(0x80U | ((code >> 12U) & 0x3FU));
        put(0x80U | ((code >> 6U) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    }
}

}  // namespace heng
