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

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

/// What one rule set shows by itself, without its standards (engine/analysis) and what others may use of it.
[[nodiscard]] std::vector<Diagnostic> lint(const RuleSet& rules);

/// 参数, 词表 and 计分 that none of the rule sets asks for: what one declares another may use, so that all are looked
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

/// Checks that no 用例 of the files names, neither by 应报 nor by 不应报.
class Untested {
public:
    /// The codes that the 用例 of a file name; nothing if it has none.
    void add(const std::optional<std::vector<std::string>>& codes);
    [[nodiscard]] std::vector<Diagnostic> findings(const RuleSet& rules) const;

private:
    std::set<std::string, std::less<>> tried_;  ///< codes
    bool any_case_ = false;
};

}  // namespace heng
