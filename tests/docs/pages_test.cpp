// What the pages say about the repository must be so.

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tests/docs/page.hpp"
#include "tests/support/source_text.hpp"

namespace fs = std::filesystem;

using heng::test::bytes_of;
using heng::test::links;
using heng::test::pages;
using heng::test::repository;
using heng::test::shown;
using heng::test::ticked;

namespace {

bool is_file_name(const std::string& text) {
    const auto ends = [&](const char* with) { return text.ends_with(with); };
    return text.find_first_of(" …<>*") == std::string::npos && text.find("://") == std::string::npos &&
           (ends(".hpp") || ends(".cpp") || ends(".def") || ends(".py") || ends(".md") || ends(".heng") ||
            ends(".yaml") || ends("/"));
}

/// A path from the root; or, without a slash, the name of a source anywhere.
bool is_there(const std::string& name, const std::set<std::string>& source_names) {
    if (name.find('/') == std::string::npos) return source_names.contains(name);
    return fs::exists(repository() / name);
}

/// `evaluate`, `Mend::Kind::fact`: something that stands in C++.
bool is_identifier(const std::string& text) {
    const auto inside = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == ':';
    };
    return !text.empty() && std::all_of(text.begin(), text.end(), inside) &&
           !(text[0] >= '0' && text[0] <= '9');
}

std::vector<std::string> parts_of(const std::string& identifier) {
    std::vector<std::string> out;
    std::string part;
    for (const char c : identifier + ":") {
        if (c != ':') {
            part += c;
        } else if (!part.empty()) {
            out.push_back(std::exchange(part, {}));
        }
    }
    return out;
}

}  // namespace

TEST_CASE("links between pages lead somewhere", "[docs]") {
    std::size_t seen = 0;
    for (const auto& page : pages()) {
        for (const auto& link : links(bytes_of(page))) {
            if (link.starts_with("http") || link.starts_with("#")) continue;
            INFO(page << " links to " << link);
            CHECK(fs::exists(page.parent_path() / link.substr(0, link.find('#'))));
            ++seen;
        }
    }
    CHECK(seen > 10);
}

TEST_CASE("the two readmes show the same code and link to the same places", "[docs]") {
    const auto english = bytes_of(repository() / "README.md");
    const auto chinese = bytes_of(repository() / "README.zh-CN.md");
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
    const auto rules = bytes_of(repository() / "rules/通用/指标检查.heng");
    std::size_t seen = 0;
    bool inside = false;
    for (const auto& line : shown(bytes_of(repository() / "README.md"))) {
        inside = inside || line.starts_with("检查 ");
        if (!inside) continue;
        INFO(line);
        CHECK(rules.find("  " + line + "\n") != std::string::npos);
        ++seen;
        if (line == "}") break;
    }
    CHECK(seen > 3);
}

TEST_CASE("files that pages name are there", "[docs]") {
    std::set<std::string> source_names;
    for (const char* folder : {"grammar", "engine", "tools", "tests"}) {
        for (const auto& source : heng::test::sources_below(folder))
            source_names.insert(source.path.substr(source.path.rfind('/') + 1));
    }
    for (const char* name : {"ARCHITECTURE.md", "CONTRIBUTING.md"}) {
        std::size_t seen = 0;
        for (const auto& text : ticked(bytes_of(repository() / name))) {
            if (!is_file_name(text)) continue;
            INFO(name << " names " << text);
            CHECK(is_there(text, source_names));
            ++seen;
        }
        CHECK(seen > 5);
    }
}

TEST_CASE("names of the code that the architecture page uses are the code's", "[docs]") {
    std::set<std::string> known;
    for (const char* folder : {"grammar", "engine", "tools"}) {
        for (const auto& source : heng::test::sources_below(folder)) {
            for (auto& name : identifiers(source))
                known.insert(std::move(name));
        }
    }
    std::size_t seen = 0;
    for (const auto& text : ticked(bytes_of(repository() / "ARCHITECTURE.md"))) {
        if (!is_identifier(text)) continue;
        for (const auto& part : parts_of(text)) {
            INFO(text);
            CHECK(known.contains(part));
            ++seen;
        }
    }
    CHECK(seen > 40);
}
