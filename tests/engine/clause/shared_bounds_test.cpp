// Which tier a bound belongs to that two of them share.

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tools/heng/clause.hpp"

namespace heng::test {

namespace {

struct Row {
    std::string clause;
    std::string target;
    std::string actual;
    std::string score;  ///< of 10
};

}  // namespace

TEST_CASE("a bound belongs to the tier that says （含）, or to the neighbour of one that marks its other end",
          "[clause]") {
    const std::string by_share = "80%（含）-90%得8分，90%以上得10分，80%以下不得分。";
    const std::string by_days = "3天-5天（含）得3分，≤3天得10分，超过5天不得分。";
    const std::string unmarked = "80%-90%得8分，90%以上得10分，不足80%不得分。";
    const std::string months = "≤1个月得10分；>1个月且≤2个月得8分；>2个月且≤3个月得6分；>3个月得0分。";
    const std::string both = "80%（含）-90%（含）得8分，90%（含）以上得10分，不足80%不得分。";
    const std::vector<Row> rows{
        {by_share, "≥90%", "90%", "10"},    {by_share, "≥90%", "89.9%", "8"},
        {by_share, "≥90%", "80%", "8"},     {by_share, "≥90%", "79.9%", "0"},
        {by_days, "≤3天", "3天", "10"},     {by_days, "≤3天", "5天", "3"},
        {unmarked, "≥90%", "90%", "8"},     {months, "≤1个月", "2个月", "8"},
        {months, "≤1个月", "2.5个月", "6"}, {both, "≥90%", "90%", "8"},
    };
    for (const auto& row : rows) {
        const auto scored = score_clause(row.clause, {{}, "10", row.target, row.actual, {}});
        INFO(row.clause << " " << row.actual << "\n" << scored.translation.rules);
        REQUIRE(scored.answer.score);
        CHECK(*scored.answer.score == Interval::point(*Rational::parse(row.score)));
    }
}

}  // namespace heng::test
