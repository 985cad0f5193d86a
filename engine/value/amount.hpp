#pragma once
// Readings as numbers: what a figure can be, what a condition allows, what a reference with an offset comes to.

#include <optional>
#include <string>

#include "engine/value/meets.hpp"

namespace heng {

/// All numbers that a comparison leaves: [90, +∞) for at least 90. A bare number is that number.
[[nodiscard]] Interval compared(Comparator comparator, const Rational& number);

/// An amount, or why there is none.
struct Amount {
    Interval value;
    std::string unit;
    Meeting trouble;  ///< with an obstacle if there is no amount
    [[nodiscard]] bool known() const { return trouble.obstacle == Obstacle::none; }
};

/// What a relation comes to once its reference is looked up: 5.6 % for 上年水平, at least 5.8 % for 较上年提高0.2个百分点以上.
[[nodiscard]] Amount resolve(const Relation& relation, const Surroundings& around);

/// 无法判定, with what is in the way.
[[nodiscard]] Meeting undecided(Obstacle obstacle, std::string_view first = {}, std::string_view second = {});

}  // namespace heng
