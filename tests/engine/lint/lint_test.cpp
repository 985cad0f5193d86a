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
        {"H867", scoring("乙", "权重 > 3") + "\n" + scoring("丙", "权重 > 3"),
         scoring("乙", "权重 > 3") + "\n" + scoring("丙", "权重 > 2")},
        {"H867", scoring("乙", "满分 > 99") + "\n" + scoring("丙", "权重 > 3"),
         scoring("乙", "权重 > 3") + "\n" + scoring("丙", "满分 > 99")},
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
    std::set<std::string> shown{"H861"};  // needs 用例: below
    for (const auto& pair : pairs()) {
        shown.insert(pair.code);
    }
    for (const auto* row : all_codes()) {
        const std::string name(row->name);
        if (name >= "H860" && name <= "H869") {
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
}

TEST_CASE("H861: a check is tried if any 用例 names it", "[lint]") {
    const auto with = [](const std::string& cases) {
        const std::vector<RuleFile> files{{"试.heng", small_rules(check("要求 权重 > 0")) + cases}};
        Compiler compiler(files);
        const auto compiled = compiler.compile("试");
        REQUIRE(compiled.rules);
        Untested untested;
        untested.add(compiler.codes_tried_in(0));
        return untested.findings(*compiled.rules);
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

}  // namespace heng::test
