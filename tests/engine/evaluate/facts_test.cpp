// Data that scoring rules ask for by name, and where a form says them.

#include <catch2/catch.hpp>

#include "engine/form/fact.hpp"
#include "tests/engine/evaluate/small.hpp"

using namespace heng;
using heng::test::due;
using heng::test::found;
using heng::test::Small;

namespace {

/// "名=值|名=值", or "unread".
std::string read(std::string_view text) {
    const auto facts = read_facts(text);
    if (!facts) {
        return "unread";
    }
    std::string out;
    for (const auto& fact : *facts) {
        out += (out.empty() ? "" : "|") + fact.name + "=" + fact.text;
    }
    return out;
}

std::string score(const std::string& rules, const std::string& row, const std::string& form = {}) {
    const Small small{"计分 甲 {\n当 非 (预期值 是 空)\n" + rules + "\n}\n",
                      "      - { 名称: 甲, 权重: 10, 预期值: ≥10家, 实现值: 9家, 自评分数: 9" + row + " }\n",
                      form};
    return due(small.report(), "甲");
}

const std::string cheap = "数据 标准成本\n若 标准成本 ≤ 50 得 权重\n否则 得 2";

}  // namespace

TEST_CASE("facts of a cell are names with their values", "[facts]") {
    CHECK(read("标准成本=50元") == "标准成本=50元");
    CHECK(read("标准成本=50元；满意度＝95%") == "标准成本=50元|满意度=95%");
    CHECK(read("标准成本：50元, 满意度: 95%") == "标准成本=50元|满意度=95%");
    CHECK(read("投资=1,050万元，完成率=80%、60%") == "投资=1,050万元|完成率=80%、60%");
    CHECK(read("甲=1\n乙=2\n") == "甲=1|乙=2");
    CHECK(read("无") == "");
    CHECK(read("/") == "");
    CHECK(read("50元") == "unread");
    CHECK(read("=50元") == "unread");
    CHECK(read("甲=1；50元") == "unread");
    CHECK(read("甲=1；") == "甲=1");
    CHECK(read("甲=1,000,000元，乙=2") == "甲=1,000,000元|乙=2");
}

TEST_CASE("a datum comes from the row's data, else from the form's", "[facts]") {
    CHECK(score(cheap, "") == "[2, 10]");
    CHECK(score(cheap, ", 计分数据: 标准成本=50元") == "10");
    CHECK(score(cheap, ", 计分数据: \"标准成本=1,050元\"") == "2");
    CHECK(score(cheap, "", "计分数据: 标准成本=45元\n") == "10");
    CHECK(score(cheap, ", 计分数据: 标准成本=60元", "计分数据: 标准成本=45元\n") == "2");
    CHECK(score(cheap, "", "计分数据:\n  - 满意度=95%\n  - 标准成本=45元\n") == "10");
    CHECK(score(cheap, "", "计分数据:\n  标准成本: 45元\n  满意度: 95%\n") == "10");
}

TEST_CASE("a datum comes from a cell of its name", "[facts]") {
    const std::string happy = "数据 满意度\n若 满意度 ≥ 90% 得 权重\n否则 得 3";
    CHECK(score(happy, "") == "[3, 10]");
    CHECK(score(happy, ", 满意度: 92%") == "10");
    CHECK(score(happy, ", 满意度: 92") == "10");  // of a cell that holds percentages
    CHECK(score(happy, ", 满意度: 89.9") == "3");
    CHECK(score(happy, ", 满意度: /") == "[3, 10]");
    const std::string spent = "数据 支出\n若 支出 > 100 得 0\n否则 得 权重";
    CHECK(score(spent, "", "资金: { 支出: 101 }\n") == "0");
    CHECK(score(spent, "", "资金: { 支出: 100 }\n") == "10");
    CHECK(score(spent, "", "资金: { 预算: 100 }\n") == "[0, 10]");
    CHECK(score("数据 问题 是否\n若 问题 得 0\n否则 得 权重", "", "资金: { 问题: 有 }\n") == "0");
}

TEST_CASE("a declared score is no datum", "[facts]") {
    CHECK(score("数据 自评分数\n若 自评分数 > 5 得 1\n否则 得 2", "") == "[1, 2]");
    CHECK(score("数据 自评分数\n若 自评分数 > 5 得 1\n否则 得 2", ", 计分数据: 自评分数=3") == "2");
}

TEST_CASE("a datum comes from the rules where the form doesn't say it", "[facts]") {
    const Small small{"参照 标准成本 = 45元\n计分 甲 {\n当 非 (预期值 是 空)\n" + cheap + "\n}\n",
                      "      - { 名称: 甲, 权重: 10, 预期值: ≥10家, 实现值: 9家, 自评分数: 9 }\n",
                      {}};
    CHECK(due(small.report(), "甲") == "10");
}

TEST_CASE("what a target refers to may stand in the form's data", "[facts]") {
    Small small{"计分 甲 {\n当 预期值 是 参照\n若 达标 得 权重\n否则 得 0\n}\n",
                "      - { 名称: 甲, 权重: 10, 预期值: 高于当年全市增速, 实现值: 7.7%, 自评分数: 10 }\n",
                {}};
    CHECK(due(small.report(), "甲") == "[0, 10]");
    small.more = "计分数据: 当年全市增速=5.6%\n";
    CHECK(due(small.report(), "甲") == "10");
    small.more = "计分数据: 当年全市增速=8%\n";
    CHECK(due(small.report(), "甲") == "0");
    small.rules = "参照 当年全市增速 = 5.6%\n" + small.rules;  // what the rules state holds
    CHECK(due(small.report(), "甲") == "10");
}

TEST_CASE("many facts take time by how many they are", "[facts]") {
    std::string many;
    std::string rows;
    for (int i = 0; i < 20'000; ++i) {
        many += "数" + std::to_string(i) + "=" + std::to_string(i) + "，";
    }
    for (int i = 0; i < 2'000; ++i) {
        rows += "      - { 名称: 甲" + std::to_string(i) +
                ", 权重: 1, 预期值: ≥10家, 实现值: 9家, 自评分数: 1 }\n";
    }
    const Small small{"计分 甲 {\n当 非 (预期值 是 空)\n数据 数7\n若 数7 = 7 得 权重\n否则 得 0\n}\n", rows,
                      "计分数据: " + many + "\n"};
    CHECK(due(small.report(), "甲1999") == "1");
}

TEST_CASE("data that have no name can't be read, and say so once", "[facts]") {
    const Small small{"计分 甲 {\n当 非 (预期值 是 空)\n得分 = 权重\n}\n",
                      "      - { 名称: 甲, 权重: 10, 预期值: ≥10家, 实现值: 9家, 计分数据: 50元 }\n",
                      {}};
    CHECK(found(small.report()) == std::vector<std::string>{"H301 产出/甲/计分数据"});
}
