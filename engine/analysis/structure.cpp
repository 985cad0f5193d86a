#include "engine/analysis/structure.hpp"

#include <algorithm>

#include "engine/analysis/sight.hpp"
#include "engine/analysis/uses.hpp"

namespace heng::analysis {

namespace {

class Structure {
public:
    explicit Structure(const StructureQuestion& q)
        : q_(q),
          r_(q.rules),
          scoring_(q.rules[q.which]),
          probe_(q.rules, q.which, {}, q.setting),
          doubled_(q.rules, q.which, {}, with_weight(q.setting, q.setting.weight * Rational(2))) {}

    std::vector<Diagnostic> find() {
        if (probe_.is_ready()) {
            parts();
            constant_top();
            figure_over_weight();
            limit_over_weight();
            tiers();
        }
        words();
        bonus();
        return std::move(found_);
    }

private:
    static Setting with_weight(Setting setting, Rational weight) {
        setting.weight = std::move(weight);
        return setting;
    }

    void say(Code code, const std::vector<Slot>& slots) { say(code, slots, slots); }
    void say(Code code, const std::vector<Slot>& zh, const std::vector<Slot>& en) {
        found_.push_back(make(code, q_.place, zh, en));
    }

    [[nodiscard]] const Rational& weight() const { return q_.setting.weight; }

    std::vector<const Outcome*> outcomes() const {
        std::vector<const Outcome*> out;
        for (const auto& branch : scoring_.branches) {
            out.push_back(&branch.outcome);
        }
        for (const auto& band : scoring_.bands) {
            out.push_back(&band.outcome);
        }
        if (scoring_.outside_bands) {
            out.push_back(&*scoring_.outside_bands);
        }
        return out;
    }

    /// A figure that doesn't hang on the row's: at weights w and 2w, which tells shares of the weight from points.
    struct Worth {
        Rational value;
        bool relative = false;  ///< a share of the weight, whatever that is
    };
    std::optional<Worth> worth(ExprId id) {
        const auto uses = uses_of(r_, id);
        if (uses.actual || uses.rate || uses.other || uses.target) {
            return std::nullopt;
        }
        const auto at = probe_.number(id, 0);
        const auto twice = doubled_.number(id, 0);
        if (!at || !twice || !at->is_point() || !twice->is_point()) {
            return std::nullopt;
        }
        return Worth{at->lo, twice->lo == at->lo * Rational(2)};
    }

    // ------------------------------------------------------------ parts

    void terms(ExprId id, std::vector<ExprId>& out) const {
        const auto& e = r_[id];
        if (e.op == Op::add) {
            terms(static_cast<ExprId>(e.a), out);
            terms(static_cast<ExprId>(e.b), out);
        } else {
            out.push_back(id);
        }
    }

    /// What a part is worth at best: n of 分项(x, n), n of 较小(x, 1) × n; nothing for anything else.
    std::optional<Worth> best_of(ExprId id) {
        const auto& e = r_[id];
        const auto a = static_cast<ExprId>(e.a);
        const auto b = static_cast<ExprId>(e.b);
        if (e.op == Op::call && static_cast<Function>(e.detail) == Function::part) {
            return worth(b);
        }
        if (e.op != Op::multiply || r_[a].op != Op::call ||
            static_cast<Function>(r_[a].detail) != Function::minimum) {
            return std::nullopt;
        }
        const auto& limit = r_[static_cast<ExprId>(r_[a].b)];
        const bool whole = limit.op == Op::number && r_.numbers[limit.a] == Rational(1);
        return whole ? worth(b) : std::nullopt;
    }

    void parts() {
        for (const auto* outcome : outcomes()) {
            std::vector<ExprId> all;
            terms(outcome->lo, all);
            if (all.size() < 2 || outcome->hi != none<ExprId>) {
                continue;
            }
            Rational sum;
            bool relative = true;
            bool known = true;
            for (const auto id : all) {
                const auto best = best_of(id);
                known = known && best.has_value();
                if (best) {
                    sum += best->value;
                    relative = relative && best->relative;
                }
            }
            if (known && (relative || q_.setting.weight_known) && !(sum == weight())) {
                say(Code::H844, {{"sum", points(sum)},
                                 {"weight", points(weight())},
                                 {"difference", points((sum - weight()).abs())}});
                return;
            }
        }
    }

    // ------------------------------------------------------------ the weight

    /// All that can be given are figures, and none is the weight.
    void constant_top() {
        const auto all = outcomes();
        const bool gains = std::any_of(scoring_.counts.begin(), scoring_.counts.end(),
                                       [](const Scoring::Count& c) { return !c.deducts; }) ||
                           std::any_of(scoring_.steps.begin(), scoring_.steps.end(),
                                       [](const Scoring::Step& s) { return !s.deducts; });
        if (all.empty() || gains || !q_.setting.weight_known || varies()) {
            return;
        }
        Rational top;
        for (const auto* outcome : all) {
            const auto id = outcome->hi == none<ExprId> ? outcome->lo : outcome->hi;
            const auto best = worth(id);
            if (!best || takes_off(id)) {
                return;
            }
            top = max(top, best->value);
        }
        if (top < weight()) {
            say(Code::H843, {{"top", points(top)}, {"weight", points(weight())}});
        }
    }

    /// 扣1-3分, 应得分的80%: what there is without the loss is another sentence's.
    [[nodiscard]] bool takes_off(ExprId id) const {
        return r_[id].op == Op::subtract || !uses_of(r_, id).data.empty();
    }

    /// A figure of the row decides: then all figures are tried, and the highest score is known better.
    [[nodiscard]] bool varies() const {
        const auto uses = uses_of(r_, scoring_);
        return uses.actual || uses.rate;
    }

    void figure_over_weight() {
        if (!q_.setting.weight_known || scoring_.uncapped || scoring_.cap != none<ExprId>) {
            const auto cap = scoring_.cap == none<ExprId> ? std::nullopt : probe_.number(scoring_.cap, 0);
            if (!q_.setting.weight_known || scoring_.uncapped || (cap && weight() < cap->hi)) {
                return;
            }
        }
        for (const auto* outcome : outcomes()) {
            const auto& e = r_[outcome->hi == none<ExprId> ? outcome->lo : outcome->hi];
            if (e.op == Op::number && weight() < r_.numbers[e.a]) {
                say(Code::H843, {{"top", points(r_.numbers[e.a])}, {"weight", points(weight())}});
                return;
            }
        }
    }

    void limit_over_weight() {
        const auto look = [&](ExprId most, bool deducts) {
            const auto limit = most == none<ExprId> ? std::nullopt : worth(most);
            if (!deducts || !limit || !q_.setting.weight_known || !(weight() < limit->value)) {
                return false;
            }
            const auto off = points(limit->value);
            const auto full = points(weight());
            say(Code::H845, {{"what", "最多扣 " + off + " 分，超过了权重 " + full + " 分"}},
                {{"what", "up to " + off + " may be taken off, more than the weight of " + full}});
            return true;
        };
        for (const auto& step : scoring_.steps) {
            if (look(step.most, step.deducts)) {
                return;
            }
        }
        for (const auto& count : scoring_.counts) {
            if (look(count.most, count.deducts)) {
                return;
            }
        }
    }

    // ------------------------------------------------------------ 档

    static std::string percent(const Rational& share) { return points(share * Rational(100)) + "%"; }

    struct Share {
        const Scoring::Tier* tier = nullptr;
        std::size_t number = 0;
        Interval range;
    };

    /// Shares of the weight from 0 to 100 %, each in one tier.
    void tiers() {
        if (scoring_.tiers.empty()) {
            return;
        }
        std::vector<Share> all;
        for (std::size_t i = 0; i < scoring_.tiers.size(); ++i) {
            const auto& share = scoring_.tiers[i].share;
            Interval range = Interval::between(0, 1);
            for (const auto end : {share.lo, share.hi}) {
                if (end != none<ExprId>) {
                    const auto value = probe_.number(end, 0);
                    if (!value || !value->is_point()) {
                        return;
                    }
                    (end == share.lo ? range.lo : range.hi) = value->lo;
                }
            }
            range.lo_open = share.lo_open;
            range.hi_open = share.hi_open;
            all.push_back({&scoring_.tiers[i], i + 1, range});
        }
        std::stable_sort(all.begin(), all.end(),
                         [](const Share& a, const Share& b) { return a.range.lo < b.range.lo; });
        if (Rational(0) < all.front().range.lo) {
            below(all.front().range);
        }
        for (std::size_t i = 1; i < all.size(); ++i) {
            between(all[i - 1], all[i]);
        }
        if (!(all.back().range.hi == Rational(1))) {
            say(Code::H843, {{"top", points(all.back().range.hi * weight())}, {"weight", points(weight())}});
        }
    }

    void below(const Interval& lowest) {
        const auto end = percent(lowest.lo);
        const auto shown = percent(lowest.lo / Rational(2));
        say(Code::H836, {{"where", "完成比例小于 " + end}, {"witness", "完成比例 " + shown}},
            {{"where", "a share of less than " + end}, {"witness", "a share of " + shown}});
    }

    void between(const Share& a, const Share& b) {
        const auto& lo = a.range.hi;
        const auto& hi = b.range.lo;
        if (lo < hi || (lo == hi && a.range.hi_open && b.range.lo_open)) {
            const auto shown = percent((lo + hi) / Rational(2));
            const auto zh = lo == hi ? "完成比例恰好是 " + shown
                                     : "完成比例大于 " + percent(lo) + "、小于 " + percent(hi);
            const auto en = lo == hi
                                ? "a share of just " + shown
                                : "a share of more than " + percent(lo) + " and less than " + percent(hi);
            say(Code::H837, {{"where", zh}, {"witness", "完成比例 " + shown}},
                {{"where", en}, {"witness", "a share of " + shown}});
        } else if (hi < lo || (!a.range.hi_open && !b.range.lo_open)) {
            const auto shown = hi == lo ? percent(hi) : percent((lo + hi) / Rational(2));
            if (hi == lo && a.tier->share.hi_marked && b.tier->share.lo_marked) {
                say(Code::H839, {{"at", shown}});
                return;
            }
            const auto range = [](const Share& s) { return percent(s.range.lo) + "-" + percent(s.range.hi); };
            say(Code::H853, {{"share", shown}, {"first", range(b)}, {"second", range(a)}});
        }
    }

    // ------------------------------------------------------------ words

    void words() {
        auto phrases = uses_of(r_, scoring_).words;
        for (const auto id : uses_of(r_, scoring_).data) {
            if (r_.data[id].kind == Datum::Kind::truth) {
                phrases.push_back(r_.data[id].name);
            }
        }
        for (const auto& phrase : phrases) {
            for (const auto& word : q_.vague) {
                if (phrase.find(word) != std::string::npos) {
                    say(Code::H849, {{"phrase", phrase}, {"word", word}});
                    return;
                }
            }
        }
    }

    void bonus() {
        const auto gains = [](const auto& one) { return !one.deducts && one.most == none<ExprId>; };
        // 评为先进的加2分 happens once: its own points are its limit.
        const auto gains_often = [&](const Scoring::Count& one) {
            return gains(one) && r_[one.count].op != Op::number;
        };
        const bool open = std::any_of(scoring_.counts.begin(), scoring_.counts.end(), gains_often) ||
                          std::any_of(scoring_.steps.begin(), scoring_.steps.end(), gains);
        if (scoring_.uncapped && open && !q_.caps) {
            say(Code::H850, {});
        }
    }

    const StructureQuestion& q_;
    const RuleSet& r_;
    const Scoring& scoring_;
    Probe probe_;
    Probe doubled_;
    std::vector<Diagnostic> found_;
};

}  // namespace

std::vector<Diagnostic> find_structure(const StructureQuestion& question) {
    return Structure(question).find();
}

}  // namespace heng::analysis
