// 允差: a difference that is allowed, and totals that are possible when their parts were rounded.

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/support/check_form.hpp"

namespace heng::test {

namespace {

/// A form whose 一级 weighs `parent`, with a 二级 for each of `parts`.
std::string form_with(const std::string& parent, const std::vector<std::string>& parts) {
    std::string out = "指标表:\n  - 名称: 甲\n    权重: " + parent + "\n    二级:\n";
    for (std::size_t i = 0; i < parts.size(); ++i) {
        out += "      - { 名称: 乙" + std::to_string(i) + ", 权重: " + parts[i] + " }\n";
    }
    return out;
}

std::string rules_with(const std::string& tolerance) {
    return small_rules("检查 H9 错误 \"题\" {\n 对 每个 一级\n 要求 合计(下级.权重) = 权重 " + tolerance +
                       "\n 说明 \"相差 {差}\"\n 英文 \"t\" \"difference {差}\"\n}");
}

struct Row {
    std::string tolerance, parent;
    std::vector<std::string> parts;
    bool holds;
};

}  // namespace

TEST_CASE("允差之内不算错，之外算错") {
    const std::vector<Row> rows{
        {"", "1", {"0.5", "0.5"}, true},
        {"", "1", {"0.5", "0.51"}, false},
        {"允差 0.01", "1", {"0.5", "0.51"}, true},
        {"允差 0.01", "1", {"0.5", "0.511"}, false},
        // 33.33 × 3: each was between 33.325 and 33.335, their sum between 99.975 and 100.005
        {"允差 舍入 2 位 四舍五入", "100", {"33.33", "33.33", "33.33"}, true},
        {"允差 舍入 2 位 四舍五入", "100.01", {"33.33", "33.33", "33.33"}, false},
        {"允差 舍入 2 位 四舍五入", "99.98", {"33.33", "33.33", "33.33"}, true},
        {"允差 舍入 2 位 四舍五入", "99.97", {"33.33", "33.33", "33.33"}, false},
        // the upper end itself can't be reached by 四舍五入: 1.5 is no part that was printed as 1
        {"允差 舍入 0 位 四舍五入", "3", {"1", "1"}, true},
        {"允差 舍入 0 位 四舍五入", "4", {"1", "1"}, false},
        {"允差 舍入 0 位 四舍五入", "1", {"1", "1"}, true},
        // 舍去: each part was at least as large as printed
        {"允差 舍入 0 位 舍去", "3", {"1", "1"}, true},
        {"允差 舍入 0 位 舍去", "1", {"1", "1"}, false},
        // 进一: each was at most as large
        {"允差 舍入 0 位 进一", "1", {"1", "1"}, true},
        {"允差 舍入 0 位 进一", "3", {"1", "1"}, false},
        // a part with more digits was not rounded
        {"允差 舍入 0 位 四舍五入", "2", {"1.2", "1.2"}, true},
        {"允差 舍入 0 位 四舍五入", "3", {"1.2", "1.2"}, false},
    };
    for (const auto& row : rows) {
        INFO(row.tolerance << "：" << row.parent << " = "
                           << Catch::StringMaker<std::vector<std::string>>::convert(row.parts));
        check(rules_with(row.tolerance), form_with(row.parent, row.parts),
              row.holds ? std::vector<std::string>{} : std::vector<std::string>{"H9 甲/权重"});
    }
}

TEST_CASE("用了允差的，说明里写出用的是哪一种，可能的范围是多少") {
    const auto rounded = evaluate_text(rules_with("允差 舍入 2 位 四舍五入"),
                                       form_with("100.02", {"33.33", "33.33", "33.33"}));
    REQUIRE(rounded.diagnostics.size() == 1);
    CHECK(rounded.diagnostics[0].message.zh ==
          "相差 0.03；各数按保留 2 位四舍五入看，应在 99.975 至 100.005（不含） 之间");
    CHECK(rounded.diagnostics[0].message.en ==
          "difference 0.03; with figures rounded to 2 digits (half up) it should be within 99.975 to 100.005 "
          "(exclusive)");
    const auto fixed = evaluate_text(rules_with("允差 0.01"), form_with("1.02", {"0.5", "0.5"}));
    REQUIRE(fixed.diagnostics.size() == 1);
    CHECK(fixed.diagnostics[0].message.zh == "相差 0.02；允许相差 0.01");
    CHECK(fixed.diagnostics[0].message.en == "difference 0.02; a difference of 0.01 is allowed");
}

}  // namespace heng::test
