// The slips that people make when they type YAML, and the words that they are told.

#include <catch2/catch.hpp>
#include <string>

#include "engine/form/document.hpp"

using heng::Diagnostic;
using heng::read_yaml;

namespace {

/// A slip; words that the message must have, and the hint; and the source that is underlined.
struct Slip {
    std::string yaml;
    const char* message;
    const char* hint;
    const char* underlined;
};

}  // namespace

TEST_CASE("A slip of syntax is explained by its cause, where it is", "[form][yaml]") {
    const auto slip = GENERATE(values<Slip>({
        // colons
        {"名称: 甲\n权重： 12\n备注: 无", "全角（：）", "半角冒号", "："},
        {"权重： 12\n名称: 甲", "全角（：）", "半角冒号", "："},
        {"- 权重： 12\n  名称: 甲", "全角（：）", "半角冒号", "："},
        {"名称: 甲\n权重:12\n备注: 无", "冒号后面没有空格", "空一格", ":"},
        {"权重:12\n名称: 甲", "冒号后面没有空格", "空一格", ":"},
        {"说明: 注意: 这里", "两个冒号", "\"注意: 这里\"", ":"},
        {"说明: 他说\"注意: 好\"", "两个冒号", "'他说\"注意: 好\"'", ":"},
        {"名称: 甲\n还有一句\n备注: 无", "没有冒号", "名称: 值", "还有一句"},
        // indentation
        {"名称: 甲\n\t权重: 1", "制表符", "空格", "\t"},
        {"表:\n\t权重: 1", "制表符", "空格", "\t"},
        {"权重: 12\n  名称: 甲", "缩进得多", "左边对齐", ":"},
        {"表:\n    权重: 12\n  名称: 甲", "对不齐", "左边对齐", "名"},
        {"- 名称: 甲\n权重: 12", "“- ”开头", "前面加“- ”", "权"},
        {"名称: 甲\n- 权重: 12", "却以“- ”开头", "左边对齐", "-"},
        {"- 名称: 甲\n-权重: 12", "“-”后面没有空格", "空一格", "-"},
        {"表:\n- 甲\n-乙\n- 丙", "“-”后面没有空格", "空一格", "-"},
        {"佐证材料: - 甲\n  - 乙", "“- ”前面", "下一行", "-"},
        // first characters
        {"邮箱: @qq.com", "以“@”开头", "\"@qq.com\"", "@"},
        {"比例: %5", "以“%”开头", "\"%5\"", "%"},
        {"%5: 1", "以“%”开头", "\"%5: 1\"", "%"},
        {"代号: `a`", "以“`”开头", "\"`a`\"", "`"},
        {"实现值: >100次", "以“>”开头", "\">100次\"", ">"},
        {"实现值: |100|", "以“|”开头", "\"|100|\"", "|"},
        {"备注: *见附件", "以“*”开头", "\"*见附件\"", "*"},
        {"备注: &见附件", "以“&”开头", "\"&见附件\"", "&"},
        {"备注: !重要", "以“!”开头", "\"!重要\"", "!"},
        {"备注: !a!重要", "以“!”开头", "\"!a!重要\"", "!"},
        {"备注: , 另附", "以“,”开头", "\", 另附\"", ","},
        {"备注: ]", "以“]”开头", "\"]\"", "]"},
        // quotes
        {"名称: \"甲\n权重: 1\n", "引号（\"）到最后也没有收尾", "补上", "\""},
        {"名称: '甲\n权重: 1\n", "引号（'）到最后也没有收尾", "补上", "'"},
        {"名称: \"甲\n权重: \"1\"\n", "前面某一行开的引号", "往上找", "1"},
        {"说明: \"优秀\"率达到90%\n权重: 1", "后面还有文字", "另一种引号", "率"},
        {"说明: [1]号材料\n权重: 1", "后面还有文字", "引号", "号"},
        {"路径: \"C:\\数据\"", "转义", "单引号", "\\"},
        {"路径: \"\\u12G4\"", "转义", "单引号", "12G4"},
        // brackets
        {"金额: [1, 2\n名称: 甲", "括号", "另一半括号", "["},
        {"金额: {市本级: 1\n名称: 甲", "括号", "另一半括号", "{"},
        {"金额: {市本级: 1， 转移支付: 2}", "全角（，）", "半角逗号", "，"},
        {"金额: [1, 2, [3", "括号", "另一半括号", "["},
        {"金额: [1, [", "括号", "另一半括号", "["},
        {"金额: [1,, 2]", "少一个值", "逗号", ","},
    }));
    INFO(slip.yaml);
    const auto documents = read_yaml(slip.yaml);
    REQUIRE_FALSE(documents.back().problems.empty());
    const Diagnostic& problem = documents.back().problems.back();
    INFO(problem.message.zh << " / " << problem.hint.zh);
    CHECK(problem.code == "H003");
    CHECK(problem.message.zh.find(slip.message) != std::string::npos);
    CHECK(problem.hint.zh.find(slip.hint) != std::string::npos);
    CHECK(slip.yaml.compare(problem.place.span.begin, std::string(slip.underlined).size(), slip.underlined) ==
          0);
    CHECK_FALSE(problem.message.en.empty());
    CHECK_FALSE(problem.hint.en.empty());
}

TEST_CASE("Even a complaint without words of its own names the line and a way out", "[form][yaml]") {
    const auto documents = read_yaml("? a\n: b\n: c\n");
    const auto& problem = documents.at(0).problems.at(0);
    CHECK(problem.code == "H003");
    CHECK_FALSE(problem.hint.zh.empty());
}

TEST_CASE("A fault at the end of a long text is explained in its last line", "[form][yaml]") {
    const std::string yaml = "a: 1\n" + std::string(100'000, '\n') + "b";
    const auto documents = read_yaml(yaml);
    const auto& problem = documents.at(0).problems.at(0);
    CHECK(problem.place.span.begin == yaml.size() - 1);
    CHECK(problem.message.zh.size() < 300);
}
