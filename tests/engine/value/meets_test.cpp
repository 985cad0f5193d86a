#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <vector>

#include "engine/value/meets.hpp"

using namespace heng;

namespace {

/// What a rule set might know.
struct World {
    UnitVocabulary units;
    QualityVocabulary words;
    std::map<std::string, Reading, std::less<>> references;
    int year = 2023;
    std::optional<Direction> direction;

    World() {
        units.equate("场(次)", "批次");
        units.equate("天", "小时", 24);
        words.add("部分达成", Achievement::partly);
        words.add("未达成", Achievement::missed);
        words.add_synonyms({"有所提高", "有提高"});
        references.emplace("上年", read_value("90%", Role::actual));
        references.emplace("上年水平", read_value("5.6%", Role::actual));
        references.emplace("预算数", read_value("1435万元", Role::actual));
        references.emplace("概算", read_value("100万元", Role::actual));
    }

    [[nodiscard]] Meeting meet(const std::string& target, const std::string& actual) const {
        const auto look = [this](std::string_view name) -> const Reading* {
            const auto found = references.find(name);
            return found == references.end() ? nullptr : &found->second;
        };
        return meets(read_value(actual, Role::actual), read_value(target, Role::target),
                     {units, words, look, year, direction});
    }
};

struct Case {
    std::string target;
    std::string actual;
    Truth met;
    Obstacle obstacle = Obstacle::none;
};

void check(const World& world, const std::vector<Case>& cases) {
    for (const auto& c : cases) {
        INFO(c.target << " and " << c.actual);
        const auto meeting = world.meet(c.target, c.actual);
        CHECK(meeting.met == c.met);
        CHECK(meeting.obstacle == c.obstacle);
    }
}

constexpr auto yes = Truth::yes;
constexpr auto no = Truth::no;
constexpr auto unknown = Truth::unknown;

}  // namespace

TEST_CASE("an exact figure meets a comparison or misses it", "[value][meets]") {
    check({}, {
                  {"≥95%", "95%", yes},
                  {"≥95%", "94.99%", no},
                  {"超过95%", "95%", no},
                  {"不超过3天", "3天", yes},
                  {"不超过3天", "3.1天", no},
                  {"低于3%", "3%", no},
                  {"=100%", "100.00%", yes},
                  {"=100%", "99%", no},
                  {"80%-90%", "85%", yes},
                  {"[80%,90%)", "90%", no},
                  {"10±2天", "12天", yes},
                  {"达到95%", "达到95%", yes},
                  {"2/3", "0.67", yes},
                  {"2/3", "0.66", no},
                  {"下降3%以上", "下降3.5%", yes},
                  {"下降3%以上", "下降2%", no},
                  {"下降3%以上", "增长1%", no},
              });
}

TEST_CASE("a bare figure asks for at least as much, or, 反向, for at most as much", "[value][meets]") {
    World world;
    check(world, {{"300", "305", yes}, {"300", "299", no}, {"2000", "2000", yes}});
    world.direction = Direction::reverse;
    check(world, {{"300", "305", no}, {"300", "299", yes}, {"≥300", "305", yes}});
}

TEST_CASE("a bare 0 is met by 0; what else would meet it has to be said", "[value][meets]") {
    World world;
    check(world, {{"0起", "0起", yes},
                  {"0起", "2起", unknown, Obstacle::direction_unclear},
                  {"0%", "-0.5%", unknown, Obstacle::direction_unclear},
                  {"=0起", "2起", no},
                  {"≥0起", "2起", yes},
                  {"≤0起", "2起", no},
                  {"0起", "2家", unknown, Obstacle::units_differ}});
    world.direction = Direction::reverse;
    check(world, {{"0起", "2起", no}, {"0起", "0起", yes}});
    world.direction = Direction::forward;
    check(world, {{"0起", "2起", yes}});
}

TEST_CASE("an actual that isn't exact meets a target only if all of it does", "[value][meets]") {
    check({}, {
                  {"100次", ">100次", yes},
                  {"≥101次", ">100次", unknown, Obstacle::not_exact},
                  {"≤100次", ">100次", no},
                  {"≥90%", "≥90%", yes},
                  {"≥91%", "≥90%", unknown, Obstacle::not_exact},
                  {"≥300人", "300余人", yes},
                  {"≥350人", "300余人", unknown, Obstacle::not_exact},
                  {"≥400人", "300余人", no},
                  {"≤90%", "80%-90%", yes},
                  {"≤85%", "80%-90%", unknown, Obstacle::not_exact},
              });
}

TEST_CASE("units are compared as the vocabulary says, and those that differ are named", "[value][meets]") {
    const World world;
    check(world, {
                     {"不少于5场(次)", "5批次", yes},
                     {"不少于5场(次)", "4批次", no},
                     {"≤1天", "20小时", yes},
                     {"≤1天", "25小时", no},
                     {"≥1435万元", "14350000元", yes},
                     {"≤3%", "25‰", yes},
                     {"20项", "20", yes},
                     {"300人", "305人次", unknown, Obstacle::units_differ},
                 });
    const auto meeting = world.meet("300人", "305人次");
    CHECK(meeting.first == "人");
    CHECK(meeting.second == "人次");
}

TEST_CASE("references are looked up, with what is to be added to them", "[value][meets]") {
    const World world;
    check(world, {
                     {"高于上年水平", "7.7%", yes},
                     {"高于上年水平", "-0.5%", no},
                     {"高于上年水平", "7.7", unknown, Obstacle::units_differ},
                     {"不超过预算数", "1435万元", yes},
                     {"不超过预算数", "14350001元", no},
                     {"与上年持平", "90%", yes},
                     {"较上年提高2个百分点以上", "92%", yes},
                     {"较上年下降3%", "较上年下降3.5%", yes},
                     {"较上年下降3%", "较上年下降2.9%", no},
                     {"较上年下降3%", "较上年增长3%", no},
                     {"较上年增长5%", "较上年增长5%", yes},
                     {"较上年增长5%", "较上年增长6.1%", yes},
                     {"较上年提高2个百分点以上", "91.9%", no},
                     {"较概算下降5%以上", "95万元", yes},
                     {"较概算下降5%以上", "96万元", no},
                     {"较概算增长一倍", "200万元", yes},
                     {"较上年提高2%以上", "92%", unknown, Obstacle::offset_unclear},
                     {"高于全国平均水平", "7.7%", unknown, Obstacle::reference_unknown},
                 });
    CHECK(world.meet("高于全国平均水平", "7.7%").first == "全国平均水平");
}

TEST_CASE("two figures relative to the same thing are compared without knowing it", "[value][meets]") {
    check({}, {
                  {"较前年提高2个百分点以上", "较前年提高2.1个百分点", yes},
                  {"较前年提高2个百分点以上", "较前年提高1.9个百分点", no},
                  {"较前年有所提高", "较前年提高2.1个百分点", yes},
                  {"较前年有所提高", "较前年提高2%", yes},
                  {"较前年有所提高", "较前年下降2个百分点", no},
                  {"较前年提高2个百分点以上", "较前年有所提高", unknown, Obstacle::not_exact},
                  {"较前年下降3%以上", "较前年下降5%", yes},
                  {"不低于前年", "与前年持平", yes},
                  {"不低于前年", "较前年提高2%", yes},
                  {"高于前年", "与前年持平", no},
                  {"较前年提高2个百分点以上", "较前年提高3%", unknown, Obstacle::units_differ},
                  {"高于前年", "高于去年", unknown, Obstacle::reference_unknown},
              });
}

TEST_CASE("dates meet deadlines, the day itself included", "[value][meets]") {
    World world;
    check(world, {
                     {"2023年6月30日前", "2023年6月30日", yes},
                     {"2023年6月30日前", "2023年7月1日", no},
                     {"2023年6月30日前", "2023年6月", yes},
                     {"2023年6月15日前", "2023年6月", unknown, Obstacle::not_exact},
                     {"12月底前完成", "2023-12-31", yes},
                     {"12月底前完成", "2024年1月", no},
                     {"12月底前完成", "11月15日", yes},
                     {"早于6月30日", "6月30日", no},
                     {"早于6月30日", "6月29日", yes},
                     {"12月", "2023年11月", yes},
                     {"不早于2023年3月1日", "2023年3月1日", yes},
                     {"1-12月", "2023年5月", yes},
                     {"3-5月", "2023年6月", no},
                     {"一季度完成", "3月31日", yes},
                     {"12月底前完成", "100%", unknown, Obstacle::kinds_differ},
                     {"12月底前完成", "已完成", unknown, Obstacle::kinds_differ},
                 });
    world.year = 0;
    check(world, {
                     {"12月底前完成", "11月", yes},
                     {"2023年12月底前", "11月", yes},
                     {"12月底前完成", "2023年11月", unknown, Obstacle::year_unknown},
                 });
}

TEST_CASE("words meet words as the vocabulary says", "[value][meets]") {
    const World world;
    check(world, {
                     {"有所提高", "有提高", yes},
                     {"合规", "合规", yes},
                     {"合规", "部分达成", no},
                     {"合规", "未达成", no},
                     {"合规", "较合规", unknown, Obstacle::word_unknown},
                     {"合规", "100%", unknown, Obstacle::kinds_differ},
                 });
    CHECK(world.meet("合规", "部分达成").achievement == Achievement::partly);
    CHECK(world.meet("合规", "较合规").second == "较合规");
}

TEST_CASE("joined conditions are each met by the part of the actual that speaks of them", "[value][meets]") {
    check({}, {
                  {"≥80%且≤90%", "85%", yes},
                  {"≥80%且≤90%", "95%", no},
                  {"≥5场，≥300人次", "5场，320人次", yes},
                  {"≥5场，≥300人次", "320人次，5场", yes},
                  {"≥5场，≥300人次", "5场，280人次", no},
                  {"≥5场，≥300人次", "5场", unknown, Obstacle::units_differ},
                  {"≥5场，≥300人次", "4场", no},
                  {"≥5篇或≥3万字", "2篇，4万字", yes},
                  {"≥5篇或≥3万字", "6篇", yes},
                  {"≥5篇或≥3万字", "2篇，2万字", no},
                  {"100%", "100%，无投诉", yes},
                  {"6月底前完成2次", "5月完成2次", yes},
                  {"6月底前完成2次", "7月完成2次", no},
                  {"≥5场", "5场或6场", unknown, Obstacle::parts_unmatched},
                  {"≥5场", "5场，6场", unknown, Obstacle::parts_unmatched},
              });
}

TEST_CASE("what is missing or unread is named, and nothing is guessed", "[value][meets]") {
    check({}, {
                  {"≥95%", "/", unknown, Obstacle::no_actual},
                  {"", "95%", unknown, Obstacle::no_target},
                  {"约95%", "95%", unknown, Obstacle::target_unread},
                  {"≥95%", "约95%", unknown, Obstacle::actual_unread},
                  {"≥95%", "合格", unknown, Obstacle::kinds_differ},
              });
}

TEST_CASE("completion is the actual over the target in the target's unit", "[value][meets]") {
    const World world;
    const auto rate = [&world](const std::string& target, const std::string& actual) {
        const auto found =
            completion(read_value(actual, Role::actual), read_value(target, Role::target), world.units);
        return found ? found->to_string() : "none";
    };
    CHECK(rate("300", "305") == "61/60");
    CHECK(rate("≥5场(次)", "4批次") == "0.8");
    CHECK(rate("100万元", "500000元") == "0.5");
    CHECK(rate("200人", "300余人") == "(1.5, 2)");
    CHECK(rate("100次", ">100次") == ">1");
    CHECK(rate("0", "5") == "none");
    CHECK(rate("300人", "5场") == "none");
    CHECK(rate("80%-90%", "85%") == "none");
    CHECK(rate("合规", "合规") == "none");
    CHECK(rate("12月底前", "11月") == "none");
}

TEST_CASE("a figure without a sign is a change the way that its target asks for") {
    check(World(), {
                       {"下降≥3%", "3%", yes},
                       {"下降3%以上", "2.5%", no},
                       {"下降≥3%", "-3%", yes},
                       {"下降≥3%", "下降2%", no},
                       {"下降≥3%", "增长3%", no},
                       {"下降≥3%", "0%", no},
                       {"增长≥3%", "3%", yes},
                   });
}
