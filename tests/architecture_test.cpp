// What the folders promise each other and their readers. Each test names the file that breaks it.

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/source_text.hpp"

using heng::test::sources_below;
using heng::test::SourceText;

namespace {

/// The stages of the engine, as the data passes them. A folder includes itself and those before it.
const std::vector<std::string> stages{"diagnostics", "number",  "value",   "schema",  "form",
                                      "ruleset",     "clause",  "compile", "format",  "evaluate",
                                      "analysis",    "lint",    "compare", "case",    "mutate",
                                      "shortfall",   "explain", "report",  "document"};

std::vector<SourceText> sources_of(const std::vector<std::string>& folders) {
    std::vector<SourceText> out;
    for (const auto& folder : folders) {
        for (auto& source : sources_below(folder))
            out.push_back(std::move(source));
    }
    REQUIRE_FALSE(out.empty());
    return out;
}

std::string first_folder(const std::string& path) {
    return path.substr(0, path.find('/'));
}

/// Its place in `stages`; files of engine/ itself come after all of them.
std::size_t stage_of(const std::string& path) {
    const auto inside = path.substr(std::string_view("engine/").size());
    if (inside.find('/') == std::string::npos) return stages.size();
    const auto stage = std::find(stages.begin(), stages.end(), first_folder(inside));
    INFO(path << " is in a folder that `stages` doesn't place: say where it stands in the data's path");
    CHECK(stage != stages.end());
    return static_cast<std::size_t>(stage - stages.begin());
}

void check_absent(const SourceText& source, const std::vector<std::string>& found,
                  const std::set<std::string>& banned) {
    std::set<std::string> both;
    for (const auto& name : found) {
        if (banned.count(name) == 1) both.insert(name);
    }
    INFO(source.path);
    CHECK(both == std::set<std::string>{});
}

}  // namespace

TEST_CASE("a folder includes only folders before it: grammar, engine, tools", "[architecture]") {
    const std::map<std::string, std::set<std::string>> allowed{
        {"grammar", {"grammar"}},
        {"engine", {"grammar", "engine"}},
        {"tools", {"grammar", "engine", "tools"}},
    };
    for (const auto& source : sources_of({"grammar", "engine", "tools"})) {
        for (const auto& target : quoted_includes(source)) {
            INFO(source.path << " includes " << target);
            CHECK(allowed.at(first_folder(source.path)).count(first_folder(target)) == 1);
        }
    }
}

TEST_CASE("a stage of the engine includes only itself and stages before it", "[architecture]") {
    for (const auto& source : sources_of({"engine"})) {
        for (const auto& target : quoted_includes(source)) {
            if (first_folder(target) != "engine") continue;
            INFO(source.path << " includes " << target);
            CHECK(stage_of(target) <= stage_of(source.path));
        }
    }
}

TEST_CASE("no figure is ever binary floating point", "[architecture]") {
    for (const auto& source : sources_of({"grammar", "engine", "tools"})) {
        check_absent(source, identifiers(source),
                     {"double", "float", "strtod", "strtof", "strtold", "stod", "stof", "stold", "atof"});
    }
}

// A broken precondition may abort: that is a bug of ours, not a finding (docs/adr/0001).
TEST_CASE("the libraries don't print, end the program or match by std::regex", "[architecture]") {
    for (const auto& source : sources_of({"grammar", "engine"})) {
        check_absent(source, identifiers(source),
                     {"regex", "cout", "cerr", "clog", "printf", "fprintf", "vprintf", "vfprintf", "puts",
                      "fputs", "putchar", "println", "perror", "exit", "_Exit", "quick_exit", "terminate"});
        INFO(source.path);
        CHECK(source.code.find("fmt::print") == std::string::npos);
    }
}

TEST_CASE("the libraries know no files, environment or threads", "[architecture]") {
    for (const auto& source : sources_of({"grammar", "engine"})) {
        check_absent(source, bracketed_includes(source),
                     {"filesystem", "fstream", "iostream", "cstdio", "stdio.h", "regex", "thread", "mutex",
                      "future", "condition_variable", "random", "ctime", "unistd.h"});
        check_absent(source, identifiers(source), {"getenv", "setlocale", "fopen", "thread_local"});
    }
}

TEST_CASE("C++ holds no policy: no places, documents or indicators by name", "[architecture]") {
    const std::vector<std::string> words{
        // places
        "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽",
        "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州",
        "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆", "江门",
        // documents
        "财预", "财绩", "粤财", "鄂财", "桂财",
        // indicators
        "资金支出率", "预算执行率", "满意度", "数量指标", "质量指标", "时效指标", "成本指标", "经济效益",
        "社会效益", "生态效益", "可持续影响", "监管有效性", "资金管理", "事项管理"};
    for (const auto& source : sources_of({"grammar", "engine"})) {
        for (const auto& word : words) {
            INFO(source.path << " says " << word << ", which belongs to rules/");
            CHECK(source.spoken.find(word) == std::string::npos);
        }
    }
}

TEST_CASE("every source is built: each folder's CMakeLists.txt lists what is there", "[architecture]") {
    for (const std::string folder : {"grammar", "engine", "tools", "tests"}) {
        std::set<std::string> there;
        for (const auto& source : sources_of({folder})) {
            if (source.path.ends_with(".cpp")) there.insert(source.path);
        }
        std::set<std::string> listed;
        std::ifstream list(HENG_SOURCE_DIR "/" + folder + "/CMakeLists.txt");
        for (std::string line; std::getline(list, line);) {
            std::istringstream words(line.substr(0, line.find('#')));
            for (std::string word; words >> word;) {
                const auto end = word.rfind(".cpp");
                if (end != std::string::npos) listed.insert(folder + "/" + word.substr(0, end + 4));
            }
        }
        std::set<std::string> amiss;
        std::set_symmetric_difference(there.begin(), there.end(), listed.begin(), listed.end(),
                                      std::inserter(amiss, amiss.end()));
        CHECK(amiss == std::set<std::string>{});
    }
}

TEST_CASE("headers begin with #pragma once and includes go from the root", "[architecture]") {
    for (const auto& source : sources_of({"grammar", "engine", "tools", "tests"})) {
        INFO(source.path);
        if (source.path.ends_with(".hpp")) CHECK(source.whole.rfind("#pragma once\n", 0) == 0);
        for (const auto& target : quoted_includes(source)) {
            INFO("includes " << target);
            CHECK(std::set<std::string>{"grammar", "engine", "tools", "tests"}.count(first_folder(target)) ==
                  1);
        }
    }
}

TEST_CASE("files stay small: none over 600 lines, half of them under 200", "[architecture]") {
    std::vector<std::ptrdiff_t> sizes;
    for (const auto& source : sources_of({"grammar", "engine", "tools"})) {
        sizes.push_back(std::count(source.whole.begin(), source.whole.end(), '\n'));
        INFO(source.path);
        CHECK(sizes.back() <= 600);
    }
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::nth_element(sizes.begin(), middle, sizes.end());
    CHECK(*middle < 200);
}
