// Edits change what they name and nothing else.

#include "engine/form/edit.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/engine/form/outline.hpp"

using heng::apply_edits;
using heng::EditFault;
using heng::read_yaml;
using heng::set_value;
using heng::TextEdit;
using heng::test::find;
using heng::test::outline;

TEST_CASE("Edits apply in any order, insertions at one place in the order given", "[form][edit]") {
    const std::vector<TextEdit> edits{
        {{6, 9}, "丁"}, {{0, 3}, "甲甲"}, {{6, 6}, "<"}, {{6, 6}, ">"}, {{9, 9}, "!"}};
    const auto edited = apply_edits("一二三", edits);
    CHECK_FALSE(edited.fault);
    CHECK(edited.text == "甲甲二<>丁!");
    CHECK(apply_edits("一二三", {}).text == "一二三");
    CHECK(apply_edits("", std::vector<TextEdit>{{{0, 0}, "x"}}).text == "x");
}

TEST_CASE("Edits that contradict each other or the text aren't applied at all", "[form][edit]") {
    struct Row {
        std::vector<TextEdit> edits;
        EditFault fault;
    };
    const auto row = GENERATE(values<Row>({
        {{{{0, 10}, "x"}}, EditFault::out_of_range},
        {{{{10, 10}, "x"}}, EditFault::out_of_range},
        {{{{6, 3}, "x"}}, EditFault::out_of_range},
        {{{{1, 3}, "x"}}, EditFault::splits_character},
        {{{{0, 4}, "x"}}, EditFault::splits_character},
        {{{{0, 6}, "x"}, {{3, 9}, "y"}}, EditFault::overlap},
        {{{{0, 6}, "x"}, {{3, 3}, "y"}}, EditFault::overlap},
        {{{{0, 3}, "x"}, {{0, 3}, "x"}}, EditFault::overlap},
    }));
    const auto edited = apply_edits("一二三", row.edits);
    CHECK(edited.text.empty());
    CHECK(edited.fault == row.fault);
}

TEST_CASE("A cell that is set reads back as its new value, and no other cell changes", "[form][edit]") {
    struct Row {
        std::string yaml;
        const char* path;
        const char* value;
        std::string edited;
    };
    const auto row = GENERATE(values<Row>({
        {"a: 1 # 注\nb: 2\n", "a", "12", "a: 12 # 注\nb: 2\n"},
        {"a:\nb: 2\n", "a", "12", "a: 12\nb: 2\n"},
        {"a: # 注\nb: 2\n", "a", "12", "a: 12 # 注\nb: 2\n"},
        {"a:   \nb: 2\n", "a", "12", "a: 12\nb: 2\n"},
        {"a: '旧'\n", "a", "新: 的", "a: \"新: 的\"\n"},
        {"a: |\n  一\n  二\n\nb: 2\n", "a", "三", "a: 三\n\nb: 2\n"},
        {"a: 一\n  二\nb: 2\n", "a", "三\n四", "a: \"三\\n四\"\nb: 2\n"},
        {"x: {a: 1, b: }\n", "x/b", "1,5", "x: {a: 1, b: \"1,5\"}\n"},
        {"x: {a: , b: 2}\n", "x/a", "1", "x: {a: 1, b: 2}\n"},
        {"{a, b: 2}\n", "a", "1", "{a: 1, b: 2}\n"},
        {"{\"a\":, b: 2}\n", "a", "1", "{\"a\": 1, b: 2}\n"},
        {"x: [1,2]\n", "x/2", "3", "x: [1,3]\n"},
        {"x:\n- \n- 2\n", "x/1", "1", "x:\n- 1\n- 2\n"},
        {"x:\n-\n- 2\n", "x/1", "1", "x:\n- 1\n- 2\n"},
        {"a: &x\nb: 2\n", "a", "1", "a: &x 1\nb: 2\n"},
        {"a: *x\nb: 2\n", "a", "1", "a: 1\nb: 2\n"},
        {"a: 1\r\nb: 2\r\n", "b", "3", "a: 1\r\nb: 3\r\n"},
        {"旧", "", "新", "新"},
    }));
    INFO(row.yaml);
    const auto documents = read_yaml(row.yaml);
    const auto id = find(documents.at(0), row.path);
    const auto edit = set_value(row.yaml, documents[0], id, row.value);
    REQUIRE(edit);
    const std::vector<TextEdit> edits{*edit};
    const auto edited = apply_edits(row.yaml, edits);
    CHECK(edited.text == row.edited);
    const auto after = read_yaml(edited.text);
    REQUIRE(after.at(0).cells.size() == documents[0].cells.size());
    for (heng::CellId other = 0; other < after[0].cells.size(); ++other) {
        CHECK(after[0].cells[other].text == (other == id ? row.value : documents[0].cells[other].text));
    }
}

TEST_CASE("Groups, lists and keys without a colon can't be set", "[form][edit]") {
    const std::string yaml = "a: {b: 1}\nc: [2]\n";
    const auto documents = read_yaml(yaml);
    CHECK_FALSE(set_value(yaml, documents.at(0), find(documents[0], "a"), "1"));
    CHECK_FALSE(set_value(yaml, documents[0], find(documents[0], "c"), "1"));
    const std::string bare = "? a\n? b\n";
    const auto keys = read_yaml(bare);
    CHECK_FALSE(set_value(bare, keys.at(0), find(keys[0], "a"), "1"));
}
