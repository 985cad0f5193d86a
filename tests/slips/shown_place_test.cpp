// Findings about what isn't there still say where it belongs, and what was expected.

#include <algorithm>
#include <catch2/catch.hpp>

#include "engine/case/form_change.hpp"
#include "engine/compile/compile.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "engine/form/bind.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/rule_files.hpp"

namespace heng::test {

namespace {

Report report_of(const RuleSet& rules, const std::string& text) {
    const auto documents = read_yaml(text);
    REQUIRE(documents.size() == 1);
    return evaluate(rules, heng::bind(rules.schema, documents.front(), text));
}

const Diagnostic* find(const std::vector<Diagnostic>& among, const std::string& code) {
    for (const auto& d : among) {
        if (d.code == code) return &d;
        if (const auto* inner = find(d.consequences, code)) return inner;
    }
    return nullptr;
}

}  // namespace

TEST_CASE("a level 1 indicator that is missing is missing in its table", "[slips]") {
    const auto& rules = shipped("安徽/池州市/项目支出绩效自评/2022");
    const auto changed =
        remove_part(rules.schema, repository_file("forms/安徽/高标准农田管护-2022.yaml"), "满意度指标");
    REQUIRE(changed.done());
    const auto report = report_of(rules, changed.text);
    const auto* missing = find(report.diagnostics, "H104");
    REQUIRE(missing != nullptr);
    CHECK(missing->place.path == "绩效指标");
    CHECK(missing->place.span.end > missing->place.span.begin);
}

TEST_CASE("allocations that differ from the budget say what they should be", "[slips]") {
    const auto& rules = shipped("江门市/项目绩效自评/2023");
    auto text = repository_file("forms/江门市工业发展管理经费-2023.yaml");
    for (const auto& [path, heading, value] : {std::tuple{"资金情况/实际分配下达", "转移支付至下级", "5"},
                                               std::tuple{"资金情况", "压减金额", "300"}}) {
        auto changed = change_cell(rules.schema, text, path, heading, value);
        REQUIRE(changed.done());
        text = std::move(changed.text);
    }
    const auto report = report_of(rules, text);
    const auto* differs = find(report.diagnostics, "H601");
    REQUIRE(differs != nullptr);
    CHECK(differs->message.zh.find("1440") != std::string::npos);
    CHECK(differs->expected == "1435 或 1135");
    CHECK(differs->found == "1440");
}

}  // namespace heng::test
