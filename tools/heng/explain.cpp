#include "tools/heng/run.hpp"

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "engine/diagnostics/nearest.hpp"
#include "engine/diagnostics/visible.hpp"
#include "engine/report/explain_score.hpp"
#include "engine/report/explain_shortfall.hpp"
#include "engine/report/markdown.hpp"
#include "engine/report/summary.hpp"
#include "tools/heng/checking.hpp"
#include "tools/heng/explain_code.hpp"
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

Status say(const Bilingual& message, const Session& session) {
    write_trouble(message, session.text.language);
    return Status::unchecked;
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

/// What a form is asked for, gathered form by form and written at the end.
class FormExplainer {
public:
    FormExplainer(const ExplainCommand& command, const Session& session)
        : command_(command), session_(session) {}

    Status explain() {
        const auto limit = Limits{}.bytes;
        const auto input = command_.subject == "-" ? read_stdin(limit) : read_file(command_.subject, limit);
        const FormSource source(input.bytes);
        EvaluateOptions options;
        options.derivations = true;
        const auto reports = check_input(input, *session_.rules, options,
                                         [&](const RuleSet& rules, const Form& form, const auto& standards) {
                                             if (!command_.to.empty())
                                                 hold_against_grade(rules, form, standards);
                                         });
        auto worst = Status::clean;
        std::size_t seen = 0;
        for (const auto& report : reports) {
            const auto status = report.ruleset.empty() ? unread(report, source)
                                : command_.to.empty()  ? scores(report, source)
                                                       : to_grade(report, source, distances_.at(seen));
            seen += report.ruleset.empty() ? 0U : 1U;
            worst = std::max(worst, status);
        }
        if (command_.format == DocumentFormat::json) {
            out_ = nlohmann::ordered_json{{"forms", std::move(json_)}}.dump(
                       2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) +
                   "\n";
        }
        return write_result(out_) ? worst : Status::unchecked;
    }

private:
    struct Distance {
        std::optional<Shortfall> shortfall;
        std::vector<std::string> grades;  ///< that could have been asked for
    };

    void hold_against_grade(const RuleSet& rules, const Form& form,
                            const std::shared_ptr<const FormStandards>& standards) {
        Distance out{shortfall(rules, form, command_.to, standards), {}};
        for (const auto name : grades_to_reach(rules))
            out.grades.emplace_back(name);
        distances_.push_back(std::move(out));
    }

    /// In JSON a form has its place although nothing follows from it; why is for people.
    Status unread(const Report& report, const FormSource& source) {
        const auto why = render_findings(report, source, session_.text);
        if (command_.format == DocumentFormat::text) {
            out_ += why;
        } else {
            write_message(why);
        }
        if (command_.format == DocumentFormat::json) {
            json_.push_back(scores_json(report, {}, source, session_.text.language));
        }
        report_rule_problems(session_);
        return Status::unchecked;
    }

    Status scores(const Report& report, const FormSource& source) {
        const auto chosen = named_indicators(report, command_.path);
        if (chosen.empty() && !command_.path.empty()) {
            return say(no_such_indicator(report, command_.path), session_);
        }
        const auto language = session_.text.language;
        switch (command_.format) {
            case DocumentFormat::json: json_.push_back(scores_json(report, chosen, source, language)); break;
            case DocumentFormat::markdown: out_ += scores_markdown(report, chosen, language); break;
            case DocumentFormat::text:
                out_ += render_scores(chosen, session_.text);
                if (command_.path.empty()) out_ += render_summary(report, session_.text);
        }
        return report.verdict == Verdict::unreadable ? Status::unchecked : Status::clean;
    }

    Status to_grade(const Report& report, const FormSource& source, const Distance& distance) {
        if (!distance.shortfall) return say(no_such_grade(report, distance.grades), session_);
        const auto& language = session_.text.language;
        const auto& far = *distance.shortfall;
        switch (command_.format) {
            case DocumentFormat::json: {
                auto form = scores_json(report, {}, source, language);
                form["shortfall"] = shortfall_json(far);
                json_.push_back(std::move(form));
                break;
            }
            case DocumentFormat::markdown:
                out_ +=
                    "# " + markdown_text(visible(report.file)) + "\n\n" + shortfall_markdown(far, language);
                break;
            case DocumentFormat::text: out_ += render_shortfall(far, session_.text);
        }
        return Status::clean;
    }

    [[nodiscard]] Bilingual no_such_grade(const Report& report,
                                          const std::vector<std::string>& grades) const {
        const auto name = visible(command_.to);
        std::string known;
        for (const auto& grade : grades)
            known += (known.empty() ? "" : "、") + grade;
        if (std::find(grades.begin(), grades.end(), command_.to) != grades.end()) {
            return {"表里的得分算不出总分，说不出离“" + name + "”差几分",
                    "no total follows from the form, so nothing can be said of “" + name + "”"};
        }
        return {"规则集“" + report.ruleset + "”没有“" + name + "”这个要达到的等级" +
                    (known.empty() ? "" : "；有：" + known),
                "rule set “" + report.ruleset + "” has no grade “" + name + "” to reach" +
                    (known.empty() ? "" : "; it has " + known)};
    }

    const ExplainCommand& command_;
    const Session& session_;
    std::vector<Distance> distances_;  ///< of the forms that were evaluated
    nlohmann::ordered_json json_ = nlohmann::ordered_json::array();
    std::string out_;
};

}  // namespace

Status explain(const ExplainCommand& command) {
    const bool code = is_code(command.subject);
    const bool file = command.subject == "-" || kind_of(command.subject) != PathKind::missing;
    const bool of_mechanism = code && find_code(upper(command.subject)) != nullptr;
    if (!file && !of_mechanism && command.common.rules) {
        auto named = command;
        named.subject = code ? upper(command.subject) : command.subject;
        return explain_part(named);
    }
    if (!code && !file && is_ruleset_name(command.subject)) return explain_part(command);
    const auto session = open_session(command.common, code ? "." : command.subject);
    if (!session.ready) return Status::unchecked;
    return code ? explain_code(upper(command.subject), command.format, session)
                : FormExplainer(command, session).explain();
}

}  // namespace heng
