// heng fmt as it is called.

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/support/command.hpp"

namespace heng::test {

namespace {

const std::string ugly = "规则集 试/自评/2024｛\n参数 甲＝1\n}\n";
const std::string pretty = "规则集 试/自评/2024 {\n  参数 甲 = 1\n}\n";

std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("heng fmt writes files that need it, and says which", "[tools][format]") {
    const ScratchFolder folder;
    const auto file = folder.write("甲.heng", ugly);
    static_cast<void>(folder.write("乙.heng", pretty));
    const auto ran = run_heng({"fmt", folder.path()});
    CHECK(ran.status == 0);
    CHECK(ran.out == file + "\n");
    CHECK(bytes_of(file) == pretty);
    CHECK(run_heng({"fmt", folder.path()}).out.empty());
}

TEST_CASE("heng fmt --check and --diff write nothing", "[tools][format]") {
    const ScratchFolder folder;
    const auto file = folder.write("甲.heng", ugly);
    const auto check = run_heng({"fmt", "--check", file});
    CHECK(check.status == 1);
    CHECK(check.out == file + "\n");
    const auto diff = run_heng({"fmt", "--diff", file});
    CHECK(diff.status == 1);
    CHECK(diff.out.find("-参数 甲＝1\n") != std::string::npos);
    CHECK(diff.out.find("+  参数 甲 = 1\n") != std::string::npos);
    CHECK(bytes_of(file) == ugly);
    CHECK(run_heng({"fmt", "--check", folder.write("乙.heng", pretty)}).status == 0);
}

TEST_CASE("heng fmt writes through a link", "[tools][format]") {
    const ScratchFolder folder;
    const auto file = folder.write("甲.heng", ugly);
    std::filesystem::create_symlink(file, folder.path("链.heng"));
    CHECK(run_heng({"fmt", folder.path("链.heng")}).status == 0);
    CHECK(std::filesystem::is_symlink(folder.path("链.heng")));
    CHECK(bytes_of(file) == pretty);
}

TEST_CASE("heng fmt - reads the standard input", "[tools][format]") {
    RunIn in;
    in.input = ugly;
    const auto ran = run_heng({"fmt", "-"}, in);
    CHECK(ran.status == 0);
    CHECK(ran.out == pretty);
}

TEST_CASE("heng fmt leaves alone what it can't read", "[tools][format]") {
    const ScratchFolder folder;
    const auto file = folder.write("坏.heng", "规则集 试/自评/2024 {\n要求权重 = 20\n}\n");
    const auto ran = run_heng({"fmt", file});
    CHECK(ran.status == 2);
    CHECK(ran.err.find("有语句读不懂") != std::string::npos);
    CHECK(bytes_of(file) == "规则集 试/自评/2024 {\n要求权重 = 20\n}\n");
    CHECK(run_heng({"fmt", folder.path("没有.heng")}).status == 2);
    CHECK(run_heng({"fmt"}).status == 2);
}

TEST_CASE("the repository's rules are laid out", "[tools][format][rules]") {
    const auto ran = run_heng({"fmt", "--check", "rules"});
    CHECK(ran.out.empty());
    CHECK(ran.status == 0);
}

}  // namespace heng::test
