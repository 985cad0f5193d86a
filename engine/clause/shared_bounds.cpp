// A bound that two tiers share goes to the one that says （含）, also over 以上 and 以下; where a tier marks one of its
// ends, the other is out, if a neighbour has it.

#include <algorithm>

#include "engine/clause/assembler.hpp"

namespace heng::clause {

namespace {

/// One end of what a rule covers.
struct End {
    Amount figure;
    bool upper = false;
    int mark = 0;        ///< of this end
    int other_mark = 0;  ///< of the interval's other end
};

std::vector<End> ends_of(const Condition& when) {
    if (when.lo && when.hi) {
        return {{*when.lo, false, when.lo_mark, when.hi_mark}, {*when.hi, true, when.hi_mark, when.lo_mark}};
    }
    if (when.amount && !when.about_target) {
        return {{*when.amount, when.below, when.below ? when.hi_mark : when.lo_mark, 0}};
    }
    return {};
}

/// The comparison at an end as the condition writes it; with `in`, including the figure.
std::string comparison(const Condition& when, const End& end, bool in) {
    const std::string sign = end.upper ? (in ? " ≤ " : " < ") : (in ? " ≥ " : " > ");
    return when.subject + sign + end.figure.text();
}

bool includes(const Condition& when, const End& end) {
    return contains(when.text, comparison(when, end, true));
}

void exclude(Condition& when, const End& end) {
    const auto was = comparison(when, end, true);
    when.text.replace(when.text.find(was), was.size(), comparison(when, end, false));
}

}  // namespace

void Assembler::shared_bounds() {
    for (std::size_t i = 0; i < d_.rules.size(); ++i) {
        for (std::size_t j = 0; j < d_.rules.size(); ++j) {
            if (i != j && d_.rules[i].when.subject == d_.rules[j].when.subject) {
                share(d_.rules[i].when, d_.rules[j].when);
            }
        }
    }
}

/// Takes the figure from `loser`, where `owner` has the better claim to it.
void Assembler::share(const Condition& owner, Condition& loser) {
    for (const auto& own : ends_of(owner)) {
        for (const auto& end : ends_of(loser)) {
            if (own.upper == end.upper || !(own.figure.value == end.figure.value) ||
                own.figure.unit != end.figure.unit || !includes(owner, own) || !includes(loser, end)) {
                continue;
            }
            if (own.mark > 0 && end.mark > 0) {
                d_.note(Code::H839, {{"at", end.figure.text()}});
                exclude(loser, end);
            } else if (end.mark == 0 && (own.mark > 0 || end.other_mark > 0)) {
                exclude(loser, end);
            }
        }
    }
}

}  // namespace heng::clause
