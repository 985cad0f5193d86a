// How high and how low scores go, against the weight and 0.

#include <algorithm>

#include "engine/analysis/sight.hpp"

namespace heng::analysis {

namespace {

class Limits {
public:
    explicit Limits(Sight& sight)
        : s_(sight), all_(sight.profile.stretches), weight_(sight.probe.setting().weight) {}

    /// No limit is written, and there is a figure for which it matters.
    void unwritten(bool caps, bool floors) {
        const Stretch* over = nullptr;
        const Stretch* under = nullptr;
        for (const auto& stretch : all_) {
            const auto& raw = stretch.tried.raw;
            if (!raw || is_gated(stretch)) {
                continue;
            }
            if (over == nullptr && weight_ < raw->hi) {
                over = &stretch;
            }
            if ((under == nullptr || under->tried.raw->lo < raw->lo) && raw->lo < Rational(0)) {
                under = &stretch;
            }
        }
        // Points of a band that exceed the weight are said to do so (H843); that is no want of a cap.
        const bool of_actual = s_.probe.axis().kind == Axis::Kind::actual;
        const bool by_weight = s_.probe.setting().weight_known || s_.profile.uses.weight;
        if (over != nullptr && of_actual && by_weight && !caps && !s_.probe.scoring().uncapped &&
            !has_figure_over()) {
            const auto witness = s_.scored_witness(over->x);
            const auto raw = points(over->tried.raw->hi);
            s_.say(Code::H834, {{"witness", witness.zh}, {"raw", raw}, {"weight", points(weight_)}},
                   {{"witness", witness.en}, {"raw", raw}, {"weight", points(weight_)}});
        }
        if (under != nullptr && !floors) {
            const auto witness = s_.scored_witness(under->x);
            const auto raw = points(under->tried.raw->lo);
            s_.say(Code::H835, {{"witness", witness.zh}, {"raw", raw}},
                   {{"witness", witness.en}, {"raw", raw}});
        }
    }

    /// The best that any figure gets is less than the weight; the worst is still something, though points are taken
    /// step by step.
    void reach() {
        const bool all_decided =
            std::all_of(all_.begin(), all_.end(), [](const Stretch& s) { return s.tried.decided; });
        if (!all_decided || !s_.profile.exact || !s_.probe.setting().weight_known ||
            s_.probe.axis().kind != Axis::Kind::actual || takes_off()) {
            return;
        }
        const auto less = [](const Stretch& a, const Stretch& b) {
            return a.tried.score->hi < b.tried.score->hi;
        };
        const auto& best = *std::max_element(all_.begin(), all_.end(), less);
        const auto& worst = *std::min_element(all_.begin(), all_.end(), less);
        const auto top = highest(best.tried.score->hi);
        if (top < weight_) {
            tell_top(top);
        }
        if (steps_off() && worst.tried.score->is_point() && worst.tried.score->lo < weight_ &&
            Rational(0) < worst.tried.score->lo && worst.is_point &&
            (&worst == &all_.front() || &worst == &all_.back())) {
            const auto witness = s_.witness(worst.x);
            const auto left = points(worst.tried.score->lo);
            s_.say(Code::H845, {{"what", "扣到头也扣不完：" + witness.zh + "，仍得 " + left + " 分"}},
                   {{"what", "deductions don't use up the weight: " + witness.en + " still gives " + left}});
        }
    }

private:
    /// 三次以上得满分 beside steps: what decides there is the branch, and the steps aren't meant to change it.
    [[nodiscard]] bool is_gated(const Stretch& stretch) const {
        const auto& s = s_.probe.scoring();
        const auto branch = s_.deciding(stretch);
        return (!s.counts.empty() || !s.steps.empty()) && branch && *branch < s.branches.size() &&
               s.branches[*branch].when != none<ExprId>;
    }

    /// 超过10%的扣1分: it speaks of losses, and what there is without them is another sentence's.
    [[nodiscard]] bool takes_off() const {
        const auto& s = s_.probe.scoring();
        return std::any_of(s.branches.begin(), s.branches.end(), [&](const auto& branch) {
            return s_.probe.rules()[branch.outcome.lo].op == Op::subtract;
        });
    }

    /// Scores that grow towards an open end are neared there.
    [[nodiscard]] Rational highest(const Rational& tried) const {
        auto top = tried;
        for (auto& stretch : all_) {
            for (const auto& end : {stretch.lo, stretch.hi}) {
                if (!stretch.is_point && end) {
                    if (const auto near = neared(s_.probe, stretch, *end)) {
                        top = max(top, *near);
                    }
                }
            }
            const bool open = !stretch.is_point && (!stretch.lo || !stretch.hi);
            if (open) {
                const auto xs = inside(stretch.lo, stretch.hi);
                const auto& a = s_.probe.score(xs.front());
                const auto& b = s_.probe.score(xs.back());
                if (a.decided && b.decided && !(*a.score == *b.score)) {
                    return max(top, weight_);  // it still grows, or falls, without an end
                }
            }
        }
        return top;
    }

    void tell_top(const Rational& top) {
        const bool gains = std::any_of(s_.probe.scoring().counts.begin(), s_.probe.scoring().counts.end(),
                                       [](const Scoring::Count& c) { return !c.deducts; });
        if (gains) {
            s_.say(Code::H845,
                   {{"what", "加到头也只有 " + points(top) + " 分，权重是 " + points(weight_) + " 分"}},
                   {{"what", "gains come to " + points(top) + " at most, the weight is " + points(weight_)}});
            return;
        }
        s_.say(Code::H843, {{"top", points(top)}, {"weight", points(weight_)}});
    }

    /// Points are taken by steps or counts, and no limit is set to that on purpose.
    [[nodiscard]] bool steps_off() const {
        const auto& s = s_.probe.scoring();
        const auto off = [](const auto& one) { return one.deducts && one.most == none<ExprId>; };
        return std::any_of(s.steps.begin(), s.steps.end(), off) ||
               std::any_of(s.counts.begin(), s.counts.end(), off);
    }

    [[nodiscard]] bool has_figure_over() const {
        const auto& rules = s_.probe.rules();
        const auto over = [&](const Outcome& o) {
            return rules[o.lo].op == Op::number && weight_ < rules.numbers[rules[o.lo].a];
        };
        const auto& s = s_.probe.scoring();
        return std::any_of(s.branches.begin(), s.branches.end(),
                           [&](const auto& b) { return over(b.outcome); }) ||
               std::any_of(s.bands.begin(), s.bands.end(), [&](const auto& b) { return over(b.outcome); });
    }

    Sight& s_;
    std::vector<Stretch>& all_;
    Rational weight_;
};

}  // namespace

void find_limits(Sight& sight, bool caps, bool floors) {
    Limits limits(sight);
    limits.unwritten(caps, floors);
    limits.reach();
}

}  // namespace heng::analysis
