// A run of heng that a page shows is what heng says. In code by four blanks:
//
//     $ build/release/heng check forms/….yaml
//     …
//     lines of its output, in order
//
// A line of “…” alone stands for lines that are left out. The run ends with the block.

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "tests/docs/page.hpp"
#include "tests/support/command.hpp"

namespace heng::test {
namespace {

const std::string prompt = "$ build/release/heng ";
const std::string left_out = "…";

struct ShownRun {
    std::vector<std::string> arguments;
    std::vector<std::string> lines;
};

std::vector<ShownRun> runs_in(const std::string& page) {
    std::vector<ShownRun> out;
    bool inside = false;
    for (const auto& line : shown(page)) {
        if (line.starts_with(prompt)) {
            std::istringstream words(line.substr(prompt.size()));
            out.emplace_back();
            for (std::string word; words >> word;)
                out.back().arguments.push_back(word);
            inside = true;
        } else if (line.empty()) {
            inside = false;
        } else if (inside) {
            out.back().lines.push_back(line);
        }
    }
    return out;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        out.push_back(line);
    return out;
}

/// The first shown line that the output doesn't have where it should; empty if all of it fits.
std::string first_unsaid(const ShownRun& run, const std::vector<std::string>& output) {
    auto at = output.begin();
    bool anywhere = false;
    for (const auto& line : run.lines) {
        if (line == left_out) {
            anywhere = true;
            continue;
        }
        // A block can't show an empty line.
        at = std::find_if(at, output.end(),
                          [&](const std::string& said) { return anywhere || !said.empty(); });
        if (anywhere) at = std::find(at, output.end(), line);
        if (at == output.end() || *at != line) return line;
        ++at;
        anywhere = false;
    }
    return anywhere || at == output.end() ? std::string() : "(what follows is not marked as left out)";
}

}  // namespace

TEST_CASE("runs of heng that pages show say what heng says", "[docs]") {
    std::size_t seen = 0;
    for (const auto& page : pages()) {
        for (const auto& run : runs_in(bytes_of(page))) {
            const auto ran = run_heng(run.arguments);
            INFO(page << "\n" << ran.out << ran.err);
            CHECK(first_unsaid(run, lines_of(ran.out)) == "");
            CHECK_FALSE(run.lines.empty());
            ++seen;
        }
    }
    CHECK(seen >= 2);
}

TEST_CASE("a shown run that heng doesn't say is noticed", "[docs]") {
    const std::vector<std::string> output{"甲", "", "乙", "丙"};
    CHECK(first_unsaid({{}, {"甲", "乙", "丙"}}, output) == "");
    CHECK(first_unsaid({{}, {"…", "乙", "…"}}, output) == "");
    CHECK(first_unsaid({{}, {"甲", "丙"}}, output) == "丙");
    CHECK(first_unsaid({{}, {"…", "丙", "乙"}}, output) == "乙");
    CHECK(first_unsaid({{}, {"甲"}}, output) != "");
}

}  // namespace heng::test
