#pragma once
// Rule files to a RuleSet. In: texts, and the name of the rule set wanted. Out: the rule set with all names
// resolved and all types checked, and what is wrong, each at its place in its file. No form is looked at.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

/// A rule file; `name` is what messages call it.
struct RuleFile {
    std::string name;
    std::string text;
};

/// `rules` is there unless an error was found; warnings may come with it. In the diagnostics place.path is the file.
struct Compiled {
    std::optional<RuleSet> rules;
    std::vector<Diagnostic> diagnostics;
};

/// A code in 应报 or 不应报.
struct TriedCode {
    std::string code;
    Span span;
};

class Library;

/// Compiles one rule set after another of the same files, each of which is read once.
class Compiler {
public:
    /// `files` must outlive it.
    explicit Compiler(std::span<const RuleFile> files);
    ~Compiler();
    Compiler(const Compiler&) = delete;
    Compiler& operator=(const Compiler&) = delete;

    [[nodiscard]] Compiled compile(std::string_view id);
    /// The names of the rule sets of a file.
    [[nodiscard]] std::vector<std::string> ids_in(std::size_t file);
    /// What can't be read in a file, whether or not a rule set stands in it.
    [[nodiscard]] std::vector<Diagnostic> misreadings_in(std::size_t file);
    /// The codes that its 用例 name, by 应报 or 不应报; nothing if there is no 用例 in it.
    [[nodiscard]] std::optional<std::vector<TriedCode>> codes_tried_in(std::size_t file);
    /// The codes of the 检查 that stand in a file.
    [[nodiscard]] std::vector<std::string> checks_in(std::size_t file);

private:
    std::unique_ptr<Library> library_;
};

/// Compiles the rule set `id` with all that it builds on. Only files that are needed are read.
[[nodiscard]] Compiled compile(std::span<const RuleFile> files, std::string_view id);

/// Which rules each rule set of the files has, in their order; nothing but the heads is compiled.
[[nodiscard]] std::vector<RuleHead> ruleset_heads(std::span<const RuleFile> files);

/// The names of all rule sets in the files, in their order.
[[nodiscard]] std::vector<std::string> ruleset_ids(std::span<const RuleFile> files);

}  // namespace heng
