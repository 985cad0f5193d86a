// heng explain and heng read, run as a user runs them.

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "engine/diagnostics/diagnostic.hpp"
#include "tests/support/command.hpp"

using heng::test::run_heng;
using heng::test::RunIn;

namespace {

bool has(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

const std::string published = "forms/江门市工业发展管理经费-2023.yaml";

}  // namespace

TEST_CASE("explain finds a code wherever it lives, in any case", "[command]") {
    const auto mechanism = run_heng({"explain", "h003"});
    CHECK(mechanism.status == 0);
    CHECK(has(mechanism.out, "错误 H003 YAML 写法有误\n"));
    const auto policy = run_heng({"explain", "H201"});
    CHECK(policy.status == 0);
    CHECK(has(policy.out, "错误 H201 下级权重合计应等于上级权重\n"));
    CHECK(has(policy.out, "要求 合计(所属.权重) = 权重\n"));
    CHECK(has(policy.out, "rules/通用/指标检查.heng:"));
    CHECK(policy.out.find("错误 H201 下级") == policy.out.rfind("错误 H201 下级"));
    CHECK(has(run_heng({"explain", "H201", "--lang", "en"}).out, "children's weights must add up"));
}

TEST_CASE("explain says that a code is unknown, and which one is near", "[command]") {
    const auto ran = run_heng({"explain", "H02"});
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    CHECK(has(ran.err, "没有“H02”这个代码"));
    CHECK(has(ran.err, "是不是"));
}

TEST_CASE("explain shows how each score of a form came about", "[command]") {
    const auto all = run_heng({"explain", published});
    CHECK(all.status == 0);
    CHECK(has(all.out, "决策 / 资金管理 / 资金支出率\n"));
    CHECK(has(all.out, "效益 / 满意度指标 / 园区管委会满意度\n"));
    CHECK(has(all.out, "自评 96.66 分（优）"));

    const auto one = run_heng({"explain", published, "征集参赛作品数量"});
    CHECK(one.status == 0);
    CHECK(one.out.starts_with("产出 / 数量指标 / 征集参赛作品数量\n"));
    CHECK(has(one.out, "预期  2000件以上\n"));
    CHECK(has(one.out, "实现  2368件  达标\n"));
    CHECK(has(one.out, "自评  2.22  与规则相符\n"));
    CHECK(has(one.out, "应得  2.22\n"));
    CHECK_FALSE(has(one.out, "结论"));

    const auto none = run_heng({"explain", published, "征集参赛作品"});
    CHECK(none.status == 2);
    CHECK(has(none.err, "表里没有“征集参赛作品”这项指标，是不是“征集参赛作品数量”？"));
}

TEST_CASE("explain takes a score apart down to the cells", "[command]") {
    const auto text = run_heng({"explain", published, "资金支出率"});
    CHECK(has(text.out, "        │ │ ├ 资金情况.实际支出.市本级 = 1033.48\n"));
    CHECK(has(text.out, "资金情况.待付金额 = 0（表中没有填）"));

    const auto json =
        nlohmann::json::parse(run_heng({"explain", published, "资金支出率", "--format", "json"}).out);
    const auto& one = json.at("forms").at(0).at("indicators").at(0);
    CHECK(one.at("path") == "决策/资金管理/资金支出率");
    CHECK_FALSE(one.contains("trace"));
    const auto& formula = one.at("derivation").at(1);
    CHECK(formula.at("says") == "(1033.48+0+0)÷(1435-0)×12 = 8.6423…");
    CHECK(formula.at("of").at(1).at("at") == "决策/资金管理/资金支出率/权重");

    const auto page = run_heng({"explain", published, "资金支出率", "--format", "markdown"});
    CHECK(has(page.out, "## 决策 / 资金管理 / 资金支出率\n"));
    CHECK(has(page.out, "\n  - 权重 = 12（决策/资金管理/资金支出率/权重）\n"));
}

TEST_CASE("explain says how far a form is from a grade, and where points were lost", "[command]") {
    const auto text = run_heng({"explain", published, "--to", "优"});
    CHECK(text.status == 0);
    CHECK(has(text.out, "按规则应得 75.96–100 分，离“优”（不少于 90 分）最多差 14.04 分\n"));
    CHECK(has(text.out, "满分  实现值 ≥5场(次)\n"));

    const auto json =
        nlohmann::json::parse(run_heng({"explain", published, "--to", "良", "--format", "json"}).out);
    const auto& far = json.at("forms").at(0).at("shortfall");
    CHECK(far.at("missing") == "4.04");
    CHECK(far.at("reached") == false);
    CHECK(far.at("lost").at(0).at("lost") == "8");

    CHECK(has(run_heng({"explain", published, "--to", "良", "--format", "markdown"}).out,
              "| 产出 / 数量指标 / 组织工业设计师走进产业集群活动场数 | 最多 2.22 分（权重 "
              "2.22），现在无法判定 |"));

    const auto unknown = run_heng({"explain", published, "--to", "特优"});
    CHECK(unknown.status == 2);
    CHECK(has(unknown.err, "没有“特优”"));
    CHECK(run_heng({"explain", published, "资金支出率", "--to", "优"}).status == 2);
}

TEST_CASE("explain of a form that can't be read says why", "[command]") {
    const auto ran = run_heng({"explain", "没有这个.yaml"});
    CHECK(ran.status == 2);
    CHECK(has(ran.out, "H001"));
}

TEST_CASE("read says in words how a cell is understood", "[command]") {
    const auto ran = run_heng({"read", "不少于5场(次)", "合规"});
    CHECK(ran.status == 0);
    CHECK(ran.out == "不少于5场(次)：数量，≥ 5 场(次)\n合规：定性，合规\n");
    CHECK(run_heng({"read", "--lang", "en", "合规"}).out == "合规: quality, 合规\n");
}

TEST_CASE("read gives JSON, a line a text from the standard input", "[command]") {
    CHECK(run_heng({"read", "不少于5场(次)", "--format", "ndjson"}).out ==
          "{\"text\":\"不少于5场(次)\",\"op\":\">=\",\"num\":\"5\",\"unit\":\"场(次)\"}\n");
    RunIn in;
    in.input = "达到95%\n\n合规\r\n5";
    const auto lines = run_heng({"read", "-", "--actual", "--format", "ndjson"}, in);
    CHECK(lines.status == 0);
    CHECK(lines.out ==
          "{\"text\":\"达到95%\",\"op\":\"bare\",\"num\":\"95\",\"unit\":\"%\"}\n"
          "{\"text\":\"\",\"op\":\"none\"}\n"
          "{\"text\":\"合规\",\"op\":\"text\",\"value\":\"合规\"}\n"
          "{\"text\":\"5\",\"op\":\"bare\",\"num\":\"5\"}\n");
    const auto array = nlohmann::json::parse(run_heng({"read", "-", "--format", "json"}, in).out);
    CHECK(array.size() == 4);
    CHECK(array[0]["op"] == ">=");
    in.input.clear();
    CHECK(run_heng({"read", "-", "--format", "json"}, in).out == "[]\n");
    CHECK(run_heng({"read", "-", "--format", "ndjson"}, in).out.empty());
}

TEST_CASE("read of bytes that aren't text neither fails nor reaches the terminal", "[command]") {
    const auto ran = run_heng({"read", "\x1b[2J\xFF"});
    CHECK(ran.status == 0);
    CHECK_FALSE(has(ran.out, "\x1b"));
    CHECK(nlohmann::json::parse(run_heng({"read", "\xFF", "--format", "ndjson"}).out)["op"] == "unknown");
}

TEST_CASE("a result that can't be written is a failure", "[command]") {
    // /dev/full takes nothing.
    CHECK(std::system((std::string("'" HENG_BINARY_DIR "/heng' read 5 > /dev/full 2>&1")).c_str()) != 0);
}

TEST_CASE("explain shows a part of a rule set as it is in force, and where it is written", "[command]") {
    const auto part = run_heng({"explain", "资金支出率", "--rules", "江门市/项目绩效自评/2024"});
    INFO(part.out << part.err);
    CHECK(part.status == 0);
    CHECK(has(part.out, "指标 决策/资金管理/资金支出率\n  权重  12\n"));
    CHECK(has(part.out, "写在  heng:rules/广东/江门市/2024.heng:"));
    CHECK(has(part.out, "原先  heng:rules/广东/江门市/2023.heng:"));
    const auto near = run_heng({"explain", "资金支出律", "--rules", "江门市/项目绩效自评/2024"});
    CHECK(near.status == 2);
    CHECK(has(near.err, "是不是“资金支出率”？"));
}

TEST_CASE("explain shows parts of every kind, by --rules whole or in part", "[command]") {
    const auto check = run_heng({"explain", "h303", "--rules", "江门市"});
    CHECK(check.status == 0);
    CHECK(has(check.out, "检查 H303\n"));
    CHECK(has(check.out, "错误（heng:rules/广东/江门市/2024.heng:"));
    CHECK(has(check.out, "要求 非 (实现值 是 不等式)（heng:rules/通用/指标检查.heng:"));
    const auto older = run_heng({"explain", "H303", "--rules", "江门市", "--as-of", "2024-06-30"});
    CHECK(has(older.out, "程度"));
    const auto json = nlohmann::json::parse(
        run_heng({"explain", "三级指标", "--rules", "江门市/项目绩效自评", "--format", "json"}).out);
    CHECK(json["parts"][0]["kind"] == "level");
    CHECK(json["parts"][0]["rulesets"][0] == "江门市/项目绩效自评/2024");
    CHECK(has(run_heng({"explain", "资金支出率", "--rules", "江门市", "--format", "markdown"}).out,
              "## 计分 资金支出率\n"));
    const auto like = run_heng({"explain", "支出率", "--rules", "江门市"});
    CHECK(like.status == 2);
    CHECK(has(like.err, "名称里有这几个字的：决策/资金管理/资金支出率"));
    const auto many = run_heng({"explain", "优", "--rules", "国家"});
    CHECK(many.status == 2);
    CHECK(has(many.err, "“国家/项目支出绩效自评”、“国家/项目支出绩效自评/2021/成本”"));
}

TEST_CASE("explain of a code of mechanism's is the same with --rules", "[command]") {
    const auto ran = run_heng({"explain", "H001", "--rules", "江门市"});
    CHECK(ran.status == 0);
    CHECK(has(ran.out, "错误 H001 文件读不了\n"));
}

TEST_CASE("explain of a rule set's name says what it is", "[command]") {
    const auto ran = run_heng({"explain", "广东/江门市"});
    CHECK(ran.status == 0);
    CHECK(has(ran.out, "规则集 江门市/项目绩效自评/2024\n"));
    CHECK(has(ran.out, "适用  用于 2024 年度\n"));
}

TEST_CASE("every code says what it means, why, how to mend it, and most have a bad and a good example",
          "[command]") {
    std::size_t lints = 0;
    for (const auto* row : heng::all_codes()) {
        const std::string name(row->name);
        INFO(name);
        CHECK_FALSE(row->meaning_zh.empty());
        CHECK_FALSE(row->mend_zh.empty());
        if (name < "H811" || name > "H880" || name == "H825") continue;
        const auto code =
            nlohmann::json::parse(run_heng({"explain", name, "--format", "json"}).out)["codes"][0];
        CHECK(code["bad"]["text"].get<std::string>().size() > 20);
        CHECK(code["good"]["text"].get<std::string>().size() > 20);
        ++lints;
    }
    CHECK(lints > 40);
    const auto check =
        nlohmann::json::parse(run_heng({"explain", "H201", "--format", "json"}).out)["codes"][0];
    CHECK(has(check["bad"]["text"].get<std::string>(), "应报 H201"));
    CHECK(has(check["good"]["text"].get<std::string>(), "不应报 H201"));
    CHECK(check["meaning"].get<std::string>().size() > 20);
    CHECK(has(run_heng({"explain", "H833"}).out, "  不对的例子  tests/examples/lint/H833.坏.heng\n"));
}

TEST_CASE("explain --to says how far a form is from a grade", "[command]") {
    const std::string form = "forms/国家/农村公路养护-2021.yaml";
    const auto reached = run_heng({"explain", form, "--to", "优"});
    CHECK(reached.status == 0);
    CHECK(reached.out.starts_with("按规则应得 99.56 分，已经达到“优”（不少于 90 分）\n"));
    CHECK(has(reached.out, "  失分  0.32 分（权重 10）\n"));
    CHECK(has(reached.out, "  满分  实现值 ≥31000平方米\n"));
    CHECK(has(reached.out, "实现值是已经做到的事，照实填写"));
    const auto far =
        nlohmann::json::parse(run_heng({"explain", published, "--to", "优", "--format", "json"}).out);
    CHECK(far["forms"][0]["shortfall"]["missing"] == "14.04");
    CHECK(run_heng({"explain", form, "--to", "优", "--format", "markdown"}).out.starts_with("# forms/"));
    const auto taken = run_heng({"explain", "forms/广西/乡村旅游基础设施-2021.yaml", "--to", "优"});
    CHECK(has(taken.out, "  失分  1 分（权重 10），其中表里扣减 1 分\n  预期  =100%\n  实现  100%\n\n"));
    const auto none = run_heng({"explain", form, "--to", "优秀"});
    CHECK(none.status == 2);
    CHECK(has(none.err, "有：优、良、中、差"));
    CHECK(run_heng({"explain", form, "甲", "--to", "优"}).status == 2);
}

TEST_CASE("a form that can't be explained has its place in JSON, and why is said beside it", "[command]") {
    const auto ran = run_heng({"explain", "没有这个.yaml", "--format", "json"});
    CHECK(ran.status == 2);
    CHECK(has(ran.err, "H001"));
    CHECK(nlohmann::json::parse(ran.out)["forms"][0]["verdict"] == "unreadable");
}
