// A check that is said not to see a cell finds the same whatever stands in it: what trials rest on.

#include "engine/evaluate/dependence.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "engine/compile/compile.hpp"
#include "engine/evaluate/finding.hpp"
#include "engine/evaluate/score.hpp"
#include "engine/form/bind.hpp"
#include "engine/form/cell_value.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/rule_files.hpp"

namespace heng::test {

namespace {

/// The keys of what each check finds.
std::vector<std::vector<std::string>> keys(const RuleSet& rules, const Form& form) {
    Machine machine(rules, form);
    derive_scores(machine);
    std::vector<std::vector<std::string>> out;
    for (const auto& check : rules.checks) {
        std::vector<Finding> found;
        run_check(machine, check, found);
        auto& of_check = out.emplace_back();
        for (const auto& finding : found) {
            of_check.push_back(finding.key);
        }
    }
    return out;
}

const Heading& heading_of(const FormSchema& schema, const Form& form, SlotId slot) {
    const auto row = row_of(schema, form, slot);
    return row == none<RowId> ? static_cast<const Heading&>(schema.fields[index(slot)])
                              : schema[form[row].level].columns[index(slot) - index(form[row].first)];
}

void check_form(const std::string& ruleset, const std::string& path, const std::string& text) {
    const auto& rules = shipped(ruleset);
    const auto bytes = repository_file(path);
    const auto documents = read_yaml(bytes);
    const auto form = heng::bind(rules.schema, documents.front(), bytes);
    const auto before = keys(rules, form);
    std::size_t unseen = 0;
    for (std::size_t i = 0; i < form.cells.size(); i += 3) {  // a third of them tells as much
        const auto slot = static_cast<SlotId>(i);
        if (form[slot].state != FormCell::State::filled) continue;
        auto other = form;
        auto& cell = other.cells[i];
        cell.text = text;
        cell.slice = false;
        cell.value = no_index;
        read_cell(other, slot, heading_of(rules.schema, form, slot), {});
        const auto after = keys(rules, other);
        for (std::size_t c = 0; c < rules.checks.size(); ++c) {
            if (dependence_of(rules, rules.checks[c]).sees(rules.schema, form, slot)) continue;
            ++unseen;
            INFO(rules.checks[c].code << " and " << path_of(rules.schema, form, slot));
            CHECK(after[c] == before[c]);
        }
    }
    CHECK(unseen > 500);
}

}  // namespace

TEST_CASE("a check finds the same whatever stands in a cell that it doesn't see", "[evaluate][blame]") {
    check_form("江门市/项目绩效自评/2023", "forms/江门市工业发展管理经费-2023.yaml", "7");
    check_form("广西/项目支出绩效自评/2021", "forms/广西/乡村旅游基础设施-2021.yaml", "产出指标100项，合计3");
}

}  // namespace heng::test
