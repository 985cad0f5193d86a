#include "engine/document/markdown.hpp"

#include <algorithm>

#include "engine/diagnostics/visible.hpp"
#include "engine/document/layout.hpp"
#include "engine/document/words.hpp"
#include "engine/report/markdown.hpp"
#include "engine/report/words.hpp"

namespace heng {

namespace {

namespace words = document::words;
using document::lines_of;

class Page {
public:
    explicit Page(Language language) : language_(language) {}

    std::string take() { return std::move(out_); }

    void heading(std::size_t depth, const std::string& text) {
        out_ += (out_.empty() || out_.ends_with("\n\n") ? "" : "\n") + std::string(depth, '#') + " " +
                markdown_text(text) + "\n\n";
    }
    void heading(std::size_t depth, const Words& text) { heading(depth, std::string(text.in(language_))); }
    void paragraph(const std::string& text) { out_ += "\n" + markdown_text(text) + "\n"; }
    void paragraph(const Words& text) { out_ += std::string(text.in(language_)) + "\n"; }

    void fact(const Words& label, const std::string& text) {
        out_ += markdown_fact(label.in(language_), text, language_);
    }
    void facts(const std::vector<document::Line>& lines) {
        for (const auto& line : lines) {
            fact(line.label, line.text);
        }
    }

    void row(const std::vector<std::string>& cells) {
        for (const auto& cell : cells) {
            out_ += "| " + markdown_cell(cell) + " ";
        }
        out_ += "|\n";
    }
    void table_head(const std::vector<std::string>& cells) {
        row(cells);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            out_ += "| --- ";
        }
        out_ += "|\n";
    }

    void block(const std::string& text) {
        std::string fence = "```";
        while (text.find(fence) != std::string::npos) {
            fence += '`';
        }
        out_ += "\n" + fence + "\n" + text + (text.ends_with('\n') ? "" : "\n") + fence + "\n";
    }
    void label(const Words& text, const std::string& remark = {}) {
        out_ += "\n**" + std::string(text.in(language_)) + "**" +
                (remark.empty() ? "" : markdown_text(document::in_brackets(remark, language_))) + "\n";
    }
    void blank() { out_ += "\n"; }

    [[nodiscard]] std::string in_language(const Words& text) const { return std::string(text.in(language_)); }
    [[nodiscard]] Language language() const { return language_; }

private:
    Language language_;
    std::string out_;
};

/// 产出 40（至少 1 项）.
std::string told(const WeightCell& cell, const Page& page) {
    auto out = cell.name.empty() ? page.in_language(words::left_to_form) : visible(cell.name);
    out += cell.points.empty() ? "" : " " + visible(cell.points);
    return cell.note.empty() ? out : out + document::in_brackets(visible(cell.note), page.language());
}

void write(Page& page, const WeightTable& table) {
    page.heading(2, words::weights);
    if (table.rows.empty()) {
        page.paragraph(words::no_weights);
    } else {
        page.table_head(document::head_of(table, page.language()));
        for (const auto& row : table.rows) {
            std::vector<std::string> cells;
            std::size_t columns = 0;
            for (const auto& cell : row.cells) {
                columns += cell.columns;
            }
            cells.resize(table.levels.size() - std::min(columns, table.levels.size()));
            for (const auto& cell : row.cells) {
                cells.push_back(told(cell, page));
                cells.resize(cells.size() + cell.columns - 1);
            }
            cells.insert(cells.end(), {visible(row.target), visible(row.points), visible(row.scoring)});
            page.row(cells);
        }
        page.blank();
    }
    page.facts(lines_of(table, page.language()));
}

void write(Page& page, const Plot& plot) {
    page.blank();
    page.table_head(
        {document::axis_of(plot, page.language()),
         page.in_language(words::score) +
             (plot.given.zh.empty()
                  ? ""
                  : document::in_brackets(visible(in(plot.given, page.language())), page.language()))});
    for (const auto& row : plot.rows) {
        page.row({visible(row.figures), in(row.score, page.language())});
    }
}

void write(Page& page, const std::vector<StandardPart>& standards) {
    page.heading(2, words::standards);
    if (standards.empty()) {
        page.paragraph(words::no_standards);
    }
    for (const auto& standard : standards) {
        page.heading(3, visible(standard.name));
        page.fact(words::as_written, visible(standard.words, Breaks::keep));
        page.facts(lines_of(standard, page.language()));
        page.label(words::reading);
        page.block(lines_of(standard.reading));
        for (const auto& plot : standard.plots) {
            write(page, plot);
        }
        if (standard.left_out > 0) {
            page.paragraph(page.in_language(words::left_out) + std::to_string(standard.left_out));
        }
        if (standard.plots.empty()) {
            page.blank();
            page.paragraph(words::no_plot);
        }
    }
}

void write_total(Page& page, const RulesDocument& document) {
    page.heading(2, words::total);
    if (document.total.empty()) {
        page.paragraph(words::sum);
    } else {
        page.fact(words::from, document::told(document.total_origin, page.language()));
        page.block(lines_of(document.total));
    }
    page.blank();
    if (document.grades.empty()) {
        page.paragraph(words::no_grades);
        return;
    }
    page.table_head({page.in_language(words::grade), page.in_language(words::bound),
                     page.in_language(words::also), page.in_language(words::from)});
    for (const auto& grade : document.grades) {
        page.row({visible(grade.name), visible(grade.bound), visible(grade.when),
                  document::told(grade.origin, page.language())});
    }
}

void write(Page& page, const std::vector<CheckPart>& checks) {
    page.heading(2, words::checks);
    if (checks.empty()) {
        page.paragraph(words::no_checks);
    }
    for (const auto& check : checks) {
        const auto& told = check.told;
        page.heading(3, visible(told.code) + " " + visible(in(told.title, page.language())));
        page.fact(words::severity, page.in_language(heng::words::of(told.severity)));
        page.facts(lines_of(check, page.language()));
        const auto show = [&](const Words& label, const std::optional<CodeExample>& example) {
            if (example) {
                page.label(label, visible(example->from));
                page.block(example->text);
            }
        };
        show(words::bad, told.bad);
        show(words::good, told.good);
    }
}

void write(Page& page, const std::vector<RequiredCell>& required) {
    page.heading(2, words::required);
    if (required.empty()) {
        page.paragraph(words::no_required);
        return;
    }
    page.table_head({page.in_language(words::cell), page.in_language(words::required_when)});
    for (const auto& cell : required) {
        page.row({visible(cell.path), visible(cell.when)});
    }
}

}  // namespace

std::string document_markdown(const RulesDocument& document, Language language) {
    Page page(language);
    page.heading(1, visible(document.title));
    page.facts(document::head_lines(document, language));
    write(page, document.weights);
    write(page, document.standards);
    write_total(page, document);
    write(page, document.checks);
    write(page, document.required);
    return page.take();
}

}  // namespace heng
