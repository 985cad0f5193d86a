#pragma once
// One function for each kind of part; engine/explain/parts.cpp finds which is asked for.

#include "engine/explain/part.hpp"

namespace heng::tell {

/// Adds a fact; nothing where there are no lines, or only empty ones.
void add(RulePart& part, FactOf of, const std::vector<std::string>& lines);
void add(RulePart& part, FactOf of, const std::string& line);
void add(RulePart& part, FactOf of, const Bilingual& line);
/// Adds what a named statement (计分 定量) was said instead of.
void add_layers(RulePart& part, const RuleSet& rules, std::string_view key);

/// Codes of the checks that go through the rows of a level.
[[nodiscard]] std::string checks_of_level(const RuleSet& rules, LevelId level);

[[nodiscard]] RulePart ruleset(const RuleSet& rules);
[[nodiscard]] RulePart required(const RuleSet& rules);
[[nodiscard]] RulePart level(const RuleSet& rules, LevelId level);
[[nodiscard]] RulePart row(const RuleSet& rules, LevelId level, std::size_t which);
[[nodiscard]] RulePart field(const RuleSet& rules, FieldId field);
[[nodiscard]] RulePart column(const RuleSet& rules, LevelId level, std::size_t which);

[[nodiscard]] RulePart indicator(const RuleSet& rules, const Planned& planned);
[[nodiscard]] RulePart scoring(const RuleSet& rules, const Scoring& scoring);
[[nodiscard]] RulePart total(const RuleSet& rules);
[[nodiscard]] RulePart check(const RuleSet& rules, const Check& check);
[[nodiscard]] RulePart grade(const RuleSet& rules, const Grade& grade);

[[nodiscard]] RulePart parameter(const RuleSet& rules, const NamedPart& parameter, std::string_view name);
[[nodiscard]] RulePart reference(const RuleSet& rules, const ReferenceValue& reference);
[[nodiscard]] RulePart datum(const RuleSet& rules, const Datum& datum);
[[nodiscard]] RulePart word_list(const RuleSet& rules, std::size_t list);
[[nodiscard]] RulePart word_set(PartKind kind, std::string_view name, const std::vector<std::string>& words);

}  // namespace heng::tell
