#pragma once
// Where something is written in rule files.

#include <cstdint>
#include <string>

#include "grammar/source.hpp"

namespace heng {

struct RulePlace {
    std::string file;
    std::uint32_t line = 0;
    Span span;
    [[nodiscard]] std::string text() const { return file + ":" + std::to_string(line); }
};

}  // namespace heng
