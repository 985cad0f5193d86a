// heng lint: what is wrong or doubtful in rule files, without any form.

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "engine/report/finding_json.hpp"
#include "engine/report/summary.hpp"
#include "tools/heng/lint_findings.hpp"
#include "tools/heng/mend_rules.hpp"
#include "tools/heng/rewrite.hpp"
#include "tools/heng/rule_inputs.hpp"
#include "tools/heng/run.hpp"
#include "tools/heng/session.hpp"
#include "tools/heng/standard.hpp"
#include "tools/heng/terminal.hpp"

namespace heng {
namespace {

class Shower {
public:
    Shower(const RuleInputs& files, const TextOptions& options) : files_(files), options_(options) {}

    [[nodiscard]] std::string text(const std::vector<Diagnostic>& findings) {
        std::string out;
        for (auto one : findings) {
            const auto file = one.place.path;
            one.place.path.clear();  // it is the file, which is shown before it
            out += render_finding(one, file, source(file), options_);
        }
        const auto counts = count_findings(findings);
        const auto sets = std::to_string(files_.ids().size());
        const auto n = [](std::size_t count) { return std::to_string(count); };
        out += options_.language == Language::zh
                   ? sets + " 套规则集：错误 " + n(counts.errors) + "，警告 " + n(counts.warnings) +
                         "，提示 " + n(counts.notes) + "\n"
                   : "rule sets: " + sets + ", errors: " + n(counts.errors) +
                         ", warnings: " + n(counts.warnings) + ", notes: " + n(counts.notes) + "\n";
        return out;
    }

    [[nodiscard]] std::string json(const std::vector<Diagnostic>& findings) {
        nlohmann::ordered_json all;
        all["rulesets"] = files_.ids();
        all["findings"] = nlohmann::ordered_json::array();
        for (const auto& one : findings)
            all["findings"].push_back(object(one));
        return all.dump(2, ' ', false, repaired) + "\n";
    }

    [[nodiscard]] std::string lines(const std::vector<Diagnostic>& findings) {
        std::string out;
        for (const auto& one : findings)
            out += object(one).dump(-1, ' ', false, repaired) + "\n";
        return out;
    }

private:
    static constexpr auto repaired = nlohmann::ordered_json::error_handler_t::replace;

    const FormSource& source(const std::string& file) {
        return sources_.try_emplace(file, files_.text_of(file)).first->second;
    }

    nlohmann::ordered_json object(Diagnostic one) {
        const auto file = std::exchange(one.place.path, {});
        nlohmann::ordered_json out{{"file", file}};
        out.update(finding_json(one, source(file), options_.language));
        return out;
    }

    const RuleInputs& files_;
    const TextOptions& options_;
    std::map<std::string, FormSource> sources_;
};

/// Of each file that was mended, as diff -u shows it.
std::optional<std::string> differences(const RuleInputs& before, const RuleInputs& after) {
    std::string out;
    for (const auto* file : after.own()) {
        const auto old = before.text_of(file->name);
        if (old != file->text) out += unified_diff(file->name, std::string(old), file->text);
    }
    return out;
}

/// Nothing is shown; nothing at all if a file can't be written.
std::optional<std::string> write_changed(const RuleInputs& before, const RuleInputs& after,
                                         Language language) {
    for (const auto* file : after.own()) {
        if (before.text_of(file->name) != file->text && !replace_file(file->name, file->text)) {
            write_message(
                "heng: " +
                in({"写不了“" + file->name + "”", "“" + file->name + "” can't be written"}, language) + "\n");
            return std::nullopt;
        }
    }
    return std::string();
}

std::string told(const std::vector<Bilingual>& mended, Language language) {
    std::string out;
    for (const auto& one : mended)
        out += in({"已改：" + one.zh, "mended: " + one.en}, language) + "\n";
    return out;
}

}  // namespace

Status lint(const LintCommand& command) {
    const auto options = text_options(command.common);
    RuleInputs files;
    const bool read = files.read(command.paths, options.language);
    files.set_as_of(command.common.as_of);
    auto findings = lint_findings(files);
    std::string shown;
    if (command.fix || command.diff) {
        const auto before = files;
        const auto mended = mend_rules(files, findings);
        const auto changed =
            command.diff ? differences(before, files) : write_changed(before, files, options.language);
        if (!changed) return Status::unchecked;
        shown += *changed;
        if (!command.diff) write_message(told(mended, options.language));
    }
    keep_proved(files, findings);
    Shower shower(files, options);
    shown += command.diff                     ? ""
             : command.format == Format::text ? shower.text(findings)
             : command.format == Format::json ? shower.json(findings)
                                              : shower.lines(findings);
    if (!write_result(shown) || !read) return Status::unchecked;
    if (command.diff) return shown.empty() ? Status::clean : Status::found;
    return reaches(findings, command.fail_on.value_or(FailOn::error)) ? Status::found : Status::clean;
}

}  // namespace heng
