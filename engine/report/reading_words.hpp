#pragma once
// A Reading in a sentence, for people who want to know how heng understands a cell.

#include <string>
#include <string_view>

#include "engine/report/language.hpp"
#include "engine/value/reading.hpp"

namespace heng {

/// "数量，≥ 5 场(次)". `cell` is what was read; of an unread one the place where reading stopped is shown.
[[nodiscard]] std::string reading_in_words(const Reading& reading, std::string_view cell, Language language);

}  // namespace heng
