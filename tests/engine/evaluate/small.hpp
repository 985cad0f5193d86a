#pragma once
// A rule set and a form of a few lines, for tests of how scores and findings follow.

#include <string>
#include <vector>

#include "engine/evaluate/report.hpp"

namespace heng::test {

/// One first-level indicator with the rows given, and cells for funds, bonuses and a total.
struct Small {
    std::string rules;       ///< statements of the rule set
    std::string rows;        ///< YAML of the 三级指标, indented by six
    std::string more;        ///< YAML of the form beside them
    std::string above = {};  ///< one more cell of the first-level indicator

    [[nodiscard]] Report report() const;
};

/// "8.5", "[5, 8)".
std::string shown(const Interval& interval);
/// What follows for the indicator of this name; empty if there is none.
std::string due(const Report& report, const std::string& name);
/// "H201 产出/权重", one a finding, in the order of the file.
std::vector<std::string> found(const Report& report);

}  // namespace heng::test
