#pragma once
// What a check found, before it is decided which findings belong together and how they are worded.

#include <functional>
#include <string>
#include <vector>

#include "engine/evaluate/machine.hpp"

namespace heng {

/// Where and why a 检查 or a requirement of the 表式 does not hold.
struct Finding {
    const Check* check = nullptr;  ///< null: a required cell is empty
    Machine::Frame frame;
    std::vector<RowId> group;
    SlotId text = none<SlotId>;  ///< of 叙述 and 算式: the cell
    Match match;                 ///< and where in it
    SlotId at = none<SlotId>;    ///< the cell that it is about
    RowId row = none<RowId>;     ///< or the row
    std::vector<SlotId> reads;
    std::string key;      ///< by place, not by name: the same for the same finding in a trial
    std::string heading;  ///< of a required cell
};

/// Where a finding's check was evaluated, its group with it.
[[nodiscard]] inline Machine::Frame frame_of(const Finding& finding) {
    auto frame = finding.frame;
    frame.group = finding.group.empty() ? nullptr : &finding.group;
    return frame;
}

/// All that does not hold, in the order of precedence: requirements first, then checks as they are written.
[[nodiscard]] std::vector<Finding> find_all(Machine& machine);

void find_required(Machine& machine, std::vector<Finding>& out);
void run_check(Machine& machine, const Check& check, std::vector<Finding>& out);

/// Sums that are too long to be computed, said once a cell; texts too long to be searched for each row.
void unchecked_sums(Machine& machine, std::vector<Diagnostic>& out);

/// The finding in words, without what else belongs to it.
[[nodiscard]] Diagnostic describe(Machine& machine, const Finding& finding);

}  // namespace heng
