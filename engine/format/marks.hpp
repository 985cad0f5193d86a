#pragma once
// How marks and figures of the rule language are written in the one layout: which width, which of several marks for the
// same, and where blanks go.

#include <cstdint>
#include <string>
#include <string_view>

#include "grammar/rule_kind.hpp"

namespace heng {

/// Blanks beside a mark.
enum class Space : std::uint8_t {
    as_written,  ///< one if there was one
    around,      ///< one at each side: =
    behind,      ///< one behind only: the comma of a call
    none,        ///< none: 、 and the commas of [80%,95%)
};

struct Mark {
    std::size_t length = 0;  ///< bytes that it takes in the source
    std::string_view text;   ///< as it is written
    Space space = Space::as_written;
};

/// The mark or word that `rest` begins with, which isn't empty, in a node of this kind. Words are taken whole.
[[nodiscard]] Mark mark_at(RuleKind inside, std::string_view rest);

/// A leaf in the one width: 95％ is 95%, >= is ≥, a comment has no blanks at its end. Names and texts stay as they are.
[[nodiscard]] std::string canonical_leaf(RuleKind kind, std::string_view text);

}  // namespace heng
