#include "engine/evaluate/standards.hpp"

#include <algorithm>

#include "engine/evaluate/wording.hpp"
#include "engine/value/reading.hpp"

namespace heng {

namespace {

/// More texts than any run has; then each is compiled for its form alone, so that a run's memory stays bounded.
constexpr std::size_t most_known = 10'000;

/// The cell of the row, or of the nearest row above, that states a standard.
SlotId standard_cell(const FormSchema& schema, const Form& form, RowId row) {
    for (; row != none<RowId>; row = form[row].parent) {
        const auto column = schema.role(form[row].level, CellType::standard);
        if (!column) {
            continue;
        }
        const auto slot = slot_of(schema, form, row, *column);
        const auto& cell = form[slot];
        if (cell.state == FormCell::State::filled && normalised(cell.text).size() > 0 &&
            !std::holds_alternative<Nothing>(read_value(cell.text, Role::actual))) {
            return slot;
        }
    }
    return none<SlotId>;
}

std::optional<Rational> weight_in(const FormSchema& schema, const Form& form, RowId row) {
    const auto column = schema.role(form[row].level, CellType::weight);
    const auto slot = column ? slot_of(schema, form, row, *column) : none<SlotId>;
    return slot == none<SlotId> || form[slot].value == no_index
               ? std::nullopt
               : std::optional(form.numbers[form[slot].value]);
}

bool carries_standards(const FormSchema& schema) {
    for (std::size_t i = 0; i < schema.levels.size(); ++i) {
        if (schema.role(static_cast<LevelId>(i), CellType::standard)) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::shared_ptr<const FormStandards> StandardBook::read(const Form& form) {
    const auto& schema = rules_.schema;
    if (!carries_standards(schema)) {
        return std::make_shared<const FormStandards>();
    }
    FormStandards found;
    for (std::size_t i = 0; i < form.rows.size(); ++i) {
        const auto row = static_cast<RowId>(i);
        if (!schema.is_scored(form[row].level)) {
            continue;
        }
        const auto slot = standard_cell(schema, form, row);
        if (slot != none<SlotId>) {
            found.emplace(row, RowStandard{find(form[slot].text, weight_in(schema, form, row)), slot});
        }
    }
    return std::make_shared<const FormStandards>(std::move(found));
}

std::shared_ptr<const Standard> StandardBook::find(std::string_view text,
                                                   const std::optional<Rational>& weight) {
    std::pair<std::string, std::string> key(text, weight ? weight->to_string() : std::string());
    if (const auto known = known_.find(key); known != known_.end()) {
        return known->second;
    }
    auto made = make(text, weight);
    if (known_.size() < most_known) {
        known_.emplace(std::move(key), made);
    }
    return made;
}

std::shared_ptr<const Standard> StandardBook::make(std::string_view text,
                                                   const std::optional<Rational>& weight) {
    if (!compiler_) {
        compiler_.emplace(rules_);
        for (const auto& scoring : rules_.scorings) {
            own_words_.insert(normalised(scoring.standard));
        }
    }
    const auto words = normalised(text);
    if (own_words_.contains(words)) {
        Standard copied;
        copied.text = text;
        copied.copied = true;
        return std::make_shared<const Standard>(std::move(copied));
    }
    auto made = compiler_->compile(text, weight);
    // The words of a prescribed indicator are the rule set's too, but no rule of its own says what they come to.
    made.copied = std::any_of(rules_.planned.begin(), rules_.planned.end(), [&](const Planned& planned) {
        return !planned.standard.empty() && normalised(planned.standard) == words;
    });
    return std::make_shared<const Standard>(std::move(made));
}

}  // namespace heng
