#pragma once
// Which keywords begin a statement where, and what authors write in their stead.

#include <optional>
#include <span>
#include <string_view>

#include "grammar/rule_kind.hpp"

namespace heng::keywords {

/// A block whose statements begin with keywords.
struct Context {
    RuleKind owner;          ///< the statement that the block belongs to; RuleKind::file for the file itself
    std::string_view place;  ///< what it is called: 检查, in “写在检查里”
    std::span<const std::string_view> words;
};

/// All contexts, the outer ones first.
[[nodiscard]] std::span<const Context> contexts();
/// The context of a block that belongs to `owner`; null where statements don't begin with keywords.
[[nodiscard]] const Context* context(RuleKind owner);
/// Whether `word` begins a statement in such a block.
[[nodiscard]] bool is_keyword(std::string_view word, RuleKind owner);

/// The word of the language for one that means the same or looks alike: 继承 is 沿用, 挡 is 档. Nothing if there is
/// none. `owner` is the block it stands in, for words that mean different things in different blocks.
[[nodiscard]] std::optional<std::string_view> instead_of(std::string_view word, RuleKind owner);
/// The same for words inside a statement: 等于 is =, 并且 is 且, => is ≥.
[[nodiscard]] std::optional<std::string_view> inside(std::string_view word);

}  // namespace heng::keywords
