#include "engine/evaluate/dependence.hpp"

#include <algorithm>

#include "engine/ruleset/operands.hpp"
#include "engine/ruleset/scoring_expressions.hpp"

namespace heng {

namespace {

/// What a row scores and what that follows from.
bool is_of_score(Attribute attribute) {
    switch (attribute) {
        case Attribute::met:
        case Attribute::completion:
        case Attribute::due:
        case Attribute::plain:
        case Attribute::is_adjusted:
        case Attribute::due_trace:
        case Attribute::plain_trace:
        case Attribute::actual_rate:
        case Attribute::target_rate:
        case Attribute::forward_rate:
        case Attribute::actual_day:
        case Attribute::target_day:
        case Attribute::days_late:
        case Attribute::days_early:
        case Attribute::months_late:
        case Attribute::months_early:
        case Attribute::workdays_late:
        case Attribute::workdays_early:
        case Attribute::actual_rank:
        case Attribute::has_standard:
        case Attribute::standard_usable:
        case Attribute::standard_copied:
        case Attribute::standard_text:
        case Attribute::standard_score:
        case Attribute::standard_stop:
        case Attribute::standard_nearest: return true;
        default: return false;
    }
}

/// Attributes that no cell but the one at hand has a part in; any other is taken to depend on everything.
bool is_plain(Attribute attribute) {
    return attribute == Attribute::ordinal || attribute == Attribute::raw || attribute == Attribute::clause ||
           attribute == Attribute::full_score || attribute == Attribute::rule_year;
}

class Finder {
public:
    explicit Finder(const RuleSet& rules) : r_(rules) {}

    Dependence of(const Check& check) {
        domain(check.domain);
        for (const auto id : {check.key, check.when, check.require, check.tolerance, check.at}) {
            expression(id);
        }
        for (const auto& [slot, value] : check.lets) {
            expression(value);
        }
        out_.fields.insert(out_.fields.end(), check.text_fields.begin(), check.text_fields.end());
        for (const auto& [level, column] : check.text_columns) {
            out_.columns.push_back(column);
        }
        for (const auto& pattern : check.given) {
            for (const auto& from : pattern) {
                from.field == none<FieldId> ? out_.columns.push_back(from.column)
                                            : out_.fields.push_back(from.field);
            }
        }
        return std::move(out_);
    }

    /// Of a datum that is asked for, only a row’s own cells and cells that stand once are taken to tell it.
    Dependence of(const Scoring& scoring) {
        data_stand_once_ = true;
        each_expression(scoring, [&](ExprId id) { expression(id); });
        expression(scoring.when);
        expression(scoring.discretion);
        expression(scoring.discretion_when);
        return std::move(out_);
    }

private:
    void domain(const Domain& rows) {
        const bool by_name = rows.under != none<PlannedId>;
        out_.on_all = out_.on_all || by_name || rows.kind == Domain::Kind::planned ||
                      rows.kind == Domain::Kind::stating;
    }

    void expression(ExprId id) {
        if (id == none<ExprId>) {
            return;
        }
        const auto& e = r_[id];
        switch (e.op) {
            case Op::number:
            case Op::text:
            case Op::truth:
            case Op::local: break;
            case Op::field: out_.fields.push_back(static_cast<FieldId>(e.a)); break;
            case Op::column: column(static_cast<ColumnId>(e.a)); break;
            case Op::attribute: attribute(e); break;
            case Op::negate:
            case Op::negation:
            case Op::is_kind:
            case Op::in_words:
            case Op::has_words:
            case Op::add:
            case Op::subtract:
            case Op::multiply:
            case Op::divide:
            case Op::compare:
            case Op::within:
            case Op::all:
            case Op::any:
            case Op::contains:
            case Op::call:
                for (const auto part : operands(e)) {
                    expression(part);
                }
                break;
            case Op::datum:
                out_.on_all = out_.on_all || !data_stand_once_;
                if (data_stand_once_) {
                    expression(r_.data[e.a].default_value);
                }
                break;
            case Op::quantity:  // in the terms of the row's target
            case Op::day:
            case Op::called:
            case Op::reference:  // which the form may give
                out_.on_all = out_.on_all || !data_stand_once_;
                break;
            case Op::fold:
                out_.counts = out_.counts || (static_cast<Fold>(e.detail) == Fold::count &&
                                              r_.domains[e.a].kind != Domain::Kind::group);
                domain(r_.domains[e.a]);
                expression(static_cast<ExprId>(e.b));
                expression(static_cast<ExprId>(e.c));
                break;
            case Op::list_fold: out_.on_all = true; break;
        }
    }

    void attribute(const Expr& e) {
        const auto which = static_cast<Attribute>(e.detail);
        const bool own = e.b == no_index || e.b == 0;  // of the row at hand, not of one above it
        if (own && is_of_score(which)) {
            out_.on_score = true;
        } else {
            out_.on_all = out_.on_all || !is_plain(which);
        }
    }

    /// An actual is told in the unit of its target.
    void column(ColumnId id) {
        out_.columns.push_back(id);
        for (const auto& level : r_.schema.levels) {
            const auto slot = level.slot(id);
            if (!slot || level.columns[*slot].type != CellType::actual) {
                continue;
            }
            for (const auto& other : level.columns) {
                if (other.type == CellType::target) {
                    out_.columns.push_back(other.column);
                }
            }
        }
    }

    const RuleSet& r_;
    bool data_stand_once_ = false;
    Dependence out_;
};

template <typename Id>
bool has(const std::vector<Id>& ids, Id id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

bool Dependence::sees(const FormSchema& schema, const Form& form, SlotId slot) const {
    const auto row = row_of(schema, form, slot);
    if (on_all || on_score) {
        return true;
    }
    if (row == none<RowId>) {
        return has(fields, static_cast<FieldId>(index(slot)));
    }
    const auto& columns_of_row = schema[form[row].level].columns;
    return has(columns, columns_of_row[index(slot) - index(form[row].first)].column);
}

Dependence dependence_of(const RuleSet& rules, const Check& check) {
    return Finder(rules).of(check);
}

bool scores_stand_alone(const RuleSet& rules) {
    return std::all_of(rules.scorings.begin(), rules.scorings.end(), [&](const Scoring& scoring) {
        return scoring.inapplicable != Scoring::Inapplicable::rescale && !Finder(rules).of(scoring).on_all;
    });
}

}  // namespace heng
