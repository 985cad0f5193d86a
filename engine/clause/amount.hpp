#pragma once
// Figures of a clause: what they are worth and how the rule language writes them.

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/number/rational.hpp"
#include "grammar/clause_kind.hpp"

namespace heng::clause {

using Node = ClauseTree::Cursor;

struct Amount {
    Rational value;            ///< 0.95 of 95%
    std::string unit;          ///< empty for shares and bare numbers
    bool share = false;        ///< %, ‰, 百分之, 成, 一半, 个百分点
    bool points = false;       ///< 个百分点: of a rate, never of an amount
    bool percent = false;      ///< 1%, 百分之一, 千分之一: may be of an amount
    bool times = false;        ///< 一倍
    bool either_side = false;  ///< ±5%

    /// As an operand of the rule language: 95%, 30天, (2 ÷ 3).
    [[nodiscard]] std::string text() const;
};

/// What a figure node says; `unit` stands for one that it leaves to the figure behind it.
[[nodiscard]] Amount amount_of(Node figure);
/// A unit of Han characters stands behind a figure of the rule language; others can't.
[[nodiscard]] bool is_writable_unit(std::string_view unit);
/// 天, 个月: a unit of time.
[[nodiscard]] bool is_duration(std::string_view unit);
/// Units of time that don't convert into each other.
enum class Calendar : std::uint8_t { days, months, workdays };
/// Of a unit of time: 周 counts as days, 年 as months.
[[nodiscard]] Calendar calendar_of(std::string_view unit);
/// A number without a unit.
[[nodiscard]] Rational number_of(Node digits);
/// A rational as an operand: 0.5, (2 ÷ 3).
[[nodiscard]] std::string written(const Rational& value);
[[nodiscard]] std::string percent_text(const Rational& value);

}  // namespace heng::clause
