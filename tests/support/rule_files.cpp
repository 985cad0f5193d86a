#include "tests/support/rule_files.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "engine/compile/compile.hpp"
#include "tests/support/golden.hpp"

namespace heng::test {

namespace {

const std::filesystem::path root = HENG_SOURCE_DIR;

std::string utf8(const std::filesystem::path& path) {
    const auto text = path.generic_u8string();
    return {text.begin(), text.end()};
}

}  // namespace

std::vector<RuleText> rule_files_below(const std::string& folder) {
    std::vector<RuleText> out;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
        if (entry.path().extension() != ".heng") continue;
        const auto path = utf8(entry.path().lexically_relative(root));
        out.push_back({path, repository_file(path)});
    }
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return out;
}

RuleSet shipped(const std::string& id) {
    std::vector<RuleFile> files;
    for (auto& file : rule_files_below("rules")) {
        files.push_back({file.path, file.text});
    }
    auto made = compile(files, id);
    INFO(id);
    REQUIRE(made.rules);
    return std::move(*made.rules);
}

}  // namespace heng::test
