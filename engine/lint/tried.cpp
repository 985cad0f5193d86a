// What the 用例 of rule files try, and what they only seem to try.

#include "engine/lint/lint.hpp"
#include "engine/lint/lints.hpp"

namespace heng {

void TriedCases::add(const std::string& file, const std::optional<std::vector<TriedCode>>& codes,
                     const std::vector<std::string>& checks, bool looked_at) {
    stated_.insert(checks.begin(), checks.end());
    any_case_ = any_case_ || (looked_at && codes.has_value());
    if (!codes) {
        return;
    }
    for (const auto& tried : *codes) {
        tried_.insert(tried.code);
        if (looked_at) {
            named_.emplace_back(file, tried);
        }
    }
}

std::vector<Diagnostic> TriedCases::untried(const RuleSet& rules) const {
    std::vector<Diagnostic> out;
    for (const auto& check : rules.checks) {
        if (any_case_ && !tried_.contains(check.code)) {
            out.push_back(make(Code::H861, place_of(check), {{"name", check.code}}));
        }
    }
    return out;
}

std::vector<Diagnostic> TriedCases::unknown() const {
    std::vector<Diagnostic> out;
    for (const auto& [file, tried] : named_) {
        if (find_code(tried.code) == nullptr && !stated_.contains(tried.code)) {
            out.push_back(make(Code::H872, {file, tried.span}, {{"name", tried.code}}));
        }
    }
    return out;
}

}  // namespace heng
