// Faults put into rules: which there are, and whether 用例 notice them.

#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <vector>

#include "engine/form/edit.hpp"
#include "engine/mutate/noticed.hpp"
#include "tests/support/check_form.hpp"

namespace heng::test {

namespace {

std::vector<std::string> changes(const std::string& statements) {
    const RuleFile file{"试.heng", small_rules(statements)};
    std::vector<std::string> out;
    for (const auto& mutant : mutants_of(file)) {
        const auto edited = apply_edits(file.text, std::span(&mutant.edit, 1));
        CHECK_FALSE(edited.fault);
        CHECK(file.text.substr(mutant.edit.span.begin, mutant.edit.span.end - mutant.edit.span.begin)
                  .starts_with(mutant.before));
        out.push_back(mutant.before + "→" + mutant.after);
    }
    return out;
}

const std::string one_check =
    "检查 H9 错误 \"题\" { 对 每个 二级\n 要求 权重 ≤ 30\n 说明 \"说\"\n 英文 \"t\" \"m\" }";

std::string small_case(const std::string& weight, const std::string& wanted) {
    return "用例 \"权重 " + weight + "\" {\n 取 表.yaml\n 改 甲 { 权重 " + weight + " }\n 改 甲/乙 { 权重 " +
           weight + " }\n " + wanted + " H9\n}\n";
}

std::map<std::string, Noticed> noticed(const std::string& cases) {
    const std::vector<RuleFile> files{{"试.heng", small_rules(one_check) + cases}};
    const std::vector<const RuleFile*> tested{&files.front()};
    SmallForm form;
    form.weight = "20";
    const auto text = form.text();
    const CaseBook book(files, tested, [&](const std::string&) { return std::optional(text); });
    CHECK(book.failing() == 0);
    std::map<std::string, Noticed> out;
    for (const auto& mutant : mutants_of(files.front()))
        out[mutant.before + "→" + mutant.after] = book.notices(mutant, files.front());
    return out;
}

}  // namespace

TEST_CASE("faults are comparisons, figures, weights, bounds, ends, limits and digits", "[mutate]") {
    CHECK(changes("检查 H9 错误 \"题\" { 对 每个 二级\n 当 权重 ≥ 3\n 要求 自评分数 < 权重 × 50%\n 说明 "
                  "\"说\"\n 英文 \"t\" \"m\" }") ==
          std::vector<std::string>{"检查 H9 错误 \"题\"→", "≥→>", "3→4", "<→≤", "50%→51%"});
    CHECK(changes("指标体系 满分 100 { 甲 40\n乙 60 }") ==
          std::vector<std::string>{"100→101", "40→41", "60→61"});
    CHECK(changes(
              "计分 乙 { 区间 完成率 { [80%,90%) 得 权重\n 否则 得 0 }\n 封顶 权重\n 保留 2 位 四舍五入 }") ==
          std::vector<std::string>{"[→(", "80%→81%", "90%→91%", ")→]", "0→1", "权重→(权重) × 2", "2→3"});
    CHECK(changes("计分 乙 { 档 达成 \"达成\" 80%（含）-100%\n 档 未达成 \"未\" 0-80% }").at(1) ==
          "（含）→（不含）");
    CHECK(changes(one_check + "\n改写 检查 H9 警告 { 要求 权重 ≤ 40 }").back() == "40→41");
    CHECK(changes("等级 { 优 ≥90\n 差 <90 }") == std::vector<std::string>{"≥→>", "90→91", "<→≤", "90→91"});
}

TEST_CASE("words, headers and messages are left as they are", "[mutate]") {
    CHECK(changes("年度 2024\n依据 \"文〔2024〕10号\" 第3条\n词表 空话 { 同上 }\n单位 { 1 万元 = 10000 元 }")
              .empty());
}

TEST_CASE("a case at each side of a bound notices all of it; one far away does not", "[mutate]") {
    const auto near = noticed(small_case("30", "不应报") + small_case("31", "应报"));
    CHECK(near.at("≤→<") == Noticed::yes);
    CHECK(near.at("30→31") == Noticed::yes);
    CHECK(near.at("检查 H9 错误 \"题\"→") == Noticed::yes);
    const auto far = noticed(small_case("50", "应报"));
    CHECK(far.at("≤→<") == Noticed::no);
    CHECK(far.at("30→31") == Noticed::no);
    CHECK(far.at("检查 H9 错误 \"题\"→") == Noticed::yes);
}

}  // namespace heng::test
