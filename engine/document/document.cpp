#include "engine/document/document.hpp"

#include <algorithm>

#include "engine/case/shown_case.hpp"
#include "engine/compile/expression_words.hpp"
#include "engine/compile/rule_words.hpp"
#include "engine/compile/scoring_words.hpp"
#include "engine/document/origins.hpp"
#include "engine/document/standards.hpp"
#include "engine/document/weights.hpp"
#include "engine/ruleset/validity.hpp"

namespace heng {

namespace {

using document::Origins;

std::string_view text_of(std::span<const RuleFile> files, const std::string& name) {
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const RuleFile& file) { return file.name == name; });
    return found == files.end() ? std::string_view() : std::string_view(found->text);
}

std::vector<CheckPart> check_parts(const RuleSet& rules, std::span<const RuleFile> files,
                                   const Origins& origins) {
    const auto cases = shown_cases(files);
    const auto example = [&](const std::optional<RulePlace>& place) {
        return place ? std::optional(case_example(text_of(files, place->file), *place)) : std::nullopt;
    };
    std::vector<CheckPart> out;
    for (const auto& check : rules.checks) {
        CheckPart part;
        part.told = told_check(check, rules, text_of(files, check.declared.file));
        if (const auto shown = cases.find(check.code); shown != cases.end()) {
            part.told.bad = example(shown->second.reports);
            part.told.good = example(shown->second.reports_not);
        }
        const auto names = slot_names(rules, check);
        part.scope = scope_words(rules, check);
        part.when = expression_words(rules, check.when, names);
        part.requires_ = expression_words(rules, check.require, names);
        part.message = {check.message.zh.written, check.message.en.written};
        part.origin = origins.of(check.declared, "检查 " + check.code);
        part.origin.ruleset = check.ruleset;
        out.push_back(std::move(part));
    }
    return out;
}

std::vector<GradePart> grade_parts(const RuleSet& rules, const Origins& origins) {
    std::vector<GradePart> out;
    for (const auto& grade : rules.grades) {
        out.push_back({grade.name, std::string(sign_of(grade.comparison)) + grade.bound.to_string(),
                       expression_words(rules, grade.when), origins.of(grade.declared, "等级")});
    }
    return out;
}

}  // namespace

RulesDocument document_of(const RuleSet& rules, std::span<const RuleFile> files) {
    const Origins origins(rules, files);
    RulesDocument out;
    out.id = rules.id;
    out.title = rules.title.empty() ? rules.id : rules.title;
    out.place = rules.place;
    out.subject = rules.subject;
    out.validity = validity_in_words(rules);
    out.basis = rules.basis;
    if (!rules.lineage.empty()) {
        out.lineage.assign(rules.lineage.begin() + 1, rules.lineage.end());
    }
    out.weights = document::weight_table(rules, origins);
    out.standards = document::standard_parts(rules, origins);
    if (rules.total) {
        out.total = total_words(rules, *rules.total);
        out.total_origin = origins.of(rules.total->declared, "总分");
    }
    out.grades = grade_parts(rules, origins);
    out.checks = check_parts(rules, files, origins);
    out.required = required_cells(rules);
    return out;
}

}  // namespace heng
