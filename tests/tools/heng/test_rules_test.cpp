// heng test as it is called.

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/support/command.hpp"

namespace heng::test {

namespace {

const std::string form =
    "表式: 国家/项目支出绩效自评/2020\n项目名称: 试\n年度: 2020\n总分: { 分值: 100, 得分: 96.4, 等级: 优 }\n";

/// Rules that build on shipped ones, with a case that holds and one that asks for `code`.
std::string rules_asking_for(const std::string& code) {
    return "规则集 试/自评/2024 {\n  沿用 国家/项目支出绩效自评/2020\n}\n"
           "用例 \"缺项目资金\" {\n  取 表.yaml\n  应报 H101 于 项目资金\n}\n"
           "用例 \"总分改了\" {\n  取 表.yaml\n  改 全表 { 项目名称 另一个 }\n  应报 " +
           code + "\n}\n";
}

}  // namespace

TEST_CASE("heng test runs the cases of the repository's rules", "[tools][case]") {
    const auto ran = run_heng({"test", "rules/广东"});
    INFO(ran.out << ran.err);
    CHECK(ran.status == 0);
    CHECK(ran.out.find("rules/广东/江门市/2023.heng：用例 ") != std::string::npos);
    CHECK(ran.out.find("没有通过 0") != std::string::npos);
    CHECK(run_heng({"test", "rules/广东", "-j", "1"}).out == ran.out);
}

TEST_CASE("a case that doesn't hold is shown at its line, and the status is 1", "[tools][case]") {
    const ScratchFolder folder;
    static_cast<void>(folder.write("表.yaml", form));
    const auto file = folder.write("试.heng", rules_asking_for("H999"));
    const auto ran = run_heng({"test", file});
    INFO(ran.out << ran.err);
    CHECK(ran.status == 1);
    CHECK(ran.out.find("错误 H825 用例没有通过") != std::string::npos);
    CHECK(ran.out.find("试.heng:11:3") != std::string::npos);
    CHECK(ran.out.find("应报 H999，没有报") != std::string::npos);
    CHECK(ran.out.find("共 2 个用例：通过 1，没有通过 1") != std::string::npos);
    const auto right = folder.write("对.heng", rules_asking_for("H101"));
    CHECK(run_heng({"test", right}).status == 0);
}

TEST_CASE("heng test --filter runs the cases in whose names the text stands", "[tools][case]") {
    const ScratchFolder folder;
    static_cast<void>(folder.write("表.yaml", form));
    const auto file = folder.write("试.heng", rules_asking_for("H999"));
    const auto one = run_heng({"test", file, "--filter", "项目资金"});
    INFO(one.out << one.err);
    CHECK(one.status == 0);
    CHECK(one.out.find("共 1 个用例") != std::string::npos);
    const auto none = run_heng({"test", file, "--filter", "没有这几个字"});
    CHECK(none.status == 2);
    CHECK(none.out.empty());
    CHECK(none.err.find("没有用例可跑") != std::string::npos);
}

TEST_CASE("heng test gives JSON and JUnit", "[tools][case]") {
    const ScratchFolder folder;
    static_cast<void>(folder.write("表.yaml", form));
    const auto file = folder.write("试.heng", rules_asking_for("H999"));
    const auto json = nlohmann::json::parse(run_heng({"test", file, "--format", "json"}).out);
    CHECK(json["passed"] == 1);
    CHECK(json["failed"] == 1);
    REQUIRE(json["cases"].size() == 2);
    CHECK(json["cases"][0]["name"] == "缺项目资金");
    CHECK(json["cases"][0]["ruleset"] == "试/自评/2024");
    CHECK(json["cases"][1]["passed"] == false);
    CHECK(json["cases"][1]["failures"][0]["line"] == 11);
    const auto xml = run_heng({"test", file, "--format", "junit", "--lang", "en"}).out;
    CHECK(xml.find("tests=\"2\" failures=\"1\"") != std::string::npos);
    CHECK(xml.find("<failure message=\"H999 should be found; found: ") != std::string::npos);
}

TEST_CASE("heng test says what it can't read", "[tools][case]") {
    const ScratchFolder folder;
    const auto file = folder.write("试.heng", rules_asking_for("H101"));
    const auto ran = run_heng({"test", file});
    CHECK(ran.status == 1);
    CHECK(ran.out.find("找不到表“") != std::string::npos);
    CHECK(run_heng({"test", folder.path("没有.heng")}).status == 2);
    CHECK(run_heng({"test"}).status == 2);
    CHECK(run_heng({"test", file, "--format", "ndjson"}).status == 2);
}

}  // namespace heng::test
