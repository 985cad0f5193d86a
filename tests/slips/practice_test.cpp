// The practice forms: each has one slip more than the real form, and that slip gives one finding more.

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "tests/slips/shipped.hpp"
#include "tests/support/golden.hpp"

using namespace heng;

namespace {

const std::string folder = "forms/练习/";
const std::string expectation = ".期望.yaml";

std::vector<std::string> practice_forms() {
    std::vector<std::string> names;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(HENG_SOURCE_DIR) / folder)) {
        const auto name = entry.path().filename().string();
        if (name.ends_with(expectation)) {
            names.push_back(name.substr(0, name.size() - expectation.size()));
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

/// Code and cell of each finding.
std::vector<std::string> places(const Report& report) {
    std::vector<std::string> out;
    for (const auto& d : report.diagnostics) {
        out.push_back(d.code + " " + d.place.path);
    }
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace

TEST_CASE("each practice form gives one finding more than the real form, at the slipped cell") {
    const auto real = places(test::check_shipped("forms/江门市工业发展管理经费-2023.yaml"));
    const auto forms = practice_forms();
    CHECK(forms.size() >= 40);
    for (const auto& name : forms) {
        INFO(name);
        std::vector<std::string> expected;
        for (const auto& one : YAML::Load(test::repository_file(folder + name + expectation))["应报"]) {
            expected.push_back(one["码"].as<std::string>() + " " + one["于"].as<std::string>());
        }
        const auto found = places(test::check_shipped(folder + name + ".yaml"));
        std::vector<std::string> more;
        std::set_difference(found.begin(), found.end(), real.begin(), real.end(), std::back_inserter(more));
        CHECK(more == expected);
    }
}
