// Rules that meet in one place: scoring rules for the same rows, checks of the same cell.

#include <map>

#include "engine/lint/constancy.hpp"
#include "engine/lint/lints.hpp"

namespace heng {

void lint_order(const RuleSet& rules, std::vector<Diagnostic>& out) {
    const Constancy known(rules);
    std::map<std::string, const Scoring*> first;
    const Scoring* catches_all = nullptr;
    for (const auto& scoring : rules.scorings) {
        if (scoring.when == none<ExprId>) {
            continue;  // asked for by its name
        }
        const auto [earlier, fresh] = first.try_emplace(known.key(scoring.when), &scoring);
        const auto* before = catches_all != nullptr ? catches_all : fresh ? nullptr : earlier->second;
        bool named = false;
        for (const auto& planned : rules.planned) {
            named = named || (planned.scoring != none<ScoringId> && &rules[planned.scoring] == &scoring);
        }
        if (before != nullptr && !named) {
            auto finding = make(Code::H867, place_of(scoring.declared),
                                {{"name", scoring.name}, {"other", before->name}});
            if (before->declared.file == scoring.declared.file) {
                finding.related.push_back({{before->name, before->declared.span}, {}});
            }
            out.push_back(std::move(finding));
        }
        if (catches_all == nullptr && known.holds(scoring.when) == Truth::yes) {
            catches_all = &scoring;
        }
    }
}

void lint_conflicts(const RuleSet& rules, std::vector<Diagnostic>& out) {
    const Constancy known(rules);
    // Only checks of the same rows under the same condition can be held against each other.
    std::map<std::string, std::vector<const Check*>> alike;
    for (const auto& check : rules.checks) {
        const bool plain = check.quantifier == Check::Quantifier::each && check.lets.empty() &&
                           check.tolerance == none<ExprId> && !check.possible_rounding &&
                           rules[check.require].op == Op::compare;
        if (plain) {
            const auto& d = check.domain;
            alike[std::to_string(static_cast<int>(d.kind)) + "," + std::to_string(index(d.level)) + "," +
                  std::to_string(index(d.under)) + "," + known.key(check.when)]
                .push_back(&check);
        }
    }
    for (const auto& [key, checks] : alike) {
        for (std::size_t i = 0; i < checks.size(); ++i) {
            for (std::size_t j = i + 1; j < checks.size(); ++j) {
                if (known.holds(checks[i]->require) != Truth::unknown ||
                    known.holds(checks[j]->require) != Truth::unknown ||
                    known.together({{checks[i]->require}, {checks[j]->require}}) != Truth::no) {
                    continue;
                }
                auto finding = make(Code::H868, place_of(*checks[j]),
                                    {{"name", checks[j]->code}, {"other", checks[i]->code}});
                if (checks[i]->declared.file == checks[j]->declared.file) {
                    finding.related.push_back({{checks[i]->code, checks[i]->head}, {}});
                }
                out.push_back(std::move(finding));
            }
        }
    }
}

}  // namespace heng
