// From where to where a condition reaches, and to which of two tiers a figure belongs that both of them name.

#include <algorithm>

#include "engine/clause/assembler.hpp"

namespace heng::clause {

void Condition::write_ends() {
    text = guard;
    for (const auto& end : ends) {
        const std::string_view sign = end.upper ? (end.in ? " ≤ " : " < ") : (end.in ? " ≥ " : " > ");
        text += (text.empty() ? "" : " 且 ") + subject + std::string(sign) + end.text;
    }
}

void Condition::or_more() {
    exact = false;
    ends = {{*amount, bound, false, true, 0}};
    write_ends();
}

namespace {

int mark_of_other(const Condition& when, const End& end) {
    for (const auto& other : when.ends) {
        if (other.upper != end.upper) {
            return other.mark;
        }
    }
    return 0;
}

bool is_same_figure(const End& a, const End& b) {
    return a.figure.value == b.figure.value && a.figure.unit == b.figure.unit;
}

/// It has one end and nothing else to hold.
bool is_open(const Condition& when) {
    return when.ends.size() == 1 && when.guard.empty();
}

void exclude(Condition& when, End& end) {
    end.in = false;
    when.write_ends();
}

}  // namespace

/// 80%-89% below 90%: up to 90 %, which 89.5 % doesn't reach.
void Assembler::close_gaps() {
    for (auto& rule : d_.rules) {
        if (rule.when.ends.size() != 2 || !rule.when.ends[1].in) {
            continue;
        }
        auto& end = rule.when.ends[1];
        const auto step = end.figure.share ? Rational::ratio(1, 100) : Rational(1);
        const End* next = nullptr;
        bool meets = false;  // a rule begins just here: >1个月且≤2个月, >2个月
        for (const auto& other : d_.rules) {
            if (&other == &rule || other.when.subject != rule.when.subject) {
                continue;
            }
            for (const auto& begin : other.when.ends) {
                meets = meets || (!begin.upper && begin.figure.value == end.figure.value);
                if (!begin.upper && begin.figure.value > end.figure.value &&
                    begin.figure.value <= end.figure.value + step) {
                    next = &begin;
                }
            }
        }
        // Of 次 there are none between two whole numbers.
        if (next != nullptr && !meets && (end.figure.share || end.figure.unit != "次")) {
            d_.note(Code::H833, {{"hi", end.text}, {"next", next->text}});
            end = {next->figure, next->text, true, false, end.mark};
            rule.when.write_ends();
        }
    }
}

/// The figure goes to the tier that says （含）, also over 以上 and 以下, or to the neighbour of one that marks its
/// other end; else to the tier that is written first.
void Assembler::share_bounds() {
    for (std::size_t i = 0; i < d_.rules.size(); ++i) {
        for (std::size_t j = 0; j < d_.rules.size(); ++j) {
            if (i != j && d_.rules[i].when.subject == d_.rules[j].when.subject) {
                share_bound(d_.rules[i], d_.rules[j], i < j);
            }
        }
    }
}

void Assembler::share_bound(const Rule& owner, Rule& loser, bool first) {
    for (const auto& own : owner.when.ends) {
        for (auto& end : loser.when.ends) {
            if (own.upper == end.upper || !own.in || !end.in || !is_same_figure(own, end)) {
                continue;
            }
            // What is written first is tried first, so that nothing need be said, but for ratios, which wait, and for
            // 60%以上 beside 60%以下, which nobody means to overlap.
            const bool by_order = first && own.mark == 0 &&
                                  (rank(owner) > rank(loser) || (is_open(owner.when) && is_open(loser.when)));
            if (own.mark > 0 && end.mark > 0) {
                d_.note(Code::H839, {{"at", end.text}});
                exclude(loser.when, end);
            } else if (end.mark == 0 && (own.mark > 0 || mark_of_other(loser.when, end) > 0 || by_order)) {
                exclude(loser.when, end);
            }
        }
    }
}

/// 达到90%得60%，达到100%得满分: the more demanding of two bounds is tried first.
void Assembler::order_nested() {
    const auto alone = [](const Rule& rule) -> const End* {
        const bool plain =
            rule.when.ends.size() == 1 && rule.when.guard.empty() && rule.when.amount && !rule.when.rest;
        return plain ? &rule.when.ends.front() : nullptr;
    };
    for (std::size_t i = 0; i < d_.rules.size(); ++i) {
        for (std::size_t j = i + 1; j < d_.rules.size(); ++j) {
            const auto* first = alone(d_.rules[i]);
            const auto* second = alone(d_.rules[j]);
            if (first == nullptr || second == nullptr || first->upper != second->upper ||
                d_.rules[i].when.subject != d_.rules[j].when.subject ||
                first->figure.unit != second->figure.unit) {
                continue;
            }
            if (first->upper ? second->figure.value < first->figure.value
                             : second->figure.value > first->figure.value) {
                std::swap(d_.rules[i], d_.rules[j]);
            }
        }
    }
}

/// 80%（含）-100% has taken 80% before 60%（含）-80% could.
void Assembler::share_room() {
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

}  // namespace heng::clause
