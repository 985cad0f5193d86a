#pragma once
// The other cells that a finding concerns, as a list: the parts of a sum, the first of two duplicates.

#include <string>
#include <string_view>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/report/form_source.hpp"
#include "engine/report/text.hpp"

namespace heng {

/// A path as it is read aloud: 产出 / 数量指标 / 权重.
[[nodiscard]] std::string spoken_path(std::string_view path);

/// A line a cell, without a break after the last: its line in the file, its value (figures aligned at the point) and
/// its path, without the groups that it shares with the finding's own cell and a heading that all have. Empty if no
/// other cell is concerned. Of a long list the first cells and how many follow, unless the detail is full.
[[nodiscard]] std::string list_parts(const Diagnostic& finding, const FormSource& source,
                                     const TextOptions& options);

}  // namespace heng
