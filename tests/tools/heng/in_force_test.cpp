// Which rules a form is checked by: those in force for its year, or on the day of --as-of.

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/ruleset/validity.hpp"
#include "tests/support/command.hpp"

namespace heng::test {

namespace {

using Json = nlohmann::json;

/// Three years of one kind of form; in 2024 the rules were changed in the middle of the year.
std::string rules(const ScratchFolder& folder) {
    const auto set = [](const std::string& name, const std::string& year, const std::string& dates) {
        return "规则集 示范市/自评/" + name + " {\n  地区 示范省/示范市\n  类别 自评\n  年度 " + year + "\n" +
               dates +
               "  表式 {\n    栏 表式 文本\n    组 基本情况 { 栏 评价年度 年度 }\n    表 指标表 { 层级 指标 "
               "{\n"
               "      栏 名称 名称\n      栏 权重 权重\n      栏 自评分数 得分\n    } }\n  }\n}\n";
    };
    folder.write("规则/2022.heng", set("2022", "2022", ""));
    folder.write("规则/2023.heng", set("2023", "2023", ""));
    folder.write("规则/2024.heng", set("2024", "2024", "  失效 2025-03-31\n"));
    folder.write("规则/2024改.heng", set("2024改", "2024", "  生效 2025-04-01\n"));
    return folder.path("规则");
}

Json checked(const ScratchFolder& folder, const std::string& head, const std::string& year,
             const std::vector<std::string>& more = {}) {
    const auto form = folder.write("表.yaml", head + "基本情况: { 评价年度: " + year +
                                                  " }\n指标表:\n  - { 名称: 甲, 权重: 100, 自评分数: 1 }\n");
    std::vector<std::string> arguments{"check", form, "--format", "ndjson", "--rules", rules(folder)};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return Json::parse(run_heng(arguments).out);
}

/// "H018 H010", with consequences behind their causes.
std::string codes(const Json& findings) {
    std::string out;
    for (const auto& one : findings) {
        out += (out.empty() ? "" : " ") + one["code"].get<std::string>();
        const auto below = codes(one["consequences"]);
        out += below.empty() ? "" : "(" + below + ")";
    }
    return out;
}

std::string ruleset(const Json& report) {
    return report["ruleset"].is_null() ? codes(report["diagnostics"]) : report["ruleset"].get<std::string>();
}

}  // namespace

TEST_CASE("a form that names no year is checked by the rules of its own year", "[tools][in_force]") {
    const ScratchFolder folder;
    for (const std::string head :
         {"表式: 示范市/自评\n", "表式: 示范省/示范市\n", "表式: 示范省/示范市/自评\n",
          "地区: 示范省/示范市\n", "地区: 示范省/示范市\n类别: 自评\n"}) {
        INFO(head);
        const auto report = checked(folder, head, "2022年");
        CHECK(ruleset(report) == "示范市/自评/2022");
        CHECK(codes(report["diagnostics"]).find("H0") == std::string::npos);
        CHECK(report.value("chosen", Json::object()).value("year", 0) == 2022);
        CHECK(ruleset(checked(folder, head, "2023")) == "示范市/自评/2023");
    }
    CHECK_FALSE(checked(folder, "表式: 示范市/自评/2022\n", "2022").contains("chosen"));
}

TEST_CASE("rules of another year don't stand in, and among several none is guessed", "[tools][in_force]") {
    const ScratchFolder folder;
    CHECK(ruleset(checked(folder, "表式: 示范市/自评\n", "2021")) == "H019");
    CHECK(ruleset(checked(folder, "表式: 示范市/自评\n", "")) == "H018");
    CHECK(ruleset(checked(folder, "表式: 示范市/自评\n", "2024")) == "H018");
    CHECK(ruleset(checked(folder, "表式: 示范市/自平\n", "2024")) == "H011");
    CHECK(ruleset(checked(folder, "", "2024")) == "H010");
}

TEST_CASE("a day tells rules of the same year apart, its first and its last included", "[tools][in_force]") {
    const ScratchFolder folder;
    const auto on = [&](const std::string& day) {
        return ruleset(checked(folder, "表式: 示范市/自评\n", "2024", {"--as-of", day}));
    };
    CHECK(on("2025-01-15") == "示范市/自评/2024");
    CHECK(on("2025-03-31") == "示范市/自评/2024");
    CHECK(on("2025-04-01") == "示范市/自评/2024改");
}

TEST_CASE("rules that a form names but that aren't in force are said, with those that are",
          "[tools][in_force]") {
    const ScratchFolder folder;
    const auto year = checked(folder, "表式: 示范市/自评/2022\n", "2023");
    CHECK(ruleset(year) == "示范市/自评/2022");
    REQUIRE(codes(year["diagnostics"]) == "H017");
    CHECK(year["diagnostics"][0]["message"] ==
          "规则集“示范市/自评/2022”用于 2022 年度，这张表是 2023 年度的，适用的是“示范市/自评/2023”");
    CHECK(year["diagnostics"][0]["expected"] == "示范市/自评/2023");
    const auto day = checked(folder, "表式: 示范市/自评/2024\n", "2024", {"--as-of", "2025-04-01"});
    REQUIRE(codes(day["diagnostics"]) == "H017");
    CHECK(day["diagnostics"][0]["expected"] == "示范市/自评/2024改");
    CHECK(codes(checked(folder, "表式: 示范市/自评/2024\n", "2024")["diagnostics"]).empty());
}

TEST_CASE("where a check holds the form's year against the rules', that and this are one slip",
          "[tools][in_force]") {
    const ScratchFolder folder;
    const auto form =
        folder.write("表.yaml", "表式: 江门市/项目绩效自评/2023\n基本情况: { 评价年度: 2024 }\n");
    const auto report =
        Json::parse(run_heng({"check", form, "--format", "ndjson", "--select", "H107,H017"}).out);
    CHECK(codes(report["diagnostics"]) == "H107(H017)");
}

TEST_CASE("the option --rules takes a rule set of any year as it is asked, and a family by the form's year",
          "[tools][in_force]") {
    const ScratchFolder folder;
    const auto form = folder.write("表.yaml", "基本情况: { 评价年度: 2024 }\n");
    const auto by = [&](const std::string& asked) {
        return Json::parse(
            run_heng({"check", form, "--format", "ndjson", "--rules", asked, "--select", "H0"}).out);
    };
    CHECK(ruleset(by("江门市/项目绩效自评/2023")) == "江门市/项目绩效自评/2023");
    CHECK(codes(by("江门市/项目绩效自评/2023")["diagnostics"]).empty());
    CHECK(ruleset(by("江门市/项目绩效自评")) == "江门市/项目绩效自评/2024");
}

TEST_CASE("the option --as-of takes days that there are", "[tools][in_force]") {
    for (const std::string day : {"2024-2-1", "2024-02-30", "2024年", "2024-02-01x", "20240201ab"}) {
        INFO(day);
        CHECK(run_heng({"check", "表.yaml", "--as-of", day}).status == 2);
        CHECK(run_heng({"check", "表.yaml", "--as-of", day}).err.find("--as-of") != std::string::npos);
    }
}

TEST_CASE("without 年度 rules are for the years in which they hold for a day", "[ruleset]") {
    RuleHead head;
    CHECK(is_for(head, 1999));
    head.in_force = "2022-07-01";
    CHECK_FALSE(is_for(head, 2021));
    CHECK(is_for(head, 2022));
    head.lapses = "2024-01-01";
    CHECK(is_for(head, 2024));
    CHECK_FALSE(is_for(head, 2025));
    CHECK_FALSE(holds_on(head, "2022-06-30"));
    CHECK(holds_on(head, "2022-07-01"));
    CHECK(validity_in_words(head).zh == "2022-07-01 起生效，到 2024-01-01 为止");
}

}  // namespace heng::test
