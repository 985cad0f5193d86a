// What a rule set says of its rules beside what they compute: on what they rest, from when to when they hold.

#include "engine/lint/lints.hpp"

namespace heng {

void lint_basis(const RuleSet& rules, std::vector<Diagnostic>& out) {
    // What is there for others to build on rests on their documents.
    if (!rules.year && rules.place.empty()) {
        return;
    }
    for (const auto& check : rules.checks) {
        if (check.basis.empty()) {
            out.push_back(make(Code::H860, place_of(check), {{"name", "检查 " + check.code}},
                               {{"name", "check " + check.code}}));
        }
    }
    for (const auto& scoring : rules.scorings) {
        if (scoring.basis.empty()) {
            out.push_back(make(Code::H860, place_of(scoring.declared), {{"name", "计分 " + scoring.name}},
                               {{"name", "scoring " + scoring.name}}));
        }
    }
}

void lint_dates(const RuleSet& rules, std::vector<Diagnostic>& out) {
    // ISO dates compare as they are written.
    if (!rules.in_force.empty() && !rules.lapses.empty() && rules.lapses < rules.in_force) {
        out.push_back(
            make(Code::H862, place_of(rules.declared), {{"from", rules.in_force}, {"until", rules.lapses}}));
    }
}

}  // namespace heng
