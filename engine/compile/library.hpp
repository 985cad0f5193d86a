#pragma once
// Rule files on a shelf: read when one is asked for, found by the rule set they hold.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
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
    /// All names, in the order of the files.
    [[nodiscard]] std::vector<std::string> ids();
    /// What was read so far, for what is wrong in it.
    [[nodiscard]] std::vector<const RuleSource*> read() const;

private:
    const RuleSource& source(std::size_t file);

    std::span<const RuleFile> files_;
    std::vector<std::unique_ptr<RuleSource>> sources_;
};

/// The name of a 规则集 statement, its quotes and widths settled.
[[nodiscard]] std::string ruleset_name(RuleNode ruleset);

}  // namespace heng
