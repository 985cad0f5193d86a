// Filling templates: each slot once, and nothing that a cell holds is taken for one.

#include <catch2/catch.hpp>
#include <string>

#include "engine/diagnostics/diagnostic.hpp"

using heng::fill;

TEST_CASE("Slots are replaced, all else stays", "[diagnostics]") {
    struct Row {
        const char* text;
        const char* filled;
    };
    const auto row = GENERATE(values<Row>({
        {"", ""},
        {"没有", "没有"},
        {"{名称}", "甲"},
        {"“{名称}”共{个数(下级)}项，{名称}", "“甲”共3项，甲"},
        {"{没有这个}与{名称}", "{没有这个}与甲"},
        {"“{”与{名称}“}”", "“{”与甲“}”"},
        {"{{名称}}", "{甲}"},
        {"{名称", "{名称"},
        {"名称}{", "名称}{"},
        {"{}", "{}"},
        {"{乙}", "{名称}"},
    }));
    INFO(row.text);
    CHECK(fill(row.text, {{"名称", "甲"}, {"个数(下级)", "3"}, {"乙", "{名称}"}}) == row.filled);
}

TEST_CASE("A template of many braces takes linear time", "[diagnostics]") {
    const std::string open(1'000'000, '{');
    CHECK(fill(open, {{"a", "b"}}) == open);
    CHECK(fill(open + "a}", {{"a", "b"}}).size() == open.size());
}
