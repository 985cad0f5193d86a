// Plots are drawn where evaluation has the score.

#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <vector>

#include "engine/analysis/settings.hpp"
#include "engine/compile/compile.hpp"
#include "engine/document/pieces.hpp"
#include "engine/document/plot.hpp"
#include "tests/support/check_form.hpp"
#include "tests/support/rule_files.hpp"

namespace heng::test {

namespace {

std::string text(const Plot& plot) {
    std::string out;
    for (const auto& row : plot.rows)
        out += (out.empty() ? "" : "; ") + row.figures + ": " + row.score.zh;
    return out;
}

RuleSet with_scoring(const std::string& scoring) {
    const std::vector<RuleFile> files{{"小.heng", small_rules("  计分 试 {\n" + scoring + "\n  }\n")}};
    const auto ids = ruleset_ids(files);
    auto compiled = compile(files, ids.front());
    for (const auto& d : compiled.diagnostics)
        UNSCOPED_INFO(d.code << " " << d.message.zh);
    REQUIRE(compiled.rules);
    return std::move(*compiled.rules);
}

ScoringId scoring_named(const RuleSet& rules, const std::string& name) {
    for (std::size_t i = 0; i < rules.scorings.size(); ++i) {
        if (rules.scorings[i].name == name) return static_cast<ScoringId>(i);
    }
    FAIL("no such scoring");
    return none<ScoringId>;
}

analysis::Setting at_least_95() {
    analysis::Setting setting;
    setting.target = Quantity{Comparator::at_least, {Rational(95), 0}, "%"};
    setting.weight = 5;
    setting.weight_known = true;
    return setting;
}

std::string plotted(const std::string& scoring) {
    const auto rules = with_scoring(scoring);
    const auto plots = plots_of(rules, scoring_named(rules, "试"), at_least_95());
    REQUIRE(plots.size() == 1);
    return text(plots.front());
}

/// What is drawn at a figure; nothing where no run has it.
std::optional<Interval> drawn(const Plot& plot, const Rational& x) {
    for (const auto& run : plot.runs) {
        for (std::size_t i = 0; i < run.least.size(); ++i) {
            const bool first = i == 0;
            const bool last = i + 1 == run.least.size();
            const auto open = (first && run.begins == PlotEnd::open) || (last && run.ends == PlotEnd::open);
            if (run.least[i].x == x && !open) return Interval::between(run.least[i].y, run.most[i].y);
            if (last || !(run.least[i].x < x) || !(x < run.least[i + 1].x)) continue;
            const auto share = (x - run.least[i].x) / (run.least[i + 1].x - run.least[i].x);
            const auto on = [&](const std::vector<PlotPoint>& side) {
                return side[i].y + (side[i + 1].y - side[i].y) * share;
            };
            return Interval::between(on(run.least), on(run.most));
        }
    }
    return std::nullopt;
}

}  // namespace

TEST_CASE("a plot has jumps with open and closed ends, slopes and steps", "[document][plot]") {
    CHECK(plotted("    若 实现值 ≥ 95% 得 权重\n    若 实现值 ≥ 60% 得 3\n    否则 得 0") ==
          "0% ≤ x < 60%: 0; 60% ≤ x < 95%: 3; 95% ≤ x ≤ 100%: 5");
    CHECK(plotted("    若 实现值 > 60% 得 权重\n    否则 得 0") == "0% ≤ x ≤ 60%: 0; 60% < x ≤ 100%: 5");
    CHECK(plotted("    标准 \"达到95%得满分，每降低1个百分点扣0.5分，扣完为止\"") ==
          "0% ≤ x ≤ 85%: 0; 85% ≤ x ≤ 95%: 0 → 5; 95% ≤ x ≤ 100%: 5");
    CHECK(plotted("    得分 = 实现值 ÷ 预期值 × 权重\n    封顶 权重\n    保留 2 位 四舍五入") ==
          "0% ≤ x ≤ 95%: 0 → 5; 95% ≤ x ≤ 100%: 5");
}

TEST_CASE("plots of all shipped standards agree with evaluation", "[document][plot]") {
    std::vector<RuleFile> files;
    for (auto& file : rule_files_below("rules"))
        files.push_back({file.path, file.text});
    std::size_t compared = 0;
    for (const auto& id : ruleset_ids(files)) {
        const auto& rules = shipped(id);
        for (std::size_t i = 0; i < rules.scorings.size(); ++i) {
            const auto which = static_cast<ScoringId>(i);
            const auto settings = analysis::settings_for(rules, which, {});
            const auto plots = plots_of(rules, which, {});
            INFO(id << " " << rules[which].name);
            REQUIRE(plots.size() <= settings.size());
            if (plots.size() != settings.size()) continue;
            for (std::size_t k = 0; k < plots.size(); ++k) {
                analysis::Probe probe(rules, which, settings[k].first, settings[k].second);
                const auto& plot = plots[k];
                const bool curved = std::any_of(plot.runs.begin(), plot.runs.end(),
                                                [](const PlotRun& run) { return run.least.size() > 2; });
                if (curved) continue;
                constexpr std::int64_t samples =
                    97;  // a prime, so that others than breakpoints are tried too
                for (std::int64_t n = 0; n <= samples; ++n) {
                    const auto x = plot.lo + (plot.hi - plot.lo) * Rational::ratio(n, samples);
                    const auto& scored = probe.score(x);
                    const auto here = drawn(plot, x);
                    INFO("x = " << x << " in " << text(plot));
                    REQUIRE(here.has_value() == (scored.decided && scored.score.has_value()));
                    if (!here) continue;
                    CHECK(document::rounded(here->lo, rules[which]) == scored.score->lo);
                    CHECK(document::rounded(here->hi, rules[which]) == scored.score->hi);
                    ++compared;
                }
            }
        }
    }
    CHECK(compared > 2000);
}

}  // namespace heng::test
