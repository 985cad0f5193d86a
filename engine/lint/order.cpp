// Scoring rules for the same rows: the first takes them.

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "engine/lint/lints.hpp"

namespace heng {

namespace {

/// Scoring rules that come before another, by something that their conditions speak of: only what speaks of it too can
/// be for some of the same rows alone.
class Before {
public:
    Before(const RuleSet& rules, const Constancy& known) : known_(known) {
        for (const auto& scoring : rules.scorings) {
            for (const auto& part : known_.parts(scoring.when)) {
                ++uses_[about(part)];
            }
        }
    }

    /// The first of those added that is for all that this one is for; null if none surely is.
    [[nodiscard]] const Scoring* covers(const Scoring& scoring) const {
        constexpr std::size_t most =
            64;  // of rules that share a word, each is held against the first of them
        const Scoring* found = nullptr;
        for (const auto& part : known_.parts(scoring.when)) {
            const auto alike = added_.find(about(part));
            for (std::size_t i = 0; alike != added_.end() && i < std::min(most, alike->second.size()); ++i) {
                const auto* other = alike->second[i];
                if ((found == nullptr || other < found) && known_.implies(scoring.when, other->when)) {
                    found = other;
                }
            }
        }
        return found;
    }

    /// By the part of its condition that the fewest share.
    void add(const Scoring& scoring) {
        const auto parts = known_.parts(scoring.when);
        const auto rarest = std::min_element(parts.begin(), parts.end(), [&](const auto& a, const auto& b) {
            return uses_.at(about(a)) < uses_.at(about(b));
        });
        if (rarest != parts.end()) {
            added_[about(*rarest)].push_back(&scoring);
        }
    }

private:
    using About = std::pair<std::uint32_t, std::uint32_t>;
    [[nodiscard]] About about(const Constancy::Literal& part) const {
        const auto claim = known_.claim_of(part);
        return claim ? claim->about : About{known_.key(part.condition), no_index};
    }

    const Constancy& known_;
    std::map<About, std::size_t> uses_;
    std::map<About, std::vector<const Scoring*>> added_;
};

}  // namespace

void lint_order(const RuleSet& rules, const Constancy& known, std::vector<Diagnostic>& out) {
    const auto named = named_scorings(rules);
    const Scoring* catches_all = nullptr;
    Before before(rules, known);
    for (std::size_t i = 0; i < rules.scorings.size(); ++i) {
        const auto& scoring = rules.scorings[i];
        if (scoring.when == none<ExprId>) {
            continue;  // asked for by its name
        }
        const auto* other = catches_all != nullptr ? catches_all : before.covers(scoring);
        // One that never holds is said to be so (H863).
        if (other != nullptr && !named[i] && known.holds(scoring.when) != Truth::no) {
            auto finding = make(Code::H867, place_of(scoring.declared),
                                {{"name", scoring.name}, {"other", other->name}});
            if (other->declared.file == scoring.declared.file) {
                finding.related.push_back({{other->name, other->declared.span}, {}});
            }
            out.push_back(std::move(finding));
        }
        before.add(scoring);
        if (catches_all == nullptr && known.holds(scoring.when) == Truth::yes) {
            catches_all = &scoring;
        }
    }
}

}  // namespace heng
