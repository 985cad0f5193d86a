#include "tests/support/command.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace heng::test {
namespace {

namespace fs = std::filesystem;

std::string shell_word(std::string_view word) {
    std::string out = "'";
    for (const char c : word) {
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return out + "'";
}

std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

ScratchFolder::ScratchFolder() {
    static int number = 0;
    folder_ = fs::temp_directory_path() /
              ("heng-test-" + std::to_string(::getpid()) + "-" + std::to_string(number++));
    fs::create_directories(folder_);
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

std::string ScratchFolder::path(std::string_view name) const {
    return name.empty() ? folder_.string() : (folder_ / name).string();
}

std::string ScratchFolder::write(std::string_view name, std::string_view bytes) const {
    const auto file = folder_ / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file.string();
}

Ran run_heng(const std::vector<std::string>& arguments, const RunIn& in) {
    const ScratchFolder scratch;
    std::string command =
        "cd " + shell_word(in.folder.empty() ? HENG_SOURCE_DIR : in.folder) + " && env -u HENG_RULES";
    for (const auto& setting : in.environment)
        command += " " + shell_word(setting);
    command += " " + shell_word(HENG_BINARY_DIR "/heng");
    for (const auto& argument : arguments)
        command += " " + shell_word(argument);
    const auto output = in.output.empty() ? scratch.path("out") : in.output;
    command += " < " + shell_word(scratch.write("in", in.input)) + " > " + shell_word(output) + " 2> " +
               shell_word(scratch.path("err"));
    INFO(command);
    const auto status = std::system(command.c_str());
    REQUIRE(status != -1);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, bytes_of(scratch.path("out")),
            bytes_of(scratch.path("err"))};
}

}  // namespace heng::test
