#include "engine/compare/score_witness.hpp"

#include <optional>
#include <set>
#include <vector>

#include "engine/analysis/profile.hpp"
#include "engine/analysis/sight.hpp"

namespace heng {

namespace {

/// A figure near `x` and between the two with as few decimals as there can be, for readers to try.
Rational plain(const Rational& x, const std::optional<Rational>& lo, const std::optional<Rational>& hi) {
    constexpr int most_decimals = 2;
    for (int digits = 0; digits <= most_decimals; ++digits) {
        const auto rounded = x.rounded(digits, Rounding::half_up);
        if ((!lo || *lo < rounded) && (!hi || rounded < *hi)) {
            return rounded;
        }
    }
    return x;
}

class Witness {
public:
    Witness(analysis::Probe& was, analysis::Probe& is) : was_(was), is_(is) {}

    /// Empty if the two give the same at every figure that is tried.
    Bilingual find() {
        const auto one = analysis::profile_of(was_);
        const auto two = analysis::profile_of(is_);
        std::set<Rational> points;
        for (const auto* profile : {&one, &two}) {
            for (const auto& stretch : profile->stretches) {
                points.insert(stretch.x);
            }
        }
        std::vector<Rational> figures(points.begin(), points.end());
        const auto ends = figures.size();
        for (std::size_t i = 1; i < ends; ++i) {
            for (const auto& x : analysis::inside(figures[i - 1], figures[i])) {
                figures.push_back(plain(x, figures[i - 1], figures[i]));
            }
        }
        for (const auto& x : figures) {
            consider(x);
        }
        return best_ ? told(*best_) : Bilingual{};
    }

private:
    /// Figures that can be written are better than fractions, then what differs most.
    void consider(const Rational& x) {
        const auto was = was_.at(x);
        const auto is = is_.at(x);
        if (!was.score || !is.score || (was.decided == is.decided && *was.score == *is.score)) {
            return;
        }
        const auto far = max((is.score->hi - was.score->hi).abs(), (is.score->lo - was.score->lo).abs());
        const bool writable = x.decimals().has_value() && x.sign() >= 0;
        if (!best_ || (writable && !best_writable_) || (writable == best_writable_ && far_ < far)) {
            best_ = x;
            best_writable_ = writable;
            far_ = far;
        }
    }

    Bilingual told(const Rational& x) {
        const auto figure = analysis::points(x) + was_.axis().unit;
        const auto weight = analysis::points(was_.setting().weight);
        const auto& target = was_.setting().target;
        const auto is_actual = was_.axis().kind == analysis::Axis::Kind::actual;
        const auto name = is_actual ? std::string() : was_.rules().data[was_.axis().datum].name;
        const auto wanted = is_actual && target ? canonical(*target) : std::string();
        const auto was = was_.at(x);
        const auto is = is_.at(x);
        Bilingual out;
        out.zh = "权重 " + weight + (wanted.empty() ? " 分的" : " 分、预期值 " + wanted + " 的") + "，" +
                 (is_actual ? "实现值" : name) + " " + figure + " 原来" + points(was, Language::zh) +
                 "，现在" + points(is, Language::zh);
        out.en = "of weight " + weight + (wanted.empty() ? "" : " and target " + wanted) + ", " +
                 (is_actual ? "an actual" : name) + " of " + figure + " " + points(was, Language::en) +
                 " before and " + points(is, Language::en) + " now";
        return out;
    }

    static std::string points(const analysis::Tried& tried, Language language) {
        const bool zh = language == Language::zh;
        if (!tried.decided) {
            return zh ? "算不出" : "can't be scored";
        }
        const auto score = analysis::points(*tried.score, language);
        return zh ? "得 " + score + (score.ends_with("）") ? "分" : " 分") : "scored " + score;
    }

    analysis::Probe& was_;
    analysis::Probe& is_;
    std::optional<Rational> best_;
    bool best_writable_ = false;
    Rational far_;
};

}  // namespace

Bilingual score_witness(analysis::Probe& was, analysis::Probe& is) {
    return Witness(was, is).find();
}

}  // namespace heng
