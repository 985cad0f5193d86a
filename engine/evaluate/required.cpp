// 必填: cells that must be filled in, always or when their condition holds.

#include "engine/evaluate/finding.hpp"

namespace heng {

namespace {

class Requirements {
public:
    Requirements(Machine& machine, std::vector<Finding>& out)
        : m_(machine), form_(machine.form()), out_(out) {}

    void fields(FieldId parent) {
        for (const auto id : m_.schema()[parent].children) {
            const auto& field = m_.schema()[id];
            const auto& cell = form_[slot_of(id)];
            if (is_due(field.required, {}) && is_empty(cell, field)) {
                missing(slot_of(id), none<RowId>, field.key);
            } else if (cell.state == FormCell::State::filled) {
                fields(id);  // a group that isn't there at all is said once
            }
        }
    }

    void row(RowId id) {
        const auto& level = m_.schema()[form_[id].level];
        if (level.is_list) {
            return;
        }
        Machine::Frame frame;
        frame.row = id;
        if (form_[id].fixed != no_index && form_[id].written == no_cell) {
            const auto& fixed = level.fixed[form_[id].fixed];
            if (is_due(fixed.required, {})) {
                missing(none<SlotId>, id, fixed.name);
            }
            return;  // what a row holds is asked of rows that are there
        }
        for (std::size_t i = 0; i < level.columns.size(); ++i) {
            const auto slot = static_cast<SlotId>(index(form_[id].first) + i);
            const auto& column = level.columns[i];
            if (is_empty(form_[slot], column) && is_due(column.required, frame)) {
                missing(slot, id, column.key);
            }
        }
        for (const auto child : level.children) {
            if (is_due(m_.schema()[child].required, frame) && !form_[id].open && !has_rows(id, child)) {
                missing(none<SlotId>, id, m_.schema()[child].name);
            }
        }
    }

private:
    bool is_due(const Requirement& required, const Machine::Frame& frame) {
        switch (required.kind) {
            case Requirement::Kind::never: return false;
            case Requirement::Kind::always: return true;
            case Requirement::Kind::when: return m_.truth(required.condition, frame) == Truth::yes;
        }
        return false;
    }

    /// A target or an actual that says “无” or “/” says nothing; a name isn’t called so.
    bool is_empty(const FormCell& cell, const Heading& heading) const {
        if (cell.state != FormCell::State::filled) {
            return cell.state != FormCell::State::reported;
        }
        const bool value = heading.type == CellType::target || heading.type == CellType::actual;
        if (heading.type == CellType::name) {
            constexpr std::size_t longest_nothing = 12;  // bytes: 不适用, null, ————
            return cell.text.size() <= longest_nothing && says_nothing(cell.text);
        }
        return value && cell.value != no_index && std::holds_alternative<Nothing>(form_.readings[cell.value]);
    }

    bool has_rows(RowId parent, LevelId level) const {
        for (auto i = index(parent) + 1; i < form_[parent].end; ++i) {
            if (form_.rows[i].level == level && form_.rows[i].parent == parent && !form_.rows[i].left_out) {
                return true;
            }
        }
        return false;
    }

    void missing(SlotId slot, RowId row, const std::string& heading) {
        Finding finding;
        finding.at = slot;
        finding.row = row;
        finding.heading = heading;
        finding.key = heading + " " + std::to_string(index(slot)) + " " + std::to_string(index(row));
        if (slot != none<SlotId>) {
            finding.reads.push_back(slot);
        }
        out_.push_back(std::move(finding));
    }

    Machine& m_;
    const Form& form_;
    std::vector<Finding>& out_;
};

}  // namespace

void find_required(Machine& machine, std::vector<Finding>& out) {
    Requirements requirements(machine, out);
    requirements.fields(FieldId{0});
    for (std::size_t i = 0; i < machine.form().rows.size(); ++i) {
        if (!machine.form().rows[i].left_out) {
            requirements.row(static_cast<RowId>(i));
        }
    }
}

}  // namespace heng
