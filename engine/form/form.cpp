#include "engine/form/form.hpp"

#include <algorithm>

namespace heng {

SlotId slot_of(const FormSchema& schema, const Form& form, RowId row, ColumnId column) {
    const auto& r = form[row];
    const auto at = schema[r.level].slot(column);
    return at ? static_cast<SlotId>(index(r.first) + *at) : none<SlotId>;
}

RowId row_of(const FormSchema& schema, const Form& form, SlotId slot) {
    if (index(slot) < schema.fields.size()) {
        return none<RowId>;
    }
    const auto after = std::upper_bound(form.rows.begin(), form.rows.end(), slot,
                                        [](SlotId s, const Row& row) { return index(s) < index(row.first); });
    return static_cast<RowId>(after - form.rows.begin() - 1);
}

std::string name_of(const FormSchema& schema, const Form& form, RowId row) {
    const auto column = schema.role(form[row].level, CellType::name);
    if (column) {
        const auto& cell = form[slot_of(schema, form, row, *column)];
        if (cell.state == FormCell::State::filled) {
            return std::string(cell.text);
        }
    }
    return std::to_string(form[row].ordinal);
}

std::string path_of(const FormSchema& schema, const Form& form, RowId row) {
    std::string path;
    if (form[row].parent != none<RowId>) {
        path = path_of(schema, form, form[row].parent) + "/";
    } else if (form[row].fixed != no_index) {  // 行 are known by their names within their table
        path = schema[schema[form[row].level].table].path + "/";
    }
    if (schema[form[row].level].is_list) {
        path += schema[form[row].level].name + "/";
    }
    return path + name_of(schema, form, row);
}

std::string path_of(const FormSchema& schema, const Form& form, SlotId slot) {
    const auto row = row_of(schema, form, slot);
    if (row == none<RowId>) {
        return schema.fields[index(slot)].path;
    }
    const auto& level = schema[form[row].level];
    return path_of(schema, form, row) + "/" + level.columns[index(slot) - index(form[row].first)].key;
}

std::optional<int> year_of(const FormSchema& schema, const Form& form) {
    std::optional<int> year;
    for (std::size_t i = 0; i < schema.fields.size() && i < form.cells.size(); ++i) {
        const auto value = form.cells[i].value;
        if (schema.fields[i].type == CellType::year && value != no_index) {
            const auto stated = form.numbers[value].to_int64();
            year = stated && *stated != 0 ? std::optional(static_cast<int>(*stated)) : year;
        }
    }
    return year;
}

Span in_source(const Form& form, const FormCell& cell, Span in_text) {
    const auto begin = cell.span.begin;
    if (cell.slice) {
        const auto offset = static_cast<std::uint32_t>(cell.text.data() - form.source.data());
        return {offset + in_text.begin, offset + in_text.end};
    }
    // The text was unfolded or unescaped: look for the same words, the same time that they occur.
    const auto words = cell.text.substr(in_text.begin, in_text.end - in_text.begin);
    const auto written = form.source.substr(begin, cell.span.end - begin);
    std::size_t found = written.find(words);
    for (auto at = cell.text.find(words); at < in_text.begin && found != std::string_view::npos;
         at = cell.text.find(words, at + 1)) {
        found = written.find(words, found + 1);
    }
    if (words.empty() || found == std::string_view::npos) {
        return cell.span;
    }
    const auto at = begin + static_cast<std::uint32_t>(found);
    return {at, at + static_cast<std::uint32_t>(words.size())};
}

}  // namespace heng
