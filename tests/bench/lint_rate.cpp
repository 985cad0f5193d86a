// heng_bench_lint [RUNS]: how fast heng lint goes through rule text of 100 KB, 1 MB and 10 MB. Not part of the tests: it
// judges nothing.
//
// Each text is written to a file, and read and looked at as `heng lint FILE` does it, without showing anything: bytes to
// trees, trees to the rule set, then all lints. Shown are the least processor times of all runs, and how they grow with
// the text: 1.00 is linear.

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "tests/bench/rule_text.hpp"
#include "tests/bench/stopwatch.hpp"
#include "tools/heng/lint_findings.hpp"

namespace {

using heng::bench::Mix;

constexpr std::array<std::size_t, 3> sizes{100'000, 1'000'000, 10'000'000};
constexpr int default_runs = 5;

/// Microseconds, and what was found.
struct Times {
    std::int64_t read = 0;  ///< the file, its bytes to trees
    std::int64_t lint = 0;  ///< the rest
    std::size_t findings = 0;
    [[nodiscard]] std::int64_t whole() const { return read + lint; }
};

std::optional<Times> once(const std::string& path) {
    Times times;
    heng::bench::Stopwatch watch;
    heng::RuleInputs files;
    if (!files.read({path}, heng::Language::zh)) return std::nullopt;
    times.read = watch.lap();
    const auto findings = heng::lint_findings(files);
    times.lint = watch.lap();
    times.findings = findings.size();
    // Rules with errors aren't compiled, and most of the work isn't done.
    const bool compiled = std::none_of(findings.begin(), findings.end(), [](const heng::Diagnostic& one) {
        return one.severity == heng::Severity::error;
    });
    return compiled ? std::optional(times) : std::nullopt;
}

std::optional<Times> least(const std::string& path, int runs) {
    std::optional<Times> best;
    for (int run = 0; run < runs; ++run) {
        const auto times = once(path);
        if (!times) return std::nullopt;
        if (!best || times->whole() < best->whole()) best = times;
    }
    return best;
}

/// A ratio with two decimals.
std::string ratio(std::int64_t above, std::int64_t below) {
    const auto hundredths = (above * 100 + below / 2) / std::max<std::int64_t>(below, 1);
    auto decimals = std::to_string(hundredths % 100);
    decimals.insert(0, 2 - decimals.size(), '0');
    return std::to_string(hundredths / 100) + "." + decimals;
}

bool show(Mix mix, int runs) {
    std::printf("\n%s\n%10s %10s %10s %10s %10s %10s %10s\n", std::string(name_of(mix)).c_str(), "KB",
                "read ms", "lint ms", "all ms", "MB/s", "growth", "findings");
    std::optional<Times> before;
    std::size_t bytes_before = 0;
    for (const auto size : sizes) {
        const auto path = std::string(HENG_BINARY_DIR "/bench-lint.heng");
        const auto text = rule_text(mix, size);
        std::ofstream(path, std::ios::binary) << text;
        const auto times = least(path, runs);
        std::filesystem::remove(path);
        if (!times) return false;
        const auto bytes = static_cast<std::int64_t>(text.size());
        const auto growth =
            before ? ratio(times->whole() * static_cast<std::int64_t>(bytes_before), before->whole() * bytes)
                   : std::string("-");
        std::printf("%10lld %10s %10s %10s %10s %10s %10zu\n", static_cast<long long>(bytes / 1000),
                    ratio(times->read, 1000).c_str(), ratio(times->lint, 1000).c_str(),
                    ratio(times->whole(), 1000).c_str(), ratio(bytes, times->whole()).c_str(), growth.c_str(),
                    times->findings);
        std::fflush(stdout);
        before = times;
        bytes_before = text.size();
    }
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv, argv + argc);
    const int runs = std::max(arguments.size() > 1 ? std::atoi(arguments[1].c_str()) : default_runs, 1);
    const bool shown = show(Mix::shipped, runs) && show(Mix::standards, runs);
    return shown ? EXIT_SUCCESS : EXIT_FAILURE;
}
