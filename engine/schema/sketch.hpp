#pragma once
// Which characters a text has, roughly. Most patterns have words that most texts lack: a few bits tell, and the text
// needn't be searched.

#include <array>
#include <cstdint>
#include <string_view>

#include "engine/schema/scan.hpp"

namespace heng {

/// A set of characters that may claim to have one more than it has, never one less. Blanks aside, and marks, letters
/// and figures the same in either width, as patterns take them.
class Sketch {
public:
    void add(std::string_view text) {
        for (std::size_t at = 0; at < text.size(); at += scan::code_point_bytes(text, at)) {
            if (!scan::is_blank(text, at)) {
                const auto bit = hash(text, at);
                words_[bit / 64] |= std::uint64_t{1} << (bit % 64);
            }
        }
    }

    /// False only if a character of `other` isn't here.
    [[nodiscard]] bool may_contain(const Sketch& other) const {
        std::uint64_t lacking = 0;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            lacking |= other.words_[i] & ~words_[i];
        }
        return lacking == 0;
    }

private:
    static std::uint32_t hash(std::string_view text, std::size_t at) {
        std::uint32_t code = 0;
        if (const char plain = scan::ascii_at(text, at); plain != 0) {
            code = static_cast<unsigned char>(plain);
        } else {
            for (const char byte : text.substr(at, scan::code_point_bytes(text, at))) {
                code = code * 64 + static_cast<unsigned char>(byte);
            }
        }
        return (code * 0x9E3779B1U) >> 24U;  // by the golden ratio to eight bits
    }

    std::array<std::uint64_t, 4> words_{};
};

}  // namespace heng
