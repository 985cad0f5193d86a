#pragma once
// Named parts of rule sets (engine/explain/part.hpp), for people and for programs.

#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "engine/explain/part.hpp"
#include "engine/report/text.hpp"

namespace heng {

/// A part with the rule sets in which it is the same.
struct ToldPart {
    RulePart part;
    std::vector<std::string> rulesets;
};

/// The text of a rule file by the name that places have; empty if it isn't known.
using RuleTexts = std::function<std::string_view(const std::string& file)>;

/// Its facts, where it is written, what it is said instead of, and of a check that several files make up, each piece with
/// its place.
[[nodiscard]] std::string render_parts(const std::vector<ToldPart>& parts, const RuleTexts& texts,
                                       const TextOptions& options);
/// The same as a section a part.
[[nodiscard]] std::string parts_markdown(const std::vector<ToldPart>& parts, const RuleTexts& texts,
                                         Language language);
/// With the keys that docs/schema/explain.schema.json has.
[[nodiscard]] nlohmann::ordered_json parts_json(const std::vector<ToldPart>& parts, const RuleTexts& texts,
                                                Language language);

}  // namespace heng
