// Scoring rules held against each other: alike over all figures, or more, or less, with a figure that shows it.

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "engine/compare/compare.hpp"
#include "tests/support/check_form.hpp"

namespace heng::test {

namespace {

std::string rules(const std::string& body, const std::string& more = {}) {
    return small_rules(more + "\n计分 乙 { 当 预期值 是 定量\n " + body + " }");
}

std::vector<Change> changes(const std::string& before, const std::string& after) {
    return compare(must_compile(before), must_compile(after));
}

struct Case {
    std::string before;
    std::string after;
    std::string way;  ///< empty: no change
    std::string witness;
};

std::string told(ChangeWay way) {
    return way == ChangeWay::stricter ? "stricter" : way == ChangeWay::laxer ? "laxer" : "unknown";
}

const std::vector<Case>& cases() {
    static const std::vector<Case> all{
        // Written otherwise.
        {"得分 = 完成率 × 权重\n 封顶 权重", "得分 = 权重 × 实现值 ÷ 预期值\n 封顶 权重", "", ""},
        {"若 完成率 ≥ 90% 得 权重\n 否则 得 0", "若 非 (完成率 < 0.9) 得 权重\n 否则 得 0", "", ""},
        {"若 完成率 ≥ 90% 得 权重\n 否则 得 0", "区间 完成率 { ≥90% 得 权重\n <90% 得 0 }", "", ""},
        {"若 达标 得 权重\n 否则 得 权重 × 50%", "若 非 达标 得 权重 ÷ 2\n 否则 得 权重", "", ""},
        {"得分 = 完成率 × 权重\n 封顶 权重\n 保留 2 位 四舍五入",
         "得分 = 较小(完成率, 1) × 权重\n 保留 2 位 四舍五入", "", ""},
        // One weight, or one target, doesn't show these.
        {"若 完成率 ≥ 90% 得 权重\n 否则 得 0", "若 完成率 ≥ 90% 得 10\n 否则 得 0", "stricter",
         "权重 20 分、预期值 ≥100 的，实现值 90 原来得 20 分，现在得 10 分"},
        {"若 达标 且 预期值 ≥ 100 得 权重\n 否则 得 0", "若 达标 且 预期值 ≥ 80 得 权重\n 否则 得 0", "laxer",
         ""},
        // More and less.
        {"若 完成率 ≥ 90% 得 权重\n 否则 得 0", "若 完成率 ≥ 95% 得 权重\n 否则 得 0", "stricter",
         "权重 10 分、预期值 ≥100 的，实现值 90 原来得 10 分，现在得 0 分"},
        {"若 完成率 ≥ 90% 得 权重\n 否则 得 0", "若 完成率 > 90% 得 权重\n 否则 得 0", "stricter",
         "权重 10 分、预期值 ≥100 的，实现值 90 原来得 10 分，现在得 0 分"},
        {"若 完成率 ≥ 90% 得 权重\n 否则 得 0", "若 完成率 ≥ 90% 得 权重\n 否则 得 完成率 × 权重", "laxer",
         "权重 10 分、预期值 ≥100 的，实现值 83 原来得 0 分，现在得 8.3 分"},
        {"区间 完成率 { ≥90% 得 10\n [60%,90%) 得 5\n <60% 得 0 }",
         "区间 完成率 { ≥90% 得 10\n [60%,90%) 得 6\n <60% 得 0 }", "laxer",
         "权重 10 分、预期值 ≥100 的，实现值 60 原来得 5 分，现在得 6 分"},
        {"得分 = 完成率 × 权重\n 封顶 权重", "若 完成率 ≥ 60% 得 权重\n 否则 得 0", "unknown",
         "权重 10 分、预期值 ≥100 的，实现值 58 原来得 5.8 分，现在得 0 分"},
        // The two lines cross between the breakpoints of both.
        {"得分 = 完成率 × 权重\n 封顶 权重", "得分 = 权重 × 30% + 完成率 × 权重 × 40%\n 封顶 权重", "unknown",
         "权重 10 分、预期值 ≥100 的，实现值 0 原来得 0 分，现在得 3 分"},
        // Steps are stairs.
        {"每 低 10 扣 1 整步", "每 低 10 扣 2 整步", "stricter", ""},
        {"每 低 10 扣 1 进位", "每 低 10 扣 1 整步", "laxer", ""},
        {"每 低 10 扣 1 整步", "每 低 5 扣 0.5 整步", "stricter", ""},
        // Rounding, of scores that are the same without it.
        {"得分 = 完成率 × 权重\n 封顶 权重\n 保留 1 位 四舍五入",
         "得分 = 完成率 × 权重\n 封顶 权重\n 保留 1 位 舍去", "stricter", ""},
        {"得分 = 完成率 × 权重\n 封顶 权重\n 保留 1 位 四舍五入",
         "得分 = 完成率 × 权重\n 封顶 权重\n 保留 2 位 四舍五入", "unknown", ""},
    };
    return all;
}

}  // namespace

TEST_CASE("scoring rules differ by what they give, over all figures, targets and weights", "[compare]") {
    for (const auto& one : cases()) {
        INFO(one.before << "\n→\n" << one.after);
        const auto all = changes(rules(one.before), rules(one.after));
        REQUIRE(all.size() == (one.way.empty() ? 0 : 1));
        if (!all.empty()) {
            CHECK(told(all.front().way) == one.way);
            CHECK_FALSE(all.front().witness.zh.empty());
            if (!one.witness.empty()) {
                CHECK(all.front().witness.zh == one.witness);
            }
        }
    }
}

TEST_CASE("a witness scores by each rule as it says", "[compare]") {
    const auto before = must_compile(rules("若 完成率 ≥ 90% 得 权重\n 否则 得 完成率 × 权重"));
    const auto after = must_compile(rules("若 完成率 ≥ 90% 得 权重\n 否则 得 0"));
    const auto all = compare(before, after);
    REQUIRE(all.size() == 1);
    CHECK(all.front().witness.zh == "权重 10 分、预期值 ≥100 的，实现值 83 原来得 8.3 分，现在得 0 分");
    const auto form = SmallForm{"10", "≥100", "83", "8.3"}.text();
    const auto was = evaluate_text(before, form);
    const auto is = evaluate_text(after, form);
    CHECK(was.indicators.front().derived == Interval::point(*Rational::parse("8.3")));
    CHECK(is.indicators.front().derived == Interval::point(0));
}

TEST_CASE("the standard of one indicator is compared with its own target and weight", "[compare]") {
    const auto indicator = [](const std::string& standard) {
        return small_rules("指标 甲/乙 5 { 目标 ≥50人  计分 \"" + standard + "\" }");
    };
    CHECK(changes(indicator("达标得满分，否则不得分"), indicator("未达标不得分，达标得满分")).empty());
    const auto all = changes(indicator("达到100%得满分，每降低1个百分点扣0.5分，扣完为止"),
                             indicator("达到100%得满分，每降低1个百分点扣1分，扣完为止"));
    REQUIRE(all.size() == 1);
    CHECK(all.front().of == ChangeOf::scoring);
    CHECK(all.front().part == "甲/乙");
    CHECK(all.front().way == ChangeWay::stricter);
    CHECK(all.front().witness.zh == "权重 5 分、预期值 ≥50人 的，实现值 47.5人 原来得 2.5 分，现在得 0 分");
}

TEST_CASE("a rule that only indicators of one weight go by is compared with that weight", "[compare]") {
    const auto with = [](const std::string& points) {
        return small_rules("计分 丙 { 若 达标 得 " + points + "\n 否则 得 0 }\n" +
                           "指标 甲/乙 10 { 计分 丙 }");
    };
    CHECK(changes(with("权重"), with("10")).empty());
    CHECK(changes(with("权重"), with("9")).size() == 1);
}

}  // namespace heng::test
