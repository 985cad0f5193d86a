// Expressions: functions and what they take.

#include "engine/compile/expression_compiler.hpp"
#include "engine/compile/literal.hpp"
#include "engine/diagnostics/nearest.hpp"
#include "engine/ruleset/next_year.hpp"

namespace heng {

ExprId Expressions::call(RuleNode node) {
    const auto name = text_of(node.child(RuleKind::name));
    std::vector<RuleNode> arguments;
    for (auto part : parts(node)) {
        if (part.kind() != RuleKind::name) {
            arguments.push_back(part);
        }
    }
    const auto fold = words::find(words::folds, name);
    if (fold && arguments.size() == 1) {
        if (const auto list = list_in(arguments[0]); list != no_index) {
            const auto body = compile(arguments[0], Type::number);
            return b_.add({Op::list_fold, Type::number, static_cast<std::uint8_t>(fold->fold),
                           static_cast<std::uint32_t>(body), no_index, list, node.span()});
        }
    }
    if (fold) {
        return compile_fold(node, name, *fold, arguments);
    }
    if (const auto function = words::find(words::functions, name)) {
        return compile_function(node, name, *function, arguments);
    }
    auto known = words::texts(words::folds);
    std::vector<std::string_view> all(known.begin(), known.end());
    for (const auto& word : words::functions) {
        all.push_back(word.text);
    }
    b_.say_not_one_of(source_, node.child(RuleKind::name), "函数", "a function", all);
    return nothing(node);
}

std::uint32_t Expressions::list_in(RuleNode node) const {
    if (node.kind() == RuleKind::path) {
        for (const auto& [name, which] : scope_.data) {
            if (name == text_of(node.first()) && b_.rules.data[which].kind == Datum::Kind::list) {
                return which;
            }
        }
    }
    for (auto part : node) {
        if (const auto found = list_in(part); found != no_index) {
            return found;
        }
    }
    return no_index;
}

ExprId Expressions::compile_function(RuleNode node, const std::string& name, const words::FunctionWord& f,
                                     const std::vector<RuleNode>& arguments) {
    const auto wanted = f.count();
    if (arguments.size() != wanted) {
        b_.say(Code::H818, source_, node,
               {{"function", name}, {"expected", std::to_string(wanted) + " 个值"}},
               {{"function", name}, {"expected", std::to_string(wanted) + " value(s)"}});
        return nothing(node);
    }
    const auto a = argument(arguments[0], f.first);
    const auto b = wanted > 1 ? argument(arguments[1], f.second) : none<ExprId>;
    const auto c = wanted > 2 ? argument(arguments[2], f.third) : none<ExprId>;
    if (f.function == Function::fits && at(b).op == Op::text) {
        std::string trouble;
        if (!parse_pattern(b_.rules.texts[at(b).a], trouble)) {
            b_.say(Code::H819, source_, arguments[1], {{"word", trouble}});
        }
    }
    return b_.add({Op::call, f.result, static_cast<std::uint8_t>(f.function), static_cast<std::uint32_t>(a),
                   static_cast<std::uint32_t>(b), static_cast<std::uint32_t>(c), node.span()});
}

ExprId Expressions::argument(RuleNode node, Type want) {
    const auto id = compile(node);
    const bool cell = at(id).op == Op::column || at(id).op == Op::field || at(id).op == Op::local;
    return want == Type::text && cell ? id : expect(id, want, node);
}

ExprId Expressions::compile_fold(RuleNode node, const std::string& name, const words::FoldWord& f,
                                 const std::vector<RuleNode>& arguments) {
    const std::size_t most = f.takes == Type::number ? 3 : 2;  // 合计(行, 算式, 条件)
    if (arguments.empty() || arguments.size() > most) {
        b_.say(Code::H818, source_, node, {{"function", name}, {"expected", "要汇总的行或栏目"}},
               {{"function", name}, {"expected", "the rows or cells to go through"}});
        return nothing(node);
    }
    const auto only = only_path(arguments[0]);
    const auto names = only ? names_of(only) : std::vector<std::string>{};
    auto rows = resolve_rows(b_.rules, names, scope_);
    if (rows && rows->domain.kind == Domain::Kind::planned) {
        rows.reset();  // 规定指标 are no rows: some of them may not be there
    }
    if (!rows && scope_.in_group) {
        rows = Rows{{Domain::Kind::group, scope_.row.level, none<PlannedId>}, 0};
    }
    if (!rows) {
        b_.say(Code::H818, source_, arguments[0],
               {{"function", name}, {"expected", "一组行，如 下级.权重、三级指标.权重"}},
               {{"function", name}, {"expected", "rows, such as 下级.权重"}});
        return nothing(node);
    }
    Scope inner = scope_;
    inner.row = row_domain(b_.rules.schema, rows->domain, scope_.row);
    Expressions in_row(b_, source_, inner);
    auto folded = none<ExprId>;
    if (rows->names < names.size()) {
        folded = in_row.rest_of_path(
            only,
            std::vector<std::string>(names.begin() + static_cast<std::ptrdiff_t>(rows->names), names.end()));
    } else if (rows->names == 0) {
        folded = in_row.compile(arguments[0]);
    }
    std::size_t next = 1;
    if (folded == none<ExprId> && f.takes == Type::number && arguments.size() > 1) {
        folded = in_row.compile(arguments[next++], Type::number);
    }
    if (folded == none<ExprId> && f.takes != Type::nothing) {
        b_.say(Code::H818, source_, arguments[0],
               {{"function", name}, {"expected", "行里的一栏，如 下级.权重"}},
               {{"function", name}, {"expected", "a cell of the rows, such as 下级.权重"}});
        return nothing(node);
    }
    if (folded != none<ExprId> && f.takes == Type::number) {
        expect(folded, Type::number, arguments[0]);
    }
    if (arguments.size() > next + 1) {
        b_.say(Code::H818, source_, arguments[next + 1], {{"function", name}, {"expected", "只有一个条件"}},
               {{"function", name}, {"expected", "one condition only"}});
    }
    const auto condition =
        arguments.size() > next ? in_row.compile(arguments[next], Type::truth) : none<ExprId>;
    if (rows->domain.kind == Domain::Kind::stating && folded != none<ExprId> && at(folded).op == Op::column) {
        rows->domain.column = static_cast<ColumnId>(at(folded).a);
    }
    const auto domain = b_.add(rows->domain);
    return b_.add({Op::fold, f.result, static_cast<std::uint8_t>(f.fold), domain,
                   static_cast<std::uint32_t>(folded), static_cast<std::uint32_t>(condition), node.span()});
}

ExprId Expressions::rest_of_path(RuleNode node, const std::vector<std::string>& names) {
    if (names.size() == 1) {
        if (const auto id = single(names.front(), scope_, 0, node.span()); id != none<ExprId>) {
            return id;
        }
    }
    return unknown(names, node);
}

RuleNode Expressions::only_path(RuleNode node) {
    while (node.kind() != RuleKind::path && parts(node).size() == 1) {
        node = parts(node).front();
    }
    return node.kind() == RuleKind::path ? node : RuleNode{};
}

}  // namespace heng
