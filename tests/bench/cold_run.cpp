// heng_bench [FORM [RUNS]]: what one `heng check FORM` costs, and where. Not part of the tests: it judges nothing.
//
// Programs are run in turn, so that whatever else the machine does falls on all of them alike: an empty C++ program,
// `heng --version` (the same libraries, no work), `heng check FORM`, and this program with --once, which takes the
// form through the engine once and says what each stage took. Shown are the least and the median of all runs.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "tests/bench/child.hpp"
#include "tests/bench/stages.hpp"

namespace {

using heng::bench::ChildRun;
using heng::bench::run_child;
using heng::bench::Stage;
using heng::bench::stage_count;
using Series = std::vector<std::int64_t>;

constexpr int default_runs = 100;
constexpr const char* default_form = HENG_SOURCE_DIR "/forms/江门市工业发展管理经费-2023.yaml";

std::string read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Stage times on one line. A second pass in the same process follows the cold one: code and data are then at hand.
int once(const std::string& path) {
    const auto form = read_file(path);
    for (int pass = 0; pass < 2; ++pass) {
        const auto times = heng::bench::take_form(form);
        if (!times) return EXIT_FAILURE;
        for (const auto time : *times)
            std::printf("%lld ", static_cast<long long>(time));
    }
    return EXIT_SUCCESS;
}

std::int64_t least(const Series& series) {
    return *std::min_element(series.begin(), series.end());
}

std::int64_t median(Series series) {
    const auto middle = series.begin() + static_cast<std::ptrdiff_t>(series.size() / 2);
    std::nth_element(series.begin(), middle, series.end());
    return *middle;
}

/// Milliseconds with two decimals.
std::string shown(std::int64_t microseconds) {
    const auto hundredths = (microseconds + 5) / 10;
    auto decimals = std::to_string(hundredths % 100);
    decimals.insert(0, 2 - decimals.size(), '0');
    return std::to_string(hundredths / 100) + "." + decimals;
}

struct Program {
    std::string name;
    std::vector<std::string> command;
    Series wall{};
    Series cpu{};
};

void print_programs(const std::vector<Program>& programs) {
    std::printf("%-28s %12s %12s %12s %12s   (ms)\n", "process", "wall least", "wall median", "CPU least",
                "CPU median");
    for (const auto& p : programs) {
        std::printf("%-28s %12s %12s %12s %12s\n", p.name.c_str(), shown(least(p.wall)).c_str(),
                    shown(median(p.wall)).c_str(), shown(least(p.cpu)).c_str(), shown(median(p.cpu)).c_str());
    }
}

void print_stages(const std::vector<Series>& stages) {
    std::int64_t whole = 0;
    for (std::size_t i = 0; i < stage_count; ++i)
        whole += median(stages[i]);
    std::printf("\n%-28s %12s %12s %12s %12s   (ms of CPU)\n", "stage", "cold least", "cold median", "share",
                "again median");
    for (std::size_t i = 0; i < stage_count; ++i) {
        const auto cold = median(stages[i]);
        const auto share = whole > 0 ? (cold * 100 + whole / 2) / whole : 0;
        std::printf("%-28s %12s %12s %11lld%% %12s\n", std::string(name_of(static_cast<Stage>(i))).c_str(),
                    shown(least(stages[i])).c_str(), shown(cold).c_str(), static_cast<long long>(share),
                    shown(median(stages[stage_count + i])).c_str());
    }
}

bool keep_stages(const std::string& line, std::vector<Series>& stages) {
    std::istringstream in(line);
    return std::all_of(stages.begin(), stages.end(), [&](Series& series) {
        std::int64_t time = 0;
        in >> time;
        series.push_back(time);
        return static_cast<bool>(in);
    });
}

int compare(const std::string& self, const std::string& form, int runs) {
    std::vector<Program> programs{{"an empty C++ program", {HENG_BINARY_DIR "/heng_bench_empty"}},
                                  {"heng --version", {HENG_BINARY_DIR "/heng", "--version"}},
                                  {"heng check FORM", {HENG_BINARY_DIR "/heng", "check", form}},
                                  {"the stages alone, twice", {self, "--once", form}}};
    std::vector<Series> stages(2 * stage_count);
    for (int run = 0; run < runs; ++run) {
        for (auto& program : programs) {
            const auto child = run_child(program.command);
            if (!child.ended || (&program == &programs.back() && !keep_stages(child.out, stages))) {
                std::fprintf(stderr, "%s did not run\n", program.name.c_str());
                return EXIT_FAILURE;
            }
            program.wall.push_back(child.wall);
            program.cpu.push_back(child.cpu);
        }
    }
    print_programs(programs);
    print_stages(stages);
    return EXIT_SUCCESS;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv, argv + argc);
    if (arguments.size() == 3 && arguments[1] == "--once") return once(arguments[2]);
    const auto form = arguments.size() > 1 ? arguments[1] : std::string(default_form);
    const int runs = arguments.size() > 2 ? std::atoi(arguments[2].c_str()) : default_runs;
    return compare(arguments.front(), form, std::max(runs, 1));
}
