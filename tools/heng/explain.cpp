#include "tools/heng/run.hpp"

#include <algorithm>

#include "engine/diagnostics/nearest.hpp"
#include "engine/diagnostics/visible.hpp"
#include "engine/report/explain_code.hpp"
#include "engine/report/explain_score.hpp"
#include "engine/report/summary.hpp"
#include "tools/heng/checking.hpp"
#include "tools/heng/explain_part.hpp"
#include "tools/heng/files.hpp"
#include "tools/heng/session.hpp"
#include "tools/heng/terminal.hpp"

namespace heng {
namespace {

bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// H201, h201: letters and then digits, and no file of that name.
bool is_code(const std::string& subject) {
    const auto digits = std::find_if_not(subject.begin(), subject.end(), is_letter);
    return digits != subject.begin() && digits != subject.end() &&
           std::all_of(digits, subject.end(), is_digit) && kind_of(subject) == PathKind::missing;
}

std::string upper(std::string text) {
    for (auto& c : text)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return text;
}

Status shown(bool written) {
    return written ? Status::clean : Status::unchecked;
}

Status say(const Bilingual& message, const Session& session) {
    write_message("heng: " + in(message, session.text.language) + "\n");
    return Status::unchecked;
}

/// Where a check is the same in several rule sets (one builds on another) it is shown once, as the first has it.
std::string explain_check(const std::string& code, const std::vector<std::string>& ids,
                          const Session& session) {
    std::vector<RulePlace> told;
    std::string out;
    for (const auto& id : ids) {
        const auto compiled = session.rules->compiled(id);
        const auto* check = compiled->rules ? compiled->rules->find_check(code) : nullptr;
        if (check == nullptr) continue;
        const auto& at = check->declared;
        if (std::any_of(told.begin(), told.end(),
                        [&](const RulePlace& p) { return p.file == at.file && p.span == at.span; })) {
            continue;
        }
        told.push_back(at);
        if (!out.empty()) out += "\n";
        out += render_check(*check, *compiled->rules, session.rules->text_of(at.file), session.text);
    }
    return out;
}

std::vector<std::string> known_codes(const Session& session) {
    std::vector<std::string> known;
    for (const auto* row : all_codes())
        known.emplace_back(row->name);
    for (const auto& id : session.rules->ids()) {
        const auto compiled = session.rules->compiled(id);
        if (!compiled->rules) continue;
        for (const auto& check : compiled->rules->checks)
            known.push_back(check.code);
    }
    return known;
}

Status explain_code(const std::string& code, const Session& session) {
    if (const auto* row = find_code(code)) return shown(write_result(render_code(*row, session.text)));
    // Few rule sets name a code; only if it is written in some unusual way are all of them compiled.
    auto text = explain_check(code, session.rules->ids_naming(code), session);
    if (text.empty()) text = explain_check(code, session.rules->ids(), session);
    if (!text.empty()) return shown(write_result(text));
    if (!session.rules->problems().empty()) {
        report_rule_problems(session);
        return say({"规则文件有错，找不全代码，没有找到“" + code + "”",
                    "rule files have errors, so not all codes are known; “" + code + "” was not found"},
                   session);
    }
    const auto known = known_codes(session);
    const auto near = or_did_you_mean(code, std::vector<std::string_view>(known.begin(), known.end()));
    return say({"没有“" + code + "”这个代码" + near.zh, "there is no code “" + code + "”" + near.en},
               session);
}

/// The names that could be meant by a path that fits no indicator.
Bilingual no_such_indicator(const Report& report, const std::string& path) {
    std::vector<std::string_view> names;
    for (const auto& one : report.indicators) {
        const std::string_view whole = one.path;
        names.push_back(whole);
        for (auto slash = whole.find('/'); slash != std::string_view::npos;
             slash = whole.find('/', slash + 1))
            names.push_back(whole.substr(slash + 1));
    }
    const auto near = or_did_you_mean(path, names);
    const auto name = visible(path);
    return {"表里没有“" + name + "”这项指标" + near.zh, "the form has no indicator “" + name + "”" + near.en};
}

Status explain_report(const Report& report, const FormSource& source, const ExplainCommand& command,
                      const Session& session) {
    if (report.ruleset.empty()) {
        const auto written = write_result(render_findings(report, source, session.text));
        report_rule_problems(session);
        return written ? Status::unchecked : shown(false);
    }
    const auto chosen = named_indicators(report, command.path);
    if (chosen.empty() && !command.path.empty()) return say(no_such_indicator(report, command.path), session);
    auto text = render_scores(chosen, session.text);
    if (command.path.empty()) text += render_summary(report, session.text);
    if (!write_result(text)) return Status::unchecked;
    return report.verdict == Verdict::unreadable ? Status::unchecked : Status::clean;
}

Status explain_form(const ExplainCommand& command, const Session& session) {
    const auto limit = Limits{}.bytes;
    const auto input = command.subject == "-" ? read_stdin(limit) : read_file(command.subject, limit);
    const FormSource source(input.bytes);
    auto worst = Status::clean;
    for (const auto& report : check_input(input, *session.rules, {}))
        worst = std::max(worst, explain_report(report, source, command, session));
    return worst;
}

}  // namespace

Status explain(const ExplainCommand& command) {
    const bool code = is_code(command.subject);
    const bool file = command.subject == "-" || kind_of(command.subject) != PathKind::missing;
    if (!code && !file && command.common.rules) return explain_part(command);
    const auto session = open_session(command.common, code ? "." : command.subject);
    if (!session.ready) return Status::unchecked;
    return code ? explain_code(upper(command.subject), session) : explain_form(command, session);
}

}  // namespace heng
