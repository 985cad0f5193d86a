#pragma once
// Text put into Markdown so that it stays text.

#include <string>
#include <string_view>

namespace heng {

/// Marks that Markdown would take for its own are escaped.
[[nodiscard]] std::string markdown_text(std::string_view text);
/// The same for a cell of a table: no bar and no line break ends it.
[[nodiscard]] std::string markdown_cell(std::string_view text);

}  // namespace heng
