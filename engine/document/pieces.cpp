#include "engine/document/pieces.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace heng::document {

namespace {

using analysis::fit_points;
using analysis::Points;
using analysis::Probe;
using analysis::Ratio;
using analysis::Stretch;

/// A staircase of more steps is drawn through points of it.
constexpr std::int64_t most_steps = 60;

bool is_same(const Ratio& a, const Ratio& b) {
    return a.a == b.a && a.b == b.b && a.c == b.c && a.d == b.d;
}

class Cutter {
public:
    explicit Cutter(Probe& probe) : p_(probe) {}

    void add_point(const Rational& x) {
        Piece piece;
        piece.is_point = true;
        piece.lo = piece.hi = x;
        const auto& scored = p_.score(x);
        piece.decided = scored.decided && scored.score.has_value();
        if (piece.decided) {
            piece.value = *scored.score;
        }
        out_.push_back(std::move(piece));
    }

    void add_between(const Rational& lo, const Rational& hi, bool from_afar, bool to_afar) {
        auto piece = between(lo, hi);
        const auto cuts = piece.decided && !piece.shape ? steps(lo, hi) : std::vector<Rational>{};
        if (cuts.empty()) {
            piece.from_afar = from_afar;
            piece.to_afar = to_afar;
            out_.push_back(std::move(piece));
            return;
        }
        auto from = lo;
        for (const auto& cut : cuts) {
            out_.push_back(between(from, cut));
            out_.back().from_afar = from_afar && from == lo;
            add_point(cut);
            from = cut;
        }
        out_.push_back(between(from, hi));
        out_.back().to_afar = to_afar;
    }

    std::vector<Piece> take() { return std::move(out_); }

private:
    [[nodiscard]] Piece between(const Rational& lo, const Rational& hi) {
        Piece piece;
        piece.lo = lo;
        piece.hi = hi;
        const auto xs = analysis::inside(lo, hi);
        piece.decided = std::all_of(xs.begin(), xs.end(), [&](const Rational& x) {
            const auto& scored = p_.score(x);
            return scored.decided && scored.score && !scored.score->lo_infinite && !scored.score->hi_infinite;
        });
        if (piece.decided) {
            piece.shape = shape(xs);
            const auto& score = *p_.score(xs.front()).score;
            piece.least_open = score.lo_open;
            piece.most_open = score.hi_open;
        }
        return piece;
    }

    [[nodiscard]] std::optional<Shape> shape(const std::vector<Rational>& xs) {
        const auto of_score = [&](const Rational& x) { return p_.score(x).score; };
        const auto of_raw = [&](const Rational& x) { return p_.raw(x); };
        auto least = side(xs, of_score, &Interval::lo);
        auto most = side(xs, of_score, &Interval::hi);
        // Rounded scores are steps of their last digit; what was rounded is drawn, if it is that.
        if (!least) least = side(xs, of_raw, &Interval::lo);
        if (!most) most = side(xs, of_raw, &Interval::hi);
        const bool proved = least && most && std::all_of(xs.begin(), xs.end(), [&](const Rational& x) {
                                const auto& score = *p_.score(x).score;
                                const auto lo = least->at(x);
                                const auto hi = most->at(x);
                                return lo && hi && rounded(*lo, p_.scoring()) == score.lo &&
                                       rounded(*hi, p_.scoring()) == score.hi;
                            });
        return proved ? std::optional(Shape{*least, *most}) : std::nullopt;
    }

    static std::optional<Ratio> side(const std::vector<Rational>& xs,
                                     const std::function<Figure(const Rational&)>& score,
                                     Rational Interval::*end) {
        Points points;
        for (std::size_t i = 0; i < fit_points; ++i) {
            const auto y = score(xs[i]);
            if (!y) {
                return std::nullopt;
            }
            points[i] = {xs[i], (*y).*end};
        }
        return analysis::fit(points);
    }

    /// Where full or begun steps are counted: the figures at which their number changes.
    [[nodiscard]] std::vector<Rational> steps(const Rational& lo, const Rational& hi) {
        std::set<Rational> cuts;
        for (const auto& step : p_.scoring().steps) {
            if (step.mode != Scoring::StepMode::continuous) {
                whole_numbers(lo, hi, cuts, [&](const Rational& x) -> Figure {
                    const auto points = p_.step_points(step, x);
                    const auto each = p_.number(step.effect, x);
                    return points && each ? divide(*points, *each) : std::nullopt;
                });
            }
        }
        for (const auto& count : p_.scoring().counts) {
            if (count.mode != Scoring::StepMode::continuous) {
                whole_numbers(lo, hi, cuts, [&](const Rational& x) { return p_.number(count.count, x); });
            }
        }
        return {cuts.begin(), cuts.end()};
    }

    static void whole_numbers(const Rational& lo, const Rational& hi, std::set<Rational>& cuts,
                              const std::function<Figure(const Rational&)>& count) {
        const auto line = side(analysis::inside(lo, hi), count, &Interval::lo);
        if (!line || !line->c.is_zero() || line->a.is_zero()) {
            return;
        }
        const auto least = min(*line->at(lo), *line->at(hi));
        const auto most = max(*line->at(lo), *line->at(hi));
        if (Rational(most_steps) < most - least) {
            return;
        }
        for (auto n = least.floor(); !(most < n); n = n + Rational(1)) {
            const auto x = (n - line->b) / line->a;
            if (lo < x && x < hi) {
                cuts.insert(x);
            }
        }
    }

    Probe& p_;
    std::vector<Piece> out_;
};

/// How far is drawn beyond the last breakpoint.
Rational margin(const Rational& first, const Rational& last) {
    const auto span = last - first;
    if (span.is_zero()) {
        return last.is_zero() ? Rational(10) : (last.abs() / Rational(2)).ceil();
    }
    return span < Rational(10) ? span / Rational(4) : (span / Rational(8)).ceil();
}

bool go_on(const Piece& left, const Piece& point, const Piece& right, const Scoring& scoring) {
    const auto reached = left.at(point.lo, scoring);
    return left.shape && right.shape && point.value && reached &&
           is_same(left.shape->least, right.shape->least) && is_same(left.shape->most, right.shape->most) &&
           *reached == *point.value;
}

}  // namespace

Rational rounded(const Rational& score, const Scoring& scoring) {
    return scoring.rounding ? score.rounded(scoring.rounding->digits, scoring.rounding->mode) : score;
}

std::optional<Interval> Piece::at(const Rational& x, const Scoring& scoring) const {
    if (is_point) {
        return value;
    }
    if (!shape) {
        return std::nullopt;
    }
    const auto least = shape->least.at(x);
    const auto most = shape->most.at(x);
    if (!least || !most) {
        return std::nullopt;
    }
    const auto from = rounded(*least, scoring);
    const auto to = rounded(*most, scoring);
    return from == to ? Interval::point(from) : Interval::between(from, to, least_open, most_open);
}

std::vector<Piece> pieces_of(Probe& probe, const analysis::Profile& profile) {
    const auto is_point = [](const Stretch& stretch) { return stretch.is_point; };
    const auto first = std::find_if(profile.stretches.begin(), profile.stretches.end(), is_point);
    const auto last = std::find_if(profile.stretches.rbegin(), profile.stretches.rend(), is_point);
    if (first == profile.stretches.end()) {
        return {};
    }
    const auto beyond = margin(first->x, last->x);
    Cutter cutter(probe);
    for (const auto& stretch : profile.stretches) {
        if (stretch.is_point) {
            cutter.add_point(stretch.x);
        } else {
            cutter.add_between(stretch.lo.value_or(first->x - beyond), stretch.hi.value_or(last->x + beyond),
                               !stretch.lo, !stretch.hi);
        }
    }
    // What goes on unchanged past a breakpoint is one piece: of this rule the figure decides nothing.
    std::vector<Piece> out;
    auto all = cutter.take();
    for (auto& piece : all) {
        const bool joins = out.size() >= 2 && out.back().is_point && !piece.is_point &&
                           go_on(out[out.size() - 2], out.back(), piece, probe.scoring());
        if (joins) {
            out.pop_back();
            out.back().hi = piece.hi;
            out.back().to_afar = piece.to_afar;
        } else {
            out.push_back(std::move(piece));
        }
    }
    return out;
}

}  // namespace heng::document
