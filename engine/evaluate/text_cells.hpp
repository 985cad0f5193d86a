#pragma once
// The cells that 叙述 and 算式 are looked for in.

#include "engine/evaluate/machine.hpp"

namespace heng {

/// Calls `each` with the cell and its row, if it has one: fields first, then the columns row by row.
template <typename Each>
void for_each_text(const Machine& machine, const Check& check, Each each) {
    for (const auto field : check.text_fields) {
        each(slot_of(field), none<RowId>);
    }
    if (check.text_columns.empty()) {
        return;
    }
    const auto& form = machine.form();
    for (std::size_t i = 0; i < form.rows.size(); ++i) {
        if (form.rows[i].left_out) {
            continue;
        }
        const auto row = static_cast<RowId>(i);
        for (const auto& [level, column] : check.text_columns) {
            if (form.rows[i].level == level) {
                each(slot_of(machine.schema(), form, row, column), row);
            }
        }
    }
}

}  // namespace heng
