#pragma once
// Which brace of a file whose braces don't match is most likely the slip, judged by indentation: a block's “}”
// stands as far in as the line that opened it.

#include <cstdint>
#include <optional>
#include <string_view>

#include "grammar/source.hpp"

namespace heng {

struct BraceSlip {
    enum class Kind : std::uint8_t {
        not_closed,  ///< `at` is a “{” whose “}” is missing
        not_opened,  ///< `at` is the end of a line that lacks its “{”
        too_many,    ///< `at` is a “}” that nothing opened
    };
    Kind kind = Kind::not_closed;
    Span at;
};

/// The first brace that doesn't stand as its partner does; nothing if all do. Braces in texts and comments don't
/// count. Linear in the text.
[[nodiscard]] std::optional<BraceSlip> find_brace_slip(std::string_view text);

}  // namespace heng
