// Every 用例 under rules/ holds.

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <iterator>
#include <set>

#include "engine/case/case.hpp"
#include "engine/case/shown_case.hpp"
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

TEST_CASE("every shipped rule set compiles without a finding", "[case][rules]") {
    const auto files = shipped_rules();
    for (const auto& id : ruleset_ids(files)) {
        const auto compiled = compile(files, id);
        for (const auto& d : compiled.diagnostics) {
            INFO(id << ": " << d.code << " " << d.place.path << " " << d.message.zh);
            CHECK(false);
        }
        CHECK(compiled.rules.has_value());
    }
}

TEST_CASE(
    "every check of the shipped rules says why, how to mend it, its basis, and has a bad and a good case",
    "[case][rules]") {
    const auto files = shipped_rules();
    std::set<std::string> seen;
    for (const auto& id : ruleset_ids(files)) {
        const auto compiled = compile(files, id);
        REQUIRE(compiled.rules);
        for (const auto& check : compiled.rules->checks) {
            // A check to choose rests on the document of who has chosen it.
            const bool has_basis = !check.basis.empty() || !compiled.rules->basis.empty();
            CHECK((has_basis || !compiled.rules->year));
            if (!seen.insert(check.code).second) continue;
            INFO(check.code << " " << check.title.zh);
            CHECK_FALSE(check.doc.empty());
            CHECK_FALSE(check.advice.zh.written.empty());
            const auto cases = shown_cases(files, check.code);
            CHECK(cases.reports.has_value());
            CHECK(cases.reports_not.has_value());
        }
    }
    CHECK(seen.size() > 100);
}

TEST_CASE("every check of the shipped rules has a case or a practice form that gives it", "[case][rules]") {
    std::set<std::string> declared;
    std::set<std::string> given;
    const auto collect = [](const std::string& text, std::string_view before, std::set<std::string>& into) {
        for (auto at = text.find(before); at != std::string::npos; at = text.find(before, at + 1)) {
            const auto begin = at + before.size();
            into.insert(text.substr(begin, text.find_first_not_of("H0123456789", begin) - begin));
        }
    };
    for (const auto& file : rule_files_below("rules")) {
        collect(file.text, "\n  检查 ", declared);
        collect(file.text, "\n  应报 ", given);
    }
    for (const auto& entry : std::filesystem::directory_iterator(HENG_SOURCE_DIR "/forms/练习")) {
        const auto name = entry.path().filename().string();
        if (name.ends_with(".期望.yaml")) collect(repository_file("forms/练习/" + name), "码: ", given);
    }
    std::set<std::string> ungiven;
    std::set_difference(declared.begin(), declared.end(), given.begin(), given.end(),
                        std::inserter(ungiven, ungiven.end()));
    CHECK(declared.size() > 40);
    CHECK(ungiven == std::set<std::string>{});
}

}  // namespace heng::test
