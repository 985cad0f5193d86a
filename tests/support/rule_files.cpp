#include "tests/support/rule_files.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>

#include "engine/compile/compile.hpp"
#include "tests/support/golden.hpp"

namespace heng::test {

namespace {

const std::filesystem::path root = HENG_SOURCE_DIR;

std::string utf8(const std::filesystem::path& path) {
    const auto text = path.generic_u8string();
    return {text.begin(), text.end()};
}

const std::vector<RuleFile>& shipped_rules() {
    static const auto files = [] {
        std::vector<RuleFile> all;
        for (auto& file : rule_files_below("rules")) {
            all.push_back({std::move(file.path), std::move(file.text)});
        }
        return all;
    }();
    return files;
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

const RuleSet& shipped(const std::string& id) {
    static std::map<std::string, RuleSet> compiled;
    const auto known = compiled.find(id);
    if (known != compiled.end()) {
        return known->second;
    }
    auto made = compile(shipped_rules(), id);
    for (const auto& d : made.diagnostics) {
        INFO(d.code << " " << d.place.path << ": " << d.message.zh);
        CHECK(d.severity == Severity::note);
    }
    REQUIRE(made.rules.has_value());
    return compiled.emplace(id, std::move(*made.rules)).first->second;
}

}  // namespace heng::test
