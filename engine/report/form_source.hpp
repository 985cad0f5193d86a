#pragma once
// The bytes that a report's spans point into, with their lines.

#include <string_view>

#include "grammar/source.hpp"

namespace heng {

/// Made once a file, however many forms it holds: finding the lines reads all of it. The text must outlive it.
struct FormSource {
    std::string_view text;  ///< empty if the file could not be read
    LineMap lines;

    explicit FormSource(std::string_view bytes) : text(bytes), lines(bytes) {}
};

}  // namespace heng
