// heng lint: what is wrong or doubtful in rule files, without any form.

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/analysis/analyse.hpp"
#include "engine/compile/compile.hpp"
#include "engine/report/finding_json.hpp"
#include "engine/report/summary.hpp"
#include "tools/heng/clause.hpp"
#include "tools/heng/rule_inputs.hpp"
#include "tools/heng/run.hpp"
#include "tools/heng/session.hpp"
#include "tools/heng/standard.hpp"
#include "tools/heng/terminal.hpp"

namespace heng {
namespace {

/// 参数 and 词表 that none of the rule sets asks for: what one declares another may use.
class Unused {
public:
    void look_at(const RuleSet& rules) {
        for (const auto& part : rules.named_parts) {
            auto& seen = parts_[{part.declared.file, part.declared.span.begin}];
            const bool used = seen.used || part.used || part.name == by_the_command;
            seen = part;
            seen.used = used;
        }
    }

    [[nodiscard]] std::vector<Diagnostic> findings() const {
        std::vector<Diagnostic> out;
        for (const auto& [at, part] : parts_) {
            if (!part.used) {
                out.push_back(
                    make(Code::H826, {part.declared.file, part.declared.span}, {{"name", part.name}}));
            }
        }
        return out;
    }

private:
    const std::string by_the_command = "词表 " + std::string(vague_words);
    std::map<std::pair<std::string, std::uint32_t>, NamedPart> parts_;
};

/// What is found in all rule sets, each thing once: what a set inherits it shares with others.
std::vector<Diagnostic> findings_of(const RuleInputs& files) {
    const auto clauses = compile_statements(clause_vocabulary(), "得分 = 权重");
    const AnalysisOptions options{clauses.rules ? word_list(*clauses.rules, vague_words)
                                                : std::vector<std::string>{}};
    std::set<std::tuple<std::string, std::string, std::uint32_t, std::string>> told;
    std::vector<Diagnostic> out;
    const auto add = [&](std::vector<Diagnostic> more, bool always) {
        for (auto& one : more) {
            const bool wanted = always || files.is_wanted(one.place.path);
            if (wanted &&
                told.emplace(one.code, one.place.path, one.place.span.begin, one.message.zh).second) {
                out.push_back(std::move(one));
            }
        }
    };
    Unused unused;
    for (const auto& id : files.ids()) {
        auto compiled = compile(files.all(), id);
        add(std::move(compiled.diagnostics), true);
        if (compiled.rules) {
            unused.look_at(*compiled.rules);
            add(analyse(*compiled.rules, options), false);
        }
    }
    // What a file declares is often there for others: they are asked before anything is said.
    if (!unused.findings().empty()) {
        for (const auto& id : ruleset_ids(files.all())) {
            if (std::find(files.ids().begin(), files.ids().end(), id) != files.ids().end()) continue;
            if (const auto compiled = compile(files.all(), id); compiled.rules)
                unused.look_at(*compiled.rules);
        }
    }
    add(unused.findings(), false);
    std::stable_sort(out.begin(), out.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tie(a.place.path, a.place.span.begin) < std::tie(b.place.path, b.place.span.begin);
    });
    return out;
}

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

}  // namespace

Status lint(const LintCommand& command) {
    const auto options = text_options(command.common);
    RuleInputs files;
    const bool read = files.read(command.paths, options.language);
    const auto findings = findings_of(files);
    Shower shower(files, options);
    const auto shown = command.format == Format::text   ? shower.text(findings)
                       : command.format == Format::json ? shower.json(findings)
                                                        : shower.lines(findings);
    if (!write_result(shown) || !read) return Status::unchecked;
    return reaches(findings, command.fail_on.value_or(FailOn::error)) ? Status::found : Status::clean;
}

}  // namespace heng
