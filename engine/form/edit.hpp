#pragma once
// Changes to a form's own bytes: what no edit touches, comments and layout among it, stays as it is.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/form/document.hpp"

namespace heng {

/// Why edits can't be applied.
enum class EditFault : std::uint8_t {
    out_of_range,      ///< a span reaches past the text, or ends before it begins
    splits_character,  ///< a span begins or ends within a code point
    overlap,           ///< two edits replace the same byte, or one inserts where another replaces
};

struct Edited {
    std::string text;                ///< empty if there is a fault
    std::optional<EditFault> fault;  ///< then nothing was applied
};

/// `source` with all edits applied, in whatever order they come; insertions at one place in the order given. Spans are
/// of `source` as it is, before any edit.
[[nodiscard]] Edited apply_edits(std::string_view source, std::span<const TextEdit> edits);

/// The edit that makes a scalar cell read back as `value`, quoted as its place needs it, with the blank after the
/// colon that an empty cell lacks. Nothing for a map or list, nor for a key without a colon outside brackets (`? key`).
[[nodiscard]] std::optional<TextEdit> set_value(std::string_view source, const Document& document,
                                                CellId cell, std::string_view value);

}  // namespace heng
