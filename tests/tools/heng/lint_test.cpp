// heng lint and --fail-on as they are called.

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/support/command.hpp"

namespace heng::test {

namespace {

std::string rules_with(const std::string& scoring) {
    return "规则集 试/自评/2024 {\n  沿用 通用/项目自评表\n  计分 试 {\n    当 预期值 是 定量\n    " +
           scoring + "\n  }\n}\n";
}

const std::string gap = "区间 完成率 { ≥95% 得 权重\n [80%,90%) 得 权重 × 80%\n <80% 得 0 }";
const std::string two_marks =
    "区间 完成率 { 90%（含）-100%（含） 得 权重\n 80%（含）-90%（含） 得 权重 × 80%\n 否则 得 0 }";

}  // namespace

TEST_CASE("the rule sets that the command carries, and those of the repository, have nothing to be said of",
          "[tools][lint]") {
    const auto ran = run_heng({"lint", "rules"});
    INFO(ran.out << ran.err);
    CHECK(ran.status == 0);
    CHECK(ran.out.find("错误 0，警告 0，提示 0") != std::string::npos);
    CHECK(run_heng({"lint", "国家/项目支出绩效自评/2020", "--fail-on", "warning"}).status == 0);
}

TEST_CASE("lint shows a finding at its rule, and exits as --fail-on says", "[tools][lint]") {
    const ScratchFolder folder;
    const auto file = folder.write("试.heng", rules_with(gap));
    const auto ran = run_heng({"lint", file});
    INFO(ran.out << ran.err);
    CHECK(ran.status == 0);
    CHECK(ran.out.find("警告 H837") != std::string::npos);
    CHECK(ran.out.find("试.heng:3:") != std::string::npos);
    CHECK(run_heng({"lint", file, "--fail-on", "warning"}).status == 1);
    CHECK(run_heng({"lint", folder.path(), "--fail-on", "warning"}).status == 1);
    CHECK(run_heng({"lint", file, "--fail-on", "never"}).status == 0);
    const auto wrong = folder.write("错.heng", rules_with(two_marks));
    CHECK(run_heng({"lint", wrong}).status == 1);
}

TEST_CASE("lint gives JSON with the file, the code and the place", "[tools][lint]") {
    const ScratchFolder folder;
    const auto file = folder.write("试.heng", rules_with(gap));
    const auto json = nlohmann::json::parse(run_heng({"lint", file, "--format", "json"}).out);
    CHECK(json["rulesets"] == nlohmann::json::array({"试/自评/2024"}));
    REQUIRE(json["findings"].size() == 1);
    const auto& one = json["findings"][0];
    CHECK(one["file"] == file);
    CHECK(one["code"] == "H837");
    CHECK(one["severity"] == "warning");
    CHECK(one["range"]["start"]["line"] == 3);
    const auto line = run_heng({"lint", file, "--format", "ndjson", "--lang", "en"}).out;
    CHECK(nlohmann::json::parse(line)["message"].get<std::string>().find("in no band") != std::string::npos);
}

TEST_CASE("lint says which parameters and word lists no rule asks for", "[tools][lint]") {
    const ScratchFolder folder;
    const auto with = [&](const std::string& asked) {
        return folder.write("试.heng",
                            "规则集 试/自评/2024 {\n  沿用 通用/项目自评表\n  参数 及格线 = 60%\n"
                            "  词表 虚词 { 大力、积极 }\n  计分 试 {\n    当 预期值 是 定量 且 名称 属于 "
                            "虚词\n    若 完成率 ≥ " +
                                asked + " 得 权重\n    否则 得 0\n  }\n}\n");
    };
    const auto unused = run_heng({"lint", with("60%")});
    INFO(unused.out << unused.err);
    CHECK(unused.out.find("警告 H826 写了没有用") != std::string::npos);
    CHECK(unused.out.find("试.heng:3:3") != std::string::npos);
    CHECK(unused.out.find("“参数 及格线”没有哪一条规则用到") != std::string::npos);
    CHECK(unused.out.find("词表") == std::string::npos);
    CHECK(run_heng({"lint", with("及格线")}).out.find("H826") == std::string::npos);
}

TEST_CASE("a parameter that only another rule set asks for is used", "[tools][lint]") {
    const ScratchFolder folder;
    static_cast<void>(
        folder.write("底.heng", "规则集 试/底 {\n  沿用 通用/项目自评表\n  参数 线 = 60%\n}\n"));
    static_cast<void>(folder.write("上.heng",
                                   "规则集 试/上 {\n  沿用 试/底\n  计分 试 {\n    当 预期值 是 定量\n"
                                   "    若 完成率 ≥ 线 得 权重\n    否则 得 0\n  }\n}\n"));
    CHECK(run_heng({"lint", folder.path()}).out.find("H826") == std::string::npos);
}

TEST_CASE("lint says slips of rule files too, and what it can't read", "[tools][lint]") {
    const ScratchFolder folder;
    const auto slip = folder.write("试.heng", rules_with("得分 = 权衡"));
    const auto ran = run_heng({"lint", slip});
    CHECK(ran.status == 1);
    CHECK(ran.out.find("H815") != std::string::npos);
    CHECK(run_heng({"lint", folder.path("没有.heng")}).status == 2);
    CHECK(run_heng({"lint", "没有/这套"}).status == 2);
    CHECK(run_heng({"lint"}).status == 2);
}

TEST_CASE("a file in which no rule set can be made out is not clean", "[tools][lint]") {
    const ScratchFolder folder;
    const auto ran = run_heng({"lint", folder.write("试.heng", "规则几 甲 {\n  年度 2024\n}\n")});
    INFO(ran.out << ran.err);
    CHECK(ran.status == 1);
    CHECK(ran.out.find("“规则几”") != std::string::npos);
}

TEST_CASE("an indicator's target and weight are what its standard is looked at with", "[tools][lint]") {
    const ScratchFolder folder;
    const auto file =
        folder.write("试.heng",
                     "规则集 试/自评/2024 {\n  沿用 通用/项目自评表\n"
                     "  指标 产出/质量指标/合格率 5 { 目标 ≥90%  计分 \"达到95%得满分，否则不得分\" }\n}\n");
    const auto ran = run_heng({"lint", file});
    INFO(ran.out << ran.err);
    CHECK(ran.out.find("H851") != std::string::npos);
}

TEST_CASE("lint --fix mends names that are one edit off and slips of writing, and lists the rest",
          "[tools][lint]") {
    const ScratchFolder folder;
    const std::string wrong =
        "规则集 试/自评/2024 {\n  沿用 通用/项目自评衣\n  计分 试 {\n    当 预期值 是 定量\n"
        "    若 完成率 =＞ 1 得 权衡\n    否则 得 0\n  }\n  参数 线 = 60%\n}\n";
    const auto file = folder.write("试.heng", wrong);
    const auto diff = run_heng({"lint", "--diff", file});
    INFO(diff.out << diff.err);
    CHECK(diff.status == 1);
    CHECK(diff.out.find("-  沿用 通用/项目自评衣\n") != std::string::npos);
    CHECK(diff.out.find("+  沿用 通用/项目自评表\n") != std::string::npos);
    CHECK(diff.out.find("+    若 完成率 ≥ 1 得 权重\n") != std::string::npos);
    CHECK(run_heng({"lint", file}).status == 1);

    const auto fix = run_heng({"lint", "--fix", file, "--fail-on", "warning"});
    INFO(fix.out << fix.err);
    CHECK(fix.err.find("已改：把“通用/项目自评衣”改成“通用/项目自评表”") != std::string::npos);
    CHECK(fix.out.find("H826") != std::string::npos);  // what isn't safe to mend
    CHECK(fix.out.find("H8") == fix.out.rfind("H8"));
    CHECK(fix.status == 1);
    CHECK(run_heng({"lint", file, "--fail-on", "error"}).status == 0);
    CHECK(run_heng({"lint", "--diff", file}).out.empty());
}

TEST_CASE("a fix that brings another finding is neither offered nor applied", "[tools][lint]") {
    const ScratchFolder folder;
    // 自评表 is one edit off, but has no 完成率 of its own kind to be compared with a text.
    const auto file = folder.write("试.heng",
                                   "规则集 试/自评/2024 {\n  沿用 通用/项目自评表\n"
                                   "  检查 H990 错误 \"题\" {\n    对 每个 三级指标\n    要求 名秤 > 5\n"
                                   "    说明 \"说\"\n    英文 \"t\" \"m\"\n    依据 \"文\"\n  }\n}\n");
    const auto json = nlohmann::json::parse(run_heng({"lint", file, "--format", "json"}).out);
    REQUIRE(json["findings"].size() == 1);
    CHECK(json["findings"][0]["code"] == "H815");
    CHECK((!json["findings"][0].contains("fixes") || json["findings"][0]["fixes"].empty()));
    CHECK(run_heng({"lint", "--diff", file}).out.empty());
}

TEST_CASE("lint --fix turns a range round, and nothing that its turning would not mend", "[tools][lint]") {
    const ScratchFolder folder;
    const auto with = [&](const std::string& band) {
        return folder.write(
            "试.heng", rules_with("区间 完成率 { >80% 得 权重\n " + band + " 得 权重 × 80%\n <60% 得 0 }"));
    };
    const auto turned = run_heng({"lint", "--diff", with("80%-60%")});
    INFO(turned.out << turned.err);
    CHECK(turned.out.find("+ 60%-80% 得 权重 × 80%") != std::string::npos);
    const auto marked = run_heng({"lint", "--diff", with("[80%,60%)")});
    CHECK(marked.out.empty());
    CHECK(run_heng({"lint", with("[80%,60%)")}).out.find("H878") != std::string::npos);
    // In the words of a sentence there is nothing to swap.
    const auto sentence = rules_with("标准 \"≥80%得满分，80%-60%得8分，<60%不得分\"");
    const auto told = run_heng({"lint", "--diff", folder.write("句.heng", sentence)});
    INFO(told.out << told.err);
    CHECK(told.out.empty());
}

TEST_CASE("lint asks about a day only if one is given", "[tools][lint]") {
    const ScratchFolder folder;
    const auto file =
        folder.write("试.heng", "规则集 试/自评/2024 {\n  沿用 通用/项目自评表\n  失效 2024-12-31\n}\n");
    CHECK(run_heng({"lint", file}).out.find("H875") == std::string::npos);
    CHECK(run_heng({"lint", file, "--as-of", "2024-12-31"}).out.find("H875") == std::string::npos);
    CHECK(run_heng({"lint", file, "--as-of", "2025-01-01"}).out.find("警告 H875") != std::string::npos);
    CHECK(run_heng({"lint", file, "--as-of", "2025-02-29"}).status == 2);
    CHECK(run_heng({"lint", file, "--as-of", "明天"}).status == 2);
}

TEST_CASE("rules without 用例 of their own are a draft, whatever the carried ones try", "[tools][lint]") {
    const ScratchFolder folder;
    const std::string rules =
        "规则集 试/自评/2024 {\n  沿用 通用/项目自评表\n  检查 H990 错误 \"题\" {\n    对 每个 三级指标\n"
        "    要求 权重 > 0\n    说明 \"说\"\n    英文 \"t\" \"m\"\n  }\n}\n";
    CHECK(run_heng({"lint", folder.write("试.heng", rules)}).out.find("H861") == std::string::npos);
    const auto tried = rules + "用例 \"别的\" {\n  取 甲.yaml\n  应报 H201\n}\n";
    CHECK(run_heng({"lint", folder.write("试.heng", tried)}).out.find("H861") != std::string::npos);
}

TEST_CASE("read and score show findings of a standard and exit as --fail-on says", "[tools][lint]") {
    const std::string with_gap = "≥95%得满分，[80%,90%)得8分，<80%不得分";
    const auto read = run_heng({"read", "--clause", with_gap});
    CHECK(read.status == 0);
    CHECK(read.out.find("# 警告 H837") != std::string::npos);
    CHECK(run_heng({"read", "--clause", with_gap, "--fail-on", "warning"}).status == 1);
    const auto object =
        nlohmann::json::parse(run_heng({"read", "--clause", with_gap, "--format", "ndjson"}).out);
    CHECK(object["findings"][0]["code"] == "H837");

    const std::string parts = "立项依据充分、程序规范、材料齐全各占1分，不符合的相应扣除。";
    const std::vector<std::string> score{"score", "--clause", parts, "--format", "json", "--weight"};
    auto wrong = score;
    wrong.insert(wrong.end(), {"4"});
    auto right = score;
    right.insert(right.end(), {"3"});
    CHECK(run_heng(wrong).status == 1);
    CHECK(run_heng(right).status == 0);
    CHECK(nlohmann::json::parse(run_heng(wrong).out)["findings"][0]["code"] == "H844");
    wrong.insert(wrong.end(), {"--fail-on", "never"});
    CHECK(run_heng(wrong).status == 0);
}

}  // namespace heng::test
