// heng diff: two rule sets by what they say, and what the change does to forms.

#include <algorithm>

#include "engine/compare/compare.hpp"
#include "engine/report/changes.hpp"
#include "tools/heng/checking.hpp"
#include "tools/heng/files.hpp"
#include "tools/heng/in_order.hpp"
#include "tools/heng/rule_inputs.hpp"
#include "tools/heng/run.hpp"
#include "tools/heng/session.hpp"
#include "tools/heng/terminal.hpp"

namespace heng {
namespace {

/// What one side holds: the rule sets that it names, compiled.
class Side {
public:
    /// False if it can't be read or a rule set can't be used, after saying so.
    bool open(const std::string& path, const TextOptions& options) {
        if (!inputs_.read({path}, options.language)) return false;
        if (inputs_.ids().empty()) {
            return fail({"“" + path + "”里没有规则集", "“" + path + "” holds no rule set"}, options);
        }
        for (const auto& id : inputs_.ids()) {
            auto compiled = inputs_.compiler().compile(id);
            if (!compiled.rules) {
                return fail({"规则集“" + id + "”有错，比较不了；先用 heng lint 看错在哪里",
                             "rule set “" + id + "” has errors and can't be compared; see heng lint"},
                            options);
            }
            sets_.push_back(std::move(*compiled.rules));
        }
        return true;
    }

    [[nodiscard]] const std::vector<RuleSet>& sets() const { return sets_; }
    [[nodiscard]] const RuleSet* find(const std::string& id) const {
        const auto found =
            std::find_if(sets_.begin(), sets_.end(), [&](const RuleSet& set) { return set.id == id; });
        return found == sets_.end() ? nullptr : &*found;
    }

private:
    static bool fail(const Bilingual& why, const TextOptions& options) {
        write_trouble(why, options.language);
        return false;
    }

    RuleInputs inputs_;
    std::vector<RuleSet> sets_;
};

/// One against one; else those of the same name. What only one side has is held against nothing.
std::vector<Compared> compare_all(const Side& before, const Side& after) {
    std::vector<Compared> out;
    const auto both = [&](const RuleSet& was, const RuleSet& is) {
        out.push_back({was.id, is.id, compare(was, is), {}, 0});
    };
    if (before.sets().size() == 1 && after.sets().size() == 1) {
        both(before.sets().front(), after.sets().front());
        return out;
    }
    const auto alone = [&](const RuleSet& set, ChangeKind kind) {
        Change change{ChangeOf::identity, kind, ChangeWay::neither, "规则集 " + set.id, {}, {}, {}};
        const bool added = kind == ChangeKind::added;
        (added ? change.after_at : change.before_at) = set.declared;
        out.push_back({added ? "" : set.id, added ? set.id : "", {std::move(change)}, {}, 0});
    };
    for (const auto& set : after.sets()) {
        if (const auto* was = before.find(set.id)) {
            both(*was, set);
        } else {
            alone(set, ChangeKind::added);
        }
    }
    for (const auto& set : before.sets()) {
        if (after.find(set.id) == nullptr) alone(set, ChangeKind::removed);
    }
    return out;
}

/// What the rules do to a form, before and after.
class TwoReports {
public:
    TwoReports(const Report& was, const Report& is)
        : was_(was), is_(is), old_(findings_of(was)), new_(findings_of(is)) {}

    [[nodiscard]] FormChange change() const {
        return {is_.file,
                is_.document,
                was_.verdict,
                is_.verdict,
                was_.derived,
                is_.derived,
                only_in(old_, new_),
                only_in(new_, old_),
                moved([](Severity was, Severity is) { return is > was; }),
                moved([](Severity was, Severity is) { return is < was; }),
                scores()};
    }

private:
    using Findings = std::vector<const Diagnostic*>;

    /// What is a consequence by one set of rules may stand by itself by the other.
    static void gather(const std::vector<Diagnostic>& findings, Findings& all) {
        for (const auto& finding : findings) {
            all.push_back(&finding);
            gather(finding.consequences, all);
        }
    }
    static Findings findings_of(const Report& report) {
        Findings all;
        gather(report.diagnostics, all);
        return all;
    }

    /// The codes, each once, of findings that `wanted` holds for.
    template <typename Wanted>
    static std::vector<std::string> codes(const Findings& findings, Wanted wanted) {
        std::vector<std::string> out;
        for (const auto* finding : findings) {
            if (std::find(out.begin(), out.end(), finding->code) == out.end() && wanted(*finding))
                out.push_back(finding->code);
        }
        return out;
    }

    /// The same cell's finding of the same check; null if there is none.
    static const Diagnostic* same(const Findings& findings, const Diagnostic& wanted) {
        const auto found = std::find_if(findings.begin(), findings.end(), [&](const Diagnostic* one) {
            return one->code == wanted.code && one->place.path == wanted.place.path;
        });
        return found == findings.end() ? nullptr : *found;
    }

    static std::vector<std::string> only_in(const Findings& one, const Findings& other) {
        return codes(one, [&](const Diagnostic& finding) { return same(other, finding) == nullptr; });
    }

    /// Of findings that both have: whose severity moved so.
    template <typename So>
    [[nodiscard]] std::vector<std::string> moved(So so) const {
        return codes(new_, [&](const Diagnostic& is) {
            const auto* was = same(old_, is);
            return was != nullptr && so(was->severity, is.severity);
        });
    }

    /// Of rows that both have, in the order of the form; the second of a name is held against the second.
    [[nodiscard]] std::vector<ScoreChange> scores() const {
        std::vector<ScoreChange> out;
        std::vector<const IndicatorReport*> left;
        for (const auto& row : was_.indicators)
            left.push_back(&row);
        for (const auto& is : is_.indicators) {
            const auto was = std::find_if(left.begin(), left.end(),
                                          [&](const IndicatorReport* row) { return row->path == is.path; });
            if (was == left.end()) continue;
            if (!((*was)->derived == is.derived))
                out.push_back({is.path, is.rule, (*was)->derived, is.derived});
            left.erase(was);
        }
        return out;
    }

    const Report& was_;
    const Report& is_;
    Findings old_;
    Findings new_;
};

/// Each form checked by both sides' rules: by the one that each has, or else by those that the form names.
class Forms {
public:
    Forms(const DiffCommand& command)
        : command_(command), before_({command.before, {}}), after_({command.after, {}}) {}

    /// False if a file can't be read, after saying so; the others are checked.
    [[nodiscard]] bool check(std::vector<Compared>& all, Language language) {
        const auto forms = find_forms({command_.forms}, {});
        bool readable = true;
        in_order<Checked>(
            forms.size(), threads_for(command_.jobs), [&](std::size_t i) { return one(forms[i]); },
            [&](const Checked& some) {
                for (const auto& [ruleset, change] : some.forms)
                    put(all, ruleset, change);
                if (some.problem) {
                    write_trouble(some.problem->message, language);
                    readable = false;
                }
                return true;
            });
        for (auto& compared : all) {
            std::stable_sort(compared.forms.begin(), compared.forms.end(), [](const auto& a, const auto& b) {
                return a.moved() > b.moved() ||
                       (a.moved() == b.moved() &&
                        (a.before_verdict != a.after_verdict) > (b.before_verdict != b.after_verdict));
            });
            show_by_forms(compared);
        }
        return readable;
    }

private:
    struct Checked {
        std::vector<std::pair<std::string, FormChange>> forms;  ///< of a file, with the names of rule sets
        std::optional<Diagnostic> problem;                      ///< why it can't be read
    };

    Checked one(const FormName& name) {
        Input input{name.file, {}, name.problem};
        if (!name.problem) input = read_file(name.file, Limits{}.bytes);
        if (input.problem) return {{}, input.problem};
        const auto was = check_input(input, before_, {});
        const auto is = check_input(input, after_, {});
        Checked out;
        for (std::size_t i = 0; i < std::min(was.size(), is.size()); ++i)
            out.forms.emplace_back(is[i].ruleset, TwoReports(was[i], is[i]).change());
        return out;
    }

    static void put(std::vector<Compared>& all, const std::string& ruleset, const FormChange& change) {
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Compared& one) { return one.after == ruleset; });
        // What can't be read is by no rule set; by one pair of them it is still a form that was given.
        if (found == all.end() && all.size() > 1) return;
        auto& compared = found == all.end() ? all.front() : *found;
        ++compared.forms_checked;
        if (change.any()) compared.forms.push_back(change);
    }

    const DiffCommand& command_;
    RuleLibrary before_;
    RuleLibrary after_;
};

std::string show(const std::vector<Compared>& all, const DiffCommand& command, const TextOptions& options) {
    if (command.format == DocumentFormat::json) return changes_json(all, options.language);
    std::string out;
    for (const auto& one : all) {
        out += out.empty() ? "" : "\n";
        out += command.format == DocumentFormat::markdown
                   ? changes_markdown(one, options.language)
                   : render_changes(one, options.language, options.color);
    }
    return out;
}

}  // namespace

Status diff(const DiffCommand& command) {
    const auto options = text_options(command.common);
    Side before;
    Side after;
    if (!before.open(command.before, options) || !after.open(command.after, options))
        return Status::unchecked;
    auto all = compare_all(before, after);
    const bool read = command.forms.empty() || Forms(command).check(all, options.language);
    if (!write_result(show(all, command, options)) || !read) return Status::unchecked;
    const bool any =
        std::any_of(all.begin(), all.end(), [](const Compared& one) { return !one.changes.empty(); });
    return command.exit_code && any ? Status::found : Status::clean;
}

}  // namespace heng
