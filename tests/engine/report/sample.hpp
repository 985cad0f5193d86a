#pragma once
// A report made by hand over a small form, with one finding of each shape, for the renderers' tests.

#include <string>
#include <string_view>

#include "engine/evaluate/report.hpp"

namespace heng::test {

/// The form that `sample_report` is about.
extern const std::string_view sample_form;

/// An error with parts, a fix and a consequence; a warning in a long text; a note at an empty cell; two indicators,
/// one of them undecided.
[[nodiscard]] Report sample_report();

/// A form that can't be read: one finding without a cell.
[[nodiscard]] Report unreadable_report();

/// Where `words` first stand in `text`; fails if they don't.
[[nodiscard]] Span span_of(std::string_view text, std::string_view words);

}  // namespace heng::test
