// Parts that a text lists and totals: which lists are read as such, what they come to, and which are left alone.

#include "engine/evaluate/listed_sum.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace heng::test {

namespace {

/// Each as “parts: their sum, what it may be before rounding, the total”.
std::string found(const std::string& text) {
    const auto slice = [&](Span span) { return text.substr(span.begin, span.end - span.begin); };
    std::string out;
    for (const auto& sum : find_listed_sums(text)) {
        out += "[" + slice(sum.parts) + "] " + sum.sum.to_string() + " " + sum.possible.to_string() + " " +
               slice(sum.total_span);
    }
    return out.empty() ? "无" : out;
}

struct Row {
    std::string text, result;
};

}  // namespace

TEST_CASE("parts that are listed and totalled are read with what they add up to", "[evaluate][listed]") {
    const std::vector<Row> rows{
        {"分三期支付30万元、30万元、29.99万元，合计89.97万元",
         "[30万元、30万元、29.99万元] 89.99 [89.975, 90.005) 89.97"},
        {"甲县12人、乙县8人和丙县5人，共计24人。", "[12人、乙县8人和丙县5人] 25 25 24"},
        {"其中：培训30、40、50人，合计120人", "[30、40、50人] 120 120 120"},
        {"占40%、占35%、占25%，合计为100%", "[40%、占35%、占25%] 100 100 100"},
        {"１０万元、２０万元，总计３０万元", "[１０万元、２０万元] 30 30 ３０"},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(found(row.text) == row.result);
    }
}

TEST_CASE("what may not be a list of parts is left alone", "[evaluate][listed]") {
    for (const std::string text : {
             "支付30万元，合计89.97万元",                    // one part
             "2023年支付30万元、40万元，合计70万元",         // a year among the parts
             "培训3场、服务40人，合计43次",                  // units differ
             "30万元、40万元，合计70元",                     // the total in another
             "甲30万元，乙40万元，合计70万元",               // joined by commas: who knows where it begins
             "两年共计100万元，其中今年40万元、明年50万元",  // parts behind the total
             "30万元、40万元（含税5万元），合计70万元",      // a remark within
             "合计",
             "、、合计5",
             "5、合计",
         }) {
        INFO(text);
        CHECK(found(text) == "无");
    }
}

TEST_CASE("a long text of totals takes no long time", "[evaluate][listed]") {
    std::string text;
    for (int i = 0; i < 20'000; ++i) {
        text += "1、2，合计";
    }
    CHECK(find_listed_sums(text).empty());
}

}  // namespace heng::test
