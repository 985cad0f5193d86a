#include "tools/heng/options.hpp"

#include <catch2/catch.hpp>

#include "tools/heng/help.hpp"

using heng::CheckCommand;
using heng::Command;
using heng::ExplainCommand;
using heng::help_for;
using heng::Language;
using heng::option_names;
using heng::parse_command;
using heng::ReadCommand;
using heng::Say;

namespace {

bool has(std::string_view text, std::string_view words) {
    return text.find(words) != std::string_view::npos;
}

template <typename Wanted>
Wanted as(const std::vector<std::string>& arguments) {
    auto command = parse_command(arguments);
    if (const auto* say = std::get_if<Say>(&command)) INFO(say->text);
    REQUIRE(std::holds_alternative<Wanted>(command));
    return std::get<Wanted>(std::move(command));
}

Say mistake(const std::vector<std::string>& arguments) {
    auto say = as<Say>(arguments);
    CHECK(say.status == 2);
    return say;
}

}  // namespace

TEST_CASE("check: what isn't said is left to heng.yaml and the defaults", "[command]") {
    const auto check = as<CheckCommand>({"check", "a.yaml"});
    CHECK(check.forms == std::vector<std::string>{"a.yaml"});
    CHECK_FALSE(check.common.rules);
    CHECK_FALSE(check.common.language);
    CHECK_FALSE(check.common.color);
    CHECK_FALSE(check.fail_on);
    CHECK(check.format == heng::Format::text);
    CHECK(check.jobs == 0);
}

TEST_CASE("check: each option says its own", "[command]") {
    const auto check =
        as<CheckCommand>({"check",    "a.yaml",  "-",        "--rules", "r",         "--format=ndjson",
                          "--lang",   "en",      "--color",  "never",   "--fail-on", "warning",
                          "--select", "h2,H401", "--ignore", "H205",    "--ignore",  "H3",
                          "--flat",   "-q",      "-j",       "3",       "b"});
    CHECK(check.forms == std::vector<std::string>{"a.yaml", "-", "b"});
    CHECK(check.common.rules == "r");
    CHECK(check.common.language == Language::en);
    CHECK(check.common.color == heng::ColorWhen::never);
    CHECK(check.format == heng::Format::ndjson);
    CHECK(check.fail_on == heng::FailOn::warning);
    CHECK(check.select == std::vector<std::string>{"H2", "H401"});
    CHECK(check.ignore == std::vector<std::string>{"H205", "H3"});
    CHECK(check.flat);
    CHECK(check.quiet);
    CHECK_FALSE(check.verbose);
    CHECK(check.jobs == 3);
    CHECK(as<CheckCommand>({"check", "-v", "a"}).verbose);
    CHECK(as<CheckCommand>({"--lang", "en", "check", "a"}).common.language == Language::en);
    CHECK(as<CheckCommand>({"check", "a", "--lang", "en", "--lang", "zh"}).common.language == Language::zh);
}

TEST_CASE("read: texts that look like commands or negative figures are texts", "[command]") {
    const auto read = as<ReadCommand>({"read", "check", "-0.5", "-", "read"});
    CHECK(read.texts == std::vector<std::string>{"check", "-0.5", "-", "read"});
    CHECK(read.role == heng::Role::target);
    CHECK(as<ReadCommand>({"read", "--actual", "5"}).role == heng::Role::actual);
    CHECK(as<ReadCommand>({"read", "--target", "5"}).role == heng::Role::target);
    CHECK(as<ReadCommand>({"read", "--", "--actual"}).texts == std::vector<std::string>{"--actual"});
}

TEST_CASE("explain: a code or a form, and an indicator", "[command]") {
    const auto explain = as<ExplainCommand>({"explain", "a.yaml", "产出/数量指标", "--rules", "r"});
    CHECK(explain.subject == "a.yaml");
    CHECK(explain.path == "产出/数量指标");
    CHECK(explain.common.rules == "r");
    CHECK(as<ExplainCommand>({"explain", "H201"}).path.empty());
}

TEST_CASE("a mistake in the command line is said in the language asked for, with status 2", "[command]") {
    struct Row {
        std::vector<std::string> arguments;
        const char* zh;
        const char* en;
    };
    const std::vector<Row> rows{
        {{"chekc", "a"},
         "没有这个命令：“chekc”，是不是“check”？",
         "unknown command “chekc”: did you mean “check”?"},
        {{"--colour"}, "没有这个选项：“--colour”", "unknown option “--colour”"},
        {{"check", "a", "--formt", "json"}, "是不是“--format”？", "did you mean “--format”?"},
        {{"check", "a", "--formt=json"}, "没有这个选项：“--formt”", "unknown option “--formt”"},
        {{"check", "a", "-x"}, "“-x”", "“-x”"},
        {{"check"}, "没有给出要检查的自评表", "no form was given"},
        {{"check", "-", "-"}, "只能给一次", "once only"},
        {{"check", "a", "--select", "ZZZ"}, "“ZZZ”不是检查的代码", "“ZZZ” is no code"},
        {{"check", "a", "--ignore", "H2,H2O"}, "“H2O”不是检查的代码", "“H2O” is no code"},
        {{"check", "a", "-q", "-v"}, "不能同时用", "exclude each other"},
        {{"check", "a", "--format", "xml"},
         "--format 不能是“xml”，应为 text、json、ndjson",
         "can't be “xml”"},
        {{"check", "a", "--fail-on", "x"}, "error、warning、never", "--fail-on can't be “x”"},
        {{"check", "a", "--color", "x"}, "auto、always、never", "--color can't be “x”"},
        {{"check", "a", "-j", "viele"}, "应为 0 到 9999 的整数", "whole number"},
        {{"check", "a", "-j", "-1"}, "-j", "-j"},
        {{"check", "a", "--rules"}, "“--rules”后面缺少值", "“--rules” needs one value"},
        {{"read"}, "没有给出要理解的文字", "no text was given"},
        {{"read", "--target", "--actual", "5"}, "不能同时用", "exclude each other"},
        {{"lint"}, "没有给出规则文件", "no rule file"},
        {{"lint", "a", "--fail-on", "x"}, "error、warning、never", "--fail-on can't be “x”"},
        {{"explain"}, "没有给出代码或自评表", "neither a code nor a form"},
        {{"explain", "a", "b", "c"}, "多出了“c”", "unexpected “c”"},
    };
    for (const auto& row : rows) {
        INFO(row.zh);
        CHECK(has(mistake(row.arguments).text, row.zh));
        auto english = row.arguments;
        english.insert(english.begin() + (english.front().front() == '-' ? 0 : 1), {"--lang", "en"});
        CHECK(has(mistake(english).text, row.en));
    }
    CHECK(has(mistake({"check", "a", "--lang", "fr"}).text, "--lang 不能是“fr”，应为 zh、en"));
    CHECK(has(mistake({"check"}).text, "用法见 heng check --help"));
}

TEST_CASE("help is given in both languages, and tells of every option", "[command]") {
    for (const auto* command : {"", "check", "read", "explain", "score", "lint"}) {
        for (const auto language : {Language::zh, Language::en}) {
            INFO(command);
            const auto help = help_for(command, language);
            for (const auto& option : option_names(command)) {
                INFO(option);
                CHECK(has(help, option));
            }
            std::vector<std::string> arguments{"--help", "--lang", language == Language::zh ? "zh" : "en"};
            if (*command != '\0') arguments.insert(arguments.begin(), command);
            const auto say = as<Say>(arguments);
            CHECK(say.status == 0);
            CHECK(say.text == help);
        }
    }
    CHECK(option_names("check").size() > 10);
    CHECK(has(help_for("check", Language::zh), "退出状态"));
    CHECK(has(help_for("check", Language::en), "Exit status"));
}

TEST_CASE("help of a command wants none of its arguments, and may be asked before it", "[command]") {
    CHECK(as<Say>({"check", "-h"}).text == help_for("check", Language::zh));
    CHECK(as<Say>({"--help", "check"}).text == help_for("check", Language::zh));
}

TEST_CASE("without anything the help is shown as a mistake", "[command]") {
    CHECK(mistake({}).text == help_for("", Language::zh));
    CHECK(as<Say>({"--version"}).text.starts_with("heng "));
}
