// Two checks that ask the same of the same rows: each fault is then said twice.

#include <array>
#include <map>

#include "engine/lint/lints.hpp"

namespace heng {

void lint_duplicates(const RuleSet& rules, const Constancy& known, std::vector<Diagnostic>& out) {
    std::map<std::array<std::size_t, 6>, const Check*> first;
    for (const auto& check : rules.checks) {
        // What 设 and patterns name is of each check its own.
        const bool plain = check.quantifier == Check::Quantifier::each && check.locals == 0;
        if (!plain || known.holds(check.require) != Truth::unknown) {
            continue;
        }
        const auto& d = check.domain;
        const auto [earlier, fresh] =
            first.try_emplace({static_cast<std::size_t>(d.kind), index(d.level), index(d.under),
                               known.key(check.when), known.key(check.require), known.key(check.tolerance)},
                              &check);
        const auto& other = *earlier->second;
        const bool same_rounding = !check.possible_rounding && !other.possible_rounding;
        if (fresh || !same_rounding || other.code == check.code) {
            continue;
        }
        auto finding = make(Code::H877, place_of(check), {{"name", check.code}, {"other", other.code}});
        if (other.declared.file == check.declared.file) {
            finding.related.push_back({{other.code, other.head}, {}});
        }
        out.push_back(std::move(finding));
    }
}

}  // namespace heng
