#include "engine/analysis/analyse.hpp"

#include <algorithm>

#include "engine/analysis/settings.hpp"
#include "engine/analysis/sight.hpp"
#include "engine/analysis/structure.hpp"

namespace heng {

namespace {

/// Which limits the author wrote; a block translated from a sentence has both, written or not.
struct Written {
    bool caps = false;
    bool floors = false;
};

bool is_told(const std::vector<Diagnostic>& told, const Diagnostic& one) {
    return std::any_of(told.begin(), told.end(), [&](const Diagnostic& d) { return d.code == one.code; });
}

/// Those of codes that weren't told yet: several settings show the same defect.
void add_new(std::vector<Diagnostic>& all, std::vector<Diagnostic> more) {
    const auto before = all;
    for (auto& one : more) {
        if (!is_told(before, one)) {
            all.push_back(std::move(one));
        }
    }
}

/// Findings that all settings must show: a target of another direction may well be what a rule is not for.
std::vector<Diagnostic> in_each(const std::vector<std::vector<Diagnostic>>& by_setting) {
    std::vector<Diagnostic> out;
    for (const auto& findings : by_setting) {
        std::vector<Diagnostic> kept;
        std::copy_if(findings.begin(), findings.end(), std::back_inserter(kept), [&](const Diagnostic& one) {
            return one.code == info(Code::H848).name ||
                   std::all_of(by_setting.begin(), by_setting.end(),
                               [&](const auto& others) { return is_told(others, one); });
        });
        add_new(out, std::move(kept));
    }
    return out;
}

std::vector<Diagnostic> by_figures(const RuleSet& rules, ScoringId which, const analysis::Setting& known,
                                   Written written, const Place& place) {
    std::vector<std::vector<Diagnostic>> by_setting;
    for (const auto& [axis, setting] : analysis::settings_for(rules, which, known)) {
        analysis::Probe probe(rules, which, axis, setting);
        if (!probe.is_ready()) {
            continue;
        }
        auto profile = analysis::profile_of(probe);
        std::vector<Diagnostic> found;
        analysis::Sight sight{probe, profile, found, place};
        if (!sight.mixes_scales()) {
            analysis::find_coverage(sight);
            analysis::find_shape(sight);
            analysis::find_limits(sight, written.caps, written.floors);
        }
        analysis::find_figures(sight);
        by_setting.push_back(std::move(found));
    }
    return in_each(by_setting);
}

std::vector<Diagnostic> analyse_written(const RuleSet& rules, ScoringId which, const StandardUse& use,
                                        const AnalysisOptions& options, Written written, const Place& place) {
    analysis::Setting known;
    known.target = use.target;
    known.direction = use.direction;
    known.weight_known = use.weight.has_value();
    known.weight = use.weight.value_or(known.weight);
    auto found = by_figures(rules, which, known, written, place);
    add_new(found, analysis::find_structure({rules, which, known, options.vague, written.caps, place}));
    return found;
}

}  // namespace

std::vector<Diagnostic> analyse(const RuleSet& rules, ScoringId which, const StandardUse& use,
                                const AnalysisOptions& options, const Place& place) {
    const auto& scoring = rules[which];
    return analyse_written(rules, which, use, options,
                           {scoring.cap != none<ExprId> || scoring.uncapped, scoring.floor != none<ExprId>},
                           place);
}

std::vector<Diagnostic> analyse_clause(const RuleSet& rules, ScoringId which, const Translation& translation,
                                       const StandardUse& use, const AnalysisOptions& options,
                                       const Place& place) {
    std::vector<Diagnostic> out;
    for (auto note : translation.notes) {
        note.place = place;
        out.push_back(std::move(note));
    }
    add_new(out, analyse_written(rules, which, use, options, {translation.caps, translation.floors}, place));
    return out;
}

std::vector<std::string> word_list(const RuleSet& rules, std::string_view name) {
    const auto& names = rules.word_list_names;
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::vector<std::string>{}
                                : rules.word_lists[static_cast<std::size_t>(found - names.begin())];
}

}  // namespace heng
