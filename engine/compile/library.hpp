#pragma once
// Rule files on a shelf: read when one is asked for, found by the rule set they hold.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/compile/compile.hpp"
#include "grammar/parse_rules.hpp"

namespace heng {

using RuleNode = RuleTree::Cursor;

/// A rule file that was read.
struct RuleSource {
    const RuleFile* file = nullptr;
    ParsedRules parsed;
    LineMap lines;
    mutable std::optional<std::vector<Diagnostic>> findings;  ///< about its writing, once they were asked for

    explicit RuleSource(const RuleFile& f) : file(&f), parsed(parse_rules(f.text)), lines(f.text) {}
    [[nodiscard]] RulePlace place(Span span) const {
        return {file->name, lines.position(span.begin).line, span};
    }
};

/// A statement together with the file that it stands in.
struct Statement {
    RuleNode node;
    const RuleSource* source = nullptr;
    explicit operator bool() const { return static_cast<bool>(node); }
};

class Library {
public:
    explicit Library(std::span<const RuleFile> files) : files_(files), sources_(files.size()) {}

    /// The 规则集 of this name, in the first file that has it; false if there is none.
    [[nodiscard]] Statement find(std::string_view id);
    /// All names, in the order of the files. Reads all files; from then on nothing has to be looked for.
    [[nodiscard]] std::vector<std::string> ids();
    [[nodiscard]] bool is_indexed() const { return index_.has_value(); }
    /// Those of one file.
    [[nodiscard]] std::vector<std::string> ids_in(std::size_t file);
    /// What was read so far, for what is wrong in it.
    [[nodiscard]] std::vector<const RuleSource*> read() const;

    const RuleSource& source(std::size_t file);

private:
    std::span<const RuleFile> files_;
    std::vector<std::unique_ptr<RuleSource>> sources_;
    std::optional<std::unordered_map<std::string, Statement>> index_;  ///< by name, once all files were read
};

/// The name of a 规则集 statement, its quotes and widths settled.
[[nodiscard]] std::string ruleset_name(RuleNode ruleset);

}  // namespace heng
