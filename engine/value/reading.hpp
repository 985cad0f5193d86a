#pragma once
// What a cell of 预期值 or 实现值 says. In: the cell as written. Out: one Reading, which is all that later stages
// look at. A cell is read whole or is unread; nothing is guessed.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/value/date.hpp"
#include "engine/value/written.hpp"

namespace heng {

/// Which column a cell stands in. 达到95% is "at least" as a target and just 95 % as an actual.
enum class Role : std::uint8_t { target, actual };

/// How a figure, date or reference is compared. 以上, 以内 include the figure: 民法典 第一千二百五十九条.
enum class Comparator : std::uint8_t { at_least, at_most, more, less, equal, bare };

struct Reading;

/// 不少于5场(次); `bare` for a figure alone.
struct Quantity {
    Comparator comparator = Comparator::bare;
    Written number;
    std::string unit;     ///< as written after folding; empty: none
    bool change = false;  ///< 下降3%, 增长5%: by how much, the sign of `number` comes from the word
    friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// 80%（含）-90%, 10±2天, 300余人.
struct Between {
    Written lo;
    Written hi;
    bool lo_included = true;
    bool hi_included = true;
    std::string unit;
    friend bool operator==(const Between&, const Between&) = default;
};

/// 2023年6月30日前; `bare` never occurs.
struct Deadline {
    Comparator comparator = Comparator::equal;
    PartialDate date;
    friend bool operator==(const Deadline&, const Deadline&) = default;
};

/// 合规, 有所提高.
struct Quality {
    std::string text;
    friend bool operator==(const Quality&, const Quality&) = default;
};

/// 不低于上年水平; with an offset, 比上年增长5%以上.
struct Relation {
    Comparator comparator = Comparator::equal;
    std::string reference;
    std::optional<Written> offset;  ///< negative for 下降
    std::string unit;               ///< of the offset
    friend bool operator==(const Relation&, const Relation&) = default;
};

/// Conditions joined by 且 (all must hold) or 或 (one must).
struct Joined {
    enum class By : std::uint8_t { all, any };
    By by = By::all;
    std::vector<Reading> parts;  ///< at least two
};
bool operator==(const Joined& a, const Joined& b);

/// 无, /, 不适用, empty.
struct Nothing {
    friend bool operator==(const Nothing&, const Nothing&) = default;
};

/// Not understood.
struct Unread {
    std::uint32_t at = 0;  ///< where reading stopped: code points from 0 in the cell as written
    friend bool operator==(const Unread&, const Unread&) = default;
};

struct Reading : std::variant<Nothing, Unread, Quantity, Between, Deadline, Quality, Relation, Joined> {
    using variant::variant;
    [[nodiscard]] bool is_read() const { return !std::holds_alternative<Unread>(*this); }
};

/// Reads cells one after another without giving memory back between them.
class CellReader {
public:
    CellReader();
    ~CellReader();
    CellReader(CellReader&&) noexcept;
    CellReader& operator=(CellReader&&) noexcept;

    /// Any bytes; linear in them. Bytes that aren't UTF-8 make the cell unread.
    [[nodiscard]] Reading read(std::string_view cell, Role role);

private:
    struct Buffers;
    std::unique_ptr<Buffers> buffers_;
};

/// One cell; CellReader is faster for many.
[[nodiscard]] Reading read_value(std::string_view cell, Role role);

/// Whether a cell reads as Nothing. What the rest of a cell would read as needn't be found out for that.
[[nodiscard]] bool says_nothing(std::string_view cell);

/// A text that reads as `reading` does, in half width: "≥5场(次)". Empty for what was not read.
[[nodiscard]] std::string canonical(const Reading& reading);

}  // namespace heng
