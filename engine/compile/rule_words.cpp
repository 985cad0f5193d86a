#include "engine/compile/rule_words.hpp"

#include "engine/compile/expression_words.hpp"
#include "engine/compile/words.hpp"

namespace heng {

std::string joined(const std::vector<std::string>& words, std::string_view between) {
    std::string out;
    for (const auto& word : words) {
        out += (out.empty() ? "" : std::string(between)) + word;
    }
    return out;
}

std::string joined(const std::vector<Pattern>& patterns) {
    std::vector<std::string> all;
    for (const auto& pattern : patterns) {
        all.push_back("“" + pattern.written + "”");
    }
    return joined(all);
}

std::string severity_word(Severity severity) {
    switch (severity) {
        case Severity::error: return "错误";
        case Severity::warning: return "警告";
        case Severity::note: return "提示";
    }
    return {};
}

std::string type_word(CellType type) {
    const auto word = words::text_of(words::cell_types, type);
    return word.empty() ? "组" : std::string(word);
}

std::string required_words(const RuleSet& rules, const Requirement& requirement) {
    switch (requirement.kind) {
        case Requirement::Kind::never: return "可空";
        case Requirement::Kind::always: return "必填";
        case Requirement::Kind::when: return "必填 当 " + expression_words(rules, requirement.condition);
    }
    return {};
}

std::vector<RequiredCell> required_cells(const RuleSet& rules) {
    std::vector<RequiredCell> out;
    const auto add = [&](const std::string& path, const Requirement& requirement) {
        if (requirement.kind != Requirement::Kind::never) {
            out.push_back({path, required_words(rules, requirement)});
        }
    };
    const auto& schema = rules.schema;
    for (std::size_t i = 1; i < schema.fields.size(); ++i) {
        add(schema.fields[i].path, schema.fields[i].required);
    }
    for (const auto& level : schema.levels) {
        add(level.name, level.required);
        for (const auto& column : level.columns) {
            add(level.name + "/" + column.key, column.required);
        }
        for (const auto& row : level.fixed) {
            add(level.name + "/" + row.name, row.required);
        }
    }
    return out;
}

std::string composed_words(const RuleSet& rules, const Heading& heading) {
    std::vector<std::string> columns;
    for (const auto column : heading.composed) {
        columns.push_back(rules.schema.columns[index(column)]);
    }
    return joined(columns);
}

std::string path_of(const RuleSet& rules, const Planned& planned) {
    std::string path = planned.name;
    for (auto above = planned.parent; above != none<PlannedId>; above = rules[above].parent) {
        path = rules[above].name + "/" + path;
    }
    return path;
}

std::string points_words(const Interval& weight) {
    return weight.is_point() ? weight.lo.to_string() : weight.lo.to_string() + "至" + weight.hi.to_string();
}

std::string count_words(const Planned& planned) {
    std::string out;
    if (planned.at_least) {
        out += "至少 " + std::to_string(*planned.at_least) + " 项";
    }
    if (planned.at_most) {
        out += (out.empty() ? "" : " ") + std::string("至多 ") + std::to_string(*planned.at_most) + " 项";
    }
    return out;
}

std::string scope_words(const RuleSet& rules, const Check& check) {
    const auto& schema = rules.schema;
    std::vector<std::string> texts;
    for (const auto field : check.text_fields) {
        texts.push_back(schema[field].path);
    }
    for (const auto& [level, column] : check.text_columns) {
        texts.push_back(schema[level].name + "/" + schema.columns[index(column)]);
    }
    auto out = domain_words(rules, check.domain);
    out = out.empty() ? "全表" : "每个 " + out;
    if (check.key != none<ExprId>) {
        out += " 按 " + expression_words(rules, check.key) + " 分组";
    }
    switch (check.quantifier) {
        case Check::Quantifier::narrative: out += " 叙述 "; break;
        case Check::Quantifier::arithmetic: out += " 算式 "; break;
        case Check::Quantifier::listed: out += " 列举 "; break;
        default: break;
    }
    return out + joined(texts);
}

std::string tolerance_words(const RuleSet& rules, const Check& check) {
    if (check.possible_rounding) {
        return "保留 " + std::to_string(check.possible_rounding->digits) + " 位 " +
               std::string(words::text_of(words::rounding_modes, check.possible_rounding->mode)) + " 时可能";
    }
    return check.tolerance == none<ExprId> ? "0" : expression_words(rules, check.tolerance);
}

}  // namespace heng
