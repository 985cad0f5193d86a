#include "tests/support/golden.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace heng::test {

std::string repository_file(std::string_view path) {
    std::ifstream in(std::filesystem::path(HENG_SOURCE_DIR) / path, std::ios::binary);
    INFO(path);
    REQUIRE(in.good());
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

void check_golden(std::string_view name, const std::string& output) {
    const auto path = "tests/golden/" + std::string(name);
    const auto* update = std::getenv("HENG_UPDATE_GOLDEN");
    if (update != nullptr && std::string_view(update) == "1") {
        std::ofstream out(std::filesystem::path(HENG_SOURCE_DIR) / path, std::ios::binary | std::ios::trunc);
        out << output;
        REQUIRE(out.good());
        return;
    }
    INFO(path << " differs; if the new output is right, run again with HENG_UPDATE_GOLDEN=1");
    CHECK(output == repository_file(path));
}

}  // namespace heng::test
