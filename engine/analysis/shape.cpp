// How scores run as the figure grows: down and up again, in jumps, against the target.

#include <algorithm>

#include "engine/analysis/sight.hpp"

namespace heng::analysis {

namespace {

class Shape {
public:
    explicit Shape(Sight& sight) : s_(sight), all_(sight.profile.stretches) {}

    void find() {
        valley();
        jump();
        direction();
    }

private:
    /// The most that a figure can get.
    static Rational most(const Stretch& stretch) { return stretch.tried.score->hi; }

    /// Runs of stretches that are all decided: from index to index past the last.
    [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> runs() const {
        std::vector<std::pair<std::size_t, std::size_t>> out;
        for (std::size_t i = 0; i < all_.size(); ++i) {
            auto end = i;
            while (end < all_.size() && all_[end].tried.decided) {
                ++end;
            }
            if (end > i) {
                out.emplace_back(i, end);
                i = end;
            }
        }
        return out;
    }

    void valley() {
        for (const auto& [begin, end] : runs()) {
            for (auto middle = begin; middle < end; ++middle) {
                const auto low =
                    std::max_element(all_.begin() + static_cast<std::ptrdiff_t>(begin),
                                     all_.begin() + static_cast<std::ptrdiff_t>(middle) + 1,
                                     [](const Stretch& a, const Stretch& b) { return most(a) < most(b); });
                const auto high =
                    std::max_element(all_.begin() + static_cast<std::ptrdiff_t>(middle),
                                     all_.begin() + static_cast<std::ptrdiff_t>(end),
                                     [](const Stretch& a, const Stretch& b) { return most(a) < most(b); });
                if (!(most(all_[middle]) < most(*low)) || !(most(all_[middle]) < most(*high))) {
                    continue;
                }
                const auto a = s_.scored_witness(low->x);
                s_.say(Code::H841,
                       {{"low", a.zh},
                        {"middle", s_.figure(all_[middle].x)},
                        {"high", s_.figure(high->x)},
                        {"a", points(most(*low))},
                        {"b", points(most(all_[middle]))},
                        {"c", points(most(*high))}},
                       {{"low", a.en},
                        {"middle", s_.figure(all_[middle].x)},
                        {"high", s_.figure(high->x)},
                        {"a", points(most(*low))},
                        {"b", points(most(all_[middle]))},
                        {"c", points(most(*high))}});
                return;
            }
        }
    }

    struct Jump {
        std::size_t at = 0;
        Rational from;
        Rational to;
        [[nodiscard]] Rational size() const { return (to - from).abs(); }
    };

    /// Between a stretch where the score varies and its neighbour: bands jump because they are bands.
    void jump() {
        if (!scores_by_weight()) {
            return;  // how large a jump is hangs on a weight that isn't known
        }
        std::optional<Jump> largest;
        for (std::size_t i = 0; i + 1 < all_.size(); ++i) {
            auto& a = all_[i];
            auto& b = all_[i + 1];
            if (!is_exact(a) || !is_exact(b)) {
                continue;
            }
            const auto& point = a.is_point ? a : b;
            auto& stretch = a.is_point ? b : a;
            const auto near = neared(s_.probe, stretch, point.x);
            if (!near) {
                continue;
            }
            const bool beside_formula = varies(i) || varies(i + 1) || (i > 0 && varies(i - 1)) ||
                                        (i + 2 < all_.size() && varies(i + 2));
            const Jump made{a.is_point ? i : i + 1, a.is_point ? point.tried.score->lo : *near,
                            a.is_point ? *near : point.tried.score->lo};
            const bool large = s_.probe.setting().weight < made.size() * Rational(2);
            if (beside_formula && large && (!largest || largest->size() < made.size())) {
                largest = made;
            }
        }
        if (largest) {
            const auto at = s_.scored_witness(all_[largest->at].x);
            s_.say(Code::H842, {{"at", at.zh}, {"from", points(largest->from)}, {"to", points(largest->to)}},
                   {{"at", at.en}, {"from", points(largest->from)}, {"to", points(largest->to)}});
        }
    }

    /// The weight is known, or scores are shares of it.
    [[nodiscard]] bool scores_by_weight() {
        auto setting = s_.probe.setting();
        if (setting.weight_known) {
            return true;
        }
        setting.weight *= Rational(2);
        Probe doubled(s_.probe.rules(), s_.probe.which(), s_.probe.axis(), setting);
        return std::all_of(all_.begin(), all_.end(), [&](const Stretch& stretch) {
            const auto& twice = doubled.score(stretch.x);
            return !stretch.tried.decided ||
                   (twice.decided && twice.score->lo == stretch.tried.score->lo * Rational(2));
        });
    }

    static bool is_exact(const Stretch& stretch) {
        return stretch.tried.decided && stretch.tried.score->is_point();
    }

    [[nodiscard]] bool varies(std::size_t i) {
        const auto& stretch = all_[i];
        if (stretch.is_point || !is_exact(stretch)) {
            return false;
        }
        const auto xs = inside(stretch.lo, stretch.hi);
        const auto& other = s_.probe.score(xs.front());
        return other.decided && !(*other.score == *stretch.tried.score);
    }

    /// A score that only falls as the figure grows where more is wanted, or only grows where less is.
    void direction() {
        const auto& setting = s_.probe.setting();
        if (setting.generic || !setting.target || s_.probe.axis().kind != Axis::Kind::actual) {
            return;
        }
        const auto* quantity = std::get_if<Quantity>(&*setting.target);
        if (quantity == nullptr) {
            return;
        }
        const auto want = wanted(quantity->comparator, setting.direction);
        const bool all_decided = std::all_of(all_.begin(), all_.end(),
                                             [](const Stretch& stretch) { return stretch.tried.decided; });
        if (!want || !all_decided) {
            return;
        }
        const bool more = *want == Direction::forward;
        const Stretch* before = nullptr;
        for (const auto& stretch : all_) {
            const bool grows = before != nullptr && most(*before) < most(stretch);
            const bool falls = before != nullptr && most(stretch) < most(*before);
            if (more ? grows : falls) {
                return;
            }
            before = &stretch;
        }
        const auto& low = all_.front();
        const auto& high = all_.back();
        if (most(low) == most(high) || !turns_by(quantity->number.value, more) || speaks_of_one_side()) {
            return;
        }
        const auto& worse = more ? low : high;
        const auto& better = more ? high : low;
        const auto w = s_.witness(worse.x);
        const auto b = s_.witness(better.x);
        const auto target = canonical(*setting.target);
        s_.say(Code::H846,
               {{"target", target},
                {"worse", w.zh},
                {"better", b.zh},
                {"a", points(most(worse))},
                {"b", points(most(better))}},
               {{"target", target},
                {"worse", w.en},
                {"better", b.en},
                {"a", points(most(worse))},
                {"b", points(most(better))}});
    }

    /// Points are lost from the target on, or before it; a loss that begins further beyond is one for doing far too
    /// much, or far too little.
    [[nodiscard]] bool turns_by(const Rational& target, bool more) const {
        for (std::size_t i = 0; i + 1 < all_.size(); ++i) {
            const auto& inner = more ? all_[i] : all_[all_.size() - 1 - i];
            const auto& outer = more ? all_[i + 1] : all_[all_.size() - 2 - i];
            if (most(outer) < most(inner)) {
                const bool beyond = more ? target < inner.x : inner.x < target;
                return !beyond;
            }
        }
        return false;
    }

    /// 超过目标值的扣1分: full marks for the rest are a default reading, not what the author wrote.
    [[nodiscard]] bool speaks_of_one_side() const {
        const auto& branches = s_.probe.scoring().branches;
        const bool conditional = std::any_of(branches.begin(), branches.end(),
                                             [](const auto& b) { return b.when != none<ExprId>; });
        return conditional && branches.back().when == none<ExprId>;
    }

    static std::optional<Direction> wanted(Comparator comparator, std::optional<Direction> stated) {
        switch (comparator) {
            case Comparator::at_least:
            case Comparator::more: return Direction::forward;
            case Comparator::at_most:
            case Comparator::less: return Direction::reverse;
            case Comparator::equal: return std::nullopt;
            case Comparator::bare: return stated;
        }
        return std::nullopt;
    }

    Sight& s_;
    std::vector<Stretch>& all_;
};

}  // namespace

void find_shape(Sight& sight) {
    Shape(sight).find();
}

}  // namespace heng::analysis
