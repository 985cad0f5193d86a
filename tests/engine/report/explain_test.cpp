#include <catch2/catch.hpp>

#include "engine/report/explain_code.hpp"
#include "engine/report/explain_score.hpp"
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
    check_golden("explain_code.txt", render_code(*row, {}) + "\n" + render_code(*row, english()));
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
    const auto chinese = render_check(check, rules, rule_file, {});
    check.basis = "甲财〔2023〕1号 第十条";
    check_golden("explain_check.txt", chinese + "\n" + render_check(check, rules, rule_file, english()));
}
