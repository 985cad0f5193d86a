// All standards of a rule set, each for the indicators that use it.

#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "engine/analysis/analyse.hpp"

namespace heng {

namespace {

class Lint {
public:
    Lint(const RuleSet& rules, const AnalysisOptions& options)
        : r_(rules), options_(options), indicators_(rules.scorings.size()) {
        for (const auto& planned : rules.planned) {
            if (planned.scoring != none<ScoringId> && planned.target) {
                indicators_[index(planned.scoring)].push_back(&planned);
            }
        }
    }

    std::vector<Diagnostic> run() {
        for (std::size_t i = 0; i < r_.scorings.size(); ++i) {
            scoring(static_cast<ScoringId>(i));
        }
        for (std::size_t i = 0; i < r_.planned.size(); ++i) {
            against_place(static_cast<PlannedId>(i));
        }
        return std::move(found_);
    }

private:
    static Place place_of(const RulePlace& declared) { return {declared.file, declared.span}; }

    void scoring(ScoringId id) {
        const auto& scoring = r_[id];
        const auto place = place_of(scoring.declared);
        for (const auto* planned : indicators_[index(id)]) {
            add(one(id, use_of(*planned), place), planned);
        }
        if (indicators_[index(id)].empty()) {
            add(one(id, {}, place), nullptr);
        }
    }

    static StandardUse use_of(const Planned& planned) {
        StandardUse use;
        use.target = planned.target;
        use.direction = planned.direction;
        if (planned.weight && planned.weight->is_point()) {
            use.weight = planned.weight->lo;
        }
        return use;
    }

    [[nodiscard]] std::vector<Diagnostic> one(ScoringId id, const StandardUse& use,
                                              const Place& place) const {
        const auto& scoring = r_[id];
        return scoring.in_words
                   ? analyse_clause(r_, id, translate_clause(scoring.standard), use, options_, place)
                   : analyse(r_, id, use, options_, place);
    }

    /// A finding that several indicators show is told once; its place is the rule, which is what is to be mended.
    void add(std::vector<Diagnostic> more, const Planned* indicator) {
        for (auto& one : more) {
            const auto& place = one.place;
            if (!told_.emplace(one.code, place.path, place.span.begin, one.message.zh).second) {
                continue;
            }
            if (indicator != nullptr && indicator->declared.file == one.place.path) {
                one.related.push_back(
                    {{indicator->name, indicator->declared.span}, canonical(*indicator->target)});
            }
            found_.push_back(std::move(one));
        }
    }

    /// 方向 of an indicator, or of one above it, against the sign of its target.
    void against_place(PlannedId id) {
        const auto& planned = r_[id];
        const auto* quantity = planned.target ? std::get_if<Quantity>(&*planned.target) : nullptr;
        if (quantity == nullptr) {
            return;
        }
        const bool more =
            quantity->comparator == Comparator::at_least || quantity->comparator == Comparator::more;
        const bool less =
            quantity->comparator == Comparator::at_most || quantity->comparator == Comparator::less;
        for (auto above = id; above != none<PlannedId>; above = r_[above].parent) {
            if (!r_[above].direction) {
                continue;
            }
            const bool reverse = *r_[above].direction == Direction::reverse;
            if ((more && reverse) || (less && !reverse)) {
                const auto target = canonical(*planned.target);
                found_.push_back(make(Code::H854, place_of(planned.declared),
                                      {{"name", planned.name},
                                       {"target", target},
                                       {"place", r_[above].name},
                                       {"direction", reverse ? "反向" : "正向"}}));
            }
            return;
        }
    }

    const RuleSet& r_;
    const AnalysisOptions& options_;
    std::vector<std::vector<const Planned*>> indicators_;  ///< with a target, by ScoringId
    std::vector<Diagnostic> found_;
    std::set<std::tuple<std::string, std::string, std::uint32_t, std::string>> told_;
};

}  // namespace

std::vector<Diagnostic> analyse(const RuleSet& rules, const AnalysisOptions& options) {
    return Lint(rules, options).run();
}

}  // namespace heng
