#pragma once
// A document's cells to their places in a 表式. In: cells with keys, as written. Out: a Form, and what did not fit:
// what was wrong with the document, unknown keys, wrong shapes, cells that can't be read as what they are. What must be there and isn't is found later.

#include <string_view>

#include "engine/form/document.hpp"
#include "engine/form/form.hpp"
#include "engine/schema/schema.hpp"

namespace heng {

/// `source` is what the document was read from; it and the document must outlive the form.
[[nodiscard]] Form bind(const FormSchema& schema, const Document& document, std::string_view source);

/// The text of the form's 表式 cell; empty if it names none.
[[nodiscard]] std::string_view named_ruleset(const Document& document);

/// 地区 and 类别 at the top of a form, by which its rule set is found where it names none. Every form may have them.
struct Belonging {
    std::string_view place;
    std::string_view subject;
};
[[nodiscard]] Belonging belonging(const Document& document);

}  // namespace heng
