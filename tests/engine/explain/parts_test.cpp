// Which parts of a rule set a name stands for, and what is told of them.

#include <algorithm>
#include <catch2/catch.hpp>

#include "engine/compile/compile.hpp"
#include "engine/explain/part.hpp"
#include "tests/support/check_form.hpp"

namespace heng::test {

namespace {

RuleSet laid_over() {
    const std::vector<RuleFile> files{
        {"旧.heng", small_rules(R"(
  参数 及格线 = 60% "低于它的不得分"
  词表 部门 { 财政局、审计局 }
  参照 增速 = 5.6% { 来源 "统计公报" }
  单位 { 场 = 场次 = 批次 }
  指标体系 满分 100 { 产出 40 { 数量 30  质量 5 至 10 } }
  ## 合不上，总分就不对。
  检查 H901 警告 "支出不超过预算" {
    当 已填(资金.支出)
    要求 资金.支出 ≤ 资金.预算 × 及格线
    于 资金.支出
    说明 "支出 {资金.支出}"
    英文 "spent within the budget" "spent {资金.支出}"
  }
)")},
        {"新.heng",
         "规则集 新 {\n  沿用 试\n  改写 参数 及格线 = 70%\n  改写 检查 H901 错误 { 说明 \"多了\" }\n}\n"}};
    auto compiled = compile(files, "新");
    for (const auto& d : compiled.diagnostics)
        UNSCOPED_INFO(d.code << " " << d.place.path << " " << d.message.zh);
    REQUIRE(compiled.rules);
    return std::move(*compiled.rules);
}

std::string fact(const RulePart& part, FactOf of) {
    std::string out;
    for (const auto& one : part.facts) {
        for (const auto& line : one.lines)
            out += one.of == of ? (out.empty() ? "" : "|") + line.zh : "";
    }
    return out;
}

RulePart only(const RuleSet& rules, std::string_view name) {
    INFO(name);
    const auto parts = parts_called(rules, name);
    REQUIRE(parts.size() == 1);
    return parts.front();
}

}  // namespace

TEST_CASE("a parameter is told with its value in force, and what that overrides", "[explain]") {
    const auto rules = laid_over();
    const auto part = only(rules, "及格线");
    CHECK(part.kind == PartKind::parameter);
    CHECK(fact(part, FactOf::value) == "70%");
    CHECK(part.at.text() == "新.heng:3");
    REQUIRE(part.overrides.size() == 1);
    CHECK(part.overrides[0].file == "旧.heng");
}

TEST_CASE("a check is told with its parameters put in, and each piece where it is said", "[explain]") {
    const auto rules = laid_over();
    const auto part = only(rules, "H901");
    CHECK(fact(part, FactOf::severity) == "错误");
    CHECK(fact(part, FactOf::requires_) == "资金.支出 ≤ 资金.预算 × 70%");
    CHECK(fact(part, FactOf::message) == "多了");
    CHECK(fact(part, FactOf::meaning) == "合不上，总分就不对。");
    CHECK(part.overrides.size() == 1);
    const auto in = [&](std::string_view file) {
        return std::count_if(part.pieces.begin(), part.pieces.end(),
                             [&](const RulePlace& at) { return at.file == file; });
    };
    CHECK(in("新.heng") == 2);  // 程度, 说明
    CHECK(in("旧.heng") == 5);  // 标题, 当, 要求, 于, 英文
    CHECK(only(rules, "支出不超过预算").name == "H901");
}

TEST_CASE("an indicator is called by its path or the end of it", "[explain]") {
    const auto rules = laid_over();
    CHECK(fact(only(rules, "产出/数量"), FactOf::weight) == "30");
    CHECK(fact(only(rules, "质量"), FactOf::weight) == "5至10");
    CHECK(fact(only(rules, "产出"), FactOf::rows) == "数量 30|质量 5至10");
    CHECK(parts_called(rules, "量").empty());
}

TEST_CASE("words, references and units are told, a unit by any that it is with", "[explain]") {
    const auto rules = laid_over();
    CHECK(fact(only(rules, "部门"), FactOf::words) == "财政局、审计局");
    CHECK(fact(only(rules, "增速"), FactOf::basis) == "统计公报");
    CHECK(only(rules, "批次").kind == PartKind::units);
}

TEST_CASE("a cell is told with what it holds and which checks look at it", "[explain]") {
    const auto rules = laid_over();
    const auto part = only(rules, "资金/支出");
    CHECK(part.kind == PartKind::cell);
    CHECK(fact(part, FactOf::type) == "数");
    CHECK(fact(part, FactOf::checks) == "H901");
    CHECK(only(rules, "资金").facts.size() > 1);
}

TEST_CASE("a kind before a name chooses; a kind alone lists", "[explain]") {
    const auto rules = laid_over();
    CHECK(only(rules, "参数 及格线").kind == PartKind::parameter);
    CHECK(parts_called(rules, "计分 及格线").empty());
    CHECK(fact(only(rules, "参数"), FactOf::words) == "及格线");
    CHECK(fact(only(rules, "检查"), FactOf::words) == "H901 支出不超过预算");
    CHECK(fact(only(rules, "新"), FactOf::lineage) == "试");
}

}  // namespace heng::test
