// What a name in a rule stands for: shown by what the rule then says of a form.

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/support/check_form.hpp"

namespace heng::test {

namespace {

std::string form() {
    return "标题: 某项目\n年度: 2023\n资金: { 预算: 100, 支出: 80 }\n"
           "指标表:\n"
           "  - 名称: 产出\n    权重: 30\n    自评分数: 28\n"
           "    二级:\n"
           "      - { 名称: 数量, 权重: 10, 预期值: ≥5场, 实现值: 5场, 自评分数: 10, 佐证: [1. 签到表, 2. "
           "照片] }\n"
           "      - { 名称: 质量, 权重: 20, 预期值: ≥90%, 实现值: 81%, 自评分数: 18, 原因: 人手不足 }\n"
           "  - 名称: 效益\n    权重: 70\n    自评分数: 70\n"
           "    二级:\n"
           "      - { 名称: 满意度, 权重: 70, 预期值: ≥90%, 实现值: 95%, 自评分数: 70 }\n"
           "合计: { 权重: 100, 自评分数: 98 }\n总结: 共3项。\n";
}

/// What `expression` gives in rules that add `statements`, over `rows` ("" for the form as a whole); a value a row.
std::string value_of(const std::string& expression, const std::string& rows,
                     const std::string& statements = {}) {
    const auto over = rows.empty() ? "" : " 对 每个 " + rows + "\n";
    const auto report =
        evaluate_text(small_rules(statements + "\n检查 H9 错误 \"题\" {\n" + over + " 要求 否\n 说明 \"{" +
                                  expression + "}\"\n 英文 \"t\" \"m\"\n}"),
                      form());
    std::string out;
    for (const auto& d : report.diagnostics) {
        for (const auto& one : d.consequences) {
            out += one.message.zh + " ";
        }
        out += d.message.zh + " ";
    }
    return out;
}

struct Row {
    std::string expression;
    std::string rows;
    std::string values;
    std::string statements{};
};

}  // namespace

TEST_CASE("名称各有所指") {
    const std::vector<Row> rows{
        {"标题", "", "某项目 "},
        {"年度 + 1", "", "2024 "},
        {"支出", "", "80 "},
        {"资金.支出 ÷ 资金.预算", "", "0.8 "},
        {"合计.权重", "", "100 "},
        {"待付", "", "0 "},
        {"权重", "一级", "30 70 "},
        {"名称", "二级", "数量 质量 满意度 "},
        {"上级.名称", "二级", "产出 产出 效益 "},
        {"上级.权重 - 权重", "二级", "20 10 0 "},
        {"序号", "二级", "1 2 1 "},
        {"合计(下级.权重)", "一级", "30 70 "},
        {"合计(同级.权重)", "二级", "30 30 70 "},
        {"个数(下级)", "一级", "2 1 "},
        {"个数(二级, 自评分数 < 权重)", "", "1 "},
        {"合计(二级.权重)", "", "100 "},
        {"合计(指标.权重)", "", "200 "},
        {"最大(二级.权重) - 最小(二级.权重)", "", "60 "},
        {"列出(二级.名称)", "", "“数量”、“质量”、“满意度” "},
        {"编号", "佐证", "1 2 "},
        {"标题", "佐证", "签到表 照片 "},
        {"原文", "佐证", "1. 签到表 2. 照片 "},
        {"上级.名称", "佐证", "数量 数量 "},
        {"上级.上级.名称", "佐证", "产出 产出 "},
        {"完成率", "二级", "1 0.9 1.0555… "},
        {"达标", "二级", "是 否 是 "},
        {"单位(预期值)", "二级", "场 % % "},
        {"甲 × 2", "", "6 ", "参数 甲 = 1 + 2"},
        {"上年 × 2", "", "0.1 ", "参照 上年 = 5%"},
        {"满分", "", "100 ", "指标体系 满分 100 { 产出 30 }"},
        {"有规定权重", "一级", "是 否 ", "指标体系 满分 100 { 产出 30 }"},
        {"规定权重", "一级", "30 至 40 （未知） ", "指标体系 满分 100 { 产出 30-40 }"},
        {"在体系", "二级", "是 否 否 ", "指标体系 满分 100 { 产出 30 { 数量 10 } }"},
        {"权重", "产出.二级", "10 20 ", "指标体系 满分 100 { 产出 30 }"},
        {"个数(产出.二级)", "", "2 ", "指标体系 满分 100 { 产出 30 }"},
        {"个数(产物.二级)", "", "2 ", "指标体系 满分 100 { 产物 30 { 又名 产出 } }"},
        {"名称", "规定指标", "产出 数量 ", "指标体系 满分 100 { 产出 30 { 数量 10 } }"},
        {"项数", "规定指标", "2 0 ", "指标体系 满分 100 { 产出 30 { 数量 10 } }"},
        {"上级名称", "规定指标", "指标体系 产出 ", "指标体系 满分 100 { 产出 30 { 数量 10 } }"},
        {"字数(名称)", "二级", "2 2 3 "},
        {"舍入(权重 ÷ 3, 2)", "二级", "3.33 6.67 23.33 "},
        {"绝对值(自评分数 - 权重)", "二级", "0 2 0 "},
        {"较小(自评分数, 15)", "二级", "10 15 15 "},
        {"较大(15, 自评分数)", "二级", "15 18 70 "},
    };
    for (const auto& row : rows) {
        INFO(row.expression << " 在 " << row.rows);
        CHECK(value_of(row.expression, row.rows, row.statements) == row.values);
    }
}

}  // namespace heng::test
