#include "engine/mutate/noticed.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "engine/compare/compare.hpp"
#include "engine/compile/library.hpp"
#include "engine/compile/literal.hpp"
#include "engine/form/edit.hpp"

namespace heng {

CaseBook::CaseBook(std::span<const RuleFile> files, std::span<const RuleFile* const> tested, FileLookup find)
    : files_(files), find_(std::move(find)) {
    CaseRunner runner(files_, find_);
    for (const auto* file : tested) {
        add(*file, runner);
    }
}

void CaseBook::add(const RuleFile& file, CaseRunner& runner) {
    const RuleSource source(file);
    std::map<std::string, std::string> texts;
    for (auto node : source.parsed.tree.root()) {
        if (node.kind() == RuleKind::testcase) {
            texts.emplace(text_of(node.child(RuleKind::string)), std::string(node.text()));
        }
    }
    for (auto& result : runner.run(file)) {
        failing_ += result.passed() ? 0U : 1U;
        const auto compiled = result.ruleset.empty() ? Compiled{} : compile(files_, result.ruleset);
        cases_.push_back({&file, result.name, texts[result.name],
                          compiled.rules ? compiled.rules->lineage : std::vector<std::string>{}});
    }
}

Noticed CaseBook::notices(const Mutant& mutant, const RuleFile& file) const {
    std::vector<RuleFile> files(files_.begin(), files_.end());
    const auto at = static_cast<std::size_t>(&file - files_.data());
    auto edited = apply_edits(file.text, std::span(&mutant.edit, 1));
    if (edited.fault) {
        return Noticed::broken;
    }
    files[at].text = std::move(edited.text);
    const auto before = compile(files_, mutant.ruleset);
    const auto after = compile(files, mutant.ruleset);
    if (!before.rules || !after.rules) {
        return Noticed::broken;
    }
    if (compare(*before.rules, *after.rules).empty()) {
        return Noticed::alike;
    }
    CaseRunner runner(files, find_);
    for (const bool names_it : {true, false}) {
        std::map<const RuleFile*, std::set<std::string, std::less<>>> wanted;
        for (const auto& one : cases_) {
            const bool judged =
                std::find(one.lineage.begin(), one.lineage.end(), mutant.ruleset) != one.lineage.end();
            const bool named = !mutant.part.empty() && one.text.find(mutant.part) != std::string::npos;
            if (judged && named == names_it) {
                wanted[one.file].insert(one.name);
            }
        }
        for (const auto& [tested, names] : wanted) {
            const auto& now = files[static_cast<std::size_t>(tested - files_.data())];
            if (runner.any_fails(now, [&](std::string_view name) { return names.contains(name); })) {
                return Noticed::yes;
            }
        }
    }
    return Noticed::no;
}

}  // namespace heng
