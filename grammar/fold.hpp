#pragma once
// Folding: a cell as it was typed to the text that the value grammar reads. Full width becomes half width, blanks
// and invisible characters go, quotes around the whole and marks at its end go; nothing else is repaired.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heng {

/// A folded text and where its bytes come from. Reused from cell to cell, it keeps its memory.
class Folded {
public:
    [[nodiscard]] std::string_view text() const {
        return std::string_view(text_).substr(begin_, end_ - begin_);
    }
    /// The code point offset, from 0, in the original text, of a byte of `text()`; past the end it is the first
    /// code point after what `text()` holds.
    [[nodiscard]] std::uint32_t origin(std::size_t byte) const { return origins_[begin_ + byte]; }
    /// Where folding gave up: bytes that aren't UTF-8, or a blank between two digits. Nothing: it didn't.
    [[nodiscard]] std::optional<std::uint32_t> stopped() const { return stopped_; }

    /// Folds `original`; linear.
    void fold(std::string_view original);

private:
    void put(char32_t code, std::uint32_t offset);
    void strip();

    std::string text_;
    std::vector<std::uint32_t> origins_;  ///< of each byte of text_, and one for its end
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::optional<std::uint32_t> stopped_;
};

}  // namespace heng
