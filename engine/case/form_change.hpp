#pragma once
// 改 and 删 of a 用例: from a form's text to the text with one cell changed, put in or taken out. What isn't touched
// stays as it is.

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/schema/schema.hpp"

namespace heng {

/// The changed text; or why there is none.
struct ChangedForm {
    std::string text;
    Bilingual trouble;  ///< empty if it was changed
    [[nodiscard]] bool done() const { return trouble.zh.empty(); }
};

/// What 改 calls the form itself, for cells that stand in no group.
inline constexpr std::string_view whole_form = "全表";

/// Writes `value` into a cell: of a row (产出/数量指标/…, or the end of that if it is enough), of a group
/// (资金情况/实际支出), or of the form itself (全表). A cell that isn't there is put in.
[[nodiscard]] ChangedForm change_cell(const FormSchema& schema, std::string_view form, std::string_view path,
                                      std::string_view heading, std::string_view value);
/// Takes out a row, a group, or a cell (its path ends with its heading), with its heading.
[[nodiscard]] ChangedForm remove_part(const FormSchema& schema, std::string_view form, std::string_view path);

}  // namespace heng
