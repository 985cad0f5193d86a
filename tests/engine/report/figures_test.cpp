#include "engine/report/figures.hpp"

#include <catch2/catch.hpp>

using heng::figure;
using heng::Interval;
using heng::Language;
using heng::Rational;

namespace {

struct Row {
    Interval value;
    const char* zh;
    const char* en;
};

}  // namespace

TEST_CASE("scores and ranges are said in words", "[report]") {
    const auto third = Rational::ratio(25, 6);
    for (const auto& row : {
             Row{Interval::point(*Rational::parse("2.22")), "2.22", "2.22"},
             Row{Interval::between(*Rational::parse("88.64"), 100), "88.64–100", "88.64–100"},
             Row{Interval::between(0, 5, false, true), "0–5（不含 5）", "0–5 (without 5)"},
             Row{Interval::between(0, 5, true, false), "0–5（不含 0）", "0–5 (without 0)"},
             Row{Interval::between(0, 5, true, true), "0–5（不含 0、5）", "0–5 (without 0 and 5)"},
             Row{Interval::at_least(5), "不少于 5", "at least 5"},
             Row{Interval::at_least(5, true), "大于 5", "more than 5"},
             Row{Interval::at_most(5), "不超过 5", "at most 5"},
             Row{Interval::at_most(5, true), "小于 5", "less than 5"},
             Row{Interval::all(), "任意数", "any number"},
             Row{Interval::none(), "无", "none"},
             Row{Interval::point(third), "25/6（约 4.1667）", "25/6 (about 4.1667)"},
         }) {
        CHECK(figure(row.value, Language::zh) == row.zh);
        CHECK(figure(row.value, Language::en) == row.en);
    }
    CHECK(figure(Interval::between(0, 5, false, true), Language::zh, " 分") == "0–5 分（不含 5）");
    CHECK(figure(Interval::point(5), Language::zh, " 分") == "5 分");
    CHECK(figure(Interval::at_most(5), Language::zh, " 分") == "不超过 5 分");
    CHECK(figure(Interval::none(), Language::zh, " 分") == "无");
}
