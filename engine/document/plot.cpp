#include "engine/document/plot.hpp"

#include <algorithm>
#include <utility>

#include "engine/analysis/profile.hpp"
#include "engine/analysis/settings.hpp"
#include "engine/document/pieces.hpp"
#include "engine/evaluate/wording.hpp"
#include "engine/report/figures.hpp"

namespace heng {

namespace {

using analysis::Axis;
using analysis::Probe;
using analysis::Setting;
using document::Piece;

/// A curve is drawn through so many points beside its ends.
constexpr std::int64_t curve_points = 23;

class Plotter {
public:
    Plotter(const RuleSet& rules, ScoringId which, const Axis& axis, const Setting& setting)
        : probe_(rules, which, axis, setting) {}

    std::optional<Plot> plot() {
        if (!probe_.is_ready()) {
            return std::nullopt;
        }
        const auto profile = analysis::profile_of(probe_);
        pieces_ = document::pieces_of(probe_, profile);
        const bool any = std::any_of(pieces_.begin(), pieces_.end(),
                                     [](const Piece& p) { return p.decided && !p.is_point; });
        if (!any) {
            return std::nullopt;
        }
        name_axes(profile.uses);
        plot_.lo = pieces_.front().lo;
        plot_.hi = pieces_.back().hi;
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            add(i);
        }
        heighten();
        return std::move(plot_);
    }

private:
    void name_axes(const analysis::Uses& uses) {
        const auto& axis = probe_.axis();
        plot_.unit = axis.unit;
        if (axis.kind == Axis::Kind::datum) {
            const auto& name = probe_.rules().data[axis.datum].name;
            plot_.axis = {name, name};
        } else {
            plot_.axis = {"实现值", "actual"};
        }
        const auto& setting = probe_.setting();
        const bool of_target =
            uses.rate || uses.met || uses.target || uses.lateness || !probe_.scoring().steps.empty();
        if (setting.target && (!setting.generic || of_target)) {
            const auto target = canonical(*setting.target);
            plot_.given = {"预期值 " + target, "target " + target};
        }
        if (setting.weight_known || uses.weight) {
            const auto weight = short_decimal(setting.weight);
            plot_.given.zh += (plot_.given.zh.empty() ? "" : "，") + std::string("权重 ") + weight + " 分";
            plot_.given.en += (plot_.given.en.empty() ? "" : ", ") + std::string("weight ") + weight;
            plot_.most = setting.weight;
        }
        // Figures that stand for any are an example only.
        const bool example = (setting.generic && of_target) || (!setting.weight_known && uses.weight);
        if (example && !plot_.given.zh.empty()) {
            plot_.given = {"例：" + plot_.given.zh, "example: " + plot_.given.en};
        }
    }

    void add(std::size_t i) {
        const auto& piece = pieces_[i];
        if (!piece.decided) {
            add_row(piece, PlotEnd::open, PlotEnd::open, {"无法判定", "undecided"});
        } else if (piece.is_point) {
            if (!belongs(i, i - 1) && !belongs(i, i + 1)) {
                add_run(piece, PlotEnd::closed, PlotEnd::closed);
            }
        } else {
            add_run(piece, piece.from_afar ? PlotEnd::endless : end(i, i - 1),
                    piece.to_afar ? PlotEnd::endless : end(i, i + 1));
        }
    }

    /// Whether the score at a breakpoint is what the piece beside it nears.
    [[nodiscard]] bool belongs(std::size_t point, std::size_t beside) const {
        if (beside >= pieces_.size() || !pieces_[point].value) {
            return false;
        }
        const auto neared = pieces_[beside].at(pieces_[point].lo, probe_.scoring());
        return neared && *neared == *pieces_[point].value;
    }

    /// How a piece ends at a breakpoint: another piece goes on from there only if both near its score.
    [[nodiscard]] PlotEnd end(std::size_t piece, std::size_t point) const {
        if (point >= pieces_.size() || !pieces_[piece].shape) {
            return PlotEnd::joined;
        }
        if (!belongs(point, piece)) {
            return PlotEnd::open;
        }
        const auto other = point > piece ? point + 1 : point - 1;
        return belongs(point, other) ? PlotEnd::joined : PlotEnd::closed;
    }

    void add_run(const Piece& piece, PlotEnd begins, PlotEnd ends) {
        PlotRun run;
        run.begins = begins;
        run.ends = ends;
        run.least_open = piece.least_open || (piece.value && piece.value->lo_open);
        run.most_open = piece.most_open || (piece.value && piece.value->hi_open);
        run.sampled = !piece.is_point && !piece.shape;
        for (const auto& x : figures(piece)) {
            const auto y = score(piece, x);
            if (y) {
                run.least.push_back({x, y->lo});
                run.most.push_back({x, y->hi});
            }
        }
        if (run.least.empty()) {
            return;
        }
        add_row(piece, begins, ends, words(run));
        plot_.runs.push_back(std::move(run));
    }

    /// At its ends a piece is drawn to what it nears; inside, what evaluation gives.
    [[nodiscard]] std::optional<Interval> score(const Piece& piece, const Rational& x) {
        if (piece.is_point || x == piece.lo || x == piece.hi) {
            return piece.at(x, probe_.scoring());
        }
        const auto& scored = probe_.score(x);
        return scored.decided ? scored.score : std::nullopt;
    }

    static std::vector<Rational> figures(const Piece& piece) {
        if (piece.is_point) {
            return {piece.lo};
        }
        const auto is_line = [](const analysis::Ratio& f) { return f.c.is_zero(); };
        if (piece.shape && is_line(piece.shape->least) && is_line(piece.shape->most)) {
            return {piece.lo, piece.hi};
        }
        std::vector<Rational> out{piece.lo};
        for (std::int64_t i = 1; i <= curve_points; ++i) {
            out.push_back(piece.lo + (piece.hi - piece.lo) * Rational::ratio(i, curve_points + 1));
        }
        out.push_back(piece.hi);
        return out;
    }

    static Interval at(const PlotRun& run, std::size_t i) {
        const auto& lo = run.least[i].y;
        const auto& hi = run.most[i].y;
        return lo == hi ? Interval::point(lo) : Interval::between(lo, hi, run.least_open, run.most_open);
    }

    static Bilingual words(const PlotRun& run) {
        const auto last = run.least.size() - 1;
        const auto in = [&](Language language) {
            const auto first = figure(at(run, 0), language);
            if (at(run, 0) == at(run, last)) {
                return first;
            }
            // Where what is drawn breaks off, the score there says nothing.
            return (run.begins == PlotEnd::endless ? "…" : first) + " → " +
                   (run.ends == PlotEnd::endless ? "…" : figure(at(run, last), language));
        };
        return {in(Language::zh), in(Language::en)};
    }

    void add_row(const Piece& piece, PlotEnd begins, PlotEnd ends, Bilingual score) {
        const auto told = [&](const Rational& x) { return short_decimal(x) + plot_.unit; };
        std::string figures;
        if (piece.is_point) {
            figures = "x = " + told(piece.lo);
        } else {
            figures += piece.from_afar ? "" : told(piece.lo) + (begins == PlotEnd::open ? " < " : " ≤ ");
            figures += "x";
            figures += piece.to_afar ? "" : (ends == PlotEnd::open ? " < " : " ≤ ") + told(piece.hi);
        }
        plot_.rows.push_back({std::move(figures), std::move(score)});
    }

    /// Room for all that is drawn.
    void heighten() {
        for (const auto& run : plot_.runs) {
            for (std::size_t i = 0; i < run.least.size(); ++i) {
                plot_.least = min(plot_.least, run.least[i].y);
                plot_.most = max(plot_.most, run.most[i].y);
            }
        }
        if (plot_.most.is_zero()) {
            plot_.most = 1;
        }
    }

    Probe probe_;
    std::vector<Piece> pieces_;
    Plot plot_;
};

}  // namespace

std::vector<Plot> plots_of(const RuleSet& rules, ScoringId which, const Setting& known) {
    std::vector<Plot> out;
    for (const auto& [axis, setting] : analysis::settings_for(rules, which, known)) {
        if (auto plot = Plotter(rules, which, axis, setting).plot()) {
            out.push_back(std::move(*plot));
        }
    }
    return out;
}

}  // namespace heng
