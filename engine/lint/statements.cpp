// What a rule set says of its rules beside what they compute: on what they rest, from when to when they hold.

#include <string>

#include "engine/lint/lint.hpp"
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
    // Forms of a year are checked in it or after it.
    if (!rules.lapses.empty() && rules.year && rules.lapses < std::to_string(*rules.year)) {
        out.push_back(make(Code::H876, place_of(rules.declared),
                           {{"until", rules.lapses}, {"year", std::to_string(*rules.year)}}));
    }
}

std::vector<Diagnostic> lint_as_of(const RuleSet& rules, const std::string& day) {
    std::vector<Diagnostic> out;
    const auto say = [&](const std::string& zh, const std::string& en) {
        out.push_back(make(Code::H875, place_of(rules.declared), {{"day", day}, {"what", zh}},
                           {{"day", day}, {"what", en}}));
    };
    if (!rules.lapses.empty() && rules.lapses < day) {
        say("已经失效（" + rules.lapses + "）", "it has lapsed (" + rules.lapses + ")");
    } else if (!rules.in_force.empty() && day < rules.in_force) {
        say("还没有生效（" + rules.in_force + "）", "it isn't in force yet (" + rules.in_force + ")");
    }
    return out;
}

void lint_overrides(const RuleSet& rules, std::vector<Diagnostic>& out) {
    for (const auto& one : rules.overrides) {
        if (!one.changes) {
            out.push_back(make(Code::H874, place_of(one.declared), {{"name", one.name}}));
        }
    }
}

}  // namespace heng
