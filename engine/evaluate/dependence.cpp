#include "engine/evaluate/dependence.hpp"

#include <algorithm>

#include "engine/ruleset/operands.hpp"

namespace heng {

namespace {

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
            case Op::attribute:
                out_.on_all = out_.on_all || !is_plain(static_cast<Attribute>(e.detail));
                break;
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
            case Op::fold:
                domain(r_.domains[e.a]);
                expression(static_cast<ExprId>(e.b));
                expression(static_cast<ExprId>(e.c));
                break;
            case Op::reference:  // which the form may give
            case Op::quantity:   // in the terms of the row's target
            case Op::day:
            case Op::datum:
            case Op::called:
            case Op::list_fold: out_.on_all = true; break;
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
    Dependence out_;
};

template <typename Id>
bool has(const std::vector<Id>& ids, Id id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

bool Dependence::sees(const FormSchema& schema, const Form& form, SlotId slot) const {
    const auto row = row_of(schema, form, slot);
    if (on_all) {
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

}  // namespace heng
