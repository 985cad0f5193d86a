// 检查: what must hold, over which rows or texts, and what is said where it doesn't.

#include <algorithm>
#include <utility>

#include "engine/compile/builder.hpp"
#include "engine/compile/literal.hpp"

namespace heng {

namespace {

bool is_quantifier(RuleKind kind) {
    return kind == RuleKind::each || kind == RuleKind::each_group || kind == RuleKind::narrative ||
           kind == RuleKind::arithmetic || kind == RuleKind::listed;
}

class CheckCompiler {
public:
    CheckCompiler(Builder& builder, const InForce& check, std::string column = {})
        : b_(builder), layers_(check.layers) {
        scope_.column = std::move(column);
        made_.ruleset = check.ruleset;
        made_.basis = check.basis;
        made_.doc = check.doc;
        for (const auto& layer : layers_) {
            blocks_.push_back(layer.node.child(RuleKind::block));
        }
    }

    Check compile() {
        const auto first_expression = b_.rules.exprs.size();
        head();
        quantifier();
        if (const auto s = newest(RuleKind::when)) {
            made_.when = compile_condition(b_, *s.source, s.node.first(), scope_);
        }
        for (const auto& s : all(RuleKind::let)) {
            const auto value = compile_expression(b_, *s.source, s.node.child(RuleKind::sum), scope_);
            const auto name = text_of(s.node.child(RuleKind::name));
            const auto slot = local(name, b_.rules[value].type);
            made_.lets.emplace_back(slot, value);
            named_.push_back({slot, {"设 " + name, s.source->place(s.node.span()), false}});
        }
        require();
        if (const auto s = newest(RuleKind::at_cell)) {
            made_.at = compile_expression(b_, *s.source, s.node.first(), scope_);
        } else {
            made_.at = first_cell(made_.require);
        }
        texts();
        made_.locals = static_cast<std::uint32_t>(scope_.locals.size());
        note_uses(first_expression);
        return std::move(made_);
    }

private:
    /// The newest layer that says anything of this kind decides.
    Statement newest(RuleKind kind) const {
        for (std::size_t i = 0; i < layers_.size(); ++i) {
            if (const auto node = blocks_[i].child(kind)) {
                return {node, layers_[i].source};
            }
        }
        return {};
    }

    std::vector<Statement> all(RuleKind kind) const {
        std::vector<Statement> found;
        for (std::size_t i = 0; i < layers_.size() && found.empty(); ++i) {
            for (auto node : blocks_[i]) {
                if (node.kind() == kind) {
                    found.push_back({node, layers_[i].source});
                }
            }
        }
        return found;
    }

    void lacks(std::string_view zh, std::string_view en) {
        const auto& first = layers_.front();
        b_.say_lacks(*first.source, first.node.child(RuleKind::code), "检查 " + made_.code,
                     "check " + made_.code, zh, en);
    }

    void head() {
        const auto& first = layers_.front();
        made_.code = text_of(first.node.child(RuleKind::code));
        made_.declared = first.source->place(first.node.span());
        made_.head = head_of(first.node);
        for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer) {
            if (const auto severity = layer->node.child(RuleKind::severity)) {
                made_.severity = severity.text() == "错误"   ? Severity::error
                                 : severity.text() == "警告" ? Severity::warning
                                                             : Severity::note;
            }
            if (const auto title = layer->node.child(RuleKind::string)) {
                made_.title = {text_of(title), text_of(title)};
            }
        }
        if (made_.title.zh.empty()) {
            lacks("标题", "a title");
        }
    }

    // ------------------------------------------------------------ over what

    /// 对 每个 beside 叙述: the texts are searched once for each row.
    void quantifier() {
        for (std::size_t i = 0; i < layers_.size(); ++i) {
            std::vector<RuleNode> said;
            for (auto node : blocks_[i]) {
                if (is_quantifier(node.kind())) {
                    said.push_back(node);
                }
            }
            std::stable_sort(said.begin(), said.end(), [](RuleNode a, RuleNode b) {
                return a.kind() == RuleKind::each && b.kind() != RuleKind::each;
            });
            const bool both =
                said.size() > 1 && said[0].kind() == RuleKind::each && said[1].kind() == RuleKind::narrative;
            for (std::size_t k = 0; k < said.size() && k < (both ? 2U : 1U); ++k) {
                over(said[k], *layers_[i].source);
            }
            if (!said.empty()) {
                return;
            }
        }
    }

    void over(RuleNode node, const RuleSource& source) {
        switch (node.kind()) {
            case RuleKind::each: rows(node, source); break;
            case RuleKind::each_group:
                made_.quantifier = Check::Quantifier::each_group;
                rows(node, source);
                group_key(node, source);
                scope_.in_group = true;
                break;
            case RuleKind::narrative:
                made_.quantifier = Check::Quantifier::narrative;
                text_cells(node, source);
                patterns(node, source);
                scope_.in_match = true;
                break;
            case RuleKind::arithmetic:
                made_.quantifier = Check::Quantifier::arithmetic;
                text_cells(node, source);
                local("左", Type::number);
                local("右", Type::number);
                scope_.in_match = true;
                break;
            case RuleKind::listed:
                made_.quantifier = Check::Quantifier::listed;
                text_cells(node, source);
                local("左", Type::number);
                local("右", Type::number);
                local("各项之和", Type::number);
                scope_.in_match = true;
                break;
            default: break;
        }
    }

    void rows(RuleNode node, const RuleSource& source) {
        const auto path = node.child(RuleKind::path);
        const auto names = texts_of(path, RuleKind::name);
        const auto found = resolve_rows(b_.rules, names, scope_);
        if (!found || found->names != names.size()) {
            std::vector<std::string_view> known;
            for (const auto& level : b_.rules.schema.levels) {
                known.push_back(level.name);
            }
            known.insert(known.end(), {"上级指标", "指标", "规定指标"});
            b_.say_not_one_of(source, path, "可以逐个检查的行", "rows that can be gone through", known);
            return;
        }
        made_.domain = found->domain;
        scope_.row = found->domain.kind == Domain::Kind::scored
                         ? row_domain(b_.rules.schema, found->domain, {})
                         : found->domain;
    }

    void group_key(RuleNode node, const RuleSource& source) {
        bool past_path = false;
        for (auto part : node) {
            if (past_path) {
                made_.key = compile_expression(b_, source, part, scope_);
            }
            past_path = past_path || part.kind() == RuleKind::path;
        }
    }

    /// 叙述 自评总结、未达标原因分析: a group stands for all texts in it, a column for all rows.
    void text_cells(RuleNode node, const RuleSource& source) {
        for (auto path : node) {
            if (path.kind() != RuleKind::path) {
                continue;
            }
            const auto names = texts_of(path, RuleKind::name);
            const auto fields = resolve_field(b_.rules.schema, names);
            for (const auto field : fields) {
                add_texts(field);
            }
            const bool in_rows =
                made_.domain.kind != Domain::Kind::form;  // texts of rows have rows of their own
            const auto columns = names.size() == 1 && !in_rows ? add_column(names.front()) : std::size_t{0};
            if (fields.empty() && columns == 0) {
                const std::string name(path.text());
                b_.say(Code::H815, source, path, {{"name", name}, {"near", ""}});
            }
        }
        row_of_texts();
    }

    /// A text that stands in rows brings its row along, unless the check also looks at texts that don't.
    void row_of_texts() {
        const auto& columns = made_.text_columns;
        if (columns.empty() || !made_.text_fields.empty()) {
            return;
        }
        const bool one_level = std::all_of(columns.begin(), columns.end(),
                                           [&](const auto& c) { return c.first == columns.front().first; });
        scope_.row = one_level ? Domain{Domain::Kind::level, columns.front().first, none<PlannedId>}
                               : Domain{Domain::Kind::indicators, none<LevelId>, none<PlannedId>};
    }

    void add_texts(FieldId id) {
        const auto& field = b_.rules.schema[id];
        if (field.type == CellType::text) {
            made_.text_fields.push_back(id);
        }
        for (const auto child : field.children) {
            add_texts(child);
        }
    }

    std::size_t add_column(const std::string& name) {
        const auto column = find_column(b_.rules.schema, name);
        std::size_t added = 0;
        for (std::size_t i = 0; column && i < b_.rules.schema.levels.size(); ++i) {
            if (b_.rules.schema.levels[i].slot(*column)) {
                made_.text_columns.emplace_back(static_cast<LevelId>(i), *column);
                ++added;
            }
        }
        return added;
    }

    void patterns(RuleNode node, const RuleSource& source) {
        for (auto string : node) {
            if (string.kind() != RuleKind::string) {
                continue;
            }
            std::string trouble;
            auto pattern = parse_pattern(text_of(string), trouble);
            if (!pattern) {
                b_.say(Code::H819, source, string, {{"word", trouble}});
                continue;
            }
            made_.given.push_back(given(*pattern, string, source));
            for (auto& part : pattern->parts) {
                if (part.literal.empty() && part.kind != HoleKind::given) {
                    part.slot = local(part.name, part.kind == HoleKind::number ? Type::number : Type::text);
                }
            }
            made_.patterns.push_back(std::move(*pattern));
        }
    }

    /// The cells of {=…}, of the row at hand or of the form; a path's levels are parted by dots, as in expressions.
    std::vector<Check::Given> given(const Pattern& pattern, RuleNode string, const RuleSource& source) {
        std::vector<Check::Given> out;
        for (const auto& path : pattern.given) {
            std::vector<std::string> names{{}};
            for (const char c : path) {
                if (c == '.') {
                    names.emplace_back();
                } else {
                    names.back() += c;
                }
            }
            const auto column =
                names.size() == 1 ? find_column(b_.rules.schema, names.front()) : std::nullopt;
            const bool of_row = column && scope_.row.kind == Domain::Kind::level &&
                                b_.rules.schema[scope_.row.level].slot(*column);
            if (of_row) {
                out.push_back({none<FieldId>, *column});
                continue;
            }
            const auto found = resolve_field(b_.rules.schema, names);
            if (found.size() != 1) {
                b_.say(Code::H815, source, string, {{"name", path}, {"near", ""}});
                continue;
            }
            out.push_back({found.front(), none<ColumnId>});
        }
        return out;
    }

    std::uint32_t local(const std::string& name, Type type) {
        for (const auto& known : scope_.locals) {
            if (known.name == name) {
                return known.slot;
            }
        }
        const auto slot = static_cast<std::uint32_t>(scope_.locals.size());
        scope_.locals.push_back({name, slot, type});
        return slot;
    }

    // ------------------------------------------------------------ what must hold

    void require() {
        const auto s = newest(RuleKind::require);
        if (!s) {
            const auto& first = layers_.front();
            lacks("要求", "要求");
            made_.require = b_.add({Op::truth, Type::truth, 0, 1, no_index, no_index, first.node.span()});
            return;
        }
        made_.require = compile_condition(b_, *s.source, s.node.first(), scope_);
        if (const auto tolerance = s.node.child(RuleKind::tolerance)) {
            if (tolerance.child(RuleKind::mode)) {
                made_.possible_rounding = compile_rounding(b_, *s.source, tolerance);
            } else {
                made_.tolerance = compile_number(b_, *s.source, tolerance.first(), scope_);
            }
        }
        scope_.after_require = true;
    }

    /// Where a finding is shown unless 于 says otherwise: the first cell that 要求 speaks of by itself.
    ExprId first_cell(ExprId id) const {
        const auto& e = b_.rules[id];
        switch (e.op) {
            case Op::field: return id;
            case Op::column: return e.b == 0 ? id : none<ExprId>;
            case Op::negate:
            case Op::negation:
            case Op::is_kind:
            case Op::in_words:
            case Op::has_words: return first_cell(static_cast<ExprId>(e.a));
            case Op::add:
            case Op::subtract:
            case Op::multiply:
            case Op::divide:
            case Op::compare:
            case Op::within:
            case Op::contains:
            case Op::called:
            case Op::all:
            case Op::any:
            case Op::call: {
                const auto a = first_cell(static_cast<ExprId>(e.a));
                return a != none<ExprId> || e.b == no_index ? a : first_cell(static_cast<ExprId>(e.b));
            }
            case Op::number:
            case Op::text:
            case Op::truth:
            case Op::local:
            case Op::reference:
            case Op::attribute:
            case Op::quantity:
            case Op::day:
            case Op::datum:
            case Op::list_fold:
            case Op::fold: return none<ExprId>;
        }
        return none<ExprId>;
    }

    // ------------------------------------------------------------ what is said

    void texts() {
        Templates templates(b_, scope_);
        if (const auto s = newest(RuleKind::message)) {
            made_.message.zh = templates.compile(*s.source, s.node.first());
        } else {
            lacks("说明", "说明");
        }
        if (const auto s = newest(RuleKind::advice)) {
            made_.advice.zh = templates.compile(*s.source, s.node.first());
        }
        if (const auto s = newest(RuleKind::english)) {
            english(s, templates);
        } else {
            lacks("英文", "英文");
        }
        if (const auto s = newest(RuleKind::basis)) {
            made_.basis = basis_text(s.node);
        }
    }

    void english(const Statement& s, Templates& templates) {
        std::vector<RuleNode> strings;
        for (auto part : s.node) {
            strings.push_back(part);
        }
        made_.title.en = text_of(strings.at(0));
        made_.message.en = templates.compile(*s.source, strings.at(1));
        if (strings.size() > 2) {
            made_.advice.en = templates.compile(*s.source, strings[2]);
        }
    }

    /// Which 设 the check's own expressions ask for.
    void note_uses(std::size_t first_expression) {
        std::vector<bool> asked(scope_.locals.size());
        for (auto i = first_expression; i < b_.rules.exprs.size(); ++i) {
            const auto& e = b_.rules.exprs[i];
            if (e.op == Op::local) {
                asked[e.a] = true;
            }
        }
        for (auto& [slot, part] : named_) {
            part.used = asked[slot];
            b_.rules.named_parts.push_back(std::move(part));
        }
    }

    Builder& b_;
    const Layers& layers_;
    std::vector<RuleNode> blocks_;
    Scope scope_;
    Check made_;
    std::vector<std::pair<std::uint32_t, NamedPart>> named_;  ///< its 设, by slot
};

}  // namespace

void compile_check(Builder& builder, const InForce& check) {
    for (const auto& layer : check.layers) {
        if (const auto columns = layer.node.child(RuleKind::block).child(RuleKind::each_column)) {
            for (auto& column : texts_of(columns.first(), RuleKind::word)) {
                builder.rules.checks.push_back(CheckCompiler(builder, check, std::move(column)).compile());
            }
            return;
        }
    }
    builder.rules.checks.push_back(CheckCompiler(builder, check).compile());
}

}  // namespace heng
