#include "engine/evaluate/standards.hpp"

#include <algorithm>

#include "engine/clause/translate.hpp"
#include "engine/evaluate/wording.hpp"
#include "engine/value/reading.hpp"

namespace heng {

namespace {

/// More texts than any run has; then each is compiled for its form alone, so that a run's memory stays bounded.
constexpr std::size_t most_known = 10'000;

/// What is longer than a paragraph is no standard.
constexpr std::size_t most_bytes = 4'000;

/// Expressions that all rows of a form may have evaluated by their standards; a thousand rows by long ones reach it.
constexpr std::size_t most_expressions = 200'000;

/// Finds the cells that state standards; looks at each once, for many rows may go by one.
class Cells {
public:
    Cells(const FormSchema& schema, const Form& form) : s_(schema), form_(form) {}

    /// Of the row, or of the nearest row above that states one.
    SlotId of(RowId row) {
        for (; row != none<RowId>; row = form_[row].parent) {
            const auto column = s_.role(form_[row].level, CellType::standard);
            const auto slot = column ? slot_of(s_, form_, row, *column) : none<SlotId>;
            if (slot != none<SlotId> && states(slot)) {
                return slot;
            }
        }
        return none<SlotId>;
    }

private:
    bool states(SlotId slot) {
        const auto [known, fresh] = known_.try_emplace(slot, false);
        if (fresh) {
            const auto& cell = form_[slot];
            known->second = cell.state == FormCell::State::filled && cell.text.size() <= most_bytes &&
                            !normalised(cell.text).empty() && !says_nothing(cell.text);
        }
        return known->second;
    }

    const FormSchema& s_;
    const Form& form_;
    std::map<SlotId, bool> known_;
};

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
    Cells cells(schema, form);
    std::map<std::pair<SlotId, std::string>, std::shared_ptr<const Standard>> read;
    std::size_t expressions = 0;
    auto stated = none<SlotId>;  // the last that says more than 同上
    for (std::size_t i = 0; i < form.rows.size(); ++i) {
        const auto row = static_cast<RowId>(i);
        const auto slot = schema.is_scored(form[row].level) ? cells.of(row) : none<SlotId>;
        if (slot == none<SlotId>) {
            continue;
        }
        const bool as_above = stated != none<SlotId> && is_as_above(form[slot].text);
        stated = as_above ? stated : slot;
        const auto weight = weight_in(schema, form, row);
        auto& standard = read[{stated, weight ? weight->to_string() : std::string()}];
        if (!standard) {
            standard = find(form[stated].text, weight);
        }
        expressions += standard->formulas.exprs.size();
        if (expressions <= most_expressions) {
            found.emplace(row, RowStandard{standard, slot});
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
