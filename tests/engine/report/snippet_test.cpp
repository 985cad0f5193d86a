// The bars stand below the cell, whatever is before it.

#include "engine/report/snippet.hpp"

#include <catch2/catch.hpp>
#include <vector>

#include "engine/report/width.hpp"
#include "tests/engine/report/sample.hpp"

using heng::display_width;
using heng::FormSource;
using heng::snippet;
using heng::SnippetOptions;
using heng::Span;
using heng::test::span_of;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t from = 0;
    while (from < text.size()) {
        const auto end = text.find('\n', from);
        lines.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return lines;
}

std::size_t columns_before(const std::string& line, std::string_view words) {
    const auto at = line.find(words);
    INFO(line << " has no " << words);
    REQUIRE(at != std::string::npos);
    return display_width(line.substr(0, at));
}

/// The bars below the first line of a snippet: from which column, how many.
Span bars(const std::vector<std::string>& lines) {
    const auto begin = columns_before(lines.at(1), "━");
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(display_width(lines[1]))};
}

struct Row {
    const char* name;
    std::string_view form;
    std::string_view cell;   ///< as in the form
    std::string_view shown;  ///< as in the snippet
};

const std::vector<Row> rows{
    {"ascii", "weight: 33.4\n", "33.4", "33.4"},
    {"Chinese before", "权重: 33.4\n", "33.4", "33.4"},
    {"Chinese inside", "名称: 数量指标 # x\n", "数量指标", "数量指标"},
    {"full-width figures and colon", "权重：３３．４\n", "３３．４", "３３．４"},
    {"emoji before", "名称: 😀甲, 权重: 2\n", "2", "2"},
    {"emoji inside", "名称: 甲😀乙 # x\n", "甲😀乙", "甲😀乙"},
    {"quotes of ambiguous width", "名称: “市长杯”…×①, 权重: 2\n", "2", "2"},
    {"combining mark", "名称: e\u0301e\u0301, 权重: 2\n", "2", "2"},
    {"half-width katakana", "名称: ｱｲｳ, 权重: 2\n", "2", "2"},
    {"tabs before", "\t名\t: 33.4\n", "33.4", "33.4"},
    {"a tab inside", "名称: 甲\t乙 # x\n", "甲\t乙", "甲    乙"},
    {"hidden characters before", "名称: \u200B\u202E甲, 权重: 77\n", "77", "77"},
    {"hidden characters inside", "名称: 甲\u200B乙 # x\n", "甲\u200B乙", "甲⟨U+200B⟩乙"},
    {"bytes that aren't UTF-8", "名称: \xB9\xFA\xBC, 权重: 2\n", "2", "2"},
    {"byte order mark", "\xEF\xBB\xBF权重: 2\n", "2", "2"},
    {"carriage returns", "甲: 1\r\n权重: 77\r\n", "77", "77"},
    {"no line break at the end", "权重: 2", "2", "2"},
};

}  // namespace

TEST_CASE("bars stand below the cell and are as wide", "[report]") {
    for (const auto& row : rows) {
        INFO(row.name);
        const auto lines = lines_of(snippet(FormSource(row.form), span_of(row.form, row.cell), {}));
        REQUIRE(lines.size() == 2);
        INFO(lines[0] << "\n" << lines[1]);
        CHECK(bars(lines).begin == columns_before(lines[0], row.shown));
        CHECK(bars(lines).end == columns_before(lines[0], row.shown) + display_width(row.shown));
    }
}

TEST_CASE("a long line is cut around the cell at any width, still aligned", "[report]") {
    std::string form = "说明: ";
    for (int i = 0; i < 400; ++i)
        form += i % 3 == 0 ? "甲" : (i % 3 == 1 ? "a" : "😀");
    form += "目标词";
    for (int i = 0; i < 400; ++i)
        form += i % 2 == 0 ? "乙" : "b";
    for (std::size_t columns = 30; columns < 130; ++columns) {
        SnippetOptions options;
        options.columns = columns;
        const auto lines = lines_of(snippet(FormSource(form), span_of(form, "目标词"), options));
        INFO(columns << "\n" << lines.at(0) << "\n" << lines.at(1));
        CHECK(display_width(lines[0]) <= columns);
        CHECK(display_width(lines[0]) + 3 >
              columns);  // the room is used: at most a wide character is missing
        CHECK(bars(lines).begin == columns_before(lines[0], "目标词"));
        CHECK(bars(lines).end == bars(lines).begin + 6);
        CHECK(columns_before(lines[0], "…") < columns_before(lines[0], "目标词"));
        CHECK(lines[0].rfind("…") == lines[0].size() - std::string_view("…").size());
    }
}

TEST_CASE("a cell longer than the line is cut at its end", "[report]") {
    std::string form = "说明: ";
    for (int i = 0; i < 300; ++i)
        form += "长";
    SnippetOptions options;
    options.columns = 60;
    const auto lines =
        lines_of(snippet(FormSource(form), {8, static_cast<std::uint32_t>(form.size())}, options));
    REQUIRE(lines.size() == 2);
    CHECK(display_width(lines[0]) <= 60);
    CHECK(bars(lines).end == display_width(lines[0]));
}

TEST_CASE("an empty cell gets one bar where its value would be", "[report]") {
    const std::string form = "权重:\n实现值: 2\n";
    const auto lines = lines_of(snippet(FormSource(form), {7, 7}, {}));
    REQUIRE(lines.size() == 2);
    CHECK(bars(lines).begin == display_width(lines[0]));
    CHECK(bars(lines).end == bars(lines).begin + 1);
    CHECK(lines_of(snippet(FormSource(form), {0, 0}, {})).size() == 2);
    const auto past = static_cast<std::uint32_t>(form.size() + 50);
    CHECK(lines_of(snippet(FormSource(form), {past, past}, {})).size() == 2);
}

TEST_CASE("of a cell of several lines the first are shown, without their indentation underlined",
          "[report]") {
    const std::string form = "说明: |-\n  第一行\n\n  第二行\n  第三行\n下: 1\n";
    const auto begin = static_cast<std::uint32_t>(form.find("|-"));
    const auto end = static_cast<std::uint32_t>(form.find("\n下"));
    const auto lines = lines_of(snippet(FormSource(form), {begin, end}, {}));
    REQUIRE(lines.size() == 5);
    CHECK(columns_before(lines[0], "|-") == columns_before(lines[1], "━"));
    CHECK(columns_before(lines[2], "第一行") == columns_before(lines[3], "━"));
    CHECK(lines[4].ends_with("…"));

    SnippetOptions all;
    all.lines = 9;
    const auto whole = lines_of(snippet(FormSource(form), {begin, end}, all));
    CHECK(whole.size() == 8);
    CHECK_FALSE(whole.back().ends_with("…"));
}

TEST_CASE("a span that ends with its line doesn't reach into the next", "[report]") {
    const std::string form = "甲: 一\n乙: 二\n";
    const auto end = static_cast<std::uint32_t>(form.find("乙"));
    CHECK(lines_of(snippet(FormSource(form), {5, end}, {})).size() == 2);
}

TEST_CASE("a source without text gives nothing", "[report]") {
    CHECK(snippet(FormSource(""), {0, 0}, {}).empty());
    CHECK(snippet(FormSource(""), {3, 9}, {}).empty());
}

TEST_CASE("a line of megabytes is shown in a few columns", "[report]") {
    std::string form = "说明: " + std::string(8U << 20U, 'x') + "甲" + std::string(8U << 20U, 'y');
    const auto shown = snippet(FormSource(form), span_of(form, "甲"), {});
    CHECK(shown.size() < 1000);
}

TEST_CASE("a line that fits is not cut, wherever the cell stands", "[report]") {
    const std::string form = "{名称: 资料册数, 预期值: 2000册, 实现值: 1999册, 自评分数: 2.25}";
    SnippetOptions options;
    options.columns = display_width(form) + 9;
    for (const auto* cell : {"名称", "2000册", "2.25"}) {
        CHECK(lines_of(snippet(FormSource(form), span_of(form, cell), options)).at(0) == "     1 │ " + form);
    }
    options.columns -= 1;
    for (const auto* cell : {"名称", "2000册", "2.25"}) {
        const auto line = lines_of(snippet(FormSource(form), span_of(form, cell), options)).at(0);
        CHECK(line.find("…") != std::string::npos);
        CHECK(display_width(line) <= options.columns);
    }
}

TEST_CASE("display width: Chinese takes two columns, marks none", "[report]") {
    struct Width {
        std::string_view text;
        std::size_t columns;
    };
    for (const auto& [text, columns] :
         {Width{"", 0}, Width{"abc", 3}, Width{"权重", 4}, Width{"３％", 4}, Width{"“…”", 3}, Width{"😀", 2},
          Width{"e\u0301", 1}, Width{"ｱ", 1}, Width{"\u3000", 2}, Width{"\xB9", 1}}) {
        INFO(text);
        CHECK(display_width(text) == columns);
    }
    CHECK(heng::pad_right("权重", 6) == "权重  ");
    CHECK(heng::pad_left("权重", 6) == "  权重");
    CHECK(heng::pad_right("权重", 3) == "权重");
}
