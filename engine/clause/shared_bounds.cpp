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

void Assembler::band_gaps() {
    for (auto& rule : d_.rules) {
        if (!rule.when.hi || !rule.when.lo || rule.when.compared) {
            continue;
        }
        const auto& hi = *rule.when.hi;
        const auto step = hi.share ? Rational::ratio(1, 100) : Rational(1);
        const Amount* next = nullptr;
        bool meets = false;  // a rule begins just here: >1个月且≤2个月, >2个月
        for (const auto& other : d_.rules) {
            const auto* bound = other.when.lo                            ? &*other.when.lo
                                : other.when.amount && !other.when.below ? &*other.when.amount
                                                                         : nullptr;
            meets = meets || (&other != &rule && bound != nullptr &&
                              other.when.subject == rule.when.subject && bound->value == hi.value);
            if (&other != &rule && bound != nullptr && other.when.subject == rule.when.subject &&
                bound->value > hi.value && bound->value <= hi.value + step) {
                next = bound;
            }
        }
        const auto end = " ≤ " + hi.text();
        for (const auto& other : d_.rules) {
            const auto* bound = other.when.lo                            ? &*other.when.lo
                                : other.when.amount && !other.when.below ? &*other.when.amount
                                                                         : nullptr;
            const bool claimed = &other != &rule && bound != nullptr &&
                                 other.when.subject == rule.when.subject && bound->value == hi.value &&
                                 other.when.lo_mark > 0;
            if (claimed && rule.when.hi_mark == 0 && rule.when.text.ends_with(end)) {
                rule.when.text.replace(rule.when.text.size() - end.size(), end.size(), " < " + hi.text());
            }
        }
        if (next != nullptr && !meets && rule.when.text.ends_with(end) && (hi.share || hi.unit != "次")) {
            rule.when.text.replace(rule.when.text.size() - end.size(), end.size(), " < " + next->text());
            d_.note(Code::H833, {{"hi", hi.text()}, {"next", next->text()}});
        }
    }
}

void Assembler::tier_ends() {
    for (std::size_t i = 0; i < d_.rules.size(); ++i) {
        auto& rule = d_.rules[i];
        for (std::size_t j = 0; j < i && rule.band_hi; ++j) {
            if (d_.rules[j].band_lo && d_.rules[j].band_lo->value == rule.band_hi->value &&
                !d_.rules[j].lo_open) {
                rule.hi_open = true;
            }
        }
    }
}

/// 低于60%（含） takes 60 % from 介于60%和80%之间, which doesn't mark it.
void Assembler::yield_bound(Condition& first, const Condition& marked) {
    const bool whole = first.subject == marked.subject && first.lo && first.hi;
    const auto lo = " ≥ " + marked.bound + " 且 ";
    const auto hi = " ≤ " + marked.bound;
    if (const auto at = first.text.find(lo);
        whole && marked.below && first.lo_mark == 0 && at != std::string::npos) {
        first.text.replace(at, lo.size(), " > " + marked.bound + " 且 ");
    }
    if (whole && !marked.below && first.hi_mark == 0 && first.text.ends_with(hi)) {
        first.text.replace(first.text.size() - hi.size(), hi.size(), " < " + marked.bound);
    }
}

void Assembler::shared() {
    for (std::size_t j = 0; j < d_.rules.size(); ++j) {
        auto& later = d_.rules[j].when;
        for (std::size_t i = 0; i < j; ++i) {
            const auto& first = d_.rules[i].when;
            const std::string own = (later.below ? " ≤ " : " ≥ ") + later.bound;
            const std::string taken = (later.below ? " ≥ " : " ≤ ") + later.bound;
            const bool marked = (later.below ? later.hi_mark : later.lo_mark) > 0;
            if (later.amount && !later.lo && marked) {
                yield_bound(d_.rules[i].when, later);
            }
            if (later.amount && !later.lo && !marked && first.subject == later.subject &&
                first.text == first.subject + taken && later.text == later.subject + own) {
                later.text = later.subject + (later.below ? " < " : " > ") + later.bound;
            }
        }
    }
}

void Assembler::nested() {
    const auto bound = [](const Rule& rule) -> const Amount* {
        const auto& when = rule.when;
        return when.one_sided && when.amount && !when.rest && !when.late ? &*when.amount : nullptr;
    };
    for (std::size_t i = 0; i < d_.rules.size(); ++i) {
        for (std::size_t j = i + 1; j < d_.rules.size(); ++j) {
            const auto* first = bound(d_.rules[i]);
            const auto* second = bound(d_.rules[j]);
            if (first == nullptr || second == nullptr ||
                d_.rules[i].when.subject != d_.rules[j].when.subject ||
                d_.rules[i].when.below != d_.rules[j].when.below || first->unit != second->unit) {
                continue;
            }
            if (d_.rules[i].when.below ? second->value < first->value : second->value > first->value) {
                std::swap(d_.rules[i], d_.rules[j]);
            }
        }
    }
}

}  // namespace heng::clause
