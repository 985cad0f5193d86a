#pragma once
// Places in a text: byte spans inside, lines and columns only when somebody looks.

#include <cstdint>
#include <string_view>
#include <vector>

namespace heng {

/// Half-open range of bytes [begin, end) in one text.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] bool empty() const { return begin == end; }
    friend bool operator==(const Span&, const Span&) = default;
};

/// What an editor shows: line and column from 1, the column in code points; byte from 0.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    std::uint32_t byte = 0;
    friend bool operator==(const Position&, const Position&) = default;
};

/// Turns bytes into lines and columns. LF, CRLF and a lone CR each end a line; a byte order mark isn't part of one.
/// Keeps a view of the text, which must outlive it. Built once a text, O(n); a look-up is O(log lines + column).
class LineMap {
public:
    explicit LineMap(std::string_view text);

    /// The place of `byte`; a byte past the end is the end.
    [[nodiscard]] Position position(std::uint32_t byte) const;
    /// The bytes of a line (from 1), without its line end; empty if there is no such line.
    [[nodiscard]] std::string_view line(std::uint32_t number) const;
    [[nodiscard]] std::uint32_t line_count() const { return static_cast<std::uint32_t>(starts_.size()); }

private:
    std::string_view text_;
    std::vector<std::uint32_t> starts_;
};

}  // namespace heng
