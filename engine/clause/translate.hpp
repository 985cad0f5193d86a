#pragma once
// A scoring standard in words to the rule language. In: the sentence. Out: the statements of a 计分 block that say the
// same, and which default readings were used; or where reading stopped. Nothing is computed here: the block is
// compiled and evaluated as any other, so that a sentence and its block score alike.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/number/rational.hpp"
#include "grammar/expected.hpp"

namespace heng {

/// How a step that the sentence leaves open is counted.
enum class StepReading : std::uint8_t { continuous, whole, begun };

struct ClauseOptions {
    StepReading steps = StepReading::continuous;
    std::optional<Rational> weight;  ///< in points, where it is known: 2分, 3分 of 5 are parts
};

struct Translation {
    bool read = false;
    std::string rules;              ///< statements of a 计分 block, one a line
    std::vector<Diagnostic> notes;  ///< default readings that were used; each asks to write its own down
    std::vector<std::string> data;  ///< what the block asks for by name
    bool caps = false;  ///< the sentence says where gains end: 最高不超过权重, 超额不加分, 上不封顶
    bool floors = false;  ///< it says where losses end: 扣完为止
    // If it was not read:
    std::uint32_t stopped = 0;  ///< code points of the sentence
    std::string at;             ///< the words where reading stopped
    std::vector<grammar::Expected> wanted;
    std::string nearest;  ///< a phrasing that is understood
};

/// Any bytes; linear in them.
/// 同上: the standard of the row above.
[[nodiscard]] bool is_as_above(std::string_view sentence);

[[nodiscard]] Translation translate_clause(std::string_view sentence, const ClauseOptions& options = {});

}  // namespace heng
