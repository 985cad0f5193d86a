#include "tests/engine/evaluate/small.hpp"

#include <catch2/catch.hpp>

#include "engine/compile/compile.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "engine/form/bind.hpp"

namespace heng::test {

namespace {

const std::string schema = R"(
  表式 {
    栏 计分数据 数据
    组 资金 { 栏 预算 数  栏 支出 数  栏 问题 文本 }
    表 指标评分表 {
      层级 一级指标 { 栏 名称 名称  栏 权重 权重  栏 评分标准 标准 }
      层级 三级指标 {
        栏 名称 名称
        栏 权重 权重
        栏 预期值 目标
        栏 实现值 实绩
        栏 自评分数 得分
        栏 扣减分 扣分
        栏 不适用 不适用
        栏 原因 文本
        栏 评分标准 标准
        栏 计分数据 数据
        栏 满意度 百分数
      }
    }
    表 加分项 { 层级 加分项 { 栏 名称 名称  栏 分值 数 } }
    组 合计 { 栏 自评分数 总分 }
  }
)";

}  // namespace

Report Small::report() const {
    const std::vector<RuleFile> files{{"小.heng", "规则集 小 {" + schema + rules + "}\n"}};
    const auto compiled = compile(files, "小");
    for (const auto& d : compiled.diagnostics) {
        INFO(d.code << " " << d.message.zh);
        CHECK(d.severity == Severity::note);
    }
    REQUIRE(compiled.rules.has_value());
    const auto form = "指标评分表:\n  - 名称: 产出\n" + (above.empty() ? "" : "    " + above + "\n") +
                      "    三级指标:\n" + rows + more;
    const auto documents = read_yaml(form);
    return evaluate(*compiled.rules, heng::bind(compiled.rules->schema, documents.front(), form));
}

std::string shown(const Interval& interval) {
    if (interval.is_point()) {
        return interval.lo.to_string();
    }
    return (interval.lo_open ? "(" : "[") + interval.lo.to_string() + ", " + interval.hi.to_string() +
           (interval.hi_open ? ")" : "]");
}

std::string due(const Report& report, const std::string& name) {
    for (const auto& one : report.indicators) {
        if (one.path.ends_with("/" + name)) {
            return shown(one.derived);
        }
    }
    return {};
}

std::vector<std::string> found(const Report& report) {
    std::vector<std::string> out;
    for (const auto& d : report.diagnostics) {
        out.push_back(d.code + " " + d.place.path);
    }
    return out;
}

}  // namespace heng::test
