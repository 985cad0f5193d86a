// A figure with more digits than heng computes with makes a form that can't be checked, wherever it stands.

#include <catch2/catch.hpp>
#include <string>

#include "tests/support/check_form.hpp"

namespace heng::test {

namespace {

std::string codes(const SmallForm& form) {
    std::string out;
    const auto rules = must_compile(small_rules(""));
    const auto bound = bind_text(rules.schema, form.text());
    for (const auto& d : bound.form.problems) {
        out += d.code + " " + d.place.path + (bound.form.readable ? "" : "!") + " ";
    }
    return out;
}

}  // namespace

TEST_CASE("位数超过上限的数，整张表都不算") {
    const std::string many(Rational::max_digits + 1, '9');
    for (const auto& huge : {std::string("1e999999999"), std::string("-2.5E+5000"),
                             std::string("1e-999999999"), many, "0." + many}) {
        INFO(huge.substr(0, 20));
        CHECK(codes({.weight = "10", .score = huge}) == "H016 甲/乙/自评分数! ");
        CHECK(codes({.target = huge}) == "H016 甲/乙/预期值! ");
        CHECK(codes({.actual = huge}) == "H016 甲/乙/实现值! ");
        CHECK(codes({.more = "资金: { 预算: " + huge + " }\n"}) == "H016 资金/预算! ");
    }
}

TEST_CASE("位数在上限之内的数照常读；科学记数法只是读不成") {
    CHECK(codes({.score = std::string(1000, '9')}).empty());
    CHECK(codes({.score = "1e5"}) == "H301 甲/乙/自评分数 ");
    CHECK(codes({.score = "1e"}) == "H301 甲/乙/自评分数 ");
    CHECK(codes({.score = "1e00000000000000000000000000000001"}) == "H301 甲/乙/自评分数 ");
    CHECK(codes({.more = "标题: 1e999999999\n"}).empty());
}

}  // namespace heng::test
