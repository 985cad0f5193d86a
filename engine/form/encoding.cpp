#include "engine/form/encoding.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstring>

namespace heng {
namespace {

constexpr std::size_t sample_bytes = 64U << 10U;

unsigned char byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

bool is_plain_ascii(unsigned char byte) {
    return byte >= 0x20 && byte < 0x7F;
}

/// Whether U+1000 to U+CFFF stands at `at`: always text, and most of a form's characters.
bool is_han(std::string_view text, std::size_t at) {
    const auto is_byte = [&](std::size_t i, unsigned low, unsigned high) {
        return byte_at(text, at + i) >= low && byte_at(text, at + i) <= high;
    };
    return text.size() - at >= 3 && is_byte(0, 0xE1, 0xEC) && is_byte(1, 0x80, 0xBF) &&
           is_byte(2, 0x80, 0xBF);
}

/// Passes over printable ASCII, eight bytes at a time where it can.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t highs = ones * 0x80U;
    for (; at + sizeof(std::uint64_t) <= text.size(); at += sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, sizeof word);
        // Bytes below 0x20 borrow into their high bit; 0x7F is the only one whose successor sets it.
        if (((word | (word - ones * 0x20U) | (word + ones)) & highs) != 0) {
            break;
        }
    }
    while (at < text.size() && is_plain_ascii(byte_at(text, at))) {
        ++at;
    }
    return at;
}

/// YAML 1.1, c-printable, as libyaml checks it: tab, LF, CR, NEL and all from U+0020 but DEL, C1, surrogates, U+FFFE
/// and U+FFFF.
bool is_yaml_character(std::int32_t c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0x7E) || c == 0x85 ||
           (c >= 0xA0 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

/// The first bytes of a zip archive (xlsx, docx, et) and of an OLE compound file (xls, doc).
bool is_office_file(std::string_view text) {
    return text.starts_with("PK\x03\x04") || text.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

/// UTF-16 text of forms has ASCII in it (colons, blanks, line ends), whose other byte is zero, and UTF-8 has no zeros.
bool looks_like_utf16(std::string_view sample) {
    if (sample.starts_with("\xFF\xFE") || sample.starts_with("\xFE\xFF")) {
        return true;
    }
    std::size_t even = 0;
    std::size_t odd = 0;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        (i % 2 == 0 ? even : odd) += sample[i] == '\0' ? 1U : 0U;
    }
    // One character in twenty and more than one, all on one side: stray zeros in other data are on both.
    return std::max(even, odd) > sample.size() / 40 + 1 && std::min(even, odd) * 10 <= std::max(even, odd);
}

/// Every byte over 0x7F leads a pair (GB 18030: lead 81-FE, trail 40-FE but 7F), and most pairs are in the rows of
/// GB 2312's characters and punctuation, which other encodings' bytes seldom are.
bool looks_like_gbk(std::string_view sample) {
    std::size_t pairs = 0;
    std::size_t common = 0;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const auto lead = byte_at(sample, i);
        if (lead < 0x80) {
            continue;
        }
        if (++i == sample.size()) {
            break;  // the sample's end may cut a pair
        }
        const auto trail = byte_at(sample, i);
        if (lead == 0x80 || lead == 0xFF || trail < 0x40 || trail == 0x7F || trail == 0xFF) {
            return false;
        }
        ++pairs;
        common +=
            trail >= 0xA1 && ((lead >= 0xA1 && lead <= 0xA3) || (lead >= 0xB0 && lead <= 0xF7)) ? 1U : 0U;
    }
    return pairs > 0 && common * 10 >= pairs * 8;
}

/// Whether the text is UTF-8 but for a last character that lacks bytes.
bool is_cut_off(std::string_view text, const TextFault& fault) {
    const auto lead = byte_at(text, fault.byte);
    const std::size_t wanted = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    const auto rest = text.substr(fault.byte + 1);
    return lead >= 0xC2 && lead <= 0xF4 && rest.size() + 1 < wanted &&
           std::all_of(rest.begin(), rest.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; });
}

}  // namespace

std::optional<TextFault> find_text_fault(std::string_view text, std::uint32_t from) {
    for (auto at = skip_ascii(text, from); at < text.size(); at = skip_ascii(text, at)) {
        if (is_han(text, at)) {
            at += 3;
            continue;
        }
        const auto head = text.substr(at, 4);
        utf8proc_int32_t code_point = -1;
        const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(head.data()),
                                           static_cast<utf8proc_ssize_t>(head.size()), &code_point);
        if (size <= 0) {
            return TextFault{TextFault::Kind::not_utf8, static_cast<std::uint32_t>(at), 0};
        }
        if (!is_yaml_character(code_point)) {
            return TextFault{TextFault::Kind::control_character, static_cast<std::uint32_t>(at), code_point};
        }
        at += static_cast<std::size_t>(size);
    }
    return std::nullopt;
}

Likely guess_content(std::string_view text) {
    const auto sample = text.substr(0, sample_bytes);
    if (is_office_file(text)) {
        return Likely::office_file;
    }
    if (looks_like_utf16(sample)) {
        return Likely::utf16;
    }
    const auto fault = find_text_fault(text, 0);
    if (fault && fault->kind == TextFault::Kind::not_utf8 && is_cut_off(text, *fault)) {
        return Likely::utf8_cut_off;
    }
    return looks_like_gbk(sample) ? Likely::gbk : Likely::unknown;
}

}  // namespace heng
