#include <algorithm>

#include "engine/report/json.hpp"
#include "engine/report/summary.hpp"
#include "engine/report/text.hpp"
#include "tools/heng/checking.hpp"
#include "tools/heng/in_order.hpp"
#include "tools/heng/run.hpp"
#include "tools/heng/session.hpp"
#include "tools/heng/terminal.hpp"

namespace heng {
namespace {

/// What a file comes to.
struct Checked {
    std::string text;  ///< its forms in the format asked for
    Tally tally;
};

/// How forms are shown.
struct Show {
    Format format = Format::text;
    TextOptions text;
    bool quiet = false;
    bool one_of_many = false;  ///< a line for each form in place of its summary
};

std::string show_text(const Report& report, const FormSource& source, const Show& show) {
    if (show.quiet) return render_line(report, show.text);
    auto text = render_findings(report, source, show.text);
    const bool gap = !text.empty();
    text += show.one_of_many ? render_line(report, show.text) : render_summary(report, show.text);
    return show.one_of_many && gap ? text + "\n" : text;
}

std::string show_form(const Report& report, const FormSource& source, const Show& show) {
    switch (show.format) {
        case Format::text: return show_text(report, source, show);
        case Format::json: return render_json(report, source, show.text.language);
        case Format::ndjson: return render_ndjson(report, source, show.text.language) + "\n";
    }
    return {};
}

class Run {
public:
    Run(const CheckCommand& command, Session& session) : command_(command), session_(session) {
        selection_ = {command.select.empty() ? session.settings.select : command.select,
                      command.ignore.empty() ? session.settings.ignore : command.ignore, command.flat};
        show_.format = command.format;
        show_.quiet = command.quiet;
        show_.text = session.text;
        show_.text.detail = command.verbose ? Detail::full : Detail::normal;
        options_.traces = command.format != Format::text;
    }

    Status run() {
        const auto forms = find_forms(command_.forms, session_.settings.exclude);
        show_.one_of_many = forms.size() > 1;
        bool written = true;
        in_order<Checked>(
            forms.size(), threads_for(command_.jobs), [&](std::size_t i) { return check_file(forms[i]); },
            [&](Checked checked) {
                written = put(checked);
                return written;
            });
        written = written && finish();
        report_rule_problems(session_);
        return written ? status() : Status::unchecked;
    }

private:
    [[nodiscard]] Checked check_file(const FormName& name) const {
        Input input{name.file, {}, name.problem};
        if (!name.problem) {
            input = name.file == "-" ? read_stdin(Limits{}.bytes) : read_file(name.file, Limits{}.bytes);
        }
        auto reports = check_input(input, *session_.rules, options_);
        auto show = show_;
        show.one_of_many = show.one_of_many || reports.size() > 1;
        const FormSource source(input.bytes);
        Checked checked;
        for (auto& report : reports) {
            apply(selection_, report);
            checked.tally.add(report);
            if (show.format == Format::json && !checked.text.empty()) checked.text += json_between;
            checked.text += show_form(report, source, show);
        }
        return checked;
    }

    bool put(const Checked& checked) {
        const bool first = tally_.form_count() == 0;
        tally_.add(checked.tally);
        if (show_.format == Format::json && !write_result(first ? json_begin : json_between)) return false;
        return write_result(checked.text);
    }

    [[nodiscard]] bool finish() const {
        switch (show_.format) {
            case Format::text:
                return tally_.form_count() <= 1 || write_result(render_total(tally_, show_.text));
            case Format::json: return write_result(tally_.form_count() > 0 ? json_end : json_none);
            case Format::ndjson: return true;
        }
        return true;
    }

    [[nodiscard]] Status status() const {
        if (tally_.of(Verdict::unreadable) > 0) return Status::unchecked;
        const auto fail_on = command_.fail_on.value_or(session_.settings.fail_on.value_or(FailOn::error));
        switch (fail_on) {
            case FailOn::never: return Status::clean;
            case FailOn::error: return tally_.findings.errors > 0 ? Status::found : Status::clean;
            case FailOn::warning:
                return tally_.findings.errors + tally_.findings.warnings > 0 ? Status::found : Status::clean;
        }
        return Status::found;
    }

    const CheckCommand& command_;
    Session& session_;
    Selection selection_;
    Show show_;
    EvaluateOptions options_;
    Tally tally_;
};

}  // namespace

Status check(const CheckCommand& command) {
    auto session = open_session(command.common, command.forms.front());
    if (!session.ready) return Status::unchecked;
    return Run(command, session).run();
}

}  // namespace heng
