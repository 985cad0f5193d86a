// What a reader of YAML gives for well-formed text: values as written, each with the place where it stands.

#include <catch2/catch.hpp>
#include <string>

#include "engine/form/document.hpp"
#include "tests/engine/form/outline.hpp"

using heng::Cell;
using heng::no_cell;
using heng::read_yaml;
using heng::Span;
using heng::test::codes;
using heng::test::find;
using heng::test::outline;

namespace {

std::string_view slice(std::string_view text, Span span) {
    return text.substr(span.begin, span.end - span.begin);
}

}  // namespace

TEST_CASE("Figures and words stay as they were written", "[form][yaml]") {
    struct Row {
        const char* yaml;
        const char* outline;
    };
    const auto row = GENERATE(values<Row>({
        {"权重: 2.220", "{权重: 2.220}"},
        {"a: null\nb: ~\nc:\nd: yes\ne: 0x1F\nf: 010", "{a: null, b: ~, c: , d: yes, e: 0x1F, f: 010}"},
        {"a: ''\nb: \"\"\nc: |\nd: 1", "{a: \"\", b: \"\", c: \"\", d: 1}"},
        {"a: '它''s'\nb: \"一\\n二\\u4E09\"", "{a: \"它's\", b: \"一↵二三\"}"},
        {"a: |\n  一\n\n  二\nb: |-\n  一\nc: |+\n  一\n\n", "{a: \"一↵↵二↵\", b: \"一\", c: \"一↵↵\"}"},
        {"a: >\n  一 二\n  三\n\n  四\n", "{a: \"一 二 三↵四↵\"}"},
        {"a: 一\n  二\n\n  三", "{a: 一 二↵三}"},
        {"a: \"一\n  二\"", "{a: \"一 二\"}"},
        {"{a: 1, b: [x, {c: y}], \"d\": }", "{a: 1, b: [x, {c: y}], d: }"},
        {"- a\n-\n- - b\n  - c\n- {}\n- []", "[a, , [b, c], {}, []]"},
        {"a: 1 # 注\n# 注\nb: x#y", "{a: 1, b: x#y}"},
        {"? a\n: 1\n? b", "{a: 1, b: }"},
        {"\xEF\xBB\xBF"
         "a: 1",
         "{a: 1}"},
        {"a: 1\r\nb: |\r\n  一\r\n  二\r\n", "{a: 1, b: \"一↵二↵\"}"},
        {"a: 1\rb: 2\r", "{a: 1, b: 2}"},
        {"%YAML 1.1\n---\na: 1\n...\n", "{a: 1}"},
        {"目标: ≥90%\n实现: '>100次'\n网址: http://a.cn/x?y=1",
         "{目标: ≥90%, 实现: \">100次\", 网址: http://a.cn/x?y=1}"},
        {"文字", "文字"},
    }));
    INFO(row.yaml);
    CHECK(outline(row.yaml) == row.outline);
    CHECK(codes(read_yaml(row.yaml)).empty());
}

TEST_CASE("The span of a value is what an editor would select", "[form][yaml]") {
    struct Row {
        const char* yaml;
        const char* path;
        const char* selected;
        std::uint32_t line, column;
    };
    const auto row = GENERATE(values<Row>({
        {"权重: 12 # 注", "权重", "12", 1, 5},
        {"甲:\n  乙: 丙丁  \n", "甲/乙", "丙丁", 2, 6},
        {"a: '引 号'", "a", "'引 号'", 1, 4},
        {"a: \"x\\n\"  ", "a", "\"x\\n\"", 1, 4},
        {"a: 一\n   二\nb: 1", "a", "一\n   二", 1, 4},
        {"a: |\n  一\n  二\n\n\nb: 1", "a", "|\n  一\n  二", 1, 4},
        {"a: |+\n  一\n\n", "a", "|+\n  一", 1, 4},
        {"a: >-  \n  一\n# 注\nb: 1", "a", ">-  \n  一", 1, 4},
        {"a: &x  '值'", "a", "'值'", 1, 8},
        {"a: !t\n  值", "a", "值", 2, 3},
        {"a: !t &x # 注\n  [1]", "a", "[1]", 2, 3},
        {"a: {b: 1, c: [2, 3]}", "a/c", "[2, 3]", 1, 14},
        {"a: {b: 1, c: [2, 3]}", "a/c/2", "3", 1, 18},
        {"表:\n  - 名: 甲\n    权: 1\n  - 名: 乙\n\n# 注\n完: 1", "表", "- 名: 甲\n    权: 1\n  - 名: 乙", 2,
         3},
        {"表:\n  - 名: 甲\n    权: 1\n  - 名: 乙\n", "表/1", "名: 甲\n    权: 1", 2, 5},
        {"\xEF\xBB\xBF权重: 12", "权重", "12", 1, 5},
        {"a: 1\r\n权: 2\r\n", "权", "2", 2, 4},
        {"a: 1\r权: 2\r", "权", "2", 2, 4},
        {"𠀀: 𠀁", "𠀀", "𠀁", 1, 4},
    }));
    INFO(row.yaml);
    const auto documents = read_yaml(row.yaml);
    const auto id = find(documents.at(0), row.path);
    REQUIRE(id != no_cell);
    const auto span = documents[0].cells[id].span;
    CHECK(slice(row.yaml, span) == row.selected);
    const auto place = heng::LineMap(row.yaml).position(span.begin);
    CHECK(place.line == row.line);
    CHECK(place.column == row.column);
}

TEST_CASE("A value that is left out has an empty span right after its colon or dash", "[form][yaml]") {
    struct Row {
        const char* yaml;
        const char* path;
        std::uint32_t byte;
    };
    const auto row = GENERATE(values<Row>({
        {"a:\nb: 1", "a", 2},
        {"a:   # 注\nb: 1", "a", 2},
        {"a:", "a", 2},
        {"a :\n\n\nb: 1", "a", 3},
        {"\"a\":\nb: 1", "a", 4},
        {"{a: , b: 1}", "a", 3},
        {"{a, b: 1}", "a", 2},
        {"- \n- x", "1", 1},
        {"? a\n? b", "a", 3},
        {"a: !t\nb: 1", "a", 5},
    }));
    INFO(row.yaml);
    const auto documents = read_yaml(row.yaml);
    const auto id = find(documents.at(0), row.path);
    REQUIRE(id != no_cell);
    CHECK(documents[0].cells[id].span == Span{row.byte, row.byte});
}

TEST_CASE("A key keeps its own span, quotes included", "[form][yaml]") {
    const std::string_view yaml = "'权 重' : 12\n名: {甲: 1}";
    const auto documents = read_yaml(yaml);
    const auto& document = documents.at(0);
    CHECK(slice(yaml, document.cells[find(document, "权 重")].key_span) == "'权 重'");
    CHECK(slice(yaml, document.cells[find(document, "名/甲")].key_span) == "甲");
    CHECK(document.cells[0].key_span.empty());
}

TEST_CASE("Values are slices of the source wherever it holds them as they are", "[form][yaml]") {
    const std::string yaml = "a: 值\nb: '值'\nc: \"值\"\nd: \"\\u503C\"\ne: 一\n  二";
    const auto document = std::move(read_yaml(yaml).at(0));
    const auto is_slice = [&](const char* path) {
        const auto text = document.cells[find(document, path)].text;
        return text.data() >= yaml.data() && text.data() < yaml.data() + yaml.size();
    };
    CHECK(is_slice("a"));
    CHECK(is_slice("b"));
    CHECK(is_slice("c"));
    CHECK_FALSE(is_slice("d"));
    CHECK_FALSE(is_slice("e"));
}

TEST_CASE("Values that aren't slices stay good when their documents are moved about", "[form][yaml]") {
    std::string yaml;
    for (int i = 0; i < 1000; ++i) {
        yaml += "---\na: \"\\u7B2C" + std::to_string(i) + "\"\n";
    }
    auto documents = read_yaml(yaml);
    REQUIRE(documents.size() == 1000);
    const std::vector<heng::Document> moved(std::make_move_iterator(documents.begin()),
                                            std::make_move_iterator(documents.end()));
    for (std::size_t i = 0; i < moved.size(); ++i) {
        REQUIRE(moved[i].cells.at(1).text == "第" + std::to_string(i));
    }
}

TEST_CASE("Parents, first children and siblings lead through the whole tree", "[form][yaml]") {
    const auto documents = read_yaml("a: [1, {b: 2}]\nc: 3");
    const auto& cells = documents.at(0).cells;
    REQUIRE(cells.size() == 6);
    CHECK(cells[0].parent == no_cell);
    CHECK(cells[0].kind == Cell::Kind::map);
    for (heng::CellId id = 1; id < cells.size(); ++id) {
        std::size_t met = 0;
        for (auto child = cells[cells[id].parent].first; child != no_cell; child = cells[child].next) {
            met += child == id ? 1U : 0U;
        }
        CHECK(met == 1);
    }
}
