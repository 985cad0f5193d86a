#include "engine/compare/compare.hpp"

#include "engine/compare/comparing.hpp"

namespace heng {

std::vector<Change> compare(const RuleSet& before, const RuleSet& after) {
    std::vector<Change> out;
    const Comparing c{before, after, out};
    compare_identity(c);
    compare_indicators(c);
    compare_scorings(c);
    compare_totals(c);
    compare_checks(c);
    compare_cells(c);
    compare_grades(c);
    compare_words(c);
    return out;
}

}  // namespace heng
