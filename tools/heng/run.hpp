#pragma once
// The command as a function: what main() does with its arguments.

#include <string>
#include <vector>

#include "tools/heng/options.hpp"

namespace heng {

/// Exit statuses of every command (design §10).
enum class Status : std::uint8_t {
    clean = 0,      ///< nothing at or above --fail-on
    found = 1,      ///< there is
    unchecked = 2,  ///< it could not check: usage, an unreadable file, a broken rule
};

/// `arguments` without the program's name. Gives the exit status; no exception leaves it.
[[nodiscard]] int run(const std::vector<std::string>& arguments) noexcept;

// One function a command, each in the file of its name.
[[nodiscard]] Status check(const CheckCommand& command);
[[nodiscard]] Status read(const ReadCommand& command);
[[nodiscard]] Status explain(const ExplainCommand& command);
[[nodiscard]] Status score(const ScoreCommand& command);
[[nodiscard]] Status lint(const LintCommand& command);
[[nodiscard]] Status format(const FmtCommand& command);
[[nodiscard]] Status make_new(const NewCommand& command);
[[nodiscard]] Status document(const DocCommand& command);
[[nodiscard]] Status diff(const DiffCommand& command);
[[nodiscard]] Status test_rules(const TestCommand& command);

}  // namespace heng
