#include "engine/compare/compare.hpp"

#include <algorithm>

#include "engine/compare/comparing.hpp"

namespace heng {

ListChange between(const std::vector<std::string>& was, const std::vector<std::string>& is) {
    const auto missing_in = [](const std::vector<std::string>& all) {
        return
            [&all](const std::string& word) { return std::find(all.begin(), all.end(), word) == all.end(); };
    };
    ListChange out;
    std::copy_if(was.begin(), was.end(), std::back_inserter(out.gone), missing_in(is));
    std::copy_if(is.begin(), is.end(), std::back_inserter(out.come), missing_in(was));
    return out;
}

ChangeKind kind_of(const ListChange& change) {
    return change.gone.empty()   ? ChangeKind::added
           : change.come.empty() ? ChangeKind::removed
                                 : ChangeKind::changed;
}

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
    // The standard of one indicator is found with the indicator, and told with scoring.
    std::stable_sort(out.begin(), out.end(), [](const Change& a, const Change& b) { return a.of < b.of; });
    return out;
}

}  // namespace heng
