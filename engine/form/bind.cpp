#include "engine/form/bind.hpp"

#include <algorithm>
#include <iterator>

#include "engine/diagnostics/nearest.hpp"
#include "engine/form/binder.hpp"
#include "engine/form/cell_value.hpp"
#include "engine/schema/scan.hpp"

namespace heng {

namespace {

constexpr std::string_view place_key = "地区";
constexpr std::string_view subject_key = "类别";

std::string_view text_at_top(const Document& document, std::string_view key) {
    if (document.cells.empty()) {
        return {};
    }
    for (auto cell = document.cells.front().first; cell != no_cell; cell = document.cells[cell].next) {
        if (scan::same_name(document.cells[cell].key, key)) {
            return document.cells[cell].text;
        }
    }
    return {};
}

}  // namespace

bool is_called(std::string_view key, std::string_view name, const std::vector<std::string>& aliases) {
    return scan::same_name(key, name) ||
           std::any_of(aliases.begin(), aliases.end(),
                       [&](const std::string& a) { return scan::same_name(key, a); });
}

bool is_blank(const Cell& cell) {
    return cell.kind == Cell::Kind::scalar &&
           cell.text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

Binder::Binder(const FormSchema& schema, const Document& document, std::string_view source)
    : s_(schema), d_(document) {
    form_.source = source;
    form_.cells.resize(schema.fields.size());
    form_.readable = document.readable;
}

Form Binder::bind() {
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

// ---------------------------------------------------------------- groups and fields

void Binder::group(FieldId id, CellId map) {
    const auto& field = s_[id];
    place(slot_of(id), d_.cells[map]);
    form_.cells[index(slot_of(id))].written = map;
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

void Binder::member(FieldId id, CellId cell) {
    const auto& field = s_[id];
    const auto& written = d_.cells[cell];
    if (field.type != CellType::group) {
        value(slot_of(id), field, written, field.path);
    } else if (is_blank(written)) {
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

void Binder::place(SlotId slot, const Cell& written) {
    auto& cell = form_.cells[index(slot)];
    cell.state = is_blank(written) ? FormCell::State::blank : FormCell::State::filled;
    cell.span = written.key_span.empty() ? written.span : written.key_span;
    cell.text = written.key;
    cell.written = id_of(written);
}

void Binder::value(SlotId slot, const Heading& heading, const Cell& written, const std::string& path) {
    auto& cell = form_.cells[index(slot)];
    cell.span = written.span;
    cell.written = id_of(written);
    bound_.emplace_back(slot, cell.written);
    if (heading.type == CellType::data && written.kind != Cell::Kind::scalar) {
        cell.state = FormCell::State::filled;
        cell.text = form_.source.substr(written.span.begin, written.span.end - written.span.begin);
        facts(slot, heading, written, path);
        return;
    }
    if (written.kind == Cell::Kind::map) {
        cell.state = FormCell::State::reported;
        shape(written, path, Bilingual{"一格内容", "the contents of one cell"});
        return;
    }
    cell.text = written.text;
    if (written.kind == Cell::Kind::list) {  // a list of documents, of tasks: one text, as written
        cell.text = form_.source.substr(written.span.begin, written.span.end - written.span.begin);
    }
    cell.state = is_blank(written) ? FormCell::State::blank : FormCell::State::filled;
    cell.slice = cell.text.data() >= form_.source.data() &&
                 cell.text.data() + cell.text.size() <= form_.source.data() + form_.source.size();
    if (cell.state == FormCell::State::filled) {
        read_cell(form_, slot, heading, path);
        if (heading.type == CellType::data) {
            facts(slot, heading, written, path);
        }
    }
}

/// 数据: 标准成本=50元；满意度=95% in one cell, one a line of a list, or each under its name.
void Binder::facts(SlotId slot, const Heading& heading, const Cell& written, const std::string& path) {
    std::vector<Fact> found;
    bool fits = true;
    const auto take = [&](std::string_view text) {
        auto read = read_facts(text);
        fits = fits && read.has_value();
        if (read) {
            std::move(read->begin(), read->end(), std::back_inserter(found));
        }
    };
    if (written.kind == Cell::Kind::scalar) {
        take(written.text);
    }
    for (auto part = written.first; part != no_cell; part = d_.cells[part].next) {
        const auto& cell = d_.cells[part];
        if (cell.kind != Cell::Kind::scalar) {
            fits = false;
        } else if (cell.key.empty()) {
            take(cell.text);
        } else if (!is_blank(cell)) {
            found.push_back(read_fact(cell.key, cell.text));
        }
    }
    if (!fits) {
        report_unreadable(
            form_, slot, heading, path,
            {"“名称=数值”，例如 标准成本=50元", "a name with its value, such as 标准成本=50元"});
        return;
    }
    for (auto& fact : found) {
        fact.slot = slot;
        form_.facts.push_back(std::move(fact));
    }
}

void Binder::stranger(CellId cell, const Field& field) {
    const auto key = d_.cells[cell].key;
    if (field.path.empty() && (scan::same_name(key, place_key) || scan::same_name(key, subject_key))) {
        return;
    }
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
void Binder::excuse(SlotId slot) {
    auto& cell = form_.cells[index(slot)];
    if (cell.state == FormCell::State::absent) {
        cell.state = FormCell::State::reported;
    }
}

/// Nor are the cells of a group that has another shape.
void Binder::excuse_all(FieldId group) {
    for (const auto child : s_[group].children) {
        excuse(slot_of(child));
        excuse_all(child);
    }
}

std::string_view Binder::unknown_key(const Cell& cell, const std::string& path,
                                     const std::vector<std::string_view>& known) {
    const auto near = nearest(cell.key, known);
    auto finding = make(Code::H007, {path + (path.empty() ? "" : "/") + std::string(cell.key), cell.key_span},
                        {{"key", std::string(cell.key)}});
    if (near) {
        finding.hint = did_you_mean(cell.key, known);
        finding.expected = std::string(*near);
    }
    finding.found = std::string(cell.key);
    form_.problems.push_back(std::move(finding));
    return near.value_or(std::string_view{});
}

void Binder::shape(const Cell& cell, const std::string& path, const Bilingual& wanted) {
    const Bilingual have = cell.kind == Cell::Kind::scalar ? Bilingual{"一格文字", "one text"}
                           : cell.kind == Cell::Kind::list
                               ? Bilingual{"一列以“-”开头的各项", "a list"}
                               : Bilingual{"一组“项目: 内容”", "a group of headings"};
    const std::string key(cell.key.empty() ? std::string_view("表") : cell.key);
    form_.problems.push_back(make(Code::H009, {path, cell.key_span.empty() ? cell.span : cell.key_span},
                                  {{"key", key}, {"expected", wanted.zh}, {"found", have.zh}},
                                  {{"key", key}, {"expected", wanted.en}, {"found", have.en}}));
}

/// What was wrong with the document itself, told by the names of this form. Of a heading that stands twice it
/// isn't known which holds: neither is used.
void Binder::of_document() {
    auto problems = d_.problems;
    for (auto& problem : problems) {
        for (const auto& related : problem.related) {
            doubt(related.place.span, problem);
        }
    }
    form_.problems.insert(form_.problems.begin(), std::make_move_iterator(problems.begin()),
                          std::make_move_iterator(problems.end()));
}

void Binder::doubt(Span key_or_value, Diagnostic& problem) {
    for (const auto& [slot, cell] : bound_) {
        const auto& written = d_.cells[cell];
        if (written.key_span == key_or_value || written.span == key_or_value) {
            problem.place.path = heng::path_of(s_, form_, slot);
            form_.cells[index(slot)].state = FormCell::State::reported;
            form_.cells[index(slot)].value = no_index;
        }
    }
}

Form bind(const FormSchema& schema, const Document& document, std::string_view source) {
    return Binder(schema, document, source).bind();
}

std::string_view named_ruleset(const Document& document) {
    return text_at_top(document, "表式");
}

Belonging belonging(const Document& document) {
    return {text_at_top(document, place_key), text_at_top(document, subject_key)};
}

}  // namespace heng
