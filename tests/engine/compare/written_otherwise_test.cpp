// The shipped rule files laid out anew, without their comments, with their statements in another order: no change.

#include <catch2/catch.hpp>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include "engine/compare/compare.hpp"
#include "engine/compile/compile.hpp"
#include "engine/format/format.hpp"
#include "tests/support/rule_files.hpp"

namespace heng::test {

namespace {

using Rewrite = std::function<std::string(const std::string&)>;

std::vector<RuleFile> shipped_files(const Rewrite& rewrite) {
    std::vector<RuleFile> files;
    for (const auto& file : rule_files_below("rules")) {
        files.push_back({file.path, rewrite(file.text)});
    }
    return files;
}

std::string same(const std::string& text) {
    return text;
}

std::string without_comments(const std::string& text) {
    std::istringstream in(text);
    std::string out;
    for (std::string line; std::getline(in, line);) {
        const auto first = line.find_first_not_of(' ');
        if (first != std::string::npos && line[first] != '#') {
            out += line.substr(first) + "\n";
        }
    }
    return out;
}

std::string formatted(const std::string& text) {
    return format_rules(without_comments(text)).value_or("没有排成");
}

/// How many rule sets there are, and what differs in any.
std::pair<std::size_t, std::string> differences(const Rewrite& rewrite) {
    const auto before = shipped_files(same);
    const auto after = shipped_files(rewrite);
    Compiler one(before);
    Compiler other(after);
    std::size_t sets = 0;
    std::string out;
    for (std::size_t i = 0; i < before.size(); ++i) {
        for (const auto& id : one.ids_in(i)) {
            const auto was = one.compile(id);
            const auto is = other.compile(id);
            REQUIRE(was.rules);
            REQUIRE(is.rules);
            for (const auto& change : compare(*was.rules, *is.rules)) {
                out += id + ": " + change.part + " " + change.aspect.zh + ": " + change.before + " → " +
                       change.after + "\n";
            }
            ++sets;
        }
    }
    return {sets, out};
}

}  // namespace

TEST_CASE("no shipped rule set differs from itself, however it is laid out", "[compare]") {
    for (const auto& rewrite : {Rewrite(same), Rewrite(without_comments), Rewrite(formatted)}) {
        const auto [sets, found] = differences(rewrite);
        CHECK(found == "");
        CHECK(sets > 10);
    }
}

TEST_CASE("one figure that is another in a file is said of each rule set that builds on it", "[compare]") {
    const auto [sets, found] = differences([](const std::string& text) {
        const std::string was = "要求 权重 > 0\n";
        auto out = text;
        if (const auto at = out.find(was); at != std::string::npos) {
            out.replace(at, was.size(), "要求 权重 > 1\n");
        }
        return out;
    });
    CHECK(found.find("江门市/项目绩效自评/2023: 检查 ") != std::string::npos);
    CHECK(found.find("江门市/项目绩效自评/2024: 检查 ") != std::string::npos);
    CHECK(found.find(" 要求: 权重 > 0 → 权重 > 1") != std::string::npos);
}

}  // namespace heng::test
