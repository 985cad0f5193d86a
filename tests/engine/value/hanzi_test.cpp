#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "engine/value/hanzi.hpp"

using heng::hanzi_value;

TEST_CASE("numerals in Chinese characters are what they say", "[value][hanzi]") {
    const std::vector<std::pair<std::string, std::string>> numerals{
        {"零", "0"},
        {"〇", "0"},
        {"两", "2"},
        {"十", "10"},
        {"十二", "12"},
        {"二十", "20"},
        {"廿", "20"},
        {"廿五", "25"},
        {"卅一", "31"},
        {"九十九", "99"},
        {"一百", "100"},
        {"一百一十", "110"},
        {"一百十五", "115"},
        {"一百零五", "105"},
        {"一百五", "150"},
        {"三千六", "3600"},
        {"两千零五", "2005"},
        {"一千零一十", "1010"},
        {"一万", "10000"},
        {"一万零五", "10005"},
        {"一万零五百", "10500"},
        {"三万五", "35000"},
        {"三万五千", "35000"},
        {"十二万", "120000"},
        {"一百二十三万四千五百六十七", "1234567"},
        {"一千二百万", "12000000"},
        {"一亿二千万", "120000000"},
        {"一亿零五", "100000005"},
        {"三亿五", "350000000"},
        {"一万亿", "1000000000000"},
        {"九千九百九十九万九千九百九十九亿", "9999999900000000"},
        {"叁万伍仟", "35000"},
        {"壹佰贰拾叁", "123"},
        {"玖拾玖萬", "990000"},
        {"二〇二三", "2023"},
        {"二零二三", "2023"},
        {"一二三", "123"},
        {"五〇", "50"},
        {"三点五", "3.5"},
        {"零点零五", "0.05"},
        {"三点五万", "35000"},
        {"一百二十点二五", "120.25"},
        {"百", "100"},
        {"千", "1000"},
        {"万", "10000"},
    };
    for (const auto& [numeral, value] : numerals) {
        INFO(numeral);
        const auto read = hanzi_value(numeral);
        REQUIRE(read);
        CHECK(read->to_string() == value);
    }
}

TEST_CASE("what says no single number is none", "[value][hanzi]") {
    const std::string numeral =
        GENERATE(as<std::string>{}, "", "三五", "七八十", "十七八", "一百百", "十百", "百千", "一十百",
                 "一万一万", "一亿亿", "一百五万", "两三百", "点五", "三点", "甲", "三甲", "\xE4\xB8");
    INFO(numeral);
    CHECK_FALSE(hanzi_value(numeral));
}

TEST_CASE("a numeral may have a thousand digits and no more", "[value][hanzi]") {
    std::string digits;
    for (int i = 0; i < 1000; ++i)
        digits += "九";
    REQUIRE(hanzi_value(digits));
    CHECK(hanzi_value(digits)->to_string() == std::string(1000, '9'));
    CHECK_FALSE(hanzi_value(digits + "九"));
}
