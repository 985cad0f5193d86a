#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "tests/support/golden.hpp"
#include "tests/support/source_text.hpp"

using heng::test::sources_below;

TEST_CASE("every golden file is claimed by a test", "[golden]") {
    const auto sources = sources_below("tests");
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(
             std::filesystem::path(HENG_SOURCE_DIR) / "tests/golden")) {
        if (!entry.is_regular_file()) continue;
        ++files;
        const auto name =
            std::filesystem::relative(entry.path(), std::filesystem::path(HENG_SOURCE_DIR) / "tests/golden");
        const auto claim = "check_golden(\"" + name.generic_string() + "\"";
        INFO(name << ": no test says " << claim);
        CHECK(std::any_of(sources.begin(), sources.end(), [&](const heng::test::SourceText& source) {
            return source.spoken.find(claim) != std::string::npos;
        }));
    }
    CHECK(files > 0);
}
