// heng diff as it is called.

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/command.hpp"
#include "tests/support/golden.hpp"

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

TEST_CASE("heng diff of two years as it is read, pasted and processed", "[tools][compare]") {
    const std::vector<std::string> years{"diff", "江门市/项目绩效自评/2023", "江门市/项目绩效自评/2024",
                                         "--forms", "forms/江门市工业发展管理经费-2023.yaml"};
    const auto as = [&](std::vector<std::string> more) {
        more.insert(more.begin(), years.begin(), years.end());
        const auto ran = run_heng(more);
        CHECK(ran.status == 0);
        CHECK(ran.err.empty());
        return ran.out;
    };
    check_golden("diff_jiangmen_2024.txt", as({}));
    check_golden("diff_jiangmen_2024.md", as({"--format", "markdown"}));
    check_golden("diff_jiangmen_2024.json", as({"--format", "json"}));
}

TEST_CASE("heng diff of two folders pairs rule sets by name, and says which only one has",
          "[tools][compare]") {
    const ScratchFolder folder;
    const auto set = [](const std::string& name, const std::string& weight) {
        return "规则集 试/" + name +
               "/2024 {\n  沿用 江门市/项目绩效自评/2023\n  指标 产出/数量指标/培训人数 " + weight +
               " { 目标 ≥50人 }\n}\n";
    };
    folder.write("旧/甲.heng", set("甲", "5"));
    folder.write("旧/乙.heng", set("乙", "5"));
    folder.write("新/甲.heng", set("甲", "8"));
    folder.write("新/丙.heng", set("丙", "5"));
    const auto ran = run_heng({"diff", folder.path("旧"), folder.path("新"), "--exit-code"});
    INFO(ran.out << ran.err);
    CHECK(ran.status == 1);
    CHECK(ran.out.find("试/甲/2024 → 试/甲/2024") != std::string::npos);
    CHECK(ran.out.find("培训人数的权重由 5 改为 8") != std::string::npos);
    CHECK(ran.out.find("+ 增加规则集 试/丙/2024") != std::string::npos);
    CHECK(ran.out.find("- 取消规则集 试/乙/2024") != std::string::npos);
}

TEST_CASE("heng diff --forms says what it can't read, and compares the rules", "[tools][compare]") {
    const ScratchFolder folder;
    const auto before = folder.write("旧.heng", rules("5"));
    const auto after = folder.write("新.heng", rules("8"));
    const auto ran = run_heng({"diff", before, after, "--forms", folder.path("没有")});
    CHECK(ran.status == 2);
    CHECK_FALSE(ran.err.empty());
    CHECK(ran.out.find("由 5 改为 8") != std::string::npos);
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
