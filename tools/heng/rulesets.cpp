#include "tools/heng/rulesets.hpp"

#include <algorithm>
#include <utility>

#include "engine/diagnostics/nearest.hpp"
#include "engine/ruleset/validity.hpp"
#include "tools/heng/embedded.hpp"
#include "tools/heng/files.hpp"
#include "tools/heng/in_force.hpp"

namespace heng {
namespace {

/// Before the path of a rule file that the command carries, so that it isn't taken for one on the disk.
constexpr std::string_view carried = "heng:";

constexpr std::string_view rule_extension = ".heng";

/// Whether it can only be meant as a path: the names of rule sets begin with a word.
bool is_path(const std::string& place) {
    return place.starts_with('/') || place.starts_with('.') || place.starts_with('~');
}

bool is_error(const Diagnostic& one) {
    return one.severity == Severity::error;
}

Diagnostic unknown_ruleset(std::string_view name, const std::vector<std::string>& ids) {
    auto problem = make(Code::H011, {}, {{"name", std::string(name)}});
    const std::vector<std::string_view> known(ids.begin(), ids.end());
    auto near = did_you_mean(name, known);
    if (!near.zh.empty()) problem.hint = std::move(near);
    problem.found = name;
    return problem;
}

}  // namespace

RuleLibrary::RuleLibrary(const RulePlaces& places) : as_of_(places.as_of) {
    if (places.asked) asked_ = add(*places.asked);
    if (places.usual) usual_ = add(*places.usual);
    add_embedded();
}

std::optional<std::string> RuleLibrary::add(const std::string& place) {
    switch (kind_of(place)) {
        case PathKind::missing:
            if (!place.ends_with(rule_extension) && !is_path(place)) return place;
            add_file(place);  // says that there is no such file
            return std::nullopt;
        case PathKind::folder: {
            const auto found = find_rule_files(place);
            for (const auto& file : found)
                add_file(file);
            if (found.empty()) {
                unreadable_.push_back(make(
                    Code::H001, {place, {}}, {{"file", place}, {"reason", "文件夹里没有规则文件（.heng）"}},
                    {{"file", place}, {"reason", "the folder has no rule files (.heng)"}}));
            }
            return std::nullopt;
        }
        case PathKind::file: {
            const auto before = files_.size();
            add_file(place);
            const auto ids = ruleset_ids(std::span(files_).subspan(before));
            if (ids.empty() && files_.size() > before) {
                unreadable_.push_back(make(Code::H001, {place, {}},
                                           {{"file", place}, {"reason", "里面没有规则集"}},
                                           {{"file", place}, {"reason", "it holds no rule set"}}));
            }
            return ids.size() == 1 ? std::optional(ids.front()) : std::nullopt;
        }
    }
    return std::nullopt;
}

void RuleLibrary::add_file(const std::string& path) {
    auto input = read_file(path, most_rule_bytes);
    if (!input.problem && input.bytes.size() > most_rule_bytes) {
        input.problem =
            make(Code::H005, {path, {}},
                 {{"what", "规则文件的字节数"}, {"limit", std::to_string(most_rule_bytes)}},
                 {{"what", "the number of bytes is"}, {"limit", std::to_string(most_rule_bytes)}});
    }
    if (input.problem) {
        input.problem->place.path = path;
        unreadable_.push_back(std::move(*input.problem));
        return;
    }
    files_.push_back({path, std::move(input.bytes)});
}

void RuleLibrary::add_embedded() {
    for (const auto& file : embedded_rules())
        files_.push_back({std::string(carried) + std::string(file.path), std::string(file.text)});
}

std::shared_ptr<const Compiled> RuleLibrary::compiled(const std::string& id) {
    const std::lock_guard lock(mutex_);
    auto& slot = compiled_[id];
    if (!slot) slot = std::make_shared<const Compiled>(compile(files_, id));
    return slot;
}

std::shared_ptr<SharedStandards> RuleLibrary::standards(const std::string& id, const RuleSet& rules) {
    const std::lock_guard lock(mutex_);
    auto& slot = standards_[id];
    if (!slot) slot = std::make_shared<SharedStandards>(rules);
    return slot;
}

std::string RuleLibrary::wanted(const RuleQuestion& form) const {
    if (asked_) return *asked_;
    if (!form.named.empty()) return std::string(form.named);
    if (!form.place.empty()) {
        return std::string(form.place) + (form.subject.empty() ? "" : "/" + std::string(form.subject));
    }
    return usual_.value_or(std::string());
}

RuleChoice RuleLibrary::choose(const RuleQuestion& form) {
    const auto name = wanted(form);
    if (name.empty()) return {{}, make(Code::H010, {}), {}, {}};
    // Without the list of names only the files in which this one stands are read.
    auto choice = choose_named(name);
    if (choice.problem && choice.problem->code == info(Code::H011).name) return choose_by_time(name, form);
    return choice;
}

RuleChoice RuleLibrary::choose_named(const std::string& id) {
    // With many forms that name a rule set which isn't there, all files are read for the first only.
    if (is_known_missing(id)) return {{}, unknown_ruleset(id, ids()), {}, {}};
    auto found = compiled(id);
    if (found->rules && found->rules->schema.is_empty()) {
        return {{},
                make(Code::H820, {}, {{"what", "规则集“" + id + "”"}, {"missing", "表式，不能用来检查表"}},
                     {{"what", "the rule set “" + id + "”"},
                      {"missing", "表式, so no form can be checked by it"}}),
                {},
                {}};
    }
    if (found->rules) {
        auto shared = standards(id, *found->rules);
        return {std::move(found), {}, std::move(shared), {}};
    }
    const auto& known = ids();
    if (std::find(known.begin(), known.end(), id) == known.end())
        return {{}, unknown_ruleset(id, known), {}, {}};
    return {{}, make(Code::H015, {}, {{"name", id}}), {}, {}};
}

RuleChoice RuleLibrary::choose_by_time(const std::string& name, const RuleQuestion& form) {
    const auto candidates = called(heads(), name);
    if (candidates.empty()) return {{}, unknown_ruleset(name, ids()), {}, {}};
    WantedTime time{{}, as_of_};
    // Where the year stands only a 表式 knows; those of a family differ little in that.
    for (const auto* candidate : candidates) {
        const auto found = compiled(candidate->id);
        if (!found->rules) return {{}, make(Code::H015, {}, {{"name", candidate->id}}), {}, {}};
        time.year = form.year(found->rules->schema);
        if (time.year) break;
    }
    const auto fitting = in_force_of(candidates, time);
    if (fitting.empty()) return {{}, none_in_force(name, time, candidates), {}, {}};
    if (fitting.size() > 1) return {{}, several_in_force(name, time, fitting), {}, {}};
    auto choice = choose_named(fitting.front()->id);
    choice.chosen = RulesChosen{name, time.year, time.as_of};
    return choice;
}

std::optional<Diagnostic> RuleLibrary::out_of_time(const RuleSet& rules, std::optional<int> year) {
    // What --rules names is used for whatever year; only a day that was asked for is held against it.
    const WantedTime time{asked_ ? std::nullopt : year, as_of_};
    if (is_in_force(rules, time)) return std::nullopt;
    const auto name = rules.place.empty()     ? std::string(family_of(rules.id))
                      : rules.subject.empty() ? rules.place
                                              : rules.place + "/" + rules.subject;
    const auto others = called(heads(), name);
    return not_in_force(rules, time, in_force_of(others, time));
}

const std::vector<RuleHead>& RuleLibrary::heads() {
    const std::lock_guard lock(mutex_);
    if (!heads_) heads_ = ruleset_heads(files_);
    return *heads_;
}

const std::vector<std::string>& RuleLibrary::ids() {
    const std::lock_guard lock(mutex_);
    if (!ids_) ids_ = ruleset_ids(files_);
    return *ids_;
}

std::vector<std::string> RuleLibrary::ids_naming(std::string_view words) const {
    std::vector<std::string> out;
    for (const auto& file : files_) {
        if (file.text.find(words) == std::string::npos) continue;
        const auto ids = ruleset_ids(std::span(&file, 1));
        out.insert(out.end(), ids.begin(), ids.end());
    }
    return out;
}

bool RuleLibrary::is_known_missing(const std::string& id) {
    const std::lock_guard lock(mutex_);
    return ids_ && std::find(ids_->begin(), ids_->end(), id) == ids_->end();
}

std::string_view RuleLibrary::text_of(std::string_view file) const {
    const auto found =
        std::find_if(files_.begin(), files_.end(), [&](const RuleFile& f) { return f.name == file; });
    return found == files_.end() ? std::string_view() : std::string_view(found->text);
}

std::vector<Diagnostic> RuleLibrary::problems() const {
    auto all = unreadable_;
    const std::lock_guard lock(mutex_);
    for (const auto& [id, one] : compiled_) {
        if (one->rules) continue;
        // A rule set that isn't there has been said of each form that asks for it; it has no place in a file.
        std::copy_if(one->diagnostics.begin(), one->diagnostics.end(), std::back_inserter(all),
                     [](const Diagnostic& d) { return is_error(d) && !d.place.path.empty(); });
    }
    return all;
}

}  // namespace heng
