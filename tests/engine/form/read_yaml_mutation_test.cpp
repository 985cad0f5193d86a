// Forms with their bytes changed at random: whatever comes of it, what the reader gives holds together.

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "engine/form/document.hpp"
#include "tests/engine/form/yaml_writer.hpp"

using heng::CellId;
using heng::Document;
using heng::no_cell;
using heng::read_yaml;
using heng::Span;

namespace {

const std::string pieces = "[]{}:- ,#&*!|>'\"%@`?\n\r\t\\\xE6\x9D\x83\xB9\xFF\x01";

std::string mutate(std::string text, std::mt19937& random) {
    for (auto changes = 1 + random() % 4; changes > 0 && !text.empty(); --changes) {
        const auto at = random() % text.size();
        switch (random() % 5) {
            case 0: text[at] = pieces[random() % pieces.size()]; break;
            case 1: text.insert(at, 1, pieces[random() % pieces.size()]); break;
            case 2: text.erase(at, 1 + random() % 5); break;
            case 3: text.insert(at, random() % 2 == 0 ? "\n---\n" : "： "); break;
            default: text.insert(at, text.substr(random() % text.size(), random() % 20)); break;
        }
    }
    return text;
}

bool fits(Span span, std::size_t size) {
    return span.begin <= span.end && span.end <= size;
}

/// Each cell is the child of its parent just once, within its parent's span, and after the child before it.
void check_tree(const Document& document, std::size_t size) {
    std::size_t reached = document.cells.empty() ? 0 : 1;
    for (CellId id = 0; id < document.cells.size(); ++id) {
        const auto& cell = document.cells[id];
        REQUIRE(fits(cell.span, size));
        REQUIRE(fits(cell.key_span, size));
        auto done = cell.span.begin;
        for (auto child = cell.first; child != no_cell; child = document.cells[child].next) {
            const auto& below = document.cells.at(child);
            ++reached;
            REQUIRE(below.parent == id);
            REQUIRE(child > id);
            REQUIRE(below.span.begin >= done);
            REQUIRE(below.span.end <= cell.span.end);
            done = below.span.end;
        }
    }
    REQUIRE(reached == document.cells.size());
}

void check_documents(const std::string& yaml) {
    const auto documents = read_yaml(yaml);
    REQUIRE_FALSE(documents.empty());
    for (const auto& document : documents) {
        check_tree(document, yaml.size());
        // Nothing is lost in silence.
        REQUIRE((document.readable || !document.problems.empty()));
        for (const auto& problem : document.problems) {
            REQUIRE(fits(problem.place.span, yaml.size()));
            REQUIRE_FALSE(problem.message.zh.empty());
            REQUIRE(problem.message.zh.size() < 1000);
        }
    }
}

}  // namespace

TEST_CASE("Changed bytes give cells and findings within the text, in order, each cell once", "[form][yaml]") {
    std::mt19937 random(35);  // any number will do; the same one each time
    for (int i = 0; i < 20'000; ++i) {
        const auto written = heng::test::write_yaml(random);
        const auto yaml = mutate(written.yaml, random);
        INFO(heng::visible(yaml, heng::Breaks::keep));
        check_documents(yaml);
    }
}
