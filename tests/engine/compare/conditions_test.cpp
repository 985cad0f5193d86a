// Which of two conditions asks more.

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "engine/compare/comparing.hpp"
#include "tests/support/check_form.hpp"

namespace heng::test {

namespace {

struct Case {
    std::string before;
    std::string after;
    ChangeWay way;
};

RuleSet with(const std::string& condition) {
    return must_compile(
        small_rules("词表 短 { 甲 }\n词表 长 { 甲、乙 }\n检查 H9 错误 \"题\" { 对 每个 二级\n 要求 " +
                    condition + "\n 说明 \"说\"\n 英文 \"t\" \"m\" }"));
}

ChangeWay way(const std::string& before, const std::string& after) {
    const auto was = with(before);
    const auto is = with(after);
    return way_of(was, was.checks.front().require, is, is.checks.front().require);
}

const std::vector<Case>& cases() {
    constexpr auto stricter = ChangeWay::stricter;
    constexpr auto neither = ChangeWay::neither;
    constexpr auto unknown = ChangeWay::unknown;
    static const std::vector<Case> all{
        {"权重 > 3", "权重 > 5", stricter},
        {"权重 ≥ 3", "权重 > 3", stricter},
        {"权重 ≠ 3", "权重 > 3", stricter},
        {"权重 > 3", "权重 = 5", stricter},
        {"权重 < 5", "5 > 权重", neither},
        {"权重 > 3", "权重 < 5", unknown},
        {"权重 ≤ 自评分数", "权重 = 自评分数", stricter},
        {"权重 ≤ 自评分数", "自评分数 ≥ 权重", neither},
        {"权重 ≤ 自评分数", "自评分数 > 权重", stricter},
        {"权重 ≤ 自评分数", "权重 ≥ 自评分数", unknown},
        {"权重 > 3", "权重 > 3 且 已填(原因)", stricter},
        {"权重 > 3 或 已填(原因)", "权重 > 3", stricter},
        {"权重 > 3 或 已填(原因)", "权重 > 5 或 已填(原因)", stricter},
        {"已填(原因) 或 权重 > 3", "权重 > 3 或 已填(原因)", neither},
        {"非 (权重 > 3 且 已填(原因))", "权重 ≤ 3 或 非 已填(原因)", neither},
        {"非 (权重 > 3)", "非 (权重 > 2)", stricter},
        {"权重 > 3 且 (已填(原因) 或 已填(预期值))", "(权重 > 3 且 已填(原因)) 或 (权重 > 3 且 已填(预期值))",
         neither},
        {"权重 > 3", "权重 > 2 且 已填(原因)", unknown},
        {"权重 > 3", "权重 > 5 且 权重 < 4", stricter},
        {"原因 属于 长", "原因 属于 短", stricter},
        {"非 (原因 含 短)", "非 (原因 含 长)", stricter},
        {"原因 属于 长", "原因 含 短", unknown},
    };
    return all;
}

}  // namespace

TEST_CASE("of two conditions it is told which asks more, and the other way round", "[compare]") {
    for (const auto& one : cases()) {
        INFO(one.before << "\n→\n" << one.after);
        CHECK(way(one.before, one.after) == one.way);
        CHECK(way(one.after, one.before) == opposite(one.way));
        CHECK(way(one.before, one.before) == ChangeWay::neither);
    }
}

TEST_CASE("conditions of many alternatives are given up and not pondered for ever", "[compare]") {
    std::string many;
    for (int i = 0; i < 40; ++i) {
        many += (many.empty() ? "" : " 且 ") + std::string("(权重 > ") + std::to_string(i) +
                " 或 自评分数 > " + std::to_string(i) + ")";
    }
    CHECK(way(many, "已填(原因)") == ChangeWay::unknown);
}

}  // namespace heng::test
