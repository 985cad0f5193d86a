#include "engine/report/summary.hpp"

#include <algorithm>
#include <numeric>

#include "engine/diagnostics/visible.hpp"
#include "engine/report/figures.hpp"
#include "engine/report/labelled.hpp"
#include "engine/report/width.hpp"
#include "engine/report/words.hpp"

namespace heng {
namespace {

Ink ink_of_verdict(Verdict verdict) {
    switch (verdict) {
        case Verdict::pass: return Ink::good;
        case Verdict::fail:
        case Verdict::unreadable: return Ink::error;
        case Verdict::undecided: return Ink::warning;
    }
    return Ink::error;
}

std::string verdict_word(Verdict verdict, const TextOptions& options) {
    return paint(words::of(verdict).in(options.language), ink_of_verdict(verdict), options.color);
}

std::string plural(std::size_t count, const std::string& word) {
    return std::to_string(count) + " " + word + (count == 1 ? "" : "s");
}

/// "3 处错误、1 处警告"; empty if there is nothing.
std::string counts_in_words(const Counts& counts, Language language) {
    std::string out;
    const auto add = [&](std::size_t count, Severity severity) {
        if (count == 0) return;
        const std::string word(words::of(severity).in(language));
        if (!out.empty()) out += language == Language::zh ? "、" : ", ";
        out += language == Language::zh ? std::to_string(count) + " 处" + word : plural(count, word);
    };
    add(counts.errors, Severity::error);
    add(counts.warnings, Severity::warning);
    add(counts.notes, Severity::note);
    return out;
}

std::string findings_of(const Report& report, Language language) {
    auto out = counts_in_words(count_findings(report.diagnostics), language);
    if (out.empty()) out = language == Language::zh ? "没有发现问题" : "nothing found";
    if (report.suppressed > 0) {
        const auto count = std::to_string(report.suppressed);
        out +=
            language == Language::zh ? "；另有 " + count + " 处没有列出" : "; " + count + " more not listed";
    }
    return out;
}

std::size_t undecided_count(const Report& report) {
    return static_cast<std::size_t>(std::count_if(report.indicators.begin(), report.indicators.end(),
                                                  [](const IndicatorReport& one) { return !one.decided; }));
}

std::string declared_in_words(const Report& report, Language language) {
    if (!report.declared) return language == Language::zh ? "没有填自评总分" : "no total declared";
    const auto points = figure(*report.declared, language);
    auto out = language == Language::zh ? "自评 " + points + " 分" : "declared " + points;
    if (!report.grade.empty()) {
        const auto grade = visible(report.grade);
        out += language == Language::zh ? "（" + grade + "）" : " (" + grade + ")";
    }
    return out;
}

std::string derived_in_words(const Report& report, Language language) {
    if (!report.derived) return {};
    const bool zh = language == Language::zh;
    auto out = zh ? "按规则应得 " + figure(*report.derived, language, " 分")
                  : "by the rules " + figure(*report.derived, language);
    const auto open = undecided_count(report);
    if (open > 0) out += (zh ? "，" : ", ") + std::to_string(open) + (zh ? " 项无法判定" : " undecided");
    return out;
}

std::string score_in_words(const Report& report, Language language) {
    if (!report.declared && !report.derived) return {};
    const auto derived = derived_in_words(report, language);
    const auto* gap = language == Language::zh ? "；" : "; ";
    return declared_in_words(report, language) + (derived.empty() ? "" : gap + derived);
}

/// Why these rules, where the form or the command named several: “按“江门市/项目绩效自评”和 2023 年度选用”.
std::string choice_in_words(const Report& report, Language language) {
    if (!report.chosen) return {};
    const auto& [by, year, as_of] = *report.chosen;
    const bool zh = language == Language::zh;
    auto out = zh ? "按“" + visible(by) + "”" : "chosen by “" + visible(by) + "”";
    if (year) out += zh ? "、" + std::to_string(*year) + " 年度" : " for " + std::to_string(*year);
    if (!as_of.empty()) out += zh ? "、" + as_of + " 有效" : " on " + as_of;
    return out + (zh ? "选用" : "");
}

std::string rules_in_words(const Report& report, Language language) {
    if (report.ruleset.empty()) return {};
    std::string files;
    for (const auto& file : report.rule_files) {
        if (!files.empty()) files += language == Language::zh ? "、" : ", ";
        files += visible(file);
    }
    const auto name = visible(report.ruleset);
    const auto choice = choice_in_words(report, language);
    const auto why = choice.empty() ? "" : (language == Language::zh ? "；" : "; ") + choice;
    if (files.empty()) return name + why;
    return (language == Language::zh ? name + "（" + files + "）" : name + " (" + files + ")") + why;
}

/// The file, and which form of it if it isn't the first.
std::string form_name(const Report& report, Language language) {
    auto name = visible(report.file);
    if (report.document == 0) return name;
    const auto number = std::to_string(report.document + 1);
    return name + (language == Language::zh ? "（第 " + number + " 份）" : " (form " + number + ")");
}

}  // namespace

Counts count_findings(const std::vector<Diagnostic>& findings) {
    Counts counts;
    for (const auto& finding : findings) {
        switch (finding.severity) {
            case Severity::error: ++counts.errors; break;
            case Severity::warning: ++counts.warnings; break;
            case Severity::note: ++counts.notes; break;
        }
    }
    return counts;
}

void Counts::add(const Counts& other) {
    errors += other.errors;
    warnings += other.warnings;
    notes += other.notes;
}

void Tally::add(const Report& report) {
    ++forms[static_cast<std::size_t>(report.verdict)];
    findings.add(count_findings(report.diagnostics));
}

void Tally::add(const Tally& other) {
    for (std::size_t i = 0; i < forms.size(); ++i)
        forms[i] += other.forms[i];
    findings.add(other.findings);
}

std::size_t Tally::form_count() const {
    return std::accumulate(forms.begin(), forms.end(), std::size_t{0});
}

std::string render_summary(const Report& report, const TextOptions& options) {
    const auto language = options.language;
    const auto* gap = language == Language::zh ? "：" : ": ";
    Labelled lines(language, options.color);
    lines.add(words::verdict, verdict_word(report.verdict, options) + gap + findings_of(report, language));
    lines.add(words::score, score_in_words(report, language));
    lines.add(words::rule, rules_in_words(report, language));
    return lines.text();
}

std::string render_line(const Report& report, const TextOptions& options) {
    const auto language = options.language;
    const std::size_t columns = language == Language::zh ? 10 : 12;  // of the longest verdict and a gap
    auto out = verdict_word(report.verdict, options);
    out.append(columns - display_width(words::of(report.verdict).in(language)), ' ');
    out += form_name(report, language) + "  " + findings_of(report, language);
    const auto score = score_in_words(report, language);
    if (!score.empty()) out += (language == Language::zh ? "；" : "; ") + score;
    return out + "\n";
}

std::string render_total(const Tally& tally, const TextOptions& options) {
    const auto language = options.language;
    const auto all = tally.form_count();
    std::string parts;
    for (const auto verdict : {Verdict::pass, Verdict::fail, Verdict::undecided, Verdict::unreadable}) {
        const auto count = tally.of(verdict);
        if (count == 0) continue;
        if (!parts.empty()) parts += language == Language::zh ? "、" : ", ";
        parts +=
            std::to_string(count) + (language == Language::zh ? " 份" : " ") + verdict_word(verdict, options);
    }
    auto out =
        language == Language::zh ? "共 " + std::to_string(all) + " 份表：" : plural(all, "form") + ": ";
    out += parts;
    const auto found = counts_in_words(tally.findings, language);
    if (!found.empty()) out += (language == Language::zh ? "；合计 " : "; in all ") + found;
    return out + "\n";
}

}  // namespace heng
