// heng new: empty forms for all shipped rule sets, and next year's rule file.

#include <yaml-cpp/yaml.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "engine/compile/compile.hpp"
#include "tests/support/command.hpp"
#include "tests/support/rule_files.hpp"

namespace heng::test {

namespace {

/// Rule sets of a year, which forms are checked by.
std::vector<std::string> sets_with_forms() {
    std::vector<RuleFile> files;
    for (auto& file : rule_files_below("rules"))
        files.push_back({file.path, file.text});
    Compiler compiler(files);
    std::vector<std::string> out;
    for (std::size_t i = 0; i < files.size(); ++i) {
        for (const auto& id : compiler.ids_in(i)) {
            const auto compiled = compiler.compile(id);
            REQUIRE(compiled.rules);
            if (compiled.rules->year) out.push_back(id);
        }
    }
    return out;
}

}  // namespace

TEST_CASE("an empty form of each shipped rule set lacks what is due, and nothing else is wrong with it",
          "[tools][new]") {
    const ScratchFolder folder;
    const auto sets = sets_with_forms();
    CHECK(sets.size() >= 9);
    std::size_t number = 0;
    for (const auto& id : sets) {
        INFO(id);
        const auto made = run_heng({"new", id});
        REQUIRE(made.status == 0);
        CHECK_NOTHROW(YAML::Load(made.out));
        CHECK(YAML::Load(made.out)["表式"].as<std::string>() == id);
        const auto form = folder.write(std::to_string(number++) + ".yaml", made.out);
        const auto report = nlohmann::json::parse(run_heng({"check", form, "--format", "ndjson"}).out);
        std::set<std::string> codes;
        for (const auto& finding : report["diagnostics"])
            codes.insert(finding["code"].get<std::string>());
        CHECK(codes == std::set<std::string>{"H101"});
    }
}

TEST_CASE("an empty form has the weights and targets that the rules prescribe, and says what is due",
          "[tools][new]") {
    const ScratchFolder folder;
    const auto rules = folder.write("试.heng",
                                    "规则集 试/自评/2024 {\n  沿用 江门市/项目绩效自评/2023\n"
                                    "  指标 产出/数量指标/培训人数 5.5 { 目标 ≥50人 }\n}\n");
    const auto made = run_heng({"new", rules});
    INFO(made.out << made.err);
    CHECK(made.status == 0);
    CHECK(made.out.find("- 名称: 培训人数\n            权重: 5.5\n            预期值: ≥50人\n") !=
          std::string::npos);
    CHECK(made.out.find("金额单位:  # 选项，必填，填 万元、元\n") != std::string::npos);
    CHECK(made.out.find("- 名称: 数量指标  # 至少 1 项\n") != std::string::npos);
}

TEST_CASE("heng new writes no file that is there", "[tools][new]") {
    const ScratchFolder folder;
    const auto file = folder.path("表.yaml");
    CHECK(run_heng({"new", "江门市/项目绩效自评/2023", "-o", file}).status == 0);
    const auto again = run_heng({"new", "江门市/项目绩效自评/2023", "-o", file});
    CHECK(again.status == 2);
    CHECK(again.err.find("已经有了，没有写；要覆盖它，加上 --force") != std::string::npos);
    CHECK(run_heng({"check", file}).status == 1);
    CHECK(run_heng({"new", "国家/项目支出绩效自评/2021", "-o", file, "--force"}).status == 0);
    CHECK(YAML::LoadFile(file)["表式"].as<std::string>() == "国家/项目支出绩效自评/2021");
    CHECK(run_heng({"new", "国家/项目支出绩效自评/2021", "-o", folder.path(), "--force"}).status == 2);
    CHECK(run_heng({"new", "国家/项目支出绩效自评/2021", "--force"}).status == 2);
}

TEST_CASE("a rule set is found by place, or place and kind, without its province and year", "[tools][new]") {
    const auto is_for = [](const std::string& name) {
        const auto made = run_heng({"new", name});
        return made.status == 0 ? YAML::Load(made.out)["表式"].as<std::string>() : made.err;
    };
    for (const auto* name :
         {"江门市/项目绩效自评", "江门市", "广东", "广东/江门市", "广东/江门市/项目绩效自评"})
        CHECK(is_for(name) == "江门市/项目绩效自评/2024");
    CHECK(is_for("池州市") == "安徽/池州市/项目支出绩效自评/2022");
    CHECK(is_for("普陀区/项目支出绩效自评") == "上海/普陀区/项目支出绩效自评/2022");
    CHECK(is_for("四川").find("不止一种，写全一些：“四川/大英县/项目支出绩效自评”") != std::string::npos);
    CHECK(is_for("江门市/项目绩效自平").find("是不是“江门市/项目绩效自评”？") != std::string::npos);
}

TEST_CASE("the weight of the whole is filled in where the rules state it", "[tools][new]") {
    const auto made = run_heng({"new", "江门市/项目绩效自评/2023"});
    CHECK(YAML::Load(made.out)["合计"]["权重"].as<std::string>() == "100");
}

TEST_CASE("next year's rule file builds on the newest, has nothing to be said of, and is laid out",
          "[tools][new]") {
    const ScratchFolder folder;
    const auto file = folder.path("2031.heng");
    REQUIRE(run_heng({"new", "江门市/项目绩效自评", "--year", "2031", "-o", file}).status == 0);
    const auto lint = run_heng({"lint", file, "--fail-on", "warning"});
    INFO(lint.out);
    CHECK(lint.status == 0);
    CHECK(lint.out.find("错误 0，警告 0，提示 0") != std::string::npos);
    CHECK(run_heng({"fmt", "--check", file}).status == 0);
    CHECK(run_heng({"diff", "江门市/项目绩效自评/2024", file}).out.find("规则集的年度由 2024 改为 2031") !=
          std::string::npos);
}

TEST_CASE("heng new says what it can't make", "[tools][new]") {
    CHECK(run_heng({"new"}).status == 2);
    const auto none = run_heng({"new", "江门市/项目绩效自平"});
    CHECK(none.status == 2);
    CHECK(run_heng({"new", "通用/词汇"}).status == 2);
    CHECK(run_heng({"new", "江门市/项目绩效自评", "--year", "明年"}).status == 2);
}

}  // namespace heng::test
