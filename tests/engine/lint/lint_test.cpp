// Rules that compile and yet can't be meant so: each lint with rules that have it and rules, close to those, that don't.

#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "engine/compile/compile.hpp"
#include "engine/lint/lint.hpp"
#include "tests/support/check_form.hpp"

namespace heng::test {

namespace {

struct Pair {
    std::string code;
    std::string bad;
    std::string good;
};

std::string check(const std::string& body, const std::string& code = "H9") {
    return "检查 " + code + " 错误 \"题\" { 对 每个 二级\n " + body +
           "\n 说明 \"说\"\n 英文 \"t\" \"m\"\n 依据 \"文\" }";
}

std::string system(const std::string& tree) {
    return "指标体系 满分 100 { " + tree + " }";
}

std::string scoring(const std::string& name, const std::string& when,
                    const std::string& basis = " 依据 \"文\"") {
    return "计分 " + name + " { 当 " + when + "\n 得分 = 权重\n" + basis + " }";
}

const std::vector<Pair>& pairs() {
    static const std::vector<Pair> all{
        {"H860",
         "年度 2024\n检查 H9 错误 \"题\" { 对 每个 二级\n 要求 权重 > 0\n 说明 \"说\"\n 英文 \"t\" \"m\" }",
         "年度 2024\n" + check("要求 权重 > 0")},
        {"H860", "地区 甲省\n" + scoring("乙", "权重 > 3", ""), "地区 甲省\n" + scoring("乙", "权重 > 3")},
        {"H862", "生效 2024-06-01\n失效 2024-01-01", "生效 2024-01-01\n失效 2024-06-01"},
        {"H863", check("当 权重 > 5 且 权重 < 3\n 要求 权重 > 1"),
         check("当 权重 > 3 且 权重 < 5\n 要求 权重 > 4")},
        {"H863", check("当 个数(同级) < 0\n 要求 权重 > 1"), check("当 个数(同级) < 1\n 要求 权重 > 1")},
        {"H863", check("当 权重 > 5 且 非 (权重 > 5)\n 要求 权重 > 1"),
         check("当 权重 > 5 且 非 (权重 > 8)\n 要求 权重 > 6")},
        {"H863", check("当 原因 = \"甲\" 且 原因 = \"乙\"\n 要求 权重 > 1"),
         check("当 原因 = \"甲\" 或 原因 = \"乙\"\n 要求 权重 > 1")},
        {"H863", check("当 满分 > 100\n 要求 权重 > 1"), check("当 满分 > 99\n 要求 权重 > 1")},
        {"H863", scoring("乙", "权重 ≥ 10 且 权重 ≤ 9"), scoring("乙", "权重 ≥ 9 且 权重 ≤ 9")},
        {"H863", "计分 乙 { 当 权重 > 3\n 若 权重 < 0 且 权重 > 1 得 权重\n 否则 得 0\n 依据 \"文\" }",
         "计分 乙 { 当 权重 > 3\n 若 权重 < 0 或 权重 > 1 得 权重\n 否则 得 0\n 依据 \"文\" }"},
        {"H864", check("要求 权重 = 权重"), check("要求 权重 = 自评分数")},
        {"H864", check("要求 个数(同级) ≥ 0"), check("要求 个数(同级) ≥ 1")},
        {"H864", check("要求 权重 > 3 或 权重 ≤ 3"), check("要求 权重 > 3 或 权重 < 3")},
        {"H864", check("当 权重 > 5\n 要求 权重 > 4"), check("当 权重 > 5\n 要求 权重 > 6")},
        {"H864", check("要求 是"), check("要求 否")},
        // Expressions of the same length, of other parts.
        {"H864", check("要求 舍入(权重, 2) = 舍入(权重, 2)"),
         check("要求 舍入(权重, 小数位数(自评分数)) = 自评分数")},
        {"H865", check("要求 自评分数 > 权重 且 权重 > 自评分数"),
         check("要求 自评分数 ≥ 权重 且 权重 ≥ 自评分数")},
        {"H865", check("要求 权重 = 5 且 权重 ≠ 5"), check("要求 权重 = 5 且 自评分数 ≠ 5")},
        {"H865", check("要求 原因 = \"甲\" 且 原因 ≠ \"甲\""), check("要求 原因 = \"甲\" 且 原因 ≠ \"乙\"")},
        {"H865", check("要求 权重 > 权重"), check("要求 权重 > 自评分数")},
        {"H865", check("当 权重 > 5\n 要求 权重 ≤ 5"), check("当 权重 ≥ 5\n 要求 权重 ≤ 5")},
        {"H865", check("要求 字数(原因) < 0"), check("要求 字数(原因) < 1")},
        {"H866", system("甲 50\n乙 40"), system("甲 50\n乙 50")},
        {"H866", system("甲 50 可缺\n乙 40 可缺\n丙 20"),
         system("甲 50\n乙 40 可缺\n丙 30 可缺\n丁 20 可缺\n戊 10 可缺")},
        {"H866", system("甲 10至30\n乙 60"), system("甲 10至40\n乙 60")},
        {"H866", system("甲 40 { 丙 10\n丁 20 }\n乙 60"), system("甲 40 { 丙 10\n丁 30 }\n乙 60")},
        {"H879", "等级 { 优 ≥90\n良 ≥95\n差 <90 }", "等级 { 优 ≥95\n良 ≥90\n差 <90 }"},
        {"H879", "等级 { 优 ≥90\n差 <60 }", "等级 { 优 ≥90\n差 <90 }"},
        {"H879", "等级 { 优 >90\n差 <90 }", "等级 { 优 >90\n差 ≤90 }"},
        {"H867", scoring("乙", "权重 > 3") + "\n" + scoring("丙", "权重 > 3"),
         scoring("乙", "权重 > 3") + "\n" + scoring("丙", "权重 > 2")},
        {"H867", scoring("乙", "满分 > 99") + "\n" + scoring("丙", "权重 > 3"),
         scoring("乙", "权重 > 3") + "\n" + scoring("丙", "满分 > 99")},
        {"H869", check("要求 实现日期 ≤ 95%"), check("要求 实现日期 ≤ 预期日期")},
        {"H869", check("当 预期日期 > 个数(同级)\n 要求 权重 > 1"),
         check("当 预期日期 - 实现日期 > 个数(同级)\n 要求 权重 > 1")},
        {"H870", check("要求 完成率 ≥ 95"), check("要求 完成率 ≥ 95%")},
        {"H870", check("要求 100 > 完成率"), check("要求 3 > 完成率")},
        {"H873", "可豁免 H99", "可豁免 H9\n" + check("要求 权重 > 1")},
        {"H876", "年度 2024\n失效 2023-12-31", "年度 2024\n失效 2024-12-31"},
        {"H877", check("要求 自评分数 ≤ 权重 × 2") + "\n" + check("要求 自评分数 ≤ 权重 × 2", "H10"),
         check("要求 自评分数 ≤ 权重 × 2") + "\n" + check("当 权重 > 1\n 要求 自评分数 ≤ 权重 × 2", "H10")},
        {"H864", check("当 权重 > 5 且 自评分数 > 3\n 要求 权重 > 4 且 自评分数 > 2"),
         check("当 权重 > 5 且 自评分数 > 3\n 要求 权重 > 4 且 自评分数 > 4")},
        {"H867", scoring("乙", "权重 > 3") + "\n" + scoring("丙", "权重 > 5 且 名称 含 \"甲\""),
         scoring("乙", "权重 > 5") + "\n" + scoring("丙", "权重 > 3 且 名称 含 \"甲\"")},
        {"H867",
         scoring("乙", "预期值 是 定量 且 权重 > 3") + "\n" + scoring("丙", "权重 > 4 且 预期值 是 定量"),
         scoring("乙", "预期值 是 定量 且 权重 > 3") + "\n" + scoring("丙", "权重 > 4 且 预期值 是 定性")},
        {"H871",
         "计分 乙 { 当 权重 > 3\n 若 名称 含 \"甲\" 得 权重\n 若 名称 含 \"甲\" 且 权重 > 5 得 3\n 否则 得 "
         "0\n 依据 \"文\" }",
         "计分 乙 { 当 权重 > 3\n 若 名称 含 \"甲\" 且 权重 > 5 得 3\n 若 名称 含 \"甲\" 得 权重\n 否则 得 "
         "0\n 依据 \"文\" }"},
        {"H868", check("要求 权重 > 5") + "\n" + check("要求 权重 ≤ 5", "H10"),
         check("要求 权重 > 5") + "\n" + check("要求 权重 ≥ 5", "H10")},
        {"H868", check("要求 原因 = \"甲\"") + "\n" + check("要求 原因 = \"乙\"", "H10"),
         check("要求 原因 = \"甲\"") + "\n" + check("当 权重 > 1\n 要求 原因 = \"乙\"", "H10")},
        {"H868", check("要求 自评分数 < 权重") + "\n" + check("要求 自评分数 > 权重", "H10"),
         check("要求 自评分数 ≤ 权重") + "\n" + check("要求 自评分数 ≥ 权重", "H10")},
        {"H868",
         check("要求 权重 > 1") + "\n" + check("要求 权重 > 8", "H10") + "\n" + check("要求 权重 < 5", "H11"),
         check("要求 权重 > 1") + "\n" + check("要求 权重 > 4", "H10") + "\n" +
             check("要求 权重 < 5", "H11")},
    };
    return all;
}

/// Codes of the lints, with those of compiling in front: there should be none.
std::string codes_at(const std::string& statements) {
    const auto compiled = compile_text(small_rules(statements));
    std::string out;
    const auto add = [&](const std::vector<Diagnostic>& findings) {
        for (const auto& d : findings) {
            UNSCOPED_INFO(d.code << " " << d.message.zh);
            out += (out.empty() ? "" : " ") + d.code;
        }
    };
    add(compiled.diagnostics);
    if (compiled.rules) {
        add(lint(*compiled.rules));
    }
    return out;
}

}  // namespace

TEST_CASE("each lint: rules that have the fault show just that", "[lint]") {
    for (const auto& pair : pairs()) {
        INFO(pair.code << "\n" << pair.bad);
        CHECK(codes_at(pair.bad) == pair.code);
    }
}

TEST_CASE("each lint: rules without the fault show nothing", "[lint]") {
    for (const auto& pair : pairs()) {
        INFO(pair.code << "\n" << pair.good);
        CHECK(codes_at(pair.good).empty());
    }
}

TEST_CASE("every code of these lints has a pair of examples", "[lint]") {
    // These need 用例, another rule set or a day: below, and tests/examples/lint.
    std::set<std::string> shown{"H861", "H872", "H874", "H875", "H878", "H880"};
    for (const auto& pair : pairs()) {
        shown.insert(pair.code);
    }
    for (const auto* row : all_codes()) {
        const std::string name(row->name);
        if (name >= "H860" && name <= "H889") {
            INFO(name);
            CHECK(shown.count(name) == 1);
        }
    }
}

TEST_CASE("the nearest choice is said of weights that don't add up", "[lint]") {
    const auto compiled = compile_text(small_rules(system("甲 50\n乙 30 可缺\n丙 25 可缺\n丁 15 可缺")));
    REQUIRE(compiled.rules);
    const auto findings = lint(*compiled.rules);
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().message.zh ==
          "“满分”应为 100，下面的权重怎样取也凑不成，最接近的是 95（不设 丙）");
    const auto message = [](const std::string& tree) {
        const auto made = compile_text(small_rules(system(tree)));
        REQUIRE(made.rules);
        const auto said = lint(*made.rules);
        return said.empty() ? std::string() : said.front().message.zh;
    };
    CHECK(message("甲 10至30\n乙 60") ==
          "“满分”应为 100，下面的权重怎样取也凑不成，最接近的是 90（有范围的取最多）");
    CHECK(message("甲 50至60\n乙 60\n丙 5 可缺") ==
          "“满分”应为 100，下面的权重怎样取也凑不成，最接近的是 110（不设 丙，有范围的取最少）");
}

TEST_CASE("weights of many optional indicators are looked at without all of their choices", "[lint]") {
    std::string tree;
    for (int i = 0; i < 60; ++i) {
        tree += "甲" + std::to_string(i) + " " + std::to_string(2 * i + 2) + " 可缺\n";
    }
    const auto odd = compile_text(small_rules("指标体系 满分 101 { " + tree + " }"));
    REQUIRE(odd.rules);
    CHECK(lint(*odd.rules).size() == 1);
    const auto even = compile_text(small_rules("指标体系 满分 102 { " + tree + " }"));
    REQUIRE(even.rules);
    CHECK(lint(*even.rules).empty());
}

TEST_CASE("H861: a check is tried if any 用例 names it", "[lint]") {
    const auto with = [](const std::string& cases) {
        const std::vector<RuleFile> files{{"试.heng", small_rules(check("要求 权重 > 0")) + cases}};
        Compiler compiler(files);
        const auto compiled = compiler.compile("试");
        REQUIRE(compiled.rules);
        TriedCases tried;
        tried.add("试.heng", compiler.codes_tried_in(0), compiler.checks_in(0), true);
        return tried.untried(*compiled.rules);
    };
    const auto untried = with("用例 \"别的\" {\n 取 甲.yaml\n 应报 H1\n}\n");
    REQUIRE(untried.size() == 1);
    CHECK(untried.front().code == "H861");
    CHECK(untried.front().message.zh == "没有用例试过检查 H9");
    CHECK(with("用例 \"报\" {\n 取 甲.yaml\n 应报 H9\n}\n").empty());
    CHECK(with("用例 \"不报\" {\n 取 甲.yaml\n 不应报 H9\n}\n").empty());
    // Rules without any 用例 are a draft.
    CHECK(with("").empty());
}

TEST_CASE("a scoring rule that no indicator names and no 当 chooses is unused", "[lint]") {
    const auto unused = [](const std::string& statements) {
        const auto compiled = compile_text(small_rules(statements));
        REQUIRE(compiled.rules);
        Unused parts;
        parts.look_at(*compiled.rules);
        std::string names;
        for (const auto& d : parts.findings()) {
            CHECK(d.code == "H826");
            names += d.message.zh + ";";
        }
        return names;
    };
    const std::string plain = "计分 乙 { 得分 = 权重 }\n";
    CHECK(unused(plain) == "“计分 乙”没有哪一条规则用到;");
    CHECK(unused(plain + "指标体系 满分 10 { 甲 10 { 丙 10 { 计分 乙 } } }").empty());
    CHECK(unused("计分 乙 { 当 权重 > 3\n 得分 = 权重 }").empty());
}

TEST_CASE("H826: a 设 that the check never asks for, and a level that no rule looks at, are unused",
          "[lint]") {
    const auto unused = [](const std::string& statements) {
        const auto compiled = compile_text(small_rules(statements));
        REQUIRE(compiled.rules);
        Unused parts;
        parts.look_at(*compiled.rules);
        std::string names;
        for (const auto& d : parts.findings()) {
            names += d.message.zh + ";";
        }
        return names;
    };
    CHECK(unused(check("设 甲 = 权重 + 1\n 要求 权重 > 0")) == "“设 甲”没有哪一条规则用到;");
    CHECK(unused(check("设 甲 = 权重 + 1\n 要求 甲 > 0")).empty());
    CHECK(unused(check("设 甲 = 权重 + 1\n 设 乙 = 甲 + 1\n 要求 乙 > 0")).empty());
    const std::string schema =
        "规则集 试 {\n 表式 {\n 表 指标表 {\n 层级 指标 {\n 栏 名称 名称\n 栏 权重 权重\n }\n }\n"
        " 表 附表 {\n 层级 附件 {\n 栏 题名 文本\n }\n }\n }\n";
    const auto level_unused = [&](const std::string& statements) {
        const auto compiled = compile_text(schema + statements + "\n}\n");
        REQUIRE(compiled.rules);
        Unused parts;
        parts.look_at(*compiled.rules);
        return parts.findings().size();
    };
    CHECK(level_unused("") == 1);
    CHECK(level_unused(
              "检查 H9 错误 \"题\" {\n 对 每个 附件\n 要求 已填(题名)\n 说明 \"说\"\n 英文 \"t\" \"m\" }") ==
          0);
}

TEST_CASE("H872: a 用例 names only checks that some file has, or codes of mechanism", "[lint]") {
    const auto unknown = [](const std::string& line) {
        const std::vector<RuleFile> files{{"试.heng", small_rules(check("要求 权重 > 0")) +
                                                          "用例 \"甲\" {\n 取 甲.yaml\n " + line + "\n}\n"}};
        Compiler compiler(files);
        TriedCases tried;
        tried.add("试.heng", compiler.codes_tried_in(0), compiler.checks_in(0), true);
        return tried.unknown();
    };
    const auto found = unknown("不应报 H99");
    REQUIRE(found.size() == 1);
    CHECK(found.front().code == "H872");
    CHECK(found.front().message.zh == "用例写到 H99，没有一个规则文件有这条检查");
    CHECK(unknown("应报 H9").empty());
    CHECK(unknown("应报 H301").empty());
}

TEST_CASE("H874: an override that says what was said before changes nothing", "[lint]") {
    const auto unchanged = [](const std::string& over) {
        const std::vector<RuleFile> files{
            {"试.heng", small_rules(check("要求 权重 > 0")) + "规则集 上 {\n 沿用 试\n " + over + "\n}\n"}};
        const auto compiled = compile(files, "上");
        for (const auto& d : compiled.diagnostics) {
            UNSCOPED_INFO(d.message.zh);
        }
        REQUIRE(compiled.rules);
        return lint(*compiled.rules).size();
    };
    CHECK(unchanged("改写 检查 H9 错误 {\n 要求   权重 > 0\n }") == 1);
    CHECK(unchanged("改写 检查 H9 错误 {\n 要求 权重 > 1\n }") == 0);
    CHECK(unchanged("改写 检查 H9 警告 {\n 要求 权重 > 0\n }") == 0);
    CHECK(unchanged("改写 检查 H9 错误 {\n 建议 \"改\"\n }") == 0);
    // The same words on another document are a change.
    CHECK(unchanged("依据 \"新\"\n 改写 检查 H9 错误 {\n 要求 权重 > 0\n }") == 0);
}

TEST_CASE("H875: in force from 生效 to 失效, both days included", "[lint]") {
    const auto compiled = compile_text(small_rules("生效 2024-01-01\n失效 2024-12-31"));
    REQUIRE(compiled.rules);
    CHECK(lint_as_of(*compiled.rules, "2023-12-31").size() == 1);
    CHECK(lint_as_of(*compiled.rules, "2024-01-01").empty());
    CHECK(lint_as_of(*compiled.rules, "2024-12-31").empty());
    const auto late = lint_as_of(*compiled.rules, "2025-01-01");
    REQUIRE(late.size() == 1);
    CHECK(late.front().message.zh == "2025-01-01 这一天，这套规则已经失效（2024-12-31）");
}

}  // namespace heng::test
