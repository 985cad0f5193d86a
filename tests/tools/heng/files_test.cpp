#include "tools/heng/files.hpp"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "tests/support/command.hpp"

using heng::find_forms;
using heng::find_upwards;
using heng::matches;
using heng::read_file;
using heng::test::ScratchFolder;

namespace {

constexpr std::uint64_t plenty = 1000;

std::string reason(const std::string& name) {
    const auto input = read_file(name, plenty);
    REQUIRE(input.problem);
    CHECK(input.problem->code == "H001");
    CHECK(input.bytes.empty());
    return input.problem->message.zh;
}

bool has(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a file's bytes are read as they are", "[files]") {
    const ScratchFolder folder;
    const std::string bytes("甲\0乙\r\n\xFF", 10);
    const auto input = read_file(folder.write("a.yaml", bytes), plenty);
    CHECK_FALSE(input.problem);
    CHECK(input.bytes == bytes);
    CHECK_FALSE(read_file(folder.write("empty.yaml", ""), plenty).problem);
}

TEST_CASE("no more than one byte over the limit is read", "[files]") {
    const ScratchFolder folder;
    const auto name = folder.write("a.yaml", std::string(5000, 'x'));
    CHECK(read_file(name, 10).bytes.size() == 11);
    CHECK(read_file(name, 4999).bytes.size() == 5000);
    CHECK(read_file(name, 5000).bytes.size() == 5000);
    CHECK(read_file(name, 1U << 30U).bytes.size() == 5000);
}

TEST_CASE("what can't be read says why, and pipes and devices aren't opened for reading", "[files]") {
    const ScratchFolder folder;
    CHECK(has(reason(folder.path("none.yaml")), "没有这个文件"));
    CHECK(has(reason(folder.path()), "这是文件夹"));
    CHECK(has(reason("/dev/zero"), "这是设备"));
    CHECK(has(reason(folder.write("a", "") + "/b"), "没有这个文件"));
    CHECK(has(reason(std::string(5000, 'x')), "文件名太长"));
    const auto pipe = folder.path("pipe.yaml");
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(has(reason(pipe), "这是管道"));
    const auto loop = folder.path("loop");
    std::filesystem::create_symlink(loop, loop);
    CHECK(has(reason(loop), "链接绕回了自己"));
}

TEST_CASE("in folders .yaml and .yml files are found, sorted, without hidden ones and heng.yaml", "[files]") {
    const ScratchFolder folder;
    for (const auto* name : {"b.yaml", "a.yml", "下/c.yaml", "下/d.txt", ".隐/e.yaml", ".f.yaml", "heng.yaml",
                             "下/heng.yaml", "下/c.期望.yaml"}) {
        folder.write(name, "");
    }
    const auto names = [&](const std::vector<std::string>& excluded) {
        std::string all;
        for (const auto& form : find_forms({folder.path()}, excluded)) {
            CHECK_FALSE(form.problem);
            all += form.file.substr(folder.path().size() + 1) + " ";
        }
        return all;
    };
    CHECK(names({}) == "a.yml b.yaml 下/c.yaml 下/c.期望.yaml ");
    CHECK(names({"*.期望.yaml"}) == "a.yml b.yaml 下/c.yaml ");
    CHECK(names({"下/*", "a.*"}) == "b.yaml ");
}

TEST_CASE("names keep the order they were given in; an empty folder is a finding", "[files]") {
    const ScratchFolder folder;
    folder.write("空/说明.txt", "");
    const auto forms = find_forms({"z.yaml", folder.path(), "-", "a.txt"}, {});
    REQUIRE(forms.size() == 4);
    CHECK(forms[0].file == "z.yaml");
    CHECK(forms[1].file == folder.path());
    REQUIRE(forms[1].problem);
    CHECK(forms[1].problem->code == "H001");
    CHECK(forms[2].file == "-");
    CHECK(forms[3].file == "a.txt");
}

TEST_CASE("patterns fit whole names", "[files]") {
    CHECK(matches("*", ""));
    CHECK(matches("*.yaml", "a.yaml"));
    CHECK(matches("a*b*c", "a--b-b-c"));
    CHECK(matches("?.yaml", "a.yaml"));
    CHECK(matches("**期望**", "甲.期望.yaml"));
    CHECK_FALSE(matches("", "a"));
    CHECK_FALSE(matches("*.yaml", "a.yml"));
    CHECK_FALSE(matches("a", "ab"));
    CHECK_FALSE(matches("a*b", "a-c"));
    CHECK_FALSE(matches("?", ""));
    // Without care this takes 2^30 steps.
    CHECK_FALSE(matches(std::string(30, '*') + "b", std::string(3000, 'a')));
}

TEST_CASE("a file is looked for from a folder upwards", "[files]") {
    const ScratchFolder folder;
    const auto top = folder.write("heng.yaml", "");
    folder.write("一/二/a.yaml", "");
    CHECK(find_upwards(folder.path("一/二"), "heng.yaml") == top);
    const auto near = folder.write("一/heng.yaml", "");
    CHECK(find_upwards(folder.path("一/二"), "heng.yaml") == near);
    CHECK(find_upwards(folder.path("一/二/../.."), "heng.yaml") == top);
    CHECK_FALSE(find_upwards(folder.path(), "no-such-file.yaml"));
    CHECK(heng::folder_of("a.yaml") == ".");
    CHECK(heng::folder_of("一/a.yaml") == "一");
}
