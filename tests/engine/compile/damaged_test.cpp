// Rule files that lack so much that there is nothing to compile: said, not crashed on.

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/support/check_form.hpp"
#include "tests/support/golden.hpp"

namespace heng::test {

namespace {

std::string codes(const std::vector<RuleFile>& files, const std::string& id) {
    const auto compiled = compile(files, id);
    CHECK_FALSE(compiled.rules);
    std::string out;
    for (const auto& d : compiled.diagnostics) {
        out += d.code + " ";
    }
    return out;
}

std::string repeated(const std::string& text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) {
        out += text;
    }
    return out;
}

}  // namespace

TEST_CASE("没有表式的规则集能编译，给别的规则集沿用；填表的内容在它看来都不认识") {
    for (const auto* statements : {"", "名称 \"甲\"", "参照 上年 = 5%", "等级 { 优 ≥90 }"}) {
        INFO(statements);
        const auto rules = must_compile(std::string("规则集 试 {\n") + statements + "\n}\n");
        CHECK(rules.schema.is_empty());
        const auto report = evaluate_text(rules, "表式: 试\n指标评分表: []\n");
        CHECK(report.indicators.empty());
    }
    CHECK(codes({{"试.heng", "规则集 试 {\n计分 甲 {\n 当 预期值 是 定量\n 得分 = 权重\n}\n}\n"}}, "试") ==
          "H815 H815 ");
}

TEST_CASE("套得太深的规则文件不再编译") {
    for (const auto& expression : {repeated("(", 300) + "1" + repeated(")", 300), repeated("非 ", 300) + "是",
                                   repeated("较小(1, ", 300) + "1" + repeated(")", 300)}) {
        const auto rules = small_rules("检查 H9 错误 \"题\" {\n 要求 " + expression +
                                       " = 2\n 说明 \"说\"\n 英文 \"t\" \"m\"\n}");
        INFO(expression.substr(0, 20));
        CHECK(codes({{"试.heng", rules}}, "试") == "H803 ");
        CHECK(codes({{"乙.heng", "规则集 乙 {\n 沿用 试\n}\n"}, {"试.heng", rules}}, "乙") == "H803 ");
    }
}

TEST_CASE("规则文件少了任何一行都不会崩溃") {
    const auto whole = repository_file("rules/通用/项目自评表.heng");
    const auto place = repository_file("rules/广东/江门市/2023.heng");
    std::size_t begin = 0;
    while (begin < whole.size()) {
        const auto end = whole.find('\n', begin) + 1;
        auto damaged = whole;
        damaged.erase(begin, end - begin);
        const std::vector<RuleFile> files{{"a.heng", place}, {"b.heng", damaged}};
        const auto compiled = compile(files, "江门市/项目绩效自评/2023");
        if (compiled.rules) {
            const auto form = repository_file("forms/江门市工业发展管理经费-2023.yaml");
            CHECK_FALSE(evaluate_text(*compiled.rules, form).ruleset.empty());
        }
        begin = end;
    }
}

}  // namespace heng::test
