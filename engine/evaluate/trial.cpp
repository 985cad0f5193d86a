#include "engine/evaluate/trial.hpp"

#include <algorithm>

#include "engine/evaluate/score.hpp"
#include "engine/form/cell_value.hpp"

namespace heng {

namespace {

const Heading& heading_of(const FormSchema& schema, const Form& form, SlotId slot) {
    const auto row = row_of(schema, form, slot);
    if (row == none<RowId>) {
        return schema.fields[index(slot)];
    }
    return schema[form[row].level].columns[index(slot) - index(form[row].first)];
}

bool is_of_rows(const Mend& mend) {
    return mend.kind == Mend::Kind::leave_out || mend.kind == Mend::Kind::open_row;
}

}  // namespace

Trials::Trials(const RuleSet& rules, const Form& form, const std::vector<Finding>& found,
               std::shared_ptr<TextFinds> texts, std::shared_ptr<const FormStandards> standards)
    : rules_(rules),
      form_(form),
      findings_(found),
      finds_(std::move(texts)),
      standards_(std::move(standards)),
      stand_alone_(scores_stand_alone(rules)) {
    dependences_.reserve(rules.checks.size());
    for (const auto& check : rules.checks) {
        dependences_.push_back(dependence_of(rules, check));
    }
    for (const auto& finding : found) {
        found_[finding.check].push_back(finding.key);
    }
}

bool Trials::bears_on(const Mend& mend, std::size_t check) const {
    return is_of_rows(mend) || dependences_[check].sees(rules_.schema, form_, mend.slot);
}

bool Trials::bears_on(const Mend& mend, const Finding& finding) const {
    if (finding.check == nullptr) {
        return true;
    }
    const auto check = static_cast<std::size_t>(finding.check - rules_.checks.data());
    const auto& dependence = dependences_[check];
    const bool beyond = dependence.on_all || dependence.counts || (dependence.on_score && !stand_alone_);
    if (!is_of_rows(mend) || mend.row == none<RowId> || beyond) {
        return bears_on(mend, check);
    }
    // What neither counts rows nor looks into this one finds the same without it.
    const auto is_in = [&](RowId row) {
        return row != none<RowId> && index(row) >= index(mend.row) && index(row) < form_[mend.row].end;
    };
    return is_in(finding.row) || is_in(finding.frame.row) ||
           std::any_of(finding.group.begin(), finding.group.end(), is_in) ||
           std::any_of(finding.reads.begin(), finding.reads.end(),
                       [&](SlotId slot) { return is_in(row_of(rules_.schema, form_, slot)); });
}

std::size_t Trials::most_gone(const Mend& mend) const {
    return static_cast<std::size_t>(std::count_if(
        findings_.begin(), findings_.end(), [&](const Finding& finding) { return bears_on(mend, finding); }));
}

Form Trials::changed(const Mend& mend) {
    Form form = form_;
    switch (mend.kind) {
        case Mend::Kind::leave_out:
            for (auto i = index(mend.row); i < form[mend.row].end; ++i) {
                form.rows[i].left_out = true;
            }
            return form;
        case Mend::Kind::open_row:
            if (mend.row == none<RowId>) {
                form.open = true;
            } else {
                form.rows[index(mend.row)].open = true;
            }
            return form;
        case Mend::Kind::cell:
        case Mend::Kind::fact: break;
    }
    auto& cell = form.cells[index(mend.slot)];
    std::string text(cell.text);
    if (mend.in_text.empty()) {
        text = mend.text;
    } else {
        text.replace(mend.in_text.begin, mend.in_text.end - mend.in_text.begin, mend.text);
    }
    texts_.push_back(std::move(text));
    cell.text = texts_.back();
    cell.slice = false;
    cell.state = FormCell::State::filled;
    cell.value = no_index;
    read_cell(form, mend.slot, heading_of(rules_.schema, form, mend.slot), {});
    return form;
}

std::optional<std::map<std::string, Severity>> Trials::after(const Mend& mend, std::size_t least) {
    const auto form = changed(mend);
    Machine machine(rules_, form);
    machine.texts = finds_;
    machine.standards = standards_;
    derive_scores(machine);
    std::map<std::string, Severity> keys;
    std::vector<Finding> found;
    const auto take = [&] {
        for (auto& finding : found) {
            keys.emplace(std::move(finding.key),
                         finding.check == nullptr ? Severity::error : finding.check->severity);
        }
        found.clear();
    };
    // Checks that found something come first: where too few of their findings go, the rest needn't be run.
    find_required(machine, found);
    for (std::size_t i = 0; i < rules_.checks.size(); ++i) {
        const auto& check = rules_.checks[i];
        const auto known = found_.find(&check);
        if (known == found_.end()) {
            continue;
        }
        if (bears_on(mend, i)) {
            run_check(machine, check, found);
            continue;
        }
        for (const auto& key : known->second) {
            keys.emplace(key, check.severity);
        }
    }
    take();
    std::size_t gone = 0;
    for (const auto& [check, known] : found_) {
        gone += static_cast<std::size_t>(
            std::count_if(known.begin(), known.end(), [&](const auto& key) { return !keys.contains(key); }));
    }
    if (gone < least) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < rules_.checks.size(); ++i) {
        if (!found_.contains(&rules_.checks[i]) && bears_on(mend, i)) {
            run_check(machine, rules_.checks[i], found);
        }
    }
    take();
    // A change that makes a cell unreadable mends nothing.
    for (auto i = form_.problems.size(); i < form.problems.size(); ++i) {
        keys.emplace(form.problems[i].code + form.problems[i].message.zh, Severity::error);
    }
    return keys;
}

}  // namespace heng
