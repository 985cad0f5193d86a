#include "tests/docs/page.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

namespace heng::test {

namespace fs = std::filesystem;

fs::path repository() {
    return HENG_SOURCE_DIR;
}

std::string bytes_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> pages() {
    std::vector<fs::path> out;
    const auto take = [&out](const fs::path& path) {
        if (path.extension() == ".md") out.push_back(path);
    };
    for (const auto& entry : fs::directory_iterator(repository()))
        take(entry.path());
    for (const char* folder : {"docs", "forms", "rules"}) {
        for (const auto& entry : fs::recursive_directory_iterator(repository() / folder))
            take(entry.path());
    }
    return out;
}

std::vector<std::string> links(std::string_view page) {
    std::vector<std::string> out;
    for (auto at = page.find("]("); at != std::string_view::npos; at = page.find("](", at + 1)) {
        const auto end = page.find_first_of(")\n", at);
        if (end != std::string_view::npos && page[end] == ')')
            out.emplace_back(page.substr(at + 2, end - at - 2));
    }
    return out;
}

std::vector<std::string> shown(std::string_view page) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < page.size();) {
        const auto end = std::min(page.find('\n', at), page.size());
        if (page.substr(at, 4) == "    ") {
            out.emplace_back(page.substr(at + 4, end - at - 4));
        } else if (!out.empty() && !out.back().empty()) {
            out.emplace_back();
        }
        at = end + 1;
    }
    return out;
}

std::vector<std::string> ticked(std::string_view page) {
    std::vector<std::string> out;
    bool fenced = false;
    std::istringstream lines{std::string(page)};
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("```")) fenced = !fenced;
        if (fenced) continue;
        for (auto at = line.find('`'); at != std::string::npos;) {
            const auto end = line.find('`', at + 1);
            if (end == std::string::npos) break;
            out.push_back(line.substr(at + 1, end - at - 1));
            at = line.find('`', end + 1);
        }
    }
    return out;
}

}  // namespace heng::test
