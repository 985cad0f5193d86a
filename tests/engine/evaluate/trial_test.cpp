// How many findings can go by a change is said before it is tried: never fewer than do go.

#include "engine/evaluate/trial.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "engine/compile/compile.hpp"
#include "engine/evaluate/finding.hpp"
#include "engine/evaluate/score.hpp"
#include "engine/form/bind.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/rule_files.hpp"

namespace heng::test {

namespace {

/// Tries every row, left out and left open, and gives how many changes were known beforehand to mend at most one thing.
std::size_t check_form(const RuleSet& rules, const std::string& path) {
    const auto bytes = repository_file(path);
    const auto documents = read_yaml(bytes);
    const auto form = heng::bind(rules.schema, documents.front(), bytes);
    Machine machine(rules, form);
    derive_scores(machine);
    const auto findings = find_all(machine);
    Trials trials(rules, form, findings, machine.texts, machine.standards);
    std::size_t spared = 0;
    for (std::size_t i = 0; i < form.rows.size(); ++i) {
        for (const auto kind : {Mend::Kind::leave_out, Mend::Kind::open_row}) {
            Mend mend;
            mend.kind = kind;
            mend.row = static_cast<RowId>(i);
            const auto most = trials.most_gone(mend);
            const auto after = trials.after(mend, 0);
            REQUIRE(after);
            const auto gone = static_cast<std::size_t>(
                std::count_if(findings.begin(), findings.end(),
                              [&](const Finding& finding) { return !after->contains(finding.key); }));
            INFO(path << ", row " << i << (kind == Mend::Kind::leave_out ? " left out" : " left open"));
            CHECK(gone <= most);
            spared += most < 2 ? 1U : 0U;
        }
    }
    return spared;
}

}  // namespace

TEST_CASE("no change mends more than it was said that it can", "[evaluate][blame]") {
    const auto& jiangmen = shipped("江门市/项目绩效自评/2023");
    CHECK(check_form(jiangmen, "forms/江门市工业发展管理经费-2023.yaml") > 50);
    for (const std::string slip :
         {"权重-2.22写成2.32", "佐证-3-24写成3-23", "合计权重-100写成99", "总结-产出写成17项", "漏填-实现值",
          "规定指标-资金支出率改了名", "漏填-指标名称"}) {
        check_form(jiangmen, "forms/练习/" + slip + ".yaml");
    }
    check_form(shipped("广西/项目支出绩效自评/2021"), "forms/广西/乡村旅游基础设施-2021.yaml");
}

}  // namespace heng::test
