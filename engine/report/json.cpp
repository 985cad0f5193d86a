#include "engine/report/json.hpp"

#include <nlohmann/json.hpp>
#include <optional>

#include "engine/report/finding_json.hpp"
#include "engine/report/json_words.hpp"

namespace heng {
namespace {

using Json = nlohmann::ordered_json;

/// Makes JSON of what a report holds: where spans point, and the language of words.
class Renderer {
public:
    Renderer(const FormSource& source, Language language) : source_(source), language_(language) {}

    [[nodiscard]] Json form(const Report& report) const {
        Json object{{"file", report.file},
                    {"document", report.document},
                    {"ruleset", text_or_null(report.ruleset)},
                    {"verdict", json_word(report.verdict)},
                    {"score", score(report)},
                    {"indicators", all(report.indicators, &Renderer::indicator)},
                    {"diagnostics", all(report.diagnostics, &Renderer::diagnostic)},
                    {"suppressed", report.suppressed},
                    {"rule_files", report.rule_files}};
        if (report.chosen) object["chosen"] = choice(*report.chosen);
        return object;
    }

    [[nodiscard]] Json finding(const Diagnostic& one) const { return diagnostic(one); }

private:
    template <typename Item>
    [[nodiscard]] Json all(const std::vector<Item>& items, Json (Renderer::*one)(const Item&) const) const {
        auto array = Json::array();
        for (const auto& item : items)
            array.push_back((this->*one)(item));
        return array;
    }

    [[nodiscard]] Json position(std::uint32_t byte) const {
        const auto at = source_.lines.position(byte);
        return {{"line", at.line}, {"column", at.column}, {"byte", at.byte}};
    }

    [[nodiscard]] Json range(Span span) const {
        return {{"start", position(span.begin)}, {"end", position(span.end)}};
    }

    static Json figure_or_null(const std::optional<Rational>& value) {
        return value ? Json(value->to_string()) : Json();
    }

    static Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

    static Json choice(const RulesChosen& chosen) {
        return {{"by", chosen.by},
                {"year", chosen.year ? Json(*chosen.year) : Json()},
                {"as_of", text_or_null(chosen.as_of)}};
    }

    static Json score(const Report& report) {
        return {{"declared", figure_or_null(report.declared)},
                {"derived", report.derived ? interval_json(*report.derived) : Json()},
                {"grade", text_or_null(report.grade)}};
    }

    [[nodiscard]] Json step(const Bilingual& words) const { return in(words, language_); }

    [[nodiscard]] Json indicator(const IndicatorReport& one) const {
        return {{"path", one.path},
                {"weight", figure_or_null(one.weight)},
                {"declared", figure_or_null(one.declared)},
                {"derived", interval_json(one.derived)},
                {"met", to_string(one.met)},
                {"trace", all(one.trace, &Renderer::step)},
                {"decided", one.decided},
                {"target", one.target},
                {"actual", one.actual},
                {"rule", one.rule},
                {"rule_at", one.rule_at},
                {"basis", one.basis},
                {"range", range(one.span)}};
    }

    [[nodiscard]] Json related(const Related& cell) const {
        Json object{{"path", cell.place.path}};
        if (cell.elsewhere.empty()) {
            object["range"] = range(cell.place.span);
        } else {
            object["elsewhere"] = cell.elsewhere;
        }
        object["value"] = cell.value;
        return object;
    }

    [[nodiscard]] Json edit(const TextEdit& edit) const {
        return {{"range", range(edit.span)}, {"text", edit.text}};
    }

    [[nodiscard]] Json fix(const Fix& fix) const {
        return {{"title", in(fix.title, language_)}, {"edits", all(fix.edits, &Renderer::edit)}};
    }

    [[nodiscard]] Json diagnostic(const Diagnostic& finding) const {
        return {{"code", finding.code},
                {"severity", json_word(finding.severity)},
                {"message", in(finding.message, language_)},
                {"path", finding.place.path},
                {"range", range(finding.place.span)},
                {"rule", finding.code},
                {"basis", finding.basis},
                {"expected", finding.expected},
                {"found", finding.found},
                {"related", all(finding.related, &Renderer::related)},
                {"fixes", all(finding.fixes, &Renderer::fix)},
                {"title", in(finding.title, language_)},
                {"hint", in(finding.hint, language_)},
                {"rule_at", finding.rule_at},
                {"consequences", all(finding.consequences, &Renderer::diagnostic)}};
    }

    const FormSource& source_;
    Language language_;
};

/// Bytes of a form that aren't UTF-8 become U+FFFD: what is written can be read by any JSON parser.
constexpr auto repaired = Json::error_handler_t::replace;

}  // namespace

/// An end at infinity has no figure: its key is left out.
nlohmann::ordered_json interval_json(const Interval& value) {
    auto made = Json::object();
    if (!value.lo_infinite) made["lo"] = value.lo.to_string();
    if (!value.hi_infinite) made["hi"] = value.hi.to_string();
    if (value.lo_open && !value.lo_infinite) made["lo_open"] = true;
    if (value.hi_open && !value.hi_infinite) made["hi_open"] = true;
    return made;
}

nlohmann::ordered_json form_json(const Report& report, const FormSource& source, Language language) {
    return Renderer(source, language).form(report);
}

nlohmann::ordered_json finding_json(const Diagnostic& finding, const FormSource& source, Language language) {
    return Renderer(source, language).finding(finding);
}

std::string render_ndjson(const Report& report, const FormSource& source, Language language) {
    return Renderer(source, language).form(report).dump(-1, ' ', false, repaired);
}

std::string render_json(const Report& report, const FormSource& source, Language language) {
    constexpr std::string_view deeper = "    ";  // in the object, in the array of forms
    const auto text = Renderer(source, language).form(report).dump(2, ' ', false, repaired);
    std::string out;
    for (const char c : text) {
        out += c;
        if (c == '\n') out += deeper;
    }
    return out;
}

}  // namespace heng
