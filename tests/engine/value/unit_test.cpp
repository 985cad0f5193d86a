#include <catch2/catch.hpp>
#include <string>

#include "engine/value/unit.hpp"

using namespace heng;
using Match = UnitVocabulary::Match;

namespace {

UnitVocabulary vocabulary() {
    UnitVocabulary units;
    CHECK(units.equate("场", "场次"));
    CHECK(units.equate("场(次)", "场"));
    CHECK(units.equate("批次", "场（次）"));
    CHECK(units.equate("天", "小时", 24));
    CHECK(units.equate("小时", "分钟", 60));
    CHECK(units.equate("周", "天", 7));
    CHECK(units.equate("年", "月", 12));
    CHECK(units.equate("吨", "千克", 1000));
    CHECK(units.equate("公斤", "千克"));
    return units;
}

}  // namespace

TEST_CASE("units are the same, convert or differ as the vocabulary says", "[value][unit]") {
    struct Case {
        std::string from, to;
        Match match;
        Rational factor;
    };
    const auto units = vocabulary();
    const auto c = GENERATE(values<Case>({
        {"场", "场", Match::same, 1},
        {"批次", "场(次)", Match::same, 1},
        {"场次", "批次", Match::same, 1},
        {"", "场", Match::same, 1},
        {"%", "", Match::differs, 1},
        {"", "‰", Match::differs, 1},
        {"天", "小时", Match::converts, 24},
        {"分钟", "天", Match::converts, Rational::ratio(1, 1440)},
        {"周", "分钟", Match::converts, 10080},
        {"公斤", "吨", Match::converts, Rational::ratio(1, 1000)},
        {"场", "天", Match::differs, 1},
        {"人", "人次", Match::differs, 1},
        {"%", "个百分点", Match::differs, 1},
    }));
    INFO(c.from << " to " << c.to);
    const auto found = units.compare(c.from, c.to);
    CHECK(found.match == c.match);
    CHECK(found.factor == c.factor);
}

TEST_CASE("万元, ratios and per cents convert without any vocabulary", "[value][unit]") {
    struct Case {
        std::string from, to;
        Match match;
        Rational factor;
    };
    const UnitVocabulary none;
    const auto c = GENERATE(values<Case>({
        {"万元", "元", Match::converts, 10'000},
        {"元", "万元", Match::converts, Rational::ratio(1, 10'000)},
        {"亿元", "万元", Match::converts, 10'000},
        {"万亿元", "亿元", Match::converts, 10'000},
        {"万美元", "美元", Match::converts, 10'000},
        {"万元", "万美元", Match::differs, 1},
        {"万元/户", "元/户", Match::converts, 10'000},
        {"元/人", "元/户", Match::differs, 1},
        {"元/人", "元", Match::differs, 1},
        {"‰", "%", Match::converts, Rational::ratio(1, 10)},
        {"%", "‱", Match::converts, 100},
    }));
    INFO(c.from << " to " << c.to);
    const auto found = none.compare(c.from, c.to);
    CHECK(found.match == c.match);
    CHECK(found.factor == c.factor);
}

TEST_CASE("the parts of a ratio convert each for itself", "[value][unit]") {
    const auto units = vocabulary();
    CHECK(units.compare("次/月", "次/年").factor == Rational(12));
    CHECK(units.compare("元/人/年", "元/人/月").factor == Rational::ratio(1, 12));
    CHECK(units.compare("吨/天", "千克/小时").factor == Rational::ratio(1000, 24));
    CHECK(units.compare("次/月", "场/年").match == Match::differs);
}

TEST_CASE("groups of units join, whichever way round they are said", "[value][unit]") {
    UnitVocabulary units;
    CHECK(units.equate("里", "丈", 150));
    CHECK(units.equate("尺", "寸", 10));
    CHECK(units.compare("里", "寸").match == Match::differs);
    CHECK(units.equate("丈", "尺", 10));
    CHECK(units.compare("里", "寸").factor == Rational(15'000));
    CHECK(units.compare("寸", "丈").factor == Rational::ratio(1, 100));
}

TEST_CASE("what contradicts a unit's earlier meaning is refused and changes nothing", "[value][unit]") {
    UnitVocabulary units;
    CHECK(units.equate("天", "小时", 24));
    CHECK(units.equate("小时", "分钟", 60));
    CHECK_FALSE(units.equate("天", "分钟", 1000));
    CHECK_FALSE(units.equate("天", "班", 0));
    CHECK_FALSE(units.equate("天", "班", -3));
    CHECK(units.equate("天", "分钟", 1440));
    CHECK(units.compare("天", "分钟").factor == Rational(1440));
    CHECK(units.compare("天", "班").match == Match::differs);
}
