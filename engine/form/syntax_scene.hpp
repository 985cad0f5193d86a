#pragma once
// The lines around a fault of syntax, cut out for looking at.

#include <cstdint>
#include <string_view>

#include "engine/form/yaml_events.hpp"
#include "grammar/source.hpp"

namespace heng {

struct SyntaxScene {
    YamlFault fault;
    std::string_view line;  ///< the line of the fault, without its end; of the last text if the text is over
    std::string_view before;  ///< its part before the fault
    std::string_view
        previous;  ///< the line before it that isn't blank; empty if there is none in the document
    std::string_view
        opened;  ///< the line where the construct began that the fault broke, from its beginning there
    std::string_view between;  ///< from there to the fault
    char at = '\0';            ///< the byte at the fault; zero at the end of the text
    std::uint32_t line_begin = 0;
    std::uint32_t previous_begin = 0;
};

[[nodiscard]] SyntaxScene look_at(std::string_view source, std::uint32_t begin, const YamlFault& fault);

/// Without the blanks at both ends.
[[nodiscard]] std::string_view trim(std::string_view line);
/// Without the blanks and the "- " that a line begins with, and without the blanks that it ends with.
[[nodiscard]] std::string_view content_of(std::string_view line);
/// Where "： " or the like stands for a colon: the byte of a full-width colon in a line that has no half-width one
/// that would do; npos if there is none.
[[nodiscard]] std::size_t full_width_colon(std::string_view line);
/// Where a half-width colon stands that nothing blank follows, in a line that has none that would do; npos if none.
[[nodiscard]] std::size_t tight_colon(std::string_view line);
/// How many colons of the line would end a key: those with a blank or the line's end after them.
[[nodiscard]] std::size_t key_colons(std::string_view line);

}  // namespace heng
