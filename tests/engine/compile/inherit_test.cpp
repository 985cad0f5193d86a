// 沿用, 改写, 废止: what is in force in a rule set that builds on others.

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "engine/report/text.hpp"
#include "tests/support/check_form.hpp"

namespace heng::test {

namespace {

using Files = std::vector<RuleFile>;

std::string named(const std::string& id, const std::string& statements) {
    return "规则集 " + id + " {\n" + statements + "\n}\n";
}

std::string check_of(const std::string& code, const std::string& title = "题") {
    return "检查 " + code + " 错误 \"" + title +
           "\" {\n 设 a = 1\n 要求 a = 2\n 说明 \"说 {a}\"\n 建议 \"改\"\n 英文 \"t\" \"m\"\n 依据 \"文件\" "
           "第一条\n}\n";
}

RuleSet compiled(const Files& files, const std::string& id) {
    auto made = compile(files, id);
    for (const auto& d : made.diagnostics) {
        UNSCOPED_INFO(d.code << " " << d.message.zh);
    }
    REQUIRE(made.rules);
    return std::move(*made.rules);
}

std::vector<std::string> check_codes(const RuleSet& rules) {
    std::vector<std::string> out;
    for (const auto& check : rules.checks) {
        out.push_back(check.code);
    }
    return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("沿用来的检查排在前面，自己的排在后面") {
    const Files files{{"甲", named("甲", "沿用 乙\n" + check_of("H3"))},
                      {"乙", named("乙", check_of("H1") + check_of("H2"))}};
    const auto rules = compiled(files, "甲");
    CHECK(check_codes(rules) == Texts{"H1", "H2", "H3"});
    CHECK(rules.lineage == Texts{"甲", "乙"});
}

TEST_CASE("文件里先写检查后写沿用，沿用来的仍在前面") {
    const Files files{{"甲", named("甲", check_of("H3") + "沿用 乙")}, {"乙", named("乙", check_of("H1"))}};
    CHECK(check_codes(compiled(files, "甲")) == Texts{"H1", "H3"});
}

TEST_CASE("改写表式去掉了层级，沿用来的检查没有行可查；自己写的是写错") {
    const std::string schema =
        "表式 { 表 评分表 { 层级 一级 { 栏 名称 名称 } 层级 二级 { 栏 名称 名称 } } }\n";
    const std::string fewer = "改写 表式 { 表 评分表 { 层级 一级 { 栏 名称 名称 } } }\n";
    const auto check = [](const std::string& code) {
        return "检查 " + code +
               " 错误 \"题\" {\n 对 每个 二级\n 要求 已填(名称)\n 说明 \"说{名称}\"\n 建议 \"改\"\n "
               "英文 \"t\" \"m\"\n 依据 \"文件\"\n}\n";
    };
    Files files{{"顶", named("顶", "沿用 底\n" + fewer)},
                {"底", named("底", schema + check("H1") + check_of("H2"))}};
    CHECK(check_codes(compiled(files, "顶")) == Texts{"H2"});
    CHECK(check_codes(compiled(files, "底")) == Texts{"H1", "H2"});
    files[0].text = named("顶", "沿用 底\n" + fewer + check("H3"));
    const auto made = compile(files, "顶");
    REQUIRE_FALSE(made.diagnostics.empty());
    CHECK(made.diagnostics.front().code == "H817");
    CHECK(made.diagnostics.front().place.path == "顶");
}

TEST_CASE("经两条路沿用同一规则集只算一次") {
    const Files files{{"顶", named("顶", "沿用 左\n沿用 右")},
                      {"左", named("左", "沿用 底\n" + check_of("H2"))},
                      {"右", named("右", "沿用 底\n" + check_of("H3"))},
                      {"底", named("底", check_of("H1"))}};
    const auto rules = compiled(files, "顶");
    CHECK(check_codes(rules) == Texts{"H1", "H2", "H3"});
    CHECK(std::count(rules.lineage.begin(), rules.lineage.end(), "底") == 1);
}

TEST_CASE("两个沿用的规则集有同一编号的检查要报 H813，指着两处") {
    const Files files{{"顶", named("顶", "沿用 左\n沿用 右")},
                      {"左", named("左", check_of("H1"))},
                      {"右", named("右", check_of("H1"))}};
    const auto made = compile(files, "顶");
    REQUIRE(made.diagnostics.size() == 1);
    CHECK(made.diagnostics.front().code == "H813");
    CHECK(made.diagnostics.front().place.path == "右");
    REQUIRE(made.diagnostics.front().related.size() == 1);
    const auto& first = made.diagnostics.front().related.front();
    CHECK(first.place.path == "左");
    CHECK(first.elsewhere.starts_with("左:"));
    const auto text = render_finding(made.diagnostics.front(), "右", FormSource(files[2].text), {});
    CHECK(text.find(first.elsewhere + "  " + first.value) != std::string::npos);
}

TEST_CASE("沿用成环要报 H812，环有多长都一样") {
    for (const int length : {1, 2, 5}) {
        Files files;
        for (int i = 0; i < length; ++i) {
            files.push_back({"f" + std::to_string(i),
                             named("环" + std::to_string(i), "沿用 环" + std::to_string((i + 1) % length))});
        }
        const auto made = compile(files, "环0");
        INFO(length);
        REQUIRE(made.diagnostics.size() == 1);
        CHECK(made.diagnostics.front().code == "H812");
        CHECK_FALSE(made.rules);
    }
}

TEST_CASE("找不到规则集要报 H811，说出最接近的名称") {
    const Files files{{"甲", named("甲", "沿用 通用/自评表")}, {"乙", named("通用/自评", "")}};
    const auto made = compile(files, "甲");
    REQUIRE(made.diagnostics.size() == 1);
    CHECK(made.diagnostics.front().code == "H811");
    CHECK(made.diagnostics.front().message.zh.find("通用/自评”") != std::string::npos);
    const auto wanted = compile(files, "丙");
    REQUIRE(wanted.diagnostics.size() == 1);
    CHECK(wanted.diagnostics.front().code == "H811");
}

TEST_CASE("规则集的名称写在引号里也找得到") {
    const Files files{{"甲", named("\"甲\"/\"项目\"", check_of("H1"))}};
    CHECK(check_codes(compiled(files, "甲/项目")) == Texts{"H1"});
}

TEST_CASE("改写一条检查，没有写到的照旧") {
    const std::string base = named("底", check_of("H1", "原题"));
    struct Row {
        std::string overrides;
        Severity severity;
        std::string title, message, basis;
    };
    const std::vector<Row> rows{
        {"改写 检查 H1 警告 { }", Severity::warning, "原题", "说 {a}", "文件 第一条"},
        {"改写 检查 H1 \"新题\" { }", Severity::error, "新题", "说 {a}", "文件 第一条"},
        {"改写 检查 H1 { 说明 \"新说\" }", Severity::error, "原题", "新说", "文件 第一条"},
        {"改写 检查 H1 { 依据 \"新文件\" }", Severity::error, "原题", "说 {a}", "新文件"},
        {"改写 检查 H1 提示 { 要求 a = 3 }", Severity::note, "原题", "说 {a}", "文件 第一条"},
    };
    for (const auto& row : rows) {
        INFO(row.overrides);
        const Files files{{"甲", named("甲", "沿用 底\n" + row.overrides)}, {"底", base}};
        const auto rules = compiled(files, "甲");
        REQUIRE(rules.checks.size() == 1);
        const auto& check = rules.checks.front();
        CHECK(check.severity == row.severity);
        CHECK(check.title.zh == row.title);
        CHECK(check.message.zh.written == row.message);
        CHECK(check.advice.zh.written == "改");
        CHECK(check.message.en.written == "m");
        CHECK(check.basis == row.basis);
    }
}

TEST_CASE("改写能改写过的：最新的一层说了算") {
    const Files files{{"新", named("新", "沿用 中\n改写 检查 H1 { 说明 \"三\" }")},
                      {"中", named("中", "沿用 底\n改写 检查 H1 警告 \"二题\" { 说明 \"二\" }")},
                      {"底", named("底", check_of("H1"))}};
    const auto rules = compiled(files, "新");
    REQUIRE(rules.checks.size() == 1);
    CHECK(rules.checks.front().message.zh.written == "三");
    CHECK(rules.checks.front().title.zh == "二题");
    CHECK(rules.checks.front().severity == Severity::warning);
}

TEST_CASE("改写词表、参数、等级、指标体系是整个换掉，单位、品质是添上") {
    const std::string base =
        named("底", "参数 甲 = 1\n词表 话 { 同上、无 }\n等级 { 优 ≥90 }\n品质 达成 { 好 }");
    const Files files{
        {"新",
         named(
             "新",
             "沿用 底\n改写 参数 甲 = 2\n改写 词表 话 { 略 }\n改写 等级 { 合格 ≥60 }\n改写 品质 达成 { 行 }\n"
             "检查 H1 错误 \"题\" { 要求 甲 = 2\n 说明 \"说\"\n 英文 \"t\" \"m\" }")},
        {"底", base}};
    const auto rules = compiled(files, "新");
    REQUIRE(rules.word_lists.size() == 1);
    CHECK(rules.word_lists.front() == Texts{"略"});
    REQUIRE(rules.grades.size() == 1);
    CHECK(rules.grades.front().name == "合格");
    REQUIRE(rules.numbers.size() >= 2);
    CHECK(rules.numbers.front() == Rational(2));
}

TEST_CASE("废止的检查不再在，可以另写一条同号的") {
    const Files files{{"新", named("新", "沿用 底\n废止 检查 H1\n" + check_of("H1", "另一条"))},
                      {"底", named("底", check_of("H1") + check_of("H2"))}};
    const auto rules = compiled(files, "新");
    CHECK(check_codes(rules) == Texts{"H2", "H1"});
    CHECK(rules.checks.back().title.zh == "另一条");
}

TEST_CASE("名称、年度、依据取自己的，没有写的取沿用来的") {
    const Files files{
        {"新", named("新", "沿用 底\n名称 \"新的\"\n年度 2024")},
        {"底", named("底", "名称 \"旧的\"\n年度 2023\n地区 广东/江门市\n依据 \"文件\" 第二条")}};
    const auto rules = compiled(files, "新");
    CHECK(rules.title == "新的");
    CHECK(rules.year == 2024);
    CHECK(rules.place == "广东/江门市");
    CHECK(rules.basis == "文件 第二条");
    CHECK(rules.files == Texts{"新", "底"});
}

TEST_CASE("没有沿用到的文件有错也不碍事") {
    const Files files{{"甲", named("甲", check_of("H1"))}, {"坏", "规则集 坏 { 检察 H1 }"}};
    CHECK(compile(files, "甲").diagnostics.empty());
}

TEST_CASE("可豁免写在沿用的规则集上，后写的算") {
    const Files files{{"新", named("新", "沿用 底\n不可豁免 H1")},
                      {"底", named("底", "可豁免 H1 H2\n" + check_of("H1") + check_of("H2"))}};
    const auto rules = compiled(files, "新");
    CHECK_FALSE(rules.find_check("H1")->waivable);
    CHECK(rules.find_check("H2")->waivable);
    CHECK(rules.find_check("H3") == nullptr);
}

}  // namespace heng::test
