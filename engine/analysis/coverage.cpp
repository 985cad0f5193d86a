// Which figures no rule covers, which two rules do, and which rules never have a turn.

#include <algorithm>

#include "engine/analysis/sight.hpp"

namespace heng::analysis {

namespace {

class Coverage {
public:
    explicit Coverage(Sight& sight)
        : s_(sight), scoring_(sight.probe.scoring()), all_(sight.profile.stretches) {}

    void find() {
        if (count() == 0) {
            return;
        }
        uncovered();
        for (std::size_t j = 1; j < count(); ++j) {
            for (std::size_t i = 0; i < j; ++i) {
                overlap(i, j);
            }
            if (s_.profile.exact) {
                unreachable(j);
            }
        }
    }

private:
    [[nodiscard]] std::size_t count() const { return all_.front().tried.holds.size(); }
    [[nodiscard]] bool is_banded() const { return scoring_.branches.empty(); }
    [[nodiscard]] Truth holds(std::size_t stretch, std::size_t rule) const {
        return all_[stretch].tried.holds[rule];
    }
    [[nodiscard]] const Outcome& outcome(std::size_t rule) const {
        return is_banded() ? scoring_.bands[rule].outcome : scoring_.branches[rule].outcome;
    }
    /// 否则, 得分 =: without a condition.
    [[nodiscard]] bool is_rest(std::size_t rule) const {
        return !is_banded() && scoring_.branches[rule].when == none<ExprId>;
    }

    [[nodiscard]] bool is_uncovered(std::size_t stretch) const {
        const auto& holding = all_[stretch].tried.holds;
        const bool none_holds =
            std::all_of(holding.begin(), holding.end(), [](Truth t) { return t == Truth::no; });
        return none_holds && !(is_banded() && scoring_.outside_bands);
    }

    void uncovered() {
        constexpr std::size_t most = 5;
        std::size_t told = 0;
        for (std::size_t i = 0; i < all_.size() && told < most; ++i) {
            if (!is_uncovered(i)) {
                continue;
            }
            auto last = i;
            while (last + 1 < all_.size() && is_uncovered(last + 1)) {
                ++last;
            }
            if (i == 0 && s_.is_end(last)) {
                return;  // not a figure in all: what the rule goes by isn't this one
            }
            if (is_between_counts(i, last)) {
                i = last;
                continue;
            }
            const auto where = s_.where(i, last);
            // A figure inside is plainer than a bound, if there is one.
            const auto shown = all_[i].is_point && last > i ? i + 1 : i;
            const auto witness = s_.witness(all_[shown].x);
            s_.say(i == 0 || s_.is_end(last) ? Code::H836 : Code::H837,
                   {{"where", where.zh}, {"witness", witness.zh}},
                   {{"where", where.en}, {"witness", witness.en}});
            ++told;
            i = last;
        }
    }

    /// 1次得3分，2次得6分: nothing happens one and a half times.
    [[nodiscard]] bool is_between_counts(std::size_t first, std::size_t last) const {
        const auto& unit = s_.probe.axis().unit;
        const bool measured = unit.empty() ? s_.profile.uses.share : s_.probe.rules().units.measures(unit);
        for (auto i = first; i <= last; ++i) {
            if (measured || all_[i].is_point || !all_[i].lo || !all_[i].hi) {
                return false;
            }
        }
        return all_[first].lo->is_integer() && all_[last].hi->is_integer() &&
               !(*all_[first].lo + Rational(1) < *all_[last].hi);
    }

    /// Two that hold at once, neither just a special case of the other.
    void overlap(std::size_t i, std::size_t j) {
        if (is_rest(i) || is_rest(j)) {
            return;
        }
        bool only_i = false;
        bool only_j = false;
        std::optional<std::size_t> both;
        for (std::size_t k = 0; k < all_.size(); ++k) {
            const auto a = holds(k, i);
            const auto b = holds(k, j);
            if (a == Truth::unknown || b == Truth::unknown) {
                return;
            }
            only_i = only_i || (a == Truth::yes && b == Truth::no);
            only_j = only_j || (a == Truth::no && b == Truth::yes);
            if (a == Truth::yes && b == Truth::yes && !both && decides(k, i)) {
                both = k;
            }
        }
        if (!only_i || !only_j || !both) {
            return;
        }
        const auto& x = all_[*both].x;
        const auto first = value(i, x);
        const auto second = value(j, x);
        if (!first || !second || *first == *second) {
            return;
        }
        const auto witness = s_.scored_witness(x);
        if (is_marked_twice(i, j)) {
            s_.say(Code::H839, {{"at", s_.figure(x)}});
            return;
        }
        s_.say(Code::H838,
               {{"witness", witness.zh},
                {"first", std::to_string(i + 1)},
                {"second", std::to_string(j + 1)},
                {"a", points(*first, Language::zh)},
                {"b", points(*second, Language::zh)}},
               {{"witness", witness.en},
                {"first", std::to_string(i + 1)},
                {"second", std::to_string(j + 1)},
                {"a", points(*first, Language::en)},
                {"b", points(*second, Language::en)}});
    }

    /// Whether a rule is the first that holds.
    [[nodiscard]] bool decides(std::size_t stretch, std::size_t rule) const {
        const auto& holding = all_[stretch].tried.holds;
        return std::find(holding.begin(), holding.end(), Truth::yes) - holding.begin() ==
               static_cast<std::ptrdiff_t>(rule);
    }

    [[nodiscard]] bool is_marked_twice(std::size_t i, std::size_t j) const {
        if (!is_banded()) {
            return false;
        }
        const auto& a = scoring_.bands[i].range;
        const auto& b = scoring_.bands[j].range;
        const auto in = [](bool marked, bool open) { return marked && !open; };
        return (in(a.lo_marked, a.lo_open) && in(b.hi_marked, b.hi_open)) ||
               (in(b.lo_marked, b.lo_open) && in(a.hi_marked, a.hi_open));
    }

    [[nodiscard]] Figure value(std::size_t rule, const Rational& x) {
        const auto lo = s_.probe.number(outcome(rule).lo, x);
        if (outcome(rule).hi == none<ExprId>) {
            return lo;
        }
        const auto hi = s_.probe.number(outcome(rule).hi, x);
        return lo && hi
                   ? Figure(Interval::between(lo->lo, hi->hi, outcome(rule).lo_open, outcome(rule).hi_open))
                   : std::nullopt;
    }

    /// What a rule would give is given anyway: 超出一倍不得分 behind a ratio that is then 0.
    [[nodiscard]] bool gives_as_much(std::size_t rule, const Stretch& stretch) {
        const auto own = value(rule, stretch.x);
        const auto& given = stretch.tried.score;
        return own && given && own->is_point() && given->is_point() &&
               max(Rational(0), min(own->lo, s_.probe.setting().weight)) == given->lo;
    }

    void unreachable(std::size_t rule) {
        if (is_rest(rule)) {
            return;  // 否则 after bands that leave nothing does no harm
        }
        std::optional<std::size_t> where;
        for (std::size_t k = 0; k < all_.size(); ++k) {
            const auto& holding = all_[k].tried.holds;
            if (holding[rule] == Truth::unknown) {
                return;
            }
            if (holding[rule] == Truth::no) {
                continue;
            }
            if (!std::any_of(holding.begin(), holding.begin() + static_cast<std::ptrdiff_t>(rule),
                             [](Truth t) { return t == Truth::yes; })) {
                return;
            }
            if (!gives_as_much(rule, all_[k])) {
                where = where.value_or(k);
            }
        }
        if (where) {
            const auto witness = s_.witness(all_[*where].x);
            s_.say(Code::H840, {{"number", std::to_string(rule + 1)}, {"witness", witness.zh}},
                   {{"number", std::to_string(rule + 1)}, {"witness", witness.en}});
        }
    }

    Sight& s_;
    const Scoring& scoring_;
    const std::vector<Stretch>& all_;
};

}  // namespace

void find_coverage(Sight& sight) {
    Coverage(sight).find();
}

}  // namespace heng::analysis
