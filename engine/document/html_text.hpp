#pragma once
// Text put into HTML and SVG so that it stays text, within elements and within quoted attributes.

#include <string>
#include <string_view>

namespace heng {

/// Line ends stay as they are. What can't be seen is to be made visible before.
[[nodiscard]] std::string html_text(std::string_view text);

}  // namespace heng
