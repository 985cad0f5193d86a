// heng diff as it is called.

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/support/command.hpp"

namespace heng::test {

namespace {

std::string rules(const std::string& weight) {
    return "规则集 试/自评/2024 {\n  沿用 通用/项目自评表\n  指标 产出/数量指标/培训人数 " + weight +
           " { 目标 ≥50人 }\n}\n";
}

}  // namespace

TEST_CASE("heng diff compares files and names, and exits as asked", "[tools][compare]") {
    const ScratchFolder folder;
    const auto before = folder.write("旧.heng", rules("5"));
    const auto after = folder.write("新.heng", rules("8"));
    const auto ran = run_heng({"diff", before, after});
    INFO(ran.out << ran.err);
    CHECK(ran.status == 0);
    CHECK(ran.out.find("~ 产出/数量指标/培训人数的权重由 5 改为 8。") != std::string::npos);
    CHECK(run_heng({"diff", before, after, "--exit-code"}).status == 1);
    CHECK(run_heng({"diff", before, before, "--exit-code"}).status == 0);
    CHECK(run_heng({"diff", before, before}).out.find("没有实质变化") != std::string::npos);
    const auto json = nlohmann::json::parse(run_heng({"diff", before, after, "--format", "json"}).out);
    const auto& change = json["compared"][0]["changes"][0];
    CHECK(change["of"] == "indicators");
    CHECK(change["before"] == "5");
    CHECK(change["after_at"]["line"] == 3);
    CHECK(run_heng({"diff", "江门市/项目绩效自评/2023", "江门市/项目绩效自评/2024"}).status == 0);
}

TEST_CASE("heng diff --forms shows what comes out otherwise, what moves most first", "[tools][compare]") {
    const ScratchFolder folder;
    const std::string base = "规则集 试/自评/2024 {\n  沿用 江门市/项目绩效自评/2023\n";
    const auto before = folder.write("旧.heng", base + "}\n");
    const auto after = folder.write("新.heng", base + "  废止 检查 H405\n}\n");
    const auto ran = run_heng({"diff", before, after, "--forms", "forms/练习"});
    INFO(ran.out << ran.err);
    CHECK(ran.status == 0);
    CHECK(ran.out.find("取消检查 H405") != std::string::npos);
    CHECK(ran.out.find("不再报 H405") != std::string::npos);
    const auto json = nlohmann::json::parse(
        run_heng({"diff", before, after, "--forms", "forms/练习", "--format", "json"}).out);
    const auto& compared = json["compared"][0];
    CHECK(compared["forms_checked"].get<std::size_t>() >= compared["forms"].size());
    CHECK(compared["forms"].size() > 0);
}

TEST_CASE("heng diff says what it can't compare", "[tools][compare]") {
    const ScratchFolder folder;
    const auto good = folder.write("旧.heng", rules("5"));
    CHECK(run_heng({"diff", good}).status == 2);
    CHECK(run_heng({"diff", good, folder.path("没有.heng")}).status == 2);
    const auto wrong = run_heng({"diff", good, folder.write("错.heng", "规则集 试 {\n  权衡 1\n}\n")});
    CHECK(wrong.status == 2);
    CHECK(wrong.err.find("heng lint") != std::string::npos);
    CHECK(run_heng({"diff", good, folder.write("空.heng", "# 空\n")}).status == 2);
}

}  // namespace heng::test
