#pragma once
// Text put into Markdown so that it stays text.

#include <string>
#include <string_view>

#include "engine/report/language.hpp"

namespace heng {

/// Marks that Markdown would take for its own are escaped.
[[nodiscard]] std::string markdown_text(std::string_view text);
/// The same for a cell of a table: no bar and no line break ends it.
[[nodiscard]] std::string markdown_cell(std::string_view text);

/// An item of a list, “- **权重**：12”; several lines are items below it. Nothing if `text` is empty.
[[nodiscard]] std::string markdown_fact(std::string_view label, std::string_view text, Language language);

}  // namespace heng
