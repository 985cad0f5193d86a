#pragma once
// The shipped rules and forms, as tests check them: by the library alone, without the command.

#include <string>
#include <vector>

#include "engine/evaluate/report.hpp"

namespace heng::test {

/// The report of a form of the repository by the rule set that it names.
Report check_shipped(const std::string& path);

/// "H201 error 产出/数量指标/…/权重", one a finding, in the order of the file.
std::vector<std::string> lines(const Report& report);

}  // namespace heng::test
