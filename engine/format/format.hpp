#pragma once
// One layout for rule files. In: a rule file that reads without a slip. Out: the same file as everybody would write it:
// two blanks for each brace, one blank between words and two between statements on a line, marks and figures in one
// width, at most one empty line, comments where they were. What a file means never changes: the tree of the result is
// that of the source.

#include <optional>
#include <string>
#include <string_view>

namespace heng {

/// Nothing if the text has statements that can't be read: what isn't understood isn't moved about.
/// Formatting what was formatted changes nothing. Linear in the text.
[[nodiscard]] std::optional<std::string> format_rules(std::string_view text);

}  // namespace heng
