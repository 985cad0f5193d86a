#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "engine/report/reading_json.hpp"

using namespace heng;

TEST_CASE("readings become JSON with their keys in the promised order", "[report][value]") {
    const std::vector<std::pair<std::string, std::string>> cells{
        {"不少于5场(次)", R"json({"op":">=","num":"5","unit":"场(次)"})json"},
        {"0.50", R"json({"op":"bare","num":"0.50"})json"},
        {"三分之二以上", R"json({"op":">=","num":"2/3"})json"},
        {"[80%,90%)", R"json({"op":"in","lo":"80","lo_incl":true,"hi":"90","hi_incl":false,"unit":"%"})json"},
        {"2023年6月30日前", R"json({"op":"date","cmp":"<=","date":"2023-06-30"})json"},
        {"合规", R"json({"op":"text","value":"合规"})json"},
        {"比上年增长5%以上", R"json({"op":"ref","cmp":">=","ref":"上年","num":"5","unit":"%"})json"},
        {"超过上年", R"json({"op":"ref","cmp":">","ref":"上年"})json"},
        {"≥80%或合格",
         R"json({"op":"or","parts":[{"op":">=","num":"80","unit":"%"},{"op":"text","value":"合格"}]})json"},
        {"/", R"json({"op":"none"})json"},
        {"约300人", R"json({"op":"unknown","at":1})json"},
    };
    for (const auto& [cell, json] : cells) {
        INFO(cell);
        CHECK(reading_json(read_value(cell, Role::target)).dump() == json);
    }
}

TEST_CASE("an unread cell says where reading stopped, in characters of the cell as written",
          "[report][value]") {
    const std::vector<std::pair<std::string, std::uint32_t>> cells{
        {"1O0%", 2}, {"９ ５％", 1},  {"“  约300人”", 4}, {"不低于", 3},   {"95%%", 3},
        {"5²", 1},   {"合规①", 2},    {"1.2.3", 0},       {"≥≤5", 1},      {"[80%,90%", 8},
        {"\xFF", 0}, {"合格\xE4", 2}, {"90%-80%", 3},     {"5场300人", 2}, {"2023年13月", 0},
    };
    for (const auto& [cell, at] : cells) {
        INFO(cell);
        const auto json = reading_json(read_value(cell, Role::actual));
        CHECK(json["op"] == "unknown");
        CHECK(json["at"] == at);
    }
}

TEST_CASE("figures of any length stay exact, up to a thousand digits", "[report][value]") {
    const std::string digits(1000, '7');
    CHECK(reading_json(read_value(digits + "人", Role::actual))["num"] == digits);
    CHECK(reading_json(read_value(digits + "7人", Role::actual))["op"] == "unknown");
    CHECK(reading_json(read_value("0." + std::string(998, '0') + "1", Role::actual))["num"] ==
          "0." + std::string(998, '0') + "1");
}
