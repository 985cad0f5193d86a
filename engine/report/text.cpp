#include "engine/report/text.hpp"

#include "engine/diagnostics/visible.hpp"
#include "engine/report/labelled.hpp"
#include "engine/report/parts.hpp"
#include "engine/report/snippet.hpp"
#include "engine/report/words.hpp"

namespace heng {
namespace {

/// Code points of a value that are shown beside what was expected: more than any figure has.
constexpr std::size_t value_limit = 80;

std::string heading(const Diagnostic& finding, const TextOptions& options) {
    std::string code(words::of(finding.severity).in(options.language));
    code += " " + finding.code;
    const auto title = visible(in(finding.title, options.language));
    return paint(code, ink_of(finding.severity), options.color) + " " +
           paint(title, Ink::strong, options.color) + "\n";
}

/// file:line:column, which terminals and editors open at a click; only the file where it could not be read.
std::string place_of(const Place& place, std::string_view file, const FormSource& source,
                     const TextOptions& options) {
    auto out = visible(file);
    if (!source.text.empty()) {
        const auto at = source.lines.position(place.span.begin);
        out += ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
    }
    out = "  " + paint(out, Ink::faint, options.color);
    if (!place.path.empty()) out += "  " + spoken_path(place.path);
    return out + "\n";
}

std::string join_lines(std::string above, const std::string& below) {
    if (!above.empty() && !below.empty()) above += '\n';
    return above + below;
}

/// Each consequence, and theirs, on one line.
std::string list_consequences(const std::vector<Diagnostic>& consequences, const FormSource& source,
                              const TextOptions& options) {
    std::string out;
    for (const auto& one : consequences) {
        const auto line = std::to_string(source.lines.position(one.place.span.begin).line);
        const auto where = options.language == Language::zh ? "第 " + line + " 行" : "line " + line;
        out = join_lines(std::move(out), paint(one.code, ink_of(one.severity), options.color) + " " +
                                             paint(where, Ink::faint, options.color) + " " +
                                             visible(in(one.message, options.language)));
        out = join_lines(std::move(out), list_consequences(one.consequences, source, options));
    }
    return out;
}

std::string list_fixes(const std::vector<Fix>& fixes, Language language) {
    std::string out;
    for (const auto& fix : fixes)
        out = join_lines(std::move(out), visible(in(fix.title, language)));
    return out;
}

std::string body(const Diagnostic& finding, const FormSource& source, const TextOptions& options) {
    const auto language = options.language;
    Labelled lines(language, options.color);
    lines.add(words::problem, visible(in(finding.message, language)));
    lines.add(words::expected, excerpt(finding.expected, value_limit));
    lines.add(words::found, excerpt(finding.found, value_limit));
    lines.add(words::parts, list_parts(finding, source, options));
    lines.add(words::also, list_consequences(finding.consequences, source, options));
    lines.add(words::advice, visible(in(finding.hint, language)));
    lines.add(words::mend, list_fixes(finding.fixes, language));
    lines.add(words::basis, visible(finding.basis));
    if (options.detail == Detail::full) lines.add(words::rule, visible(finding.rule_at));
    return lines.text();
}

}  // namespace

std::string render_finding(const Diagnostic& finding, std::string_view file, const FormSource& source,
                           const TextOptions& options) {
    SnippetOptions cut;
    cut.columns = options.columns;
    cut.color = options.color;
    cut.ink = ink_of(finding.severity);
    return heading(finding, options) + place_of(finding.place, file, source, options) +
           snippet(source, finding.place.span, cut) + body(finding, source, options) + "\n";
}

std::string render_findings(const Report& report, const FormSource& source, const TextOptions& options) {
    std::string out;
    for (const auto& finding : report.diagnostics)
        out += render_finding(finding, report.file, source, options);
    return out;
}

}  // namespace heng
