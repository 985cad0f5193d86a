#pragma once
// Processor time of this process. The wall clock would count what else runs on the machine.

#include <cstdint>
#include <ctime>
#include <utility>

namespace heng::bench {

/// Microseconds.
inline std::int64_t processor_time() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    const std::int64_t seconds = time.tv_sec;
    const std::int64_t nanoseconds = time.tv_nsec;
    return seconds * 1'000'000 + nanoseconds / 1'000;
}

class Stopwatch {
public:
    /// Since the last lap, or since it was made.
    std::int64_t lap() {
        const auto at = processor_time();
        return at - std::exchange(last_, at);
    }

private:
    std::int64_t last_ = processor_time();
};

}  // namespace heng::bench
