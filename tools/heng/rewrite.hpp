#pragma once
// Files of the user's that a command writes anew: shown as a difference, or replaced in one step.

#include <string>

namespace heng {

/// The differences as diff -u shows them.
[[nodiscard]] std::string unified_diff(const std::string& name, const std::string& before,
                                       const std::string& after);

/// In one step, so that a full disk or a signal leaves the old file; a link stays a link. False if it can't be written.
[[nodiscard]] bool replace_file(const std::string& name, const std::string& bytes);

}  // namespace heng
