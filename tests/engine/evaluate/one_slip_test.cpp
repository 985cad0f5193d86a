// One slip, one finding: what a single wrong cell breaks elsewhere is attached to it (ADR 0005).

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/support/check_form.hpp"

namespace heng::test {

namespace {

const std::string sums =
    "计分 定量 {\n 当 预期值 是 定量\n 若 达标 得 权重\n 否则 得 实现值 ÷ 预期值 × 权重\n}\n"
    "检查 H201 错误 \"权重合计\" {\n 对 每个 一级\n 要求 合计(下级.权重) = 权重\n 说明 \"相差 {差}\"\n 英文 "
    "\"t\" \"m\"\n}\n"
    "检查 H203 错误 \"合计栏\" {\n 要求 合计(二级.权重) = 合计.权重\n 说明 \"相差 {差}\"\n 英文 \"t\" "
    "\"m\"\n}\n"
    "检查 H401 错误 \"得分\" {\n 对 每个 二级\n 要求 自评分数 属于 应得分数\n 说明 \"应得 {应得分数}\"\n "
    "英文 \"t\" \"m\"\n}\n"
    "检查 H403 错误 \"总分\" {\n 要求 合计(二级.自评分数) = 合计.自评分数\n 说明 \"相差 {差}\"\n 英文 \"t\" "
    "\"m\"\n}\n"
    "检查 H501 错误 \"原因\" {\n 对 每个 二级\n 当 自评分数 < 权重\n 要求 实填(原因)\n 说明 \"没有原因\"\n "
    "英文 \"t\" \"m\"\n}\n";

struct Cells {
    std::string parent = "30", first = "10", second = "20", first_score = "10", second_actual = "9场",
                second_score = "18", reason = "人手不足";
    std::string total_weight = "30", total_score = "28";
    std::string name = "乙";
    std::string rest = {};
};

std::string form(const Cells& c) {
    return "指标表:\n  - 名称: 甲\n    权重: " + c.parent + "\n    二级:\n" + "      - { 名称: " + c.name +
           ", 权重: " + c.first + ", 预期值: ≥5场, 实现值: 5场, 自评分数: " + c.first_score + " }\n" +
           "      - { 名称: 丙, 权重: " + c.second + ", 预期值: ≥10场, 实现值: " + c.second_actual +
           ", 自评分数: " + c.second_score + ", 原因: " + c.reason + " }\n" + c.rest +
           "合计: { 权重: " + c.total_weight + ", 自评分数: " + c.total_score + " }\n";
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("没有错的表什么也不报") {
    check(small_rules(sums), form({}), {});
}

TEST_CASE("权重写错一格，合计、得分、原因都是它带出来的") {
    check(small_rules(sums), form({.first = "12"}),
          Lines{"H201 甲/乙/权重", "  H203 合计/权重", "  H401 甲/乙/自评分数", "  H501 甲/乙/原因"});
}

TEST_CASE("合计栏写错只说合计栏") {
    check(small_rules(sums), form({.total_weight = "31"}), Lines{"H203 合计/权重"});
    check(small_rules(sums), form({.total_score = "29"}), Lines{"H403 合计/自评分数"});
}

TEST_CASE("得分写错一格，总分是它带出来的") {
    check(small_rules(sums), form({.second_score = "19"}),
          Lines{"H401 甲/丙/自评分数", "  H403 合计/自评分数"});
}

TEST_CASE("实现值写错，得分跟不上，只说一处") {
    check(small_rules(sums), form({.second_actual = "8场"}), Lines{"H401 甲/丙/自评分数"});
}

TEST_CASE("两处不相干的错是两条") {
    check(small_rules(sums), form({.second_score = "19", .total_weight = "31", .total_score = "29"}),
          Lines{"H401 甲/丙/自评分数", "H203 合计/权重"});
}

TEST_CASE("改法只在试过有用、只有一种时才给出") {
    const auto report = evaluate_text(small_rules(sums), form({.first = "12"}));
    REQUIRE(report.diagnostics.size() == 1);
    const auto& fixes = report.diagnostics[0].fixes;
    REQUIRE(fixes.size() == 1);
    REQUIRE(fixes[0].edits.size() == 1);
    CHECK(fixes[0].edits[0].text == "10");
    // Any of the two weights could be wrong, and no other check tells which.
    const auto open = evaluate_text(small_rules("检查 H201 错误 \"题\" {\n 对 每个 一级\n 要求 "
                                                "合计(下级.权重) = 权重\n 说明 \"说\"\n 英文 \"t\" \"m\"\n}"),
                                    form({.first = "12"}));
    REQUIRE(open.diagnostics.size() == 1);
    CHECK(open.diagnostics[0].fixes.empty());
}

}  // namespace heng::test
