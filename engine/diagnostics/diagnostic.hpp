#pragma once
// One finding, complete: any renderer can show it without asking the engine again.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/diagnostics/visible.hpp"  // what every renderer needs beside a Diagnostic
#include "grammar/source.hpp"

namespace heng {

enum class Severity : std::uint8_t { note, warning, error };

/// The two languages that heng speaks to people. Forms and rules are Chinese in both.
enum class Language : std::uint8_t { zh, en };

/// The same text in Chinese and English.
struct Bilingual {
    std::string zh;
    std::string en;
    friend bool operator==(const Bilingual&, const Bilingual&) = default;
};

/// A cell that a finding is about, or that it concerns.
struct Place {
    std::string path;  ///< 产出/数量指标/…/权重; empty for the file as a whole
    Span span;         ///< of the cell's value in the file
    friend bool operator==(const Place&, const Place&) = default;
};

/// Another cell concerned: the parts of a sum, the first of two duplicates.
struct Related {
    Place place;
    std::string value;        ///< as written there
    std::string elsewhere{};  ///< file:line if it stands in another file, whose bytes its span counts
};

/// One replacement in the file's bytes.
struct TextEdit {
    Span span;
    std::string text;
    friend bool operator==(const TextEdit&, const TextEdit&) = default;
};

/// A mend that was proved: with its edits the finding goes and none comes.
struct Fix {
    Bilingual title;
    std::vector<TextEdit> edits;
};

struct Diagnostic {
    std::string code;  ///< H201
    Severity severity = Severity::error;
    Bilingual title;    ///< what the rule says, the same at each finding
    Bilingual message;  ///< what is wrong here
    Bilingual hint;     ///< what to do next; may be empty
    Place place;
    std::string basis;     ///< document and article; empty for what mechanism says
    std::string rule_at;   ///< file and line of the rule; empty for what mechanism says
    std::string expected;  ///< figures and words as a form would have them; may be empty
    std::string found;
    std::vector<Related> related;
    std::vector<Fix> fixes;
    std::vector<Diagnostic> consequences;  ///< findings that go away with this one
};

/// A value for a slot of a message: {"name", "text"}.
using Slot = std::pair<std::string_view, std::string>;

/// What mechanism can say (unreadable, undecidable, lint). Rows are in table.def; what policy says is in rules/.
enum class Code : std::uint16_t {
#define DIAGNOSTIC(code, ...) code,
#include "engine/diagnostics/table.def"
#undef DIAGNOSTIC
};

/// A row of the table. All texts are static.
struct CodeInfo {
    Code code;
    std::string_view name;  ///< "H001"
    Severity severity;
    std::string_view title_zh, title_en;
    std::string_view message_zh, message_en;  ///< with {slots}
    std::string_view meaning_zh, meaning_en;
    std::string_view mend_zh, mend_en;
};

[[nodiscard]] const CodeInfo& info(Code code);
/// By name, in upper case; null if mechanism has no such code.
[[nodiscard]] const CodeInfo* find_code(std::string_view name);
/// All rows, in order.
[[nodiscard]] const std::vector<const CodeInfo*>& all_codes();

/// `text` with each {name} replaced. A slot that isn't given stays as it is written, which tests look for.
[[nodiscard]] std::string fill(std::string_view text, const std::vector<Slot>& slots);

/// A finding of mechanism's, its texts filled from the table: severity and title are the row's, the hint is its mend.
[[nodiscard]] Diagnostic make(Code code, Place place, const std::vector<Slot>& slots = {});
/// The same where a slot's value is a word of a language: each message is filled with its own.
[[nodiscard]] Diagnostic make(Code code, Place place, const std::vector<Slot>& zh,
                              const std::vector<Slot>& en);

}  // namespace heng
