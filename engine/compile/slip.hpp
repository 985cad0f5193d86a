#pragma once
// What an author most likely meant where reading stopped: a misspelt keyword, a missing blank, => for ≥.

#include <optional>
#include <string_view>
#include <vector>

#include "engine/diagnostics/diagnostic.hpp"
#include "grammar/expected.hpp"
#include "grammar/rule_kind.hpp"
#include "grammar/source.hpp"

namespace heng {

/// A place where reading stopped, as far as guesses need it.
struct Stop {
    std::string_view text;            ///< of the whole file
    std::uint32_t at = 0;             ///< where reading stopped
    std::uint32_t begin = 0;          ///< of the statement that was not understood
    RuleKind owner = RuleKind::file;  ///< what the block around it belongs to
    const std::vector<grammar::Expected>* wanted = nullptr;

    /// What stands at `at`: a word, a number, a run of marks, or a text up to its closing quote; empty at a line's end.
    [[nodiscard]] Span word() const;
    [[nodiscard]] std::string_view word_text() const;
    /// Whether `at` is where a statement begins: at a line's begin, after a blank, a brace or ；.
    [[nodiscard]] bool begins_statement() const;
    /// Whether this was wanted, by its name; whether something was whose name has this word.
    [[nodiscard]] bool wants(std::string_view zh) const;
    [[nodiscard]] bool wants_word(std::string_view word) const;
};

/// A guess. `says` goes on from “X”读不懂，… or from `what`, if that is not empty; the edit mends it, if one edit can.
struct Slip {
    Bilingual says;
    std::optional<TextEdit> edit{};
    Bilingual what{};
};

/// The first guess that fits; nothing if none does.
[[nodiscard]] std::optional<Slip> guess_slip(const Stop& stop);

}  // namespace heng
