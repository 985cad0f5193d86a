#pragma once
// What a command that looks at forms needs before it can: settings, language, rules.

#include <memory>
#include <string>

#include "engine/report/text.hpp"
#include "tools/heng/options.hpp"
#include "tools/heng/rulesets.hpp"
#include "tools/heng/settings.hpp"

namespace heng {

struct Session {
    Settings settings;
    TextOptions text;  ///< for results
    std::unique_ptr<RuleLibrary> rules;
    bool ready = true;  ///< false: why not has been said; nothing can be checked
};

/// How results are shown, by the command line, else by settings, else by default.
[[nodiscard]] TextOptions text_options(const Common& common, const Settings& settings = {});

/// `first` is the first form (a file, a folder or -), beside which heng.yaml is looked for. What is wrong with
/// settings or rules goes to the standard error.
[[nodiscard]] Session open_session(const Common& common, const std::string& first);

/// Says what is wrong in rule files that were needed, if anything is.
void report_rule_problems(const Session& session);

}  // namespace heng
