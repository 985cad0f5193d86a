// The scoring standards that a form carries: what follows by them, when they decide, and when they differ from the rules.

#include <catch2/catch.hpp>
#include <thread>
#include <vector>

#include "engine/compile/compile.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "engine/form/bind.hpp"
#include "tests/engine/evaluate/small.hpp"
#include "tools/heng/rulesets.hpp"

using namespace heng;
using heng::test::due;
using heng::test::found;
using heng::test::Small;

namespace {

using Lines = std::vector<std::string>;

const std::string check_of_rules =
    "检查 H430 警告 \"同样的分\" {\n对 每个 计分项\n当 表中标准得分 ≤ 权重\n"
    "要求 应得分数 = 表中标准得分 允差 0.01\n于 表中标准\n"
    "说明 \"表中 {表中标准得分}，规则 {应得分数}\"\n英文 \"t\" \"m\"\n}\n"
    "检查 H401 错误 \"得分\" {\n对 每个 计分项\n要求 自评分数 属于 应得分数\n"
    "说明 \"按“{计分规则}”应得 {应得分数}\"\n英文 \"t\" \"m\"\n}\n";
const std::string by_ratio =
    "计分 定量 {\n当 预期值 是 定量\n标准 \"按完成比例计算得分。\"\n若 达标 得 权重\n否则 得 完成率 × 权重\n"
    "保留 2 位 四舍五入\n}\n";
const std::string by_form = "计分 表中标准 {\n当 表中标准可计分\n按表中标准\n保留 2 位 四舍五入\n}\n";

struct Stated {
    std::string standard;
    std::string target = "≥100家";
    std::string actual = "90家";
    std::string declared = "9";
    std::string more = {};  ///< ", 扣减分: 1"
    std::string name = "甲";
};

std::string yaml(const Stated& row) {
    return "      - { 名称: " + row.name + ", 权重: 10, 预期值: \"" + row.target + "\", 实现值: \"" +
           row.actual + "\", 自评分数: " + row.declared + ", 评分标准: \"" + row.standard + "\"" + row.more +
           " }\n";
}

/// What follows by rules that have a ratio of their own.
Report beside_rules(const Stated& row) {
    return Small{by_ratio + by_form + check_of_rules, yaml(row), {}}.report();
}

/// What follows by rules that leave the row to the form's standard.
Report by_standard(const Stated& row, const std::string& more = {}) {
    return Small{by_form + check_of_rules, yaml(row), more}.report();
}

std::string trace(const Report& report) {
    std::string all;
    for (const auto& line : report.indicators.front().trace) {
        all += line.zh + "\n";
    }
    return all;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("where the rules don't say how a row is scored, the form's standard does", "[standard]") {
    const Stated lost{"达到目标得满分，每少1家扣0.2分，扣完为止", "≥100家", "90家", "8"};
    CHECK(due(by_standard(lost), "甲") == "8");
    CHECK(found(by_standard(lost)).empty());
    auto wrong = lost;
    wrong.declared = "9";
    const auto report = by_standard(wrong);
    REQUIRE(found(report) == Lines{"H401 产出/甲/自评分数"});
    CHECK(report.diagnostics.front().message.zh == "按“表中标准”应得 8");
    CHECK(has(trace(report), "表中标准（产出/甲/评分标准）：“达到目标得满分，每少1家扣0.2分，扣完为止”"));
}

TEST_CASE("where the rules say how a row is scored, they prevail", "[standard]") {
    const auto report = beside_rules({"达标得满分，否则不得分"});
    CHECK(due(report, "甲") == "9");
    CHECK(has(trace(report), "按“定量”计分"));
    CHECK(has(trace(report), "表中标准另算得 0，以规则为准"));
}

TEST_CASE("a standard that gives another score than the rules is a finding at the standard", "[standard]") {
    const auto report = beside_rules({"达标得满分，否则不得分"});
    REQUIRE(found(report) == Lines{"H430 产出/甲/评分标准"});
    CHECK(report.diagnostics.front().message.zh.starts_with("表中 0，规则 9"));
    CHECK(found(beside_rules({"达标得满分，否则不得分", "≥100家", "100家", "10"})).empty());
}

TEST_CASE("a standard that says the same as the rules in other words is no finding", "[standard]") {
    CHECK(found(beside_rules({"达标得满分，未达标的按比例得分"})).empty());
    // Nor is one that rounds otherwise: 10 × 87 ÷ 90 is 9.67 by the rules.
    CHECK(found(beside_rules({"达标得满分，未达标的按比例得分", "≥90家", "87家", "9.67"})).empty());
}

TEST_CASE("the rule set's own words are the rule set's rule, whatever they would be read as", "[standard]") {
    Small small{by_ratio + by_form + check_of_rules, yaml({"按完成比例计算得分"}), {}};
    CHECK(found(small.report()).empty());
    CHECK_FALSE(has(trace(small.report()), "表中标准"));
    // As its own block the rule does what its words don't say; copying them is no difference still.
    small.rules =
        "计分 定量 {\n当 预期值 是 定量\n标准 \"达标得满分，否则不得分\"\n若 达标 得 权重\n否则 得 9\n}\n" +
        check_of_rules;
    small.rows = yaml({"达标得满分, 否则不得分。"});
    CHECK(found(small.report()).empty());
}

TEST_CASE("the words of a prescribed indicator score where no rule does, and differ from none",
          "[standard]") {
    const std::string system =
        "指标体系 满分 100 {\n产出 {\n甲 10 { 标准 \"达到目标得满分，每少1家扣0.2分，扣完为止\" }\n}\n}\n";
    const auto row = yaml({"达到目标得满分，每少1家扣0.2分，扣完为止。", "≥100家", "90家", "8"});
    const Small alone{system + by_form + check_of_rules, row, {}};
    CHECK(due(alone.report(), "甲") == "8");
    CHECK(found(alone.report()).empty());
    const auto nine = yaml({"达到目标得满分，每少1家扣0.2分，扣完为止。"});
    const Small ruled{system + by_ratio + by_form + check_of_rules, nine, {}};
    CHECK(due(ruled.report(), "甲") == "9");
    CHECK(found(ruled.report()).empty());
}

TEST_CASE("a standard finds the row's own figures whatever their columns are called", "[standard]") {
    const std::vector<RuleFile> files{
        {"小.heng",
         "规则集 小 {\n表式 {\n表 表 {\n层级 指标项 {\n栏 名称 名称\n栏 分值 权重\n栏 年度目标 目标\n"
         "栏 完成情况 实绩\n栏 得分 得分\n栏 评分标准 标准\n}\n}\n}\n" +
             by_form + "}\n"}};
    const auto compiled = compile(files, "小");
    REQUIRE(compiled.rules.has_value());
    const std::string text =
        "表:\n  - { 名称: 甲, 分值: 10, 年度目标: ≥100家, 完成情况: 90家, 得分: 9, 评分标准: 按比例得分 }\n";
    const auto documents = read_yaml(text);
    const auto report =
        evaluate(*compiled.rules, heng::bind(compiled.rules->schema, documents.front(), text));
    REQUIRE(report.indicators.size() == 1);
    CHECK(heng::test::shown(report.indicators.front().derived) == "9");
}

TEST_CASE("a standard that isn't understood decides nothing and is no finding unless the rules ask",
          "[standard]") {
    const Stated odd{"参照附件三执行"};
    CHECK(found(beside_rules(odd)).empty());
    CHECK(due(beside_rules(odd), "甲") == "9");
    CHECK(due(by_standard(odd), "甲") == "[0, 10]");
    const std::string asks =
        "检查 H330 提示 \"能算\" {\n对 每个 三级指标\n当 有表中标准 且 非 表中标准照抄规则\n要求 "
        "表中标准可计分\n"
        "于 表中标准\n说明 \"“{表中标准}”读到{表中标准停处}\"\n建议 \"{相近写法}\"\n英文 \"t\" \"m\"\n}\n";
    const Small small{by_ratio + asks,
                      yaml(odd) + yaml({"按完成比例计算得分", "≥1家", "1家", "10", {}, "乙"}) +
                          yaml({"/", "≥1家", "1家", "10", {}, "丙"}) +
                          yaml({"达标得满分", "≥1家", "1家", "10", {}, "丁"}),
                      {}};
    const auto report = small.report();
    REQUIRE(found(report) == Lines{"H330 产出/甲/评分标准"});
    CHECK(report.diagnostics.front().message.zh == "“参照附件三执行”读到末尾");
    CHECK(report.diagnostics.front().severity == Severity::note);
    CHECK_FALSE(report.diagnostics.front().hint.zh.empty());
}

TEST_CASE("a standard that lacks something leaves the score open and is no difference", "[standard]") {
    const Stated lacks{"不高于标准成本的得满分，否则不得分", "≤50元", "45元", "10"};
    const auto open = by_standard(lacks);
    CHECK(due(open, "甲") == "[0, 10]");
    REQUIRE(found(open) == Lines{"H304 产出/甲/预期值"});
    CHECK(has(open.diagnostics.front().message.zh, "标准成本"));
    CHECK(found(beside_rules(lacks)).empty());
}

TEST_CASE("a standard with room is a difference only where no score is both", "[standard]") {
    CHECK(due(by_standard({"达标得满分，否则酌情扣分"}), "甲") == "[0, 10)");
    CHECK(found(beside_rules({"达标得满分，否则酌情扣分"})).empty());
    CHECK(found(beside_rules({"达标得满分，否则酌情扣3-5分"})) == Lines{"H430 产出/甲/评分标准"});
    // And the other way round: the rules leave room.
    const Small room{
        "计分 定量 {\n当 预期值 是 定量\n若 达标 得 权重\n否则 在 0 至 权重（不含）\n}\n" + check_of_rules,
        yaml({"达标得满分，未达标的按比例得分"}),
        {}};
    CHECK(found(room.report()).empty());
}

TEST_CASE("what a standard asks in words is answered by its words, and left open by others", "[standard]") {
    const std::string open = "按规定公开的得满分，否则不得分";
    const auto score = [&](const std::string& actual) {
        return due(by_standard({open, "按规定公开", actual}), "甲");
    };
    CHECK(score("按规定公开") == "10");
    CHECK(score("是") == "10");
    CHECK(score("未按规定公开") == "0");
    CHECK(score("否") == "0");
    CHECK(score("已在门户网站上公示") == "[0, 10]");
    CHECK(score("90%") == "[0, 10]");
    CHECK(due(by_standard({"未按时报送的扣2分"}), "甲") == "[8, 10]");
}

TEST_CASE("a part of a step counts in any way that the standard leaves open", "[standard]") {
    const std::string silent = "达到95%得满分，每降低1个百分点扣1分，扣完为止";
    CHECK(due(by_standard({silent, "≥95%", "93.2%"}), "甲") == "[8, 9]");
    CHECK(due(by_standard({silent, "≥95%", "93%"}), "甲") == "8");
    CHECK(due(by_standard({silent + "，不足1个百分点按1个百分点计算", "≥95%", "93.2%"}), "甲") == "8");
    const Small whole{"计分 定量 {\n当 预期值 是 定量\n每 低 1个百分点 扣 1 整步\n}\n" + check_of_rules,
                      yaml({silent, "≥95%", "93.2%", "9"}),
                      {}};
    CHECK(found(whole.report()).empty());
}

TEST_CASE("of two figures that would both be the actual, both have to be given", "[standard]") {
    const std::string two = "合格率达到90%得5分，参训率达到90%得5分";
    CHECK(due(by_standard({two, "≥90%", "95%"}), "甲") == "[0, 10]");
    CHECK(due(by_standard({two, "≥90%", "95%", "9", ", 计分数据: 合格率=95%；参训率=80%"}), "甲") == "5");
    CHECK(due(by_standard({"合格率达到90%得满分，否则不得分", "≥90%", "95%"}), "甲") == "10");
}

TEST_CASE("a standard that only takes off scores from full marks, but is no other way than the rules'",
          "[standard]") {
    const Stated late{"未按时报送的扣2分", "≥100家", "90家", "8", ", 计分数据: 未按时报送=是"};
    CHECK(due(by_standard(late), "甲") == "8");
    auto ruled = late;
    ruled.declared = "9";
    CHECK(found(beside_rules(ruled)).empty());
}

TEST_CASE("points that go beyond the weight are not compared with rules that know none", "[standard]") {
    const Stated bonus{"达到目标得满分，每超过1家加0.1分，最多加1分", "≥100家", "105家", "10"};
    CHECK(found(beside_rules(bonus)).empty());
    CHECK(due(by_standard(bonus), "甲") == "10.5");
}

TEST_CASE("points taken off and rows that don't apply are no difference", "[standard]") {
    const std::string same = "达标得满分，未达标的按比例得分";
    CHECK(found(beside_rules({same, "≥100家", "90家", "7", ", 扣减分: 2"})).empty());
    CHECK(due(by_standard({same, "≥100家", "90家", "7", ", 扣减分: 2"}), "甲") == "7");
    const auto apart = beside_rules({"达标得满分，否则不得分", "≥100家", "90家", "9", ", 不适用: 是"});
    for (const auto& line : found(apart)) {
        CHECK_FALSE(line.starts_with("H430"));
    }
}

TEST_CASE("a row without a standard goes by that of the row above", "[standard]") {
    Small small{by_form + check_of_rules,
                yaml({"", "≥100家", "90家", "0"}) +
                    yaml({"达到目标得满分，每少1家扣0.2分，扣完为止", "≥100家", "90家", "8", {}, "乙"}),
                {}};
    CHECK(due(small.report(), "甲") == "[0, 10]");
    small.above = "评分标准: 达标得满分，否则不得分";
    const auto report = small.report();
    CHECK(due(report, "甲") == "0");
    CHECK(due(report, "乙") == "8");
    CHECK(has(trace(report), "表中标准（产出/评分标准）"));
}

TEST_CASE("同上 is the standard of the row before it", "[standard]") {
    const auto report = Small{
        by_form + check_of_rules,
        yaml({"达到目标得满分，每少1家扣0.2分，扣完为止", "≥100家", "90家", "8"}) +
            yaml({"同上", "≥100家", "95家", "9", {}, "乙"}) +
            yaml({"同上。", "≥100家", "80家", "6", {}, "丙"}) +
            yaml({"达标得满分，否则不得分", "≥100家", "80家", "0", {}, "丁"}) +
            yaml({"同上", "≥100家", "80家", "0", {}, "戊"}),
        {}}.report();
    CHECK(due(report, "甲") == "8");
    CHECK(due(report, "乙") == "9");
    CHECK(due(report, "丙") == "6");
    CHECK(due(report, "丁") == "0");
    CHECK(due(report, "戊") == "0");
    const auto first = Small{by_form + check_of_rules, yaml({"同上", "≥100家", "90家", "8"}), {}}.report();
    CHECK(due(first, "甲") == "[0, 10]");
}

TEST_CASE("several rows with one standard share what was read of it, in any number of threads",
          "[standard]") {
    const std::vector<RuleFile> files{
        {"小.heng",
         "规则集 小 {\n表式 {\n表 表 {\n层级 三级指标 {\n栏 名称 名称\n栏 权重 权重\n栏 预期值 目标\n"
         "栏 实现值 实绩\n栏 自评分数 得分\n栏 评分标准 标准\n}\n}\n}\n}\n"}};
    const auto compiled = compile(files, "小");
    REQUIRE(compiled.rules.has_value());
    const std::string text =
        "表:\n"
        "  - { 名称: 甲, 权重: 5, 评分标准: 达标得满分 }\n"
        "  - { 名称: 乙, 权重: 5, 评分标准: 达标得满分 }\n"
        "  - { 名称: 丙, 权重: 2, 评分标准: 达标得满分 }\n"
        "  - { 名称: 丁, 权重: 5 }\n";
    const auto documents = read_yaml(text);
    const auto form = heng::bind(compiled.rules->schema, documents.front(), text);
    SharedStandards run(*compiled.rules);
    std::vector<std::shared_ptr<const FormStandards>> read(4);
    std::vector<std::thread> threads;
    for (auto& one : read) {
        threads.emplace_back([&] { one = run.read(form); });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    for (const auto& one : read) {
        REQUIRE(one->size() == 3);
        CHECK(one->at(RowId{0}).standard == read.front()->at(RowId{0}).standard);
        CHECK(one->at(RowId{1}).standard == one->at(RowId{0}).standard);
        CHECK(one->at(RowId{2}).standard != one->at(RowId{0}).standard);  // it weighs less
    }
}

TEST_CASE("a slip that breaks a score by the form's standard is one finding", "[standard]") {
    const std::string sums =
        "检查 H403 错误 \"总分\" {\n要求 合计(三级指标.自评分数) = 合计.自评分数\n说明 \"相差 {差}\"\n"
        "英文 \"t\" \"m\"\n}\n";
    const Small small{by_form + check_of_rules + sums,
                      yaml({"达到目标得满分，每少1家扣0.2分，扣完为止", "≥100家", "90家", "9"}),
                      "合计: { 自评分数: 8 }\n"};
    const auto report = small.report();
    REQUIRE(found(report).size() == 1);
    CHECK(report.diagnostics.front().consequences.size() == 1);
    CHECK(report.diagnostics.front().expected == "8");
}

TEST_CASE("a standard of any bytes is read or not, and nothing else happens", "[standard]") {
    for (const std::string text :
         {"达标得满分，每", "100分", "）", "得得得得", "每每", "达标得满分 # 注", "０", "%"}) {
        INFO(text);
        const auto report = by_standard({text});
        CHECK(report.indicators.size() == 1);
    }
    std::string long_text;
    for (int i = 0; i < 2000; ++i) {
        long_text += "每低1%扣1分；";
    }
    CHECK(due(by_standard({long_text}), "甲") == "[0, 10]");
}
