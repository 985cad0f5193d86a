#include "tests/support/value_rows.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "engine/report/reading_json.hpp"
#include "tests/support/golden.hpp"

namespace heng::test {

namespace {

std::vector<std::string> columns(const std::string& line) {
    std::vector<std::string> out{""};
    for (const char c : line) {
        if (c == '\t') {
            out.emplace_back();
        } else {
            out.back() += c;
        }
    }
    return out;
}

}  // namespace

std::vector<ValueRow> value_rows(std::string_view path) {
    std::istringstream lines(repository_file(path));
    std::string line;
    std::getline(lines, line);
    REQUIRE(line == "id\trole\ttext\treading\tsource");
    std::vector<ValueRow> rows;
    while (std::getline(lines, line)) {
        auto cells = columns(line);
        INFO(line);
        REQUIRE(cells.size() == 5);
        REQUIRE((cells[1] == "target" || cells[1] == "actual"));
        rows.push_back({cells[0], cells[1] == "target" ? Role::target : Role::actual, cells[2], cells[3]});
    }
    return rows;
}

std::string as_in_table(const Reading& reading) {
    auto json = reading_json(reading);
    if (json["op"] == "unknown") json.erase("at");
    return json.dump();
}

}  // namespace heng::test
