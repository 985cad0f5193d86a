#include "engine/document/svg.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "engine/diagnostics/visible.hpp"
#include "engine/document/html_text.hpp"
#include "engine/document/layout.hpp"
#include "engine/document/words.hpp"
#include "engine/evaluate/wording.hpp"

namespace heng {

namespace {

// In units of the picture.
constexpr std::int64_t width = 480;
constexpr std::int64_t height = 250;
constexpr std::int64_t left = 52;
constexpr std::int64_t right = 20;
constexpr std::int64_t top = 26;
constexpr std::int64_t bottom = 46;
constexpr std::int64_t character = 7;  ///< of a label of figures
constexpr std::int64_t line = 14;

class Picture {
public:
    Picture(const Plot& plot, Language language) : plot_(plot), language_(language) {}

    std::string draw() {
        out_ = "<svg class=\"plot\" viewBox=\"0 0 " + std::to_string(width) + " " + std::to_string(height) +
               "\" role=\"img\"><title>" + html_text(title()) + "</title>\n";
        gather();
        figures();
        scores();
        axes();
        for (const auto& run : plot_.runs) {
            draw(run);
        }
        for (const auto& run : plot_.runs) {
            end(run, run.begins, 0);
            if (!run.is_point()) {
                end(run, run.ends, run.least.size() - 1);
            }
        }
        return out_ + "</svg>\n";
    }

private:
    [[nodiscard]] std::string title() const {
        const auto score = std::string(document::words::score.in(language_));
        const auto axis = document::axis_of(plot_, language_);
        const auto given = plot_.given.zh.empty()
                               ? std::string()
                               : document::in_brackets(visible(in(plot_.given, language_)), language_);
        return axis + " — " + score + given;
    }

    [[nodiscard]] Rational across(const Rational& x) const {
        return Rational(left) + (x - plot_.lo) / (plot_.hi - plot_.lo) * Rational(width - left - right);
    }
    [[nodiscard]] Rational down(const Rational& y) const {
        return Rational(height - bottom) -
               (y - plot_.least) / (plot_.most - plot_.least) * Rational(height - top - bottom);
    }
    static std::string place(const Rational& at) { return at.rounded(2, Rounding::half_up).to_string(); }
    [[nodiscard]] std::string place(const PlotPoint& point) const {
        return place(across(point.x)) + "," + place(down(point.y));
    }

    /// Where something happens.
    void gather() {
        xs_.insert(plot_.lo);
        ys_ = {plot_.least, plot_.most, Rational(0)};
        for (const auto& run : plot_.runs) {
            if (run.begins != PlotEnd::endless) note(run, 0);
            if (run.ends != PlotEnd::endless) note(run, run.least.size() - 1);
        }
    }
    void note(const PlotRun& run, std::size_t at) {
        xs_.insert(run.least[at].x);
        ys_.insert(run.least[at].y);
        ys_.insert(run.most[at].y);
    }

    void text(const Rational& x, const Rational& y, const char* anchor, const std::string& words) {
        out_ += "<text x=\"" + place(x) + "\" y=\"" + place(y) + "\" text-anchor=\"" + anchor + "\">" +
                html_text(words) + "</text>\n";
    }
    void stroke(const char* of, const Rational& x1, const Rational& y1, const Rational& x2,
                const Rational& y2) {
        out_ += std::string("<line class=\"") + of + "\" x1=\"" + place(x1) + "\" y1=\"" + place(y1) +
                "\" x2=\"" + place(x2) + "\" y2=\"" + place(y2) + "\"/>\n";
    }

    /// A figure whose label would run into the one before has its line only.
    void figures() {
        std::optional<Rational> taken;
        for (const auto& x : xs_) {
            const auto at = across(x);
            if (x != plot_.lo) {
                stroke("guide", at, Rational(top), at, Rational(height - bottom));
            }
            auto label = short_decimal(x) + (plot_.unit == "%" ? "%" : "");
            const auto half = Rational(static_cast<std::int64_t>(label.size()) * character) / Rational(2);
            if (!taken || *taken < at - half) {
                text(at, Rational(height - bottom + line + 2), "middle", label);
                taken = at + half + Rational(character);
            }
        }
    }

    /// The least and the most always, others where there is room between.
    void scores() {
        std::set<Rational> labelled{plot_.least, plot_.most};
        for (const auto& y : ys_) {
            const auto at = down(y);
            const bool room = std::all_of(labelled.begin(), labelled.end(), [&](const Rational& other) {
                return other == y || !((down(other) - at).abs() < Rational(line));
            });
            if (room) {
                labelled.insert(y);
                stroke("guide", Rational(left), at, Rational(width - right), at);
                text(Rational(left - 9), at + Rational(4), "end", short_decimal(y));
            }
        }
    }

    void axes() {
        stroke("axis", left, height - bottom, width - right, height - bottom);
        stroke("axis", left, top, left, height - bottom);
        text(Rational(width - right), Rational(height - 8), "end", document::axis_of(plot_, language_));
        text(Rational(6), Rational(14), "start", std::string(document::words::score.in(language_)));
    }

    void draw(const PlotRun& run) {
        if (run.is_point()) {
            if (run.least != run.most) {
                stroke("score", across(run.least[0].x), down(run.least[0].y), across(run.most[0].x),
                       down(run.most[0].y));
            }
            return;
        }
        if (run.least != run.most) {
            out_ += "<polygon class=\"room\" points=\"" + points(run.least);
            auto back = run.most;
            std::reverse(back.begin(), back.end());
            out_ += " " + points(back) + "\"/>\n";
            edge(run.most, run.most_open);
        }
        edge(run.least, run.least_open);
    }

    /// Broken where the scores on it aren't had themselves.
    void edge(const std::vector<PlotPoint>& all, bool open) {
        out_ += std::string("<polyline class=\"score") + (open ? " out" : "") + "\" points=\"" + points(all) +
                "\"/>\n";
    }

    [[nodiscard]] std::string points(const std::vector<PlotPoint>& all) const {
        std::string out;
        for (const auto& point : all) {
            out += (out.empty() ? "" : " ") + place(point);
        }
        return out;
    }

    void end(const PlotRun& run, PlotEnd how, std::size_t at) {
        if (how == PlotEnd::joined || how == PlotEnd::endless) {
            return;
        }
        const char* const of = how == PlotEnd::closed ? "closed" : "open";
        dot(of, run.least[at]);
        if (run.most[at] != run.least[at]) {
            dot(of, run.most[at]);
        }
    }
    void dot(const char* of, const PlotPoint& at) {
        out_ += std::string("<circle class=\"") + of + "\" cx=\"" + place(across(at.x)) + "\" cy=\"" +
                place(down(at.y)) + "\" r=\"4\"/>\n";
    }

    const Plot& plot_;
    Language language_;
    std::set<Rational> xs_;
    std::set<Rational> ys_;
    std::string out_;
};

}  // namespace

std::string plot_svg(const Plot& plot, Language language) {
    return Picture(plot, language).draw();
}

}  // namespace heng
