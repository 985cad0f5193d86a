#pragma once
// heng.yaml: defaults for the forms in a folder and those below it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostics/diagnostic.hpp"
#include "tools/heng/options.hpp"

namespace heng {

/// What heng.yaml says; what it doesn't is empty.
struct Settings {
    std::string file;                  ///< where it stands; empty if there is none
    std::optional<std::string> rules;  ///< a path is made relative to the folder of heng.yaml
    std::optional<Language> language;
    std::optional<ColorWhen> color;
    std::optional<FailOn> fail_on;
    std::vector<std::string> select;
    std::vector<std::string> ignore;
    std::vector<std::string> exclude;  ///< patterns of files that are no forms, for folders
    std::vector<Diagnostic> problems;  ///< in heng.yaml; place.path is its path
    std::string text;                  ///< its bytes, which the problems' spans point into
};

/// Of the nearest heng.yaml in `folder` or above it.
[[nodiscard]] Settings find_settings(const std::string& folder);

/// Reads the bytes of `file`. Keys are Chinese or the options' own names: 规则/rules, 语言/lang, 颜色/color,
/// 不通过/fail-on, 只查/select, 忽略/ignore, 排除/exclude.
[[nodiscard]] Settings read_settings(std::string file, std::string text);

}  // namespace heng
