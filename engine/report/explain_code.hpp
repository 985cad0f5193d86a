#pragma once
// What a code means, whether mechanism or a rule set says it, for people and for programs.

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/report/text.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

/// A form, a rule file or a 用例 that shows a code.
struct CodeExample {
    std::string text;
    std::string from;  ///< file, and line of a 用例
};

struct ToldCode {
    std::string code;
    Severity severity = Severity::error;
    Bilingual title;
    Bilingual meaning;    ///< what it is about, and why that matters
    Bilingual advice;     ///< how to mend it
    std::string basis;    ///< empty for what mechanism says, as are those that follow
    std::string ruleset;  ///< the one that states it
    std::string rule_at;
    std::string rule;                 ///< the check in its own words
    std::optional<CodeExample> bad;   ///< where it is said
    std::optional<CodeExample> good;  ///< close to that, and it isn't
};

/// A 用例 as it stands in its file. `rule_file` is the text of that.
[[nodiscard]] CodeExample case_example(std::string_view rule_file, const RulePlace& place);

/// A code of mechanism's.
[[nodiscard]] ToldCode told_code(const CodeInfo& code);
/// A check of a rule set. `rule_file` is the text of the file that it stands in.
[[nodiscard]] ToldCode told_check(const Check& check, const RuleSet& rules, std::string_view rule_file);

[[nodiscard]] std::string render_codes(const std::vector<ToldCode>& codes, const TextOptions& options);
[[nodiscard]] std::string codes_markdown(const std::vector<ToldCode>& codes, Language language);
/// With the keys that docs/schema/explain.schema.json has.
[[nodiscard]] nlohmann::ordered_json codes_json(const std::vector<ToldCode>& codes, Language language);

}  // namespace heng
