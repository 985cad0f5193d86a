#include "tools/heng/mend_rules.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

#include "engine/form/edit.hpp"
#include "tools/heng/lint_findings.hpp"

namespace heng {

namespace {

constexpr std::size_t most_proved = 20;   // each is proved by looking at all rules again
constexpr std::size_t most_mended = 200;  // of one run: who has more runs it again

using Known = std::multiset<std::tuple<std::string, std::string, std::string>>;

Known known_of(const std::vector<Diagnostic>& findings, bool errors_only) {
    Known known;
    for (const auto& one : findings) {
        if (!errors_only || one.severity == Severity::error) {
            known.emplace(one.code, one.place.path, one.message.zh);
        }
    }
    return known;
}

/// What could not be read hid what stands in it: such a finding may go although others come. While there are errors a rule
/// set isn't compiled, and what else there is to say of it isn't known: then only errors may not come.
bool hides_all(const Diagnostic& finding) {
    return finding.code <= "H811";  // without what it builds on, no name means anything
}

/// All findings with the fix applied, if it is worth keeping; else nothing, and the files are as they were.
std::optional<std::vector<Diagnostic>> with(RuleInputs& files, const std::vector<Diagnostic>& before,
                                            const Diagnostic& finding, const Fix& fix) {
    const auto file = finding.place.path;
    if (!RuleInputs::is_own(file)) return std::nullopt;
    const std::string old(files.text_of(file));
    auto edited = apply_edits(old, fix.edits);
    if (edited.fault) return std::nullopt;
    files.replace(file, std::move(edited.text));
    auto after = lint_findings(files);
    const bool error = finding.severity == Severity::error;
    const auto known = known_of(before, error);
    const auto now = known_of(after, error);
    const auto key = std::tuple(finding.code, file, finding.message.zh);
    const bool gone = now.count(key) < known.count(key);
    const bool none_new = std::all_of(now.begin(), now.end(),
                                      [&](const auto& one) { return now.count(one) <= known.count(one); });
    if (gone && (none_new || hides_all(finding))) return after;
    files.replace(file, old);
    return std::nullopt;
}

}  // namespace

void keep_proved(const RuleInputs& files, std::vector<Diagnostic>& findings) {
    auto copy = files;
    const auto before = findings;
    std::size_t proved = 0;
    for (auto& finding : findings) {
        std::erase_if(finding.fixes, [&](const Fix& fix) {
            if (hides_all(finding)) return false;  // proved where it was found
            if (++proved > most_proved) return true;
            const std::string old(copy.text_of(finding.place.path));
            const bool good = with(copy, before, finding, fix).has_value();
            if (good) copy.replace(finding.place.path, old);
            return !good;
        });
    }
}

std::vector<Bilingual> mend_rules(RuleInputs& files, std::vector<Diagnostic>& findings) {
    std::vector<Bilingual> done;
    for (bool more = true; more && done.size() < most_mended;) {
        more = false;
        for (const auto& finding : findings) {
            if (finding.fixes.empty()) continue;
            const auto fix = finding.fixes.front();
            if (auto after = with(files, findings, finding, fix)) {
                done.push_back(fix.title);
                findings = std::move(*after);
                more = true;
                break;
            }
        }
    }
    return done;
}

}  // namespace heng
