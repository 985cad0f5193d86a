#pragma once
// A report for people, in a terminal or a mail. In: a Report and the bytes of its form. Out: UTF-8 text, each line
// ended. Whatever stands in a form is made visible first: no cell can move a cursor or turn the writing direction.

#include <cstdint>
#include <string>
#include <vector>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/evaluate/report.hpp"
#include "engine/report/form_source.hpp"
#include "engine/report/language.hpp"
#include "engine/report/paint.hpp"

namespace heng {

enum class Detail : std::uint8_t {
    normal,
    full,  ///< also where each rule stands, and all parts of long sums
};

struct TextOptions {
    Language language = Language::zh;
    Color color = Color::never;
    Detail detail = Detail::normal;
    std::size_t columns = 100;  ///< of the terminal: lines of the source are cut to it
};

/// One finding: what the rule says, where, the cell underlined, what is wrong and how to mend it, with a blank line
/// after it. `file` is the one that its spans point into.
[[nodiscard]] std::string render_finding(const Diagnostic& finding, std::string_view file,
                                         const FormSource& source, const TextOptions& options);

/// All findings of a form, in the order of the file.
[[nodiscard]] std::string render_findings(const Report& report, const FormSource& source,
                                          const TextOptions& options);

}  // namespace heng
