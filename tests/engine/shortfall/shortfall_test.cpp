// How far a form is from a grade: by points, by what bars it, and by which figures points were lost.

#include "engine/shortfall/shortfall.hpp"

#include <catch2/catch.hpp>

#include "tests/support/check_form.hpp"

namespace heng::test {

namespace {

const std::string scoring =
    "计分 比例 { 当 预期值 是 定量  若 达标 得 权重  否则 得 实现值 ÷ 预期值 × 权重  封顶 权重 }\n";
const std::string grades = "等级 { 优 ≥9  良 ≥8  中 ≥6  差 <6 }\n";

Shortfall held(const std::string& statements, const std::string& grade, const SmallForm& small) {
    const auto rules = must_compile(small_rules(statements));
    const auto form = bind_text(rules.schema, small.text());
    const auto found = shortfall(rules, form.form, grade, nullptr);
    REQUIRE(found);
    return *found;
}

SmallForm reached(const std::string& target, const std::string& actual) {
    SmallForm form;
    form.target = target;
    form.actual = actual;
    return form;
}

}  // namespace

TEST_CASE("a form below a grade lacks points, and the figure that has all of them is the rule's",
          "[shortfall]") {
    const auto far = held(scoring + grades, "优", reached("≥100人", "70人"));
    CHECK(far.total == Interval::point(7));
    CHECK(far.missing == Rational(2));
    CHECK_FALSE(far.reached);
    CHECK(far.now == "中");
    CHECK(far.most == Rational(10));
    REQUIRE(far.lost.size() == 1);
    CHECK(far.lost[0].lost == Rational(3));
    CHECK(far.lost[0].needed == "≥100人");
    CHECK(far.lost[0].rule == "比例");
}

TEST_CASE("a target that asks for less is told the other way round", "[shortfall]") {
    const auto far = held("计分 不超 { 当 预期值 是 反向  若 达标 得 权重  否则 得 0 }\n" + grades, "优",
                          reached("≤5%", "6%"));
    REQUIRE(far.lost.size() == 1);
    CHECK(far.lost[0].needed == "≤5%");
}

TEST_CASE("the figure is where the rule has all points, not where the target is met", "[shortfall]") {
    const auto far = held("计分 八成 { 当 预期值 是 定量  若 完成率 ≥ 80% 得 权重  否则 得 0 }\n" + grades,
                          "优", reached("≥100人", "70人"));
    REQUIRE(far.lost.size() == 1);
    CHECK(far.lost[0].needed == "≥80人");
    const auto above = held("计分 超过 { 当 预期值 是 定量  若 实现值 > 80 得 权重  否则 得 0 }\n" + grades,
                            "优", reached("≥100人", "70人"));
    CHECK(above.lost[0].needed == ">80人");
}

TEST_CASE("where more than so much is too much, both ends are told", "[shortfall]") {
    const std::string within =
        "计分 不超三成 { 当 预期值 是 定量  若 达标 且 完成率 ≤ 130% 得 权重  否则 得 0 }\n";
    const auto far = held(within + grades, "优", reached("≥100家", "140家"));
    REQUIRE(far.lost.size() == 1);
    CHECK(far.lost[0].needed == "≥100家且≤130家");
}

TEST_CASE("where no one figure decides, the rule's own words are told", "[shortfall]") {
    const auto far = held("计分 支出 { 当 是  得分 = 资金.支出 ÷ 资金.预算 × 权重 }\n" + grades, "优",
                          {"10", "100", "100", "10", "资金: { 预算: 10, 支出: 5 }\n"});
    REQUIRE(far.lost.size() == 1);
    CHECK(far.lost[0].needed.empty());
    CHECK(far.lost[0].rule_words == std::vector<std::string>{"当 是", "得分 = 资金.支出 ÷ 资金.预算 × 权重"});
}

TEST_CASE("a grade that is reached, surpassed, or open", "[shortfall]") {
    const auto good = held(scoring + grades, "中", reached("≥100人", "100人"));
    CHECK(good.reached);
    CHECK(good.missing.is_zero());
    CHECK(good.now == "优");
    CHECK(good.lost.empty());
    const auto bad = held(scoring + grades, "差", reached("≥100人", "100人"));
    CHECK(bad.surpassed);
    CHECK_FALSE(bad.reached);
    CHECK(held(scoring + grades, "差", reached("≥100人", "30人")).reached);
    const auto open = held("计分 酌情 { 得分 在 0 至 权重 }\n" + grades, "优", reached("≥100人", "70人"));
    CHECK(open.missing == Rational(9));
    CHECK(open.now.empty());
    CHECK_FALSE(open.reached);
}

TEST_CASE("what bars a form from a grade whatever its points are", "[shortfall]") {
    const SmallForm full{"10", "≥100人", "100人", "10", "资金: { 预算: 10, 支出: 5 }\n"};
    const auto own = held(scoring + "等级 { 优 ≥9 当 资金.支出 ≥ 资金.预算  良 ≥8 }\n", "优", full);
    REQUIRE(own.bars.size() == 1);
    CHECK(own.bars[0].kind == Bar::Kind::condition);
    CHECK(own.bars[0].condition == "资金.支出 ≥ 资金.预算");
    CHECK_FALSE(own.bars[0].open);
    CHECK_FALSE(own.reached);

    const auto veto = held(scoring + "等级 { 差 ≥0 当 资金.支出 < 资金.预算  优 ≥9 }\n", "优", full);
    REQUIRE(veto.bars.size() == 1);
    CHECK(veto.bars[0].kind == Bar::Kind::other_grade);
    CHECK(veto.bars[0].grade == "差");

    const auto limit = held(scoring + grades + "总分 { 最高 8.9 当 资金.支出 < 资金.预算 }\n", "优", full);
    REQUIRE(limit.bars.size() == 1);
    CHECK(limit.bars[0].kind == Bar::Kind::limit);
    CHECK(limit.bars[0].most == Rational::parse("8.9"));
    CHECK(held(scoring + grades + "总分 { 最高 8.9 当 资金.支出 < 资金.预算 }\n", "良", full).reached);

    const auto better = held(scoring + "等级 { 优 ≥9 当 资金.支出 ≥ 5  良 ≥8 }\n", "良", full);
    CHECK(better.bars.empty());
    CHECK(better.reached);
    CHECK(better.now == "优");
}

TEST_CASE("whether a bar holds may be open", "[shortfall]") {
    const auto open =
        held(scoring + "等级 { 优 ≥9 当 资金.支出 ≥ 5  良 ≥8 }\n", "优", reached("≥100人", "100人"));
    REQUIRE(open.bars.size() == 1);
    CHECK(open.bars[0].open);
    CHECK_FALSE(open.reached);
}

TEST_CASE("a grade that the rules don't have", "[shortfall]") {
    const auto rules = must_compile(small_rules(scoring + grades));
    const auto form = bind_text(rules.schema, SmallForm{}.text());
    CHECK_FALSE(shortfall(rules, form.form, "优秀", nullptr));
    CHECK(grades_to_reach(rules) == std::vector<std::string_view>{"优", "良", "中", "差"});
}

}  // namespace heng::test
