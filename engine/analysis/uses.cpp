#include "engine/analysis/uses.hpp"

#include "engine/ruleset/operands.hpp"
#include "engine/ruleset/scoring_expressions.hpp"

namespace heng::analysis {

namespace {

class Walk {
public:
    Walk(const RuleSet& rules, Uses& uses, std::uint32_t without = no_index)
        : r_(rules), u_(uses), level_(rules.schema.leaf_level()), without_(without) {}

    void visit(ExprId id) {
        if (id == none<ExprId>) {
            return;
        }
        const auto& e = r_[id];
        switch (e.op) {
            case Op::number: u_.share = u_.share || e.detail == 1; break;
            case Op::quantity: u_.units.push_back(r_.texts[e.b]); break;
            case Op::column: column(e); break;
            case Op::attribute: attribute(static_cast<Attribute>(e.detail)); break;
            case Op::datum: datum(e.a); break;
            case Op::divide: u_.denominators.push_back(static_cast<ExprId>(e.b)); break;
            case Op::compare: u_.comparisons.push_back(id); break;
            case Op::called:
                if (r_[static_cast<ExprId>(e.b)].op == Op::text) {
                    u_.words.push_back(r_.texts[r_[static_cast<ExprId>(e.b)].a]);
                }
                return;  // the actual as a word, not as a figure
            case Op::is_kind: return;
            case Op::field:
            case Op::local:
            case Op::day:
            case Op::fold:
            case Op::list_fold:
            case Op::in_words:
            case Op::has_words:
            case Op::contains: u_.other = true; return;
            case Op::text:
            case Op::truth:
            case Op::reference:
            case Op::negate:
            case Op::add:
            case Op::subtract:
            case Op::multiply:
            case Op::within:
            case Op::all:
            case Op::any:
            case Op::negation:
            case Op::call: break;
        }
        for (const auto part : operands(r_[id])) {
            visit(part);
        }
    }

private:
    void column(const Expr& e) {
        const auto is = [&](CellType type) {
            return level_ != none<LevelId> && r_.schema.role(level_, type) == static_cast<ColumnId>(e.a);
        };
        const bool own = e.b == 0 && e.c == no_index;
        u_.actual = u_.actual || (own && is(CellType::actual));
        u_.target = u_.target || (own && is(CellType::target));
        u_.weight = u_.weight || (own && is(CellType::weight));
        u_.other =
            u_.other || !own || (!is(CellType::actual) && !is(CellType::target) && !is(CellType::weight));
    }

    void attribute(Attribute which) {
        switch (which) {
            case Attribute::forward_rate: u_.forward_rate = u_.rate = true; break;
            case Attribute::completion: u_.rate = true; break;
            case Attribute::actual_rate: u_.actual = u_.own_rate = true; break;
            case Attribute::target_rate: u_.target = true; break;
            case Attribute::met: u_.met = true; break;
            case Attribute::days_late:
            case Attribute::days_early:
            case Attribute::months_late:
            case Attribute::months_early:
            case Attribute::workdays_late:
            case Attribute::workdays_early: u_.lateness = true; break;
            default:
                u_.other = true;
                break;  // a closed set elsewhere: whatever is new is not a figure of the row
        }
    }

    void datum(std::uint32_t which) {
        if (u_.data.insert(which).second && which != without_) {
            visit(r_.data[which].default_value);
        }
    }

    const RuleSet& r_;
    Uses& u_;
    LevelId level_;
    std::uint32_t without_;  ///< the datum whose default isn't looked at
};

}  // namespace

Uses uses_of(const RuleSet& rules, const Scoring& scoring, std::uint32_t without) {
    Uses uses;
    Walk walk(rules, uses, without);
    each_expression(scoring, [&](ExprId id) { walk.visit(id); });
    // Steps alone are taken from the weight.
    uses.weight = uses.weight || (scoring.branches.empty() && scoring.banded == none<ExprId>);
    if (!scoring.steps.empty()) {
        uses.actual = uses.target = true;
        for (const auto& step : scoring.steps) {
            if (!step.unit_name.empty() && step.unit_name != "%") {
                uses.units.push_back(step.unit_name);
            }
        }
    }
    return uses;
}

Uses uses_of(const RuleSet& rules, ExprId id) {
    Uses uses;
    Walk(rules, uses).visit(id);
    return uses;
}

}  // namespace heng::analysis
