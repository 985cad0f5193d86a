#pragma once
// Which unit words mean the same, which convert and which differ. The words are a rule set's data; what a language
// knows without it is only that 万元 is ten thousand 元, that 元/人 is a ratio, and how %, ‰ and ‱ relate.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/number/rational.hpp"

namespace heng {

class UnitVocabulary {
public:
    /// One `unit` is `factor` times one `other` (1 天 = 24 小时); factor 1: they mean the same (场 = 批次). False, and
    /// nothing is changed, if that contradicts what was said before or `factor` isn't positive.
    bool equate(std::string_view unit, std::string_view other, const Rational& factor = 1);

    enum class Match : std::uint8_t { same, converts, differs };
    struct Conversion {
        Match match = Match::same;
        Rational factor{1};  ///< a figure in the first unit, times this, is the figure in the second
    };
    /// Units as written after folding. A unit that is missing on either side is the same as any, but for
    /// %, ‰ and ‱, which must be written: 95%, 0.95 and 95 are never taken for each other.
    [[nodiscard]] Conversion compare(std::string_view from, std::string_view to) const;

    /// Whether it measures, so that there are halves of it: 公里, 万元, and not 场, of which nothing is a multiple.
    [[nodiscard]] bool measures(std::string_view unit) const;

    /// The unit by which this one is measured where nothing else is at hand: 元 of 万元, 天 of 周, % of itself.
    struct Base {
        std::string unit;
        Rational factor{1};
    };
    [[nodiscard]] Base base(std::string_view unit) const;

    /// All that was said, a unit a line, whatever the order in which it was: 天 = 24 小时, 批次 = 场.
    [[nodiscard]] std::vector<std::string> statements() const;

private:
    struct Place {
        std::string base;    ///< the unit by which its group is measured
        Rational factor{1};  ///< one of this unit is so many of the base
    };
    [[nodiscard]] Place place(std::string_view unit) const;
    [[nodiscard]] std::optional<Rational> factor(std::string_view from, std::string_view to) const;
    [[nodiscard]] std::optional<Rational> simple_factor(std::string_view from, std::string_view to) const;

    std::map<std::string, Place, std::less<>> places_;
};

}  // namespace heng
