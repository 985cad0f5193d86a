// Expressions: names to slots, types checked, once per rule set.

#include <algorithm>

#include "engine/compile/builder.hpp"
#include "engine/compile/literal.hpp"
#include "engine/compile/words.hpp"
#include "engine/diagnostics/nearest.hpp"
#include "engine/ruleset/next_year.hpp"

namespace heng {

namespace {

/// The children of a node without the comments that may stand between them.
std::vector<RuleNode> parts(RuleNode node) {
    std::vector<RuleNode> out;
    for (auto part : node) {
        if (part.kind() != RuleKind::comment) {
            out.push_back(part);
        }
    }
    return out;
}

class Expressions {
public:
    Expressions(Builder& builder, const RuleSource& source, const Scope& scope)
        : b_(builder), source_(source), scope_(scope) {}

    ExprId compile(RuleNode node) {
        switch (node.kind()) {
            case RuleKind::either: return chain(node, Op::any);
            case RuleKind::both: return chain(node, Op::all);
            case RuleKind::negation: return unary(node, Op::negation, Type::truth);
            case RuleKind::comparison: return comparison(node);
            case RuleKind::sum:
            case RuleKind::product: return arithmetic(node);
            case RuleKind::sign: return unary(node, Op::negate, Type::number);
            case RuleKind::call: return call(node);
            case RuleKind::path: return path(node);
            case RuleKind::number: return number(node, node);
            case RuleKind::quantity: return quantity(node);
            case RuleKind::day: return day(node);
            case RuleKind::string: return b_.add_text(text_of(node), node.span());
            default: return parts(node).empty() ? nothing(node) : compile(parts(node).front());
        }
    }

    /// The same, and it must be of this type.
    ExprId compile(RuleNode node, Type want) { return expect(compile(node), want, node); }

private:
    const Expr& at(ExprId id) const { return b_.rules[id]; }
    Type type(ExprId id) const { return at(id).type; }

    /// Stands for what could not be compiled; fits everywhere, so that one slip is said once.
    ExprId nothing(RuleNode node) {
        return b_.add({Op::truth, Type::nothing, 0, 0, no_index, no_index, node.span()});
    }

    ExprId expect(ExprId id, Type want, RuleNode node) {
        if (!serves(type(id), want, at(id).op)) {
            say_type(node, type_name(want), type_name(type(id)));
        }
        return id;
    }

    void say_type(RuleNode node, const Bilingual& want, const Bilingual& have) {
        const std::string text(node.text());
        b_.say(Code::H816, source_, node,
               {{"place", "“" + text + "”"}, {"expected", want.zh}, {"found", have.zh}},
               {{"place", "“" + text + "”"}, {"expected", want.en}, {"found", have.en}});
    }

    ExprId binary(Op op, Type type, ExprId a, ExprId b, Span span, std::uint8_t detail = 0) {
        return b_.add(
            {op, type, detail, static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b), no_index, span});
    }

    ExprId unary(RuleNode node, Op op, Type want) {
        const auto inner = compile(parts(node).at(0), want);
        return b_.add({op, want, 0, static_cast<std::uint32_t>(inner), no_index, no_index, node.span()});
    }

    /// a 或 b 或 c, from the left; a single part is itself.
    ExprId chain(RuleNode node, Op op) {
        auto left = none<ExprId>;
        const bool alone = parts(node).size() == 1;
        for (auto part : parts(node)) {
            const auto next = alone ? compile(part) : compile(part, Type::truth);
            left = left == none<ExprId> ? next : binary(op, Type::truth, left, next, node.span());
        }
        return left;
    }

    ExprId arithmetic(RuleNode node) {
        auto left = none<ExprId>;
        Op op = Op::add;
        RuleNode first;
        for (auto part : parts(node)) {
            if (part.kind() == RuleKind::op) {
                op = op_of(part.text());
            } else if (left == none<ExprId>) {
                left = compile(part);
                first = part;
            } else {
                left = binary(op, Type::number, expect(left, Type::number, first),
                              compile(part, Type::number), node.span());
            }
        }
        return left;
    }

    static Op op_of(std::string_view text) {
        if (text == "+" || text == "＋") {
            return Op::add;
        }
        if (text == "*" || text == "×" || text == "＊") {
            return Op::multiply;
        }
        return text == "/" || text == "÷" || text == "／" ? Op::divide : Op::subtract;
    }

    ExprId number(RuleNode node, RuleNode figure) {
        const auto value = number_of(figure);
        if (!value) {
            b_.say(Code::H823, source_, node, {{"word", std::string(figure.text())}});
        }
        const auto id = b_.add_number(value.value_or(Rational(0)), node.span());
        const bool share = figure.text().find("%") != std::string_view::npos ||
                           figure.text().find("％") != std::string_view::npos;
        b_.rules.exprs[index(id)].detail = share ? 1 : 0;
        return id;
    }

    /// 30天, 5万元: what it comes to depends on the unit of the row's figures.
    ExprId quantity(RuleNode node) {
        const auto id = number(node, node.first());
        b_.rules.texts.push_back(text_of(node.child(RuleKind::unit)));
        return b_.add({Op::quantity, Type::number, 0, at(id).a,
                       static_cast<std::uint32_t>(b_.rules.texts.size() - 1), no_index, node.span()});
    }

    ExprId day(RuleNode node) {
        const auto part = [&](RuleKind kind) {
            const auto digits = node.child(kind);
            if (digits && digits.text() == "次") {
                return next_year;
            }
            const auto value = digits ? Rational::parse(digits.text()) : std::nullopt;
            return value ? static_cast<std::uint32_t>(value->to_int64().value_or(0)) : no_index;
        };
        return b_.add({Op::day, Type::number, 0, part(RuleKind::day_year), part(RuleKind::day_month),
                       part(RuleKind::day_day), node.span()});
    }

    /// a ≤ b ≤ c holds if both steps do.
    ExprId comparison(RuleNode node) {
        auto result = none<ExprId>;
        auto left = none<ExprId>;
        RuleNode before;
        RuleNode by;
        for (auto part : parts(node)) {
            if (part.kind() == RuleKind::comparator) {
                by = part;
                continue;
            }
            if (left == none<ExprId>) {
                left = compile(part);
                before = part;
                continue;
            }
            auto right = none<ExprId>;
            const auto step = compare(left, before, by.text(), part, right, node.span());
            result = result == none<ExprId> ? step : binary(Op::all, Type::truth, result, step, node.span());
            left = right;
            before = part;
        }
        return result == none<ExprId> ? left : result;
    }

    ExprId compare(ExprId left, RuleNode left_node, std::string_view by, RuleNode node, ExprId& right,
                   Span span) {
        if (by == "是") {
            return right = is_kind(left, left_node, node, span);
        }
        if (by == "称") {
            expect(left, Type::value, left_node);
            right = compile(node, Type::text);
            return binary(Op::called, Type::truth, left, right, span);
        }
        if (by == "属于" || by == "含") {
            return right = belongs(left, left_node, by == "含", node, span);
        }
        right = compile(node);
        const auto a = type(left);
        const auto b = type(right);
        const bool texts = a == Type::text || b == Type::text;
        const auto how = comparison_of(by);
        const bool ordered = how != Comparison::equal && how != Comparison::unequal;
        const bool truths = a == Type::truth || b == Type::truth;
        if (ordered && (texts || truths)) {  // only figures have an order
            const bool left_is_odd = a == Type::text || a == Type::truth;
            say_type(left_is_odd ? left_node : node, type_name(Type::number), type_name(left_is_odd ? a : b));
        } else if (texts || truths) {
            const auto want = texts ? Type::text : Type::truth;
            expect(left, want, left_node);
            expect(right, want, node);
        } else {
            expect(left, Type::number, left_node);
            expect(right, Type::number, node);
        }
        return binary(Op::compare, Type::truth, left, right, span, static_cast<std::uint8_t>(how));
    }

    ExprId is_kind(ExprId left, RuleNode left_node, RuleNode node, Span span) {
        expect(left, Type::value, left_node);
        const auto kind = words::find(words::value_kinds, node.text());
        if (!kind) {
            b_.say_not_one_of(source_, node, "内容的种类", "a kind of value",
                              words::texts(words::value_kinds));
        }
        return b_.add({Op::is_kind, Type::truth, static_cast<std::uint8_t>(kind.value_or(ValueKind::nothing)),
                       static_cast<std::uint32_t>(left), no_index, no_index, span});
    }

    /// 属于 a 词表 or an interval of numbers; 含 a word of a 词表, or a text.
    ExprId belongs(ExprId left, RuleNode left_node, bool inside, RuleNode node, Span span) {
        const auto& lists = b_.rules.word_list_names;
        const auto list = std::find(lists.begin(), lists.end(), node.text());
        if (list != lists.end()) {
            expect(left, Type::text, left_node);
            return b_.add({inside ? Op::has_words : Op::in_words, Type::truth, 0,
                           static_cast<std::uint32_t>(left), static_cast<std::uint32_t>(list - lists.begin()),
                           no_index, span});
        }
        const auto want = inside ? Type::text : Type::number;
        expect(left, want, left_node);
        const auto right = compile(node, want);
        return binary(inside ? Op::contains : Op::within, Type::truth, left, right, span);
    }

    // ------------------------------------------------------------ names

    /// 本栏 is the column that the check is at.
    std::vector<std::string> names_of(RuleNode node) const {
        auto names = texts_of(node, RuleKind::name);
        for (auto& name : names) {
            if (name == words::this_column && !scope_.column.empty()) {
                name = scope_.column;
            }
        }
        return names;
    }

    ExprId path(RuleNode node) {
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

    static bool in_row(const Scope& scope) {
        return scope.row.kind != Domain::Kind::form && scope.row.kind != Domain::Kind::planned;
    }

    /// A name by itself: a local, a column of the row, an attribute.
    ExprId single(const std::string& name, const Scope& scope, std::uint32_t ups, Span span) {
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
        if (const auto column = find_column(b_.rules.schema, name);
            column && has_column(scope.row, *column)) {
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
            return b_.add(
                {Op::truth, Type::truth, 0, name == words::yes ? 1U : 0U, no_index, no_index, span});
        }
        return none<ExprId>;
    }

    ExprId attribute(Attribute attribute, Type type, std::uint32_t ups, Span span) {
        return b_.add(
            {Op::attribute, type, static_cast<std::uint8_t>(attribute), no_index, ups, no_index, span});
    }

    /// 预期值 is the column of targets also where the 表式 heads it otherwise: standards in words are written so.
    std::optional<ColumnId> column_by_part(const std::string& name, const Domain& row) const {
        const auto part = words::find(words::parts_of_rows, name);
        return part && row.kind == Domain::Kind::level ? b_.rules.schema.role(row.level, *part)
                                                       : std::nullopt;
    }

    bool has_column(const Domain& row, ColumnId column) const {
        const auto& schema = b_.rules.schema;
        if (row.kind == Domain::Kind::level ||
            (row.kind == Domain::Kind::group && row.level != none<LevelId>)) {
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

    bool owns(const Scope& scope, words::Owner owner) const {
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

    /// A name that means the same everywhere: a cell of the form, a 参数, a 参照.
    ExprId shared(const std::vector<std::string>& names, RuleNode node) {
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
            b_.say(Code::H822, source_, node,
                   {{"name", std::string(node.text())}, {"candidates", candidates}});
            return nothing(node);
        }
        if (names.size() == 1) {
            if (const auto value = b_.parameters.find(names.front()); value != b_.parameters.end()) {
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

    ExprId unknown(const std::vector<std::string>& names, RuleNode node) {
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
        return nothing(node);
    }

    // ------------------------------------------------------------ functions

    ExprId call(RuleNode node) {
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

    /// The first 列表 that an argument names; no_index if it names none.
    std::uint32_t list_in(RuleNode node) const {
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

    ExprId compile_function(RuleNode node, const std::string& name, const words::FunctionWord& f,
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
        return b_.add({Op::call, f.result, static_cast<std::uint8_t>(f.function),
                       static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b),
                       static_cast<std::uint32_t>(c), node.span()});
    }

    /// Functions that look at a cell's text take any cell.
    ExprId argument(RuleNode node, Type want) {
        const auto id = compile(node);
        const bool cell = at(id).op == Op::column || at(id).op == Op::field || at(id).op == Op::local;
        return want == Type::text && cell ? id : expect(id, want, node);
    }

    ExprId compile_fold(RuleNode node, const std::string& name, const words::FoldWord& f,
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
                only, std::vector<std::string>(names.begin() + static_cast<std::ptrdiff_t>(rows->names),
                                               names.end()));
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
            b_.say(Code::H818, source_, arguments[next + 1],
                   {{"function", name}, {"expected", "只有一个条件"}},
                   {{"function", name}, {"expected", "one condition only"}});
        }
        const auto condition =
            arguments.size() > next ? in_row.compile(arguments[next], Type::truth) : none<ExprId>;
        if (rows->domain.kind == Domain::Kind::stating && folded != none<ExprId> &&
            at(folded).op == Op::column) {
            rows->domain.column = static_cast<ColumnId>(at(folded).a);
        }
        const auto domain = b_.add(rows->domain);
        return b_.add({Op::fold, f.result, static_cast<std::uint8_t>(f.fold), domain,
                       static_cast<std::uint32_t>(folded), static_cast<std::uint32_t>(condition),
                       node.span()});
    }

    ExprId rest_of_path(RuleNode node, const std::vector<std::string>& names) {
        if (names.size() == 1) {
            if (const auto id = single(names.front(), scope_, 0, node.span()); id != none<ExprId>) {
                return id;
            }
        }
        return unknown(names, node);
    }

    /// The path that an argument consists of, if it is just that.
    static RuleNode only_path(RuleNode node) {
        while (node.kind() != RuleKind::path && parts(node).size() == 1) {
            node = parts(node).front();
        }
        return node.kind() == RuleKind::path ? node : RuleNode{};
    }

    Builder& b_;
    const RuleSource& source_;
    const Scope& scope_;
};

}  // namespace

ExprId compile_expression(Builder& builder, const RuleSource& source, RuleNode node, const Scope& scope) {
    return Expressions(builder, source, scope).compile(node);
}

ExprId compile_number(Builder& builder, const RuleSource& source, RuleNode node, const Scope& scope) {
    return Expressions(builder, source, scope).compile(node, Type::number);
}

ExprId compile_condition(Builder& builder, const RuleSource& source, RuleNode node, const Scope& scope) {
    return Expressions(builder, source, scope).compile(node, Type::truth);
}

}  // namespace heng
