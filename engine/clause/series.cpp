// Tiers that stand in a row: 90%以上得10分，80%以上得8分，以此类推 goes on as it began.

#include <algorithm>

#include "engine/clause/draft.hpp"

namespace heng::clause {

namespace {

/// Where a tier stands and what it gives.
struct Tier {
    Rational at;
    Rational gives;      ///< points, or a share of the weight
    bool share = false;  ///< of the weight
    std::string subject;
    std::string sign;  ///< ≥ or =
    Amount amount;     ///< unit and kind of `at`
};

/// More tiers than this are no scoring standard.
constexpr std::size_t most_tiers = 200;

std::optional<Tier> tier_of(const Rule& rule, const ClauseOptions& options) {
    Tier tier;
    if (!rule.hi.empty() || rule.when.is_words() || rule.when.subject.empty()) {
        return std::nullopt;
    }
    if (rule.when.place) {
        tier.at = Rational::parse(*rule.when.place).value_or(Rational(0));
        tier.amount.value = tier.at;
    } else if (rule.when.amount && !rule.when.lo) {
        tier.amount = *rule.when.amount;
        tier.at = tier.amount.value;
    } else {
        return std::nullopt;
    }
    tier.subject = rule.when.subject;
    const auto& ends = rule.when.ends;
    const bool least = ends.size() == 1 && !ends.front().upper && ends.front().in;
    const bool just = rule.when.exact;
    if (!least && !just) {
        return std::nullopt;
    }
    tier.sign = least ? " ≥ " : " = ";
    if (rule.points) {
        tier.gives = *rule.points;
    } else if (rule.share && rule.base.empty()) {
        tier.gives = *rule.share;
        tier.share = true;
    } else if (rule.effect == Effect::full) {
        tier.share = !options.weight;
        tier.gives = options.weight.value_or(Rational(1));
    } else if (rule.effect == Effect::zero) {
        tier.gives = 0;
    } else {
        return std::nullopt;
    }
    return tier;
}

std::string worth(const Tier& tier) {
    return tier.share ? "权重 × " + percent_text(tier.gives) : written(tier.gives);
}

class Series {
public:
    explicit Series(Draft& draft) : d_(draft) {}

    void go_on() {
        if (!collect()) {
            // 每少1场扣1分，以此类推: the step has said it.
            if (d_.steps.empty() || !tiers_.empty() || d_.steps.back().tier) {
                d_.wrong = "“以此类推”之前的几档不成规律";
            }
            return;
        }
        if (!agrees()) {
            d_.wrong = "“以此类推”与后面写明的一档对不上";
            return;
        }
        extend();
    }

private:
    /// The tiers right before 以此类推, as far as they are of one kind.
    bool collect() {
        for (std::size_t i = std::min(*d_.so_on, d_.rules.size()); i-- > 0;) {
            const auto tier = tier_of(d_.rules[i], d_.options);
            if (!tier || (!tiers_.empty() && tier->subject != tiers_.front().subject)) {
                break;
            }
            tiers_.insert(tiers_.begin(), *tier);
        }
        if (tiers_.size() < 2) {
            return false;
        }
        const bool shares = std::any_of(tiers_.begin(), tiers_.end(), [](const Tier& t) { return t.share; });
        for (auto& tier : tiers_) {
            // 第一名得满分，第二名得90%: the whole weight is a share too.
            if (shares && !tier.share) {
                if (!d_.options.weight || d_.options.weight->is_zero()) {
                    return false;
                }
                tier.gives = tier.gives / *d_.options.weight;
                tier.share = true;
            }
        }
        along_ = tiers_[1].at - tiers_[0].at;
        by_ = tiers_[1].gives - tiers_[0].gives;
        for (std::size_t i = 1; i < tiers_.size(); ++i) {
            if (tiers_[i].at - tiers_[i - 1].at != along_ || tiers_[i].gives - tiers_[i - 1].gives != by_) {
                return false;
            }
        }
        return !along_.is_zero() && !by_.is_zero();
    }

    /// What a later tier says must be what the series comes to there. 低于60%不得分 is a gate and cuts it off.
    bool agrees() const {
        for (std::size_t i = *d_.so_on; i < d_.rules.size(); ++i) {
            if (is_end(d_.rules[i]) && !ends_a_tier(d_.rules[i])) {
                return false;
            }
            const auto later = tier_of(d_.rules[i], d_.options);
            if (!later || later->subject != tiers_.front().subject) {
                continue;
            }
            auto expected = tiers_.back().gives + (later->at - tiers_.back().at) / along_ * by_;
            expected = expected.sign() < 0 ? Rational(0) : expected;
            const auto whole = later->share || !tiers_.back().share ? later->gives
                               : d_.options.weight                  ? later->gives / *d_.options.weight
                                                                    : expected;
            if (whole != expected) {
                return false;
            }
        }
        return true;
    }

    /// 低于50%不得分 after the series: its last tier is the one above.
    [[nodiscard]] bool is_end(const Rule& rule) const {
        return rule.effect == Effect::zero && rule.when.below && rule.when.amount &&
               rule.when.subject == tiers_.front().subject;
    }

    /// It ends where a tier begins, and not among those that are written out.
    [[nodiscard]] bool ends_a_tier(const Rule& rule) const {
        const auto steps = (rule.when.amount->value - tiers_.back().at) / along_;
        return steps.decimals() == 0 && steps.sign() >= 0;
    }

    /// Where the clause itself says that the series ends.
    [[nodiscard]] std::optional<Rational> own_end() const {
        const auto from = d_.rules.begin() + static_cast<std::ptrdiff_t>(*d_.so_on);
        const auto end = std::find_if(from, d_.rules.end(), [&](const Rule& rule) { return is_end(rule); });
        return end == d_.rules.end() ? std::nullopt : std::optional(end->when.amount->value);
    }

    void extend() {
        std::vector<Rule> more;
        auto next = tiers_.back();
        const auto end = own_end();
        const auto top = next.share ? Rational(1) : d_.options.weight.value_or(Rational(100));
        while (more.size() < most_tiers) {
            next.at += along_;
            next.gives += by_;
            if (end && along_.sign() < 0 && next.at < *end) {
                break;
            }
            if (next.gives.sign() <= 0 || (by_.sign() > 0 && next.gives > top)) {
                break;
            }
            more.push_back(rule_at(next));
        }
        if (end) {
            // What is below is said already.
        } else if (next.gives.sign() <= 0) {
            next.gives = 0;
            auto rest = rule_at(next);
            rest.when.ends.clear();
            rest.when.text = next.subject + (along_.sign() > 0 ? " ≥ " : " ≤ ") + text_of(next);
            if (next.sign == " ≥ ") {
                Amount last = next.amount;
                last.value = next.at - along_;
                rest.when.text = next.subject + " < " + last.text();
            }
            rest.effect = Effect::zero;
            rest.lo = "0";
            more.push_back(rest);
        } else if (by_.sign() > 0) {
            auto rest = rule_at(next);
            rest.when.ends.clear();
            rest.when.text = next.subject + (along_.sign() > 0 ? " ≥ " : " ≤ ") + text_of(next);
            rest.effect = Effect::full;
            rest.lo = "权重";
            more.push_back(rest);
        }
        d_.rules.insert(d_.rules.begin() + static_cast<std::ptrdiff_t>(*d_.so_on), more.begin(), more.end());
    }

    static std::string text_of(const Tier& tier) {
        auto amount = tier.amount;
        amount.value = tier.at;
        return amount.text();
    }

    static Rule rule_at(const Tier& tier) {
        Rule made;
        made.when.subject = tier.subject;
        made.when.amount = tier.amount;
        made.when.amount->value = tier.at;
        made.when.bound = text_of(tier);
        made.when.exact = tier.sign == " = ";
        made.when.text = tier.subject + tier.sign + made.when.bound;
        if (!made.when.exact) {
            made.when.or_more();
        }
        made.lo = worth(tier);
        return made;
    }

    Draft& d_;
    std::vector<Tier> tiers_;
    Rational along_;
    Rational by_;
};

}  // namespace

void continue_series(Draft& draft) {
    just_so_many(draft);
    if (draft.so_on) {
        Series(draft).go_on();
    }
}

}  // namespace heng::clause
