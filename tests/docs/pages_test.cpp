// What the pages say about the repository must be so.

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace fs = std::filesystem;

namespace {

const fs::path root = HENG_SOURCE_DIR;

std::string read(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// All .md files of the repository: those at its root and those below the folders that hold pages.
std::vector<fs::path> pages() {
    std::vector<fs::path> out;
    const auto take = [&out](const fs::path& path) {
        if (path.extension() == ".md") out.push_back(path);
    };
    for (const auto& entry : fs::directory_iterator(root))
        take(entry.path());
    for (const char* folder : {"docs", "forms", "rules"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / folder))
            take(entry.path());
    }
    return out;
}

/// The targets of [text](target), in order.
std::vector<std::string> links(std::string_view page) {
    std::vector<std::string> out;
    for (auto at = page.find("]("); at != std::string_view::npos; at = page.find("](", at + 1)) {
        const auto end = page.find_first_of(")\n", at);
        if (end != std::string_view::npos && page[end] == ')')
            out.emplace_back(page.substr(at + 2, end - at - 2));
    }
    return out;
}

/// The lines that a page shows as code by four blanks, without the blanks, in order.
std::vector<std::string> shown(std::string_view page) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < page.size();) {
        const auto end = std::min(page.find('\n', at), page.size());
        if (page.substr(at, 4) == "    ") out.emplace_back(page.substr(at + 4, end - at - 4));
        at = end + 1;
    }
    return out;
}

}  // namespace

TEST_CASE("links between pages lead somewhere", "[docs]") {
    std::size_t seen = 0;
    for (const auto& page : pages()) {
        for (const auto& link : links(read(page))) {
            if (link.starts_with("http") || link.starts_with("#")) continue;
            INFO(page << " links to " << link);
            CHECK(fs::exists(page.parent_path() / link.substr(0, link.find('#'))));
            ++seen;
        }
    }
    CHECK(seen > 10);
}

TEST_CASE("the two readmes show the same code and link to the same places", "[docs]") {
    const auto english = read(root / "README.md");
    const auto chinese = read(root / "README.zh-CN.md");
    const auto sorted = [](std::vector<std::string> items) {
        std::sort(items.begin(), items.end());
        return items;
    };
    auto english_links = sorted(links(english));
    auto chinese_links = sorted(links(chinese));
    std::erase(english_links, "README.zh-CN.md");
    std::erase(chinese_links, "README.md");
    CHECK(english_links == chinese_links);

    const auto without_remark = [](std::vector<std::string> lines) {
        for (auto& line : lines)
            line = line.substr(0, line.find("  #"));
        return lines;
    };
    CHECK(without_remark(shown(english)) == without_remark(shown(chinese)));
}

TEST_CASE("the rule that the readme shows is in force as shown", "[docs]") {
    const auto rules = read(root / "rules/通用/项目自评表.heng");
    std::size_t seen = 0;
    bool inside = false;
    for (const auto& line : shown(read(root / "README.md"))) {
        inside = inside || line.starts_with("检查 ");
        if (!inside) continue;
        INFO(line);
        CHECK(rules.find("  " + line + "\n") != std::string::npos);
        ++seen;
        if (line == "}") break;
    }
    CHECK(seen > 3);
}
