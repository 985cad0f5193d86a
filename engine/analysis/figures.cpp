// Figures of a standard against its target: denominators of zero, a ratio without a base, another bound, another unit.

#include <algorithm>

#include "engine/analysis/sight.hpp"
#include "engine/ruleset/operands.hpp"

namespace heng::analysis {

namespace {

class Figures {
public:
    explicit Figures(Sight& sight)
        : s_(sight),
          r_(sight.probe.rules()),
          scoring_(sight.probe.scoring()),
          all_(sight.profile.stretches) {}

    void find() {
        zero_denominator();
        zero_target();
        bare_ratio();
        other_bound();
        units();
    }

private:
    void zero_denominator() {
        for (const auto& stretch : all_) {
            if (stretch.tried.decided || !stretch.is_point) {
                continue;
            }
            for (const auto id : s_.profile.uses.denominators) {
                const auto value = s_.probe.number(id, stretch.x);
                if (value && value->is_point() && value->lo.is_zero()) {
                    const auto witness = s_.witness(stretch.x);
                    s_.say(Code::H847, {{"witness", witness.zh}}, {{"witness", witness.en}});
                    return;
                }
            }
        }
    }

    /// The same where the target itself is 0, which a rule for any target has to bear.
    void zero_target() {
        const auto& setting = s_.probe.setting();
        const auto* quantity = setting.target ? std::get_if<Quantity>(&*setting.target) : nullptr;
        if (!setting.generic || quantity == nullptr || s_.profile.uses.denominators.empty() ||
            s_.probe.axis().kind != Axis::Kind::actual) {
            return;
        }
        auto with_zero = setting;
        with_zero.target = Quantity{quantity->comparator, {0, 0}, quantity->unit};
        Probe probe(r_, s_.probe.which(), s_.probe.axis(), with_zero);
        for (const Rational& x : {Rational(0), Rational(1)}) {
            if (probe.score(x).decided) {
                continue;
            }
            for (const auto id : s_.profile.uses.denominators) {
                const auto value = probe.number(id, x);
                if (value && value->is_point() && value->lo.is_zero()) {
                    const auto target = canonical(*with_zero.target);
                    s_.say(Code::H847, {{"witness", "预期值 " + target + "、实现值 " + s_.figure(x)}},
                           {{"witness", "the target " + target + " with an actual of " + s_.figure(x)}});
                    return;
                }
            }
        }
    }

    void bare_ratio() {
        const auto& setting = s_.probe.setting();
        if (!setting.target || !is_reverse(&*setting.target) || (setting.generic && !says_reverse())) {
            return;
        }
        for (const auto& stretch : all_) {
            const auto branch = s_.deciding(stretch);
            if (stretch.tried.decided || !branch || scoring_.branches.empty() ||
                !uses_of(r_, scoring_.branches[*branch].outcome.lo).forward_rate) {
                continue;
            }
            const auto witness = s_.witness(stretch.x);
            const auto target = canonical(*setting.target);
            s_.say(Code::H848, {{"target", target}, {"witness", witness.zh}},
                   {{"target", target}, {"witness", witness.en}});
            return;
        }
    }

    /// The rule holds for such targets only, or gives full marks to an actual that is at most something.
    [[nodiscard]] bool says_reverse() const {
        if (s_.probe.setting().direction == Direction::reverse || scoring_.direction == Direction::reverse) {
            return true;
        }
        for (const auto& branch : scoring_.branches) {
            if (branch.when == none<ExprId> || r_[branch.when].op != Op::compare) {
                continue;
            }
            const auto& e = r_[branch.when];
            const auto how = static_cast<Comparison>(e.detail);
            const bool at_most = how == Comparison::less || how == Comparison::less_equal;
            const auto value = s_.probe.number(branch.outcome.lo, all_.front().x);
            const bool full = value && value->is_point() && value->lo == s_.probe.setting().weight;
            if (at_most && full && uses_of(r_, static_cast<ExprId>(e.a)).actual) {
                return true;
            }
        }
        return false;
    }

    /// What is given grows with the actual: full marks begin where they must, not at a bound that somebody wrote.
    [[nodiscard]] bool is_pro_rata() const {
        return std::any_of(scoring_.branches.begin(), scoring_.branches.end(), [&](const auto& branch) {
            const auto uses = uses_of(r_, branch.outcome.lo);
            return uses.actual || uses.rate;
        });
    }

    /// Full marks begin at a figure of the standard's own that isn't the target's.
    void other_bound() {
        const auto& setting = s_.probe.setting();
        const auto& uses = s_.profile.uses;
        if (setting.generic || !setting.target || uses.rate || uses.met || uses.target || !uses.actual ||
            uses.lateness || s_.probe.axis().kind != Axis::Kind::actual || !scoring_.steps.empty() ||
            (uses.own_rate && !s_.probe.axis().is_share()) || is_pro_rata()) {
            return;
        }
        const auto* quantity = std::get_if<Quantity>(&*setting.target);
        if (quantity == nullptr) {
            return;
        }
        const bool more =
            quantity->comparator == Comparator::at_least || quantity->comparator == Comparator::more;
        const bool less =
            quantity->comparator == Comparator::at_most || quantity->comparator == Comparator::less;
        if (!more && !less) {
            return;
        }
        const auto full = [&](const Stretch& stretch) {
            return stretch.tried.decided && stretch.tried.score->is_point() &&
                   stretch.tried.score->lo == setting.weight;
        };
        const auto far = more ? all_.size() - 1 : 0;
        if (!full(all_[far])) {
            return;
        }
        auto edge = far;
        while (edge != (more ? 0 : all_.size() - 1) && full(all_[more ? edge - 1 : edge + 1])) {
            edge = more ? edge - 1 : edge + 1;
        }
        if (edge == (more ? 0 : all_.size() - 1)) {
            return;  // full marks for all
        }
        const auto& stretch = all_[edge];
        const auto bound =
            stretch.is_point ? stretch.x : (more ? stretch.lo : stretch.hi).value_or(stretch.x);
        if (!(bound == quantity->number.value)) {
            s_.say(Code::H851, {{"bound", s_.figure(bound)}, {"target", canonical(*setting.target)}});
        }
    }

    void units() {
        const auto& unit = s_.probe.axis().unit;
        if (s_.probe.axis().kind != Axis::Kind::actual || unit.empty()) {
            return;
        }
        for (const auto id : s_.profile.uses.comparisons) {
            if (is_of_actual(id) && tell_unit(id, unit)) {
                return;
            }
        }
        for (const auto& count : scoring_.counts) {
            if (is_of_actual(count.count) && tell_unit(count.count, unit)) {
                return;
            }
        }
        for (const auto& step : scoring_.steps) {
            if (!s_.probe.setting().generic && !s_.probe.step_points(step, Rational(0)) &&
                !step.unit_name.empty()) {
                s_.say(Code::H852, {{"figure", points(step.unit) + step.unit_name}, {"unit", unit}});
                return;
            }
        }
    }

    [[nodiscard]] bool is_of_actual(ExprId id) const {
        const auto uses = uses_of(r_, id);
        return uses.actual && !uses.rate && !uses.lateness && uses.data.empty();
    }

    /// The first figure below an expression that can't be compared with the row's own.
    bool tell_unit(ExprId id, const std::string& unit) {
        const auto& e = r_[id];
        if (e.op == Op::quantity) {
            const auto& written = r_.texts[e.b];
            const bool points_of_rate = written == "个百分点" || written == "百分点" || written == "点";
            if (points_of_rate || r_.units.compare(written, unit).match != UnitVocabulary::Match::differs) {
                return false;
            }
            s_.say(Code::H852, {{"figure", points(r_.numbers[e.a]) + written}, {"unit", unit}});
            return true;
        }
        // 95 beside shares is 9500 %: more than ten times the whole is no share that anybody means.
        if (e.op == Op::number && e.detail == 0 && s_.probe.axis().is_share() &&
            Rational(10) < r_.numbers[e.a]) {
            s_.say(Code::H852, {{"figure", points(r_.numbers[e.a])}, {"unit", unit}});
            return true;
        }
        const auto parts = operands(r_[id]);
        return std::any_of(parts.begin(), parts.end(), [&](ExprId part) { return tell_unit(part, unit); });
    }

    Sight& s_;
    const RuleSet& r_;
    const Scoring& scoring_;
    const std::vector<Stretch>& all_;
};

}  // namespace

void find_figures(Sight& sight) {
    Figures(sight).find();
}

}  // namespace heng::analysis
