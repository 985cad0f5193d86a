// What nothing asks for, and what no 用例 tries.

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

void Untested::add(const std::optional<std::vector<std::string>>& codes) {
    any_case_ = any_case_ || codes.has_value();
    if (codes) {
        tried_.insert(codes->begin(), codes->end());
    }
}

std::vector<Diagnostic> Untested::findings(const RuleSet& rules) const {
    std::vector<Diagnostic> out;
    for (const auto& check : rules.checks) {
        if (any_case_ && !tried_.contains(check.code)) {
            out.push_back(make(Code::H861, place_of(check), {{"name", check.code}}));
        }
    }
    return out;
}

}  // namespace heng
