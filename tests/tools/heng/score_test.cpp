// heng score --clause as it is called: the figures of design §10, and what is said of a sentence that isn't read.

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/support/command.hpp"

namespace heng::test {

TEST_CASE("a clause scores with its other readings", "[tools][clause]") {
    const auto ran = run_heng({"score", "--clause", "达到95%得满分，每降低1个百分点扣0.5分，扣完为止",
                               "--weight", "5", "--target", "≥95%", "--actual", "93.2%", "--format", "json"});
    CHECK(ran.status == 0);
    const auto json = nlohmann::json::parse(ran.out);
    CHECK(json["lo"] == "4.1");
    CHECK(json["hi"] == "4.1");
    CHECK(json["readings"]["整步"] == "4.5");
    CHECK(json["readings"]["进位"] == "4");
    CHECK_FALSE(json["trace"].empty());
}

TEST_CASE("facts come by name, an actual may be negative, and what is missing is said", "[tools][clause]") {
    const auto counted = run_heng({"score", "--clause", "每发现1处不规范扣0.5分", "--weight", "10", "--fact",
                                   "不规范=3处", "--format", "json"});
    CHECK(nlohmann::json::parse(counted.out)["lo"] == "8.5");
    const auto negative = run_heng({"score", "--clause", "不大于零得3分，每超过一个百分点扣0.3分", "--weight",
                                    "3", "--target", "≤0%", "--actual=-5%", "--format", "json"});
    CHECK(nlohmann::json::parse(negative.out)["lo"] == "3");
    const auto missing =
        run_heng({"score", "--clause", "每发现1处不规范扣0.5分", "--weight", "10", "--format", "json"});
    CHECK(nlohmann::json::parse(missing.out)["undecided"] == true);
}

TEST_CASE("a figure that a standard lacks is asked for by its option", "[tools][clause]") {
    const auto no_target =
        run_heng({"score", "--clause", "达标得满分，否则不得分", "--weight", "5", "--actual", "3场"});
    CHECK(no_target.out.find("缺少“预期值”\n  用 --target 给出预期值\n") != std::string::npos);
    const auto no_actual = run_heng(
        {"score", "--clause", "达标得满分，否则不得分", "--weight", "5", "--target", "3场", "--lang", "en"});
    CHECK(no_actual.out.find("give the actual by --actual\n") != std::string::npos);
    const auto both = run_heng(
        {"score", "--clause", "达标得满分，否则不得分", "--weight", "5", "--target", "3场", "--actual", "3场"});
    CHECK(both.out.find("--target") == std::string::npos);
}

TEST_CASE("a clause that isn't understood ends with 2 and says where", "[tools][clause]") {
    const auto ran =
        run_heng({"score", "--clause", "达到95%得满分，每降低1个百分点另行研究", "--weight", "5"});
    CHECK(ran.status == 2);
    CHECK(ran.err.find("停下") != std::string::npos);
    CHECK(ran.err.find("可以写成") != std::string::npos);
    CHECK(run_heng({"score", "--weight", "5"}).status == 2);
    CHECK(run_heng({"score", "--clause", "达标得满分", "--weight", "x"}).status == 2);
}

}  // namespace heng::test
