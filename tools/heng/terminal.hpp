#pragma once
// Where output goes: results to the standard output, all else to the standard error.

#include <cstddef>
#include <string_view>

#include "engine/report/paint.hpp"
#include "tools/heng/options.hpp"

namespace heng {

/// Results. False if they could not be written (a full disk, a closed pipe); why has been said then.
[[nodiscard]] bool write_result(std::string_view text);
/// What isn't a result. Whether it could be written can't be told to anyone.
void write_message(std::string_view text);

/// Why something could not be done: heng: ….
void write_trouble(const Bilingual& why, Language language);

/// Whether somebody sees messages as they come.
[[nodiscard]] bool messages_go_to_terminal();

/// Whether to colour results: as asked; else if they go to a terminal and NO_COLOR isn't set (no-color.org).
[[nodiscard]] Color color_for_results(ColorWhen when);
/// Columns of the terminal that results go to; of a page if they don't go to one.
[[nodiscard]] std::size_t result_columns();

}  // namespace heng
