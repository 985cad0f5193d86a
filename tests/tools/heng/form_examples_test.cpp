// tests/examples/form: for codes about what a form holds, one that has the fault and one, close to it, that has not.
// heng explain shows them.

#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "engine/diagnostics/diagnostic.hpp"
#include "tests/support/command.hpp"
#include "tests/docs/page.hpp"

namespace heng::test {

namespace {

std::set<std::string> codes_of(const std::filesystem::path& form) {
    const auto ran = run_heng({"check", form.string(), "--format", "ndjson", "--flat"});
    INFO(ran.err);
    std::set<std::string> codes;
    const auto said = nlohmann::json::parse(ran.out);
    for (const auto& finding : said["diagnostics"])
        codes.insert(finding["code"].get<std::string>());
    return codes;
}

}  // namespace

TEST_CASE("every example of a form shows its code, or does not", "[tools][explain]") {
    std::size_t tried = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(HENG_SOURCE_DIR) /
                                                                 "tests/examples/form")) {
        const auto name = entry.path().filename().string();
        const auto code = name.substr(0, name.find('.'));
        INFO(name);
        REQUIRE(find_code(code) != nullptr);
        CHECK(codes_of(entry.path()).count(code) == (name.find("坏") != std::string::npos ? 1 : 0));
        ++tried;
    }
    CHECK(tried > 30);
}

}  // namespace heng::test
