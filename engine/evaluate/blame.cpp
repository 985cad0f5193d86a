#include "engine/evaluate/blame.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "engine/evaluate/suspects.hpp"
#include "engine/evaluate/trial.hpp"

namespace heng {

namespace {

/// A change that mends fewer findings explains none of them: each could be a slip of its own.
constexpr std::size_t enough = 2;
constexpr std::size_t most_trials = 160;
/// What all trials together may read: each reads the form once. Forms to 50 kB have all their trials.
constexpr std::size_t most_bytes_tried = 8U << 20U;

bool same(const Mend& a, const Mend& b) {
    return a.kind == b.kind && a.slot == b.slot && a.in_text == b.in_text && a.text == b.text &&
           a.row == b.row;
}

/// A change with the findings that it makes go away.
struct Explanation {
    Mend mend;
    std::vector<std::size_t> findings;
};

class Blame {
public:
    Blame(const std::vector<Finding>& findings, Machine& machine)
        : m_(machine), findings_(findings), taken_(findings.size(), false) {
        for (const auto& finding : findings) {
            keys_.insert(finding.key);
        }
    }

    std::vector<Cause> causes() {
        if (findings_.size() > 1 && findings_.size() <= most_blamed) {
            explain();
        }
        std::vector<Cause> out;
        while (auto best = take_best()) {
            out.push_back(std::move(*best));
        }
        for (std::size_t i = 0; i < findings_.size(); ++i) {
            if (!taken_[i]) {
                out.push_back({{i}, std::nullopt, {}});
            }
        }
        return out;
    }

private:
    /// Tries each change that could explain more than one finding.
    void explain() {
        std::map<SlotId, int> readers;
        for (const auto& finding : findings_) {
            for (const auto slot : finding.reads) {
                ++readers[slot];
            }
        }
        const auto most =
            std::min(most_trials, most_bytes_tried / std::max<std::size_t>(1, m_.form().source.size()));
        Trials trials(m_.rules(), m_.form(), findings_, m_.texts, m_.standards);
        std::vector<Mend> tried;
        for (const auto& finding : findings_) {
            for (auto& mend : suspects(m_, finding)) {
                const bool cell = mend.kind == Mend::Kind::cell || mend.kind == Mend::Kind::fact;
                const bool known =
                    std::any_of(tried.begin(), tried.end(), [&](const Mend& t) { return same(t, mend); });
                if (known || tried.size() >= most || (cell && !mend.widely && readers[mend.slot] < 2)) {
                    continue;
                }
                tried.push_back(mend);
                if (trials.most_gone(mend) >= enough) {
                    try_out(trials, mend);
                }
            }
        }
    }

    void try_out(Trials& trials, const Mend& mend) {
        const auto after = trials.after(mend, enough);
        if (!after) {
            return;
        }
        std::size_t uncovered = 0;
        for (const auto& [key, severity] : *after) {
            if (keys_.contains(key)) {
                continue;
            }
            if (severity == Severity::error) {
                return;
            }
            ++uncovered;
        }
        Explanation found{mend, {}};
        for (std::size_t i = 0; i < findings_.size(); ++i) {
            if (!after->contains(findings_[i].key)) {
                found.findings.push_back(i);
            }
        }
        if (found.findings.size() > std::max(enough - 1, uncovered)) {
            explanations_.push_back(std::move(found));
        }
    }

    /// The change that explains most of what is left. Contents before facts, facts before rows.
    std::optional<Cause> take_best() {
        std::size_t most = 1;
        for (auto& e : explanations_) {
            std::erase_if(e.findings, [&](std::size_t i) { return taken_[i]; });
            most = std::max(most, e.findings.size());
        }
        std::vector<const Explanation*> best;
        for (const auto& e : explanations_) {
            if (e.findings.size() == most && most > 1) {
                best.push_back(&e);
            }
        }
        if (best.empty()) {
            return std::nullopt;
        }
        const auto kind = (*std::min_element(best.begin(), best.end(), [](const auto* a, const auto* b) {
                              return a->mend.kind < b->mend.kind;
                          }))->mend.kind;
        std::erase_if(best, [&](const auto* e) { return e->mend.kind != kind; });
        Cause cause;
        cause.findings = best.front()->findings;
        std::erase_if(best, [&](const auto* e) { return e->findings != cause.findings; });
        if (best.size() == 1) {
            cause.mend = best.front()->mend;
        } else {
            for (const auto* e : best) {
                cause.others.push_back(e->mend);
            }
        }
        for (const auto i : cause.findings) {
            taken_[i] = true;
        }
        // What is found at the very cell comes first; else what the rules put first.
        const auto at = best.front()->mend.slot;
        std::stable_partition(cause.findings.begin(), cause.findings.end(),
                              [&](std::size_t i) { return at != none<SlotId> && findings_[i].at == at; });
        return cause;
    }

    Machine& m_;
    const std::vector<Finding>& findings_;
    std::set<std::string> keys_;
    std::vector<bool> taken_;
    std::vector<Explanation> explanations_;
};

}  // namespace

std::vector<Cause> blame(const std::vector<Finding>& findings, Machine& machine) {
    return Blame(findings, machine).causes();
}

}  // namespace heng
