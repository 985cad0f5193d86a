// A rule set as a document: whole pages as approved, all shipped rule sets, and texts that would be markup.

#include <algorithm>
#include <catch2/catch.hpp>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <vector>

#include "engine/document/document.hpp"
#include "engine/document/html.hpp"
#include "engine/document/html_text.hpp"
#include "engine/document/markdown.hpp"
#include "tests/support/check_form.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/rule_files.hpp"

namespace heng::test {

namespace {

const std::vector<RuleFile>& shipped_files() {
    static const auto files = [] {
        std::vector<RuleFile> all;
        for (auto& file : rule_files_below("rules"))
            all.push_back({std::move(file.path), std::move(file.text)});
        return all;
    }();
    return files;
}

/// Its first checks stand for the rest, so that a check reworded somewhere leaves the approved pages as they are.
RulesDocument in_short(RulesDocument document) {
    document.checks.resize(4);
    return document;
}

RulesDocument shipped_document(const std::string& id) {
    return document_of(shipped(id), shipped_files());
}

RulesDocument small_document(const std::string& rules) {
    const std::vector<RuleFile> files{{"小.heng", small_rules(rules)}};
    const auto ids = ruleset_ids(files);
    REQUIRE(ids.size() == 1);
    const auto compiled = compile(files, ids.front());
    for (const auto& d : compiled.diagnostics)
        UNSCOPED_INFO(d.code << " " << d.message.zh);
    REQUIRE(compiled.rules);
    return document_of(*compiled.rules, files);
}

/// The page as XML; the test fails where it isn't well-formed.
pugi::xml_document parsed(const std::string& html) {
    pugi::xml_document page;
    const auto result = page.load_buffer(html.data(), html.size(), pugi::parse_default | pugi::parse_doctype);
    INFO(result.description() << " at " << html.substr(static_cast<std::size_t>(result.offset), 80));
    CHECK(result.status == pugi::status_ok);
    return page;
}

/// Each row of a table covers as many columns as its head, with the cells that reach into it from above.
void check_table(const pugi::xml_node& table) {
    std::size_t columns = 0;
    for (const auto& cell : table.child("thead").child("tr").children("th")) {
        (void)cell;
        ++columns;
    }
    std::vector<std::size_t> reach;  // of cells of rows above: how many rows are left, a column each
    for (const auto& row : table.child("tbody").children("tr")) {
        std::size_t covered = reach.size();
        std::vector<std::size_t> next;
        for (const auto left : reach) {
            if (left > 1) next.push_back(left - 1);
        }
        for (const auto& cell : row.children("td")) {
            const auto wide = cell.attribute("colspan").as_uint(1);
            const auto tall = cell.attribute("rowspan").as_uint(1);
            covered += wide;
            if (tall > 1) next.insert(next.end(), wide, tall - 1);
        }
        CHECK(covered == columns);
        reach = next;
    }
    CHECK(reach.empty());
}

}  // namespace

TEST_CASE("documents of two shipped rule sets are as approved", "[document]") {
    const auto jiangmen = in_short(shipped_document("江门市/项目绩效自评/2024"));
    check_golden("document_jiangmen.md", document_markdown(jiangmen, Language::zh));
    check_golden("document_jiangmen.html", document_html(jiangmen, Language::zh));
    const auto national = in_short(shipped_document("国家/项目支出绩效自评/2020"));
    check_golden("document_national.md", document_markdown(national, Language::en));
    check_golden("document_national.html", document_html(national, Language::en));
}

TEST_CASE("every shipped rule set gives a document in both formats, and the page is well-formed",
          "[document]") {
    const std::set<std::string> elements{
        "html",    "head",    "meta",     "title",   "style", "body",   "h1",         "h2",
        "h3",      "h4",      "p",        "dl",      "dt",    "dd",     "nav",        "ul",
        "li",      "a",       "div",      "section", "table", "thead",  "tbody",      "tr",
        "th",      "td",      "small",    "span",    "pre",   "figure", "svg",        "details",
        "summary", "polygon", "polyline", "circle",  "line",  "text",   "figcaption", "blockquote"};
    std::size_t plots = 0;
    for (const auto& id : ruleset_ids(shipped_files())) {
        INFO(id);
        const auto document = shipped_document(id);
        for (const auto language : {Language::zh, Language::en}) {
            const auto html = document_html(document, language);
            const auto page = parsed(html);
            for (const auto& found : page.select_nodes("//*")) {
                const std::string name = found.node().name();
                INFO(name);
                CHECK(elements.count(name) == 1);
                for (const auto& attribute : found.node().attributes())
                    CHECK(std::string(attribute.name()).rfind("on", 0) == std::string::npos);
            }
            CHECK(page.select_nodes("//h2").size() == 5);
            for (const auto& link : page.select_nodes("//a/@href")) {
                const std::string target = link.attribute().value();
                REQUIRE(target.starts_with("#"));
                CHECK(page.select_nodes(("//*[@id='" + target.substr(1) + "']").c_str()).size() == 1);
            }
            for (const auto& table : page.select_nodes("//table"))
                check_table(table.node());
            CHECK(html.find("http://") == std::string::npos);
            CHECK(html.find("https://") == std::string::npos);
            plots += page.select_nodes("//svg").size();
            CHECK(document_markdown(document, language).starts_with("# "));
        }
        CHECK(document.checks.size() == shipped(id).checks.size());
        CHECK(document.standards.size() == shipped(id).scorings.size());
    }
    CHECK(plots > 40);
}

TEST_CASE("text is escaped for HTML, in elements and in attributes", "[document]") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"产出", "产出"},
        {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
        {"\" onload=\"x", "&quot; onload=&quot;x"},
        {"it's", "it&#39;s"},
        {"&lt;", "&amp;lt;"},
        {"]]>", "]]&gt;"},
        {"<!--", "&lt;!--"},
        {"", ""},
    };
    for (const auto& [text, escaped] : rows) {
        INFO(text);
        CHECK(html_text(text) == escaped);
    }
}

TEST_CASE("whatever a rule set says stays text in its document", "[document]") {
    const std::vector<std::string> hostile{"<script>alert(1)</script>",
                                           "</style><b>",
                                           "</td></tr>甲",
                                           "甲|乙",
                                           "![](x)",
                                           "[甲](javascript:x)",
                                           "&lt;b&gt;",
                                           "```",
                                           "*甲*",
                                           "_甲_",
                                           "`甲`",
                                           "\xE2\x80\xAE甲",
                                           "--> <img src=x onerror=y>",
                                           "<svg onload=\'x\'>"};
    for (const auto& name : hostile) {
        INFO(name);
        const auto document = small_document(
            "名称 \"" + name + "\"\n  依据 \"" + name +
            "\"\n  指标体系 满分 100 { 产出 100 { 数量 100 } }\n  ## " + name + "\n  检查 H901 警告 \"" +
            name + "\" {\n    要求 已填(资金.支出)\n    于 资金.支出\n    说明 \"" + name +
            "\"\n    建议 \"" + name + "\"\n    英文 \"" + name + "\" \"" + name + "\"\n  }\n");
        const auto page = parsed(document_html(document, Language::zh));
        CHECK(page.select_nodes("//script|//img|//b|//*[@onload]|//*[@onerror]").empty());
        const std::string shown = page.child("html").child("head").child("title").text().get();
        if (name.find('\xE2') == std::string::npos) CHECK(shown == name);
        CHECK(page.select_nodes("//section[h3/span]").size() == document.checks.size());
        const auto markdown = document_markdown(document, Language::zh);
        CHECK(markdown.find("\xE2\x80\xAE") == std::string::npos);
        for (const std::string mark :
             {"# <", "# *", "# _", "# [", "# `", "：<", "：*", "：_", "：[", "：`", "：&"}) {
            INFO(mark);
            CHECK(markdown.find(mark) == std::string::npos);
        }
    }
}

TEST_CASE("the table of weights merges the cells of levels above", "[document]") {
    const auto table = shipped_document("江门市/项目绩效自评/2024").weights;
    REQUIRE(table.rows.size() == 11);
    CHECK(table.levels == std::vector<std::string>{"一级指标", "二级指标", "三级指标"});
    CHECK(table.rows[0].cells.size() == 3);
    CHECK(table.rows[0].cells[0].name == "决策");
    CHECK(table.rows[0].cells[0].rows == 2);
    CHECK(table.rows[1].cells.size() == 2);
    CHECK(table.rows[0].points == "12");
    CHECK(table.full_score == "100");
}

TEST_CASE("each part of a document says from which rule set it is, and what it overrides", "[document]") {
    const auto document = shipped_document("江门市/项目绩效自评/2024");
    const auto standard = std::find_if(document.standards.begin(), document.standards.end(),
                                       [](const StandardPart& part) { return part.name == "资金支出率"; });
    REQUIRE(standard != document.standards.end());
    CHECK(standard->origin.ruleset == "江门市/项目绩效自评/2024");
    REQUIRE(standard->origin.overrides.size() == 1);
    CHECK(standard->origin.overrides[0].starts_with("rules/广东/江门市/2023.heng:"));
    for (const auto& check : document.checks) {
        INFO(check.told.code);
        CHECK_FALSE(check.origin.ruleset.empty());
        CHECK_FALSE(check.origin.at.empty());
        CHECK_FALSE(check.told.basis.empty());
        CHECK(check.told.bad.has_value());
    }
}

}  // namespace heng::test
