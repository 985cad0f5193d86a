#pragma once
// Another program, run once and measured.

#include <cstdint>
#include <string>
#include <vector>

namespace heng::bench {

/// What a run took, in microseconds, and what it wrote to its standard output.
struct ChildRun {
    bool ended = false;  ///< false: it could not be run, or did not end by itself; the rest is then empty
    std::int64_t wall = 0;
    std::int64_t cpu = 0;  ///< user and system: other load on the machine hardly shows in it
    std::string out;
};

/// `command` is a path and its arguments. Its standard error is not shown.
[[nodiscard]] ChildRun run_child(const std::vector<std::string>& command);

}  // namespace heng::bench
