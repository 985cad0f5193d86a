#pragma once
// Files of the user's that a command writes anew: shown as a difference, or replaced in one step.

#include <string>

namespace heng {

/// The differences as diff -u shows them.
[[nodiscard]] std::string unified_diff(const std::string& name, const std::string& before,
                                       const std::string& after);

/// In one step, so that a full disk or a signal leaves no half. False if it can't be written.
[[nodiscard]] bool create_file(const std::string& name, const std::string& bytes);
/// The same of a file that is there, which then stays as it was; a link stays a link.
[[nodiscard]] bool replace_file(const std::string& name, const std::string& bytes);

}  // namespace heng
