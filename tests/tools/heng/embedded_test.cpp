#include "tools/heng/embedded.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace fs = std::filesystem;

TEST_CASE("the command carries every rule file, byte for byte", "[embedded]") {
    std::map<std::string, std::string> on_disk;
    const fs::path root = HENG_SOURCE_DIR;
    for (const auto& entry : fs::recursive_directory_iterator(root / "rules")) {
        if (entry.path().extension() != ".heng") continue;
        std::ifstream in(entry.path(), std::ios::binary);
        on_disk[entry.path().lexically_relative(root).generic_string()] = {std::istreambuf_iterator<char>(in),
                                                                           {}};
    }
    std::map<std::string, std::string> carried;
    std::string_view before;
    for (const auto& file : heng::embedded_rules()) {
        carried[std::string(file.path)] = file.text;
        CHECK(before < file.path);
        before = file.path;
    }
    CHECK(carried == on_disk);
}
