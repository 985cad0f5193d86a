#pragma once
// What --help says. Written by hand: the columns of CLI11's own help don't align in Chinese, and examples say more
// than a list of options.

#include <string_view>

#include "engine/report/language.hpp"

namespace heng {

/// The help of a command ("check"); of heng itself for an empty name or one that isn't a command.
[[nodiscard]] std::string_view help_for(std::string_view command, Language language);

/// The commands, in the order of their help.
[[nodiscard]] bool is_command(std::string_view name);

}  // namespace heng
