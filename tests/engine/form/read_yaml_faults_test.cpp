// Input that can't be read, or not all of it: each gets its code, and what can be kept is kept.

#include <catch2/catch.hpp>
#include <string>

#include "engine/form/document.hpp"
#include "tests/engine/form/outline.hpp"

using heng::Limits;
using heng::read_yaml;
using heng::Severity;
using heng::test::codes;
using heng::test::outline;

namespace {

struct Row {
    std::string yaml;
    const char* codes;
    const char* outline;
};

}  // namespace

TEST_CASE("What forms don't use is reported, and the rest kept", "[form][yaml]") {
    const auto row = GENERATE(values<Row>({
        {"a: 1\na: 2\nb: 3", "H006", "{a: 1, b: 3}"},
        {"a: 1\n'a': {b: 2}\nc: 3", "H006", "{a: 1, c: 3}"},
        {"{a: 1, a: 2, a: 3}", "H006 H006", "{a: 1}"},
        {"- {a: 1}\n- {a: 1}", "", "[{a: 1}, {a: 1}]"},
        {"a: &x 1\nb: *x", "H008 H008", "{a: 1, b: }"},
        {"a: !t 1", "H008", "{a: 1}"},
        {"&k a: 1", "H008", "{a: 1}"},
        {"*k : 1\nb: 2", "H008", "{b: 2}"},
        {"a: &x {b: 1}\nc:\n  <<: *x\n  d: 2", "H008 H008", "{a: {b: 1}, c: {d: 2}}"},
        {"'<<': 1", "", "{<<: 1}"},
        {"{a: 1}: 2\nb: 3", "H009", "{b: 3}"},
        {"? [a, *x, !t b]\n: {c: [&y 1]}\nd: 4", "H009", "{d: 4}"},
        {"a: \"\\u202E\"", "H012", "{a: \"⟨U+202E⟩\"}"},
        {"a\xE2\x80\x8B: 1", "H012", "{a⟨U+200B⟩: 1}"},
        {"a: \"\\e[2J\"", "H012", "{a: \"⟨U+001B⟩[2J\"}"},
        {"a: 全角　空格\nb: \"制\\t表\"", "", "{a: 全角　空格, b: \"制⟨U+0009⟩表\"}"},
        {"", "H002", ""},
        {"\xEF\xBB\xBF", "H002", ""},
        {" \n# 注\n", "H002", ""},
        {"---\n", "H002", ""},
        {"---\n...\n", "H002", ""},
        {"''", "", "\"\""},
        {"~", "", "~"},
    }));
    INFO(row.yaml);
    CHECK(codes(read_yaml(row.yaml)) == row.codes);
    CHECK(outline(row.yaml) == row.outline);
}

TEST_CASE("Bytes that aren't text of forms give one clear code", "[form][yaml]") {
    struct Bytes {
        std::string yaml;
        const char* codes;
        std::uint32_t byte;
    };
    const auto row = GENERATE(values<Bytes>({
        {"a: \xB9\xA4\xD2\xB5", "H004", 3},  // GBK
        {"\xFF\xFE"
         "a\0:\0",
         "H004", 0},                                    // UTF-16, with its mark
        {std::string("a\0:\0 \0001\0", 8), "H004", 1},  // UTF-16 without
        {"a: \xE4\xB8", "H004", 3},                     // cut off
        {"a: \xC0\xAF", "H004", 3},                     // overlong
        {"a: \xED\xA0\x80", "H004", 3},                 // a surrogate
        {"a: \xF4\x90\x80\x80", "H004", 3},             // over U+10FFFF
        {"a: \x80", "H004", 3},
        {"a: \xFF", "H004", 3},
        {"PK\x03\x04\x14", "H004", 2},  // a zip, such as xlsx
        {std::string("a: x\0y", 6), "H014", 4},
        {"a: \x1B[31m", "H014", 3},
        {"a: \x7F", "H014", 3},
        {"a: \xC2\x80", "H014", 3},
        {"a: \xEF\xBF\xBE", "H014", 3},
    }));
    INFO(heng::visible(row.yaml));
    const auto documents = read_yaml(row.yaml);
    CHECK(codes(documents) == row.codes);
    CHECK_FALSE(documents.at(0).readable);
    CHECK(documents[0].problems.at(0).place.span.begin == row.byte);
}

TEST_CASE("Syntax that breaks gives H003 and keeps what came before", "[form][yaml]") {
    const auto row = GENERATE(values<Row>({
        {"a: 1\nb: [2, 3", "H003", "{a: 1, b: [2, 3]}"},
        {"a: 1\nb: {c: 2", "H003", "{a: 1, b: {c: 2}}"},
        {"a: 1\nb: \"2", "H003", "{a: 1}"},
        {"a: 1\nb: '2", "H003", "{a: 1}"},
        {"a: 1\nb: 2: 3", "H003", "{a: 1, b: 2}"},
        {"a: 1\n\tb: 2", "H003", "{}"},
        {"a: @b", "H003", "{}"},
        {"a: 1\n b: 2", "H003", "{a: 1 b}"},
        {"'a' b", "H003", "\"a\""},
        {"a: 1\nb", "H003", "{a: 1}"},
        {"]", "H003", ""},
    }));
    INFO(row.yaml);
    const auto documents = read_yaml(row.yaml);
    CHECK(codes(documents) == row.codes);
    CHECK(outline(row.yaml) == row.outline);
    CHECK_FALSE(documents.back().readable);
}

TEST_CASE("A broken document takes no other with it", "[form][yaml]") {
    const auto row = GENERATE(values<Row>({
        {"a: 1\n---\nb: [\n---\nc: 3\n", "H003", "{a: 1} --- {b: []} --- {c: 3}"},
        {"--- @\n---\nb: 2", "H003", " --- {b: 2}"},
        {"a: \"x\n---\nb: 2", "H003", "{} --- {b: 2}"},
        {"a: 1\n--- \"x\n--- [y\n---\tb\n", "H003 H003", "{a: 1} ---  --- [y] --- b"},
        {"a: 1\r\n---\r\n]\r\n---\r\nc: 3\r\n", "H003", "{a: 1} ---  --- {c: 3}"},
        {"a: 1\r---\r]\r---\rc: 3\r", "H003", "{a: 1} ---  --- {c: 3}"},
        {"a: 1\n---\nb: \xB9\n---\nc: 3\n", "H004", "{a: 1} ---  --- {c: 3}"},
        {"a: \x01\n---\nb: 2\n---\nc: \x02\n", "H014 H014", " --- {b: 2} --- "},
        {"%YAML 1.1\n# 注\n---\na: \x01\n---\nb: 2", "H014", " --- {b: 2}"},
        {"a: 1\n...\n]\n---\nb: 2", "H003", "{a: 1} --- {b: 2}"},
        {"%YAML 9.9\n---\na: 1", "H003", " --- {a: 1}"},
        {"a: 1\n---\n---\nb: 2\n---\n", "H002", "{a: 1} ---  --- {b: 2}"},
        {"---\n---\n", "H002", ""},
        {"a: |\n ---\n---\nb: ----\n", "", "{a: \"---↵\"} --- {b: ----}"},
    }));
    INFO(heng::visible(row.yaml));
    CHECK(codes(read_yaml(row.yaml)) == row.codes);
    std::string all;
    for (const auto& document : read_yaml(row.yaml)) {
        all += outline(document) + " --- ";
    }
    CHECK(all == std::string(row.outline) + " --- ");
}

TEST_CASE("Spans in a later document are of the whole source", "[form][yaml]") {
    const std::string yaml = "权: 1\n---\n]\n---\n重: 二\n";
    const auto documents = read_yaml(yaml);
    REQUIRE(documents.size() == 3);
    const auto span = documents[2].cells.at(1).span;
    CHECK(yaml.substr(span.begin, span.end - span.begin) == "二");
}

TEST_CASE("A limit that is crossed is said, with its value and place", "[form][yaml]") {
    Limits limits;
    limits.bytes = 200;
    limits.depth = 3;
    limits.cells = 20;
    struct Crossing {
        std::string yaml;
        const char* codes;
        const char* value;
        std::uint32_t byte;
    };
    const auto row = GENERATE(values<Crossing>({
        {std::string(201, 'a'), "H005", "200", 0},
        {"[[[[1]]]]", "H005", "3", 3},
        {"a:\n  b:\n    c:\n      d: 1", "H005", "3", 21},
        {"{[[[1]]]: 2}", "H009 H005", "3", 3},
        {"[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]", "H005", "20", 49},
        {"[[[1]]]", "", "", 0},
        {"[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19]", "", "", 0},
    }));
    INFO(row.yaml);
    const auto documents = read_yaml(row.yaml, limits);
    CHECK(codes(documents) == row.codes);
    const auto& problems = documents.at(0).problems;
    CHECK(documents[0].readable == problems.empty());
    if (!problems.empty()) {
        CHECK(problems.back().place.span.begin == row.byte);
        CHECK(problems.back().message.zh.find(row.value) != std::string::npos);
        CHECK(problems.back().message.en.find(row.value) != std::string::npos);
    }
}

TEST_CASE("A document that nests too deeply takes no other with it", "[form][yaml]") {
    Limits limits;
    limits.depth = 2;
    const auto documents = read_yaml("a: [[[1]]]\n---\nb: 2\n", limits);
    REQUIRE(documents.size() == 2);
    CHECK(codes(documents) == "H005");
    CHECK(outline(documents[1]) == "{b: 2}");
}

TEST_CASE("Problems over the limit are counted, not listed", "[form][yaml]") {
    Limits limits;
    limits.problems = 2;
    const auto documents = read_yaml("a: 1\na: 2\na: 3\na: 4\na: 5\n", limits);
    CHECK(codes(documents) == "H006 H006 H013");
    CHECK(documents[0].problems[2].message.zh.find("2 处") != std::string::npos);
}

TEST_CASE("Reading stops, and says so, when very many documents are broken", "[form][yaml]") {
    Limits limits;
    limits.problems = 3;
    const auto documents = read_yaml("---\n]\n---\n]\n---\n]\n---\n]\n---\na: 1\n", limits);
    CHECK(codes(documents) == "H003 H003 H003 H005");
    CHECK_FALSE(documents.back().readable);
}

TEST_CASE("A double key names the line of the first and points at both", "[form][yaml]") {
    const auto documents = read_yaml("表:\n  - 名: 甲\n    权: 1\n    权: 2\n");
    const auto& problem = documents.at(0).problems.at(0);
    CHECK(problem.place.path == "表[1]/权");
    CHECK(problem.message.zh.find("第 3 行") != std::string::npos);
    CHECK(problem.related.at(0).value == "1");
    CHECK(problem.related[0].place.span.begin < problem.place.span.begin);
}

TEST_CASE("A double key is found among few keys and among many", "[form][yaml]") {
    std::string yaml;
    for (int i = 0; i < 500; ++i) {
        yaml.append("k").append(std::to_string(i)).append(": 1\n");
        const auto documents = read_yaml(yaml + "k0: 2\nk" + std::to_string(i) + "x: 3\n");
        REQUIRE(codes(documents) == "H006");
        REQUIRE(documents[0].cells.size() == static_cast<std::size_t>(i) + 3);
    }
}

TEST_CASE("A mark that swallowed the text is an error, one beside it a warning", "[form][yaml]") {
    CHECK(read_yaml("a: &x 1").at(0).problems.at(0).severity == Severity::warning);
    CHECK(read_yaml("a: &x").at(0).problems.at(0).severity == Severity::error);
    CHECK(read_yaml("a: *x").at(0).problems.at(0).severity == Severity::error);
}
