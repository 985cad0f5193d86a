// What score follows for an indicator of 10 points: each way in which a scoring rule can be written.

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/support/check_form.hpp"

namespace heng::test {

namespace {

struct Row {
    std::string scoring, target, actual, due;
};

/// "8.64", "[0, 10)"; with ? behind it if something was missing.
std::string due(const std::string& scoring, const std::string& target, const std::string& actual,
                const std::string& rest = {}) {
    const auto rules = small_rules(rest + "\n计分 试算 {\n 当 是\n" + scoring + "\n}");
    const auto report = evaluate_text(rules, SmallForm{.weight = "10",
                                                       .target = target,
                                                       .actual = actual,
                                                       .score = "10",
                                                       .more = "资金: { 预算: 100, 支出: 0 }\n"}
                                                 .text());
    REQUIRE(report.indicators.size() == 1);
    const auto& one = report.indicators.front();
    return one.derived.to_string() + (one.decided ? "" : "?");
}

void check_rows(const std::vector<Row>& rows, const std::string& rest = {}) {
    for (const auto& row : rows) {
        INFO(row.scoring << " 目标 " << row.target << " 实际 " << row.actual);
        CHECK(due(row.scoring, row.target, row.actual, rest) == row.due);
    }
}

}  // namespace

TEST_CASE("公式：按实现值算，不超过权重，不低于 0") {
    const std::string ratio = "得分 = 实现值 ÷ 预期值 × 权重";
    check_rows({
        {ratio, "≥5场", "4场", "8"},
        {ratio, "≥5场", "5场", "10"},
        {ratio, "≥5场", "7场", "10"},
        {ratio, "≥5场", "-1场", "0"},
        {ratio, "≥3场", "1场", "10/3"},
        {"得分 = 优先(3 ÷ 0, 实现值 ÷ 预期值) × 权重", "≥5场", "4场", "8"},
        {"得分 = 优先(1 ÷ 2, 实现值 ÷ 预期值) × 权重", "≥5场", "4场", "5"},
        {"得分 = 优先(3 ÷ 0, 实现值 ÷ 0) × 权重", "≥5场", "4场", "[0, 10]?"},
        {ratio + "\n保留 2 位 四舍五入", "≥3场", "2场", "6.67"},
        {ratio + "\n保留 2 位 舍去", "≥3场", "2场", "6.66"},
        {ratio + "\n保留 0 位 四舍六入五成双", "≥20场", "9场", "4"},
        {ratio + "\n封顶 12", "≥5场", "7场", "12"},
        {ratio + "\n保底 2", "≥5场", "0场", "2"},
        {ratio + "\n保底 12", "≥5场", "0场", "10"},
        {ratio, "≥5场", "'>4场'", "(8, 10]"},
        {ratio, "≥5场", "约4场", "[0, 10]?"},
        {ratio, "≥5场", "4批次", "[0, 10]?"},
        {ratio, "≥0场", "4场", "[0, 10]?"},
        {ratio + "\n零分母 得 0", "≥0场", "4场", "0"},
        {ratio + "\n零分母 无法判定", "≥0场", "4场", "[0, 10]?"},
        {"得分 在 0 至 权重", "≥5场", "4场", "[0, 10]"},
        {"得分 在 权重 ÷ 2 至 权重（不含）", "≥5场", "4场", "[5, 10)"},
    });
}

TEST_CASE("若与否则：第一个成立的算，可能成立的都留着") {
    const std::string branches = "若 达标 得 权重\n否则 得 6";
    check_rows({
        {branches, "≥5场", "5场", "10"},
        {branches, "≥5场", "4场", "6"},
        {branches, "≥5场", "'>4场'", "[6, 10]?"},
        {branches, "高于上年水平", "5%", "[6, 10]?"},
        // the second branch may hold, and what it gives can't be known
        {"若 达标 得 权重\n否则 得 实现值 ÷ 预期值 × 权重", "≥5场", "4批次", "[0, 10]?"},
        {"若 达标 得 权重\n否则 得 实现值 ÷ 预期值 × 权重", "≥5场", "未开展", "[0, 10]?"},
        {"若 实现值 ≥ 5 得 权重\n若 实现值 ≥ 3 得 5\n否则 得 0", "≥5场", "3场", "5"},
        {"若 达标 得 权重\n否则 在 0 至 权重（不含）", "2023年6月底前", "2023年7月1日", "[0, 10)"},
    });
}

TEST_CASE("区间：界上的值归写明含的一档，没有一档管的无法判定") {
    const std::string bands =
        "区间 完成率 {\n ≥100% 得 权重\n 80%（含）-100% 得 8\n [60%,80%) 得 6\n <60% 得 0\n}";
    check_rows({
        {bands, "≥100场", "100场", "10"},
        {bands, "≥100场", "99场", "8"},
        {bands, "≥100场", "80场", "8"},
        {bands, "≥100场", "79场", "6"},
        {bands, "≥100场", "59场", "0"},
        {bands, "≥100场", "≥80场", "[8, 10]?"},
        {"区间 完成率 {\n ≥100% 得 权重\n <90% 得 0\n}", "≥100场", "95场", "[0, 10]?"},
        {"区间 完成率 {\n ≥100% 得 权重\n 否则 得 3\n}", "≥100场", "95场", "3"},
        {"区间 完成率 {\n ≥0.95 得 权重\n 否则 得 3\n}\n比例保留 2 位 四舍五入", "≥1000场", "946场", "10"},
    });
}

TEST_CASE("档：达成程度或档的原话决定，说不准的留下全部范围") {
    const std::string tiers =
        "档 达成 \"达成预期\" 80%（含）-100%\n档 部分达成 \"部分达成并有效果\" 60%（含）-80%\n档 未达成 "
        "\"没有达成\" 0-60%";
    const std::string words = "品质 达成 { 完成 }\n品质 部分达成 { 部分完成 }";
    check_rows({{tiers, "有所提高", "完成", "[8, 10]"},
                {tiers, "有所提高", "部分完成", "[6, 8)"},
                {tiers, "有所提高", "没有达成", "[0, 6)"},
                {tiers, "有所提高", "有所提高", "[8, 10]"},
                {tiers, "有所提高", "说不好", "[0, 10]?"}},
               words);
}

TEST_CASE("步长和计数：从满分里扣，扣到上限为止") {
    check_rows(
        {
            {"每 低 1个百分点 扣 0.5", "≥95%", "93.2%", "9.1"},
            {"每 低 1个百分点 扣 0.5 整步", "≥95%", "93.2%", "9.5"},
            {"每 低 1个百分点 扣 0.5 进位", "≥95%", "93.2%", "9"},
            {"每 低 1个百分点 扣 0.5", "≥95%", "99%", "10"},
            {"每 低 1个百分点 扣 0.5", "≥95%", "0%", "0"},
            {"每 低 1个百分点 扣 0.5 最多 3", "≥95%", "0%", "7"},
            {"每 低 1场 扣 2", "≥5场", "3场", "6"},
            {"每 低 1天 扣 2", "≥5场", "3场", "[0, 10]?"},
            {"每 高 1万元 扣 1", "≤10万元", "12万元", "8"},
            {"每有 资金.预算 - 98 扣 1", "≥5场", "3场", "8"},
            {"每有 资金.预算 - 98 扣 1 最多 1.5", "≥5场", "3场", "8.5"},
        },
        "单位 { 1 万元 = 10000 元 }");
}

TEST_CASE("酌情：在公式之上最多加到哪里，须有什么才能加") {
    const std::string formula = "得分 = 实现值 ÷ 预期值 × 权重\n";
    check_rows({
        {formula + "酌情 至 权重", "≥5场", "4场", "[8, 10]"},
        {formula + "酌情 至 权重 当 实填(原因)", "≥5场", "4场", "8"},
        {formula + "酌情 至 9", "≥5场", "5场", "10"},
    });
}

TEST_CASE("没有一条计分适用的，从 0 到满分都有可能，并且说是没有判定") {
    const auto report =
        evaluate_text(small_rules("计分 试算 {\n 当 否\n 得分 = 权重\n}"), SmallForm{}.text());
    REQUIRE(report.indicators.size() == 1);
    CHECK(report.indicators[0].derived == Interval::between(0, 10));
    CHECK_FALSE(report.indicators[0].decided);
    CHECK(report.indicators[0].rule.empty());
}

}  // namespace heng::test
