// Two rule sets by what they say: each kind of change, and that none is seen where only the writing differs.

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "engine/compare/compare.hpp"
#include "engine/report/changes.hpp"
#include "tests/support/check_form.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/rule_files.hpp"

namespace heng::test {

namespace {

std::vector<Change> changes(const std::string& before, const std::string& after) {
    return compare(must_compile(small_rules(before)), must_compile(small_rules(after)));
}

std::string_view word(ChangeKind kind) {
    return kind == ChangeKind::added ? "added" : kind == ChangeKind::removed ? "removed" : "changed";
}

std::string_view word(ChangeWay way) {
    switch (way) {
        case ChangeWay::stricter: return "stricter";
        case ChangeWay::laxer: return "laxer";
        case ChangeWay::unknown: return "unknown";
        case ChangeWay::neither: return "neither";
    }
    return {};
}

/// “检查 H9 要求: changed, stricter”, joined by “; ”.
std::string told(const std::vector<Change>& all) {
    std::string out;
    for (const auto& change : all) {
        out += (out.empty() ? "" : "; ") + change.part +
               (change.aspect.zh.empty() ? "" : " " + change.aspect.zh) + ": " +
               std::string(word(change.kind)) + ", " + std::string(word(change.way));
    }
    return out;
}

std::string check(const std::string& body, const std::string& severity = "错误") {
    return "检查 H9 " + severity + " \"题\" { 对 每个 二级\n " + body + "\n 说明 \"说\"\n 英文 \"t\" \"m\" }";
}

std::string system(const std::string& tree) {
    return "指标体系 满分 100 { " + tree + " }";
}

std::string scoring(const std::string& body) {
    return "计分 乙 { 当 预期值 是 定量\n " + body + " }";
}

struct Case {
    std::string before;
    std::string after;
    std::string expected;
};

const std::vector<Case>& cases() {
    static const std::vector<Case> all{
        {"年度 2023", "年度 2024", "规则集 年度: changed, neither"},
        {system("甲 40\n乙 60"), system("甲 30\n乙 70"),
         "甲 权重: changed, unknown; 乙 权重: changed, unknown"},
        {system("甲 40\n乙 60"), system("甲 40\n丙 60"), "丙: added, unknown; 乙: removed, unknown"},
        {system("甲 40\n乙 60"), system("甲 40\n乙 60 可缺"), "乙 可缺: changed, laxer"},
        {"指标 甲/乙 5 { 目标 ≥90% }", "指标 甲/乙 5 { 目标 ≥95% }", "甲/乙 目标: changed, unknown"},
        {"", check("要求 权重 > 3"), "检查 H9: added, stricter"},
        {check("要求 权重 > 3"), "", "检查 H9: removed, laxer"},
        {check("要求 权重 > 3", "警告"), check("要求 权重 > 3"), "检查 H9 程度: changed, stricter"},
        {check("要求 权重 > 3"), check("要求 权重 > 5"), "检查 H9 要求: changed, stricter"},
        {check("要求 权重 > 3"), check("要求 权重 ≥ 3"), "检查 H9 要求: changed, laxer"},
        {check("要求 权重 > 3"), check("要求 权重 > 3 且 已填(原因)"), "检查 H9 要求: changed, stricter"},
        {check("要求 权重 > 3"), check("要求 权重 > 3 或 已填(原因)"), "检查 H9 要求: changed, unknown"},
        {check("要求 权重 > 3"), check("当 已填(原因)\n 要求 权重 > 3"), "检查 H9 当: changed, laxer"},
        {check("当 权重 > 5\n 要求 已填(原因)"), check("当 权重 > 2\n 要求 已填(原因)"),
         "检查 H9 当: changed, stricter"},
        {check("要求 权重 = 自评分数"), check("要求 权重 = 自评分数 允差 0.1"),
         "检查 H9 允差: changed, laxer"},
        {scoring("若 完成率 ≥ 90% 得 权重\n 否则 得 0"), scoring("若 完成率 ≥ 95% 得 权重\n 否则 得 0"),
         "计分 乙: changed, stricter"},
        {scoring("得分 = 完成率 × 权重\n 封顶 权重"),
         scoring("得分 = 完成率 × 权重\n 封顶 权重\n 保留 1 位 四舍五入"), "计分 乙: changed, unknown"},
        {"等级 { 优 ≥90\n 差 <90 }", "等级 { 优 ≥85\n 差 <85 }",
         "等级 优: changed, laxer; 等级 差: changed, unknown"},
        {"词表 空话 { 同上 }", "词表 空话 { 同上、无 }", "词表 空话 增加: changed, unknown"},
        {"参照 上年增速 = 5%", "参照 上年增速 = 6%", "参照 上年增速: changed, unknown"},
    };
    return all;
}

/// Nothing of these is a change.
const std::vector<Case>& alike() {
    static const std::vector<Case> all{
        {check("要求 权重 > 3"), "# 说明\n" + check("要求   3 < 权重"), ""},
        {"参数 线 = 3\n" + check("要求 权重 > 线"), check("要求 权重 > 3"), ""},
        {scoring("得分 = 完成率 × 权重\n 封顶 权重"), scoring("得分 = 实现值 ÷ 预期值 × 权重\n 封顶 权重"),
         ""},
        {scoring("若 完成率 ≥ 90% 得 权重\n 否则 得 0"), scoring("若 完成率 < 90% 得 0\n 否则 得 权重"), ""},
        {system("甲 40\n乙 60"), system("乙 60\n甲 40"), ""},
    };
    return all;
}

}  // namespace

TEST_CASE("each kind of change is seen, with which way it goes", "[compare]") {
    for (const auto& one : cases()) {
        INFO(one.before << "\n→\n" << one.after);
        CHECK(told(changes(one.before, one.after)) == one.expected);
    }
}

TEST_CASE("rules that are only written otherwise are no change", "[compare]") {
    for (const auto& one : alike()) {
        INFO(one.before << "\n→\n" << one.after);
        CHECK(told(changes(one.before, one.after)).empty());
    }
}

TEST_CASE("what is stricter one way is laxer the other", "[compare]") {
    for (const auto& one : cases()) {
        INFO(one.before << "\n→\n" << one.after);
        const auto there = changes(one.before, one.after);
        const auto back = changes(one.after, one.before);
        REQUIRE(there.size() == back.size());
        const auto count = [](const std::vector<Change>& all, ChangeWay way) {
            return std::count_if(all.begin(), all.end(),
                                 [&](const Change& change) { return change.way == way; });
        };
        CHECK(count(there, ChangeWay::stricter) == count(back, ChangeWay::laxer));
        CHECK(count(there, ChangeWay::laxer) == count(back, ChangeWay::stricter));
    }
}

TEST_CASE("a scoring rule that gives otherwise shows an actual at which it does", "[compare]") {
    const auto all = changes(scoring("若 完成率 ≥ 90% 得 权重\n 否则 得 0"),
                             scoring("若 完成率 ≥ 95% 得 权重\n 否则 得 0"));
    REQUIRE(all.size() == 1);
    CHECK(all.front().witness.zh == "权重 10 分、预期值 ≥100 的，实现值 90 原来得 10 分，现在得 0 分");
}

TEST_CASE("no shipped rule set differs from itself", "[compare]") {
    std::vector<RuleFile> files;
    for (auto& file : rule_files_below("rules")) {
        files.push_back({file.path, file.text});
    }
    Compiler compiler(files);
    std::size_t sets = 0;
    for (std::size_t i = 0; i < files.size(); ++i) {
        for (const auto& id : compiler.ids_in(i)) {
            const auto one = compiler.compile(id);
            const auto other = compiler.compile(id);
            REQUIRE(one.rules);
            INFO(id);
            CHECK(told(compare(*one.rules, *other.rules)).empty());
            ++sets;
        }
    }
    CHECK(sets > 10);
}

TEST_CASE("changes as a draft of a notice, and for a terminal", "[compare]") {
    std::string before = "年度 2023\n";
    std::string after = "年度 2024\n";
    before += system("甲 40\n乙 60") + "\n" + check("要求 权重 > 3") + "\n" +
              scoring("若 完成率 ≥ 90% 得 权重\n 否则 得 0") + "\n等级 { 优 ≥90\n 差 <90 }\n";
    after += system("甲 30\n乙 50\n丙 20 可缺") + "\n" + check("要求 权重 > 5", "警告") + "\n" +
             scoring("若 完成率 ≥ 95% 得 权重\n 否则 得 0") + "\n等级 { 优 ≥85\n 差 <85 }\n";
    Compared compared{"甲市/自评/2023", "甲市/自评/2024", changes(before, after), {}, 12};
    compared.forms.push_back(
        {"甲.yaml", 0, Verdict::pass, Verdict::fail, Interval::point(95), Interval::point(90), {}, {"H9"}});
    compared.forms.push_back(
        {"乙.yaml", 0, Verdict::fail, Verdict::pass, Interval::point(80), Interval::point(80), {"H9"}, {}});
    check_golden("changes_zh.md", changes_markdown(compared, Language::zh));
    check_golden("changes_en.md", changes_markdown(compared, Language::en));
    check_golden("changes_zh.txt", render_changes(compared, Language::zh, Color::never));
}

}  // namespace heng::test
