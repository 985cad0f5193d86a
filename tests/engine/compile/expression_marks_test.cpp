// What stands in an expression without changing what it means: comments between its parts, the width of its marks.

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "engine/compile/compile.hpp"
#include "tests/support/rule_files.hpp"

namespace heng::test {

namespace {

/// Operations and details of all expressions of a rule set whose only check is about `require`.
std::vector<std::string> compiled(const std::string& require) {
    std::vector<RuleFile> files{
        {"甲.heng", "规则集 甲 { 表式 { 栏 子 数  栏 丑 数 }\n检查 H201 \"乙\" {\n要求 " + require +
                        "\n说明 \"丙\"\n英文 \"d\" \"e\"\n} }\n"}};
    const auto made = compile(files, "甲");
    INFO(require);
    for (const auto& diagnostic : made.diagnostics)
        UNSCOPED_INFO(diagnostic.message.zh);
    REQUIRE(made.rules);
    std::vector<std::string> out;
    for (const auto& e : made.rules->exprs)
        out.push_back(std::to_string(static_cast<int>(e.op)) + "/" + std::to_string(e.detail));
    return out;
}

}  // namespace

TEST_CASE("comments between the parts of an expression change nothing", "[compile][expression]") {
    CHECK(compiled("子 # 注\n = 丑") == compiled("子 = 丑"));
    CHECK(compiled("子 = # 注\n 丑 + # 又一条\n 1") == compiled("子 = 丑 + 1"));
    CHECK(compiled("( # 注\n 子 = 丑)") == compiled("(子 = 丑)"));
    CHECK(compiled("子 = 1 # 注\n 或 丑 = 2") == compiled("子 = 1 或 丑 = 2"));
    CHECK(compiled("非 # 注\n 子 = 丑") == compiled("非 子 = 丑"));
    CHECK(compiled("较小(子, # 注\n 丑) = 1") == compiled("较小(子, 丑) = 1"));
    CHECK(compiled("子 = 丑") != compiled("子 ≥ 丑"));
}

TEST_CASE("marks of comparison mean the same in either width", "[compile][expression]") {
    CHECK(compiled("子 ＞＝ 丑") == compiled("子 ≥ 丑"));
    CHECK(compiled("子 >＝ 丑") == compiled("子 >= 丑"));
    CHECK(compiled("子 ＜＝ 丑") == compiled("子 ≤ 丑"));
    CHECK(compiled("子 ！＝ 丑") == compiled("子 ≠ 丑"));
    CHECK(compiled("子 ＜＞ 丑") == compiled("子 <> 丑"));
    CHECK(compiled("子 ＞ 丑") == compiled("子 > 丑"));
    CHECK(compiled("子 ＝＝ 丑") == compiled("子 = 丑"));
    CHECK(compiled("子 ＞ 丑") != compiled("子 ≥ 丑"));
}

}  // namespace heng::test
