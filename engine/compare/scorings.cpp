// Scoring rules: what they give, over all figures, and not how they are written.

#include <algorithm>

#include "engine/analysis/profile.hpp"
#include "engine/analysis/settings.hpp"
#include "engine/compare/comparing.hpp"
#include "engine/compile/scoring_words.hpp"

namespace heng {

namespace {

std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const auto& line : lines) {
        out += (out.empty() ? "" : "\n") + line;
    }
    return out;
}

/// What two scoring rules give for the same figures.
class Scores {
public:
    Scores(const RuleSet& before, ScoringId was, const RuleSet& after, ScoringId is)
        : before_(before), was_(was), after_(after), is_(is) {}

    /// False if one figure doesn't decide one of the two, so that they can't be held against each other.
    bool compare() {
        const auto old = analysis::settings_for(before_, was_, {});
        const auto now = analysis::settings_for(after_, is_, {});
        if (old.empty() || old.size() != now.size()) {
            return false;
        }
        for (std::size_t i = 0; i < old.size(); ++i) {
            const auto& [axis, setting] = old[i];
            const auto& [other_axis, other] = now[i];
            const bool alike = axis.kind == other_axis.kind && axis.unit == other_axis.unit &&
                               setting.weight == other.weight && axis.kind == analysis::Axis::Kind::actual;
            if (!alike || !over(axis, setting, other)) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] bool differ() const { return more_ || less_; }
    [[nodiscard]] ChangeWay way() const {
        return more_ && less_ ? ChangeWay::unknown : more_ ? ChangeWay::laxer : ChangeWay::stricter;
    }
    [[nodiscard]] const Bilingual& witness() const { return witness_; }

private:
    bool over(const analysis::Axis& axis, const analysis::Setting& setting, const analysis::Setting& other) {
        analysis::Probe old(before_, was_, axis, setting);
        analysis::Probe now(after_, is_, axis, other);
        if (!old.is_ready() || !now.is_ready()) {
            return false;
        }
        const auto one = analysis::profile_of(old);
        const auto two = analysis::profile_of(now);
        std::vector<Rational> points;
        for (const auto* profile : {&one, &two}) {
            for (const auto& stretch : profile->stretches) {
                if (stretch.is_point) {
                    points.push_back(stretch.x);
                }
            }
        }
        std::sort(points.begin(), points.end());
        points.erase(std::unique(points.begin(), points.end()), points.end());
        try_at(old, now, points);
        std::vector<Rational> within;
        for (std::size_t i = 0; i <= points.size(); ++i) {
            const auto lo = i == 0 ? std::optional<Rational>() : std::optional(points[i - 1]);
            const auto hi = i == points.size() ? std::optional<Rational>() : std::optional(points[i]);
            if (lo || hi) {
                const auto more = analysis::inside(lo, hi);
                within.insert(within.end(), more.begin(), more.end());
            }
        }
        try_at(old, now, within);
        return one.exact && two.exact;
    }

    void try_at(analysis::Probe& old, analysis::Probe& now, const std::vector<Rational>& figures) {
        for (const auto& x : figures) {
            if (x < Rational(0)) {
                continue;
            }
            const auto was = old.at(x);
            const auto is = now.at(x);
            if (!was.decided || !is.decided || was.score == is.score) {
                continue;
            }
            more_ = more_ || is.score->hi > was.score->hi || is.score->lo > was.score->lo;
            less_ = less_ || is.score->hi < was.score->hi || is.score->lo < was.score->lo;
            if (witness_.zh.empty()) {
                show(old, x, *was.score, *is.score);
            }
        }
    }

    void show(const analysis::Probe& probe, const Rational& x, const Interval& was, const Interval& is) {
        const auto& unit = probe.axis().unit;
        const auto figure = x.to_string() + unit;
        const auto target = probe.setting().target ? canonical(*probe.setting().target) : std::string();
        const auto weight = probe.setting().weight.to_string();
        witness_ = {"权重 " + weight + " 分、预期值 " + target + " 的，实现值 " + figure + " 原来得 " +
                        was.to_string() + " 分，现在得 " + is.to_string() + " 分",
                    "of weight " + weight + " and target " + target + ", an actual of " + figure +
                        " scored " + was.to_string() + " and now scores " + is.to_string()};
    }

    const RuleSet& before_;
    ScoringId was_;
    const RuleSet& after_;
    ScoringId is_;
    bool more_ = false;
    bool less_ = false;
    Bilingual witness_;
};

const Scoring* named(const RuleSet& rules, const std::string& name) {
    const auto found = std::find_if(rules.scorings.begin(), rules.scorings.end(),
                                    [&](const Scoring& s) { return s.name == name; });
    return found == rules.scorings.end() ? nullptr : &*found;
}

ScoringId id_of(const RuleSet& rules, const Scoring& scoring) {
    return static_cast<ScoringId>(&scoring - rules.scorings.data());
}

void compare_two(const Comparing& c, const Scoring& was, const Scoring& is) {
    const auto old = joined(scoring_words(c.before, was));
    const auto now = joined(scoring_words(c.after, is));
    if (old == now) {
        return;
    }
    Change change{
        ChangeOf::scoring, ChangeKind::changed, ChangeWay::unknown, "计分 " + is.name, {}, old, now, {},
        was.declared,      is.declared};
    Scores scores(c.before, id_of(c.before, was), c.after, id_of(c.after, is));
    const bool same_rows = way_of(c.before, was.when, c.after, is.when) == ChangeWay::neither;
    const bool comparable = scores.compare();
    if (comparable && same_rows && !scores.differ()) {
        return;  // written otherwise
    }
    if (scores.differ()) {
        change.way = comparable && same_rows ? scores.way() : ChangeWay::unknown;
        change.witness = scores.witness();
    }
    c.add(std::move(change));
}

}  // namespace

void compare_scorings(const Comparing& c) {
    for (const auto& scoring : c.after.scorings) {
        if (const auto* was = named(c.before, scoring.name)) {
            compare_two(c, *was, scoring);
        } else {
            c.add({ChangeOf::scoring,
                   ChangeKind::added,
                   ChangeWay::unknown,
                   "计分 " + scoring.name,
                   {},
                   {},
                   joined(scoring_words(c.after, scoring)),
                   {},
                   {},
                   scoring.declared});
        }
    }
    for (const auto& scoring : c.before.scorings) {
        if (named(c.after, scoring.name) == nullptr) {
            c.add({ChangeOf::scoring,
                   ChangeKind::removed,
                   ChangeWay::unknown,
                   "计分 " + scoring.name,
                   {},
                   joined(scoring_words(c.before, scoring)),
                   {},
                   {},
                   scoring.declared,
                   {}});
        }
    }
}

void compare_totals(const Comparing& c) {
    const auto words = [](const RuleSet& rules) {
        return rules.total ? joined(total_words(rules, *rules.total)) : std::string();
    };
    const auto old = words(c.before);
    const auto now = words(c.after);
    if (old != now) {
        c.add({ChangeOf::total,
               old.empty()   ? ChangeKind::added
               : now.empty() ? ChangeKind::removed
                             : ChangeKind::changed,
               ChangeWay::unknown,
               "总分",
               {},
               old,
               now,
               {},
               c.before.total ? c.before.total->declared : RulePlace{},
               c.after.total ? c.after.total->declared : RulePlace{}});
    }
}

}  // namespace heng
