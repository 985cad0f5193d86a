#pragma once
// Which cells a check can look at. A trial changes one cell: a check that can't see it finds what it found before.

#include <vector>

#include "engine/form/form.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

struct Dependence {
    bool on_all = false;    ///< it asks for what follows from many cells: totals, prescribed indicators
    bool on_score = false;  ///< it asks for what the row at hand scores, or for what that follows from
    bool counts = false;    ///< it counts rows, and may read no cell of them
    std::vector<FieldId> fields;
    std::vector<ColumnId> columns;

    /// Whether another content of this cell can change what the check finds. May say so where it can't.
    [[nodiscard]] bool sees(const FormSchema& schema, const Form& form, SlotId slot) const;
};

[[nodiscard]] Dependence dependence_of(const RuleSet& rules, const Check& check);

/// Whether what a row scores follows from its own cells and from cells that stand once, whatever other rows say. May
/// deny it where it is so.
[[nodiscard]] bool scores_stand_alone(const RuleSet& rules);

}  // namespace heng
