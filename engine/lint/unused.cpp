// What nothing asks for.

#include "engine/lint/lint.hpp"
#include "engine/lint/lints.hpp"

namespace heng {

std::vector<bool> named_scorings(const RuleSet& rules) {
    std::vector<bool> named(rules.scorings.size());
    const auto name = [&](ScoringId id) {
        if (id != none<ScoringId>) {
            named[index(id)] = true;
        }
    };
    for (const auto& planned : rules.planned) {
        name(planned.scoring);
    }
    for (const auto& level : rules.schema.levels) {
        for (const auto& row : level.fixed) {
            name(row.scoring);
        }
    }
    return named;
}

void Unused::look_at(const RuleSet& rules) {
    const auto note = [&](const NamedPart& part, bool used) {
        auto& seen = parts_[{part.declared.file, part.declared.span.begin}];
        used = seen.used || used;
        seen = part;
        seen.used = used;
    };
    for (const auto& part : rules.named_parts) {
        note(part, part.used || by_others_.count(part.name) == 1);
    }
    const auto levels = levels_used(rules);
    for (std::size_t i = 0; i < levels.size(); ++i) {
        note({"层级 " + rules.schema.levels[i].name, rules.level_places[i], false}, levels[i]);
    }
    const auto named = named_scorings(rules);
    for (std::size_t i = 0; i < rules.scorings.size(); ++i) {
        const auto& scoring = rules.scorings[i];
        const bool used = named[i] || scoring.when != none<ExprId>;
        note({"计分 " + scoring.name, scoring.declared, false}, used);
    }
}

std::vector<Diagnostic> Unused::findings() const {
    std::vector<Diagnostic> out;
    for (const auto& [at, part] : parts_) {
        if (!part.used) {
            out.push_back(make(Code::H826, place_of(part.declared), {{"name", part.name}}));
        }
    }
    return out;
}

}  // namespace heng
