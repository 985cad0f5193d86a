// What is wrong in rules that read well: each code of the compile stage with rules that have it and rules, close to
// those, that don't.

#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "tests/support/check_form.hpp"
#include "tests/support/rule_files.hpp"

namespace heng::test {

namespace {

struct Pair {
    std::string code;
    std::string bad;
    std::string good;
};

std::string requires_(const std::string& condition) {
    return "检查 H9 错误 \"题\" { 对 每个 二级\n 要求 " + condition + "\n 说明 \"说\"\n 英文 \"t\" \"m\" }";
}

std::string says(const std::string& message) {
    return "检查 H9 错误 \"题\" { 对 每个 二级\n 要求 权重 > 0\n 说明 \"" + message +
           "\"\n 英文 \"t\" \"m\" }";
}

std::string tells(const std::string& pattern) {
    return "检查 H9 错误 \"题\" { 叙述 总结 中 \"" + pattern +
           "\"\n 要求 是\n 说明 \"说\"\n 英文 \"t\" \"m\" }";
}

std::string scores(const std::string& body) {
    return "计分 乙 { " + body + " }";
}

/// A 表式 in which 预算 stands in two groups.
std::string two_budgets(const std::string& condition) {
    return "改写 表式 { 组 资金 { 栏 预算 数 }\n组 合计 { 栏 预算 数 } }\n检查 H9 错误 \"题\" { 要求 " +
           condition + "\n 说明 \"说\"\n 英文 \"t\" \"m\" }";
}

const std::vector<Pair>& pairs() {
    static const std::vector<Pair> all{
        {"H811", "沿用 没有的规则集", "沿用 底"},
        {"H812", "沿用 试", "沿用 底"},
        {"H813", requires_("权重 > 0") + "\n" + requires_("权重 > 1"), requires_("权重 > 0")},
        {"H813", "参数 甲 = 1\n参数 甲 = 2", "参数 甲 = 1\n参数 乙 = 2"},
        {"H813", "指标体系 满分 100 { 甲 50\n甲 50 }", "指标体系 满分 100 { 甲 50\n乙 50 }"},
        {"H814", "改写 检查 H9 警告 { }", requires_("权重 > 0") + "\n改写 检查 H9 警告 { }"},
        {"H814", "废止 检查 H9", requires_("权重 > 0") + "\n废止 检查 H9"},
        {"H814", "废止 词表 套话", "词表 套话 { 同上 }\n废止 词表 套话"},
        {"H815", requires_("权衡 > 0"), requires_("权重 > 0")},
        {"H815", requires_("预算安排 > 0"), requires_("资金.预算 > 0")},
        {"H815", requires_("上级.预期值 > 0"), requires_("上级.权重 > 0")},
        {"H815", requires_("差 > 0"), says("差 {差}")},
        {"H815", "检查 H9 错误 \"题\" { 叙述 总节 中 \"{n}项\"\n 要求 是\n 说明 \"说\"\n 英文 \"t\" \"m\" }",
         tells("{n}项")},
        {"H815", tells("{=题目}共{n}项"), tells("{=标题}共{n}项")},
        {"H816", requires_("原因 > 0"), requires_("原因 = \"无\"")},
        {"H816", requires_("权重"), requires_("权重 > 0")},
        {"H816", requires_("权重 且 自评分数 > 0"), requires_("权重 > 0 且 自评分数 > 0")},
        {"H816", requires_("(权重 > 0) + 1 > 1"), requires_("权重 + 1 > 1")},
        {"H816", requires_("非 权重"), requires_("非 (权重 > 0)")},
        {"H816", requires_("原因 < \"无\""), requires_("原因 ≠ \"无\"")},
        {"H816", requires_("合计(下级.标题) > 0"), requires_("合计(同级.权重) > 0")},
        {"H816", scores("得分 = 达标"), scores("若 达标 得 权重")},
        {"H816", scores("得分 = 权重\n封顶 原因"), scores("得分 = 权重\n封顶 权重")},
        {"H817", requires_("预期值 是 定量的"), requires_("预期值 是 定量")},
        {"H817", requires_("总和(同级.权重) > 0"), requires_("合计(同级.权重) > 0")},
        {"H817", scores("得分 = 权重\n保留 2 位 四舍"), scores("得分 = 权重\n保留 2 位 四舍五入")},
        {"H817", scores("得分 = 权重\n方向 向上"), scores("得分 = 权重\n方向 反向")},
        {"H817", "品质 大体达成 { 好 }", "品质 部分达成 { 好 }"},
        {"H817", "检查 H9 错误 \"题\" { 对 每个 三级\n 要求 权重 > 0\n 说明 \"说\"\n 英文 \"t\" \"m\" }",
         requires_("权重 > 0")},
        {"H817", "计分 乙 { 得分 = 权重 }\n指标体系 满分 10 { 甲 10 { 乙 10 { 计分 丙 } } }",
         "计分 乙 { 得分 = 权重 }\n指标体系 满分 10 { 甲 10 { 乙 10 { 计分 乙 } } }"},
        {"H818", requires_("已填()"), requires_("已填(原因)")},
        {"H818", requires_("较小(1) > 0"), requires_("较小(1, 2) > 0")},
        {"H818", requires_("绝对值(1, 2) > 0"), requires_("绝对值(1) > 0")},
        {"H818", requires_("合计(权重) > 0"), requires_("合计(二级.权重) > 0")},
        {"H818", requires_("合计(二级) > 0"), requires_("个数(二级) > 0")},
        {"H818", requires_("个数(规定指标) > 0"), requires_("个数(指标) > 0")},
        {"H819", tells("共{n项"), tells("共{n}项")},
        {"H819", tells("共{n:整数}项"), tells("共{n:数}项")},
        {"H819", tells("共{}项"), tells("共{n}项")},
        {"H819", tells("{a:文}{n}"), tells("{a:文}项{n}")},
        {"H819", tells(" "), tells("项")},
        {"H820", "检查 H9 错误 \"题\" { 对 每个 二级\n 说明 \"说\"\n 英文 \"t\" \"m\" }",
         requires_("权重 > 0")},
        {"H820", "检查 H9 错误 \"题\" { 对 每个 二级\n 要求 权重 > 0\n 英文 \"t\" \"m\" }",
         requires_("权重 > 0")},
        {"H820", "检查 H9 错误 \"题\" { 对 每个 二级\n 要求 权重 > 0\n 说明 \"说\" }", requires_("权重 > 0")},
        {"H820", "检查 H9 错误 { 对 每个 二级\n 要求 权重 > 0\n 说明 \"说\"\n 英文 \"t\" \"m\" }",
         requires_("权重 > 0")},
        {"H820", scores("封顶 权重"), scores("得分 = 权重\n封顶 权重")},
        {"H820", "指标体系 满分 10 { 甲 10 { 乙 10 { 丙 10 } } }", "指标体系 满分 10 { 甲 10 { 乙 10 } }"},
        {"H821", says("共{权重"), says("共{权重}")},
        {"H821", says("共{}"), says("共{权重}")},
        {"H821", says("共{权重 +}"), says("共{权重 + 1}")},
        {"H822", two_budgets("预算 > 0"), two_budgets("资金.预算 > 合计.预算")},
        {"H823", "参照 上年 = 95%%", "参照 上年 = 10场"},
        {"H823", "指标 甲/乙 { 目标 95%% }", "指标 甲/乙 { 目标 ≥95% }"},
        {"H824", scores("标准 \"按有关规定执行\""), scores("标准 \"视情况给分\"\n得分 在 0 至 权重")},
    };
    return all;
}

Compiled compile_with_base(const std::string& statements) {
    const std::vector<RuleFile> files{{"试.heng", small_rules(statements)},
                                      {"底.heng", "规则集 底 {\n 参照 底值 = 1\n}\n"}};
    return compile(files, "试");
}

std::vector<std::string> codes(const Compiled& compiled) {
    std::vector<std::string> out;
    for (const auto& d : compiled.diagnostics) {
        UNSCOPED_INFO(d.code << " " << d.message.zh);
        out.push_back(d.code);
    }
    return out;
}

std::string codes_at(const std::string& statements) {
    const auto compiled = compile_with_base(statements);
    std::string out;
    for (const auto& code : codes(compiled)) {
        out += (out.empty() ? "" : " ") + code;
    }
    return out;
}

}  // namespace

TEST_CASE("每条编译提示：有错的规则恰好报它一条") {
    for (const auto& pair : pairs()) {
        INFO(pair.code << "\n" << pair.bad);
        CHECK(codes_at(pair.bad) == pair.code);
    }
}

TEST_CASE("每条编译提示：改对以后一条也没有") {
    for (const auto& pair : pairs()) {
        INFO(pair.code << "\n" << pair.good);
        CHECK(codes_at(pair.good).empty());
    }
}

TEST_CASE("H811 到 H824 在表里都有例子") {
    std::set<std::string> shown;
    for (const auto& pair : pairs()) {
        shown.insert(pair.code);
    }
    for (const auto* row : all_codes()) {
        const std::string name(row->name);
        if (name >= "H811" && name <= "H824") {
            INFO(name);
            CHECK(shown.count(name) == 1);
        }
    }
}

TEST_CASE("编译提示指着出错的文字") {
    const auto rules = small_rules(requires_("权衡 > 0"));
    const auto compiled = compile_text(rules);
    REQUIRE(compiled.diagnostics.size() == 1);
    const auto& d = compiled.diagnostics.front();
    CHECK(d.place.path == "试.heng");
    CHECK(rules.substr(d.place.span.begin, d.place.span.end - d.place.span.begin) == "权衡");
    CHECK(d.message.zh.find("权重") != std::string::npos);
}

TEST_CASE("有错误就没有规则集，只有警告仍有") {
    CHECK_FALSE(compile_with_base(requires_("权衡 > 0")).rules);
    CHECK(compile_with_base(scores("标准 \"视情况给分\"")).rules);
}

TEST_CASE("仓库里的规则集都能编译，一条提示也没有") {
    std::vector<RuleFile> files;
    for (auto& file : rule_files_below("rules")) {
        files.push_back({file.path, file.text});
    }
    const auto ids = ruleset_ids(files);
    REQUIRE_FALSE(ids.empty());
    for (const auto& id : ids) {
        INFO(id);
        const auto compiled = compile(files, id);
        CHECK(codes(compiled).empty());
        CHECK(compiled.rules);
    }
}

}  // namespace heng::test
