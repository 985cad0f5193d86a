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
        if (count() == 0 || mixes_scales()) {
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

    /// Figures of its own beside the target's: how the two lie is not known of a target that stands for any.
    [[nodiscard]] bool mixes_scales() const {
        if (!s_.probe.setting().generic) {
            return false;
        }
        bool own = false;
        bool of_target = false;
        const auto look = [&](ExprId id) {
            if (id == none<ExprId>) {
                return;
            }
            const auto uses = uses_of(s_.probe.rules(), id);
            const bool relative = uses.rate || uses.met || uses.target || uses.lateness;
            own = own || (uses.actual && !relative);
            of_target = of_target || relative;
        };
        look(scoring_.banded);
        for (const auto& branch : scoring_.branches) {
            look(branch.when);
        }
        return own && of_target;
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
        const auto witness = s_.witness(x);
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
            where = where.value_or(k);
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
