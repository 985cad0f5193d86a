#include "engine/evaluate/score.hpp"

#include <algorithm>

#include "engine/evaluate/total.hpp"

namespace heng {

namespace {

/// What a rule gives so far: a hull of all that is still possible, and whether that was decided.
struct Score {
    Figure value;
    bool decided = true;

    void admit(const Figure& more, Truth certain) {
        if (!more) {
            decided = false;
            return;
        }
        value = value ? hull(*value, *more) : *more;
        decided = decided && certain == Truth::yes;
    }
};

class Scorer {
public:
    Scorer(Machine& machine, RowId row) : m_(machine), row_(row), leaf_(machine.leaf(row)) {
        frame_.row = row;
        const auto slot = m_.role(row, CellType::weight);
        weight_ = slot == none<SlotId> ? std::nullopt : weight_figure(slot);
    }

    void derive() {
        by_form();
        derive(rule());
    }

    void derive(ScoringId by) {
        leaf_.scoring = by;
        m_.missing.reset();
        if (leaf_.scoring == none<ScoringId>) {
            undecided();
        } else {
            apply(m_.rules()[leaf_.scoring]);
        }
    }

    void derive_unlimited(ScoringId by, const Scoring& instead) {
        limited_ = false;
        leaf_.scoring = by;
        m_.missing.reset();
        apply(instead);
    }

private:
    /// What follows by the standard in the form, whichever rule the row goes by: the leaf is left as it was.
    void by_form() {
        const auto* carried = m_.standard_of(row_);
        if (carried == nullptr || !carried->standard->scoring) {
            return;
        }
        const auto before = leaf_;
        const Machine::ByStandard those(m_, *carried->standard);
        const auto once = [&](const Scoring& scoring) {
            m_.missing.reset();
            leaf_ = before;
            apply(scoring);
            standard_.value = standard_.value && leaf_.due ? hull(*standard_.value, *leaf_.due) : leaf_.due;
            return leaf_.decided;
        };
        standard_.decided = once(*carried->standard->scoring);
        standard_missing_ = leaf_.missing;
        for (const auto& other : carried->standard->others) {
            standard_.decided = once(other) && standard_.decided;
        }
        leaf_ = before;
        const bool compares = !carried->standard->copied && !carried->standard->takes_off;
        if (standard_.decided && compares) {
            leaf_.standard = standard_.value;
        }
    }

    void apply(const Scoring& scoring) {
        if (!weight_ || !weight_->is_point()) {
            undecided();
            return;
        }
        if (scoring.by_standard && !standard_.decided) {
            leaf_.missing = standard_missing_;
            if (!standard_.value) {
                undecided();
                return;
            }
        }
        if (scoring.direction) {
            m_.judge(row_, scoring.direction);
        }
        auto score = raw(scoring);
        adjust(scoring, score);
        clip(scoring, score);
        if (!score.value) {
            undecided();
            return;
        }
        if (scoring.rounding) {
            const auto exact = *score.value;
            score.value = exact.rounded(scoring.rounding->digits, scoring.rounding->mode);
            if (scoring.by_standard &&
                score.value->lo < score.value->hi) {  // 酌情扣分 is less than full marks, to two digits too
                score.value->lo_open = exact.lo_open && score.value->lo == exact.lo;
                score.value->hi_open = exact.hi_open && score.value->hi == exact.hi;
            }
        }
        leaf_.plain = score.value;
        leaf_.due = score.value;
        leaf_.decided = score.decided;
        discretion(scoring);
        if (!leaf_.decided) {
            why();
        }
    }

    Figure weight_figure(SlotId slot) {
        const auto& cell = m_.form()[slot];
        return cell.value == no_index ? std::nullopt : Figure(Interval::point(m_.form().numbers[cell.value]));
    }

    /// Its own, as prescribed; else the first whose condition holds.
    ScoringId rule() {
        if (const auto own = m_.own_scoring(row_); own != none<ScoringId>) {
            return own;
        }
        const auto& scorings = m_.rules().scorings;
        for (std::size_t i = 0; i < scorings.size(); ++i) {
            if (scorings[i].when != none<ExprId> && m_.truth(scorings[i].when, frame_) == Truth::yes) {
                return static_cast<ScoringId>(i);
            }
        }
        return none<ScoringId>;
    }

    void undecided() {
        leaf_.due = weight_ ? Figure(Interval::between(0, max(weight_->hi, 0))) : std::nullopt;
        leaf_.plain = leaf_.due;
        leaf_.decided = false;
        why();
    }

    void why() {
        if (m_.missing && leaf_.missing.what.zh.empty()) {
            leaf_.missing = *m_.missing;
        }
    }

    Figure number(ExprId id) { return m_.number(id, frame_); }

    Figure outcome(const Outcome& o) {
        const auto lo = number(o.lo);
        if (o.hi == none<ExprId> || !lo) {
            return lo;
        }
        const auto hi = number(o.hi);
        return hi ? Figure(
                        Interval::between(lo->lo, hi->hi, o.lo_open || lo->lo_open, o.hi_open || hi->hi_open))
                  : std::nullopt;
    }

    // ------------------------------------------------------------ the ways a rule can be written

    Score raw(const Scoring& scoring) {
        if (scoring.by_standard) {
            return standard_;
        }
        if (!scoring.branches.empty()) {
            return branches(scoring);
        }
        if (scoring.banded != none<ExprId>) {
            return bands(scoring);
        }
        if (!scoring.tiers.empty()) {
            return tiers(scoring);
        }
        Score full;
        full.value = weight_;
        return full;
    }

    /// The first that holds decides; those that may hold leave room.
    Score branches(const Scoring& scoring) {
        Score score;
        for (const auto& branch : scoring.branches) {
            const auto holds = branch.when == none<ExprId> ? Truth::yes : m_.truth(branch.when, frame_);
            if (holds == Truth::no) {
                continue;
            }
            auto result = outcome(branch.outcome);
            if (!result && scoring.zero_denominator && zero_denominator()) {
                result = outcome(*scoring.zero_denominator);
            }
            if (!result) {  // it may be anything, whatever the other branches give
                return {std::nullopt, false};
            }
            score.admit(result, holds);
            if (holds == Truth::yes) {
                break;
            }
        }
        return score;
    }

    bool zero_denominator() const { return m_.missing && m_.missing->slot == none<SlotId>; }

    Score bands(const Scoring& scoring) {
        Score score;
        auto subject = number(scoring.banded);
        if (!subject) {
            return {std::nullopt, false};
        }
        if (scoring.ratio_rounding) {
            subject = subject->rounded(scoring.ratio_rounding->digits, scoring.ratio_rounding->mode);
        }
        bool covered = false;
        for (const auto& band : scoring.bands) {
            const auto inside = within(*subject, range(band.range));
            if (inside != Truth::no) {
                score.admit(outcome(band.outcome), inside);
            }
            if (inside == Truth::yes) {
                covered = true;
                break;
            }
        }
        if (!covered && scoring.outside_bands) {
            score.admit(outcome(*scoring.outside_bands), score.value ? Truth::unknown : Truth::yes);
        }
        return score;
    }

    Interval range(const Range& r) { return band_range(m_, r, frame_); }

    /// The bounds of a tier in points; 比例保留 rounds them before a score is compared, and keeps which of them are in.
    Interval tier_points(const Scoring& scoring, const Scoring::Tier& tier) {
        auto points = range(tier.share) * weight_->lo;
        if (scoring.ratio_rounding) {
            points.lo = points.lo.rounded(scoring.ratio_rounding->digits, scoring.ratio_rounding->mode);
            points.hi = points.hi.rounded(scoring.ratio_rounding->digits, scoring.ratio_rounding->mode);
        }
        return points;
    }

    /// A word chooses its tier: by the tier's own label, else by how far the target was reached.
    Score tiers(const Scoring& scoring) {
        Score score;
        const auto actual = m_.role(row_, CellType::actual);
        const auto words = actual == none<SlotId> ? std::string_view{} : m_.form()[actual].text;
        for (const auto& tier : scoring.tiers) {
            if (tier.label == words ||
                (leaf_.achievement != Achievement::unknown && tier.level == leaf_.achievement)) {
                score.admit(tier_points(scoring, tier), Truth::yes);
                return score;
            }
        }
        for (const auto& tier : scoring.tiers) {
            score.admit(tier_points(scoring, tier), Truth::unknown);
        }
        return score;
    }

    // ------------------------------------------------------------ steps, limits, rounding

    void adjust(const Scoring& scoring, Score& score) {
        if (!score.value) {
            return;
        }
        for (const auto& step : scoring.steps) {
            change(score, steps_taken(step), step.effect, step.deducts, step.most);
        }
        for (const auto& count : scoring.counts) {
            counted(score, count);
        }
    }

    /// 每有: never fewer than none.
    void counted(Score& score, const Scoring::Count& count) {
        const auto applies = count.when == none<ExprId> ? Truth::yes : m_.truth(count.when, frame_);
        if (applies == Truth::no) {
            return;
        }
        const auto times = applies == Truth::yes ? number(count.count) : std::nullopt;
        change(score, times ? Figure(whole_steps(max(*times, Rational(0)), count.mode)) : std::nullopt,
               count.effect, count.deducts, count.most);
    }

    void change(Score& score, const Figure& times, ExprId effect, bool deducts, ExprId most) {
        const auto points = number(effect);
        if (!score.value || !times || !points) {
            score = {std::nullopt, false};
            return;
        }
        auto total = *times * *points;
        if (most != none<ExprId>) {
            if (const auto limit = number(most)) {
                total = min(total, limit->hi);
            }
        }
        score.value = deducts ? *score.value - total : *score.value + total;
    }

    /// How many steps the actual lies on the wrong (or, for 加, the right) side of the target; never below zero.
    Figure steps_taken(const Scoring::Step& step) {
        const auto actual = m_.role(row_, CellType::actual);
        const auto target = m_.role(row_, CellType::target);
        const auto a = m_.value_of(actual, row_);
        const auto t = m_.value_of(target, row_);
        if (!a || !t || step.unit.is_zero()) {
            return std::nullopt;
        }
        const auto distance = step.below ? *t - *a : *a - *t;
        const auto unit = m_.step_in_base(step.unit, step.unit_name, target);
        if (!unit) {
            return std::nullopt;
        }
        const auto count = divide(max(distance, Rational(0)), *unit);
        return count ? Figure(whole_steps(*count, step.mode)) : std::nullopt;
    }

    static Interval whole_steps(const Interval& count, Scoring::StepMode mode) {
        switch (mode) {
            case Scoring::StepMode::continuous: return count;
            case Scoring::StepMode::whole: return count.rounded(0, Rounding::truncate);
            case Scoring::StepMode::begun: return count.rounded(0, Rounding::ceiling);
        }
        return count;
    }

    /// 封顶, 保底; a rule that states neither still stays between nothing and the weight.
    void clip(const Scoring& scoring, Score& score) {
        if (scoring.by_standard && scoring.floor == none<ExprId> && scoring.cap == none<ExprId>) {
            return;  // the standard has its own limits
        }
        if (!limited_) {
            return;
        }
        const auto least = scoring.floor == none<ExprId> ? Figure(Interval::point(0)) : number(scoring.floor);
        const auto most = scoring.cap == none<ExprId> ? weight_ : number(scoring.cap);
        if (!score.value || !least || !most) {
            score = {std::nullopt, false};
            return;
        }
        if (scoring.uncapped) {
            score.value = max(*score.value, least->lo);
            return;
        }
        // Where what is left to all is more than the cap, the cap has the last word.
        score.value = score.value->clamp(std::min(least->lo, most->hi), most->hi);
    }

    /// 酌情: what follows from the formula may be raised, up to a bound.
    void discretion(const Scoring& scoring) {
        if (scoring.discretion == none<ExprId> || !leaf_.due) {
            return;
        }
        const auto allowed =
            scoring.discretion_when == none<ExprId> ? Truth::yes : m_.truth(scoring.discretion_when, frame_);
        const auto to = number(scoring.discretion);
        if (allowed == Truth::no || !to) {
            return;
        }
        leaf_.adjusted = true;
        if (leaf_.due->lo < to->hi) {
            leaf_.due = hull(*leaf_.due, *to);
        }
    }

    Machine& m_;
    RowId row_;
    Leaf& leaf_;
    Machine::Frame frame_;
    Figure weight_;
    bool limited_ = true;
    Score standard_{std::nullopt, false};  ///< by the form's own standard
    Missing standard_missing_{none<SlotId>, {"能读懂的评分标准", "a scoring standard that is understood"}};
};

}  // namespace

Interval band_range(Machine& machine, const Range& range, const Machine::Frame& frame) {
    Interval made = Interval::all();
    if (range.lo != none<ExprId>) {
        made.lo = machine.number(range.lo, frame).value_or(Interval::point(0)).lo;
        made.lo_open = range.lo_open;
        made.lo_infinite = false;
    }
    if (range.hi != none<ExprId>) {
        made.hi = machine.number(range.hi, frame).value_or(Interval::point(0)).hi;
        made.hi_open = range.hi_open;
        made.hi_infinite = false;
    }
    return made;
}

void derive_score(Machine& machine, RowId row, ScoringId scoring) {
    Scorer(machine, row).derive(scoring);
}

void derive_unlimited_score(Machine& machine, RowId row, ScoringId scoring, const Scoring& instead) {
    Scorer(machine, row).derive_unlimited(scoring, instead);
}

void derive_scores(Machine& machine) {
    for (const auto row : machine.leaf_rows()) {
        const auto planned = machine.planned_of(row);
        machine.judge(row, planned == none<PlannedId> ? std::nullopt : machine.rules()[planned].direction);
        Scorer(machine, row).derive();
        adjust_leaf(machine, row);
    }
}

}  // namespace heng
