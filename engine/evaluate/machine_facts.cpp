// What is known by a name: data that scoring rules ask for (数据), and what targets refer to (不低于全市平均).

#include <algorithm>

#include "engine/evaluate/machine.hpp"
#include "engine/evaluate/wording.hpp"
#include "engine/schema/scan.hpp"

namespace heng {

namespace {

/// Whether a cell may tell a fact by its heading. Names and scores are what rules work on, and no data for them.
bool tells(CellType type) {
    switch (type) {
        case CellType::text:
        case CellType::number:
        case CellType::percent:
        case CellType::choice: return true;
        case CellType::year:
        case CellType::name:
        case CellType::weight:
        case CellType::target:
        case CellType::actual:
        case CellType::score:
        case CellType::deduction:
        case CellType::inapplicable:
        case CellType::total:
        case CellType::standard:
        case CellType::data:
        case CellType::group: return false;
    }
    return false;
}

bool is_called(const Heading& heading, std::string_view name) {
    return tells(heading.type) &&
           (scan::same_name(heading.key, name) ||
            std::any_of(heading.aliases.begin(), heading.aliases.end(),
                        [&](const std::string& alias) { return scan::same_name(alias, name); }));
}

}  // namespace

/// The nearest that says it: a 数据 cell of the row, a cell of the row, what was given beside the form or in a 数据 cell
/// that stands once, a cell that stands once, the rules.
const Fact* Machine::fact(std::string_view name, const Frame& frame) {
    const auto told = [&](RowId row) -> const Fact* {
        const auto known = told_.find({row, normalised(name)});
        if (known == told_.end()) {
            return nullptr;
        }
        note(known->second->slot);
        return known->second;
    };
    if (frame.row != none<RowId>) {
        if (const auto* own = told(frame.row)) {
            return own;
        }
        if (const auto* own = fact_in_cell(cell_called(name, frame.row))) {
            return own;
        }
    }
    if (const auto* given = told(none<RowId>)) {
        return given;
    }
    const auto* once = fact_in_cell(field_called(name));
    return once == nullptr ? fact_of_rules(name) : once;
}

SlotId Machine::cell_called(std::string_view name, RowId row) const {
    for (const auto& column : schema()[form_[row].level].columns) {
        if (is_called(column, name)) {
            return slot_of(schema(), form_, row, column.column);
        }
    }
    return none<SlotId>;
}

/// The one field of this name; none if there are several.
SlotId Machine::field_called(std::string_view name) const {
    auto found = none<SlotId>;
    for (std::size_t i = 1; i < schema().fields.size(); ++i) {
        if (!is_called(schema().fields[i], name)) {
            continue;
        }
        if (found != none<SlotId>) {
            return none<SlotId>;
        }
        found = static_cast<SlotId>(i);
    }
    return found;
}

/// A cell's text as a fact; null for a cell that says nothing.
const Fact* Machine::fact_in_cell(SlotId slot) {
    if (slot == none<SlotId>) {
        return nullptr;
    }
    note(slot);
    const auto known = cell_facts_.find(slot);
    if (known != cell_facts_.end()) {
        return &known->second;
    }
    const auto& cell = form_[slot];
    const auto& head = heading(slot);
    std::string text;
    if (cell.state == FormCell::State::filled) {
        text = cell.text;
    } else if (head.default_value && cell.state != FormCell::State::reported) {
        text = head.default_value->to_string();
    }
    if (says_nothing(text)) {
        return nullptr;
    }
    if (head.type == CellType::percent && text.find_first_not_of("0123456789. ") == std::string::npos) {
        text += '%';  // 95 in such a cell is 95 %
    }
    auto fact = read_fact(head.key, text);
    fact.slot = slot;
    return &cell_facts_.emplace(slot, std::move(fact)).first->second;
}

/// 参照, asked for by a scoring rule as a datum.
const Fact* Machine::fact_of_rules(std::string_view name) {
    for (std::size_t i = 0; i < rules_.references.size(); ++i) {
        const auto& reference = rules_.references[i];
        if (!scan::same_name(reference.name, name)) {
            continue;
        }
        const auto known = rule_facts_.find(i);
        return known != rule_facts_.end() ? &known->second
                                          : &rule_facts_
                                                 .emplace(i, Fact{reference.name,
                                                                  canonical(reference.value),
                                                                  reference.value,
                                                                  {reference.value},
                                                                  none<SlotId>})
                                                 .first->second;
    }
    return nullptr;
}

}  // namespace heng
