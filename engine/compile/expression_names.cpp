// Expressions: what a name stands for at its place.

#include "engine/compile/expression_compiler.hpp"
#include "engine/compile/literal.hpp"
#include "engine/diagnostics/nearest.hpp"
#include "engine/ruleset/next_year.hpp"

namespace heng {

std::vector<std::string> Expressions::names_of(RuleNode node) const {
    auto names = texts_of(node, RuleKind::name);
    for (auto& name : names) {
        if (name == words::this_column && !scope_.column.empty()) {
            name = scope_.column;
        }
    }
    return names;
}

ExprId Expressions::path(RuleNode node) {
    std::vector<std::string> names = names_of(node);
    Scope scope = scope_;
    std::uint32_t ups = 0;
    std::span<const std::string> rest(names);
    while (rest.size() > 1 && rest.front() == words::up && in_row(scope)) {
        ++ups;
        rest = rest.subspan(1);
        if (scope.row.kind == Domain::Kind::level &&
            b_.rules.schema[scope.row.level].parent != none<LevelId>) {
            scope.row.level = b_.rules.schema[scope.row.level].parent;
        } else {
            scope.row = {Domain::Kind::indicators, none<LevelId>, none<PlannedId>};
        }
    }
    if (rest.size() == 1) {
        if (const auto id = single(rest.front(), scope, ups, node.span()); id != none<ExprId>) {
            return id;
        }
    }
    return ups == 0 ? shared(names, node) : unknown(names, node);
}

bool Expressions::in_row(const Scope& scope) {
    return scope.row.kind != Domain::Kind::form && scope.row.kind != Domain::Kind::planned;
}

ExprId Expressions::single(const std::string& name, const Scope& scope, std::uint32_t ups, Span span) {
    for (const auto& local : scope.locals) {
        if (ups == 0 && local.name == name) {
            return b_.add({Op::local, local.type, 0, local.slot, no_index, no_index, span});
        }
    }
    for (const auto& [datum, which] : scope.data) {
        if (ups == 0 && datum == name) {
            const auto kind = b_.rules.data[which].kind;
            const auto type = kind == Datum::Kind::truth ? Type::truth : Type::value;
            return b_.add({Op::datum, type, 0, which, no_index, no_index, span});
        }
    }
    if (const auto column = find_column(b_.rules.schema, name); column && has_column(scope.row, *column)) {
        return b_.add({Op::column, column_type(b_.rules.schema, *column), 0,
                       static_cast<std::uint32_t>(*column), ups, no_index, span});
    }
    if (name == words::column_name && !scope.column.empty()) {
        return b_.add_text(scope.column, span);
    }
    if (name == words::difference && scope.after_require) {
        return attribute(Attribute::difference, Type::number, 0, span);
    }
    for (const auto& word : words::attributes) {
        if (word.text == name && owns(scope, word.value.owner)) {
            return attribute(word.value.attribute, word.value.type, ups, span);
        }
    }
    if (const auto column = column_by_part(name, scope.row)) {
        return b_.add({Op::column, column_type(b_.rules.schema, *column), 0,
                       static_cast<std::uint32_t>(*column), ups, no_index, span});
    }
    if (name == words::yes || name == words::no) {
        return b_.add({Op::truth, Type::truth, 0, name == words::yes ? 1U : 0U, no_index, no_index, span});
    }
    return none<ExprId>;
}

ExprId Expressions::attribute(Attribute attribute, Type type, std::uint32_t ups, Span span) {
    return b_.add({Op::attribute, type, static_cast<std::uint8_t>(attribute), no_index, ups, no_index, span});
}

std::optional<ColumnId> Expressions::column_by_part(const std::string& name, const Domain& row) const {
    const auto part = words::find(words::parts_of_rows, name);
    return part && row.kind == Domain::Kind::level ? b_.rules.schema.role(row.level, *part) : std::nullopt;
}

bool Expressions::has_column(const Domain& row, ColumnId column) const {
    const auto& schema = b_.rules.schema;
    if (row.kind == Domain::Kind::level || (row.kind == Domain::Kind::group && row.level != none<LevelId>)) {
        return schema[row.level].slot(column).has_value();
    }
    if (row.kind != Domain::Kind::indicators && row.kind != Domain::Kind::parents) {
        return false;
    }
    for (std::size_t i = 0; i < schema.levels.size(); ++i) {
        if (schema.is_indicator(static_cast<LevelId>(i)) && schema.levels[i].slot(column)) {
            return true;
        }
    }
    return false;
}

bool Expressions::owns(const Scope& scope, words::Owner owner) const {
    const auto& row = scope.row;
    const auto& schema = b_.rules.schema;
    switch (owner) {
        case words::Owner::leaf: return row.kind == Domain::Kind::level && schema.is_scored(row.level);
        case words::Owner::indicator:
            return row.kind == Domain::Kind::indicators || row.kind == Domain::Kind::parents ||
                   (row.kind == Domain::Kind::level && schema.is_indicator(row.level));
        case words::Owner::row: return in_row(scope);
        case words::Owner::planned: return row.kind == Domain::Kind::planned;
        case words::Owner::match:
            return scope.in_match || (row.kind == Domain::Kind::level && schema[row.level].is_list);
        case words::Owner::text: return scope.in_match;
        case words::Owner::form: return true;
        case words::Owner::require: return scope.after_require;
    }
    return false;
}

ExprId Expressions::shared(const std::vector<std::string>& names, RuleNode node) {
    if (const auto id = compile_fixed_cell(b_, names, node.span()); id != none<ExprId>) {
        return id;
    }
    const auto fields = resolve_field(b_.rules.schema, names);
    if (fields.size() == 1) {
        const auto& field = b_.rules.schema[fields.front()];
        return b_.add({Op::field, cell_type(field.type), 0, static_cast<std::uint32_t>(fields.front()),
                       no_index, no_index, node.span()});
    }
    if (fields.size() > 1) {
        std::string candidates;
        for (const auto id : fields) {
            candidates += (candidates.empty() ? "" : "、") + b_.rules.schema[id].path;
        }
        b_.say(Code::H822, source_, node, {{"name", std::string(node.text())}, {"candidates", candidates}});
        return nothing(node);
    }
    if (names.size() == 1) {
        if (const auto value = b_.parameters.find(names.front()); value != b_.parameters.end()) {
            b_.use("参数", names.front());
            return value->second;
        }
        const auto& references = b_.rules.references;
        for (std::size_t i = 0; i < references.size(); ++i) {
            if (references[i].name == names.front()) {
                return b_.add({Op::reference, Type::value, 0, static_cast<std::uint32_t>(i), no_index,
                               no_index, node.span()});
            }
        }
    }
    return unknown(names, node);
}

ExprId Expressions::unknown(const std::vector<std::string>& names, RuleNode node) {
    std::vector<std::string_view> known;
    for (const auto& local : scope_.locals) {
        known.push_back(local.name);
    }
    for (const auto& column : b_.rules.schema.columns) {
        known.push_back(column);
    }
    for (const auto& word : words::attributes) {
        known.push_back(word.text);
    }
    for (const auto& field : b_.rules.schema.fields) {
        known.push_back(field.key);
    }
    const auto near = or_did_you_mean(names.back(), known);
    const std::string name(node.text());
    b_.say(Code::H815, source_, node, {{"name", name}, {"near", near.zh}},
           {{"name", name}, {"near", near.en}});
    if (names.size() == 1) {
        propose(b_.diagnostics.back(), node.span(), name, known);
    }
    return nothing(node);
}

}  // namespace heng
