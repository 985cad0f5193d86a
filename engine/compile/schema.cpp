// 表式: the cells of a form.

#include <algorithm>

#include "engine/compile/builder.hpp"
#include "engine/compile/literal.hpp"
#include "engine/compile/words.hpp"
#include "engine/diagnostics/nearest.hpp"

namespace heng {

namespace {

class SchemaCompiler {
public:
    SchemaCompiler(Builder& builder, const RuleSource& source)
        : b_(builder), s_(builder.rules.schema), source_(source) {}

    void compile(RuleNode schema) {
        s_.fields = {Field{}};
        s_.fields.front().type = CellType::group;
        members(schema.child(RuleKind::block), FieldId{0});
    }

private:
    void members(RuleNode block, FieldId parent) {
        for (auto node : block) {
            switch (node.kind()) {
                case RuleKind::field: add_field(node, parent, type_of(node)); break;
                case RuleKind::group:
                    members(node.child(RuleKind::block), add_field(node, parent, CellType::group));
                    break;
                case RuleKind::table: table(node, add_field(node, parent, CellType::group)); break;
                case RuleKind::aliases:
                    s_.fields[index(parent)].aliases = texts_of(node.first(), RuleKind::word);
                    break;
                default: break;
            }
        }
    }

    FieldId add_field(RuleNode node, FieldId parent, CellType type) {
        Field field;
        heading(field, node, type);
        const auto& above = s_[parent];
        field.path = above.path + (above.path.empty() ? "" : "/") + field.key;
        field.parent = parent;
        const auto id = static_cast<FieldId>(s_.fields.size());
        s_.fields.push_back(std::move(field));
        s_.fields[index(parent)].children.push_back(id);
        return id;
    }

    void heading(Heading& h, RuleNode node, CellType type) {
        h.key = text_of(node.child(RuleKind::word));
        h.type = type;
        h.declared = source_.place(head_of(node));
        detail(h, node);  // 必填 and 缺省 may stand before the brace
        if (const auto block = node.child(RuleKind::block); block && type != CellType::group) {
            detail(h, block);
        }
    }

    void detail(Heading& h, RuleNode among) {
        for (auto node : among) {
            switch (node.kind()) {
                case RuleKind::required:
                    h.required.kind =
                        node.child(RuleKind::when) ? Requirement::Kind::when : Requirement::Kind::always;
                    break;
                case RuleKind::default_value: h.default_value = number_of(node.first()); break;
                case RuleKind::aliases: h.aliases = texts_of(node.first(), RuleKind::word); break;
                case RuleKind::choices: h.choices = texts_of(node.first(), RuleKind::word); break;
                case RuleKind::omitted: h.omitted = texts_of(node.first(), RuleKind::word); break;
                default: break;
            }
        }
    }

    /// 写法 and 由 of a column name other columns of its row; they are looked up when all of these are there.
    void neighbours(Level& level, LevelColumn& column, RuleNode node) {
        const auto block = node.child(RuleKind::block);
        if (!block) {
            return;
        }
        for (auto detail : block) {
            if (detail.kind() == RuleKind::patterns) {
                for (auto string : detail) {
                    caption(level, column, string);
                }
            } else if (detail.kind() == RuleKind::composed) {
                for (auto word : detail.first()) {
                    if (word.kind() == RuleKind::word && is_column(level, text_of(word), word)) {
                        column.composed.push_back(column_id(text_of(word)));
                    }
                }
            }
        }
    }

    void caption(const Level& level, LevelColumn& column, RuleNode string) {
        if (string.kind() != RuleKind::string) {
            return;
        }
        std::string trouble;
        auto pattern = parse_pattern(text_of(string), trouble);
        if (!pattern) {
            b_.say(Code::H819, source_, string, {{"word", trouble}});
            return;
        }
        const bool known =
            std::all_of(pattern->names.begin(), pattern->names.end(),
                        [&](const std::string& name) { return is_column(level, name, string); });
        if (known) {
            column.patterns.push_back(std::move(*pattern));
        }
    }

    bool is_column(const Level& level, const std::string& name, RuleNode at) {
        std::vector<std::string_view> known;
        for (const auto& column : level.columns) {
            if (column.key == name) {
                return true;
            }
            known.emplace_back(column.key);
        }
        const auto near = or_did_you_mean(name, known);
        b_.say(Code::H815, source_, at, {{"name", name}, {"near", near.zh}},
               {{"name", name}, {"near", near.en}});
        propose(b_.diagnostics.back(), at.span(), name, known);
        return false;
    }

    CellType type_of(RuleNode field) {
        const auto node = field.child(RuleKind::type);
        const auto type = words::find(words::cell_types, node.text());
        if (!type) {
            b_.say_not_one_of(source_, node, "栏目的类型", "a type of cell", words::texts(words::cell_types));
        }
        return type.value_or(CellType::text);
    }

    void table(RuleNode node, FieldId field) {
        auto above = none<LevelId>;
        for (auto part : node.child(RuleKind::block)) {
            if (part.kind() == RuleKind::level) {
                above = level(part, field, above);
                if (s_[field].rows == none<LevelId>) {
                    s_.fields[index(field)].rows = above;
                }
            } else if (part.kind() == RuleKind::aliases) {
                s_.fields[index(field)].aliases = texts_of(part.first(), RuleKind::word);
            }
        }
        if (s_[field].rows == none<LevelId>) {
            b_.say_lacks(source_, node, "表“" + s_[field].key + "”", "表 “" + s_[field].key + "”", "层级",
                         "a 层级");
        }
    }

    LevelId add_level(Level level, LevelId parent, RuleNode node) {
        const auto id = static_cast<LevelId>(s_.levels.size());
        b_.rules.level_places.push_back(source_.place(head_of(node)));
        level.parent = parent;
        s_.levels.push_back(std::move(level));
        if (parent != none<LevelId>) {
            s_.levels[index(parent)].children.push_back(id);
        }
        return id;
    }

    LevelId level(RuleNode node, FieldId table, LevelId parent) {
        Level made;
        made.name = text_of(node.child(RuleKind::word));
        made.declared = source_.place(head_of(node));
        made.table = table;
        std::vector<RuleNode> lists;
        std::vector<RuleNode> fields;
        for (auto part : node.child(RuleKind::block)) {
            if (part.kind() == RuleKind::field) {
                LevelColumn column;
                heading(column, part, type_of(part));
                column.column = column_id(column.key);
                made.columns.push_back(std::move(column));
                fields.push_back(part);
            } else if (part.kind() == RuleKind::list_field) {
                lists.push_back(part);
            } else if (part.kind() == RuleKind::fixed_row) {
                fixed_rows(made, part);
            } else if (part.kind() == RuleKind::aliases) {
                made.aliases = texts_of(part.first(), RuleKind::word);
            }
        }
        for (std::size_t i = 0; i < fields.size(); ++i) {
            neighbours(made, made.columns[i], fields[i]);
        }
        const auto id = add_level(std::move(made), parent, node);
        for (const auto list : lists) {
            add_list(list, table, id);
        }
        return id;
    }

    /// 行 甲、乙、丙: several rows with the same details.
    void fixed_rows(Level& level, RuleNode node) {
        FixedRow row;
        row.declared = source_.place(head_of(node));
        const auto required = node.child(RuleKind::required);
        if (required) {
            row.required.kind =
                required.child(RuleKind::when) ? Requirement::Kind::when : Requirement::Kind::always;
        }
        if (const auto block = node.child(RuleKind::block)) {
            if (const auto aliases = block.child(RuleKind::aliases)) {
                row.aliases = texts_of(aliases.first(), RuleKind::word);
            }
        }
        for (const auto& name : texts_of(node.child(RuleKind::words), RuleKind::word)) {
            row.name = name;
            level.fixed.push_back(row);
        }
    }

    /// A 清单 is a level whose rows are texts; the holes of its 写法 are its columns.
    void add_list(RuleNode node, FieldId table, LevelId parent) {
        Level made;
        Heading h;
        heading(h, node, CellType::text);
        made.name = h.key;
        made.aliases = h.aliases;
        made.required = h.required;
        made.declared = h.declared;
        made.table = table;
        made.is_list = true;
        if (const auto block = node.child(RuleKind::block)) {
            if (const auto patterns = block.child(RuleKind::patterns)) {
                for (auto string : patterns) {
                    add_pattern(made, string);
                }
            }
        }
        add_level(std::move(made), parent, node);
    }

    void add_pattern(Level& list, RuleNode string) {
        std::string trouble;
        auto pattern = parse_pattern(text_of(string), trouble);
        if (!pattern) {
            b_.say(Code::H819, source_, string, {{"word", trouble}});
            return;
        }
        for (const auto& name : pattern->names) {
            const auto id = column_id(name);
            if (!list.slot(id)) {
                LevelColumn column;
                column.key = name;
                column.column = id;
                column.declared = source_.place(string.span());
                list.columns.push_back(std::move(column));
            }
        }
        list.patterns.push_back(std::move(*pattern));
    }

    ColumnId column_id(const std::string& name) {
        if (const auto known = find_column(s_, name)) {
            return *known;
        }
        s_.columns.push_back(name);
        return static_cast<ColumnId>(s_.columns.size() - 1);
    }

    Builder& b_;
    FormSchema& s_;
    const RuleSource& source_;
};

/// Gives each cell that is 必填 当 … its condition, in the order in which the cells were made.
class RequirementCompiler {
public:
    RequirementCompiler(Builder& builder, const RuleSource& source) : b_(builder), source_(source) {}

    void members(RuleNode block) {
        for (auto node : block) {
            if (node.kind() == RuleKind::field || node.kind() == RuleKind::group ||
                node.kind() == RuleKind::table) {
                condition(b_.rules.schema.fields[++field_].required, node, {});
            }
            if (node.kind() == RuleKind::group) {
                members(node.child(RuleKind::block));
            } else if (node.kind() == RuleKind::table) {
                for (auto level : node.child(RuleKind::block)) {
                    if (level.kind() == RuleKind::level) {
                        rows(level);
                    }
                }
            }
        }
    }

private:
    void rows(RuleNode node) {
        const auto id = static_cast<LevelId>(level_);
        Scope scope;
        scope.row = {Domain::Kind::level, id, none<PlannedId>};
        std::size_t column = 0;
        std::vector<RuleNode> lists;
        for (auto part : node.child(RuleKind::block)) {
            if (part.kind() == RuleKind::field) {
                condition(b_.rules.schema.levels[level_].columns[column++].required, part, scope);
            } else if (part.kind() == RuleKind::list_field) {
                lists.push_back(part);
            } else if (part.kind() == RuleKind::fixed_row) {
                fixed_rows(part);
            }
        }
        ++level_;
        fixed_ = 0;
        for (const auto list : lists) {
            condition(b_.rules.schema.levels[level_++].required, list, scope);
        }
    }

    /// The condition of 必填 is about the form, since there is no row yet; 计分 are known by now.
    void fixed_rows(RuleNode node) {
        const auto uses =
            node.child(RuleKind::block) ? node.child(RuleKind::block).child(RuleKind::uses) : RuleNode{};
        for (std::size_t i = texts_of(node.child(RuleKind::words), RuleKind::word).size(); i > 0; --i) {
            auto& row = b_.rules.schema.levels[level_].fixed[fixed_++];
            condition(row.required, node, {});
            row.scoring = uses ? find_scoring(b_, source_, uses) : none<ScoringId>;
        }
    }

    void condition(Requirement& required, RuleNode node, const Scope& scope) {
        auto written = node.child(RuleKind::required);
        const auto block = node.child(RuleKind::block);
        if (!written && block) {
            written = block.child(RuleKind::required);
        }
        if (written) {
            if (const auto when = written.child(RuleKind::when)) {
                required.condition = compile_condition(b_, source_, when.first(), scope);
            }
        }
    }

    Builder& b_;
    const RuleSource& source_;
    std::size_t field_ = 0;
    std::size_t level_ = 0;
    std::size_t fixed_ = 0;
};

}  // namespace

void compile_schema(Builder& builder, const Statement& schema) {
    SchemaCompiler(builder, *schema.source).compile(schema.node);
}

void compile_requirements(Builder& builder, const Statement& schema) {
    RequirementCompiler(builder, *schema.source).members(schema.node.child(RuleKind::block));
}

}  // namespace heng
