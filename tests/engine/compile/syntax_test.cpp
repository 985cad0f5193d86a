// What authors are told of slips in rule files. tests/grammar/bad holds a file a slip, and beside it what is said of
// it; HENG_UPDATE_GOLDEN=1 in the environment writes what is said now: read the difference before you commit it.

#include "engine/compile/syntax.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "engine/compile/keywords.hpp"
#include "engine/compile/words.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/rule_files.hpp"

namespace heng::test {

namespace {

std::vector<Diagnostic> findings(const std::string& text) {
    const auto parsed = parse_rules(text);
    return syntax_findings(parsed, "甲.heng");
}

std::string told(const std::string& text) {
    const LineMap lines(text);
    const auto at = [&](const Place& place) {
        const auto begin = lines.position(place.span.begin);
        return std::to_string(begin.line) + ":" + std::to_string(begin.column);
    };
    std::string out;
    for (const auto& finding : findings(text)) {
        out += at(finding.place) + " " + finding.code + " " + finding.message.zh + "\n    " +
               finding.message.en + "\n";
        for (const auto& fix : finding.fixes)
            out += "    → " + fix.title.zh + " / " + fix.title.en + "\n";
        for (const auto& related : finding.related)
            out += "    @ " + at(related.place) + " " + related.value + "\n";
    }
    return out;
}

std::string with(std::string text, const Fix& fix) {
    for (const auto& edit : fix.edits)
        text.replace(edit.span.begin, edit.span.end - edit.span.begin, edit.text);
    return text;
}

std::vector<RuleText> bad_files() {
    auto files = rule_files_below("tests/grammar/bad");
    REQUIRE(files.size() >= 40);
    return files;
}

std::string golden_path(const RuleText& file) {
    return file.path.substr(0, file.path.size() - std::string(".heng").size()) + ".txt";
}

bool updates() {
    const char* update = std::getenv("HENG_UPDATE_GOLDEN");
    return update != nullptr && std::string_view(update) == "1";
}

bool has_several(const RuleText& file) {
    return file.path.find("/几处-") != std::string::npos;
}

}  // namespace

TEST_CASE("each slip is told in words that were approved", "[compile][syntax]") {
    for (const auto& file : bad_files()) {
        if (updates()) {
            std::ofstream out(std::filesystem::path(HENG_SOURCE_DIR) / golden_path(file), std::ios::binary);
            out << told(file.text);
        }
        INFO(file.path);
        CHECK(told(file.text) == repository_file(golden_path(file)));
    }
}

TEST_CASE("what is told of slips belongs to a file each", "[compile][syntax]") {
    std::size_t texts = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(HENG_SOURCE_DIR) / "tests/grammar/bad")) {
        if (entry.path().extension() == ".txt") ++texts;
    }
    CHECK(texts == bad_files().size());
}

TEST_CASE("one slip is one finding", "[compile][syntax]") {
    for (const auto& file : bad_files()) {
        INFO(file.path << "\n" << told(file.text));
        if (has_several(file)) {
            CHECK(findings(file.text).size() > 1);
        } else {
            CHECK(findings(file.text).size() == 1);
        }
    }
}

TEST_CASE("a fix that is offered makes the file readable", "[compile][syntax]") {
    std::size_t fixes = 0;
    for (const auto& file : bad_files()) {
        if (has_several(file)) continue;
        for (const auto& finding : findings(file.text)) {
            for (const auto& fix : finding.fixes) {
                INFO(file.path << "\n" << with(file.text, fix));
                CHECK(findings(with(file.text, fix)).empty());
                ++fixes;
            }
        }
    }
    CHECK(fixes >= 20);
}

TEST_CASE("messages have no slot left open and say something in both languages", "[compile][syntax]") {
    for (const auto& file : bad_files()) {
        for (const auto& finding : findings(file.text)) {
            INFO(file.path << " " << finding.message.zh);
            for (const auto* slot : {"{what}", "{wanted}", "{block}"}) {
                CHECK(finding.message.zh.find(slot) == std::string::npos);
                CHECK(finding.message.en.find(slot) == std::string::npos);
            }
            CHECK(finding.place.path == "甲.heng");
            CHECK_FALSE(finding.message.zh.ends_with("应为"));
            CHECK_FALSE(finding.message.en.ends_with("expected "));
            CHECK(finding.place.span.end <= file.text.size());
        }
    }
}

TEST_CASE("rule files without slips have no findings", "[compile][syntax]") {
    for (const auto& file : rule_files_below("rules")) {
        INFO(file.path);
        CHECK(findings(file.text).empty());
    }
    CHECK(findings(repository_file("tests/grammar/design_sketch.heng")).empty());
}

TEST_CASE("the keywords that guesses go by are those that the grammar knows", "[compile][syntax]") {
    // A keyword alone lacks something behind it; a word that is none isn't understood itself.
    const auto stop_in = [](const std::string& before, std::string_view word) {
        const auto text = before + std::string(word) + "\n";
        const auto parsed = parse_rules(text);
        return parsed.misreadings.empty() ? text.size() : parsed.misreadings.front().stopped;
    };
    const std::vector<std::pair<RuleKind, std::string>> blocks{
        {RuleKind::file, ""},
        {RuleKind::ruleset, "规则集 甲 {\n"},
        {RuleKind::schema, "规则集 甲 { 表式 {\n"},
        {RuleKind::group, "规则集 甲 { 表式 { 组 乙 {\n"},
        {RuleKind::table, "规则集 甲 { 表式 { 表 乙 {\n"},
        {RuleKind::level, "规则集 甲 { 表式 { 表 乙 { 层级 丙 {\n"},
        {RuleKind::fixed_row, "规则集 甲 { 表式 { 表 乙 { 层级 丙 { 行 丁 {\n"},
        {RuleKind::total, "规则集 甲 { 总分 {\n"},
        {RuleKind::field, "规则集 甲 { 表式 { 栏 乙 数 {\n"},
        {RuleKind::list_field, "规则集 甲 { 表式 { 表 乙 { 层级 丙 { 清单 丁 {\n"},
        {RuleKind::node, "规则集 甲 { 指标体系 满分 100 { 乙 100 {\n"},
        {RuleKind::indicator, "规则集 甲 { 指标 乙/丙 5 {\n"},
        {RuleKind::reference, "规则集 甲 { 参照 乙 = 5% {\n"},
        {RuleKind::scoring, "规则集 甲 { 计分 乙 {\n"},
        {RuleKind::bands, "规则集 甲 { 计分 乙 { 区间 丙 {\n"},
        {RuleKind::check, "规则集 甲 { 检查 H201 {\n"},
        {RuleKind::testcase, "用例 \"甲\" {\n"}};
    REQUIRE(blocks.size() == keywords::contexts().size());
    for (const auto& [owner, before] : blocks) {
        const auto* context = keywords::context(owner);
        REQUIRE(context != nullptr);
        for (const auto word : context->words) {
            INFO(before << word);
            CHECK(stop_in(before, word) >= before.size() + word.size());
        }
        INFO(before);
        const bool takes_names = owner == RuleKind::node || owner == RuleKind::bands;
        if (!takes_names) CHECK(stop_in(before, "甲乙丙丁戊") == before.size());
    }
}

TEST_CASE("where a type of cell is missing all types are named", "[compile][syntax]") {
    const auto told = findings("规则集 甲 { 表式 {\n栏 乙\n} }").at(0).message.zh;
    for (const auto& type : words::cell_types) {
        INFO(type.text);
        CHECK(told.find(type.text) != std::string::npos);
    }
}

TEST_CASE("where a rounding mode is missing all modes are named", "[compile][syntax]") {
    const auto told = findings("规则集 甲 { 计分 乙 {\n保留 2 位\n} }").at(0).message.zh;
    for (const auto& mode : words::rounding_modes) {
        INFO(mode.text);
        CHECK(told.find(mode.text) != std::string::npos);
    }
}

TEST_CASE("of very many slips the first are told, and how many more there are", "[compile][syntax]") {
    const std::string slip = GENERATE("  甲乙丙丁戊\n", "  检查 H201 {\n");
    std::string text = "规则集 甲 {\n";
    for (int i = 0; i < 1000; ++i)
        text += slip;
    text += "}\n";
    const auto found = findings(text);
    CHECK(found.size() == 101);
    CHECK(found.back().code == "H013");
}

TEST_CASE("whatever is wrong with a file, something is said, within the file",
          "[compile][syntax][property]") {
    const std::string sample = repository_file("tests/grammar/design_sketch.heng");
    const std::vector<std::string> marks{"{",  "}",  "(",  "\"", "“",    "#",   "\n",
                                         "；", "：", "，", "=",  "检查", "\xFF"};
    std::mt19937 random(20230501);
    for (int round = 0; round < 500; ++round) {
        auto text = sample;
        text.insert(random() % (text.size() + 1), marks[random() % marks.size()]);
        text.erase(random() % text.size(), 1 + random() % 3);
        const auto parsed = parse_rules(text);
        const auto found = syntax_findings(parsed, "甲.heng");
        const bool readable = parsed.misreadings.empty() && parsed.unclosed.empty() && !parsed.too_deep;
        const bool inside = std::all_of(found.begin(), found.end(), [&](const Diagnostic& finding) {
            return finding.place.span.begin <= finding.place.span.end &&
                   finding.place.span.end <= text.size();
        });
        if (readable != found.empty() || !inside) {
            INFO(text);
            CHECK(readable == found.empty());
            CHECK(inside);
        }
    }
    CHECK(findings(sample).empty());
}

}  // namespace heng::test
