#include "engine/report/explain_score.hpp"

#include <algorithm>

#include "engine/diagnostics/visible.hpp"
#include "engine/report/figures.hpp"
#include "engine/report/finding_json.hpp"
#include "engine/report/labelled.hpp"
#include "engine/report/markdown.hpp"
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

/// 权重 = 12（产出/…/权重); no place where the words are that path: 资金.支出 = 1033.48.
std::string step_line(const Derivation& step, Language language) {
    const auto words = visible(in(step.words, language));
    const auto at = visible(step.at);
    auto as_path = words;
    std::replace(as_path.begin(), as_path.end(), '.', '/');
    if (at.empty() || words.find(at) != std::string::npos || as_path.starts_with(at)) return words;
    return language == Language::zh ? words + "（" + at + "）" : words + " (" + at + ")";
}

/// Parts under what they make, joined by lines.
void add_parts(const std::vector<Derivation>& parts, const std::string& stem, Language language,
               std::string& out) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool last = i + 1 == parts.size();
        out += "\n" + stem + (last ? "└ " : "├ ") + step_line(parts[i], language);
        add_parts(parts[i].of, stem + (last ? "  " : "│ "), language, out);
    }
}

std::string steps_of(const std::vector<Derivation>& steps, Language language) {
    std::string out;
    for (const auto& step : steps) {
        if (!out.empty()) out += '\n';
        out += step_line(step, language);
        add_parts(step.of, "", language, out);
    }
    return out;
}

void add_items(const std::vector<Derivation>& steps, std::size_t depth, Language language, std::string& out) {
    for (const auto& step : steps) {
        out += std::string(2 * depth, ' ') + "- " + markdown_text(step_line(step, language)) + "\n";
        add_items(step.of, depth + 1, language, out);
    }
}

nlohmann::ordered_json steps_json(const std::vector<Derivation>& steps, Language language) {
    auto out = nlohmann::ordered_json::array();
    for (const auto& step : steps) {
        out.push_back(
            {{"says", in(step.words, language)}, {"at", step.at}, {"of", steps_json(step.of, language)}});
    }
    return out;
}

std::string markdown(const IndicatorReport& one, Language language) {
    const TextOptions plain{language};
    std::string out = "## " + markdown_text(spoken_path(one.path)) + "\n\n";
    const auto add = [&](const Words& label, const std::string& text) {
        out += markdown_fact(label.in(language), text, language);
    };
    if (!one.target.empty() || !one.actual.empty()) add(words::target, quoted(one.target, language));
    add(words::actual, actual_line(one, plain));
    add(words::weight, points(one.weight, language));
    add(words::declared, declared_line(one, plain));
    add(words::derived, derived_line(one, language));
    add(words::rule, rule_line(one, language));
    add(words::basis, visible(one.basis));
    out += "\n";
    add_items(one.derivation, 0, language, out);
    return out + "\n";
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
    lines.add(words::steps, steps_of(one.derivation, language));
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

std::string scores_markdown(const Report& report, const std::vector<const IndicatorReport*>& indicators,
                            Language language) {
    std::string out = "# " + markdown_text(visible(report.file)) + "\n\n";
    for (const auto* one : indicators) {
        out += markdown(*one, language);
    }
    return out;
}

nlohmann::ordered_json scores_json(const Report& report,
                                   const std::vector<const IndicatorReport*>& indicators,
                                   const FormSource& source, Language language) {
    auto whole = form_json(report, source, language);
    nlohmann::ordered_json out;
    for (const char* key : {"file", "document", "ruleset", "verdict", "score", "chosen"}) {
        if (whole.contains(key)) out[key] = std::move(whole[key]);
    }
    auto chosen = nlohmann::ordered_json::array();
    for (const auto* one : indicators) {
        auto object =
            std::move(whole["indicators"][static_cast<std::size_t>(one - report.indicators.data())]);
        object.erase("trace");
        object["derivation"] = steps_json(one->derivation, language);
        chosen.push_back(std::move(object));
    }
    out["indicators"] = std::move(chosen);
    return out;
}

}  // namespace heng
