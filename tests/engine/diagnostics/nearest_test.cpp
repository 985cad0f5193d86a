// "Did you mean": near enough to help, never a wild guess.

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "engine/diagnostics/nearest.hpp"

using heng::did_you_mean;
using heng::nearest;
using namespace std::string_view_literals;

namespace {

constexpr std::array headings{"权重"sv,           "预期值"sv,       "实现值"sv, "自评分数"sv,
                              "未达标原因分析"sv, "填报单位名称"sv, "email"sv};

}  // namespace

TEST_CASE("The nearest word is the one with the fewest edits, if it is near", "[diagnostics]") {
    struct Row {
        const char* word;
        const char* found;  ///< empty: none
    };
    const auto row = GENERATE(values<Row>({
        {"权值", "权重"},  // one changed
        {"权", "权重"},    // one left out, though half the word
        {"重权", "权重"},  // neighbours swapped
        {"权  重", ""},    // two of four
        {"实际值", "实现值"},
        {"自评分", "自评分数"},
        {"自评得分数", "自评分数"},
        {"未达标原因", "未达标原因分析"},
        {"单位名称", "填报单位名称"},
        {"ＥＭＡＩＬ", "email"},  // full-width, upper case
        {"emial", "email"},
        {"备注", ""},
        {"分值", ""},  // shares nothing with 权重; one of two with none
        {"", ""},
        {"x", ""},
    }));
    INFO(row.word);
    CHECK(nearest(row.word, headings).value_or("") == row.found);
}

TEST_CASE("Of equally near words the first is taken", "[diagnostics]") {
    constexpr std::array words{"乙丙丁"sv, "甲丙丁"sv};
    CHECK(nearest("戊丙丁", words) == "乙丙丁");
}

TEST_CASE("A word that is known but for width or case is the nearest, whatever else is near",
          "[diagnostics]") {
    constexpr std::array words{"abd"sv, "ABC"sv};
    CHECK(nearest("ａｂｃ", words) == "ABC");
}

TEST_CASE("Very long words have no neighbours, and broken ones don't matter", "[diagnostics]") {
    const std::string word(65, 'a');
    const std::array words{std::string_view(word)};
    CHECK_FALSE(nearest(word, words));
    CHECK(nearest(word.substr(1), words) == std::nullopt);
    constexpr std::array broken{"\xB9\xA4\xD2"sv};
    CHECK(nearest("\xB9\xA4\xD3", broken) == broken[0]);
}

TEST_CASE("The question is put in both languages, or not at all", "[diagnostics]") {
    CHECK(did_you_mean("权值", headings).zh == "是不是“权重”？");
    CHECK(did_you_mean("权值", headings).en == "Did you mean “权重”?");
    CHECK(did_you_mean("备注", headings) == heng::Bilingual{});
}
