#pragma once
// A cell's text as what its heading asks for: a number, a year, a target, one of some words.

#include <string>

#include "engine/form/form.hpp"

namespace heng {

/// Reads the filled cell and keeps the value in the form; what can't be read is reported (H301, H311). A figure with
/// more digits than heng computes with makes the form unreadable (H016).
void read_cell(Form& form, SlotId slot, const Heading& heading, const std::string& path);
/// Reports that the cell is not `wanted` (H301).
void report_unreadable(Form& form, SlotId slot, const Heading& heading, const std::string& path,
                       const Bilingual& wanted);

}  // namespace heng
