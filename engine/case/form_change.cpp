#include "engine/case/form_change.hpp"

#include <algorithm>
#include <vector>

#include "engine/form/bind.hpp"
#include "engine/form/edit.hpp"
#include "engine/form/quote.hpp"

namespace heng {

namespace {

/// What a path leads to: a map of the document, with the headings that may stand in it.
struct Container {
    CellId map = no_cell;
    std::vector<const Heading*> headings;
    std::vector<std::pair<std::string_view, const std::vector<std::string>*>>
        levels;  ///< rows below, by name
};

ChangedForm trouble(std::string zh, std::string en) {
    return {{}, {std::move(zh), std::move(en)}};
}

class Changer {
public:
    Changer(const FormSchema& schema, std::string_view source)
        : s_(schema),
          source_(source),
          documents_(read_yaml(source)),
          d_(documents_.front()),
          form_(heng::bind(schema, d_, source)) {}

    ChangedForm change(std::string_view path, std::string_view heading, std::string_view value) {
        if (const auto row = find_row(path); row != none<RowId> && form_[row].written == no_cell) {
            return put_in_row(row, heading, value);
        }
        const auto at = find(path);
        if (at.map == no_cell) {
            return no_such(path);
        }
        const auto key = key_in(at, heading);
        if (key.empty()) {
            return trouble("“" + std::string(path) + "”没有“" + std::string(heading) + "”这一栏",
                           "“" + std::string(path) + "” has no cell “" + std::string(heading) + "”");
        }
        if (const auto cell = child(at, heading); cell != no_cell) {
            return write(cell, value);
        }
        return insert(at.map, quote_yaml(key, context(at.map)) + ": " + quote_yaml(value, context(at.map)));
    }

    ChangedForm remove(std::string_view path) {
        if (const auto row = find_row(path); row != none<RowId> && form_[row].written != no_cell) {
            return take_out(form_[row].written);
        }
        if (const auto field = find_field(path); field != none<FieldId>) {
            const auto cell = form_[slot_of(field)].written;
            return cell == no_cell ? no_such(path) : take_out(cell);
        }
        const auto slash = path.rfind('/');
        const auto at = find(slash == std::string_view::npos ? whole_form : path.substr(0, slash));
        const auto cell = at.map == no_cell
                              ? no_cell
                              : child(at, path.substr(slash == std::string_view::npos ? 0 : slash + 1));
        return cell == no_cell ? no_such(path) : take_out(cell);
    }

private:
    static ChangedForm no_such(std::string_view path) {
        return trouble("表里没有“" + std::string(path) + "”", "the form has no “" + std::string(path) + "”");
    }

    // ------------------------------------------------------------ where

    /// The row of this path, or the only one whose path ends so.
    RowId find_row(std::string_view path) const {
        auto found = none<RowId>;
        for (std::size_t i = 0; i < form_.rows.size(); ++i) {
            const auto id = static_cast<RowId>(i);
            const auto whole = path_of(s_, form_, id);
            if (whole == path) {
                return id;
            }
            if (whole.ends_with("/" + std::string(path))) {
                if (found != none<RowId>) {
                    return none<RowId>;
                }
                found = id;
            }
        }
        return found;
    }

    FieldId find_field(std::string_view path) const {
        for (std::size_t i = 1; i < s_.fields.size(); ++i) {
            if (s_.fields[i].path == path) {
                return static_cast<FieldId>(i);
            }
        }
        return none<FieldId>;
    }

    Container find(std::string_view path) const {
        const auto field = path == whole_form ? FieldId{0} : find_field(path);
        if (field != none<FieldId> && s_[field].type == CellType::group && s_[field].rows == none<LevelId>) {
            return of_group(field);
        }
        const auto row = find_row(path);
        return row == none<RowId> ? Container{} : of_row(row);
    }

    Container of_group(FieldId field) const {
        Container made;
        made.map = map_or_none(index(field) == 0 ? 0 : form_[slot_of(field)].written);
        for (const auto child : s_[field].children) {
            made.headings.push_back(&s_[child]);
        }
        return made;
    }

    Container of_row(RowId row) const {
        Container made;
        const auto& level = s_[form_[row].level];
        made.map = map_or_none(form_[row].written);
        for (const auto& column : level.columns) {
            made.headings.push_back(&column);
        }
        for (const auto below : level.children) {
            made.levels.emplace_back(s_[below].name, &s_[below].aliases);
        }
        return made;
    }

    CellId map_or_none(CellId cell) const {
        return cell != no_cell && d_.cells[cell].kind == Cell::Kind::map ? cell : no_cell;
    }

    /// What the 表式 calls a heading; empty if it doesn't know it.
    static std::string_view key_in(const Container& at, std::string_view heading) {
        for (const auto* known : at.headings) {
            if (is_called(heading, known->key, known->aliases)) {
                return known->key;
            }
        }
        for (const auto& [name, aliases] : at.levels) {
            if (is_called(heading, name, *aliases)) {
                return name;
            }
        }
        return {};
    }

    /// The entry of a map under this heading, by whichever of its names it is written.
    CellId child(const Container& at, std::string_view heading) const {
        const auto key = key_in(at, heading);
        for (auto cell = d_.cells[at.map].first; cell != no_cell && !key.empty();
             cell = d_.cells[cell].next) {
            if (key_in(at, d_.cells[cell].key) == key) {
                return cell;
            }
        }
        return no_cell;
    }

    static bool is_called(std::string_view word, std::string_view name,
                          const std::vector<std::string>& aliases) {
        return word == name || std::find(aliases.begin(), aliases.end(), word) != aliases.end();
    }

    // ------------------------------------------------------------ edits

    YamlContext context(CellId map) const {
        const auto begin = d_.cells[map].span.begin;
        return begin < source_.size() && (source_[begin] == '{' || source_[begin] == '[')
                   ? YamlContext::flow
                   : YamlContext::block;
    }

    ChangedForm apply(const TextEdit& edit) const {
        auto edited = apply_edits(source_, std::span(&edit, 1));
        return edited.fault ? trouble("这一处改不了", "this can't be changed")
                            : ChangedForm{std::move(edited.text), {}};
    }

    /// A list or a group gives way to the text as a whole.
    ChangedForm write(CellId cell, std::string_view value) const {
        if (const auto edit = set_value(source_, d_, cell, value)) {
            return apply(*edit);
        }
        const auto& old = d_.cells[cell];
        return apply({{old.key_span.end, old.span.end}, ": " + quote_yaml(value, context(old.parent))});
    }

    /// Before the first entry, whose indentation it takes.
    ChangedForm insert(CellId map, const std::string& entry) const {
        const auto first = d_.cells[map].first;
        if (first == no_cell) {
            return trouble("空的一组里加不进内容", "nothing can be put into an empty group");
        }
        const auto at = d_.cells[first].key_span.begin;
        if (context(map) == YamlContext::flow) {
            return apply({{at, at}, entry + ", "});
        }
        const auto line = source_.rfind('\n', at == 0 ? 0 : at - 1);
        const auto begin = line == std::string_view::npos || at == 0 ? 0 : line + 1;
        return apply({{at, at}, entry + "\n" + std::string(at - begin, ' ')});
    }

    /// A 行 that the form leaves out, or leaves empty.
    ChangedForm put_in_row(RowId row, std::string_view heading, std::string_view value) {
        const auto& level = s_[form_[row].level];
        const auto& fixed = level.fixed[form_[row].fixed];
        const auto table = form_[slot_of(level.table)].written;
        if (table == no_cell || d_.cells[table].kind != Cell::Kind::map) {
            return no_such(fixed.name);
        }
        const auto key = key_in(of_row(row), heading);
        if (key.empty()) {
            return no_such(std::string(fixed.name) + "/" + std::string(heading));
        }
        const auto cells =
            "{ " + quote_yaml(key, YamlContext::flow) + ": " + quote_yaml(value, YamlContext::flow) + " }";
        for (auto cell = d_.cells[table].first; cell != no_cell; cell = d_.cells[cell].next) {
            if (is_called(d_.cells[cell].key, fixed.name, fixed.aliases)) {
                return apply({{d_.cells[cell].key_span.end, d_.cells[cell].span.end}, ": " + cells});
            }
        }
        return insert(table, quote_yaml(fixed.name, context(table)) + ": " + cells);
    }

    /// Where an entry begins: at its key, or at the dash before it.
    std::uint32_t begin_of(CellId cell) const {
        const auto& entry = d_.cells[cell];
        if (!entry.key_span.empty()) {
            return entry.key_span.begin;
        }
        if (context(entry.parent) == YamlContext::flow) {
            return entry.span.begin;
        }
        const auto dash = source_.rfind('-', entry.span.begin == 0 ? 0 : entry.span.begin - 1);
        return dash == std::string_view::npos ? entry.span.begin : static_cast<std::uint32_t>(dash);
    }

    /// With what parts it from the next entry, or else from the one before.
    ChangedForm take_out(CellId cell) const {
        const auto& entry = d_.cells[cell];
        if (entry.next != no_cell) {
            return apply({{begin_of(cell), begin_of(entry.next)}, {}});
        }
        auto before = no_cell;
        for (auto other = d_.cells[entry.parent].first; other != cell; other = d_.cells[other].next) {
            before = other;
        }
        const auto begin = before == no_cell
                               ? begin_of(cell)
                               : std::max(d_.cells[before].span.end, d_.cells[before].key_span.end);
        return apply({{begin_after_colon(begin), std::max(entry.span.end, end_of_key(cell))}, {}});
    }

    /// An entry without a value ends behind its colon.
    std::uint32_t end_of_key(CellId cell) const {
        const auto end = d_.cells[cell].key_span.end;
        return end < source_.size() && source_[end] == ':' ? end + 1 : end;
    }
    std::uint32_t begin_after_colon(std::uint32_t at) const {
        return at < source_.size() && source_[at] == ':' ? at + 1 : at;
    }

    const FormSchema& s_;
    std::string_view source_;
    std::vector<Document> documents_;
    const Document& d_;
    Form form_;
};

}  // namespace

ChangedForm change_cell(const FormSchema& schema, std::string_view form, std::string_view path,
                        std::string_view heading, std::string_view value) {
    return Changer(schema, form).change(path, heading, value);
}

ChangedForm remove_part(const FormSchema& schema, std::string_view form, std::string_view path) {
    return Changer(schema, form).remove(path);
}

}  // namespace heng
