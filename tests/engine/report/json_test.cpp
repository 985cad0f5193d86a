#include "engine/report/json.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/engine/report/sample.hpp"
#include "tests/support/golden.hpp"

using heng::FormSource;
using heng::Interval;
using heng::Language;
using heng::Rational;
using heng::render_json;
using heng::render_ndjson;
using heng::Report;
using heng::test::check_golden;
using heng::test::sample_form;
using heng::test::sample_report;
using heng::test::unreadable_report;
using nlohmann::json;

namespace {

/// Both sample reports as one document.
std::string document(Language language) {
    const FormSource source(sample_form);
    const FormSource nothing("");
    std::string out(heng::json_begin);
    out += render_json(sample_report(), source, language);
    out += heng::json_between;
    out += render_json(unreadable_report(), nothing, language);
    out += heng::json_end;
    return out;
}

json parsed(const Report& report) {
    return json::parse(render_ndjson(report, FormSource(sample_form), Language::zh));
}

}  // namespace

TEST_CASE("JSON is as approved, in Chinese", "[report]") {
    check_golden("json_zh.json", document(Language::zh));
}

TEST_CASE("JSON is as approved, in English", "[report]") {
    check_golden("json_en.json", document(Language::en));
}

TEST_CASE("a line of NDJSON holds what the indented form holds", "[report]") {
    const FormSource source(sample_form);
    const auto line = render_ndjson(sample_report(), source, Language::zh);
    CHECK(line.find('\n') == std::string::npos);
    CHECK(json::parse(line) == json::parse(render_json(sample_report(), source, Language::zh)));
    CHECK(json::parse(document(Language::zh)).at("forms").at(0) == json::parse(line));
    CHECK(json::parse(heng::json_none) == json{{"forms", json::array()}});
}

TEST_CASE("keys stand in the order of the contract", "[report]") {
    const auto line =
        nlohmann::ordered_json::parse(render_ndjson(sample_report(), FormSource(sample_form), Language::zh));
    const auto keys = [](const nlohmann::ordered_json& object) {
        std::string all;
        for (const auto& [key, value] : object.items())
            all += key + " ";
        return all;
    };
    CHECK(keys(line).rfind("file document ruleset verdict score indicators diagnostics ", 0) == 0);
    CHECK(keys(line["score"]) == "declared derived grade ");
    CHECK(keys(line["indicators"][0]).rfind("path weight declared derived met trace ", 0) == 0);
    CHECK(keys(line["diagnostics"][0])
              .rfind("code severity message path range rule basis expected found related fixes ", 0) == 0);
    CHECK(keys(line["diagnostics"][0]["range"]) == "start end ");
    CHECK(keys(line["diagnostics"][0]["range"]["start"]) == "line column byte ");
    CHECK(keys(line["diagnostics"][0]["fixes"][0]) == "title edits ");
}

TEST_CASE("figures are strings and exact", "[report]") {
    Report report;
    report.declared = *Rational::parse("96.660");
    report.derived = Interval::between(Rational::ratio(25, 6), 12, true, true);
    const auto score = parsed(report).at("score");
    CHECK(score.at("declared") == "96.66");
    CHECK(score.at("derived") == json{{"lo", "25/6"}, {"hi", "12"}, {"lo_open", true}, {"hi_open", true}});

    report.derived = Interval::between(1, 2);
    CHECK(parsed(report).at("score").at("derived") == json{{"lo", "1"}, {"hi", "2"}});
    report.derived = Interval::at_least(1, true);
    CHECK(parsed(report).at("score").at("derived") == json{{"lo", "1"}, {"lo_open", true}});
}

TEST_CASE("what a form lacks is null, not zero", "[report]") {
    const auto form = parsed(Report{});
    CHECK(form.at("ruleset").is_null());
    CHECK(form.at("score") == json{{"declared", nullptr}, {"derived", nullptr}, {"grade", nullptr}});
}

TEST_CASE("lines and columns count from 1 in code points, bytes from 0", "[report]") {
    const auto range = parsed(sample_report()).at("diagnostics").at(0).at("range");
    CHECK(range == json{{"start", {{"line", 6}, {"column", 13}, {"byte", 132}}},
                        {"end", {{"line", 6}, {"column", 17}, {"byte", 136}}}});
}

TEST_CASE("any text of a form comes back from a JSON parser as it was", "[report]") {
    std::string all;
    for (char c = 1; c > 0; ++c)
        all += c;
    for (const std::string& text : {all, std::string("\"\\/\b\f\n\r\t\x7F"), std::string("\0x", 2),
                                    std::string("汉字😀\u202E\u2028"), std::string()}) {
        Report report;
        report.file = text;
        CHECK(parsed(report).at("file").get<std::string>() == text);
    }
}

TEST_CASE("bytes that aren't UTF-8 become replacement characters", "[report]") {
    Report report;
    report.file =
        "a\xB9\xFA"
        "b\xE4\xB8";
    CHECK(parsed(report).at("file") ==
          "a\uFFFD\uFFFD"
          "b\uFFFD");
}
