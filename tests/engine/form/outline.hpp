#pragma once
// A document in one line, for comparing: {权重: 12, 名称: "资金", 佐证材料: [a, b]}.

#include <string>
#include <string_view>

#include "engine/form/document.hpp"

namespace heng::test {

/// A scalar's text with line breaks as ↵, in double quotes unless it is plain.
[[nodiscard]] std::string scalar_outline(std::string_view text, bool quoted);

/// Plain scalars as their text, others in double quotes, both with line breaks as ↵; nothing where there is no cell.
[[nodiscard]] std::string outline(const Document& document);

/// The outlines of all documents of a text, joined by " --- ".
[[nodiscard]] std::string outline(std::string_view yaml);

/// Codes of all documents' problems in order: "H006 H008".
[[nodiscard]] std::string codes(const std::vector<Document>& documents);

/// The cell that keys and item numbers (from 1) lead to: "指标评分表/1/权重". Empty: the top. no_cell if there is none.
[[nodiscard]] CellId find(const Document& document, std::string_view path);

}  // namespace heng::test
