#include "engine/evaluate/evaluate.hpp"

#include <algorithm>

#include "engine/evaluate/blame.hpp"
#include "engine/evaluate/finding.hpp"
#include "engine/evaluate/score.hpp"
#include "engine/evaluate/total.hpp"

namespace heng {

namespace {

std::optional<Rational> figure_in(const Machine& machine, SlotId slot) {
    if (slot == none<SlotId> || machine.form()[slot].value == no_index) {
        return std::nullopt;
    }
    return machine.form().numbers[machine.form()[slot].value];
}

std::string text_in(const Machine& machine, SlotId slot) {
    return slot == none<SlotId> ? std::string() : std::string(machine.form()[slot].text);
}

// ---------------------------------------------------------------- findings

Severity worst(const Diagnostic& d) {
    auto severity = d.severity;
    for (const auto& c : d.consequences) {
        severity = std::max(severity, c.severity);
    }
    return severity;
}

/// The one cell whose other contents would mend all: the finding is shown there, with the mend.
void show_at(Machine& machine, const Mend& mend, Diagnostic& d) {
    const auto& form = machine.form();
    if (mend.kind != Mend::Kind::cell || form[mend.slot].state != FormCell::State::filled) {
        return;
    }
    const auto& cell = form[mend.slot];
    const auto span = mend.in_text.empty() ? cell.span : in_source(form, cell, mend.in_text);
    const auto found = mend.in_text.empty()
                           ? cell.text
                           : cell.text.substr(mend.in_text.begin, mend.in_text.end - mend.in_text.begin);
    const Place there{path_of(machine.schema(), form, mend.slot), span};
    if (d.place.path != there.path) {
        d.related.insert(d.related.begin(), {d.place, d.found});
        std::erase_if(d.related, [&](const Related& r) { return r.place == there; });
        d.place = there;
    }
    d.expected = mend.text;
    d.found = std::string(found);
    Fix fix;
    fix.title = {"把“" + d.found + "”改为“" + mend.text + "”",
                 "change “" + d.found + "” to “" + mend.text + "”"};
    fix.edits.push_back({span, mend.text});
    d.fixes.push_back(std::move(fix));
}

/// The same words copied to several cells are one finding: the first keeps the places of the others.
void merge_copies(std::vector<Diagnostic>& found) {
    std::vector<Diagnostic> kept;
    for (auto& d : found) {
        const auto first = std::find_if(kept.begin(), kept.end(), [&](const Diagnostic& k) {
            return k.code == d.code && k.message == d.message && k.found == d.found;
        });
        if (first == kept.end()) {
            kept.push_back(std::move(d));
        } else {
            first->related.push_back({d.place, d.found});
        }
    }
    found = std::move(kept);
}

/// Where in the file a finding stands: the cell or row, and how far into its text.
std::pair<std::uint32_t, std::uint32_t> place_in_file(const Form& form, const Finding& finding) {
    if (finding.text != none<SlotId>) {
        return {form[finding.text].span.begin, finding.match.whole.begin};
    }
    const auto of_row = finding.row == none<RowId> ? 0 : form[finding.row].span.begin;
    return {finding.at == none<SlotId> ? of_row : form[finding.at].span.begin, 0};
}

/// Of more findings than a report holds, the first in the file; how many and how severe the others are, in `report`.
std::vector<Finding> first_of(std::vector<Finding> findings, const Form& form, std::size_t most,
                              Report& report) {
    if (findings.size() <= most) {
        return findings;
    }
    std::stable_sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) {
        return place_in_file(form, a) < place_in_file(form, b);
    });
    for (auto i = most; i < findings.size(); ++i) {
        const auto* check = findings[i].check;
        if (check == nullptr || check->severity == Severity::error) {
            report.verdict = Verdict::fail;
        }
    }
    report.suppressed = findings.size() - most;
    findings.erase(findings.begin() + static_cast<std::ptrdiff_t>(most), findings.end());
    return findings;
}

std::vector<Diagnostic> diagnose(Machine& machine, std::size_t most, Report& report) {
    const auto findings = first_of(find_all(machine), machine.form(), std::max(most, most_blamed), report);
    std::vector<Diagnostic> out;
    std::vector<Diagnostic> in_texts;
    for (const auto& cause : blame(findings, machine)) {
        auto d = describe(machine, findings[cause.findings.front()]);
        for (std::size_t i = 1; i < cause.findings.size(); ++i) {
            d.consequences.push_back(describe(machine, findings[cause.findings[i]]));
        }
        if (cause.mend) {
            show_at(machine, *cause.mend, d);
        }
        d.severity = worst(d);
        (findings[cause.findings.front()].text == none<SlotId> ? out : in_texts).push_back(std::move(d));
    }
    merge_copies(in_texts);
    std::move(in_texts.begin(), in_texts.end(), std::back_inserter(out));
    return out;
}

/// Whether a finding says already why a row can't be judged: of the cell that lacks, or of the target and the actual.
bool is_told(const Machine& machine, SlotId lacking, RowId row, const std::vector<Diagnostic>& said) {
    const auto& form = machine.form();
    if (lacking == none<SlotId>) {
        return false;
    }
    if (form[lacking].state != FormCell::State::filled) {
        return true;  // an empty cell is found by 必填, another has been reported
    }
    const auto path_of_role = [&](CellType type) {
        const auto slot = machine.role(row, type);
        return slot == none<SlotId> ? std::string() : path_of(machine.schema(), form, slot);
    };
    const auto target = path_of_role(CellType::target);
    const auto actual = path_of_role(CellType::actual);
    return std::any_of(said.begin(), said.end(),
                       [&](const Diagnostic& d) { return d.place.path == target || d.place.path == actual; });
}

/// What keeps a score from being decided, once a row.
void undecided(Machine& machine, std::vector<Diagnostic>& out) {
    for (const auto row : machine.leaf_rows()) {
        const auto& leaf = machine.leaf(row);
        if (leaf.decided || leaf.missing.what.zh.empty() || is_told(machine, leaf.missing.slot, row, out)) {
            continue;
        }
        const auto target = machine.role(row, CellType::target);
        const auto name = name_of(machine.schema(), machine.form(), row);
        const auto place =
            target == none<SlotId>
                ? Place{path_of(machine.schema(), machine.form(), row), machine.form()[row].span}
                : Place{path_of(machine.schema(), machine.form(), target), machine.form()[target].span};
        auto d = make(Code::H304, place, {{"name", name}, {"missing", leaf.missing.what.zh}},
                      {{"name", name}, {"missing", leaf.missing.what.en}});
        d.found = text_in(machine, target);
        out.push_back(std::move(d));
    }
}

// ---------------------------------------------------------------- scores

IndicatorReport indicator(Machine& machine, RowId row, const EvaluateOptions& options) {
    const auto& leaf = machine.leaf(row);
    IndicatorReport out;
    out.path = path_of(machine.schema(), machine.form(), row);
    out.span = machine.form()[row].span;
    out.target = text_in(machine, machine.role(row, CellType::target));
    out.actual = text_in(machine, machine.role(row, CellType::actual));
    out.weight = figure_in(machine, machine.role(row, CellType::weight));
    out.declared = figure_in(machine, machine.role(row, CellType::score));
    out.derived = leaf.due.value_or(Interval::all());
    out.decided = leaf.decided;
    out.met = leaf.met;
    if (leaf.scoring != none<ScoringId>) {
        const auto& scoring = machine.rules()[leaf.scoring];
        out.rule = scoring.name;
        out.rule_at = scoring.declared.text();
        out.basis = scoring.basis;
    }
    if (options.traces) {
        out.trace = trace_score(machine, row);
    }
    if (options.derivations) {
        out.derivation = derivation_of(machine, row);
    }
    return out;
}

void totals(Machine& machine, Report& report) {
    if (report.indicators.empty()) {
        return;
    }
    report.derived = total_score(machine, Scores::due);
    report.declared = stated_total(machine);
    if (!report.declared) {
        const auto stated = total_score(machine, Scores::stated);
        report.declared = stated && stated->is_point() ? std::optional(stated->lo) : std::nullopt;
    }
    if (report.declared) {
        report.grade = grade_of(machine, *report.declared);
    }
}

/// `fail` if an error was found, also among those past the limit.
Verdict verdict_of_errors(const Report& report) {
    const auto is_error = [](const Diagnostic& d) { return d.severity == Severity::error; };
    const bool any = std::any_of(report.diagnostics.begin(), report.diagnostics.end(), is_error);
    return any ? Verdict::fail : report.verdict;
}

Verdict verdict(const Report& report) {
    const bool decided = std::all_of(report.indicators.begin(), report.indicators.end(),
                                     [](const auto& i) { return i.decided; });
    return report.verdict == Verdict::fail ? Verdict::fail : decided ? Verdict::pass : Verdict::undecided;
}

}  // namespace

Report evaluate(const RuleSet& rules, const Form& form, const EvaluateOptions& options) {
    Report report;
    if (!form.readable) {  // what the file lacks after the place where reading stopped is no finding
        report = unreadable(form.problems);
    }
    report.ruleset = rules.id;
    report.rule_files = rules.files;
    if (!form.readable) {
        return report;
    }
    Machine machine(rules, form);
    machine.trace = trace_line;
    machine.standards = options.standards ? options.standards : StandardBook(rules).read(form);
    derive_scores(machine);
    report.diagnostics = form.problems;
    auto found = diagnose(machine, options.most_findings, report);
    std::move(found.begin(), found.end(), std::back_inserter(report.diagnostics));
    undecided(machine, report.diagnostics);
    unchecked_sums(machine, report.diagnostics);
    std::stable_sort(
        report.diagnostics.begin(), report.diagnostics.end(),
        [](const Diagnostic& a, const Diagnostic& b) { return a.place.span.begin < b.place.span.begin; });
    report.verdict = verdict_of_errors(report);
    if (report.diagnostics.size() > options.most_findings) {
        report.suppressed += report.diagnostics.size() - options.most_findings;
        report.diagnostics.resize(options.most_findings);
    }
    for (const auto row : machine.leaf_rows()) {
        report.indicators.push_back(indicator(machine, row, options));
    }
    totals(machine, report);
    report.verdict = verdict(report);
    return report;
}

Report unreadable(std::vector<Diagnostic> problems) {
    Report report;
    report.verdict = Verdict::unreadable;
    report.diagnostics = std::move(problems);
    return report;
}

}  // namespace heng
