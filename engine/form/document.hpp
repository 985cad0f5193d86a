#pragma once
// Bytes of YAML to cells with spans. In: the bytes of a file, of any origin. Out: one flat tree of cells per
// document, and what was wrong. It knows nothing of rules or of what a cell means.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/form/text_store.hpp"
#include "grammar/source.hpp"

namespace heng {

/// What a reader takes before it says that it is too much (design §11). A flag can raise each.
struct Limits {
    std::uint64_t bytes = 64ULL << 20U;
    std::uint32_t depth = 64;
    std::uint32_t cells = 5'000'000;  ///< per file, each document counting as one at least
    std::uint32_t problems =
        100;  ///< per file; the rest is counted, not listed. Also: broken documents in a file
};

using CellId = std::uint32_t;
inline constexpr CellId no_cell = 0xFFFFFFFFU;

/// A scalar, a mapping or a list, with the key it stands under.
struct Cell {
    enum class Kind : std::uint8_t { scalar, map, list };
    Kind kind = Kind::scalar;
    bool quoted = false;    ///< '…', "…" or a block after | or >: an empty one is filled in, not left out
    std::string_view text;  ///< scalar: its value; the figures are those written (2.220 stays 2.220)
    std::string_view key;   ///< empty in a list and at the top
    Span span;  ///< of the value, quotes included; empty, at the place where it would be, if there is none
    Span key_span;
    CellId parent = no_cell;
    CellId first = no_cell;  ///< first child, then along `next`
    CellId next = no_cell;
};

/// One form as written. Cell 0 is the top. Texts point into the source or into `owned`, so the source must
/// outlive it; moving is fine.
///
/// A key that is written twice is reported (H006) and its first cell kept; keys that aren't text (H009), aliases as
/// keys and merge keys (H008) are reported and left out with what they hold. An alias as a value is an empty cell.
struct Document {
    std::vector<Cell> cells;
    TextStore owned;  ///< values that aren't a slice of the source: folded lines, escapes
    std::vector<Diagnostic> problems;
    bool readable =
        true;  ///< false: the syntax broke and `cells` has what came before, or aliases left holes in them
};

/// All documents of a text. A text without any document gives one that is unreadable, with H002; so does an empty
/// document among others, but for one after the last `---`, which only ends the file. After a document that breaks
/// reading goes on at the next line that begins with `---`.
/// Never throws on any bytes; time is linear in them (but for the sorting of very many keys of one group) and so is
/// memory, up to `limits`. Texts of 4 GB and more are over any limit, for a Span has 32 bits.
[[nodiscard]] std::vector<Document> read_yaml(std::string_view source, const Limits& limits = {});

}  // namespace heng
