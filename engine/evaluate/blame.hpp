#pragma once
// One slip, one finding. Which single cell, changed, would make several findings go away? Then they are one slip: the
// most telling of them is kept, the others are attached to it as its consequences.
//
// Nothing is guessed: a change counts only if evaluating the changed form shows that the findings go and that no new
// error comes; a milder finding may come to light that the slip had covered.

#include <optional>
#include <string>
#include <vector>

#include "engine/evaluate/finding.hpp"

namespace heng {

/// A form with very many findings is not one with one slip: past this, each stands for itself.
inline constexpr std::size_t most_blamed = 60;

/// A change of a form that would mend something.
struct Mend {
    enum class Kind : std::uint8_t {
        cell,       ///< other contents for a cell, or for a stretch of its text
        fact,       ///< another actual: explains, but is nobody's to propose
        leave_out,  ///< a row less
        open_row,   ///< a row is missing below this one
    };
    Kind kind = Kind::cell;
    SlotId slot = none<SlotId>;
    Span in_text;      ///< what of the cell's text is replaced; empty: all of it
    std::string text;  ///< by what
    RowId row = none<RowId>;
    bool widely = false;  ///< bears on findings that didn't read the cell: a name, what discretion rests on
};

/// Findings that one slip explains.
struct Cause {
    std::vector<std::size_t> findings;  ///< indices, the kept one first
    std::optional<Mend> mend;           ///< if just one change explains them best
    std::vector<Mend> others;           ///< changes that would do as well
};

[[nodiscard]] std::vector<Cause> blame(const std::vector<Finding>& findings, Machine& machine);

}  // namespace heng
