// The published form of Jiangmen, 2023: what must be said of it, and that nothing else is.

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/slips/shipped.hpp"

using namespace heng;

namespace {

const Report& real() {
    static const auto report = test::check_shipped("forms/江门市工业发展管理经费-2023.yaml");
    return report;
}

const IndicatorReport& indicator(std::string_view name) {
    for (const auto& i : real().indicators) {
        if (i.path.ends_with(name)) {
            return i;
        }
    }
    FAIL(name);
    return real().indicators.front();
}

}  // namespace

TEST_CASE("the real form has no error, and just these findings") {
    const std::vector<std::string> expected{
        "H405 warning 决策/资金管理/资金支出率/自评分数",
        "H307 note 产出/评分标准",
        "H303 warning 产出/数量指标/公共微信和企业微信群宣传工业节能方面政策措施和发布节能方面信息/实现值",
        "H302 warning 产出/数量指标/组织工业设计师走进产业集群活动场数/实现值",
        "H303 warning 产出/质量指标/服务企业覆盖率/实现值",
        "H304 note 效益/经济效益指标/先进制造业增加值增速/预期值",
        "H304 note 效益/经济效益指标/高技术产业增加值增速/预期值",
        "H512 warning 效益/经济效益指标/生产制造企业工业设计能力/佐证材料/3",
        "H303 warning 效益/社会效益指标/中小企业政策宣传知晓率/实现值",
        "H512 warning 效益/社会效益指标/中小企业政策宣传知晓率/佐证材料/3",
        "H513 warning 效益/生态效益指标/提供安全的办公环境/佐证材料/1",
        "H303 warning 效益/满意度指标/人员满意度（工业企业对产业服务中心的满意度综合评价）/实现值",
        "H303 warning 效益/满意度指标/园区管委会满意度/实现值",
        "H704 warning 自评总结/资金使用绩效",
        "H705 note 自评总结/存在的问题",
    };
    CHECK(test::lines(real()) == expected);
}

TEST_CASE("the real form can't be decided as a whole, and its total is possible") {
    CHECK(real().verdict == Verdict::undecided);
    REQUIRE(real().declared.has_value());
    CHECK(real().declared->to_string() == "96.66");
    REQUIRE(real().derived.has_value());
    CHECK(real().derived->contains(*real().declared));
    CHECK_FALSE(real().derived->is_point());
    CHECK(real().grade == "优");
}

TEST_CASE("the real form has its 32 indicators, three of them undecided") {
    CHECK(real().indicators.size() == 32);
    CHECK(std::count_if(real().indicators.begin(), real().indicators.end(),
                        [](const auto& i) { return !i.decided; }) == 3);
    CHECK_FALSE(indicator("先进制造业增加值增速").decided);
    CHECK_FALSE(indicator("高技术产业增加值增速").decided);
    CHECK_FALSE(indicator("组织工业设计师走进产业集群活动场数").decided);
}

TEST_CASE("the spending rate follows its formula, and the text may raise it") {
    const auto& rate = indicator("资金支出率");
    CHECK(rate.derived == Interval::between(*Rational::parse("8.64"), Rational(12)));
    const auto shows = [&](const Bilingual& step) {
        return step.zh == "(1033.48+0+0)÷(1435-0)×12 = 8.6423…";
    };
    CHECK(std::any_of(rate.trace.begin(), rate.trace.end(), shows));
}

TEST_CASE("reached indicators get exactly their weight") {
    for (const auto* name :
         {"服务的工业企业家次", "印刷宣传手册数量(本)", "征集参赛作品数量", "为企业解决的生产经营问题数量"}) {
        INFO(name);
        const auto& i = indicator(name);
        CHECK(i.met == Truth::yes);
        CHECK(i.derived == Interval::point(*i.weight));
    }
}
