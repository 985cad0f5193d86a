#pragma once
// Whether an actual meets a target. In: two readings and what a rule set knows. Out: 达标, 未达标 or 无法判定, and
// for the last what is missing. Nothing is guessed.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "engine/number/interval.hpp"
#include "engine/number/truth.hpp"
#include "engine/value/quality.hpp"
#include "engine/value/reading.hpp"
#include "engine/value/unit.hpp"

namespace heng {

/// What a bare number as a target asks for: 正向 at least so much, 反向 at most so much.
enum class Direction : std::uint8_t { forward, reverse };

/// Why it can't be decided. `first` and `second` of Meeting say which.
enum class Obstacle : std::uint8_t {
    none,
    no_target,          ///< the target is empty or 无
    no_actual,          ///< the actual is empty or 无
    target_unread,      ///< the target wasn't understood
    actual_unread,      ///< the actual wasn't understood
    units_differ,       ///< first: the target's unit, second: the actual's
    reference_unknown,  ///< first: the reference
    offset_unclear,  ///< first: the reference, second: the offset's unit (2% of 90% or 2 percentage points?)
    kinds_differ,    ///< a date against a figure, a word against a date
    word_unknown,    ///< first: the target's word, second: the actual's, of which the vocabulary says nothing
    year_unknown,    ///< a date without a year against one with a year, and the form's year isn't known
    not_exact,       ///< what is known of the actual meets the target in part: >80 against ≥90
    direction_unclear,  ///< a bare 0 as the target: neither “at least” nor “at most” makes sense of itself
    parts_unmatched,  ///< which figure of the actual belongs to which condition
};

struct Meeting {
    Truth met = Truth::unknown;
    /// Of a target in words: how far it was reached.
    Achievement achievement = Achievement::unknown;
    Obstacle obstacle = Obstacle::none;  ///< none if decided
    std::string first;
    std::string second;
};

/// What meeting a target depends on beside the two cells.
struct Surroundings {
    const UnitVocabulary& units;
    const QualityVocabulary& qualities;
    /// The value of a reference by its words; null if it isn't known. May be empty.
    std::function<const Reading*(std::string_view)> reference;
    int year = 0;  ///< the form's; 0: not known
    /// Not stated: a bare figure is at least so much, but a bare 0 is only known to be met by 0.
    std::optional<Direction> direction = {};
};

/// The figures of an actual beside its target, none if it has none. 3.5% against 下降≥3% is a fall of 3.5 %: what has no
/// sign and no word of its own is a change the way that the target asks for.
[[nodiscard]] std::optional<Interval> reached_beside(const Reading& target, const Reading& actual);

/// Whether `actual` meets `target`: yes if all that it can be does, no if nothing of it does, else unknown.
[[nodiscard]] Meeting meets(const Reading& actual, const Reading& target, const Surroundings& around);

/// 完成率: actual divided by target, 1 for 100 %. Nothing unless both are figures in units that convert and the
/// target is one figure other than 0.
[[nodiscard]] std::optional<Interval> completion(const Reading& actual, const Reading& target,
                                                 const UnitVocabulary& units);

/// All that a figure or range can be, in its own unit; nothing for what is none.
[[nodiscard]] std::optional<Interval> interval_of(const Reading& reading);
/// Its unit; empty for what has none.
[[nodiscard]] std::string_view unit_of(const Reading& reading);

}  // namespace heng
