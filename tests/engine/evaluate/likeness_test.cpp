// How alike names are, and which numbers of a series are left out.

#include "engine/evaluate/likeness.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace heng::test {

TEST_CASE("likeness is the share of characters that need no change", "[evaluate][likeness]") {
    const auto of = [](const std::string& a, const std::string& b) {
        const auto share = likeness(a, b);
        return share ? share->to_string() : std::string("无");
    };
    CHECK(of("政策宣讲会", "政策宣讲会") == "1");
    CHECK(of("政策宣讲会", "业务宣讲会") == "0.6");
    CHECK(of("工业节能的政策宣讲会", "工业节能业务宣讲会") == "0.7");
    CHECK(of("月报", "月报数量") == "0.5");
    CHECK(of("甲", "乙") == "0");
    CHECK(of("甲", "") == "无");
    CHECK(of("甲", "\xff") == "无");
    CHECK(of(std::string(303, 'a'), "a") == "无");
}

TEST_CASE("numbers that are left out are told, each series by itself", "[evaluate][likeness]") {
    using Labels = std::vector<std::string>;
    CHECK(numbers_left_out({"3-1", "3-2", "3-4"}) == Labels{"3-3"});
    CHECK(numbers_left_out({"3-4", "1-1", "3-1", "1-2"}) == Labels{"3-2", "3-3"});
    CHECK(numbers_left_out({"2", "5"}) == Labels{"3", "4"});
    CHECK(numbers_left_out({"3-1", "3-1", "附件", ""}) == Labels{});
    CHECK(numbers_left_out({}) == Labels{});
    CHECK(numbers_left_out({"1", "999999"}).size() == 20);
}

}  // namespace heng::test
