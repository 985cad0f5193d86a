// 表式: the rule set as a whole, its cells, rows and levels.

#include <algorithm>

#include "engine/compile/rule_words.hpp"
#include "engine/evaluate/dependence.hpp"
#include "engine/explain/tell.hpp"
#include "engine/ruleset/validity.hpp"

namespace heng::tell {

namespace {

std::string told(const RuleSet& rules, const std::string& path, const Heading& heading) {
    return path + "：" + type_word(heading.type) + "，" + required_words(rules, heading.required);
}

/// Codes of the checks that look at what `sees` tells of.
template <typename Sees>
std::string checks_that(const RuleSet& rules, Sees sees) {
    std::vector<std::string> codes;
    for (const auto& check : rules.checks) {
        const bool known = std::find(codes.begin(), codes.end(), check.code) != codes.end();
        if (!known && sees(check)) {
            codes.push_back(check.code);
        }
    }
    return joined(codes);
}

RulePart heading(const RuleSet& rules, std::string path, const Heading& heading) {
    RulePart part;
    part.kind = PartKind::cell;
    part.name = std::move(path);
    part.at = heading.declared;
    add(part, FactOf::type, type_word(heading.type));
    add(part, FactOf::required, required_words(rules, heading.required));
    add(part, FactOf::choices, joined(heading.choices));
    add(part, FactOf::fallback, heading.default_value ? heading.default_value->to_string() : std::string());
    add(part, FactOf::patterns, joined(heading.patterns));
    add(part, FactOf::composed, composed_words(rules, heading));
    add(part, FactOf::aliases, joined(heading.aliases));
    return part;
}

}  // namespace

std::string checks_of_level(const RuleSet& rules, LevelId level) {
    return checks_that(rules, [&](const Check& check) {
        switch (check.domain.kind) {
            case Domain::Kind::level: return check.domain.level == level;
            case Domain::Kind::indicators: return rules.schema.is_indicator(level);
            case Domain::Kind::scored: return rules.schema.is_scored(level);
            default: return false;
        }
    });
}

RulePart ruleset(const RuleSet& rules) {
    RulePart part;
    part.kind = PartKind::ruleset;
    part.name = rules.id;
    part.at = rules.declared;
    add(part, FactOf::title, rules.title);
    add(part, FactOf::place, rules.place);
    add(part, FactOf::subject, rules.subject);
    add(part, FactOf::validity, validity_in_words(rules));
    add(part, FactOf::lineage, std::vector(rules.lineage.begin() + 1, rules.lineage.end()));
    add(part, FactOf::basis, rules.basis);
    return part;
}

RulePart required(const RuleSet& rules) {
    RulePart part;
    part.kind = PartKind::required;
    std::vector<std::string> lines;
    for (const auto& cell : required_cells(rules)) {
        lines.push_back(cell.path + "：" + cell.when);
    }
    add(part, FactOf::cells, lines);
    return part;
}

RulePart level(const RuleSet& rules, LevelId id) {
    const auto& level = rules.schema[id];
    RulePart part;
    part.kind = PartKind::level;
    part.name = level.name;
    part.at = level.declared;
    add(part, FactOf::type, std::string(level.is_list ? "清单" : "层级"));
    add(part, FactOf::required, level.is_list ? required_words(rules, level.required) : std::string());
    add(part, FactOf::patterns, joined(level.patterns));
    add(part, FactOf::aliases, joined(level.aliases));
    std::vector<std::string> cells;
    for (const auto& column : level.columns) {
        cells.push_back(told(rules, column.key, column));
    }
    add(part, FactOf::cells, cells);
    std::vector<std::string> rows;
    for (const auto& fixed : level.fixed) {
        rows.push_back("行 " + fixed.name);
    }
    for (const auto child : level.children) {
        rows.push_back((rules.schema[child].is_list ? "清单 " : "层级 ") + rules.schema[child].name);
    }
    add(part, FactOf::rows, rows);
    add(part, FactOf::checks, checks_of_level(rules, id));
    return part;
}

RulePart row(const RuleSet& rules, LevelId id, std::size_t which) {
    const auto& fixed = rules.schema[id].fixed[which];
    RulePart part;
    part.kind = PartKind::row;
    part.name = rules.schema[id].name + "/" + fixed.name;
    part.at = fixed.declared;
    add(part, FactOf::required, required_words(rules, fixed.required));
    add(part, FactOf::aliases, joined(fixed.aliases));
    add(part, FactOf::scoring, fixed.scoring == none<ScoringId> ? std::string() : rules[fixed.scoring].name);
    return part;
}

RulePart field(const RuleSet& rules, FieldId id) {
    const auto& field = rules.schema[id];
    auto part = heading(rules, field.path, field);
    std::vector<std::string> cells;
    for (const auto child : field.children) {
        cells.push_back(told(rules, rules.schema[child].key, rules.schema[child]));
    }
    add(part, FactOf::cells, cells);
    if (field.rows != none<LevelId>) {
        add(part, FactOf::rows, "层级 " + rules.schema[field.rows].name);
    }
    add(part, FactOf::checks, checks_that(rules, [&](const Check& check) {
            const auto& read = dependence_of(rules, check).fields;
            return std::find(read.begin(), read.end(), id) != read.end();
        }));
    return part;
}

RulePart column(const RuleSet& rules, LevelId id, std::size_t which) {
    const auto& level = rules.schema[id];
    const auto& column = level.columns[which];
    auto part = heading(rules, level.name + "/" + column.key, column);
    add(part, FactOf::checks, checks_that(rules, [&](const Check& check) {
            const auto& read = dependence_of(rules, check).columns;
            return std::find(read.begin(), read.end(), column.column) != read.end();
        }));
    return part;
}

}  // namespace heng::tell
