// What analysis says of random standards against an oracle that knows nothing of breakpoints: it tries very many
// figures, twelve for each distance that bounds can have from each other.

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "engine/analysis/analyse.hpp"
#include "tools/heng/clause.hpp"

namespace heng::test {

namespace {

const Rational weight(10);

struct Band {
    std::optional<Rational> lo, hi;
    bool lo_open = false;
    bool hi_open = false;
    Rational points;

    [[nodiscard]] bool has(const Rational& x) const {
        const bool above = !lo || (lo_open ? *lo < x : !(x < *lo));
        const bool below = !hi || (hi_open ? x < *hi : !(*hi < x));
        return above && below;
    }
    [[nodiscard]] std::string text() const {
        const auto end = [](const std::optional<Rational>& x) { return x->to_string(); };
        const auto range = !lo   ? (hi_open ? "<" : "≤") + end(hi)
                           : !hi ? (lo_open ? ">" : "≥") + end(lo)
                                 : (lo_open ? "(" : "[") + end(lo) + "," + end(hi) + (hi_open ? ")" : "]");
        return range + " 得 " + points.to_string() + "\n";
    }
};

class Random {
public:
    std::int64_t upto(std::int64_t most) {
        return std::uniform_int_distribution<std::int64_t>(0, most)(random_);
    }
    /// Halves from 0 to 20.
    Rational bound() { return Rational::ratio(upto(40), 2); }

    Band band() {
        auto a = bound();
        auto b = bound();
        if (b < a) std::swap(a, b);
        if (a == b) b += Rational(1);
        Band made{a, b, upto(1) == 0, upto(1) == 0, Rational(upto(10))};
        const auto kind = upto(5);
        if (kind == 0) made.lo.reset();
        if (kind == 1) made.hi.reset();
        return made;
    }

private:
    std::mt19937_64 random_{Catch::rngSeed()};
};

struct Bands {
    std::vector<Band> all;
    bool rest = false;

    [[nodiscard]] std::string text() const {
        std::string out = "区间 实现值 {\n";
        for (const auto& band : all)
            out += band.text();
        return out + (rest ? "否则 得 0\n" : "") + "}\n封顶 权重\n保底 0\n";
    }
    [[nodiscard]] std::optional<Rational> score(const Rational& x) const {
        for (const auto& band : all) {
            if (band.has(x)) return band.points;
        }
        return rest ? std::optional(Rational(0)) : std::nullopt;
    }
};

/// From 0 to beyond the last bound, where all is as at its end.
std::vector<Rational> samples() {
    std::vector<Rational> out;
    for (std::int64_t i = 0; i <= 24 * 22; ++i)
        out.push_back(Rational::ratio(i, 24));
    return out;
}

struct Said {
    std::set<std::string> codes;
    std::vector<Diagnostic> all;
    [[nodiscard]] bool has(const char* code) const { return codes.count(code) == 1; }
};

Said analysed(const std::string& statements) {
    const auto compiled = compile_statements(clause_vocabulary(), statements);
    for (const auto& d : compiled.diagnostics)
        UNSCOPED_INFO(d.code << " " << d.message.zh);
    REQUIRE(compiled.rules);
    StandardUse use;
    use.target = read_value("≥15公里", Role::target);
    use.weight = weight;
    Said said;
    said.all = analyse(*compiled.rules, ScoringId{0}, use, {}, {});
    for (const auto& one : said.all) {
        UNSCOPED_INFO(one.code << " " << one.message.zh);
        said.codes.insert(one.code);
    }
    return said;
}

ScoreAnswer scored(const std::string& statements, const std::string& actual) {
    return score_by_rules(clause_vocabulary(), {statements, "10", "≥15公里", actual, {}});
}

/// 12.5公里 of “…，例如实现值 12.5公里”.
std::string witness_of(const Diagnostic& finding, std::string_view before) {
    const auto& text = finding.message.zh;
    const auto at = text.find(before);
    REQUIRE(at != std::string::npos);
    const auto begin = at + before.size();
    constexpr std::string_view unit = "公里";
    return text.substr(begin, text.find(unit, begin) + unit.size() - begin);
}

bool is_unreachable(const Bands& bands, std::size_t rule) {
    bool anywhere = false;
    bool differs = false;
    for (const auto& x : samples()) {
        if (!bands.all[rule].has(x)) continue;
        anywhere = true;
        const auto before = bands.all.begin() + static_cast<std::ptrdiff_t>(rule);
        const auto first = std::find_if(bands.all.begin(), before, [&](const Band& b) { return b.has(x); });
        if (first == before) return false;
        differs = differs || !(first->points == bands.all[rule].points);
    }
    return anywhere && differs;
}

bool overlap(const Bands& bands, std::size_t i, std::size_t j) {
    bool only_i = false;
    bool only_j = false;
    bool both = false;
    for (const auto& x : samples()) {
        const bool a = bands.all[i].has(x);
        const bool b = bands.all[j].has(x);
        only_i = only_i || (a && !b);
        only_j = only_j || (b && !a);
        const bool decides =
            std::none_of(bands.all.begin(), bands.all.begin() + static_cast<std::ptrdiff_t>(i),
                         [&](const Band& band) { return band.has(x); });
        both = both || (a && b && decides);
    }
    return only_i && only_j && both && !(bands.all[i].points == bands.all[j].points);
}

/// Down and up again while nothing between is without a rule.
bool has_valley(const Bands& bands) {
    std::vector<Rational> run;
    const auto falls_and_rises = [&] {
        for (std::size_t k = 0; k < run.size(); ++k) {
            const auto at = run.begin() + static_cast<std::ptrdiff_t>(k);
            const bool left = std::any_of(run.begin(), at, [&](const Rational& s) { return run[k] < s; });
            const bool right = std::any_of(at, run.end(), [&](const Rational& s) { return run[k] < s; });
            if (left && right) return true;
        }
        return false;
    };
    bool found = false;
    for (const auto& x : samples()) {
        const auto score = bands.score(x);
        if (score) {
            if (run.empty() || !(run.back() == *score)) run.push_back(*score);
            continue;
        }
        found = found || falls_and_rises();
        run.clear();
    }
    return found || falls_and_rises();
}

}  // namespace

TEST_CASE("of random bands analysis says what very many figures show", "[analysis][property]") {
    Random random;
    for (int round = 0; round < 60; ++round) {
        Bands bands;
        const auto count = 1 + random.upto(3);
        for (std::int64_t i = 0; i < count; ++i)
            bands.all.push_back(random.band());
        bands.rest = random.upto(3) == 0;
        INFO("--rng-seed " << Catch::rngSeed() << "\n" << bands.text());
        const auto said = analysed(bands.text());

        const auto all = samples();
        const bool anywhere = std::any_of(all.begin(), all.end(),
                                          [&](const Rational& x) { return bands.score(x).has_value(); });
        const bool uncovered =
            std::any_of(all.begin(), all.end(), [&](const Rational& x) { return !bands.score(x); });
        CHECK((said.has("H836") || said.has("H837")) == (uncovered && anywhere));
        bool overlaps = false;
        bool unreachable = false;
        for (std::size_t j = 0; j < bands.all.size(); ++j) {
            unreachable = unreachable || is_unreachable(bands, j);
            for (std::size_t i = 0; i < j; ++i)
                overlaps = overlaps || overlap(bands, i, j);
        }
        CHECK(said.has("H838") == overlaps);
        CHECK(said.has("H840") == unreachable);
        CHECK(said.has("H841") == has_valley(bands));
        for (const auto& one : said.all) {
            if (one.code == "H836" || one.code == "H837") {
                const auto x = witness_of(one, "例如实现值 ");
                INFO(x);
                CHECK(scored(bands.text(), x).undecided);
            }
        }
        if (!uncovered) {
            Rational top;
            for (const auto& x : all)
                top = max(top, *bands.score(x));
            CHECK(said.has("H843") == (top < weight));
        }
    }
}

TEST_CASE("of random steps analysis says what very many figures show", "[analysis][property]") {
    Random random;
    for (int round = 0; round < 40; ++round) {
        const auto bound = random.bound() + Rational(1);
        const auto unit = Rational::ratio(1 + random.upto(5), 2);
        const auto per = Rational::ratio(1 + random.upto(5), 2);
        const auto statements = "得分 = 权重\n每有 (" + bound.to_string() + " - 实现值) ÷ " +
                                unit.to_string() + " 扣 " + per.to_string() + "\n";
        INFO("--rng-seed " << Catch::rngSeed() << "\n" << statements);
        const auto said = analysed(statements);
        const auto raw = [&](const Rational& x) { return weight - max(Rational(0), bound - x) / unit * per; };
        const auto all = samples();
        const bool under =
            std::any_of(all.begin(), all.end(), [&](const Rational& x) { return raw(x) < Rational(0); });
        CHECK(said.has("H835") == under);
        CHECK(said.has("H845") == (Rational(0) < raw(0)));
        CHECK_FALSE(said.has("H836"));
        CHECK_FALSE(said.has("H841"));
        CHECK_FALSE(said.has("H843"));
        for (const auto& one : said.all) {
            if (one.code == "H835") {
                const auto x = witness_of(one, "没有写扣到多少为止：实现值 ");
                INFO(x);
                CHECK(scored(statements + "不封顶\n保底 0 - 1000\n", x).score->lo < Rational(0));
            }
        }
    }
}

}  // namespace heng::test
