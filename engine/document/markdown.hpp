#pragma once
// A document as Markdown. In: the model. Out: one page; whatever the rules say stays text.

#include <string>

#include "engine/document/document.hpp"
#include "engine/report/language.hpp"

namespace heng {

/// Merged cells and pictures aren't to be had: a level's name stands in its first row, and a plot is a table of figures
/// and scores.
[[nodiscard]] std::string document_markdown(const RulesDocument& document, Language language);

}  // namespace heng
