#pragma once
// A scoring standard, folded, to its tree. In: the text after folding (grammar/fold.hpp). Out: the tree if all of it
// was read, else where reading stopped and what could have stood there.

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/clause_kind.hpp"
#include "grammar/expected.hpp"

namespace heng {

struct ClauseParse {
    bool read = false;
    std::uint32_t stopped = 0;  ///< bytes of the folded text
    std::vector<grammar::Expected> wanted;
};
/// Never throws; linear in the text.
[[nodiscard]] ClauseParse parse_clause(std::string_view folded, ClauseTree& tree);

}  // namespace heng
