#pragma once
// What both renderers of a document write alike: lists, brackets, where a part is from. Texts are made visible here, and
// are still to be escaped for a format.

#include <string>
#include <string_view>
#include <vector>

#include "engine/document/document.hpp"
#include "engine/report/language.hpp"

namespace heng::document {

/// 甲、乙; A, B.
[[nodiscard]] std::string list_of(const std::vector<std::string>& items, Language language);
[[nodiscard]] std::string in_brackets(std::string_view text, Language language);
/// 通用/项目自评表（heng:rules/通用/项目自评表.heng:3）; empty if it has no place.
[[nodiscard]] std::string told(const Origin& origin, Language language);
/// Lines, one below the other.
[[nodiscard]] std::string lines_of(const std::vector<std::string>& lines);
/// 实现值 x（%）: what an axis shows.
[[nodiscard]] std::string axis_of(const Plot& plot, Language language);

/// The document's head as labels and texts, in the order in which it is read; empty texts are left out.
struct Line {
    Words label;
    std::string text;
};
[[nodiscard]] std::vector<Line> head_lines(const RulesDocument& document, Language language);
/// The levels, and what a row has beside them.
[[nodiscard]] std::vector<std::string> head_of(const WeightTable& table, Language language);
/// What stands below the table.
[[nodiscard]] std::vector<Line> lines_of(const WeightTable& table, Language language);
/// What is told of a standard beside its words, reading and plots.
[[nodiscard]] std::vector<Line> lines_of(const StandardPart& standard, Language language);
[[nodiscard]] std::vector<Line> lines_of(const CheckPart& check, Language language);

}  // namespace heng::document
