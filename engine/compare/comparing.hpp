#pragma once
// What the parts of the comparison share, and one function a part.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/compare/compare.hpp"

namespace heng {

/// Two rule sets, and where changes go.
struct Comparing {
    const RuleSet& before;
    const RuleSet& after;
    std::vector<Change>& out;

    void add(Change change) const { out.push_back(std::move(change)); }
};

void compare_identity(const Comparing& c);
void compare_indicators(const Comparing& c);
void compare_scorings(const Comparing& c);
void compare_totals(const Comparing& c);
void compare_checks(const Comparing& c);
void compare_cells(const Comparing& c);
void compare_grades(const Comparing& c);
void compare_words(const Comparing& c);

/// Which of two conditions asks more: `stricter` if whatever meets the second meets the first. By the parts that 且
/// joins, and comparisons of the same figure with other numbers.
[[nodiscard]] ChangeWay way_of(const RuleSet& before, ExprId was, const RuleSet& after, ExprId is,
                               const std::vector<std::string>& was_locals = {},
                               const std::vector<std::string>& is_locals = {});
[[nodiscard]] ChangeWay opposite(ChangeWay way);

}  // namespace heng
