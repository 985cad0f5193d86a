#pragma once
// The path of one form through the engine, stage by stage, as `heng check` takes it, with the time of each.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace heng::bench {

enum class Stage : std::uint8_t {
    parse,     ///< rule files to trees (grammar/parse_rules)
    compile,   ///< trees to a rule set, without the parsing (engine/compile)
    read,      ///< bytes of YAML to cells (engine/form/read_yaml)
    bind,      ///< cells to their places (engine/form/bind)
    evaluate,  ///< scores, findings, one slip one finding (engine/evaluate)
    render,    ///< the report as text (engine/report)
};
inline constexpr std::size_t stage_count = 6;
[[nodiscard]] std::string_view name_of(Stage stage);

/// Microseconds of this process's own time, by Stage.
using StageTimes = std::array<std::int64_t, stage_count>;

/// Takes the form once, by the rule set that it names among those carried inside the command. Nothing if it names
/// none of them.
[[nodiscard]] std::optional<StageTimes> take_form(const std::string& form);

}  // namespace heng::bench
