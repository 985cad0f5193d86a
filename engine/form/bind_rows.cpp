// Rows: the entries of a list, the 行 that a 表式 names, and the texts of a 清单.

#include <algorithm>

#include "engine/form/binder.hpp"

namespace heng {

/// The entries of a list become rows. One entry alone may stand without its “-”.
void Binder::rows(LevelId level, RowId parent, CellId list, const std::string& path) {
    if (!s_[level].fixed.empty()) {
        fixed_rows(level, parent, list, path);
        return;
    }
    if (d_.cells[list].kind != Cell::Kind::list) {
        single(level, parent, list, path);
        return;
    }
    std::uint32_t ordinal = 0;
    for (auto cell = d_.cells[list].first; cell != no_cell; cell = d_.cells[cell].next) {
        row(level, parent, cell, ++ordinal, path);
    }
}

void Binder::single(LevelId level, RowId parent, CellId cell, const std::string& path) {
    const auto& written = d_.cells[cell];
    if (s_[level].is_list && written.kind == Cell::Kind::scalar) {
        row(level, parent, cell, 1, path);
    } else {
        shape(written, path, Bilingual{"一列以“-”开头的各项", "a list"});
    }
}

void Binder::row(LevelId level, RowId parent, CellId cell, std::uint32_t ordinal, const std::string& path) {
    const auto& written = d_.cells[cell];
    const bool is_list = s_[level].is_list;
    const bool fits = is_list ? written.kind == Cell::Kind::scalar : written.kind == Cell::Kind::map;
    if (!fits) {
        shape(written, path,
              is_list ? Bilingual{"一格文字", "one text"}
                      : Bilingual{"一组“项目: 内容”", "a group of headings"});
        return;
    }
    if (is_list && says_nothing(written.text)) {
        return;  // “/”, “无”
    }
    const auto id = add_row(level, parent, cell, ordinal);
    if (is_list) {
        entry(id, written);
    } else {
        columns(id, cell);
    }
    form_.rows[index(id)].end = static_cast<std::uint32_t>(form_.rows.size());
}

RowId Binder::add_row(LevelId level, RowId parent, CellId cell, std::uint32_t ordinal) {
    Row made;
    made.level = level;
    made.parent = parent;
    made.ordinal = ordinal;
    made.first = static_cast<SlotId>(form_.cells.size());
    made.written = cell;
    made.span = d_.cells[cell].span;
    made.end = static_cast<std::uint32_t>(form_.rows.size() + 1);
    form_.rows.push_back(made);
    form_.cells.resize(form_.cells.size() + s_[level].columns.size());
    return static_cast<RowId>(form_.rows.size() - 1);
}

// ---------------------------------------------------------------- 行

/// “年度资金总额: { … }”, a key for each row. Rows that the form leaves out are there too, with empty cells, so that
/// rules can speak of them.
void Binder::fixed_rows(LevelId level, RowId parent, CellId table, const std::string& path) {
    if (d_.cells[table].kind == Cell::Kind::scalar) {
        shape(d_.cells[table], path, Bilingual{"一组“行名: 各栏”", "rows, each under its name"});
    }
    const auto& fixed = s_[level].fixed;
    std::vector<bool> seen(fixed.size(), false);
    std::vector<Span> names(fixed.size());
    std::vector<CellId> strangers;
    for (auto cell = d_.cells[table].first; cell != no_cell; cell = d_.cells[cell].next) {
        const auto named = name_cell(level, cell);
        const auto name = named == no_cell ? d_.cells[cell].key : d_.cells[named].text;
        const auto found = std::find_if(fixed.begin(), fixed.end(), [&](const FixedRow& f) {
            return is_called(name, f.name, f.aliases);
        });
        if (found == fixed.end()) {
            strangers.push_back(cell);
            continue;
        }
        const auto which = static_cast<std::uint32_t>(found - fixed.begin());
        const auto span = named == no_cell ? d_.cells[cell].key_span : d_.cells[named].span;
        if (seen[which]) {
            twice(path + "/" + fixed[which].name, name, span, names[which]);
            continue;
        }
        seen[which] = true;
        names[which] = span;
        fixed_row(level, parent, cell, which);
        if (named != no_cell) {
            name_fixed(static_cast<RowId>(form_.rows.size() - 1), which, d_.cells[named].span);
        }
    }
    std::vector<std::string_view> known;
    for (const auto& row : fixed) {
        known.emplace_back(row.name);
    }
    for (const auto cell : strangers) {
        auto written = d_.cells[cell];
        if (const auto named = name_cell(level, cell);
            named != no_cell) {  // known by what stands under its name
            written.key = d_.cells[named].text;
            written.key_span = d_.cells[named].span;
        }
        const auto near = unknown_key(written, path, known);
        for (std::uint32_t i = 0; i < fixed.size(); ++i) {
            seen[i] = seen[i] || fixed[i].name == near;  // there but misspelt: not missing too
        }
    }
    for (std::uint32_t i = 0; i < fixed.size(); ++i) {
        if (!seen[i]) {
            absent_row(level, parent, table, i);
        }
    }
}

/// The same row once more, by another of its names or in a list: the first was read, as of a key.
void Binder::twice(const std::string& path, std::string_view name, Span span, Span first) {
    if (!lines_) {
        lines_.emplace(form_.source);
    }
    auto finding =
        make(Code::H006, {path, span},
             {{"key", std::string(name)}, {"line", std::to_string(lines_->position(first.begin).line)}});
    finding.related.push_back(
        {{path, first}, std::string(form_.source.substr(first.begin, first.end - first.begin))});
    form_.problems.push_back(std::move(finding));
}

/// Where an entry of a list says which row it is; no_cell for an entry that stands under its name.
CellId Binder::name_cell(LevelId level, CellId entry) const {
    const auto& cell = d_.cells[entry];
    if (!cell.key.empty() || cell.kind != Cell::Kind::map) {
        return no_cell;
    }
    for (auto inner = cell.first; inner != no_cell; inner = d_.cells[inner].next) {
        for (const auto& column : s_[level].columns) {
            if (column.type == CellType::name && is_called(d_.cells[inner].key, column.key, column.aliases)) {
                return inner;
            }
        }
    }
    return no_cell;
}

void Binder::fixed_row(LevelId level, RowId parent, CellId cell, std::uint32_t which) {
    const auto& written = d_.cells[cell];
    if (is_blank(written)) {
        absent_row(level, parent, cell, which);
        return;
    }
    const auto id = add_row(level, parent, cell, which + 1);
    name_fixed(id, which, written.key_span);
    if (written.kind == Cell::Kind::map) {
        columns(id, cell);
    } else {
        shape(written, path_of(s_, form_, id), Bilingual{"一组“项目: 内容”", "a group of headings"});
    }
    form_.rows[index(id)].end = static_cast<std::uint32_t>(form_.rows.size());
}

void Binder::absent_row(LevelId level, RowId parent, CellId table, std::uint32_t which) {
    const auto id = add_row(level, parent, table, which + 1);
    const auto span = absent_span(d_.cells[table]);
    form_.rows[index(id)].written = no_cell;
    for (std::size_t i = 0; i < s_[level].columns.size(); ++i) {
        form_.cells[index(form_[id].first) + i].span = span;
    }
    name_fixed(id, which, span);
}

void Binder::name_fixed(RowId id, std::uint32_t which, Span span) {
    auto& row = form_.rows[index(id)];
    row.fixed = which;
    row.span = span;
    const auto column = s_.role(row.level, CellType::name);
    if (column) {
        auto& cell = form_.cells[index(slot_of(s_, form_, id, *column))];
        cell.state = FormCell::State::filled;
        cell.text = s_[row.level].fixed[which].name;
        cell.span = span;
    }
}

// ---------------------------------------------------------------- 清单

/// An entry of a 清单, taken apart by the first of its patterns that fits.
void Binder::entry(RowId id, const Cell& written) {
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
            const auto column = std::find_if(level.columns.begin(), level.columns.end(),
                                             [&](const LevelColumn& c) { return c.key == pattern.names[i]; });
            auto& cell = form_.cells[first + static_cast<std::size_t>(column - level.columns.begin())];
            cell.state = FormCell::State::filled;
            cell.text = written.text.substr(hole.begin, hole.end - hole.begin);
        }
        return;
    }
}

// ---------------------------------------------------------------- columns

void Binder::columns(RowId id, CellId map) {
    const auto level = form_[id].level;
    const auto first = index(form_[id].first);
    const auto& schema = s_[level];
    std::vector<std::pair<LevelId, CellId>> below;
    std::vector<CellId> strangers;
    for (auto cell = d_.cells[map].first; cell != no_cell; cell = d_.cells[cell].next) {
        const auto& written = d_.cells[cell];
        const auto column =
            std::find_if(schema.columns.begin(), schema.columns.end(),
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
                slot.state = is_blank(written) ? FormCell::State::blank : FormCell::State::filled;
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
        if (!is_blank(d_.cells[cell])) {
            rows(child, id, cell, path_of(s_, form_, id) + "/" + s_[child].name);
        }
    }
}

/// Values are read once the row has its name, for their paths have it.
void Binder::finish_row(RowId id, CellId map, const std::vector<CellId>& strangers) {
    const auto pending = std::exchange(values_, {});
    for (const auto& v : pending) {
        if (v.heading->type == CellType::name) {
            value(v.slot, *v.heading, d_.cells[v.cell], path_of(s_, form_, id) + "/" + v.heading->key);
        }
    }
    captions(id, true);
    const auto path = path_of(s_, form_, id);
    for (const auto& v : pending) {
        if (v.heading->type != CellType::name) {
            value(v.slot, *v.heading, d_.cells[v.cell], path + "/" + v.heading->key);
        }
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
    captions(id, true);
    captions(id, false);
    compose(id);
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

}  // namespace heng
