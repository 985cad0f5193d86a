// Conditions that hold always or never. 要求 否 is written on purpose: what 当 says is the fault.

#include "engine/analysis/uses.hpp"
#include "engine/lint/lints.hpp"

namespace heng {

namespace {

class Conditions {
public:
    Conditions(const RuleSet& rules, const Constancy& known, std::vector<Diagnostic>& out)
        : r_(rules), known_(known), out_(out) {}

    void check(const Check& check) {
        const Bilingual name{"检查 " + check.code, "check " + check.code};
        if (never(check.when, place_of(check), name)) {
            return;
        }
        const bool plain = r_[check.require].op == Op::truth && r_[check.require].a == 0;
        const bool lenient = check.tolerance != none<ExprId> || check.possible_rounding.has_value();
        if (known_.implies(check.when, check.require) ||
            known_.together({{check.when}, {check.require, true}}) == Truth::no) {
            say(Code::H864, place_of(check), name);
        } else if (!plain && !lenient && known_.together({{check.when}, {check.require}}) == Truth::no) {
            say(Code::H865, place_of(check), name);
        }
    }

    void scoring(const Scoring& scoring) {
        const Bilingual name{"计分 " + scoring.name, "scoring " + scoring.name};
        if (never(scoring.when, place_of(scoring.declared), name)) {
            return;
        }
        for (const auto& branch : scoring.branches) {
            if (branch.when != none<ExprId> && known_.holds(branch.when) == Truth::no) {
                say(Code::H863, place_of(scoring.declared), name);
                return;
            }
        }
        // What goes by the row's own figures is tried with figures (H840).
        constexpr std::size_t most = 100;  // branches: each is held against those before it
        if (scoring.branches.size() <= most && analysis::uses_of(r_, scoring).other) {
            shadowed(scoring, name);
        }
    }

private:
    void shadowed(const Scoring& scoring, const Bilingual& name) {
        for (std::size_t i = 0; i < scoring.branches.size(); ++i) {
            const auto when = scoring.branches[i].when;
            std::vector<Constancy::Literal> left{{when}};
            bool done = false;
            for (std::size_t j = 0; when != none<ExprId> && j < i; ++j) {
                const auto before = scoring.branches[j].when;
                done = done || known_.implies(when, before);
                left.push_back({before, true});
            }
            if (i > 0 && when != none<ExprId> && (done || known_.together(left) == Truth::no)) {
                const auto number = std::to_string(i + 1);
                out_.push_back(make(Code::H871, place_of(scoring.declared),
                                    {{"name", name.zh}, {"number", number}},
                                    {{"name", name.en}, {"number", number}}));
            }
        }
    }

    bool never(ExprId when, const Place& place, const Bilingual& name) {
        if (when == none<ExprId> || known_.holds(when) != Truth::no) {
            return false;
        }
        say(Code::H863, place, name);
        return true;
    }

    void say(Code code, const Place& place, const Bilingual& name) {
        out_.push_back(make(code, place, {{"name", name.zh}}, {{"name", name.en}}));
    }

    const RuleSet& r_;
    const Constancy& known_;
    std::vector<Diagnostic>& out_;
};

}  // namespace

void lint_conditions(const RuleSet& rules, const Constancy& known, std::vector<Diagnostic>& out) {
    Conditions conditions(rules, known, out);
    for (const auto& check : rules.checks) {
        conditions.check(check);
    }
    for (const auto& scoring : rules.scorings) {
        conditions.scoring(scoring);
    }
}

}  // namespace heng
