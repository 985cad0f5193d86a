// Lines and columns as editors count them.

#include <catch2/catch.hpp>
#include <string>

#include "grammar/source.hpp"

using heng::LineMap;
using heng::Position;

TEST_CASE("LF, CRLF and a lone CR each end a line", "[source]") {
    const auto text = GENERATE(
        values<std::string>({"一\n\n二三\n", "一\r\n\r\n二三\r\n", "一\r\r二三\r", "一\n\r\n二三\r"}));
    const LineMap map(text);
    CHECK(map.line_count() == 4);
    CHECK(map.line(1) == "一");
    CHECK(map.line(2).empty());
    CHECK(map.line(3) == "二三");
    CHECK(map.line(4).empty());
    CHECK(map.line(5).empty());
    CHECK(map.line(0).empty());
    const auto byte = static_cast<std::uint32_t>(text.find("三"));
    CHECK(map.position(byte) == Position{3, 2, byte});
}

TEST_CASE("Columns count code points", "[source]") {
    const LineMap map("a权𠀀b");
    CHECK(map.position(0) == Position{1, 1, 0});
    CHECK(map.position(1) == Position{1, 2, 1});
    CHECK(map.position(4) == Position{1, 3, 4});
    CHECK(map.position(8) == Position{1, 4, 8});
}

TEST_CASE("A byte past the end is the end", "[source]") {
    CHECK(LineMap("").position(5) == Position{1, 1, 0});
    CHECK(LineMap("a\n").position(9) == Position{2, 1, 2});
}

TEST_CASE("A byte order mark is no part of the first line", "[source]") {
    const LineMap map("\xEF\xBB\xBF权重\n二");
    CHECK(map.line(1) == "权重");
    CHECK(map.position(0) == Position{1, 1, 0});
    CHECK(map.position(3) == Position{1, 1, 3});
    CHECK(map.position(6) == Position{1, 2, 6});
    CHECK(map.position(10) == Position{2, 1, 10});
}
