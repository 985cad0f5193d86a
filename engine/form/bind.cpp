#include "engine/form/bind.hpp"

#include <algorithm>

#include "engine/diagnostics/nearest.hpp"
#include "engine/form/cell_value.hpp"
#include "engine/schema/scan.hpp"

namespace heng {

namespace {

bool is_called(std::string_view key, std::string_view name, const std::vector<std::string>& aliases) {
    return scan::same_name(key, name) ||
           std::any_of(aliases.begin(), aliases.end(), [&](const std::string& a) { return scan::same_name(key, a); });
}

bool is_empty(const Cell& cell) {
    return cell.kind == Cell::Kind::scalar && cell.text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

class Binder {
public:
    Binder(const FormSchema& schema, const Document& document, std::string_view source) : s_(schema), d_(document) {
        form_.source = source;
        form_.cells.resize(schema.fields.size());
        form_.readable = document.readable;
    }

    Form bind() {
        if (!d_.cells.empty()) {
            if (d_.cells.front().kind == Cell::Kind::map) {
                group(FieldId{0}, 0);
            } else {
                shape(d_.cells.front(), {}, Bilingual{"“项目: 内容”这样的各项", "headings with their contents"});
            }
        }
        of_document();
        return std::move(form_);
    }

private:
    // ------------------------------------------------------------ groups and fields

    void group(FieldId id, CellId map) {
        const auto& field = s_[id];
        place(slot_of(id), d_.cells[map]);
        std::vector<CellId> strangers;
        for (auto cell = d_.cells[map].first; cell != no_cell; cell = d_.cells[cell].next) {
            const auto child = std::find_if(field.children.begin(), field.children.end(), [&](FieldId c) {
                return is_called(d_.cells[cell].key, s_[c].key, s_[c].aliases);
            });
            if (child == field.children.end()) {
                strangers.push_back(cell);
            } else {
                member(*child, cell);
            }
        }
        for (const auto child : field.children) {
            auto& cell = form_.cells[index(slot_of(child))];
            if (cell.state == FormCell::State::absent) {
                cell.span = absent_span(d_.cells[map]);
            }
        }
        for (const auto cell : strangers) {
            stranger(cell, field);
        }
    }

    void member(FieldId id, CellId cell) {
        const auto& field = s_[id];
        const auto& written = d_.cells[cell];
        if (field.type != CellType::group) {
            value(slot_of(id), field, written, field.path);
        } else if (is_empty(written)) {
            place(slot_of(id), written);
        } else if (field.rows != none<LevelId>) {
            place(slot_of(id), written);
            rows(field.rows, none<RowId>, cell, field.path);
        } else if (written.kind == Cell::Kind::map) {
            group(id, cell);
        } else {
            place(slot_of(id), written);
            shape(written, field.path, Bilingual{"一组“项目: 内容”", "a group of headings with their contents"});
            excuse_all(id);
        }
    }

    /// An absent cell is shown at the key of what should hold it.
    static Span absent_span(const Cell& around) { return around.key_span.empty() ? Span{around.span.begin, around.span.begin} : around.key_span; }

    void place(SlotId slot, const Cell& written) {
        auto& cell = form_.cells[index(slot)];
        cell.state = is_empty(written) ? FormCell::State::blank : FormCell::State::filled;
        cell.span = written.key_span.empty() ? written.span : written.key_span;
        cell.text = written.key;
    }

    void value(SlotId slot, const Heading& heading, const Cell& written, const std::string& path) {
        auto& cell = form_.cells[index(slot)];
        cell.span = written.span;
        bound_.emplace_back(slot, static_cast<CellId>(&written - d_.cells.data()));
        if (written.kind == Cell::Kind::map) {
            cell.state = FormCell::State::reported;
            shape(written, path, Bilingual{"一格内容", "the contents of one cell"});
            return;
        }
        cell.text = written.text;
        if (written.kind == Cell::Kind::list) {  // a list of documents, of tasks: one text, as written
            cell.text = form_.source.substr(written.span.begin, written.span.end - written.span.begin);
        }
        cell.state = is_empty(written) ? FormCell::State::blank : FormCell::State::filled;
        cell.slice = cell.text.data() >= form_.source.data() &&
                     cell.text.data() + cell.text.size() <= form_.source.data() + form_.source.size();
        if (cell.state == FormCell::State::filled) {
            read_cell(form_, slot, heading, path);
        }
    }

    void stranger(CellId cell, const Field& field) {
        std::vector<std::string_view> known;
        for (const auto child : field.children) {
            known.push_back(s_[child].key);
        }
        const auto near = unknown_key(d_.cells[cell], field.path, known);
        for (const auto child : field.children) {
            if (s_[child].key == near) {
                excuse(slot_of(child));
                form_.open = form_.open || s_[child].rows != none<LevelId>;
            }
        }
    }

    /// A heading that is there but misspelt is not missing too.
    void excuse(SlotId slot) {
        auto& cell = form_.cells[index(slot)];
        if (cell.state == FormCell::State::absent) {
            cell.state = FormCell::State::reported;
        }
    }

    /// Nor are the cells of a group that has another shape.
    void excuse_all(FieldId group) {
        for (const auto child : s_[group].children) {
            excuse(slot_of(child));
            excuse_all(child);
        }
    }

    std::string_view unknown_key(const Cell& cell, const std::string& path, const std::vector<std::string_view>& known) {
        const auto near = nearest(cell.key, known);
        auto finding = make(Code::H007, {path + (path.empty() ? "" : "/") + std::string(cell.key), cell.key_span},
                            {{"key", std::string(cell.key)}});
        if (near) {
            const auto hint = did_you_mean(cell.key, known);
            finding.hint = hint;
            finding.expected = std::string(*near);
        }
        finding.found = std::string(cell.key);
        form_.problems.push_back(std::move(finding));
        return near.value_or(std::string_view{});
    }

    void shape(const Cell& cell, const std::string& path, const Bilingual& wanted) {
        const Bilingual have = cell.kind == Cell::Kind::scalar ? Bilingual{"一格文字", "one text"}
                               : cell.kind == Cell::Kind::list ? Bilingual{"一列以“-”开头的各项", "a list"}
                                                               : Bilingual{"一组“项目: 内容”", "a group of headings"};
        const std::string key(cell.key.empty() ? std::string_view("表") : cell.key);
        form_.problems.push_back(make(Code::H009, {path, cell.key_span.empty() ? cell.span : cell.key_span},
                                      {{"key", key}, {"expected", wanted.zh}, {"found", have.zh}},
                                      {{"key", key}, {"expected", wanted.en}, {"found", have.en}}));
    }

    /// What was wrong with the document itself, told by the names of this form. Of a heading that stands twice it
    /// isn't known which holds: neither is used.
    void of_document() {
        auto problems = d_.problems;
        for (auto& problem : problems) {
            for (const auto& related : problem.related) {
                doubt(related.place.span, problem);
            }
        }
        form_.problems.insert(form_.problems.begin(), std::make_move_iterator(problems.begin()), std::make_move_iterator(problems.end()));
    }

    void doubt(Span key_or_value, Diagnostic& problem) {
        for (const auto& [slot, cell] : bound_) {
            const auto& written = d_.cells[cell];
            if (written.key_span == key_or_value || written.span == key_or_value) {
                problem.place.path = heng::path_of(s_, form_, slot);
                form_.cells[index(slot)].state = FormCell::State::reported;
                form_.cells[index(slot)].value = no_index;
            }
        }
    }

    // ------------------------------------------------------------ rows

    /// The entries of a list become rows. One entry alone may stand without its “-”.
    void rows(LevelId level, RowId parent, CellId list, const std::string& path) {
        if (d_.cells[list].kind != Cell::Kind::list) {
            single(level, parent, list, path);
            return;
        }
        std::uint32_t ordinal = 0;
        for (auto cell = d_.cells[list].first; cell != no_cell; cell = d_.cells[cell].next) {
            row(level, parent, cell, ++ordinal, path);
        }
    }

    void single(LevelId level, RowId parent, CellId cell, const std::string& path) {
        const auto& written = d_.cells[cell];
        if (s_[level].is_list && written.kind == Cell::Kind::scalar) {
            row(level, parent, cell, 1, path);
        } else {
            shape(written, path, Bilingual{"一列以“-”开头的各项", "a list"});
        }
    }

    void row(LevelId level, RowId parent, CellId cell, std::uint32_t ordinal, const std::string& path) {
        const auto& written = d_.cells[cell];
        const bool fits = s_[level].is_list ? written.kind == Cell::Kind::scalar : written.kind == Cell::Kind::map;
        if (!fits) {
            shape(written, path, s_[level].is_list ? Bilingual{"一格文字", "one text"} : Bilingual{"一组“项目: 内容”", "a group of headings"});
            return;
        }
        if (s_[level].is_list && std::holds_alternative<Nothing>(read_value(written.text, Role::actual))) {
            return;  // “/”, “无”
        }
        const auto id = static_cast<RowId>(form_.rows.size());
        Row made;
        made.level = level;
        made.parent = parent;
        made.ordinal = ordinal;
        made.first = static_cast<SlotId>(form_.cells.size());
        made.span = written.span;
        form_.rows.push_back(made);
        form_.cells.resize(form_.cells.size() + s_[level].columns.size());
        if (s_[level].is_list) {
            entry(id, written);
        } else {
            columns(id, cell);
        }
        form_.rows[index(id)].end = static_cast<std::uint32_t>(form_.rows.size());
    }

    /// An entry of a 清单, taken apart by the first of its patterns that fits.
    void entry(RowId id, const Cell& written) {
        auto& row = form_.rows[index(id)];
        row.raw = written.text;
        const auto first = index(row.first);
        const auto& level = s_[row.level];
        for (std::size_t i = 0; i < level.columns.size(); ++i) {
            form_.cells[first + i].span = written.span;
        }
        for (const auto& pattern : level.patterns) {
            const auto match = fits(pattern, written.text);
            if (!match) {
                continue;
            }
            for (std::size_t i = 0; i < pattern.names.size(); ++i) {
                const auto hole = match->holes[i];
                const auto column = std::find_if(level.columns.begin(), level.columns.end(), [&](const LevelColumn& c) {
                    return c.key == pattern.names[i];
                });
                auto& cell = form_.cells[first + static_cast<std::size_t>(column - level.columns.begin())];
                cell.state = FormCell::State::filled;
                cell.text = written.text.substr(hole.begin, hole.end - hole.begin);
            }
            return;
        }
    }

    void columns(RowId id, CellId map) {
        const auto level = form_[id].level;
        const auto first = index(form_[id].first);
        const auto& schema = s_[level];
        std::vector<std::pair<LevelId, CellId>> below;
        std::vector<CellId> strangers;
        for (auto cell = d_.cells[map].first; cell != no_cell; cell = d_.cells[cell].next) {
            const auto& written = d_.cells[cell];
            const auto column = std::find_if(schema.columns.begin(), schema.columns.end(),
                                             [&](const LevelColumn& c) { return is_called(written.key, c.key, c.aliases); });
            const auto child = std::find_if(schema.children.begin(), schema.children.end(), [&](LevelId c) {
                return is_called(written.key, s_[c].name, s_[c].aliases);
            });
            if (column != schema.columns.end()) {
                auto& slot = form_.cells[first + static_cast<std::size_t>(column - schema.columns.begin())];
                slot.span = written.span;
                slot.text = written.text;
                values_.push_back({static_cast<SlotId>(&slot - form_.cells.data()), &*column, cell});
                if (column->type == CellType::name) {
                    slot.state = is_empty(written) ? FormCell::State::blank : FormCell::State::filled;
                    form_.rows[index(id)].span = written.span;
                }
            } else if (child != schema.children.end()) {
                below.emplace_back(*child, cell);
            } else {
                strangers.push_back(cell);
            }
        }
        finish_row(id, map, strangers);
        for (const auto& [child, cell] : below) {
            if (!is_empty(d_.cells[cell])) {
                rows(child, id, cell, path_of(s_, form_, id) + "/" + s_[child].name);
            }
        }
    }

    /// Values are read once the row has its name, for their paths have it.
    void finish_row(RowId id, CellId map, const std::vector<CellId>& strangers) {
        const auto path = path_of(s_, form_, id);
        for (const auto& v : std::exchange(values_, {})) {
            value(v.slot, *v.heading, d_.cells[v.cell], path + "/" + v.heading->key);
        }
        const auto& schema = s_[form_[id].level];
        const auto first = index(form_[id].first);
        std::vector<std::string_view> known;
        for (std::size_t i = 0; i < schema.columns.size(); ++i) {
            known.push_back(schema.columns[i].key);
            auto& cell = form_.cells[first + i];
            if (cell.state == FormCell::State::absent) {
                cell.span = form_[id].span.empty() ? absent_span(d_.cells[map]) : form_[id].span;
            }
        }
        for (const auto child : schema.children) {
            known.push_back(s_[child].name);
        }
        for (const auto cell : strangers) {
            const auto near = unknown_key(d_.cells[cell], path, known);
            for (std::size_t i = 0; i < schema.columns.size(); ++i) {
                if (schema.columns[i].key == near) {
                    excuse(static_cast<SlotId>(first + i));
                }
            }
            for (const auto child : schema.children) {
                form_.rows[index(id)].open = form_[id].open || s_[child].name == near;
            }
        }
    }

    struct Pending {
        SlotId slot{};
        const Heading* heading = nullptr;
        CellId cell = no_cell;
    };

    const FormSchema& s_;
    const Document& d_;
    Form form_;
    std::vector<Pending> values_;
    std::vector<std::pair<SlotId, CellId>> bound_;
};

}  // namespace

Form bind(const FormSchema& schema, const Document& document, std::string_view source) {
    return Binder(schema, document, source).bind();
}

std::string_view named_ruleset(const Document& document) {
    if (document.cells.empty()) {
        return {};
    }
    for (auto cell = document.cells.front().first; cell != no_cell; cell = document.cells[cell].next) {
        if (scan::same_name(document.cells[cell].key, "表式")) {
            return document.cells[cell].text;
        }
    }
    return {};
}

}  // namespace heng
