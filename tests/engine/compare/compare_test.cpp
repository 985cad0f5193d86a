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
        {system("甲 40 { 乙 至少 1 项 }"), system("甲 40 { 乙 至少 2 项 }"), "甲/乙 项数: changed, stricter"},
        {system("甲 40 { 乙 至少 1 项 }"), system("甲 40 { 乙 至少 2 项 至多 3 项 }"),
         "甲/乙 项数: changed, stricter"},
        {"指标 甲/乙 5 { 目标 ≥90% }", "指标 甲/乙 5 { 目标 ≥95% }", "甲/乙 目标: changed, stricter"},
        {"指标 甲/乙 5 { 目标 ≤30天 }", "指标 甲/乙 5 { 目标 ≤20天 }", "甲/乙 目标: changed, stricter"},
        {"指标 甲/乙 5 { 目标 ≤30天 }", "指标 甲/乙 5 { 目标 ≤1月 }", "甲/乙 目标: changed, unknown"},
        {"指标 甲/乙 5 { 又名 丙 }", "指标 甲/乙 5 { 又名 丙、丁 }", "甲/乙 又名: added, neither"},
        {"", check("要求 权重 > 3"), "检查 H9: added, stricter"},
        {check("要求 权重 > 3"), "", "检查 H9: removed, laxer"},
        {check("要求 权重 > 3", "警告"), check("要求 权重 > 3"), "检查 H9 程度: changed, stricter"},
        {check("要求 权重 > 3"), check("要求 权重 > 5"), "检查 H9 要求: changed, stricter"},
        {check("要求 权重 > 3"), check("要求 权重 ≥ 3"), "检查 H9 要求: changed, laxer"},
        {check("要求 权重 > 3"), check("要求 权重 > 3 且 已填(原因)"), "检查 H9 要求: changed, stricter"},
        {check("要求 权重 > 3"), check("要求 权重 > 3 或 已填(原因)"), "检查 H9 要求: changed, laxer"},
        {check("要求 权重 > 3"), check("要求 自评分数 > 3"), "检查 H9 要求: changed, unknown"},
        {"检查 H9 错误 \"题\" { 对 每个 二级\n 要求 权重 > 3\n 说明 \"说\"\n 英文 \"t\" \"m\" }",
         "检查 H9 错误 \"题\" { 对 每个 指标\n 要求 权重 > 3\n 说明 \"说\"\n 英文 \"t\" \"m\" }",
         "检查 H9 范围: changed, stricter"},
        {check("要求 权重 > 3"), check("当 已填(原因)\n 要求 权重 > 3"), "检查 H9 适用条件: changed, laxer"},
        {check("当 权重 > 5\n 要求 已填(原因)"), check("当 权重 > 2\n 要求 已填(原因)"),
         "检查 H9 适用条件: changed, stricter"},
        {check("要求 权重 = 自评分数"), check("要求 权重 = 自评分数 允差 0.1"),
         "检查 H9 允差: changed, laxer"},
        {scoring("若 完成率 ≥ 90% 得 权重\n 否则 得 0"), scoring("若 完成率 ≥ 95% 得 权重\n 否则 得 0"),
         "计分 乙: changed, stricter"},
        {scoring("得分 = 完成率 × 权重\n 封顶 权重"),
         scoring("得分 = 完成率 × 权重\n 封顶 权重\n 保留 1 位 四舍五入"), "计分 乙: changed, unknown"},
        {"等级 { 优 ≥90\n 差 <90 }", "等级 { 优 ≥85\n 差 <85 }",
         "等级 优: changed, laxer; 等级 差: changed, unknown"},
        {"等级 { 优 ≥90\n 良 ≥80\n 差 <80 }", "等级 { 良 ≥80\n 优 ≥90\n 差 <80 }",
         "等级 次序: changed, unknown"},
        {"等级 { 优 ≥90 当 合计.权重 > 3\n 差 <90 }", "等级 { 优 ≥90\n 差 <90 }", "等级 优: changed, laxer"},
        {"总分 { 最高 100 }", "总分 { 最高 99 }", "总分: changed, stricter"},
        {"总分 { 最高 100 }", "总分 { 最高 89 当 合计.权重 < 80\n 最高 100 }", "总分: changed, stricter"},
        {"", "总分 { 最高 100 }", "总分: added, unknown"},
        {"计分 子 { 当 预期值 是 定量\n 得分 = 1 }\n计分 丑 { 当 预期值 是 反向\n 得分 = 2 }",
         "计分 丑 { 当 预期值 是 反向\n 得分 = 2 }\n计分 子 { 当 预期值 是 定量\n 得分 = 1 }",
         "计分 次序: changed, unknown"},
        {"词表 空话 { 同上 }\n" + check("要求 非 (原因 含 空话)"),
         "词表 空话 { 同上、无 }\n" + check("要求 非 (原因 含 空话)"), "词表 空话 词语: added, stricter"},
        {"词表 实话 { 是、否 }\n" + check("要求 原因 属于 实话"),
         "词表 实话 { 是 }\n" + check("要求 原因 属于 实话"), "词表 实话 词语: removed, stricter"},
        {"词表 实话 { 是、否 }\n" + check("要求 原因 属于 实话"),
         "词表 实话 { 是、非 }\n" + check("要求 原因 属于 实话"), "词表 实话 词语: changed, unknown"},
        {"单位 { 1 天 = 24 小时 }", "单位 { 1 天 = 8 小时 }", "单位 换算: changed, unknown"},
        {"品质 达成 { 办结 }", "品质 达成 { 办结、办妥 }", "品质 达成 词语: added, unknown"},
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
        {"单位 { 1 天 = 24 小时\n 批次 = 场 }", "单位 { 场 = 批次\n 1 天 = 24 小时 }", ""},
        {"同义 { 提高 = 上升\n 提高 = 增长 }", "同义 { 增长 = 上升 = 提高 }", ""},
        {"等级 { 优 ≥90\n 差 <90 }", "等级 { 差 <90\n 优 ≥90 }", ""},
        {"计分 子 { 当 预期值 是 定量\n 得分 = 1 }\n计分 丑 { 当 预期值 是 定性\n 得分 = 2 }",
         "计分 丑 { 当 预期值 是 定性\n 得分 = 2 }\n计分 子 { 当 预期值 是 定量\n 得分 = 1 }", ""},
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

TEST_CASE("changes as a draft of a notice, for a terminal and for programs", "[compare]") {
    const auto before = std::string("年度 2023\n依据 \"甲财〔2023〕1号\"\n参数 线 = 3\n") +
                        "词表 空话 { 同上、无 }\n参照 上年增速 = 5%\n单位 { 1 天 = 24 小时 }\n" +
                        system("甲 40 { 乙 至少 1 项 }\n丁 60") + "\n" +
                        "指标 甲/丙 10 { 目标 ≥90%  计分 \"达标得满分，否则不得分\" }\n" +
                        check("当 实现值 ≥ 1\n 要求 权重 > 线 且 非 (原因 含 空话) 允差 0") + "\n" +
                        "检查 H8 提示 \"旧\" { 要求 已填(标题)\n 说明 \"说\"\n 英文 \"t\" \"m\" }\n" +
                        scoring("若 完成率 ≥ 90% 得 权重\n 否则 得 0\n 保留 2 位 四舍五入") +
                        "\n总分 { 最高 100 }\n等级 { 优 ≥90\n 差 <90 }\n";
    const auto after = std::string("年度 2024\n依据 \"甲财〔2024〕1号\"\n参数 线 = 5\n") +
                       "词表 空话 { 同上、略 }\n参照 上年增速 = 6%\n单位 { 1 天 = 8 小时 }\n" +
                       system("甲 30 { 乙 至少 2 项 }\n丁 50\n戊 20 可缺") + "\n" +
                       "指标 甲/丙 10 { 目标 ≥95%  计分 \"达标得满分，未达标得一半分\" }\n" +
                       check("当 实现值 ≥ 2\n 要求 权重 > 线 且 非 (原因 含 空话) 允差 0.1", "警告") + "\n" +
                       "检查 H7 错误 \"新*\" { 要求 已填(标题)\n 说明 \"说\"\n 英文 \"t\" \"m\" }\n" +
                       scoring("若 完成率 ≥ 95% 得 权重\n 否则 得 0\n 保留 2 位 四舍五入") +
                       "\n总分 { 最高 99 }\n等级 { 优 ≥85\n 良 ≥80\n 差 <80 }\n";
    Compared compared{"甲市/自评/2023", "甲市/自评/2024", changes(before, after), {}, 12};
    const std::vector<ScoreChange> scores{{"甲/丙", "乙", Interval::point(10), Interval::between(0, 5)}};
    compared.forms.push_back({"甲.yaml",
                              0,
                              Verdict::pass,
                              Verdict::fail,
                              Interval::point(95),
                              Interval::point(90),
                              {},
                              {"H9"},
                              {},
                              {},
                              scores});
    compared.forms.push_back({"乙.yaml",
                              1,
                              Verdict::fail,
                              Verdict::pass,
                              Interval::point(80),
                              Interval::point(80),
                              {"H9", "H8"},
                              {},
                              {"H3"}});
    show_by_forms(compared);
    check_golden("changes_zh.md", changes_markdown(compared, Language::zh));
    check_golden("changes_en.md", changes_markdown(compared, Language::en));
    check_golden("changes_zh.txt", render_changes(compared, Language::zh, Color::never));
    check_golden("changes_zh.json", changes_json({compared}, Language::zh));
}

TEST_CASE("a change that no figure shows is shown by a form", "[compare]") {
    Compared compared{"甲", "乙", changes(check("要求 权重 > 3"), check("要求 自评分数 > 3")), {}, 1};
    REQUIRE(compared.changes.size() == 1);
    compared.forms.push_back({"甲.yaml", 0, Verdict::pass, Verdict::fail, {}, {}, {}, {"H1", "H9"}});
    show_by_forms(compared);
    CHECK(compared.changes.front().witness.zh == "甲.yaml 原来不报，现在报");
}

TEST_CASE("what a rule file hides is shown, and marks of Markdown are text", "[compare]") {
    const auto all = changes(system("甲*_ 40"), system("乙\xE2\x80\xAE 40"));
    const Compared compared{"甲", "乙", all, {}, 0};
    CHECK(render_changes(compared, Language::zh, Color::never).find("⟨U+202E⟩") != std::string::npos);
    CHECK(changes_markdown(compared, Language::zh).find("甲\\*\\_") != std::string::npos);
}

}  // namespace heng::test
