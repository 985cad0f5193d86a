// heng_lint_bench [RUNS]: how much rule text heng lint takes in a second, from 100 KB to 10 MB, as a whole process. Not
// part of the tests: it judges nothing.
//
// Two kinds of text: one large rule set (checks, scoring rules by bands, 用例), and copies of the shipped rules, each
// under names of its own, where every set is compiled with all that it builds on.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/bench/child.hpp"

namespace {

namespace fs = std::filesystem;

constexpr int default_runs = 3;

std::string number(std::size_t value) {
    return std::to_string(value);
}

/// One rule set of at least so many bytes.
std::string one_set(std::size_t bytes) {
    std::string out = "规则集 大/自评/2024 {\n  年度 2024\n  依据 \"文\"\n  沿用 通用/项目自评表\n\n";
    std::string cases;
    for (std::size_t i = 0; out.size() + cases.size() < bytes; ++i) {
        const auto code = "H" + number(10000 + i);
        out += "  检查 " + code + " 警告 \"第" + number(i) +
               "条：权重与得分的关系\" {\n    对 每个 三级指标\n    当 权重 > " + number(i % 50 + 1) +
               " 且 自评分数 < 权重 且 名称 含 \"率\"\n    要求 自评分数 ≥ 权重 × " + number(i % 90 + 5) +
               "% 或 已填(未达标原因分析)\n    说明 \"“{名称}”权重 {权重}，自评 {自评分数}\"\n    建议 "
               "\"核对得分\"\n"
               "    英文 \"weight against score\" \"“{名称}” weighs {权重}, scored {自评分数}\" \"check the "
               "score\"\n  }\n\n";
        if (i % 4 == 0) {
            out += "  计分 第" + number(i) + "种 {\n    当 预期值 是 定量 且 权重 > " + number(i) +
                   "\n    区间 完成率 { ≥100% 得 权重  [60%,100%) 得 权重 × 完成率  <60% 得 0 }\n    封顶 "
                   "权重\n    保底 0\n  }\n\n";
        }
        cases += "用例 \"第" + number(i) + "条要报\" {\n  取 表.yaml\n  应报 " + code + "\n}\n\n";
    }
    return out + "}\n\n" + cases;
}

std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const fs::path& path, const std::string& text) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

/// Every name of a rule set under `prefix`.
std::string renamed(std::string text, const std::string& prefix) {
    for (const std::string keyword : {"\n规则集 ", "\n  沿用 "}) {
        for (auto at = text.find(keyword); at != std::string::npos; at = text.find(keyword, at + 1))
            text.insert(at + keyword.size(), prefix);
    }
    return text;
}

/// Copies of the shipped rules until there are so many bytes; how many there came to be.
std::size_t copies(const fs::path& folder, std::size_t bytes) {
    std::size_t written = 0;
    for (std::size_t copy = 0; written < bytes; ++copy) {
        for (const auto& entry : fs::recursive_directory_iterator(HENG_SOURCE_DIR "/rules")) {
            if (entry.path().extension() != ".heng") continue;
            const auto name = fs::relative(entry.path(), HENG_SOURCE_DIR "/rules");
            const auto text = renamed("\n" + read_file(entry.path()), "副本" + number(copy) + "/");
            write_file(folder / number(copy) / name, text);
            written += text.size();
        }
    }
    return written;
}

/// The least of some runs, in milliseconds; negative if it can't be run.
double least(const fs::path& path, int runs) {
    std::int64_t best = -1;
    for (int run = 0; run < runs; ++run) {
        const auto child = heng::bench::run_child(
            {HENG_BINARY_DIR "/heng", "lint", path.string(), "--fail-on", "never", "--format", "ndjson"});
        if (!child.ended) return -1;
        best = best < 0 ? child.wall : std::min(best, child.wall);
    }
    return static_cast<double>(best) / 1000;
}

void show(const char* kind, std::size_t bytes, double milliseconds) {
    const auto megabytes = static_cast<double>(bytes) / 1e6;
    std::printf("%-24s %10.2f %12.1f %10.2f\n", kind, megabytes, milliseconds,
                megabytes / milliseconds * 1000);
}

}  // namespace

int main(int argc, char** argv) {
    const int runs = argc > 1 ? std::max(std::atoi(argv[1]), 1) : default_runs;
    const auto folder =
        fs::temp_directory_path() / ("heng-lint-bench-" + number(static_cast<std::size_t>(std::rand())));
    std::printf("%-24s %10s %12s %10s\n", "rules", "MB", "ms least", "MB/s");
    for (const std::size_t bytes : {100'000U, 1'000'000U, 10'000'000U}) {
        const auto file = folder / (number(bytes) + ".heng");
        const auto text = one_set(bytes);
        write_file(file, text);
        show("one rule set", text.size(), least(file, runs));
    }
    for (const std::size_t bytes : {100'000U, 1'000'000U, 5'000'000U}) {
        const auto into = folder / ("copies-" + number(bytes));
        const auto written = copies(into, bytes);
        show("copies of the shipped", written, least(into, runs));
    }
    fs::remove_all(folder);
    return EXIT_SUCCESS;
}
