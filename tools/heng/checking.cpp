#include "tools/heng/checking.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/form/bind.hpp"
#include "engine/form/document.hpp"
#include "engine/ruleset/operands.hpp"

namespace heng {
namespace {

void sort_by_place(std::vector<Diagnostic>& findings) {
    std::stable_sort(findings.begin(), findings.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return a.place.span.begin < b.place.span.begin;
    });
}

/// The cell that names the rule set, for a finding about it; the top of the document if there is none.
Span ruleset_span(const Document& document, std::string_view named) {
    if (document.cells.empty()) return {};
    for (const auto& cell : document.cells) {
        if (!named.empty() && cell.text.data() == named.data()) return cell.span;
    }
    const auto top = document.cells.front().span.begin;
    return {top, top};
}

/// Whether 规则年度 stands in an expression.
bool asks_rule_year(const RuleSet& rules, ExprId id) {
    const auto& e = rules[id];
    if (e.op == Op::attribute && static_cast<Attribute>(e.detail) == Attribute::rule_year) return true;
    const auto parts = operands(e);
    return std::any_of(parts.begin(), parts.end(), [&](ExprId part) { return asks_rule_year(rules, part); });
}

/// Beside a check that holds the form's year against the rules' own, what is said of it is the same slip.
void add_notice(const RuleSet& rules, Diagnostic notice, Report& report) {
    for (auto& found : report.diagnostics) {
        const auto* check = rules.find_check(found.code);
        if (check != nullptr && check->require != none<ExprId> && asks_rule_year(rules, check->require)) {
            found.consequences.push_back(std::move(notice));
            return;
        }
    }
    report.diagnostics.push_back(std::move(notice));
    sort_by_place(report.diagnostics);
}

Report check_document(const Document& document, const Input& input, RuleLibrary& rules,
                      const EvaluateOptions& options, const FormSeen& seen) {
    const auto named = named_ruleset(document);
    const auto [place, subject] = belonging(document);
    auto choice = rules.choose({named, place, subject, [&](const FormSchema& schema) {
                                    return year_of(schema, heng::bind(schema, document, input.bytes));
                                }});
    if (choice.problem) {
        auto problems = document.problems;
        choice.problem->place.span = ruleset_span(document, named);
        // Of a document without anything in it only that is said.
        if (document.readable || problems.empty()) problems.push_back(std::move(*choice.problem));
        sort_by_place(problems);
        return unreadable(std::move(problems));
    }
    const auto& compiled = *choice.compiled->rules;
    const auto form = heng::bind(compiled.schema, document, input.bytes);
    auto with_standards = options;
    with_standards.standards = choice.standards->read(form);
    auto report = evaluate(compiled, form, with_standards);
    if (seen) seen(compiled, form, with_standards.standards);
    report.chosen = std::move(choice.chosen);
    if (auto notice = rules.out_of_time(compiled, year_of(compiled.schema, form))) {
        notice->place = {"表式", ruleset_span(document, named)};
        add_notice(compiled, std::move(*notice), report);
    }
    return report;
}

bool is_wanted(const Selection& selection, const Diagnostic& finding) {
    const auto begins = [&](const std::string& code) { return finding.code.starts_with(code); };
    const auto& [select, ignore, flat] = selection;
    return (select.empty() || std::any_of(select.begin(), select.end(), begins)) &&
           std::none_of(ignore.begin(), ignore.end(), begins);
}

/// Moves the wanted findings, and of the unwanted ones their wanted consequences, to `out`.
void take_wanted(const Selection& selection, std::vector<Diagnostic> findings, std::vector<Diagnostic>& out) {
    for (auto& finding : findings) {
        auto consequences = std::exchange(finding.consequences, {});
        if (!is_wanted(selection, finding)) {
            take_wanted(selection, std::move(consequences), out);
            continue;
        }
        out.push_back(std::move(finding));
        if (selection.flat) {
            take_wanted(selection, std::move(consequences), out);
        } else {
            std::vector<Diagnostic> kept;
            take_wanted(selection, std::move(consequences), kept);
            out.back().consequences = std::move(kept);
        }
    }
}

Verdict verdict_of(const Report& report) {
    const auto is_error = [](const Diagnostic& d) { return d.severity == Severity::error; };
    const auto is_decided = [](const IndicatorReport& one) { return one.decided; };
    if (std::any_of(report.diagnostics.begin(), report.diagnostics.end(), is_error)) return Verdict::fail;
    return std::all_of(report.indicators.begin(), report.indicators.end(), is_decided) ? Verdict::pass
                                                                                       : Verdict::undecided;
}

}  // namespace

std::vector<Report> check_input(const Input& input, RuleLibrary& rules, const EvaluateOptions& options,
                                const FormSeen& seen) {
    std::vector<Report> reports;
    if (input.problem) {
        reports.push_back(unreadable({*input.problem}));
    } else {
        for (const auto& document : read_yaml(input.bytes))
            reports.push_back(check_document(document, input, rules, options, seen));
    }
    for (std::size_t i = 0; i < reports.size(); ++i) {
        reports[i].file = input.name;
        reports[i].document = static_cast<std::uint32_t>(i);
    }
    return reports;
}

void apply(const Selection& selection, Report& report) {
    if (report.verdict == Verdict::unreadable) return;
    if (selection.select.empty() && selection.ignore.empty() && !selection.flat) return;
    auto findings = std::exchange(report.diagnostics, {});
    take_wanted(selection, std::move(findings), report.diagnostics);
    sort_by_place(report.diagnostics);
    report.verdict = verdict_of(report);
}

}  // namespace heng
