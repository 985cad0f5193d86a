#pragma once
// The lines of the source that a finding is about, with the cell underlined.

#include <cstddef>
#include <string>

#include "engine/report/form_source.hpp"
#include "engine/report/paint.hpp"
#include "grammar/source.hpp"

namespace heng {

struct SnippetOptions {
    std::size_t columns = 100;  ///< of the terminal; longer lines are cut around the cell
    std::size_t lines = 3;      ///< of a cell of several lines, how many are shown
    Color color = Color::never;
    Ink ink = Ink::error;
};

/// Such as
///      72 │   权重: 33.4
///         │         ━━━━
/// with the bars below the cell whatever the width of what stands before it; an empty span gets one bar. Hidden
/// characters are shown escaped. Ends with a line break; empty if the source is. Time is bounded by `columns`,
/// not by the length of the line, but for the finding of its number.
[[nodiscard]] std::string snippet(const FormSource& source, Span span, const SnippetOptions& options);

}  // namespace heng
