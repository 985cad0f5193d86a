#include <catch2/catch.hpp>

#include "engine/report/summary.hpp"
#include "engine/report/text.hpp"
#include "tests/engine/report/sample.hpp"
#include "tests/support/golden.hpp"

using heng::Color;
using heng::Detail;
using heng::FormSource;
using heng::Language;
using heng::TextOptions;
using heng::test::check_golden;
using heng::test::sample_form;
using heng::test::sample_report;
using heng::test::span_of;
using heng::test::unreadable_report;

namespace {

std::string whole(const heng::Report& report, std::string_view form, const TextOptions& options) {
    const FormSource source(form);
    return render_findings(report, source, options) + render_summary(report, options);
}

TextOptions english() {
    TextOptions options;
    options.language = Language::en;
    return options;
}

/// One finding whose place is `words` of `form`.
std::string finding_at(std::string_view form, std::string_view words, const TextOptions& options = {}) {
    heng::Diagnostic finding;
    finding.code = "H000";
    finding.title = {"题", "title"};
    finding.message = {"说", "says"};
    finding.place = {"甲/乙", span_of(form, words)};
    return render_finding(finding, "a.yaml", FormSource(form), options);
}

heng::Related part(std::string path, std::string value) {
    return {{std::move(path), {}}, std::move(value)};
}

std::string with_parts(std::vector<heng::Related> parts, Detail detail = Detail::normal) {
    heng::Diagnostic finding;
    finding.code = "H000";
    finding.place.path = "产出/权重";
    finding.related = std::move(parts);
    TextOptions options;
    options.detail = detail;
    return render_finding(finding, "a.yaml", FormSource("甲: 1\n"), options);
}

bool has(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a report reads as approved, in Chinese", "[report]") {
    check_golden("text_zh.txt", whole(sample_report(), sample_form, {}));
}

TEST_CASE("a report reads as approved, in English with all details", "[report]") {
    auto options = english();
    options.detail = Detail::full;
    check_golden("text_en_full.txt", whole(sample_report(), sample_form, options));
}

TEST_CASE("a report reads as approved, in colour and a narrow terminal", "[report]") {
    TextOptions options;
    options.color = Color::always;
    options.columns = 60;
    check_golden("text_color_narrow.txt", whole(sample_report(), sample_form, options));
}

TEST_CASE("a file that could not be read has no source line", "[report]") {
    check_golden("text_unreadable.txt", whole(unreadable_report(), "", {}));
}

TEST_CASE("many forms: a line each and a total", "[report]") {
    auto second = sample_report();
    second.document = 1;
    auto clean = sample_report();
    clean.file = "forms/乙.yaml";
    clean.verdict = heng::Verdict::pass;
    clean.diagnostics.clear();
    clean.derived = heng::Interval::point(*clean.declared);
    clean.indicators.clear();
    auto open = clean;
    open.verdict = heng::Verdict::undecided;
    open.suppressed = 7;
    std::string text;
    for (const auto& options : {TextOptions{}, english()}) {
        heng::Tally tally;
        for (const auto& report : {sample_report(), second, clean, open, unreadable_report()}) {
            tally.add(report);
            text += render_line(report, options);
        }
        text += render_total(tally, options);
    }
    check_golden("text_many.txt", text);
}

TEST_CASE("without colour no escape sequence is written, with colour each one is ended", "[report]") {
    CHECK_FALSE(has(whole(sample_report(), sample_form, {}), "\x1b"));
    TextOptions options;
    options.color = Color::always;
    const auto painted = whole(sample_report(), sample_form, options);
    std::size_t open = 0;
    for (auto at = painted.find('\x1b'); at != std::string::npos; at = painted.find('\x1b', at + 1)) {
        const bool ends = painted.compare(at, 4, "\x1b[0m") == 0;
        CHECK(open == (ends ? 1U : 0U));
        open = ends ? 0 : 1;
    }
    CHECK(open == 0);
}

TEST_CASE("what stands in a form can't reach the terminal", "[report]") {
    const std::string form = "甲: \x1b[2J\u202E文\u200B\x07\r\n乙: 1\n";
    heng::Diagnostic finding;
    finding.code = "H000";
    finding.title = {"\x1b]0;题\x07", ""};
    finding.message = {"写“\x1b[31m\n伪造一行”", ""};
    finding.hint = {"\u202E", ""};
    finding.basis = "\x1b[0m";
    finding.rule_at = "\r";
    finding.expected = "1\n2";
    finding.found = "\x1b[2J";
    finding.place = {"甲\n/\x1b[1m乙", {5, static_cast<std::uint32_t>(form.size() - 9)}};
    finding.related = {{{"丙\x1b/丁", {0, 3}}, "\x1b[5m\n\u202E"}};
    finding.fixes = {{{"改\x1b", ""}, {}}};
    finding.consequences = {finding};
    TextOptions options;
    options.detail = Detail::full;
    const auto text = render_finding(finding, "坏\x1b[2J名\n.yaml", FormSource(form), options);
    for (const auto* bad : {"\x1b", "\u202E", "\u200B", "\x07", "\r", "\n伪造"}) {
        CHECK_FALSE(has(text, bad));
    }
    CHECK(has(text, "⟨U+001B⟩[2J⟨U+202E⟩文⟨U+200B⟩"));
    CHECK(has(text, "写“⟨U+001B⟩[31m↵伪造一行”"));
    CHECK(has(text, "1↵2"));

    heng::Report report;
    report.file = "坏\x1b[2J\n.yaml";
    report.ruleset = "规则\x1b";
    report.rule_files = {"文件\n"};
    report.grade = "\x1b";
    report.declared = heng::Rational(1);
    const auto summary = render_summary(report, {}) + render_line(report, {});
    CHECK_FALSE(has(summary, "\x1b"));
    CHECK(std::count(summary.begin(), summary.end(), '\n') == 4);
}

TEST_CASE("a path is read aloud and the place can be clicked", "[report]") {
    CHECK(has(finding_at("甲:\n  乙: 12\n", "12"), "\n  a.yaml:2:6  甲 / 乙\n"));
}

TEST_CASE("figures of parts stand point under point, with the names that differ", "[report]") {
    const auto text = with_parts({part("产出/数量/甲项/权重", "2.22"), part("产出/数量/乙项/权重", "12"),
                                  part("产出/质量/丙项/权重", "")});
    CHECK(has(text, "第 1 行   2.22   数量 / 甲项\n"));
    CHECK(has(text, "第 1 行  12      数量 / 乙项\n"));
    CHECK(has(text, "第 1 行  （空）  质量 / 丙项\n"));
}

TEST_CASE("another cell is named from where its path parts from the finding's", "[report]") {
    CHECK(has(with_parts({part("产出/甲项/名称", "甲项")}), "甲项  甲项 / 名称\n"));
    CHECK(has(with_parts({part("产出/预期值", "5")}), "5  预期值\n"));
    CHECK(has(with_parts({part("产出", "5")}), "5  产出\n"));
    CHECK(has(with_parts({part("效益/甲项/名称", "甲项")}), "甲项  效益 / 甲项 / 名称\n"));
    const auto both = with_parts({part("产出/甲项/权重", "1"), part("效益/甲项/权重", "2")});
    CHECK(has(both, "1  产出 / 甲项\n"));
    CHECK(has(both, "2  效益 / 甲项\n"));
}

TEST_CASE("equal names stay", "[report]") {
    const auto twins = with_parts({part("产出/甲项", "1"), part("产出/甲项", "2")});
    CHECK(has(twins, "1  产出\n"));
    CHECK(has(twins, "2  产出\n"));
}

TEST_CASE("of a long list of parts the first are shown, all if asked", "[report]") {
    std::vector<heng::Related> parts;
    for (int i = 1; i <= 30; ++i)
        parts.push_back(part("表/第" + std::to_string(i) + "项/权重", "1"));
    const auto some = with_parts(parts);
    CHECK(has(some, "第12项\n"));
    CHECK_FALSE(has(some, "第13项"));
    CHECK(has(some, "… 另有 18 项\n"));
    const auto all = with_parts(parts, Detail::full);
    CHECK(has(all, "第30项\n"));
    CHECK_FALSE(has(all, "另有"));
    parts.resize(20);
    CHECK(has(with_parts(parts), "第20项\n"));
}
