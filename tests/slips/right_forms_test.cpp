// Forms that are right, in the ways that people write: nothing may be said of them.

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/slips/shipped.hpp"

namespace heng::test {

TEST_CASE("nothing is said of a form that is right", "[slips]") {
    const std::filesystem::path root = HENG_SOURCE_DIR;
    std::vector<std::string> forms;
    for (const auto& entry : std::filesystem::directory_iterator(root / "tests/slips/right")) {
        forms.push_back(std::filesystem::relative(entry.path(), root).generic_string());
    }
    std::sort(forms.begin(), forms.end());
    CHECK(forms.size() >= 7);
    for (const auto& form : forms) {
        INFO(form);
        const auto report = check_shipped(form);
        CHECK(lines(report) == std::vector<std::string>{});
        CHECK(report.verdict == Verdict::pass);
    }
}

}  // namespace heng::test
