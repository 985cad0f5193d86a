#pragma once
// Comparators of one condition taken together: those before and after its figure, （含）, the sign of a change.

#include <cstdint>
#include <optional>

#include "engine/value/reading.hpp"
#include "grammar/cell_part.hpp"

namespace heng {

/// The comparator that a node states; nothing for 达到 and for nodes that are none.
[[nodiscard]] std::optional<Comparator> comparator_of(CellPart part);

/// Under a minus the comparator turns round: 下降3%以上 is at most -3 %.
[[nodiscard]] Comparator turned_round(Comparator comparator);

/// Gathers the comparators of one figure. Two that agree count once; two that don't make the cell unread.
class Comparing {
public:
    /// False if it contradicts an earlier one.
    bool add(CellPart part);
    /// （含） or （不含）; false if it contradicts an earlier one.
    bool mark(CellPart bound);

    /// The comparator said, 达到 and （含） aside.
    [[nodiscard]] const std::optional<Comparator>& stated() const { return stated_; }
    [[nodiscard]] bool only_reach() const { return reach_ && !stated_; }

    /// What all of it says; nothing if （不含） is said where a comparator has no other side.
    [[nodiscard]] std::optional<Comparator> result(Role role) const;

private:
    std::optional<Comparator> stated_;
    std::optional<CellPart> bound_;
    bool reach_ = false;
};

}  // namespace heng
