// Rows, cells and prescribed indicators: what expressions reach for.

#include "engine/evaluate/machine.hpp"

#include <algorithm>

#include "engine/evaluate/wording.hpp"
#include "engine/schema/scan.hpp"

namespace heng {

namespace {

bool is_called(std::string_view name, const Planned& planned) {
    return scan::same_name(name, planned.name) ||
           std::any_of(planned.aliases.begin(), planned.aliases.end(),
                       [&](const std::string& a) { return scan::same_name(name, a); });
}

}  // namespace

Machine::Machine(const RuleSet& rules, const Form& form)
    : rules_(rules),
      form_(form),
      formulas_(&rules),
      rows_by_level_(rules.schema.levels.size()),
      leaves_(form.rows.size()),
      planned_of_(form.rows.size(), none<PlannedId>) {
    const auto leaf_level = rules.schema.leaf_level();
    for (std::size_t i = 0; i < form.rows.size(); ++i) {
        const auto id = static_cast<RowId>(i);
        if (form.rows[i].left_out) {
            continue;
        }
        rows_by_level_[index(form.rows[i].level)].push_back(id);
    }
    for (const auto& fact : form.facts) {
        const auto row = fact.slot == none<SlotId> ? none<RowId> : row_of(rules.schema, form, fact.slot);
        told_.emplace(std::pair(row, normalised(fact.name)), &fact);
    }
    match_planned();
    for (std::size_t i = 0; i < form.rows.size(); ++i) {
        const auto id = static_cast<RowId>(i);
        const auto& row = form.rows[i];
        const bool scored =
            row.level == leaf_level || (row.fixed != no_index && own_scoring(id) != none<ScoringId>);
        if (scored && !row.left_out) {
            leaf_rows_.push_back(id);
        }
    }
    year_ = heng::year_of(rules.schema, form).value_or(0);
}

/// Each row that the 指标体系 names below the row above it.
void Machine::match_planned() {
    for (std::size_t i = 0; i < form_.rows.size(); ++i) {
        const auto id = static_cast<RowId>(i);
        const auto& row = form_.rows[i];
        if (row.left_out || !rules_.schema.is_indicator(row.level)) {
            continue;
        }
        const bool top = row.parent == none<RowId> || !rules_.schema.is_indicator(form_[row.parent].level);
        const auto above = top ? none<PlannedId> : planned_of(row.parent);
        if (!top && above == none<PlannedId>) {
            continue;
        }
        const auto& among = above == none<PlannedId> ? rules_.planned_roots : rules_[above].children;
        const auto name = name_of(schema(), form_, id);
        const auto found =
            std::find_if(among.begin(), among.end(), [&](PlannedId p) { return is_called(name, rules_[p]); });
        if (found != among.end()) {
            planned_of_[i] = *found;
            rows_of_planned_[*found].push_back(id);
        }
    }
}

const std::vector<RowId>& Machine::rows_of_planned(PlannedId id) const {
    static const std::vector<RowId> nowhere;
    const auto found = rows_of_planned_.find(id);
    return found == rows_of_planned_.end() ? nowhere : found->second;
}

RowId Machine::row_of_planned(PlannedId id, RowId tree) const {
    const auto& rows = rows_of_planned(id);
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](RowId row) { return is_within(row, tree); });
    return found == rows.end() ? none<RowId> : *found;
}

std::vector<RowId> Machine::trees() const {
    std::vector<RowId> out;
    const auto& roots = rules_.planned_roots;
    const auto top = roots.empty() ? none<LevelId> : rules_[roots.front()].level;
    const auto above = top == none<LevelId> ? none<LevelId> : schema()[top].parent;
    if (above == none<LevelId>) {
        return {none<RowId>};
    }
    return rows_by_level_[index(above)];
}

ScoringId Machine::own_scoring(RowId row) const {
    if (form_[row].fixed != no_index) {
        return schema()[form_[row].level].fixed[form_[row].fixed].scoring;
    }
    const auto planned = planned_of(row);
    return planned == none<PlannedId> ? none<ScoringId> : rules_[planned].scoring;
}

const RowStandard* Machine::standard_of(RowId row) const {
    if (!standards) {
        return nullptr;
    }
    const auto found = standards->find(row);
    return found == standards->end() ? nullptr : &found->second;
}

SlotId Machine::role(RowId row, CellType type) const {
    const auto column = schema().role(form_[row].level, type);
    return column ? slot_of(schema(), form_, row, *column) : none<SlotId>;
}

RowId Machine::up(RowId row, std::uint32_t levels) const {
    for (; levels > 0 && row != none<RowId>; --levels) {
        row = form_[row].parent;
    }
    return row;
}

const Heading& Machine::heading(SlotId slot) const {
    const auto row = row_of(schema(), form_, slot);
    if (row == none<RowId>) {
        return schema().fields[index(slot)];
    }
    return schema()[form_[row].level].columns[index(slot) - index(form_[row].first)];
}

SlotId Machine::slot(ExprId id, const Frame& frame) const {
    if (id == none<ExprId>) {
        return none<SlotId>;
    }
    const auto& e = expr(id);
    if (e.op == Op::field) {
        return slot_of(static_cast<FieldId>(e.a));
    }
    if (e.op == Op::attribute && static_cast<Attribute>(e.detail) == Attribute::standard_text) {
        const auto* carried = standard_of(up(frame.row, e.b));
        return carried == nullptr ? none<SlotId> : carried->slot;
    }
    if (e.op != Op::column) {
        return none<SlotId>;
    }
    const auto row = row_at(e, frame);
    return row == none<RowId> ? none<SlotId> : slot_of(schema(), form_, row, static_cast<ColumnId>(e.a));
}

/// The row whose cell a column expression means: the one at hand, one above it, or a 行 by name.
RowId Machine::row_at(const Expr& column, const Frame& frame) const {
    if (column.c == no_index) {
        return up(frame.row, column.b);
    }
    for (const auto row : rows_by_level_[index(level_of_fixed(column.c))]) {
        if (form_[row].fixed == row_of_fixed(column.c)) {
            return row;
        }
    }
    return none<RowId>;
}

bool Machine::is_under(RowId row, PlannedId planned) const {
    const auto& tops = rows_of_planned(planned);
    return std::any_of(tops.begin(), tops.end(),
                       [&](RowId top) { return index(row) > index(top) && index(row) < form_[top].end; });
}

/// The nearest rows below that state a column, the weight unless one is named; what doesn't stands for those below it.
void Machine::stating_below(RowId row, std::optional<ColumnId> column, std::vector<RowId>& out) const {
    for (auto i = index(row) + 1; i < form_[row].end; i = form_.rows[i].end) {
        const auto below = static_cast<RowId>(i);
        const auto slot = column ? slot_of(schema(), form_, below, *column) : role(below, CellType::weight);
        if (form_.rows[i].left_out || slot == none<SlotId>) {
            continue;
        }
        const auto before = out.size();
        if (form_[slot].state == FormCell::State::absent || form_[slot].state == FormCell::State::blank) {
            stating_below(below, column, out);
        }
        if (out.size() == before) {  // it states one, or should: nothing below it does
            out.push_back(below);
        }
    }
}

std::vector<RowId> Machine::rows(const Domain& domain, const Frame& frame) const {
    const auto within = [&](RowId id) {
        return domain.under == none<PlannedId> || is_under(id, domain.under);
    };
    std::vector<RowId> out;
    const auto keep = [&](auto wanted) {
        for (std::size_t i = 0; i < form_.rows.size(); ++i) {
            const auto id = static_cast<RowId>(i);
            if (!form_.rows[i].left_out && wanted(id)) {
                out.push_back(id);
            }
        }
    };
    const auto is_indicator = [&](RowId id) { return schema().is_indicator(form_[id].level); };
    switch (domain.kind) {
        case Domain::Kind::form:
        case Domain::Kind::planned: break;
        case Domain::Kind::level:
            for (const auto id : rows_by_level_[index(domain.level)]) {
                if (within(id)) {
                    out.push_back(id);
                }
            }
            break;
        case Domain::Kind::parents:
            keep([&](RowId id) {
                return is_indicator(id) && index(id) + 1 < form_[id].end &&
                       is_indicator(static_cast<RowId>(index(id) + 1));
            });
            break;
        case Domain::Kind::indicators: keep([&](RowId id) { return is_indicator(id) && within(id); }); break;
        case Domain::Kind::children:
            if (frame.row != none<RowId>) {
                for (auto i = index(frame.row) + 1; i < form_[frame.row].end; i = form_.rows[i].end) {
                    if (!form_.rows[i].left_out) {
                        out.push_back(static_cast<RowId>(i));
                    }
                }
            }
            break;
        case Domain::Kind::stating:
            if (frame.row != none<RowId>) {
                stating_below(frame.row, domain.column, out);
            }
            break;
        case Domain::Kind::scored: return leaf_rows_;
        case Domain::Kind::siblings: {
            const auto above = form_[frame.row].parent;
            const auto end = above == none<RowId> ? form_.rows.size() : form_[above].end;
            for (auto i = above == none<RowId> ? 0 : index(above) + 1; i < end; i = form_.rows[i].end) {
                if (!form_.rows[i].left_out && form_.rows[i].level == form_[frame.row].level) {
                    out.push_back(static_cast<RowId>(i));
                }
            }
            break;
        }
        case Domain::Kind::group: return frame.group == nullptr ? out : *frame.group;
    }
    return out;
}

bool Machine::rows_known(const Domain& domain, const Frame& frame) const {
    switch (domain.kind) {
        case Domain::Kind::children: return frame.row == none<RowId> || !form_[frame.row].open;
        case Domain::Kind::stating:
            return frame.row == none<RowId> ||
                   std::none_of(form_.rows.begin() + static_cast<std::ptrdiff_t>(index(frame.row)),
                                form_.rows.begin() + form_[frame.row].end,
                                [](const Row& row) { return row.open; });
        case Domain::Kind::scored:
            return !form_.open && std::none_of(form_.rows.begin(), form_.rows.end(),
                                               [](const Row& row) { return row.open; });
        case Domain::Kind::level:
        case Domain::Kind::parents:
        case Domain::Kind::indicators:
            return !form_.open && std::none_of(form_.rows.begin(), form_.rows.end(), [&](const Row& row) {
                return row.open && index(row.level) < index(domain.level);
            });
        case Domain::Kind::form:
        case Domain::Kind::planned:
        case Domain::Kind::siblings:
        case Domain::Kind::group: return true;
    }
    return true;
}

void Machine::lacks(SlotId slot) {
    if (!missing) {
        const auto path = path_of(schema(), form_, slot);
        missing = Missing{slot, {"“" + path + "”", "“" + path + "”"}};
    }
}

Figure Machine::figure(SlotId slot, const Heading& heading) {
    note(slot);
    const auto& cell = form_[slot];
    if (cell.value != no_index) {
        const auto& number = form_.numbers[cell.value];
        return printed_as ? Interval::before_rounding(number, printed_as->digits, printed_as->mode)
                          : Interval::point(number);
    }
    const bool empty = cell.state == FormCell::State::absent || cell.state == FormCell::State::blank;
    if (empty && heading.default_value) {
        return Interval::point(*heading.default_value);
    }
    lacks(slot);
    return std::nullopt;
}

Figure Machine::cell_number(SlotId slot, RowId row) {
    if (slot == none<SlotId>) {
        return std::nullopt;
    }
    const auto& head = heading(slot);
    if (scores_as_due && head.type == CellType::score && leaf(row).due) {
        return leaf(row).due;
    }
    if (head.type != CellType::target && head.type != CellType::actual) {
        return figure(slot, head);
    }
    note(slot);
    auto value = value_of(slot, row);
    const auto* reading = reading_in(slot);
    if (!value && !missing && reading != nullptr && std::holds_alternative<Joined>(*reading)) {
        missing = Missing{slot,
                          {"几项条件只达到一部分时怎样计分的规则",
                           "a rule that says how to score several conditions of which some are met"}};
    }
    if (!value) {
        lacks(slot);
    }
    return value;
}

}  // namespace heng
