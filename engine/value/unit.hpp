#pragma once
// The unit vocabulary: which units are the same, which convert, which differ. Its words come from rule sets (单位).

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "engine/number/rational.hpp"

namespace heng {

class UnitVocabulary {
public:
    /// 1 `unit` is `factor` `other`: 1 万元 = 10000 元; 1 for two names of one unit. A factor of zero is no relation.
    void equate(std::string_view unit, std::string_view other, const Rational& factor);

    /// How many `other` one `unit` is; nothing if they differ. A unit that isn't written is whatever the other is, but
    /// a share (%, ‰) must be written: 95 and 95% are never taken for each other.
    [[nodiscard]] std::optional<Rational> convert(std::string_view unit, std::string_view other) const;

private:
    struct Known {
        std::size_t group = 0;
        Rational in_base;  ///< how many of the group's base unit it is
    };
    [[nodiscard]] Known find_or_add(std::string_view unit);

    std::map<std::string, Known, std::less<>> known_;
    std::size_t groups_ = 0;
};

/// A unit that states a share of one hundred, one thousand, ten thousand.
[[nodiscard]] bool is_share(std::string_view unit);
/// What one unit of a share is: 1/100 for %; 1 for any other unit.
[[nodiscard]] Rational share_of(std::string_view unit);

}  // namespace heng
