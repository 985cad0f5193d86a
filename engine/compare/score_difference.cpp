#include "engine/compare/score_difference.hpp"

#include <algorithm>
#include <set>

#include "engine/analysis/fit.hpp"
#include "engine/analysis/profile.hpp"
#include "engine/compare/score_settings.hpp"
#include "engine/compare/score_witness.hpp"

namespace heng {

namespace {

/// The rule without the last rounding, which keeps the order of scores: which rule gives more can be seen without its
/// stairs.
RuleSet without_rounding(const RuleOf& rule) {
    auto copy = rule.rules;
    copy.scorings[index(rule.which)].rounding.reset();
    return copy;
}

/// How high a score comes out by a way of rounding, beside the others.
int height(Rounding mode) {
    switch (mode) {
        case Rounding::truncate: return 0;
        case Rounding::half_even: return 1;
        case Rounding::half_up: return 2;
        case Rounding::ceiling: return 3;
    }
    return 0;
}

/// What the last rounding does to scores that are alike without it.
void compare_rounding(const Scoring& was, const Scoring& is, ScoreDifference& out) {
    if (!was.rounding && !is.rounding) {
        return;
    }
    if (!was.rounding || !is.rounding || was.rounding->digits != is.rounding->digits) {
        out.complete = false;
        return;
    }
    out.more = out.more || height(is.rounding->mode) > height(was.rounding->mode);
    out.less = out.less || height(is.rounding->mode) < height(was.rounding->mode);
}

/// Whether the score goes up or down by stairs that no breakpoint shows.
bool has_hidden_stairs(const Scoring& scoring) {
    return scoring.ratio_rounding.has_value() ||
           std::any_of(scoring.counts.begin(), scoring.counts.end(), [](const Scoring::Count& count) {
               return count.mode != Scoring::StepMode::continuous;
           });
}

/// Where the full steps of 每低…扣… begin, one after another until nothing is left to take; false if they are too many.
bool add_stairs(analysis::Probe& probe, const Scoring::Step& step, std::set<Rational>& points) {
    const auto* target = probe.setting().target ? std::get_if<Quantity>(&*probe.setting().target) : nullptr;
    if (step.mode == Scoring::StepMode::continuous || target == nullptr) {
        return step.mode == Scoring::StepMode::continuous;
    }
    constexpr std::int64_t most_stairs = 250;
    const auto at = target->number.value;
    const Rational away = step.below ? -1 : 1;
    const auto points_there = probe.step_points(step, at + away);
    const auto each = probe.number(step.effect, at + away);
    if (!points_there || !each || points_there->lo.is_zero() || each->lo.is_zero()) {
        return true;
    }
    const auto length = each->lo / points_there->lo;
    const auto limit = probe.setting().weight;
    for (std::int64_t i = 1; i <= most_stairs; ++i) {
        const auto x = at + away * length * i;
        points.insert(x);
        if (limit < each->lo.abs() * i || x.sign() < 0) {
            return true;
        }
    }
    return false;
}

/// Two rules with one target and one weight.
class OneSetting {
public:
    OneSetting(const RuleOf& before, const RuleOf& after, const analysis::Axis& axis,
               const analysis::Axis& after_axis, const analysis::Setting& setting)
        : was_(before.rules, before.which, axis, setting),
          is_(after.rules, after.which, after_axis, setting) {}

    [[nodiscard]] bool is_ready() const { return was_.is_ready() && is_.is_ready(); }

    /// Adds what is found to `out`.
    void look(ScoreDifference& out) {
        const auto one = analysis::profile_of(was_);
        const auto two = analysis::profile_of(is_);
        complete_ = one.exact && two.exact;
        std::set<Rational> points;
        gather(one, points);
        gather(two, points);
        for (auto* probe : {&was_, &is_}) {
            for (const auto& step : probe->scoring().steps) {
                complete_ = add_stairs(*probe, step, points) && complete_;
            }
        }
        ends(one, two, points);
        std::optional<Rational> last;
        for (const auto& x : points) {
            if (last || below_) {
                between(last, x, out);
            }
            at(x, out);
            last = x;
        }
        if (above_) {
            between(last, std::nullopt, out);
        }
        out.complete = out.complete && complete_;
    }

private:
    static void gather(const analysis::Profile& profile, std::set<Rational>& points) {
        for (const auto& stretch : profile.stretches) {
            if (stretch.is_point) {
                points.insert(stretch.x);
            }
        }
    }

    /// No rule of actuals speaks of less than nothing, and of shares none of more than all, unless one does.
    void ends(const analysis::Profile& one, const analysis::Profile& two, std::set<Rational>& points) {
        below_ = !one.stretches.front().is_point || !two.stretches.front().is_point;
        above_ = !one.stretches.back().is_point || !two.stretches.back().is_point;
        const auto lowest = std::min(one.stretches.front().x, two.stretches.front().x);
        const auto highest = std::max(one.stretches.back().x, two.stretches.back().x);
        std::erase_if(points,
                      [&](const Rational& x) { return (!below_ && x < lowest) || (!above_ && highest < x); });
    }

    void at(const Rational& x, ScoreDifference& out) {
        const auto was = was_.at(x);
        const auto is = is_.at(x);
        if (was.decided != is.decided) {
            out.decides = true;
        } else if (was.decided) {
            note(is.score->lo - was.score->lo, out);
            note(is.score->hi - was.score->hi, out);
            // (8, 10] for [8, 10]: another score, though no end of it is another figure.
            out.decides = out.decides || (!(*is.score == *was.score) && is.score->lo == was.score->lo &&
                                          is.score->hi == was.score->hi);
        }
    }

    static void note(const Rational& change, ScoreDifference& out) {
        out.more = out.more || change.sign() > 0;
        out.less = out.less || change.sign() < 0;
    }

    /// By the function that the difference is there: it has one zero at most.
    void between(const std::optional<Rational>& lo, const std::optional<Rational>& hi, ScoreDifference& out) {
        const auto xs = analysis::inside(lo, hi);
        analysis::Points low;
        analysis::Points high;
        std::size_t known = 0;
        for (std::size_t i = 0; i < low.size(); ++i) {
            at(xs[i], out);
            const auto was = was_.at(xs[i]);
            const auto is = is_.at(xs[i]);
            if (was.decided && is.decided) {
                low[i] = {xs[i], is.score->lo - was.score->lo};
                high[i] = {xs[i], is.score->hi - was.score->hi};
                ++known;
            }
        }
        if (known == 0) {
            return;
        }
        for (const auto* points : {&low, &high}) {
            const auto made = known == points->size() ? analysis::fit(*points) : std::nullopt;
            if (!made) {
                complete_ = false;
            } else if (const auto zero = made->root();
                       zero && (!lo || *lo < *zero) && (!hi || *zero < *hi) && !made->is_constant()) {
                out.more = out.less = true;
            }
        }
    }

    analysis::Probe was_;
    analysis::Probe is_;
    bool complete_ = true;
    bool below_ = false;
    bool above_ = false;
};

}  // namespace

ScoreDifference difference(const RuleOf& before, const RuleOf& after,
                           const std::vector<analysis::Setting>& known) {
    ScoreDifference out;
    const auto settings = settings_of_both(before, after, known);
    if (settings.empty()) {
        return out;
    }
    out.complete = !has_hidden_stairs(before.scoring()) && !has_hidden_stairs(after.scoring());
    const auto old = without_rounding(before);
    const auto now = without_rounding(after);
    compare_rounding(before.scoring(), after.scoring(), out);
    for (const auto& [axis, setting] : settings) {
        const auto other = axis_in(before.rules, after.rules, axis);
        OneSetting one({old, before.which}, {now, after.which}, axis, other.value_or(axis), setting);
        if (!other || !one.is_ready()) {
            return {};
        }
        one.look(out);
        if ((out.any() || !out.complete) && out.witness.zh.empty()) {
            analysis::Probe was(before.rules, before.which, axis, setting);
            analysis::Probe is(after.rules, after.which, *other, setting);
            out.witness = score_witness(was, is);
        }
        if (out.more && out.less && !out.witness.zh.empty()) {
            break;  // nothing more is asked of the others
        }
    }
    return out;
}

}  // namespace heng
