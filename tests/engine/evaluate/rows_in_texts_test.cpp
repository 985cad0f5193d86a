// 对 每个 beside 叙述: a text is searched once for each row, with the row's own cells in the pattern.

#include <catch2/catch.hpp>

#include "tests/support/check_form.hpp"

using heng::test::compile_text;
using heng::test::evaluate_text;
using heng::test::findings;
using heng::test::small_rules;

namespace {

const std::string check = R"(检查 H722 警告 "文字与实现值" {
    对 每个 二级
    叙述 总结 中 "{=名称}{n}%" 或 "{=名称}达到{n}%"
    要求 n = 实现值 × 100
    于 n
    说明 "{名称}：{原文}" 英文 "text and actual" "{名称}: {原文}" })";

std::string form(const std::string& text) {
    return "总结: " + text + R"(
指标表:
  - 名称: 甲
    二级:
      - { 名称: 覆盖率, 预期值: ≥90%, 实现值: 95% }
      - { 名称: 合格率, 预期值: ≥90%, 实现值: 98% }
)";
}

}  // namespace

TEST_CASE("a figure in a text is compared with the row that the text names", "[evaluate][texts]") {
    const std::string rules = small_rules(check);
    const std::vector<std::string> nothing{};
    CHECK(findings(evaluate_text(rules, form("覆盖率95%，合格率达到98%")).diagnostics) == nothing);
    const auto report = evaluate_text(rules, form("覆盖率95%，合格率达到 89%"));
    REQUIRE(findings(report.diagnostics) == std::vector<std::string>{"H722 总结"});
    CHECK(report.diagnostics.front().message.zh == "合格率：合格率达到 89%");
    CHECK(report.diagnostics.front().found == "89");
}

TEST_CASE("a row without the cell that a pattern takes is named nowhere", "[evaluate][texts]") {
    const auto report = evaluate_text(small_rules(check),
                                      "总结: 1%，2%\n指标表:\n  - 名称: 甲\n    二级:\n"
                                      "      - { 预期值: 5%, 实现值: 5% }\n");
    CHECK(report.diagnostics.empty());
}

TEST_CASE("a text that stands in rows itself can't be searched for other rows", "[evaluate][texts]") {
    const auto compiled = compile_text(small_rules(R"(检查 H722 警告 "文字与实现值" {
        对 每个 二级
        叙述 原因 中 "{=名称}{n}%"
        要求 n = 实现值
        说明 "不对" 英文 "wrong" "wrong" })"));
    REQUIRE_FALSE(compiled.diagnostics.empty());
    CHECK(compiled.diagnostics.front().code == "H815");
}
