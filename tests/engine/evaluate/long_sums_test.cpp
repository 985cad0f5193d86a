// Sums that nobody writes by hand aren't computed, and that is said: once a cell, and no part of one is taken for it.

#include <catch2/catch.hpp>

#include "tests/support/check_form.hpp"

using heng::test::evaluate_text;
using heng::test::findings;
using heng::test::must_compile;
using heng::test::small_rules;
using heng::test::SmallForm;

namespace {

std::string times(std::string_view piece, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += piece;
    }
    return text;
}

/// The findings of a form whose 总结 is `text`.
std::vector<std::string> in_text(const std::string& text) {
    const auto rules = must_compile(small_rules(R"(检查 H703 错误 "算式" {
        算式 于 总结
        要求 左 = 右
        于 右
        说明 "{原文}不对" 建议 "重算" 英文 "sum" "{原文} is wrong" "compute again" })"));
    SmallForm form;
    form.more = "总结: \"" + text + "\"\n";
    return findings(evaluate_text(rules, form.text()).diagnostics);
}

const std::vector<std::string> nothing{};
const std::vector<std::string> not_checked{"H790 总结"};
const std::vector<std::string> wrong{"H703 总结"};

}  // namespace

TEST_CASE("A sum that is too long is not checked in part, and that it isn't is said",
          "[evaluate][arithmetic]") {
    CHECK(in_text("共1+1=2次") == nothing);
    CHECK(in_text("共1+1=3次") == wrong);
    CHECK(in_text("共" + times("1+", 299) + "1=300次") == not_checked);
    CHECK(in_text("共" + times("1＋", 299) + "1＝300次") == not_checked);
    CHECK(in_text("共" + times("3万元+", 60) + "3万元=183万元") == not_checked);
    CHECK(in_text("(1435-300)*" + times("9", 2000) + "=11.99") == not_checked);
    CHECK(in_text(times(times("9", 1000) + "*", 20) + "9=5") == not_checked);
    CHECK(in_text("1+1=" + times("2", 2000)) == not_checked);
    CHECK(in_text(times("(", 250) + "1+1" + times(")", 250) + "*1=2") == not_checked);
    CHECK(in_text(times("(", 150) + "1+1" + times(")", 150) + "*1=2") == nothing);
    CHECK(in_text(times("(", 250) + "1+1=3") == wrong);  // brackets that aren't closed are no part of it
}

TEST_CASE("Sums too long are one finding a cell; the others in it are checked", "[evaluate][arithmetic]") {
    const auto sum = times("1+", 299) + "1=300，";
    CHECK(in_text(sum + sum + "1+1=2") == not_checked);
    CHECK(in_text(sum + "1+1=3") == std::vector<std::string>{"H790 总结", "H703 总结"});
    CHECK(in_text("1+1=3，" + sum) == std::vector<std::string>{"H703 总结", "H790 总结"});
}

TEST_CASE("Long text before an equals sign is no long sum", "[evaluate][arithmetic]") {
    CHECK(in_text(times("服务企业三百家，", 60) + "1+1=2") == nothing);
    CHECK(in_text(times("（1）企业", 60) + "=1") == nothing);
    CHECK(in_text(times("9", 600) + "=" + times("9", 600)) == nothing);
    CHECK(in_text(times("2023年12月，", 80) + "3+4=8") == wrong);
}
