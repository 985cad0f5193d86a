#pragma once
// Bytes of YAML to cells with spans. In: the bytes of a file, of any origin. Out: one flat tree of cells per
// document, and what was wrong. It knows nothing of rules or of what a cell means.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostics/diagnostic.hpp"
#include "grammar/source.hpp"

namespace heng {

/// What a reader takes before it says that it is too much (design §11). A flag can raise each.
struct Limits {
    std::uint64_t bytes = 64ULL << 20U;
    std::uint32_t depth = 64;
    std::uint32_t cells = 5'000'000;
    std::uint32_t problems = 100;  ///< per file; the rest is counted, not listed
};

using CellId = std::uint32_t;
inline constexpr CellId no_cell = 0xFFFFFFFFU;

/// A scalar, a mapping or a list, with the key it stands under.
struct Cell {
    enum class Kind : std::uint8_t { scalar, map, list };
    Kind kind = Kind::scalar;
    bool quoted = false;    ///< '…' or "…" (an empty one is filled in, not left out)
    std::string_view text;  ///< scalar: its value; the figures are those written (2.220 stays 2.220)
    std::string_view key;   ///< empty in a list and at the top
    Span span;              ///< of the value, quotes included; empty, at the place where it would be, if there is none
    Span key_span;
    CellId parent = no_cell;
    CellId first = no_cell;  ///< first child, then along `next`
    CellId next = no_cell;
};

/// One form as written. Cell 0 is the top. Texts point into the source or into `owned`, so the source must
/// outlive it; moving is fine.
struct Document {
    std::vector<Cell> cells;
    std::deque<std::string> owned;  ///< values that aren't a slice of the source: folded lines, escapes
    std::vector<Diagnostic> problems;
    bool readable = true;  ///< false: the syntax broke; `cells` has what came before
};

/// All documents of a text. A text without any document gives one that is unreadable, with H002.
/// Never throws on any bytes; time and memory are linear in them, up to `limits`.
[[nodiscard]] std::vector<Document> read_yaml(std::string_view source, const Limits& limits = {});

}  // namespace heng
