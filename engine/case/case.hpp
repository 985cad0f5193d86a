#pragma once
// 用例: what a rule file claims about itself, tried. In: rule files, and a way to get at forms. Out: for each 用例
// what it wanted and didn't get. Forms are changed in memory only.

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/compile/compile.hpp"
#include "engine/diagnostics/diagnostic.hpp"

namespace heng {

/// A statement of a 用例 that didn't hold, or couldn't be carried out.
struct CaseFailure {
    std::uint32_t line = 0;  ///< in the rule file
    Span span;
    Bilingual message;
};

struct CaseResult {
    std::string name;  ///< as the 用例 calls itself
    std::string file;  ///< the rule file
    std::uint32_t line = 0;
    std::string ruleset;  ///< by which it was judged; empty if it didn't come to that
    std::vector<CaseFailure> failures;
    [[nodiscard]] bool passed() const { return failures.empty(); }
};

/// The bytes of a form by its path; nothing if there is no such file. Paths are 取's, from the folder of the rule file,
/// with “.” and “..” resolved.
using FileLookup = std::function<std::optional<std::string>(const std::string& path)>;

/// Whether a 用例 of this name is to be run.
using NameTest = std::function<bool(std::string_view name)>;

class CaseRunner {
public:
    /// `files` are all rule files, those with the 用例 among them; they and what `find` needs must outlive the runner.
    CaseRunner(std::span<const RuleFile> files, FileLookup find);
    ~CaseRunner();
    CaseRunner(const CaseRunner&) = delete;
    CaseRunner& operator=(const CaseRunner&) = delete;

    /// All 用例 of a file, in its order. One is judged by the 规则集 that stands before it in the file, or by the one
    /// that its form names, if that builds on it.
    /// Only those whose names `wanted` takes, if it is given.
    [[nodiscard]] std::vector<CaseResult> run(const RuleFile& file, const NameTest& wanted = {});
    /// Whether one of them doesn't pass; none is run after that.
    [[nodiscard]] bool any_fails(const RuleFile& file, const NameTest& wanted);

private:
    /// Runs cases until `take` wants no more.
    void each(const RuleFile& file, const NameTest& wanted, const std::function<bool(CaseResult)>& take);
    [[nodiscard]] const Compiled& compiled(const std::string& id);

    std::span<const RuleFile> files_;
    FileLookup find_;
    std::map<std::string, std::unique_ptr<const Compiled>> compiled_;
};

}  // namespace heng
