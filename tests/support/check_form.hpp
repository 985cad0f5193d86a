#pragma once
// Rules and a form, both as text, to a report: for tests that say what a rule does to a form.

#include <string>
#include <string_view>
#include <vector>

#include "engine/compile/compile.hpp"
#include "engine/evaluate/report.hpp"
#include "engine/form/form.hpp"

namespace heng::test {

/// A 规则集 called 试 with the 表式 of a small form and, after it, `statements`. The form: 标题, 年度, 资金/{预算, 支出,
/// 待付}, a 指标表 of two levels (一级: 名称, 权重, 自评分数; 二级: those and 预期值, 实现值, 原因, 佐证),
/// 合计/{权重, 自评分数}, 总结.
[[nodiscard]] std::string small_rules(std::string_view statements);

/// A form for small_rules with one 二级 below one 一级, both of this weight.
struct SmallForm {
    std::string weight = "10";
    std::string target = "100";
    std::string actual = "100";
    std::string score = "10";
    std::string more = {};  ///< lines at the top of the form, each with its line end: "资金: { 预算: 5 }\n"
    [[nodiscard]] std::string text() const;
};

/// The rule set 试 of a text; `rules` is there unless an error was found.
[[nodiscard]] Compiled compile_text(const std::string& rules);
/// The same, and it must compile; the test fails with its findings otherwise.
[[nodiscard]] RuleSet must_compile(const std::string& rules);

/// What bind makes of a form, with all that it points into.
struct BoundForm {
    std::string text;
    std::vector<Document> documents;
    Form form;
};
[[nodiscard]] BoundForm bind_text(const FormSchema& schema, std::string text);

[[nodiscard]] Report evaluate_text(const RuleSet& rules, const std::string& form);
[[nodiscard]] Report evaluate_text(const std::string& rules, const std::string& form);

/// "H201 决策/资金管理/权重", a finding a line; consequences follow theirs, indented by two blanks.
[[nodiscard]] std::vector<std::string> findings(const std::vector<Diagnostic>& diagnostics);
/// That evaluating gives just these, in the order of the file.
void check(const std::string& rules, const std::string& form, const std::vector<std::string>& expected);

}  // namespace heng::test
