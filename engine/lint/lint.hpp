#pragma once
// What is wrong or doubtful in rules although they compile: what can never apply, never fail or never hold, weights
// that don't add up whichever choice a form makes, what nothing asks for. In: compiled rule sets, and the rule files
// where their 用例 stand. Out: findings, each at its place (place.path is the file). Only what is proved is said: a
// condition counts as dead if no form whatever meets it.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/compile/compile.hpp"
#include "engine/diagnostics/diagnostic.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

/// What one rule set shows by itself, without its standards (engine/analysis) and what others may use of it.
[[nodiscard]] std::vector<Diagnostic> lint(const RuleSet& rules);

/// 参数, 词表, 计分, 层级 and 设 that none of the rule sets asks for: what one declares another may use, so that all are looked
/// at before anything is said.
class Unused {
public:
    /// `by_others` are words of 参数 and 词表 that the command itself asks for.
    explicit Unused(std::set<std::string> by_others = {}) : by_others_(std::move(by_others)) {}
    void look_at(const RuleSet& rules);
    [[nodiscard]] std::vector<Diagnostic> findings() const;

private:
    std::set<std::string> by_others_;
    std::map<std::pair<std::string, std::uint32_t>, NamedPart> parts_;
};

/// Checks that no 用例 of the files names, neither by 应报 nor by 不应报; codes that 用例 name though no file has such a
/// check.
class TriedCases {
public:
    /// The codes that the 用例 of a file name, nothing if it has none; those of its 检查. Of files that are not `looked_at`
    /// it is only known that they try something.
    void add(const std::string& file, const std::optional<std::vector<TriedCode>>& codes,
             const std::vector<std::string>& checks, bool looked_at);
    /// H861
    [[nodiscard]] std::vector<Diagnostic> untried(const RuleSet& rules) const;
    /// H872
    [[nodiscard]] std::vector<Diagnostic> unknown() const;

private:
    std::set<std::string, std::less<>> tried_;   ///< codes
    std::set<std::string, std::less<>> stated_;  ///< codes of 检查
    std::vector<std::pair<std::string, TriedCode>> named_;
    bool any_case_ = false;
};

/// H875: that it has lapsed, or isn't yet in force, on a day (2024-06-30).
[[nodiscard]] std::vector<Diagnostic> lint_as_of(const RuleSet& rules, const std::string& day);

}  // namespace heng
