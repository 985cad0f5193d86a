// Policies of places as rules: each by a rule set and a form of a few lines, and what follows for the score.

#include <catch2/catch.hpp>

#include "tests/engine/evaluate/small.hpp"

using namespace heng;
using heng::test::due;
using heng::test::Small;

namespace {

/// What a row of 10 points scores by a 计分, with target and actual; "lo..hi" with brackets that exclude.
std::string score(const std::string& scoring, const std::string& target, const std::string& actual,
                  const std::string& more = "") {
    Small small;
    small.rules = "计分 甲 {\n当 非 (预期值 是 空)\n" + scoring + "\n}\n";
    small.rows = "      - { 名称: 甲, 权重: 10, 预期值: \"" + target + "\", 实现值: \"" + actual +
                 "\", 自评分数: 10" + more + " }\n";
    return due(small.report(), "甲");
}

}  // namespace

TEST_CASE("over-achievement: capped, banded, or counted as missed", "[policy]") {
    const std::string capped = "若 达标 得 权重\n否则 得 实现值 ÷ 预期值 × 权重\n保留 2 位 四舍五入";
    CHECK(score(capped, "≥300家", "305家") == "10");
    CHECK(score(capped, "≥300家", "290家") == "9.67");
    const std::string banded =
        "若 完成率 < 100% 得 权重 × 完成率\n若 完成率 ≤ 130% 得 权重\n若 完成率 ≤ 150% 得 权重 × 90%\n否则 "
        "得 权重 × 80%";
    CHECK(score(banded, "≥100家", "130家") == "10");
    CHECK(score(banded, "≥100家", "131家") == "9");
    CHECK(score(banded, "≥100家", "150家") == "9");
    CHECK(score(banded, "≥100家", "151家") == "8");
    const std::string missed = "若 达标 且 完成率 ≤ 130% 得 权重\n否则 得 0";
    CHECK(score(missed, "≥100家", "130家") == "10");
    CHECK(score(missed, "≥100家", "131家") == "0");
    CHECK(score(missed, "≥100家", "99家") == "0");
    CHECK(score("若 完成率 ≥ 130% 得 权重 - 2\n否则 得 权重", "≥100家", "130家") == "8");
}

TEST_CASE("a reverse target by each of its variants", "[policy]") {
    CHECK(score("若 达标 得 权重\n否则 得 预期值 ÷ 实现值 × 权重\n保留 2 位 四舍五入", "≤100件", "150件") ==
          "6.67");
    const std::string excess = "若 达标 得 权重\n否则 得 较大(0, 1 - (实现值 - 预期值) ÷ 预期值) × 权重";
    CHECK(score(excess, "≤100件", "150件") == "5");
    CHECK(score(excess, "≤100件", "200件") == "0");
    CHECK(score(excess, "≤100件", "250件") == "0");
    CHECK(score("若 达标 得 权重\n否则 得 0", "≤100件", "101件") == "0");
    CHECK(score("每 高 10件 扣 0.5", "≤100件", "150件") == "7.5");
    CHECK(score("每 高 10件 扣 0.5 整步", "≤100件", "155件") == "7.5");
    CHECK(score("每 高 10件 扣 0.5 进位", "≤100件", "151件") == "7");
    CHECK(score("每 高 10件 扣 0.5", "≤100件", "100件") == "10");
}

TEST_CASE("a target of nothing, and one of just so much", "[policy]") {
    const std::string zero =
        "若 预期值 = 0 且 实现值 > 0 得 0\n若 预期值 = 0 得 权重\n否则 得 实现值 ÷ 预期值 × 权重";
    CHECK(score(zero, "=0起", "0起") == "10");
    CHECK(score(zero, "=0起", "1起") == "0");
    CHECK(score("得分 = 实现值 ÷ 预期值 × 权重\n零分母 得 0", "≥0起", "3起") == "0");
    CHECK(score("若 达标 得 权重\n否则 得 0", "=100%", "100%") == "10");
    CHECK(score("若 达标 得 权重\n否则 得 0", "=100%", "99%") == "0");
}

TEST_CASE("a gate: nothing below it, then by proportion or from the gate up", "[policy]") {
    const std::string plain = "若 完成率 < 60% 得 0\n否则 得 完成率 × 权重";
    CHECK(score(plain, "≥100家", "59家") == "0");
    CHECK(score(plain, "≥100家", "60家") == "6");
    const std::string from_gate = "若 完成率 < 60% 得 0\n否则 得 (完成率 - 60%) ÷ (1 - 60%) × 权重";
    CHECK(score(from_gate, "≥100家", "60家") == "0");
    CHECK(score(from_gate, "≥100家", "80家") == "5");
}

TEST_CASE("tiers by a place's own cut points, their bounds exact or rounded first", "[policy]") {
    const std::string cuts =
        "档 达成 \"达成\" 80%（含）-100%\n档 部分达成 \"部分达成\" 50%（含）-80%\n档 未达成 \"未达成\" "
        "0-50%\n";
    CHECK(score(cuts, "有所提高", "达成") == "[8, 10]");
    CHECK(score(cuts, "有所提高", "部分达成") == "[5, 8)");
    CHECK(score(cuts, "有所提高", "未达成") == "[0, 5)");
    Small small;
    small.rules = "计分 甲 {\n当 预期值 是 定性\n" + cuts + "比例保留 2 位 四舍五入\n}\n";
    small.rows = "      - { 名称: 甲, 权重: 3.33, 预期值: 有所提高, 实现值: 部分达成, 自评分数: 2 }\n";
    CHECK(due(small.report(), "甲") == "[1.67, 2.66)");  // 1.665 and 2.664
}

TEST_CASE("rounding by each mode", "[policy]") {
    CHECK(score("得分 = 完成率 × 权重\n保留 2 位 四舍五入", "≥2000家", "2009家") ==
          "10");  // capped by the weight
    CHECK(score("得分 = 完成率 × 权重\n保留 2 位 四舍五入", "≥2000家", "1869家") == "9.35");
    CHECK(score("得分 = 完成率 × 权重\n保留 2 位 四舍六入五成双", "≥2000家", "1869家") == "9.34");
    CHECK(score("得分 = 完成率 × 权重\n保留 2 位 舍去", "≥2000家", "1869家") == "9.34");
    CHECK(score("得分 = 舍入(完成率, 2) × 权重", "≥2000家", "1869家") == "9.3");  // the ratio first
}

TEST_CASE("points taken off by hand leave no less than nothing", "[policy]") {
    const std::string plain = "若 达标 得 权重\n否则 得 0";
    CHECK(score(plain, "≥5场", "5场", ", 扣减分: 1.5") == "8.5");
    CHECK(score(plain, "≥5场", "5场", ", 扣减分: 12") == "0");
    CHECK(score(plain, "≥5场", "5场", ", 扣减分: ") == "10");
}

TEST_CASE("what doesn't apply counts in full, not at all, or gives its weight to the rest", "[policy]") {
    Small small;
    const auto total = [&](const std::string& how) {
        small.rules = "计分 甲 {\n当 非 (预期值 是 空)\n若 达标 得 权重\n否则 得 实现值 ÷ 预期值 × 权重\n" +
                      how + "\n}\n";
        small.rows =
            "      - { 名称: 甲, 权重: 80, 预期值: ≥10场, 实现值: 9场, 自评分数: 72 }\n"
            "      - { 名称: 乙, 权重: 20, 预期值: ≥5场, 不适用: 是 }\n";
        const auto report = small.report();
        return heng::test::shown(report.derived.value());
    };
    CHECK(total("不适用 重算") == "90");
    CHECK(total("不适用 满分") == "92");
    CHECK(total("不适用 零分") == "72");
    CHECK(total("") == "[72, 92]");
}

TEST_CASE("a total limited by the execution rate, with bonus and malus up to a limit", "[policy]") {
    Small small;
    small.rules =
        "计分 甲 {\n当 非 (预期值 是 空)\n若 达标 得 权重\n否则 得 0\n}\n"
        "总分 {\n得分 = 合计(计分项.自评分数) + 较小(合计(加分项.分值), 5)\n"
        "最高 89 当 资金.支出 ÷ 资金.预算 < 80%\n最高 79 当 资金.支出 ÷ 资金.预算 < 70%\n最高 满分\n}\n";
    small.rows = "      - { 名称: 甲, 权重: 100, 预期值: ≥10场, 实现值: 10场, 自评分数: 100 }\n";
    const auto total = [&](const std::string& spent, const std::string& bonus) {
        small.more = "资金: { 预算: 100, 支出: " + spent + " }\n" + bonus;
        return heng::test::shown(small.report().derived.value());
    };
    CHECK(total("85", "") == "100");
    CHECK(total("79.9", "") == "89");
    CHECK(total("69", "") == "79");
    CHECK(total("80", "") == "100");
    small.rows = "      - { 名称: 甲, 权重: 90, 预期值: ≥10场, 实现值: 10场, 自评分数: 90 }\n";
    CHECK(total("85", "加分项: [{ 名称: 获奖, 分值: 3 }, { 名称: 表彰, 分值: 4 }]\n") == "95");
    CHECK(total("85", "加分项: [{ 名称: 获奖, 分值: 3 }]\n") == "93");
}

TEST_CASE("a veto keeps a form from a grade", "[policy]") {
    Small small;
    small.rules =
        "计分 甲 {\n当 非 (预期值 是 空)\n若 达标 得 权重\n否则 得 0\n}\n"
        "等级 { 优 ≥90 当 非 (资金.问题 = \"有\")   良 ≥80   中 ≥60   差 <60 }\n";
    small.rows = "      - { 名称: 甲, 权重: 95, 预期值: ≥10场, 实现值: 10场, 自评分数: 95 }\n";
    small.more = "资金: { 问题: 无 }\n";
    CHECK(small.report().grade == "优");
    small.more = "资金: { 问题: 有 }\n";
    CHECK(small.report().grade == "良");
}
