#pragma once
// Whether an actual meets its target, in three answers.

#include <functional>
#include <optional>
#include <string>

#include "engine/number/interval.hpp"
#include "engine/number/truth.hpp"
#include "engine/value/quality.hpp"
#include "engine/value/reading.hpp"
#include "engine/value/unit.hpp"

namespace heng {

/// 正向: a bare target is "at least". 反向: "at most".
enum class Direction : std::uint8_t { forward, reverse };

/// What meeting may depend on beside the two cells.
struct Circumstances {
    const UnitVocabulary& units;
    const QualityVocabulary& qualities;
    int year = 0;  ///< the form's, for dates without one; 0: not known
    Direction direction = Direction::forward;
    /// The value of a named reference (上年水平), if anybody states it.
    std::function<const Reading*(std::string_view name)> reference{};
};

/// Why the answer isn't yes or no.
enum class Undecided : std::uint8_t {
    no,              ///< it is decided
    empty,           ///< a cell says nothing
    unread,          ///< a cell isn't understood
    units_differ,
    kinds_differ,    ///< a date against a figure
    interval,        ///< the actual leaves open on which side it lies
    reference,       ///< `what`: the reference whose value isn't known
    words,           ///< the vocabulary doesn't tell
};

struct Met {
    Truth met = Truth::unknown;
    Achievement achievement = Achievement::unknown;
    Undecided why = Undecided::no;
    std::string what;
};

/// An interval meets a target if all of it does and misses it if none does. 以上, 以内 include the number: 民法典
/// 第一千二百五十九条.
[[nodiscard]] Met meets(const Reading& target, const Reading& actual, const Circumstances& around);

/// The numbers that a quantity or range stands for, in its own unit; nothing for other readings.
[[nodiscard]] std::optional<Interval> numbers_of(const Reading& reading, Direction bare);
/// The unit of a quantity or range; empty for other readings.
[[nodiscard]] std::string_view unit_of(const Reading& reading);

}  // namespace heng
