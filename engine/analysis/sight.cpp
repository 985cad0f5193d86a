#include "engine/analysis/sight.hpp"

#include "engine/evaluate/wording.hpp"

namespace heng::analysis {

namespace {

/// What is varied, by name.
Bilingual subject(const Probe& probe) {
    if (probe.axis().kind == Axis::Kind::datum) {
        const auto& name = probe.rules().data[probe.axis().datum].name;
        return {name, name};
    }
    return {"实现值", "an actual"};
}

}  // namespace

std::string points(const Rational& score) {
    return short_decimal(score);
}

std::string points(const Interval& score, Language language) {
    return score.is_point() ? short_decimal(score.lo) : in_words(score, language);
}

std::string Sight::figure(const Rational& x) const {
    return x.to_string() + probe.axis().unit;  // all of it: a reader may try it
}

Bilingual Sight::witness(const Rational& x) const {
    const auto who = subject(probe);
    Bilingual out{who.zh + " " + figure(x), who.en + " of " + figure(x)};
    const auto& uses = profile.uses;
    const bool of_target =
        uses.rate || uses.met || uses.target || uses.lateness || !probe.scoring().steps.empty();
    if (probe.setting().generic && of_target && probe.setting().target) {
        const auto target = canonical(*probe.setting().target);
        out.zh += "（预期值 " + target + " 时）";
        out.en += " (with the target " + target + ")";
    }
    return out;
}

Bilingual Sight::scored_witness(const Rational& x) const {
    auto out = witness(x);
    if (!probe.setting().weight_known && profile.uses.weight) {
        const auto weight = points(probe.setting().weight);
        out.zh += "、权重 " + weight + " 分时";
        out.en += " with a weight of " + weight;
    }
    return out;
}

bool Sight::mixes_scales() const {
    const auto& uses = profile.uses;
    const bool relative = uses.rate || uses.met || uses.lateness || uses.target;
    if (!probe.setting().generic || !relative) {
        return false;
    }
    for (const auto id : uses.comparisons) {
        const auto one = uses_of(probe.rules(), id);
        if (one.actual && !one.rate && !one.target && !one.met && !one.lateness) {
            return true;
        }
    }
    return false;
}

std::optional<std::size_t> Sight::deciding(const Stretch& stretch) const {
    for (std::size_t i = 0; i < stretch.tried.holds.size(); ++i) {
        if (stretch.tried.holds[i] != Truth::no) {
            return stretch.tried.holds[i] == Truth::yes ? std::optional(i) : std::nullopt;
        }
    }
    return std::nullopt;
}

Bilingual Sight::where(std::size_t first, std::size_t last) const {
    const auto& from = profile.stretches[first];
    const auto& to = profile.stretches[last];
    const auto who = subject(probe);
    if (first == last && from.is_point) {
        return {who.zh + "恰好是 " + figure(from.x), who.en + " of just " + figure(from.x)};
    }
    const bool from_end = first == 0;
    const auto lo = from.is_point ? from.x : from.lo.value_or(Rational(0));
    const auto hi = to.is_point ? to.x : to.hi.value_or(Rational(0));
    const auto below_zh = (to.is_point ? "不超过 " : "小于 ") + figure(hi);
    const auto below_en = (to.is_point ? "at most " : "less than ") + figure(hi);
    const auto above_zh = (from.is_point ? "不小于 " : "大于 ") + figure(lo);
    const auto above_en = (from.is_point ? "at least " : "more than ") + figure(lo);
    if (from_end && is_end(last)) {
        return {who.zh + "不论多少", who.en + " of any size"};
    }
    if (from_end) {
        return {who.zh + below_zh, who.en + " of " + below_en};
    }
    if (is_end(last)) {
        return {who.zh + above_zh, who.en + " of " + above_en};
    }
    return {who.zh + above_zh + "、" + below_zh, who.en + " of " + above_en + " and " + below_en};
}

}  // namespace heng::analysis
