#include <catch2/catch.hpp>

#include "engine/value/date.hpp"

using namespace heng;

TEST_CASE("dates print what is stated of them", "[value][date]") {
    CHECK(PartialDate{2023, 6, 30}.to_string() == "2023-06-30");
    CHECK(PartialDate{2023, 6, 0}.to_string() == "2023-06");
    CHECK(PartialDate{2023, 0, 0}.to_string() == "2023");
    CHECK(PartialDate{0, 12, 31}.to_string() == "--12-31");
    CHECK(PartialDate{0, 1, 0}.to_string() == "--01");
}

TEST_CASE("only days of the calendar exist", "[value][date]") {
    CHECK(exists({2024, 2, 29}));
    CHECK(exists({2000, 2, 29}));
    CHECK(exists({0, 2, 29}));
    CHECK_FALSE(exists({2023, 2, 29}));
    CHECK_FALSE(exists({1900, 2, 29}));
    CHECK_FALSE(exists({0, 2, 30}));
    CHECK_FALSE(exists({2023, 4, 31}));
    CHECK_FALSE(exists({2023, 13, 0}));
    CHECK_FALSE(exists({0, 0, 0}));
    CHECK_FALSE(exists({2023, 0, 5}));
}

TEST_CASE("a date in part can mean any of its days", "[value][date]") {
    const auto month = days({0, 2, 0}, 2024);
    REQUIRE(month);
    CHECK(month->first == Day{2024, 2, 1});
    CHECK(month->last == Day{2024, 2, 29});
    const auto year = days({2023, 0, 0}, 0);
    REQUIRE(year);
    CHECK(year->first == Day{2023, 1, 1});
    CHECK(year->last == Day{2023, 12, 31});
    CHECK(days({2023, 6, 30}, 2020)->first == Day{2023, 6, 30});
    CHECK_FALSE(days({0, 6, 0}, 0));
    CHECK_FALSE(days({0, 2, 29}, 2023));
}

TEST_CASE("days are counted over leap years and centuries", "[value][date]") {
    CHECK(days_between({2023, 12, 31}, {2024, 1, 1}) == 1);
    CHECK(days_between({2024, 2, 28}, {2024, 3, 1}) == 2);
    CHECK(days_between({2023, 2, 28}, {2023, 3, 1}) == 1);
    CHECK(days_between({2023, 1, 1}, {2024, 1, 1}) == 365);
    CHECK(days_between({2024, 1, 1}, {2025, 1, 1}) == 366);
    CHECK(days_between({1900, 1, 1}, {2000, 1, 1}) == 36524);
    CHECK(days_between({2023, 7, 1}, {2023, 6, 30}) == -1);
    CHECK(days_between({2023, 6, 30}, {2023, 6, 30}) == 0);
}
