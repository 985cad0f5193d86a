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
#include "tools/heng/embedded.hpp"
#include "tools/heng/files.hpp"
#include "tools/heng/run.hpp"
#include "tools/heng/session.hpp"
#include "tools/heng/standard.hpp"
#include "tools/heng/terminal.hpp"

namespace heng {
namespace {

constexpr std::uint64_t most_bytes = 16ULL << 20U;
constexpr std::string_view carried = "heng:";  // before the path of a rule file that the command carries

/// The rule files of a run: those given, then those that the command carries, which they may build on.
class Files {
public:
    /// False if a path can't be read, after saying so.
    [[nodiscard]] bool add(const std::string& path, Language language) {
        switch (kind_of(path)) {
            case PathKind::file: return add_file(path, language);
            case PathKind::folder: {
                bool read = true;
                const auto found = find_rule_files(path);
                for (const auto& file : found)
                    read = add_file(file, language) && read;
                if (found.empty()) {
                    say(make(Code::H001, {}, {{"file", path}, {"reason", "文件夹里没有规则文件（.heng）"}},
                             {{"file", path}, {"reason", "the folder has no rule files (.heng)"}}),
                        language);
                }
                return read && !found.empty();
            }
            case PathKind::missing: named_.push_back(path); return true;
        }
        return false;
    }

    /// False if a name is neither a file's nor a rule set's, after saying so.
    [[nodiscard]] bool finish(Language language) {
        const auto own = ruleset_ids(files_);
        ids_.assign(own.begin(), own.end());
        for (const auto& file : embedded_rules())
            files_.push_back({std::string(carried) + std::string(file.path), std::string(file.text)});
        const auto known = ruleset_ids(files_);
        bool all = true;
        for (const auto& name : named_) {
            if (std::find(known.begin(), known.end(), name) == known.end()) {
                say(make(Code::H011, {}, {{"name", name}}), language);
                all = false;
            } else if (std::find(ids_.begin(), ids_.end(), name) == ids_.end()) {
                ids_.push_back(name);
            }
        }
        return all;
    }

    [[nodiscard]] const std::vector<RuleFile>& all() const { return files_; }
    [[nodiscard]] const std::vector<std::string>& ids() const { return ids_; }
    /// Whether findings in a file are wanted: of those given, and of all if a rule set was asked for by its name.
    [[nodiscard]] bool is_wanted(const std::string& file) const {
        return !named_.empty() || !file.starts_with(carried);
    }
    [[nodiscard]] std::string_view text_of(const std::string& file) const {
        const auto found =
            std::find_if(files_.begin(), files_.end(), [&](const RuleFile& f) { return f.name == file; });
        return found == files_.end() ? std::string_view() : std::string_view(found->text);
    }

private:
    static void say(const Diagnostic& problem, Language language) {
        write_message("heng: " + in(problem.message, language) + "\n");
    }

    bool add_file(const std::string& path, Language language) {
        auto input = read_file(path, most_bytes);
        if (input.problem) {
            say(*input.problem, language);
            return false;
        }
        files_.push_back({path, std::move(input.bytes)});
        return true;
    }

    std::vector<RuleFile> files_;
    std::vector<std::string> named_;
    std::vector<std::string> ids_;
};

/// What is found in all rule sets, each thing once: what a set inherits it shares with others.
std::vector<Diagnostic> findings_of(const Files& files) {
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
    for (const auto& id : files.ids()) {
        auto compiled = compile(files.all(), id);
        add(std::move(compiled.diagnostics), true);
        if (compiled.rules) add(analyse(*compiled.rules, options), false);
    }
    std::stable_sort(out.begin(), out.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tie(a.place.path, a.place.span.begin) < std::tie(b.place.path, b.place.span.begin);
    });
    return out;
}

class Shower {
public:
    Shower(const Files& files, const TextOptions& options) : files_(files), options_(options) {}

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

    const Files& files_;
    const TextOptions& options_;
    std::map<std::string, FormSource> sources_;
};

}  // namespace

Status lint(const LintCommand& command) {
    TextOptions options;
    options.language = command.common.language.value_or(Language::zh);
    options.color = color_for_results(command.common.color.value_or(ColorWhen::automatic));
    options.columns = result_columns();
    Files files;
    bool read = true;
    for (const auto& path : command.paths)
        read = files.add(path, options.language) && read;
    read = files.finish(options.language) && read;
    const auto findings = findings_of(files);
    Shower shower(files, options);
    const auto shown = command.format == Format::text   ? shower.text(findings)
                       : command.format == Format::json ? shower.json(findings)
                                                        : shower.lines(findings);
    if (!write_result(shown) || !read) return Status::unchecked;
    return reaches(findings, command.fail_on.value_or(FailOn::error)) ? Status::found : Status::clean;
}

}  // namespace heng
