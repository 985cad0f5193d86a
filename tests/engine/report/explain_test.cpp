#include <catch2/catch.hpp>

#include "engine/report/explain_code.hpp"
#include "engine/report/explain_part.hpp"
#include "engine/report/explain_score.hpp"
#include "engine/report/explain_shortfall.hpp"
#include "tests/engine/report/sample.hpp"
#include "tests/support/golden.hpp"

using heng::named_indicators;
using heng::TextOptions;
using heng::test::check_golden;
using heng::test::sample_report;

namespace {

TextOptions english() {
    TextOptions options;
    options.language = heng::Language::en;
    return options;
}

heng::Report with_paths(const std::vector<std::string>& paths) {
    heng::Report report;
    for (const auto& path : paths) {
        report.indicators.emplace_back();
        report.indicators.back().path = path;
    }
    return report;
}

std::string found(const heng::Report& report, std::string_view path) {
    std::string all;
    for (const auto* one : named_indicators(report, path))
        all += one->path + " ";
    return all;
}

constexpr std::string_view rule_file =
    "规则集 甲 {\n"
    "  检查 H201 错误 \"下级权重合计应等于上级权重\" {\n"
    "    对 每个 上级指标\n"
    "    要求 合计(下级.权重) = 权重\n"
    "  }\n"
    "}\n";

}  // namespace

TEST_CASE("scores are explained as approved", "[report]") {
    const auto report = sample_report();
    auto all = named_indicators(report, "");
    REQUIRE(all.size() == 2);
    auto wrong = report.indicators[0];
    wrong.declared = heng::Rational(9);
    wrong.rule.clear();
    all.push_back(&wrong);
    check_golden("scores.txt", render_scores(all, {}) + render_scores(all, english()));
}

TEST_CASE("an indicator is named by its path, by a level above it or by its own name", "[report]") {
    const auto report = with_paths({"产出/数量/甲", "产出/数量/乙", "产出/质量/甲", "效益/丙"});
    CHECK(found(report, "") == "产出/数量/甲 产出/数量/乙 产出/质量/甲 效益/丙 ");
    CHECK(found(report, "产出/数量/甲") == "产出/数量/甲 ");
    CHECK(found(report, "产出") == "产出/数量/甲 产出/数量/乙 产出/质量/甲 ");
    CHECK(found(report, "数量") == "产出/数量/甲 产出/数量/乙 ");
    CHECK(found(report, "甲") == "产出/数量/甲 产出/质量/甲 ");
    CHECK(found(report, "数").empty());
    CHECK(found(report, "益/丙").empty());
}

TEST_CASE("a code of mechanism's says what it means and how to mend it", "[report]") {
    const auto* row = heng::find_code("H002");
    REQUIRE(row != nullptr);
    auto told = heng::told_code(*row);
    told.bad = {{"# 没有内容\n", "tests/examples/form/H002.坏.yaml"}};
    told.good = {{"表式: 甲\n", "tests/examples/form/H002.好.yaml"}};
    check_golden("explain_code.txt",
                 heng::render_codes({told}, {}) + "\n" + heng::render_codes({told}, english()));
    check_golden("explain_code.md", codes_markdown({told}, heng::Language::zh));
}

TEST_CASE("a check is shown with its basis, its place and its own words", "[report]") {
    heng::RuleSet rules;
    rules.id = "甲";
    rules.basis = "甲财〔2023〕1号";
    heng::Check check;
    check.code = "H201";
    check.ruleset = "甲";
    check.title = {"下级权重合计应等于上级权重", "children's weights must add up to the parent's"};
    check.doc = "一级是二级的和。\n二级是三级的和。";
    check.advice.zh.written = "核对“{名称}”的权重";
    const auto begin = rule_file.find("检查");
    check.declared = {
        "rules/甲.heng",
        2,
        {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(rule_file.rfind('}') - 1)}};
    const auto chinese = heng::render_codes({told_check(check, rules, rule_file)}, {});
    check.basis = "甲财〔2023〕1号 第十条";
    check_golden("explain_check.txt",
                 chinese + "\n" + heng::render_codes({told_check(check, rules, rule_file)}, english()));
}

TEST_CASE("the parts of a score stand below it, in text and in Markdown", "[report]") {
    auto report = sample_report();
    report.file = "甲市.yaml";
    auto& one = report.indicators[0];
    const auto both = [](const char* words) { return heng::Bilingual{words, words}; };
    one.derivation = {{both("按“定量”计分（rules/甲市/2023.heng:20）"), "rules/甲市/2023.heng:20"},
                      {both("4÷5×10 = 8"),
                       "",
                       {{both("实现值 = 4场"), "产出/甲类/培训场次/实现值"},
                        {both("完成数 = 4"), "", {{both("资金.支出 = 4"), "资金/支出"}}}}},
                      {both("保留 2 位小数：8"), ""}};
    const auto chosen = named_indicators(report, "培训场次");
    check_golden("scores_tree.txt", render_scores(chosen, {}));
    check_golden("scores_tree.md", scores_markdown(report, chosen, heng::Language::zh));
}

namespace {

heng::Shortfall far_from_grade() {
    heng::Shortfall far;
    far.grade = "优";
    far.comparison = heng::Comparison::greater_equal;
    far.bound = 90;
    far.total = {heng::Rational(80), heng::Rational(84)};
    far.now = "良";
    far.missing = 10;
    far.most = heng::Rational(89);
    const heng::RulePlace at{"rules/甲.heng", 30, {}};
    far.bars = {{heng::Bar::Kind::condition, "无违规", {}, {}, true, at},
                {heng::Bar::Kind::other_grade, "有违规", "差", {}, false, at},
                {heng::Bar::Kind::limit, "执行率 < 80%", {}, 89, false, at}};
    heng::LostPoints one;
    one.path = "产出/数量/场次";
    one.target = "≥5场";
    one.actual = "4场";
    one.weight = 10;
    one.due = heng::Interval::point(8);
    one.lost = 2;
    one.needed = "≥5场";
    auto open = one;
    open.path = "效益/社会/影响";
    open.due = {heng::Rational(0), heng::Rational(10)};
    open.decided = false;
    open.lost = 10;
    open.needed.clear();
    open.rule = "定性";
    open.rule_at = "rules/甲.heng:9";
    open.rule_words = {"得分 在 0 至 权重"};
    far.lost = {open, one};
    return far;
}

}  // namespace

TEST_CASE("how far a form is from a grade is said without telling anybody to change a figure", "[report]") {
    const auto far = far_from_grade();
    check_golden("shortfall.txt", render_shortfall(far, {}) + "\n" + render_shortfall(far, english()));
    check_golden("shortfall.md", shortfall_markdown(far, heng::Language::zh));
    check_golden("shortfall.json", shortfall_json(far).dump(2) + "\n");
    auto reached = far;
    reached.bars.clear();
    reached.lost.clear();
    reached.missing = 0;
    reached.reached = true;
    CHECK(render_shortfall(reached, {}) ==
          "按规则应得 80–84 分，已经达到“优”（不少于 90 分），按分数是“良”\n");
    reached.surpassed = true;
    reached.comparison = heng::Comparison::less;
    CHECK(render_shortfall(reached, english()) ==
          "By the rules 80–84 points are due: above “优” (less than 90)\n");
}

TEST_CASE("a part is told with its facts, its pieces and its places", "[report]") {
    heng::RulePart part;
    part.kind = heng::PartKind::check;
    part.name = "H201";
    part.facts = {{heng::FactOf::title, {{"下级权重合计应等于上级权重", "children add up"}}},
                  {heng::FactOf::requires_, {{"合计(下级.权重) = 权重", "合计(下级.权重) = 权重"}}},
                  {heng::FactOf::meaning, {{"一级是二级的和。", "一级是二级的和。"}, {"二行", "二行"}}}};
    part.at = {"rules/乙.heng", 7, {}};
    const auto begin = static_cast<std::uint32_t>(rule_file.find("要求"));
    const auto end = static_cast<std::uint32_t>(rule_file.find('\n', begin));
    part.overrides = {{"rules/甲.heng", 2, {}}};
    part.pieces = {{"rules/甲.heng", 4, {begin, end}}};
    const std::vector<heng::ToldPart> told{{part, {"甲", "乙"}}};
    const auto texts = [](const std::string&) { return rule_file; };
    check_golden("explain_part.txt",
                 render_parts(told, texts, {}) + "\n" + render_parts(told, texts, english()));
    check_golden("explain_part.md", parts_markdown(told, texts, heng::Language::zh));
    check_golden("explain_part.json", parts_json(told, texts, heng::Language::en).dump(2) + "\n");
}
