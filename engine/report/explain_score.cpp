#include "engine/report/explain_score.hpp"

#include "engine/diagnostics/visible.hpp"
#include "engine/report/figures.hpp"
#include "engine/report/labelled.hpp"
#include "engine/report/parts.hpp"
#include "engine/report/words.hpp"

namespace heng {
namespace {

/// Whether a declared score follows from the rules; nothing if that can't be said.
std::optional<bool> agrees(const IndicatorReport& one) {
    if (!one.declared || !one.decided) return std::nullopt;
    return one.derived.contains(*one.declared);
}

std::string quoted(const std::string& text, Language language) {
    return text.empty() ? std::string(words::empty.in(language)) : visible(text);
}

std::string points(const std::optional<Rational>& value, Language language) {
    return value ? figure(*value, language) : std::string(words::empty.in(language));
}

std::string actual_line(const IndicatorReport& one, const TextOptions& options) {
    if (one.target.empty() && one.actual.empty()) return {};
    const auto ink = one.met == Truth::yes ? Ink::good : one.met == Truth::no ? Ink::error : Ink::warning;
    return quoted(one.actual, options.language) + "  " +
           paint(words::of(one.met).in(options.language), ink, options.color);
}

std::string declared_line(const IndicatorReport& one, const TextOptions& options) {
    const auto text = points(one.declared, options.language);
    const auto agreed = agrees(one);
    if (!agreed) return text;
    const Words verdict = *agreed ? Words{"与规则相符", "follows from the rules"}
                                  : Words{"与规则不符", "does not follow from the rules"};
    return text + "  " + paint(verdict.in(options.language), *agreed ? Ink::good : Ink::error, options.color);
}

std::string derived_line(const IndicatorReport& one, Language language) {
    if (one.decided) return figure(one.derived, language);
    const Words why{"无法判定", "undecided"};
    const auto range = figure(one.derived, language);
    return std::string(why.in(language)) + (language == Language::zh ? "，在 " : ", within ") + range;
}

std::string rule_line(const IndicatorReport& one, Language language) {
    if (one.rule.empty()) return language == Language::zh ? "没有适用的计分规则" : "no scoring rule applies";
    if (one.rule_at.empty()) return visible(one.rule);
    const auto place = visible(one.rule_at);
    return visible(one.rule) + (language == Language::zh ? "（" + place + "）" : " (" + place + ")");
}

std::string steps_of(const Trace& trace, Language language) {
    std::string out;
    for (const auto& step : trace) {
        if (!out.empty()) out += '\n';
        out += visible(in(step, language));
    }
    return out;
}

std::string render(const IndicatorReport& one, const TextOptions& options) {
    const auto language = options.language;
    Labelled lines(language, options.color);
    if (!one.target.empty() || !one.actual.empty()) lines.add(words::target, quoted(one.target, language));
    lines.add(words::actual, actual_line(one, options));
    lines.add(words::weight, points(one.weight, language));
    lines.add(words::declared, declared_line(one, options));
    lines.add(words::derived, derived_line(one, language));
    lines.add(words::rule, rule_line(one, language));
    lines.add(words::steps, steps_of(one.trace, language));
    lines.add(words::basis, visible(one.basis));
    return paint(spoken_path(one.path), Ink::strong, options.color) + "\n" + lines.text() + "\n";
}

}  // namespace

std::vector<const IndicatorReport*> named_indicators(const Report& report, std::string_view path) {
    const std::string below = std::string(path) + "/";
    const std::string under = "/" + std::string(path);
    std::vector<const IndicatorReport*> found;
    for (const auto& one : report.indicators) {
        const bool named = path.empty() || one.path == path || one.path.starts_with(below) ||
                           one.path.ends_with(under) || one.path.find(under + "/") != std::string::npos;
        if (named) found.push_back(&one);
    }
    return found;
}

std::string render_scores(const std::vector<const IndicatorReport*>& indicators, const TextOptions& options) {
    std::string out;
    for (const auto* one : indicators)
        out += render(*one, options);
    return out;
}

}  // namespace heng
