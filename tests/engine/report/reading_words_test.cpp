#include "engine/report/reading_words.hpp"

#include <catch2/catch.hpp>

using heng::Language;
using heng::read_value;
using heng::reading_in_words;
using heng::Role;

namespace {

struct Row {
    Role role;
    const char* cell;
    const char* zh;
    const char* en;
};

}  // namespace

TEST_CASE("a reading is said in a sentence", "[report]") {
    for (const auto& row : {
             Row{Role::target, "不少于5场(次)", "数量，≥ 5 场(次)", "quantity, ≥ 5 场(次)"},
             Row{Role::target, "≤10.50%", "数量，≤ 10.50%", "quantity, ≤ 10.50%"},
             Row{Role::actual, "5批次", "数量，5 批次", "quantity, 5 批次"},
             Row{Role::target, "[80%,90%)", "区间，80%（含） – 90%（不含）",
                 "range, 80% (with) – 90% (without)"},
             Row{Role::target, "2023年6月30日前", "日期，不晚于 2023-06-30", "date, not after 2023-06-30"},
             Row{Role::target, "合规", "定性，合规", "quality, 合规"},
             Row{Role::target, "比上年增长5%以上", "参照，与上年相比 ≥ +5%",
                 "reference, against 上年: ≥ +5%"},
             Row{Role::target, "高于全市平均水平", "参照，> 全市平均水平", "reference, > 全市平均水平"},
             Row{Role::target, "≥80%且≤90%", "同时满足：数量，≥ 80%；数量，≤ 90%",
                 "all of: quantity, ≥ 80%; quantity, ≤ 90%"},
             Row{Role::actual, "/", "没有内容", "nothing"},
         }) {
        INFO(row.cell);
        const auto reading = read_value(row.cell, row.role);
        CHECK(reading_in_words(reading, row.cell, Language::zh) == row.zh);
        CHECK(reading_in_words(reading, row.cell, Language::en) == row.en);
    }
}

TEST_CASE("where reading stopped is shown, hidden characters escaped", "[report]") {
    const heng::Reading unread = heng::Unread{2};
    CHECK(reading_in_words(unread, "大约若干场", Language::zh) == "读不懂，停在第 3 个字：“若干场”");
    CHECK(reading_in_words(unread, "大约若干场", Language::en) ==
          "not understood, from character 3 on: “若干场”");
    CHECK(reading_in_words(unread, "大约\x1b[2J", Language::zh) == "读不懂，停在第 3 个字：“⟨U+001B⟩[2J”");
    CHECK(reading_in_words(unread, "大约", Language::zh) == "读不懂，读到末尾还不完整");
}
