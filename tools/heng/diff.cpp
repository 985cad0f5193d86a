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
        write_message("heng: " + in(why, options.language) + "\n");
        return false;
    }

    RuleInputs inputs_;
    std::vector<RuleSet> sets_;
};

/// One against one; else those of the same name.
std::vector<std::pair<const RuleSet*, const RuleSet*>> pairs_of(const Side& before, const Side& after) {
    if (before.sets().size() == 1 && after.sets().size() == 1) {
        return {{&before.sets().front(), &after.sets().front()}};
    }
    std::vector<std::pair<const RuleSet*, const RuleSet*>> out;
    for (const auto& set : after.sets()) {
        if (const auto* was = before.find(set.id)) out.emplace_back(was, &set);
    }
    return out;
}

/// Each form checked by both sides' rules, whatever rule set it names.
class Forms {
public:
    Forms(const DiffCommand& command)
        : command_(command), before_({command.before, {}}), after_({command.after, {}}) {}

    void check(Compared& compared) {
        const auto forms = find_forms({command_.forms}, {});
        in_order<std::vector<FormChange>>(
            forms.size(), threads_for(command_.jobs), [&](std::size_t i) { return one(forms[i]); },
            [&](const std::vector<FormChange>& some) {
                for (const auto& change : some) {
                    ++compared.forms_checked;
                    if (change.any()) compared.forms.push_back(change);
                }
                return true;
            });
        std::stable_sort(compared.forms.begin(), compared.forms.end(), [](const auto& a, const auto& b) {
            return a.moved() > b.moved() ||
                   (a.moved() == b.moved() &&
                    (a.before_verdict != a.after_verdict) > (b.before_verdict != b.after_verdict));
        });
    }

private:
    std::vector<FormChange> one(const FormName& name) {
        Input input{name.file, {}, name.problem};
        if (!name.problem) input = read_file(name.file, Limits{}.bytes);
        const auto was = check_input(input, before_, {});
        const auto is = check_input(input, after_, {});
        std::vector<FormChange> out;
        for (std::size_t i = 0; i < std::min(was.size(), is.size()); ++i) {
            out.push_back({name.file, was[i].document, was[i].verdict, is[i].verdict, was[i].derived,
                           is[i].derived, only_in(was[i], is[i]), only_in(is[i], was[i])});
        }
        return out;
    }

    static std::vector<std::string> only_in(const Report& one, const Report& other) {
        std::vector<std::string> codes;
        for (const auto& finding : one.diagnostics) {
            const auto same = [&](const Diagnostic& d) {
                return d.code == finding.code && d.place.path == finding.place.path;
            };
            const bool known = std::find(codes.begin(), codes.end(), finding.code) != codes.end();
            if (!known && std::none_of(other.diagnostics.begin(), other.diagnostics.end(), same))
                codes.push_back(finding.code);
        }
        return codes;
    }

    const DiffCommand& command_;
    RuleLibrary before_;
    RuleLibrary after_;
};

std::string show(const std::vector<Compared>& all, const DiffCommand& command, const TextOptions& options) {
    if (command.format == DiffFormat::json) return changes_json(all, options.language);
    std::string out;
    for (const auto& one : all) {
        out += out.empty() ? "" : "\n";
        out += command.format == DiffFormat::markdown ? changes_markdown(one, options.language)
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
    std::vector<Compared> all;
    for (const auto& [was, is] : pairs_of(before, after))
        all.push_back({was->id, is->id, compare(*was, *is), {}, 0});
    if (all.empty()) {
        write_message("heng: " +
                      in({"两边没有名称相同的规则集，各给一套就行",
                          "the two have no rule set of the same name; give one each"},
                         options.language) +
                      "\n");
        return Status::unchecked;
    }
    if (!command.forms.empty()) Forms(command).check(all.front());
    if (!write_result(show(all, command, options))) return Status::unchecked;
    const bool any =
        std::any_of(all.begin(), all.end(), [](const Compared& one) { return !one.changes.empty(); });
    return command.exit_code && any ? Status::found : Status::clean;
}

}  // namespace heng
