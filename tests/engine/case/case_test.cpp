// What a 用例 may do to a form, and what it says when it doesn't hold.

#include <catch2/catch.hpp>

#include "engine/case/case.hpp"
#include "engine/case/form_change.hpp"
#include "engine/form/document.hpp"

using namespace heng;

namespace {

const std::string rules = R"(规则集 甲/小表 {
  表式 {
    栏 单位 文本 { 又名 单位名称 }
    组 资金 { 栏 预算 数  栏 支出 数 }
    表 分项资金 {
      层级 来源 {
        行 总额
        行 拨款 { 又名 财政拨款 }
        栏 名称 名称
        栏 预算 数 缺省 0
      }
    }
    表 指标评分表 {
      层级 一级指标 {
        栏 名称 名称
        栏 权重 权重
      }
      层级 三级指标 {
        栏 名称 名称
        栏 权重 权重
        栏 预期值 目标
        栏 实现值 实绩 { 又名 完成值 }
        栏 自评分数 得分
        清单 佐证材料 { 写法 "{编号:号}. {标题:文}" }
      }
    }
  }
  计分 定量 { 当 预期值 是 定量  若 达标 得 权重  否则 得 实现值 ÷ 预期值 × 权重 }
  检查 H401 错误 "得分" {
    对 每个 三级指标
    要求 自评分数 属于 应得分数
    说明 "应得 {应得分数}"
    英文 "score" "due {应得分数}"
  }
}
)";

const std::string form = R"(单位: 某局
资金: { 预算: 10, 支出: 9 }
分项资金:
  总额: { 预算: 10 }
指标评分表:
  - 名称: 产出
    权重: 10
    三级指标:
      - 名称: 场数
        权重: 6
        预期值: 5场
        完成值: 5场
        自评分数: 6
      - 名称: 人数
        权重: 4
        预期值: 100人
        完成值: 100人
        自评分数: 4
        佐证材料:
          - 1. 签到表
          - 2. 照片
)";

std::vector<CaseResult> run(const std::string& cases) {
    const std::vector<RuleFile> files{{"规则/甲.heng", rules + cases}};
    CaseRunner runner(files, [](const std::string& path) {
        return path == "表/甲.yaml" ? std::optional(form) : std::nullopt;
    });
    return runner.run(files.front());
}

/// What a 用例 with these statements says is wrong, a line each.
std::string said(const std::string& statements) {
    std::string out;
    const auto results = run("用例 \"甲\" {\n取 ../表/甲.yaml\n" + statements + "\n}\n");
    REQUIRE(results.size() == 1);
    for (const auto& failure : results.front().failures) {
        out += failure.message.zh + "\n";
    }
    return out;
}

FormSchema schema() {
    const std::vector<RuleFile> files{{"甲.heng", rules}};
    return compile(files, "甲/小表").rules.value().schema;
}

}  // namespace

TEST_CASE("a case that holds says nothing", "[case]") {
    CHECK(said("应判 通过\n应得 总分 10\n应得 产出/场数 6\n应得 人数 4\n不应报 H401") == "");
    CHECK(said("改 产出/场数 { 完成值 4场 }\n应报 H401 于 产出/场数/自评分数\n应得 场数 4.8\n应判 不通过") ==
          "");
}

TEST_CASE("a case that doesn't hold says what was wanted and what came", "[case]") {
    CHECK(said("应报 H401") == "应报 H401，没有报；什么也没有报\n");
    CHECK(said("改 场数 { 完成值 4场 }\n不应报 H401") == "不应报 H401，却报了\n");
    CHECK(said("改 场数 { 完成值 4场 }\n应报 H401 于 产出/人数/自评分数") ==
          "应报 H401 于 产出/人数/自评分数，没有报；报了 H401 产出/场数/自评分数\n");
    CHECK(said("应得 场数 5") == "“场数”应得 5，算得 6\n");
    CHECK(said("应得 家数 5") == "没有算出“家数”的得分\n");
    CHECK(said("改 场数 { 完成值 4场 }\n应判 通过") == "应判“通过”，判为“不通过”：H401 产出/场数/自评分数\n");
    CHECK(said("应判 合格") == "结论没有“合格”，应为通过、不通过、有待核实、读不了之一\n");
}

TEST_CASE("a case that can't be carried out says why and isn't judged", "[case]") {
    CHECK(said("改 家数 { 完成值 4场 }\n应判 不通过") == "表里没有“家数”\n");
    CHECK(said("改 场数 { 得分 4 }\n应判 通过") == "“场数”没有“得分”这一栏\n");
    CHECK(said("删 场数/备注\n应判 通过") == "表里没有“场数/备注”\n");
    CHECK(said("改 场数 { 完成值 4场 }") == "没有写应当怎样（应报、不应报、应得、应判）\n");
    CHECK(said("应当 H401\n应判 通过").find("“应当”读不懂") != std::string::npos);
    const auto missing = run("用例 \"甲\" {\n取 别处.yaml\n}\n用例 \"乙\" {\n应判 通过\n}\n");
    REQUIRE(missing.size() == 2);
    CHECK(missing[0].failures.at(1).message.zh == "找不到表“规则/别处.yaml”");
    CHECK(missing[1].failures.at(0).message.zh == "没有写用哪张表（取）");
    CHECK(missing[1].ruleset == "");
}

TEST_CASE("each case begins with the form as it is", "[case]") {
    for (const auto& result : run("用例 \"甲\" {\n取 ../表/甲.yaml\n改 场数 { 完成值 4场 }\n应报 H401\n}\n"
                                  "用例 \"乙\" {\n取 ../表/甲.yaml\n不应报 H401\n}\n")) {
        CHECK(result.passed());
        CHECK(result.ruleset == "甲/小表");
    }
}

TEST_CASE("a cell is changed where it stands, by any of its names, and put in where it isn't", "[case]") {
    const auto changed = [](const std::string& path, const std::string& heading, const std::string& value) {
        const auto result = change_cell(schema(), form, path, heading, value);
        CHECK(result.trouble.zh == "");
        return result.text;
    };
    const auto with = [](std::string_view what, std::string_view instead) {
        auto text = form;
        return text.replace(text.find(what), what.size(), instead);
    };
    CHECK(changed("全表", "单位名称", "某厅") == with("单位: 某局", "单位: 某厅"));
    CHECK(changed("资金", "支出", "8") == with("支出: 9", "支出: 8"));
    CHECK(changed("场数", "实现值", "4场") == with("完成值: 5场", "完成值: 4场"));
    CHECK(changed("总额", "预算", "11") == with("总额: { 预算: 10 }", "总额: { 预算: 11 }"));
    CHECK(changed("拨款", "预算", "11") == with("  总额:", "  拨款: { 预算: 11 }\n  总额:"));
    CHECK(changed("人数", "佐证材料", "/") ==
          with("佐证材料:\n          - 1. 签到表\n          - 2. 照片", "佐证材料: /"));
    CHECK(changed("场数", "佐证材料", "无") == with("- 名称: 场数", "- 佐证材料: 无\n        名称: 场数"));
}

TEST_CASE("a row, a cell or a group is taken out with its heading", "[case]") {
    const auto removed = [](const std::string& path) {
        const auto result = remove_part(schema(), form, path);
        CHECK(result.trouble.zh == "");
        const auto documents = read_yaml(result.text);
        CHECK(documents.front().readable);
        return result.text;
    };
    const auto without = [](std::string_view what) {
        auto text = form;
        return text.erase(text.find(what), what.size());
    };
    CHECK(removed("资金/支出") == without(", 支出: 9"));
    CHECK(removed("资金/预算") == without("预算: 10, "));
    CHECK(removed("场数/权重") == without("权重: 6\n        "));
    CHECK(removed("产出/场数").find("场数") == std::string::npos);
    CHECK(removed("产出/人数").find("人数") == std::string::npos);
    CHECK(removed("资金") == without("资金: { 预算: 10, 支出: 9 }\n"));
    CHECK(removed("产出").find("产出") == std::string::npos);
}
