// What a form says of a row beside target and actual: that points are taken off, or that it doesn't apply.

#include <algorithm>

#include "engine/evaluate/total.hpp"

namespace heng {

namespace {

/// Whether the form says that the row doesn't apply. A column with 取值 says so by one of them; one without by any
/// words but “/” and the like.
bool is_inapplicable(const Machine& machine, RowId row) {
    const auto& level = machine.schema()[machine.form()[row].level];
    for (std::size_t i = 0; i < level.columns.size(); ++i) {
        const auto& column = level.columns[i];
        const auto& cell = machine.form()[static_cast<SlotId>(index(machine.form()[row].first) + i)];
        if (column.type != CellType::inapplicable || cell.state != FormCell::State::filled) {
            continue;
        }
        const auto& words = column.choices;
        return words.empty() ? !says_nothing(cell.text)
                             : std::find(words.begin(), words.end(), cell.text) != words.end();
    }
    return false;
}

void leave_out(Machine& machine, Leaf& leaf, const Interval& weight) {
    leaf.applies = false;
    leaf.adjusted = false;
    leaf.decided = true;
    leaf.missing = {};
    const auto how = leaf.scoring == none<ScoringId> ? Scoring::Inapplicable::unstated
                                                     : machine.rules()[leaf.scoring].inapplicable;
    switch (how) {
        case Scoring::Inapplicable::rescale:
            leaf.rescaled = true;
            leaf.due = Interval::point(0);
            break;
        case Scoring::Inapplicable::zero: leaf.due = Interval::point(0); break;
        case Scoring::Inapplicable::full: leaf.due = weight; break;
        case Scoring::Inapplicable::unstated:
            leaf.due = Interval::between(0, max(weight.hi, 0));
            leaf.decided = false;
            leaf.missing.what = {"不适用指标的计分办法（规则没有写）",
                                 "how to score an indicator that doesn't apply, which the rules don't say"};
            break;
    }
    leaf.plain = leaf.due;
    leaf.standard.reset();
}

void take_off(Figure& score, const Interval& points) {
    if (score) {
        score = max(*score - points, Rational(0));
    }
}

}  // namespace

void adjust_leaf(Machine& machine, RowId row) {
    auto& leaf = machine.leaf(row);
    const auto weight_slot = machine.role(row, CellType::weight);
    if (weight_slot != none<SlotId> && machine.form()[weight_slot].value != no_index &&
        is_inapplicable(machine, row)) {
        leave_out(machine, leaf, Interval::point(machine.form().numbers[machine.form()[weight_slot].value]));
        return;
    }
    const auto slot = machine.role(row, CellType::deduction);
    if (slot != none<SlotId> && machine.form()[slot].value != no_index) {
        const auto points = Interval::point(machine.form().numbers[machine.form()[slot].value]);
        take_off(leaf.due, points);
        take_off(leaf.plain, points);
        take_off(leaf.standard, points);
    }
}

}  // namespace heng
