// Looking names up: rows, columns, fields.

#include <algorithm>

#include "engine/compile/builder.hpp"
#include "engine/compile/words.hpp"

namespace heng {

namespace {

bool is_called(std::string_view name, std::string_view wanted, const std::vector<std::string>& aliases) {
    return name == wanted || std::find(aliases.begin(), aliases.end(), wanted) != aliases.end();
}

LevelId find_level(const FormSchema& schema, std::string_view name) {
    for (std::size_t i = 0; i < schema.levels.size(); ++i) {
        if (is_called(schema.levels[i].name, name, schema.levels[i].aliases)) {
            return static_cast<LevelId>(i);
        }
    }
    return none<LevelId>;
}

/// The prescribed indicator that `names` lead to, from the top of the 指标体系; how many of them it took.
std::pair<PlannedId, std::size_t> find_planned(const RuleSet& rules, std::span<const std::string> names) {
    auto found = none<PlannedId>;
    std::size_t taken = 0;
    const auto* among = &rules.planned_roots;
    while (taken < names.size()) {
        const auto next = std::find_if(among->begin(), among->end(), [&](PlannedId id) {
            return is_called(rules[id].name, names[taken], rules[id].aliases);
        });
        if (next == among->end()) {
            break;
        }
        found = *next;
        among = &rules[found].children;
        ++taken;
    }
    return {found, taken};
}

/// Whether `names` are the last parts of the field's path.
bool ends_with(const FormSchema& schema, FieldId id, std::span<const std::string> names) {
    for (auto name = names.rbegin(); name != names.rend(); ++name) {
        if (id == none<FieldId> || index(id) == 0 || schema[id].key != *name) {
            return false;
        }
        id = schema[id].parent;
    }
    return true;
}

}  // namespace

std::optional<Rows> resolve_rows(const RuleSet& rules, std::span<const std::string> names,
                                 const Scope& scope) {
    if (names.empty()) {
        return std::nullopt;
    }
    if (const auto kind = words::find(words::rows, names.front())) {
        const bool in_row = scope.row.kind != Domain::Kind::form && scope.row.kind != Domain::Kind::planned;
        const bool relative = *kind == Domain::Kind::children || *kind == Domain::Kind::stating ||
                              *kind == Domain::Kind::siblings;
        if ((relative && !in_row) || (*kind == Domain::Kind::group && !scope.in_group)) {
            return std::nullopt;
        }
        Domain domain;
        domain.kind = *kind;
        domain.level = *kind == Domain::Kind::group ? scope.row.level : none<LevelId>;
        return Rows{domain, 1};
    }
    const auto [under, taken] = find_planned(rules, names);
    if (taken < names.size()) {
        const auto level = find_level(rules.schema, names[taken]);
        if (level != none<LevelId>) {
            return Rows{{Domain::Kind::level, level, under}, taken + 1};
        }
    }
    return std::nullopt;
}

Domain row_domain(const FormSchema& schema, const Domain& domain, const Domain& around) {
    if (domain.kind == Domain::Kind::group) {
        return around;
    }
    if (domain.kind == Domain::Kind::scored) {
        return {Domain::Kind::level, schema.leaf_level(), none<PlannedId>};
    }
    if (domain.kind == Domain::Kind::children && around.kind == Domain::Kind::level &&
        !schema[around.level].children.empty()) {
        return {Domain::Kind::level, schema[around.level].children.front(), none<PlannedId>};
    }
    if (domain.kind == Domain::Kind::children || domain.kind == Domain::Kind::stating ||
        domain.kind == Domain::Kind::siblings) {
        return {Domain::Kind::indicators, none<LevelId>, none<PlannedId>};
    }
    return domain;
}

std::optional<std::uint32_t> resolve_fixed_row(const FormSchema& schema, std::span<const std::string> names) {
    for (std::size_t i = 0; i < schema.levels.size(); ++i) {
        const auto& level = schema.levels[i];
        const bool qualified = names.size() == 2 && (is_called(level.name, names.front(), level.aliases) ||
                                                     schema[level.table].key == names.front());
        if (names.size() != 1 && !qualified) {
            continue;
        }
        for (std::size_t row = 0; row < level.fixed.size(); ++row) {
            if (is_called(level.fixed[row].name, names.back(), level.fixed[row].aliases)) {
                return fixed_row_id(static_cast<LevelId>(i), static_cast<std::uint32_t>(row));
            }
        }
    }
    return std::nullopt;
}

ExprId compile_fixed_cell(Builder& builder, std::span<const std::string> names, Span span) {
    const auto& schema = builder.rules.schema;
    const auto row =
        names.size() < 2 ? std::nullopt : resolve_fixed_row(schema, names.first(names.size() - 1));
    const auto column = row ? find_column(schema, names.back()) : std::nullopt;
    const auto slot = column ? schema[level_of_fixed(*row)].slot(*column) : std::nullopt;
    if (!slot) {
        return none<ExprId>;
    }
    const auto type = cell_type(schema[level_of_fixed(*row)].columns[*slot].type);
    return builder.add({Op::column, type, 0, static_cast<std::uint32_t>(*column), 0, *row, span});
}

std::vector<FieldId> resolve_field(const FormSchema& schema, std::span<const std::string> names) {
    std::vector<FieldId> found;
    for (std::size_t i = 1; i < schema.fields.size(); ++i) {
        const auto id = static_cast<FieldId>(i);
        if (!ends_with(schema, id, names)) {
            continue;
        }
        std::size_t depth = 0;
        for (auto up = id; index(up) != 0; up = schema[up].parent) {
            ++depth;
        }
        if (depth == names.size()) {
            return {id};  // the whole path is never ambiguous
        }
        found.push_back(id);
    }
    return found;
}

std::optional<ColumnId> find_column(const FormSchema& schema, std::string_view name) {
    const auto found = std::find(schema.columns.begin(), schema.columns.end(), name);
    return found == schema.columns.end()
               ? std::nullopt
               : std::optional(static_cast<ColumnId>(found - schema.columns.begin()));
}

}  // namespace heng
