#include "engine/report/json.hpp"

#include <optional>

#include "engine/report/json_words.hpp"
#include "engine/report/json_writer.hpp"

namespace heng {
namespace {

using Spread = JsonWriter::Spread;

/// What every function here is given: where to, where spans point, which language.
struct Out {
    JsonWriter& json;
    const FormSource& source;
    Language language;
};

void position(Out& out, std::string_view name, std::uint32_t byte) {
    const auto at = out.source.lines.position(byte);
    out.json.key(name);
    out.json.open_object(Spread::one_line);
    out.json.member("line", std::uint64_t{at.line});
    out.json.member("column", std::uint64_t{at.column});
    out.json.member("byte", std::uint64_t{at.byte});
    out.json.close_object();
}

void range(Out& out, Span span) {
    out.json.key("range");
    out.json.open_object(Spread::one_line);
    position(out, "start", span.begin);
    position(out, "end", span.end);
    out.json.close_object();
}

void figure_or_null(Out& out, std::string_view name, const std::optional<Rational>& value) {
    out.json.key(name);
    value ? out.json.string(value->to_string()) : out.json.null();
}

void text_or_null(Out& out, std::string_view name, std::string_view text) {
    out.json.key(name);
    text.empty() ? out.json.null() : out.json.string(text);
}

/// An end at infinity has no figure: its key is left out.
void interval(Out& out, std::string_view name, const Interval& value) {
    out.json.key(name);
    out.json.open_object(Spread::one_line);
    if (!value.lo_infinite) out.json.member("lo", value.lo.to_string());
    if (!value.hi_infinite) out.json.member("hi", value.hi.to_string());
    if (value.lo_open && !value.lo_infinite) out.json.member("lo_open", true);
    if (value.hi_open && !value.hi_infinite) out.json.member("hi_open", true);
    out.json.close_object();
}

void score(Out& out, const Report& report) {
    out.json.key("score");
    out.json.open_object();
    figure_or_null(out, "declared", report.declared);
    if (report.derived) {
        interval(out, "derived", *report.derived);
    } else {
        out.json.key("derived");
        out.json.null();
    }
    text_or_null(out, "grade", report.grade);
    out.json.close_object();
}

void indicator(Out& out, const IndicatorReport& one) {
    out.json.open_object();
    out.json.member("path", one.path);
    figure_or_null(out, "weight", one.weight);
    figure_or_null(out, "declared", one.declared);
    interval(out, "derived", one.derived);
    out.json.member("met", to_string(one.met));
    out.json.key("trace");
    out.json.open_array();
    for (const auto& step : one.trace)
        out.json.string(in(step, out.language));
    out.json.close_array();
    out.json.member("decided", one.decided);
    out.json.member("target", one.target);
    out.json.member("actual", one.actual);
    out.json.member("rule", one.rule);
    out.json.member("rule_at", one.rule_at);
    out.json.member("basis", one.basis);
    range(out, one.span);
    out.json.close_object();
}

void related(Out& out, const std::vector<Related>& cells) {
    out.json.key("related");
    out.json.open_array();
    for (const auto& cell : cells) {
        out.json.open_object(Spread::one_line);
        out.json.member("path", cell.place.path);
        range(out, cell.place.span);
        out.json.member("value", cell.value);
        out.json.close_object();
    }
    out.json.close_array();
}

void fixes(Out& out, const std::vector<Fix>& list) {
    out.json.key("fixes");
    out.json.open_array();
    for (const auto& fix : list) {
        out.json.open_object();
        out.json.member("title", in(fix.title, out.language));
        out.json.key("edits");
        out.json.open_array();
        for (const auto& edit : fix.edits) {
            out.json.open_object(Spread::one_line);
            range(out, edit.span);
            out.json.member("text", edit.text);
            out.json.close_object();
        }
        out.json.close_array();
        out.json.close_object();
    }
    out.json.close_array();
}

void diagnostics(Out& out, std::string_view name, const std::vector<Diagnostic>& findings);

void diagnostic(Out& out, const Diagnostic& finding) {
    out.json.open_object();
    out.json.member("code", finding.code);
    out.json.member("severity", json_word(finding.severity));
    out.json.member("message", in(finding.message, out.language));
    out.json.member("path", finding.place.path);
    range(out, finding.place.span);
    out.json.member("rule", finding.code);
    out.json.member("basis", finding.basis);
    out.json.member("expected", finding.expected);
    out.json.member("found", finding.found);
    related(out, finding.related);
    fixes(out, finding.fixes);
    out.json.member("title", in(finding.title, out.language));
    out.json.member("hint", in(finding.hint, out.language));
    out.json.member("rule_at", finding.rule_at);
    diagnostics(out, "consequences", finding.consequences);
    out.json.close_object();
}

void diagnostics(Out& out, std::string_view name, const std::vector<Diagnostic>& findings) {
    out.json.key(name);
    out.json.open_array();
    for (const auto& finding : findings)
        diagnostic(out, finding);
    out.json.close_array();
}

void form(Out& out, const Report& report) {
    out.json.open_object();
    out.json.member("file", report.file);
    out.json.member("document", std::uint64_t{report.document});
    text_or_null(out, "ruleset", report.ruleset);
    out.json.member("verdict", json_word(report.verdict));
    score(out, report);
    out.json.key("indicators");
    out.json.open_array();
    for (const auto& one : report.indicators)
        indicator(out, one);
    out.json.close_array();
    diagnostics(out, "diagnostics", report.diagnostics);
    out.json.member("suppressed", std::uint64_t{report.suppressed});
    out.json.key("rule_files");
    out.json.open_array();
    for (const auto& file : report.rule_files)
        out.json.string(file);
    out.json.close_array();
    out.json.close_object();
}

std::string render(const Report& report, const FormSource& source, Language language, JsonWriter json) {
    Out out{json, source, language};
    form(out, report);
    return json.take();
}

}  // namespace

std::string render_ndjson(const Report& report, const FormSource& source, Language language) {
    return render(report, source, language, JsonWriter(JsonWriter::Layout::line));
}

std::string render_json(const Report& report, const FormSource& source, Language language) {
    constexpr std::size_t depth = 2;  // in the object, in the array of forms
    return render(report, source, language, JsonWriter(JsonWriter::Layout::pretty, depth));
}

}  // namespace heng
