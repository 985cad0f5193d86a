// How expressions bind, told by brackets.

#include <catch2/catch.hpp>
#include <string>

#include "tests/support/rule_tree_text.hpp"

namespace heng::test {

namespace {

struct Case {
    const char* text;
    const char* meaning;
};

void check(const Case& row) {
    INFO(row.text);
    const std::string text = row.text;
    const auto parsed = parse_expression(text);
    REQUIRE(misreadings_text(parsed) == "");
    CHECK(expression_text(parsed.tree.root()) == row.meaning);
}

}  // namespace

TEST_CASE("operators bind as in arithmetic, 且 before 或, and 非 takes one comparison",
          "[grammar][expression]") {
    check(GENERATE(values<Case>({
        {"权重", "权重"},
        {"合计.权重", "合计.权重"},
        {"资金情况.实际支出.市本级", "资金情况.实际支出.市本级"},
        {"1 + 2 * 3", "(1 + (2 * 3))"},
        {"(1 + 2) * 3", "((1 + 2) * 3)"},
        {"10 - 3 - 2", "(10 - 3 - 2)"},
        {"a ÷ b × c", "(a ÷ b × c)"},
        {"-a + b", "((-a) + b)"},
        {"a - -b", "(a - (-b))"},
        {"-(a + b)", "(-(a + b))"},
        {"a = b", "(a = b)"},
        {"a == b", "(a == b)"},
        {"0 ≤ a ≤ b", "(0 ≤ a ≤ b)"},
        {"a + 1 > b", "((a + 1) > b)"},
        {"a <> b", "(a <> b)"},
        {"a ＞＝ b", "(a ＞＝ b)"},
        {"a ！= b", "(a ！= b)"},
        {"a ＜> b", "(a ＜> b)"},
        {"a = b 或 c = d 且 e = f", "((a = b) 或 ((c = d) 且 (e = f)))"},
        {"(a = b 或 c = d) 且 e = f", "(((a = b) 或 (c = d)) 且 (e = f))"},
        {"非 a 且 b", "((非 a) 且 b)"},
        {"非 a = b", "(非 (a = b))"},
        {"非 (a 且 b)", "(非 (a 且 b))"},
        {"非 非 a", "(非 (非 a))"},
        {"预期值 是 定量 且 预期值 是 正向", "((预期值 是 定量) 且 (预期值 是 正向))"},
        {"名称 含 比率词", "(名称 含 比率词)"},
        {"权重 属于 规定权重", "(权重 属于 规定权重)"},
        {"单位(实现值) = \"%\"", "(单位(实现值) = \"%\")"},
    })));
}

TEST_CASE("calls take any expression and may be nested", "[grammar][expression]") {
    check(GENERATE(values<Case>({
        {"个数(下级)", "个数(下级)"},
        {"合计(下级.权重)", "合计(下级.权重)"},
        {"合计（下级．权重）", "合计(下级.权重)"},
        {"舍入(左, 小数位数(右)) = 右", "(舍入(左, 小数位数(右)) = 右)"},
        {"个数(产出.三级指标, 自评分数 < 权重)", "个数(产出.三级指标, (自评分数 < 权重))"},
        {"较小(1,200)", "较小(1, 200)"},
        {"f(a、b，c)", "f(a, b, c)"},
        {"f()", "f()"},
        {"已填 (说明)", "已填(说明)"},
        {"f(g(h(x)))", "f(g(h(x)))"},
    })));
}

TEST_CASE("figures carry their sign of percent and the unit that touches them", "[grammar][expression]") {
    check(GENERATE(values<Case>({
        {"0.1", "0.1"},
        {"95%", "95%"},
        {"５‰", "５‰"},
        {"１２．５", "１２．５"},
        {"完成率 ≥ 95%", "(完成率 ≥ 95%)"},
        {"5天", "5_天"},
        {"10个百分点", "10_个百分点"},
        {"1个百分点 × 2", "(1_个百分点 × 2)"},
    })));
}

TEST_CASE("lines may break in brackets and before or after an operator", "[grammar][expression]") {
    check(GENERATE(values<Case>({
        {"a\n  + b", "(a + b)"},
        {"a +\n b", "(a + b)"},
        {"合计(\n 下级.权重\n) = 权重", "(合计(下级.权重) = 权重)"},
        {"a = b # 第一种情形\n 或 c = d", "((a = b) 或 (c = d))"},
    })));
}

TEST_CASE("（不含） behind a name is the end of a range, not a call", "[grammar][expression]") {
    const std::string text = "规则集 甲 { 计分 乙 { 得分 在 0 至 权重（不含） } }";
    const auto parsed = parse_rules(text);
    REQUIRE(misreadings_text(parsed) == "");
    CHECK(tree_text(parsed.tree.root()).find("room(0 权重 open_end:（不含）)") != std::string::npos);
}

TEST_CASE("what is no expression is said to be none, at its place", "[grammar][expression]") {
    const auto row = GENERATE(values<Case>({
        {"", "1:1 wanted 表达式\n"},
        {"a +", "1:4 wanted 表达式\n"},
        {"合计(下级.权重", "1:9 wanted “）”\n"},
        {"(a", "1:3 wanted “）”\n"},
        {"a = ", "1:5 wanted 表达式\n"},
        {"a 且 且 b", "1:5 wanted 表达式\n"},
        {"非", "1:2 wanted 表达式\n"},
    }));
    INFO(row.text);
    const std::string text = row.text;
    CHECK(misreadings_text(parse_expression(text)) == row.meaning);
}

}  // namespace heng::test
