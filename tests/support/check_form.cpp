#include "tests/support/check_form.hpp"

#include <catch2/catch.hpp>

#include "engine/evaluate/evaluate.hpp"
#include "engine/form/bind.hpp"

namespace heng::test {

std::string small_rules(std::string_view statements) {
    return R"(规则集 试 {
  表式 {
    栏 标题 文本
    栏 年度 年度 { 又名 评价年度 }
    组 资金 {
      栏 预算 数
      栏 支出 数
      栏 待付 数 { 缺省 0 }
    }
    表 指标表 {
      层级 一级 {
        栏 名称 名称
        栏 权重 权重 { 又名 分值 }
        栏 自评分数 得分
      }
      层级 二级 {
        栏 名称 名称
        栏 权重 权重 { 又名 分值 }
        栏 预期值 目标
        栏 实现值 实绩
        栏 自评分数 得分
        栏 原因 文本
        清单 佐证 { 写法 "{编号:号}. {标题:文}" }
      }
    }
    组 合计 {
      栏 权重 数
      栏 自评分数 总分
    }
    栏 总结 文本
  }
)" + std::string(statements) +
           "\n}\n";
}

std::string SmallForm::text() const {
    return more + "指标表:\n  - 名称: 甲\n    权重: " + weight +
           "\n    二级:\n      - 名称: 乙\n        权重: " + weight + "\n        预期值: " + target +
           "\n        实现值: " + actual + "\n        自评分数: " + score + "\n";
}

Compiled compile_text(const std::string& rules) {
    const std::vector<RuleFile> files{{"试.heng", rules}};
    return compile(files, "试");
}

RuleSet must_compile(const std::string& rules) {
    auto compiled = compile_text(rules);
    for (const auto& d : compiled.diagnostics) {
        UNSCOPED_INFO(d.code << " " << d.message.zh);
    }
    REQUIRE(compiled.rules);
    return std::move(*compiled.rules);
}

BoundForm bind_text(const FormSchema& schema, std::string text) {
    // The text must not move once it is read: short strings live inside the object.
    BoundForm bound{std::move(text), {}, {}};
    bound.text.reserve(64);
    bound.documents = read_yaml(bound.text);
    REQUIRE(bound.documents.size() == 1);
    bound.form = heng::bind(schema, bound.documents.front(), bound.text);
    return bound;
}

Report evaluate_text(const RuleSet& rules, const std::string& form) {
    const auto documents = read_yaml(form);
    REQUIRE(documents.size() == 1);
    return evaluate(rules, heng::bind(rules.schema, documents.front(), form));
}

Report evaluate_text(const std::string& rules, const std::string& form) {
    return evaluate_text(must_compile(rules), form);
}

std::vector<std::string> findings(const std::vector<Diagnostic>& diagnostics) {
    std::vector<std::string> out;
    for (const auto& d : diagnostics) {
        out.push_back(d.code + " " + d.place.path);
        for (const auto& c : findings(d.consequences)) {
            out.push_back("  " + c);
        }
    }
    return out;
}

void check(const std::string& rules, const std::string& form, const std::vector<std::string>& expected) {
    const auto report = evaluate_text(rules, form);
    for (const auto& d : report.diagnostics) {
        UNSCOPED_INFO(d.code << " " << d.message.zh);
    }
    CHECK(findings(report.diagnostics) == expected);
}

}  // namespace heng::test
