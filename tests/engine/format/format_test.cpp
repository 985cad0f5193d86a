// heng fmt's layout: what it looks like, that it changes no meaning, that it is its own.

#include "engine/format/format.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/rule_files.hpp"

namespace heng::test {

namespace {

std::string set_with(const std::string& statements) {
    return "规则集 试/自评/2024 {\n" + statements + "}\n";
}

struct Case {
    std::string written;
    std::string formatted;
};

/// Statements of a rule set, before and after.
const std::vector<Case> cases{
    {"参数 及格线＝60％\n", "  参数 及格线 = 60%\n"},
    {"\t参数　及格线  =  ６０%   \n", "  参数 及格线 = 60%\n"},
    {"沿用 通用／项目自评表 # 尾注 \n", "  沿用 通用/项目自评表  # 尾注\n"},
    {"#独行的注释\n    ## 说明\n参数 甲 = 1\n", "  #独行的注释\n  ## 说明\n  参数 甲 = 1\n"},
    {"参数 甲 = 1\n\n\n\n参数 乙 = 2\n\n", "  参数 甲 = 1\n\n  参数 乙 = 2\n"},
    {"计分 试｛\n\n得分==实现值/预期值*权重\n｝\n", "  计分 试 {\n    得分 = 实现值 ÷ 预期值 × 权重\n  }\n"},
    {"计分 试 {\n若 (完成率>=0.8)且 完成率＜1 得 权重-1\n否则 得 0 }\n",
     "  计分 试 {\n    若 (完成率 ≥ 0.8) 且 完成率 < 1 得 权重 - 1\n    否则 得 0 }\n"},
    {"计分 试 {\n得分 = 较大（0，1-（实现值-预期值）/预期值）*权重\n}\n",
     "  计分 试 {\n    得分 = 较大(0, 1 - (实现值 - 预期值) ÷ 预期值) × 权重\n  }\n"},
    {"计分 试 {\n区间 完成率 {\n>=95% 得 权重\n［80%，95%） 得 1\n80%(含)-90%(不含) 得 2\n}\n}\n",
     "  计分 试 {\n    区间 完成率 {\n      ≥95% 得 权重\n      [80%,95%) 得 1\n      80%（含）-90%（不含） "
     "得 2\n    }\n  }\n"},
    {"检查 H901 错误 \"甲\" {\n要求 合计(\n下级.权重\n) = 权重\n且 权重>0\n说明 \"＝（乙）\"；英文 \"a\" "
     "\"b\"\n}\n",
     "  检查 H901 错误 \"甲\" {\n    要求 合计(\n      下级.权重\n    ) = 权重\n      且 权重 > 0\n"
     "    说明 \"＝（乙）\"；英文 \"a\" \"b\"\n  }\n"},
    {"指标 产出/数量指标/活动 2.22{目标 不少于5场（次） 又名 甲，乙,丙}\n",
     "  指标 产出/数量指标/活动 2.22 { 目标 不少于5场（次）  又名 甲、乙、丙 }\n"},
    {"检查 H901 错误 \"甲\" {\n对每个  三级指标\n要求 权重 > 0\n}\n",
     "  检查 H901 错误 \"甲\" {\n    对 每个 三级指标\n    要求 权重 > 0\n  }\n"},
    {"改写   检查 H202 警告 {}\n", "  改写 检查 H202 警告 { }\n"},
    {"等级 { 优 >=90   良 ≥80 差 <80 }\n", "  等级 { 优 ≥90  良 ≥80  差 <80 }\n"},
    {"词表 词 {\n甲、乙\n丙、丁\n}\n", "  词表 词 {\n    甲、乙\n    丙、丁\n  }\n"},
    {"单位 {\n1 万元=10000 元\n}\n", "  单位 {\n    1 万元 = 10000 元\n  }\n"},
};

/// Other ways to write the same, for lines without texts and comments.
std::string disturbed(const std::string& text, std::mt19937& random) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> same{
        {{" = ", "＝"}, {" ≥ ", ">="}, {" × ", "*"}, {" ÷ ", "／"}, {" {", "  ｛"}, {"合计(", "合计（"}}};
    const auto chance = [&](unsigned one_in) { return random() % one_in == 0; };
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find('\n', at);
        auto line = text.substr(at, end - at);
        at = end + 1;
        const auto indent = line.find_first_not_of(' ');
        if (indent != std::string::npos && chance(2)) {
            line = std::string(random() % 5, ' ') + (chance(3) ? "\u3000" : "") + line.substr(indent);
        }
        const bool plain =
            line.find_first_of("\"#/") == std::string::npos && line.find("目标") == std::string::npos;
        for (const auto& [from, to] : same) {
            if (const auto found = line.find(from); plain && found != std::string::npos && chance(2)) {
                line.replace(found, from.size(), to);
            }
        }
        out += line + (chance(4) ? "  \t" : "") + (chance(3) ? "\r\n" : "\n");
        out += line.empty() && chance(2) ? "\n\n" : "";
    }
    return out;
}

}  // namespace

TEST_CASE("the layout settles blanks, marks and widths", "[format]") {
    for (const auto& one : cases) {
        INFO(one.written);
        const auto formatted = format_rules(set_with(one.written));
        REQUIRE(formatted.has_value());
        CHECK(*formatted == set_with(one.formatted));
        CHECK(format_rules(*formatted) == formatted);
    }
}

TEST_CASE("the shipped rule files are laid out", "[format][rules]") {
    for (const auto& file : rule_files_below("rules")) {
        INFO(file.path);
        CHECK(format_rules(file.text) == file.text);
    }
}

TEST_CASE("however a rule file is written, it comes out the same", "[format][rules]") {
    std::mt19937 random(20241126);
    for (const auto& file : rule_files_below("rules")) {
        INFO(file.path);
        for (int round = 0; round < 3; ++round) {
            CHECK(format_rules(disturbed(file.text, random)) == file.text);
        }
    }
}

TEST_CASE("what can't be read isn't laid out", "[format]") {
    CHECK(format_rules(set_with("要求权重 = 20\n")) == std::nullopt);
    CHECK(format_rules("规则集 试/自评/2024 {\n") == std::nullopt);
    CHECK(format_rules("") == "");
    CHECK(format_rules("\n\n") == "");
    CHECK(format_rules("\xEF\xBB\xBF规则集 试/a {\r\n}\r\n\r\n") == "\xEF\xBB\xBF规则集 试/a {\n}\n");
    CHECK(format_rules("# 只有注释") == "# 只有注释\n");
}

}  // namespace heng::test
