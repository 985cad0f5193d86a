#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "grammar/fold.hpp"

using heng::Folded;

namespace {

std::string folded(std::string_view text) {
    Folded out;
    out.fold(text);
    REQUIRE_FALSE(out.stopped());
    return std::string(out.text());
}

std::uint32_t stopped(std::string_view text) {
    Folded out;
    out.fold(text);
    INFO(text);
    REQUIRE(out.stopped());
    return *out.stopped();
}

}  // namespace

TEST_CASE("a cell is folded to half width without blanks, and nothing else is repaired", "[fold]") {
    const std::vector<std::pair<std::string, std::string>> cells{
        {"", ""},
        {"≥95％", "≥95%"},
        {"１２场（次）", "12场(次)"},
        {"95﹪", "95%"},
        {"−5", "-5"},
        {" 不少于 5 场\n", "不少于5场"},
        {"有\u3000所\u00A0改 善", "有所改善"},
        {"9\u200B5\uFEFF%", "95%"},
        {"①", "①"},
        {"5²", "5²"},
        {"》95%", "》95%"},
        {"&gt;5", "&gt;5"},
    };
    for (const auto& [cell, text] : cells) {
        INFO(cell);
        CHECK(folded(cell) == text);
    }
}

TEST_CASE("quotes around the whole and marks at the end go, however they are nested", "[fold]") {
    const std::vector<std::pair<std::string, std::string>> cells{
        {"“≥95%”", "≥95%"},
        {"‘1’", "1"},
        {"「合格」", "合格"},
        {"\"1\"", "1"},
        {"“≥95%。”。", "≥95%"},
        {"“‘1’”", "1"},
        {"较高。；,", "较高"},
        {"，5", ",5"},
        {"“甲”和“乙”", "“甲”和“乙”"},
        {"“1", "“1"},
        {"“", "“"},
        {"“”", ""},
        {"。", ""},
    };
    for (const auto& [cell, text] : cells) {
        INFO(cell);
        CHECK(folded(cell) == text);
    }
}

TEST_CASE("a blank between two digits and bytes that aren't UTF-8 stop folding where they stand", "[fold]") {
    CHECK(stopped("9 5%") == 1);
    CHECK(stopped("约９\u3000 ５") == 2);
    CHECK(stopped("合\xFF") == 1);
    CHECK(stopped("合规\xE4\xB8") == 2);
    CHECK(stopped("\xED\xA0\x80") == 0);
    CHECK(folded("9 .5") == "9.5");
}

TEST_CASE("every folded byte knows the character that it was", "[fold]") {
    Folded out;
    out.fold("“ ≥９５ ％。”");  // 0 “, 1 blank, 2 ≥, 3 ９, 4 ５, 5 blank, 6 ％, 7 。, 8 ”
    REQUIRE(out.text() == "≥95%");
    CHECK(out.origin(0) == 2);
    CHECK(out.origin(2) == 2);
    CHECK(out.origin(3) == 3);
    CHECK(out.origin(4) == 4);
    CHECK(out.origin(5) == 6);
    CHECK(out.origin(6) == 7);
}
