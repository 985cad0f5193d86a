// What the folders promise each other: who may include whom.

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>

TEST_CASE("grammar/ includes nothing of engine/ or tools/", "[architecture]") {
    std::size_t seen = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(HENG_SOURCE_DIR "/grammar")) {
        if (entry.path().extension() != ".hpp" && entry.path().extension() != ".cpp") {
            continue;
        }
        std::ifstream in(entry.path());
        for (std::string line; std::getline(in, line);) {
            INFO(entry.path() << ": " << line);
            CHECK(line.rfind("#include \"engine/", 0) == std::string::npos);
            CHECK(line.rfind("#include \"tools/", 0) == std::string::npos);
            ++seen;
        }
    }
    CHECK(seen > 0);
}
