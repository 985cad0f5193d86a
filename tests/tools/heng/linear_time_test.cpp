// Time grows with the input and not with its square: four times as much takes no more than about four times as long.
// Measured in the command's own processor time, which other programs on the machine hardly change.

#include <sys/resource.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <string>

#include "tests/support/command.hpp"
#include "tests/support/golden.hpp"

using heng::test::repository_file;
using heng::test::run_heng;
using heng::test::ScratchFolder;

namespace {

std::string form() {
    return repository_file("forms/江门市工业发展管理经费-2023.yaml");
}

/// The published form with a text of its summary replaced by `piece`, `count` times.
std::string repeated(const std::string& piece, std::size_t count) {
    auto text = form();
    const std::string where = "（一）资金支出情况：";
    const auto at = text.find(where);
    REQUIRE(at != std::string::npos);
    std::string all;
    for (std::size_t i = 0; i < count; ++i) {
        all += piece;
    }
    return text.insert(at + where.size(), all);
}

std::string many_indicators(std::size_t count) {
    auto text = form();
    const auto at = text.find("          - 名称: 服务的工业企业家次");
    REQUIRE(at != std::string::npos);
    std::string rows;
    for (std::size_t i = 0; i < count; ++i) {
        const auto n = std::to_string(i);
        rows += "          - {名称: 指标" + n +
                ", 权重: 0.001, 预期值: 1, 实现值: 1, 自评分数: 0.001, 佐证材料: [3-" + n + ". 某]}\n";
    }
    return text.insert(at, rows);
}

std::string incomplete_checks(std::size_t count) {
    std::string text = "规则集 甲/乙/2023 {\n  名称 \"a\"\n  沿用 通用/项目自评表\n";
    for (std::size_t i = 0; i < count; ++i) {
        text += "  检查 H" + std::to_string(9000 + i) + " 错误 \"a\" { 要求 1 = 1 }\n";
    }
    return text + "}\n";
}

/// Processor time of all commands that were run so far, in µs.
long time_of_commands() {
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto micros = [](const timeval& time) {
        return static_cast<long>(time.tv_sec) * 1'000'000L + static_cast<long>(time.tv_usec);
    };
    return micros(usage.ru_utime) + micros(usage.ru_stime);
}

long time_of(const std::vector<std::string>& arguments) {
    const auto before = time_of_commands();
    const auto ran = run_heng(arguments);
    CHECK(ran.status >= 0);
    return time_of_commands() - before;
}

/// The smaller of two runs: a run can be held up, it can't be too fast.
void check_is_linear(const std::function<std::vector<std::string>(std::size_t)>& arguments,
                     std::size_t count) {
    constexpr long generous = 9;  // a quadratic step takes 16 times as long
    const auto small = arguments(count);
    const auto large = arguments(4 * count);
    const auto few = std::min(time_of(small), time_of(small));
    const auto many = std::min(time_of(large), time_of(large));
    INFO(count << ": " << few << " µs, four times as many: " << many << " µs");
    CHECK(many < generous * few);
}

}  // namespace

TEST_CASE("A text that repeats itself takes time in proportion to its length", "[command][time]") {
    const ScratchFolder folder;
    const std::string piece =
        GENERATE("哈", "1+1=3，", "1+1=2，", "1＋1＝2，", "产出指标18项，", "1+", "（", "9");
    CAPTURE(piece);
    check_is_linear(
        [&](std::size_t count) {
            const auto path = folder.write(std::to_string(count) + ".yaml", repeated(piece, count));
            return std::vector<std::string>{"check", path};
        },
        10'000);
}

TEST_CASE("Many indicators take time in proportion to their number", "[command][time]") {
    const ScratchFolder folder;
    check_is_linear(
        [&](std::size_t count) {
            return std::vector<std::string>{
                "check", folder.write(std::to_string(count) + ".yaml", many_indicators(count))};
        },
        2'000);
}

TEST_CASE("Many wrong checks in a rule file take time in proportion to their number", "[command][time]") {
    const ScratchFolder folder;
    const auto path = folder.write("form.yaml", form());
    check_is_linear(
        [&](std::size_t count) {
            const auto rules = folder.write(std::to_string(count) + ".heng", incomplete_checks(count));
            return std::vector<std::string>{"check", path, "--rules", rules};
        },
        1'000);
}
