// heng check, run as a user runs it.

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/command.hpp"
#include "tests/support/golden.hpp"

using heng::test::Ran;
using heng::test::run_heng;
using heng::test::RunIn;
using heng::test::ScratchFolder;
using nlohmann::json;

namespace {

/// A rule set so small that what follows from it can be seen at a glance.
constexpr std::string_view tiny_rules = R"(规则集 甲市/小表/2023 {
  表式 {
    栏 表式 文本
    表 指标评分表 必填 {
      层级 指标 {
        栏 名称 名称 必填
        栏 权重 权重 必填
        栏 自评分数 得分 必填
      }
    }
  }
  检查 H402 错误 "自评分数应在 0 与权重之间" {
    对 每个 指标
    要求 0 ≤ 自评分数 ≤ 权重
    说明 "“{名称}”权重 {权重}，自评 {自评分数}"
    英文 "a score must be between 0 and the weight" "“{名称}” weighs {权重} and is scored {自评分数}"
  }
  检查 H404 警告 "自评分数最多保留两位小数" {
    对 每个 指标
    要求 小数位数(自评分数) ≤ 2
    说明 "自评分数 {自评分数} 有 {小数位数(自评分数)} 位小数"
    英文 "a score has at most two decimals" "the score {自评分数} has {小数位数(自评分数)} decimals"
  }
  等级 { 优 ≥90   差 <90 }
}
)";

std::string form(std::string_view score) {
    return "表式: 甲市/小表/2023\n指标评分表:\n  - {名称: 甲项, 权重: 10, 自评分数: " + std::string(score) +
           "}\n";
}

/// A folder with the rules and three forms: without a fault, with a warning, with an error.
struct Desk {
    ScratchFolder folder;
    std::string rules = folder.write("rules/甲.heng", tiny_rules);
    std::string good = folder.write("forms/1好.yaml", form("9.5"));
    std::string warned = folder.write("forms/2警.yaml", form("9.555"));
    std::string bad = folder.write("forms/3错.yaml", form("11"));

    [[nodiscard]] Ran check(std::vector<std::string> arguments, RunIn in = {}) const {
        arguments.insert(arguments.begin(), "check");
        arguments.insert(arguments.end(), {"--rules", folder.path("rules")});
        in.folder = folder.path();
        return run_heng(arguments, in);
    }
};

bool has(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

std::string codes(const json& form) {
    std::string all;
    for (const auto& finding : form.at("diagnostics"))
        all += finding.at("code").get<std::string>() + " ";
    return all;
}

}  // namespace

TEST_CASE("exit status: 0 without findings, 1 with them, 2 if a form wasn't checked", "[command]") {
    const Desk desk;
    CHECK(desk.check({desk.good}).status == 0);
    CHECK(desk.check({desk.warned}).status == 0);
    CHECK(desk.check({desk.bad}).status == 1);
    CHECK(desk.check({desk.good, desk.bad}).status == 1);
    CHECK(desk.check({desk.bad, desk.folder.path("没有.yaml")}).status == 2);
    CHECK(desk.check({desk.warned, "--fail-on", "warning"}).status == 1);
    CHECK(desk.check({desk.good, "--fail-on", "warning"}).status == 0);
    CHECK(desk.check({desk.bad, "--fail-on", "never"}).status == 0);
    CHECK(desk.check({desk.folder.path("没有.yaml"), "--fail-on", "never"}).status == 2);
    CHECK(desk.check({desk.bad, "--ignore", "H402"}).status == 0);
    CHECK(desk.check({desk.bad, "--ignore", "H4"}).status == 0);
    CHECK(desk.check({desk.bad, "--select", "H404"}).status == 0);
    CHECK(desk.check({desk.bad, "--select", "h402"}).status == 1);
    CHECK(desk.check({}).status == 2);
}

TEST_CASE("results that can't be written are said to be lost, once", "[command]") {
    const Desk desk;
    RunIn in;
    in.output = "/dev/full";
    for (const auto* const format : {"text", "json", "ndjson"}) {
        CAPTURE(format);
        const auto run = desk.check({desk.good, desk.bad, "--format", format}, in);
        CHECK(run.status == 2);
        CHECK(has(run.err, "结果写不出去"));
        CHECK(run.err.find("结果写不出去") == run.err.rfind("结果写不出去"));
    }
}

TEST_CASE("rules that are not where they are said to be are an error", "[command]") {
    const Desk desk;
    for (const auto* const place : {"/nowhere", "./nowhere", "../nowhere.heng"}) {
        CAPTURE(place);
        const auto run = run_heng({"check", desk.good, "--rules", place});
        CHECK(run.status == 2);
        CHECK(has(run.err, place));
    }
}

TEST_CASE("a finding shows the line with the cell underlined; results go to the standard output",
          "[command]") {
    const Desk desk;
    const auto ran = desk.check({"forms/3错.yaml"});
    CHECK(ran.err.empty());
    CHECK(has(ran.out, "错误 H402 自评分数应在 0 与权重之间\n"));
    CHECK(has(ran.out, "forms/3错.yaml:3:28  甲项 / 自评分数\n"));
    CHECK(has(ran.out,
              "     3 │   - {名称: 甲项, 权重: 10, 自评分数: 11}\n"
              "       │                                      ━━\n"));
    CHECK(has(ran.out, "“甲项”权重 10，自评 11"));
    CHECK(has(ran.out, "结论  不通过：1 处错误\n"));
    const auto english = desk.check({"forms/3错.yaml", "--lang", "en"});
    CHECK(has(english.out, "error H402 a score must be between 0 and the weight\n"));
    CHECK(has(english.out, "verdict   fail: 1 error\n"));
}

TEST_CASE("many forms give a line each and a total", "[command]") {
    const Desk desk;
    const auto ran = desk.check({"forms", "-q"});
    CHECK(ran.status == 1);
    CHECK(ran.out ==
          "通过      forms/1好.yaml  没有发现问题\n"
          "通过      forms/2警.yaml  1 处警告\n"
          "不通过    forms/3错.yaml  1 处错误\n"
          "共 3 份表：2 份通过、1 份不通过；合计 1 处错误、1 处警告\n");
}

TEST_CASE("JSON and NDJSON hold every form in order, the unreadable too", "[command]") {
    const Desk desk;
    const auto whole = json::parse(desk.check({"forms", "没有.yaml", "--format", "json"}).out);
    REQUIRE(whole.at("forms").size() == 4);
    const auto lines = desk.check({"forms", "没有.yaml", "--format", "ndjson"}).out;
    std::size_t at = 0;
    for (const auto& one : whole.at("forms")) {
        const auto end = lines.find('\n', at);
        REQUIRE(end != std::string::npos);
        CHECK(json::parse(lines.substr(at, end - at)) == one);
        at = end + 1;
    }
    CHECK(at == lines.size());
    CHECK(whole["forms"][0]["verdict"] == "pass");
    CHECK(whole["forms"][0]["file"] == "forms/1好.yaml");
    CHECK(whole["forms"][0]["ruleset"] == "甲市/小表/2023");
    CHECK(whole["forms"][0]["rule_files"] == json{desk.rules});
    CHECK(codes(whole["forms"][1]) == "H404 ");
    CHECK(codes(whole["forms"][2]) == "H402 ");
    CHECK(whole["forms"][3]["verdict"] == "unreadable");
    CHECK(codes(whole["forms"][3]) == "H001 ");
}

TEST_CASE("the output doesn't depend on how many threads there are", "[command]") {
    const Desk desk;
    for (int i = 0; i < 60; ++i)
        desk.folder.write("many/" + std::to_string(i) + ".yaml", form(std::to_string(i)));
    for (const auto* format : {"text", "json", "ndjson"}) {
        const auto one = desk.check({"many", "--format", format, "-j", "1"});
        CHECK(one.status == 1);
        for (const auto* jobs : {"2", "7", "100", "0"}) {
            INFO(format << " -j " << jobs);
            CHECK(desk.check({"many", "--format", format, "-j", jobs}).out == one.out);
        }
    }
}

TEST_CASE("a form on the standard input, and several in one file", "[command]") {
    const Desk desk;
    RunIn in;
    in.input = form("11") + "---\n" + form("1");
    const auto ran = desk.check({"-", "--format", "json"}, in);
    CHECK(ran.status == 1);
    const auto forms = json::parse(ran.out).at("forms");
    REQUIRE(forms.size() == 2);
    CHECK(forms[0]["file"] == "-");
    CHECK(forms[1]["document"] == 1);
    CHECK(forms[1]["verdict"] == "pass");
    CHECK(has(desk.check({"-"}, in).out, "-（第 2 份）"));
}

TEST_CASE("a rule set that isn't named, isn't known or is broken leaves a form unchecked", "[command]") {
    const Desk desk;
    const auto unnamed = desk.folder.write("a.yaml", "指标评分表: []\n");
    CHECK(desk.check({unnamed}).status == 2);
    CHECK(has(desk.check({unnamed}).out, "H010"));
    const auto misnamed = desk.folder.write("b.yaml", "表式: 甲市/小表/2024\n");
    const auto ran = desk.check({misnamed});
    CHECK(ran.status == 2);
    CHECK(has(ran.out, "H011"));
    CHECK(has(ran.out, "是不是“甲市/小表/2023”？"));
    CHECK(has(ran.out, "     1 │ 表式: 甲市/小表/2024\n       │       ━━━━━━━━━━━━━━\n"));

    std::string broken(tiny_rules);
    broken.replace(broken.find("自评分数 ≤ 权重"), 12, "分 ≤");
    desk.folder.write("rules/甲.heng", broken);
    const auto broke = desk.check({desk.good});
    CHECK(broke.status == 2);
    CHECK(has(broke.out, "H015"));
    CHECK(has(broke.err, "H8"));
    CHECK(has(broke.err, desk.rules + ":"));
    CHECK(broke.err.find("\x1b") == std::string::npos);
}

TEST_CASE("what --rules gives, a folder, a file or a name, comes before what the form names", "[command]") {
    const Desk desk;
    const auto unnamed =
        desk.folder.write("a.yaml", "指标评分表:\n  - {名称: 甲项, 权重: 10, 自评分数: 11}\n");
    CHECK(run_heng({"check", unnamed, "--rules", desk.rules}).status == 1);
    CHECK(run_heng({"check", desk.bad}).status == 2);
    RunIn by_environment;
    by_environment.environment = {"HENG_RULES=" + desk.folder.path("rules")};
    CHECK(run_heng({"check", desk.bad}, by_environment).status == 1);
    by_environment.environment = {"HENG_RULES=" + desk.rules};
    CHECK(run_heng({"check", unnamed}, by_environment).status == 1);
    const auto named = run_heng({"check", unnamed, "--rules", "没有/这套"}, by_environment);
    CHECK(named.status == 2);
    CHECK(has(named.out, "没有/这套"));

    desk.folder.write("heng.yaml", "规则: rules\n");
    CHECK(run_heng({"check", desk.bad}).status == 1);

    const auto missing = run_heng({"check", desk.bad, "--rules", desk.folder.path("没有.heng")});
    CHECK(missing.status == 2);
    CHECK(missing.out.empty());
    CHECK(has(missing.err, "H001"));
    const auto empty = run_heng({"check", desk.bad, "--rules", desk.folder.path("forms")});
    CHECK(empty.status == 2);
    CHECK(has(empty.err, "没有规则文件"));
    const auto no_rules = run_heng({"check", desk.bad, "--rules", desk.folder.write("空.heng", "# 空\n")});
    CHECK(no_rules.status == 2);
    CHECK(has(no_rules.err, "里面没有规则集"));
}

TEST_CASE("heng.yaml gives defaults, which options override; a mistake in it stops the run", "[command]") {
    const Desk desk;
    desk.folder.write("heng.yaml", "规则: rules\n语言: en\n忽略: [H402]\n不通过: warning\n排除: ['1*']\n");
    const auto ran = run_heng({"check", desk.folder.path("forms")});
    CHECK(ran.status == 1);
    CHECK(has(ran.out, "2 forms: 2 pass; in all 1 warning\n"));
    CHECK(has(run_heng({"check", desk.bad, "--lang", "zh", "--ignore", "H404"}).out, "不通过"));
    CHECK(run_heng({"check", desk.warned, "--fail-on", "error"}).status == 0);

    desk.folder.write("heng.yaml", "语言: en\n规责: rules\n");
    const auto wrong = run_heng({"check", desk.good});
    CHECK(wrong.status == 2);
    CHECK(wrong.out.empty());
    CHECK(has(wrong.err, "heng.yaml:2:1"));
    CHECK(has(wrong.err, "“规则”"));
}

TEST_CASE("colour comes when asked for, and never by itself into a file", "[command]") {
    const Desk desk;
    CHECK_FALSE(has(desk.check({desk.bad}).out, "\x1b"));
    CHECK(has(desk.check({desk.bad, "--color", "always"}).out, "\x1b[1;31m"));
    CHECK_FALSE(has(desk.check({desk.bad, "--color", "never"}).out, "\x1b"));
}

TEST_CASE("the published form is checked by the rules that the command carries", "[command]") {
    const auto ran = run_heng({"check", "forms/江门市工业发展管理经费-2023.yaml", "--format", "json"});
    CHECK(ran.status == 0);
    CHECK(ran.err.empty());
    const auto form = json::parse(ran.out).at("forms").at(0);
    CHECK(form["verdict"] == "undecided");
    CHECK(form["score"]["declared"] == "96.66");
    CHECK(form["score"]["grade"] == "优");
    CHECK(form["rule_files"] == json{"heng:rules/广东/江门市/2023.heng",
                                     "heng:rules/通用/项目自评表核对.heng", "heng:rules/通用/项目自评表.heng",
                                     "heng:rules/通用/内容检查.heng", "heng:rules/通用/检查用词.heng",
                                     "heng:rules/通用/指标检查.heng", "heng:rules/通用/词汇.heng"});
}

TEST_CASE("what stands among the forms without being one is passed over, as forms/heng.yaml says",
          "[command]") {
    const auto ran = run_heng({"check", "forms", "-q"});
    CHECK(ran.status == 1);
    CHECK(has(ran.out, "forms/江门市工业发展管理经费-2023.yaml"));
    CHECK_FALSE(has(ran.out, "期望"));
    CHECK_FALSE(has(ran.out, "没有查成"));
}

TEST_CASE("hostile names and contents don't reach the terminal", "[command]") {
    const Desk desk;
    const auto hostile = desk.folder.write(
        "坏\x1b[2J.yaml", "表式: \"甲市/小表/2023\"\n\"\\e[31m伪\\u202E\": 1\n指标评分表: []\n");
    const auto ran = desk.check({hostile});
    CHECK_FALSE(has(ran.out + ran.err, "\x1b"));
    CHECK_FALSE(has(ran.out + ran.err, "\u202E"));
    CHECK(has(ran.out, "坏⟨U+001B⟩[2J.yaml"));
}
