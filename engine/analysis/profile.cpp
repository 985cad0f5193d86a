#include "engine/analysis/profile.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "engine/analysis/fit.hpp"
#include "engine/ruleset/operands.hpp"
#include "engine/ruleset/scoring_expressions.hpp"

namespace heng::analysis {

namespace {

/// A function of the figure that is varied. Where it is zero, something may change.
using Function1 = std::function<Figure(const Rational&)>;

class Collector {
public:
    explicit Collector(Probe& probe) : p_(probe), r_(probe.rules()) {}

    std::set<Rational> breakpoints() {
        start();
        const auto& s = p_.scoring();
        each_expression(s, [&](ExprId id) { kinks(id); });
        bands(s);
        // Figures that the rule itself speaks of; where limits begin to hold may lie beyond any that there can be.
        lowest_ = *found_.begin();
        highest_ = *found_.rbegin();
        limits(s);
        return std::move(found_);
    }

    [[nodiscard]] const Rational& lowest() const { return lowest_; }
    [[nodiscard]] const Rational& highest() const { return highest_; }

    [[nodiscard]] bool is_exact() const { return exact_; }

private:
    /// Figures of the setting itself.
    void start() {
        found_.insert(Rational(0));
        if (p_.axis().is_share()) {
            found_.insert(Rational(100));
        }
        if (p_.axis().kind != Axis::Kind::actual || !p_.setting().target) {
            return;
        }
        if (const auto* quantity = std::get_if<Quantity>(&*p_.setting().target)) {
            found_.insert(quantity->number.value);
        } else if (const auto* between = std::get_if<Between>(&*p_.setting().target)) {
            found_.insert(between->lo.value);
            found_.insert(between->hi.value);
        }
    }

    /// Inner expressions first: those around them are smooth only between the kinks of these.
    void kinks(ExprId id) {
        if (id == none<ExprId> || !seen_.insert(id).second) {
            return;
        }
        for (const auto part : operands(r_[id])) {
            kinks(part);
        }
        const auto& e = r_[id];
        const auto a = static_cast<ExprId>(e.a);
        const auto b = static_cast<ExprId>(e.b);
        switch (e.op) {
            case Op::datum: kinks(r_.data[e.a].default_value); break;
            case Op::divide: zeros(value(b)); break;
            case Op::compare:
                if (r_[a].type != Type::text && r_[b].type != Type::text) {
                    zeros(difference(a, b));
                }
                break;
            case Op::call: call(e); break;
            case Op::within: exact_ = false; break;
            default: break;
        }
    }

    void call(const Expr& e) {
        const auto a = static_cast<ExprId>(e.a);
        switch (static_cast<Function>(e.detail)) {
            case Function::minimum:
            case Function::maximum: zeros(difference(a, static_cast<ExprId>(e.b))); break;
            case Function::absolute: zeros(value(a)); break;
            case Function::round: exact_ = false; break;
            default: break;
        }
    }

    void bands(const Scoring& s) {
        for (const auto& band : s.bands) {
            for (const auto end : {band.range.lo, band.range.hi}) {
                if (end != none<ExprId>) {
                    zeros(difference(s.banded, end));
                }
            }
        }
    }

    /// Where steps begin and are used up, where the score meets its limits.
    void limits(const Scoring& s) {
        for (const auto& count : s.counts) {
            zeros(value(count.count));
            if (count.most != none<ExprId>) {
                zeros([this, &count](const Rational& x) -> Figure {
                    const auto n = p_.number(count.count, x);
                    const auto per = p_.number(count.effect, x);
                    const auto most = p_.number(count.most, x);
                    return n && per && most ? Figure(*n * *per - *most) : std::nullopt;
                });
            }
        }
        for (const auto& step : s.steps) {
            if (step.most != none<ExprId>) {
                zeros([this, &step](const Rational& x) -> Figure {
                    const auto points = p_.step_points(step, x);
                    const auto most = p_.number(step.most, x);
                    return points && most ? Figure(*points - *most) : std::nullopt;
                });
            }
        }
        zeros([this, &s](const Rational& x) { return over(p_.raw(x), s.floor, Rational(0), x); });
        zeros([this, &s](const Rational& x) { return over(p_.raw(x), s.cap, p_.setting().weight, x); });
    }

    Figure over(const Figure& raw, ExprId limit, const Rational& usual, const Rational& x) {
        const auto bound = limit == none<ExprId> ? Figure(Interval::point(usual)) : p_.number(limit, x);
        // Of a score that leaves room the upper end is what limits can meet.
        return raw && bound ? Figure(Interval::point(raw->hi - bound->hi)) : std::nullopt;
    }

    Function1 value(ExprId id) {
        return [this, id](const Rational& x) { return p_.number(id, x); };
    }
    Function1 difference(ExprId a, ExprId b) {
        return [this, a, b](const Rational& x) -> Figure {
            const auto left = p_.number(a, x);
            const auto right = p_.number(b, x);
            return left && right ? Figure(*left - *right) : std::nullopt;
        };
    }

    /// Adds where a function is zero or goes to infinity, in each stretch between the breakpoints so far.
    void zeros(const Function1& f) {
        part();
        for (const auto& gap : gaps_) {
            zeros_between(f, gap.lo, gap.hi, gap.inside);
        }
    }

    /// The gaps between the breakpoints so far; most functions find none, and leave them as they are.
    void part() {
        if (gaps_.size() == found_.size() + 1) {
            return;
        }
        gaps_.clear();
        std::optional<Rational> lo;
        for (const auto& hi : found_) {
            gaps_.push_back({lo, hi, inside(lo, hi)});
            lo = hi;
        }
        gaps_.push_back({lo, std::nullopt, inside(lo, std::nullopt)});
    }

    void zeros_between(const Function1& f, const std::optional<Rational>& lo,
                       const std::optional<Rational>& hi, const std::vector<Rational>& xs) {
        Points points;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const auto y = f(xs[i]);
            if (!y) {
                return;  // not known here, and so nothing is decided here either
            }
            if (!y->is_point()) {
                exact_ = false;
                return;
            }
            points[i] = {xs[i], y->lo};
        }
        const auto made = fit(points);
        if (!made) {
            exact_ = false;
            return;
        }
        for (const auto& at : {made->root(), made->pole()}) {
            if (at && (!lo || *lo < *at) && (!hi || *at < *hi) && !made->is_constant()) {
                found_.insert(*at);
            }
        }
    }

    Probe& p_;
    const RuleSet& r_;
    struct Gap {
        std::optional<Rational> lo, hi;
        std::vector<Rational> inside;
    };

    std::set<Rational> found_;  ///< never empty once begun; only grows
    std::vector<Gap> gaps_;
    std::set<ExprId> seen_;
    Rational lowest_;
    Rational highest_;
    bool exact_ = true;
};

Stretch point(const Rational& x) {
    Stretch made;
    made.x = x;
    made.is_point = true;
    return made;
}

/// With as few decimals as there can be between the two.
Rational plainest(const Rational& x, const Rational& lo, const Rational& hi) {
    constexpr int most_decimals = 12;
    for (int digits = 0; digits <= most_decimals; ++digits) {
        const auto rounded = x.rounded(digits, Rounding::half_up);
        if (lo < rounded && rounded < hi) {
            return rounded;
        }
    }
    return x;
}

/// A figure that a reader takes in at once: the middle; beyond the ends a tenth further.
Stretch between(const std::optional<Rational>& lo, const std::optional<Rational>& hi) {
    Stretch made;
    made.lo = lo;
    made.hi = hi;
    if (lo && hi) {
        made.x = (*lo + *hi) / Rational(2);
        made.x = plainest(made.x, *lo, *hi);
    } else if (lo) {
        made.x = *lo + max(Rational(1), (lo->abs() / Rational(10)).ceil());
    } else {
        made.x = *hi - max(Rational(1), (hi->abs() / Rational(10)).ceil());
    }
    return made;
}

}  // namespace

std::vector<Rational> inside(const std::optional<Rational>& lo, const std::optional<Rational>& hi) {
    constexpr auto n = static_cast<std::int64_t>(fit_points);
    std::vector<Rational> out;
    for (std::int64_t i = 1; i <= n; ++i) {
        if (lo && hi) {
            out.push_back(*lo + (*hi - *lo) * Rational::ratio(i, n + 1));
        } else if (lo) {
            out.push_back(*lo + Rational(i));
        } else {
            out.push_back(*hi - Rational(n + 1 - i));
        }
    }
    return out;
}

Profile profile_of(Probe& probe) {
    Profile out;
    out.uses = uses_of(probe.rules(), probe.scoring());
    Collector collector(probe);
    auto found = collector.breakpoints();
    out.exact = collector.is_exact();
    const bool from_zero = !(collector.lowest() < Rational(0));
    // 控制率不超过100%: where less is wanted, more than all there is can happen.
    const auto& target = probe.setting().target;
    const bool wants_less = target && is_reverse(&*target);
    const bool to_whole = probe.axis().is_share() && collector.highest() == Rational(100) && !wants_less;
    std::erase_if(found, [&](const Rational& x) {
        return (from_zero && x < Rational(0)) || (to_whole && Rational(100) < x);
    });
    if (!from_zero) {
        out.stretches.push_back(between(std::nullopt, *found.begin()));
    }
    for (auto at = found.begin(); at != found.end(); ++at) {
        out.stretches.push_back(point(*at));
        const auto next = std::next(at);
        if (next != found.end()) {
            out.stretches.push_back(between(*at, *next));
        } else if (!to_whole) {
            out.stretches.push_back(between(*at, std::nullopt));
        }
    }
    for (auto& stretch : out.stretches) {
        stretch.tried = probe.at(stretch.x);
    }
    return out;
}

namespace {

/// Nothing where it isn't decided, or of another kind.
std::optional<Ratio> score_in(Probe& probe, const Stretch& stretch) {
    Points points;
    const auto xs = inside(stretch.lo, stretch.hi);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto& tried = probe.score(xs[i]);
        if (!tried.decided || !tried.score->is_point()) {
            return std::nullopt;
        }
        points[i] = {xs[i], tried.score->lo};
    }
    return fit(points);
}

}  // namespace

std::optional<Rational> neared(Probe& probe, Stretch& stretch, const Rational& end) {
    if (!stretch.is_fitted) {
        stretch.is_fitted = true;
        stretch.fitted = score_in(probe, stretch);
    }
    return stretch.fitted ? stretch.fitted->at(end) : std::nullopt;
}

}  // namespace heng::analysis
