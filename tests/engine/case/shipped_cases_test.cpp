// Every 用例 under rules/ holds.

#include <catch2/catch.hpp>

#include "engine/case/case.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/rule_files.hpp"

namespace heng::test {

namespace {

std::vector<RuleFile> shipped_rules() {
    std::vector<RuleFile> all;
    for (auto& file : rule_files_below("rules")) {
        all.push_back({std::move(file.path), std::move(file.text)});
    }
    return all;
}

}  // namespace

TEST_CASE("every case of the shipped rule files holds", "[case][rules]") {
    const auto files = shipped_rules();
    CaseRunner runner(files, [](const std::string& path) { return std::optional(repository_file(path)); });
    std::size_t run = 0;
    for (const auto& file : files) {
        for (const auto& result : runner.run(file)) {
            INFO(file.name << ":" << result.line << " 用例 “" << result.name << "” by " << result.ruleset);
            std::string failures;
            for (const auto& failure : result.failures) {
                failures += std::to_string(failure.line) + ": " + failure.message.zh + "\n";
            }
            CHECK(failures == "");
            ++run;
        }
    }
    CHECK(run > 0);
}

}  // namespace heng::test
