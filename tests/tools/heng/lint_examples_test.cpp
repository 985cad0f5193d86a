// tests/examples/lint: for each lint a rule file that has the fault and one, close to it, that has not. The pages of
// docs/codes show them.

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "engine/diagnostics/diagnostic.hpp"
#include "tests/support/command.hpp"

namespace heng::test {

namespace {

const std::string folder = "tests/examples/lint/";

std::set<std::string> codes_of(const std::string& file) {
    const auto ran =
        run_heng({"lint", file, "--as-of", "2024-06-30", "--format", "json", "--fail-on", "never"});
    INFO(ran.err);
    REQUIRE(ran.status == 0);
    std::set<std::string> codes;
    const auto said = nlohmann::json::parse(ran.out);
    for (const auto& finding : said["findings"])
        codes.insert(finding["code"].get<std::string>());
    return codes;
}

/// What heng lint says; H803 takes a hundred brackets to show, H825 is what heng test says.
bool is_lint(std::string_view code) {
    return code >= "H801" && code < "H900" && code != "H803" && code != "H825";
}

}  // namespace

TEST_CASE("every lint has a bad example that shows it and a good one that doesn't", "[tools][lint]") {
    std::size_t tried = 0;
    for (const auto* row : all_codes()) {
        if (!is_lint(row->name)) continue;
        const std::string code(row->name);
        INFO(code);
        const auto bad = folder + code + ".坏.heng";
        const auto good = folder + code + ".好.heng";
        CHECK(codes_of(bad).count(code) == 1);
        CHECK(codes_of(good).count(code) == 0);
        ++tried;
    }
    CHECK(tried > 40);
}

}  // namespace heng::test
