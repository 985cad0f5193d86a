#pragma once
// What the parts of the comparison share, and one function a part.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/compare/compare.hpp"
#include "engine/compare/score_difference.hpp"

namespace heng {

/// Two rule sets, and where changes go.
struct Comparing {
    const RuleSet& before;
    const RuleSet& after;
    std::vector<Change>& out;

    void add(Change change) const { out.push_back(std::move(change)); }
};

/// What a list lost and what it got, in its own order.
struct ListChange {
    std::vector<std::string> gone;
    std::vector<std::string> come;
};
[[nodiscard]] ListChange between(const std::vector<std::string>& was, const std::vector<std::string>& is);
/// Whether words only came, only went, or others stand for them.
[[nodiscard]] ChangeKind kind_of(const ListChange& change);

void compare_identity(const Comparing& c);
void compare_indicators(const Comparing& c);
void compare_scorings(const Comparing& c);
void compare_totals(const Comparing& c);
void compare_checks(const Comparing& c);
void compare_cells(const Comparing& c);
void compare_grades(const Comparing& c);
void compare_words(const Comparing& c);

/// Which of two conditions asks more: `stricter` if whatever meets the second meets the first, `neither` if they say the
/// same. By 且, 或 and 非, comparisons of the same figures, and what word lists hold.
[[nodiscard]] ChangeWay way_of(const RuleSet& before, ExprId was, const RuleSet& after, ExprId is,
                               const std::vector<std::string>& was_locals = {},
                               const std::vector<std::string>& is_locals = {});
[[nodiscard]] ChangeWay opposite(ChangeWay way);
/// Whether two conditions of a rule set surely never hold together.
[[nodiscard]] bool exclude(const RuleSet& rules, ExprId one, ExprId other);

/// Whether rows score otherwise by the second; then `change` gets both rules' words, the way, and a witness.
[[nodiscard]] bool scoring_differs(const Comparing& c, const RuleOf& was, const RuleOf& is,
                                   const std::vector<analysis::Setting>& rows, Change& change);

}  // namespace heng
