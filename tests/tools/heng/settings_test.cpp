#include "tools/heng/settings.hpp"

#include <catch2/catch.hpp>

#include "tests/support/command.hpp"

using heng::find_settings;
using heng::Language;
using heng::read_settings;
using heng::test::ScratchFolder;

TEST_CASE("heng.yaml sets defaults, by Chinese keys and by the options' names", "[settings]") {
    const auto chinese = read_settings("heng.yaml",
                                       "语言: en\n颜色: never\n不通过: warning\n只查: [H2, H4]\n忽略: H705\n"
                                       "排除:\n  - '*.期望.yaml'\n规则: 某市/项目/2023\n");
    CHECK(chinese.problems.empty());
    CHECK(chinese.language == Language::en);
    CHECK(chinese.color == heng::ColorWhen::never);
    CHECK(chinese.fail_on == heng::FailOn::warning);
    CHECK(chinese.select == std::vector<std::string>{"H2", "H4"});
    CHECK(chinese.ignore == std::vector<std::string>{"H705"});
    CHECK(chinese.exclude == std::vector<std::string>{"*.期望.yaml"});
    CHECK(chinese.rules == "某市/项目/2023");
    const auto english = read_settings("heng.yaml",
                                       "lang: en\ncolor: never\nfail-on: warning\nselect: [H2, H4]\n"
                                       "ignore: H705\nexclude: ['*.期望.yaml']\nrules: 某市/项目/2023\n");
    CHECK(english.problems.empty());
    CHECK(english.language == chinese.language);
    CHECK(english.fail_on == chinese.fail_on);
    CHECK(english.select == chinese.select);
    CHECK(english.exclude == chinese.exclude);
    CHECK(english.rules == chinese.rules);
}

TEST_CASE("rules in heng.yaml are looked for beside it", "[settings]") {
    const ScratchFolder folder;
    folder.write("规则/甲.heng", "");
    folder.write("一/a.yaml", "");
    folder.write("heng.yaml", "规则: 规则\n");
    CHECK(find_settings(folder.path("一")).rules == folder.path("规则"));
}

TEST_CASE("a mistake in heng.yaml is a finding at its place", "[settings]") {
    struct Row {
        const char* text;
        const char* code;
        std::uint32_t at;
    };
    for (const auto& row :
         {Row{"语宽: en\n", "H007", 0}, Row{"语言: fr\n", "H009", 8}, Row{"只查: {甲: 乙}\n", "H009", 8},
          Row{"规则:\n", "H009", 0}, Row{"- a\n", "H009", 0}, Row{"语言: en\n语言: zh\n", "H006", 11}}) {
        const auto settings = read_settings("heng.yaml", row.text);
        INFO(row.text);
        REQUIRE(settings.problems.size() == 1);
        CHECK(settings.problems[0].code == row.code);
        CHECK(settings.problems[0].place.span.begin == row.at);
        CHECK(settings.problems[0].place.path == "heng.yaml");
    }
    CHECK(read_settings("heng.yaml", "语宽: en\n").problems[0].hint.zh == "是不是“语言”？");
    CHECK(read_settings("heng.yaml", "a: [").problems.size() == 1);
}

TEST_CASE("heng.yaml is held to what forms are held to before it is read", "[settings]") {
    CHECK(read_settings("heng.yaml", "语言: \xFF\n").problems.at(0).code == "H004");
    CHECK(read_settings("heng.yaml", "语言: \"en\n").problems.at(0).code == "H003");
    CHECK(read_settings("heng.yaml", std::string(100'000, '[')).problems.at(0).code == "H005");
    CHECK(read_settings("heng.yaml", "\xEF\xBB\xBF语言: en\r\n").language == Language::en);
    CHECK(read_settings("heng.yaml", "\xEF\xBB\xBF语宽: en\n").problems.at(0).place.span.begin == 3);
}

TEST_CASE("an empty heng.yaml, or none, says nothing", "[settings]") {
    CHECK(read_settings("heng.yaml", " \n").problems.empty());
    CHECK(read_settings("heng.yaml", "# nothing\n").problems.empty());
    const ScratchFolder folder;
    CHECK(find_settings(folder.path()).problems.empty());
}
