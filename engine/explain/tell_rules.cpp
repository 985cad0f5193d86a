// What is scored and checked: 指标, 计分, 总分, 检查, 等级.

#include "engine/compile/expression_words.hpp"
#include "engine/compile/rule_words.hpp"
#include "engine/compile/scoring_words.hpp"
#include "engine/compile/words.hpp"
#include "engine/explain/tell.hpp"

namespace heng::tell {

namespace {

/// 指标 产出/…/培训人数, or the 指标体系 that it stands in.
void add_indicator_layers(RulePart& part, const RuleSet& rules) {
    add_layers(part, rules, "指标 " + part.name);
    if (part.overrides.empty()) {
        add_layers(part, rules, "指标体系");
    }
}

}  // namespace

RulePart indicator(const RuleSet& rules, const Planned& planned) {
    RulePart part;
    part.kind = PartKind::indicator;
    part.name = path_of(rules, planned);
    part.at = planned.declared;
    add_indicator_layers(part, rules);
    add(part, FactOf::weight, planned.weight ? points_words(*planned.weight) : std::string());
    add(part, FactOf::target, planned.target ? canonical(*planned.target) : std::string());
    if (planned.direction) {
        add(part, FactOf::direction, std::string(words::text_of(words::directions, *planned.direction)));
    }
    add(part, FactOf::optional, planned.optional ? Bilingual{"可缺", "may be left out"} : Bilingual{});
    add(part, FactOf::how_many, count_words(planned));
    add(part, FactOf::aliases, joined(planned.aliases));
    std::vector<std::string> below;
    for (const auto child : planned.children) {
        const auto& weight = rules[child].weight;
        below.push_back(rules[child].name + (weight ? " " + points_words(*weight) : std::string()));
    }
    add(part, FactOf::rows, below);
    if (planned.scoring != none<ScoringId>) {
        const auto& scoring = rules[planned.scoring];
        auto lines = scoring_words(rules, scoring);
        lines.insert(lines.begin(), scoring.name + "（" + scoring.declared.text() + "）");
        add(part, FactOf::scoring, lines);
        add(part, FactOf::basis, scoring.basis);
    }
    add(part, FactOf::standard, planned.standard);
    add(part, FactOf::checks, checks_of_level(rules, planned.level));
    return part;
}

RulePart scoring(const RuleSet& rules, const Scoring& scoring) {
    RulePart part;
    part.kind = PartKind::scoring;
    part.name = scoring.name;
    part.at = scoring.declared;
    part.overrides = scoring.replaced;
    add(part, FactOf::scoring, scoring_words(rules, scoring));
    add(part, FactOf::standard, scoring.in_words ? std::string() : scoring.standard);
    add(part, FactOf::meaning, scoring.doc);
    add(part, FactOf::basis, scoring.basis);
    return part;
}

RulePart total(const RuleSet& rules) {
    RulePart part;
    part.kind = PartKind::total;
    part.at = rules.total->declared;
    add_layers(part, rules, "总分");
    auto lines = total_words(rules, *rules.total);
    if (rules.total->branches.empty()) {
        lines.insert(lines.begin(), "各项得分之和");
    }
    add(part, FactOf::scoring, lines);
    add(part, FactOf::basis, rules.total->basis);
    return part;
}

RulePart check(const RuleSet& rules, const Check& check) {
    RulePart part;
    part.kind = PartKind::check;
    part.name = check.code;
    part.at = check.declared;
    add_layers(part, rules, "检查 " + check.code);
    const auto names = slot_names(rules, check);
    add(part, FactOf::title, check.title);
    add(part, FactOf::severity, severity_word(check.severity));
    add(part, FactOf::scope, scope_words(rules, check));
    add(part, FactOf::patterns, joined(check.patterns));
    add(part, FactOf::when, expression_words(rules, check.when, names));
    add(part, FactOf::requires_, expression_words(rules, check.require, names));
    add(part, FactOf::tolerance, tolerance_words(rules, check));
    add(part, FactOf::message, Bilingual{check.message.zh.written, check.message.en.written});
    add(part, FactOf::advice, Bilingual{check.advice.zh.written, check.advice.en.written});
    add(part, FactOf::waivable,
        check.waivable ? Bilingual{"可以", "allowed"} : Bilingual{"不可以", "not allowed"});
    add(part, FactOf::meaning, check.doc);
    add(part, FactOf::basis, check.basis.empty() ? rules.basis : check.basis);
    return part;
}

RulePart grade(const RuleSet& rules, const Grade& grade) {
    RulePart part;
    part.kind = PartKind::grade;
    part.name = grade.name;
    part.at = grade.declared;
    add_layers(part, rules, "等级");
    add(part, FactOf::bound, std::string(sign_of(grade.comparison)) + grade.bound.to_string());
    add(part, FactOf::when, expression_words(rules, grade.when));
    return part;
}

}  // namespace heng::tell
