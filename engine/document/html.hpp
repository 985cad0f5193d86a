#pragma once
// A document as one HTML page that is also well-formed XML. In: the model. Out: the page with its style and pictures in
// it; no script, nothing from elsewhere, and whatever the rules say stays text.

#include <string>

#include "engine/document/document.hpp"
#include "engine/report/language.hpp"

namespace heng {

[[nodiscard]] std::string document_html(const RulesDocument& document, Language language);

}  // namespace heng
