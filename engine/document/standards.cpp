#include "engine/document/standards.hpp"

#include <algorithm>
#include <set>

#include "engine/analysis/settings.hpp"
#include "engine/compile/rule_words.hpp"
#include "engine/compile/scoring_words.hpp"

namespace heng::document {

namespace {

/// So many pictures of one standard are drawn, each for another target or weight.
constexpr std::size_t most_plots = 6;

/// As heng lint looks at it: with the targets that there are, else with those that stand for any.
void add_plots(StandardPart& part, const RuleSet& rules, ScoringId which) {
    std::set<std::string> drawn;
    bool any = false;
    for (const auto& planned : rules.planned) {
        if (planned.scoring != which || !(planned.target || planned.children.empty())) {
            continue;
        }
        const auto setting = analysis::setting_of(planned);
        const auto key = (setting.target ? canonical(*setting.target) : std::string()) + "|" +
                         (setting.weight_known ? setting.weight.to_string() : std::string());
        if (!drawn.insert(key).second) {
            continue;
        }
        any = true;
        if (drawn.size() > most_plots) {
            ++part.left_out;
            continue;
        }
        for (auto& plot : plots_of(rules, which, setting)) {
            part.plots.push_back(std::move(plot));
        }
    }
    if (!any) {
        part.plots = plots_of(rules, which, {});
    }
}

}  // namespace

std::vector<StandardPart> standard_parts(const RuleSet& rules, const Origins& origins) {
    std::vector<StandardPart> out;
    for (std::size_t i = 0; i < rules.scorings.size(); ++i) {
        const auto which = static_cast<ScoringId>(i);
        const auto& scoring = rules[which];
        StandardPart part;
        part.name = scoring.name;
        for (const auto& planned : rules.planned) {
            if (planned.scoring == which) {
                part.used_by.push_back(path_of(rules, planned));
            }
        }
        part.words = scoring.standard;
        auto compiled = scoring;
        compiled.in_words = false;  // what the sentence was read as, and not the sentence again
        part.reading = scoring_words(rules, compiled);
        part.meaning = scoring.doc;
        part.basis = scoring.basis.empty() ? rules.basis : scoring.basis;
        part.origin = origins.of(scoring.declared);
        for (const auto& older : scoring.replaced) {
            part.origin.overrides.push_back(older.text());
        }
        add_plots(part, rules, which);
        out.push_back(std::move(part));
    }
    return out;
}

}  // namespace heng::document
