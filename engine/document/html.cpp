#include "engine/document/html.hpp"

#include <array>

#include "engine/diagnostics/visible.hpp"
#include "engine/document/html_text.hpp"
#include "engine/document/html_writer.hpp"
#include "engine/document/page_style.hpp"
#include "engine/document/svg.hpp"
#include "engine/document/words.hpp"
#include "engine/report/words.hpp"

namespace heng {

namespace {

namespace words = document::words;
using document::HtmlWriter;
using document::lines_of;

struct Section {
    const char* id;
    Words title;
};
constexpr Section weights{"weights", words::weights};
constexpr Section standards{"standards", words::standards};
constexpr Section total{"total", words::total};
constexpr Section checks{"checks", words::checks};
constexpr Section required{"required", words::required};
constexpr std::array sections{weights, standards, total, checks, required};

void heading(HtmlWriter& page, const Section& section) {
    page.element("h2", section.title, "id=\"" + std::string(section.id) + "\"");
}

void write(HtmlWriter& page, const WeightCell& cell) {
    std::string attributes;
    if (cell.rows > 1) attributes += "rowspan=\"" + std::to_string(cell.rows) + "\"";
    if (cell.columns > 1) {
        attributes +=
            (attributes.empty() ? "colspan=\"" : " colspan=\"") + std::to_string(cell.columns) + "\"";
    }
    if (cell.name.empty()) {
        page.element("td", words::left_to_form,
                     "class=\"free\"" + (attributes.empty() ? "" : " " + attributes));
        return;
    }
    page.open("td", attributes);
    page.markup(html_text(visible(cell.name) + (cell.points.empty() ? "" : " " + visible(cell.points))));
    if (!cell.note.empty()) page.element("small", visible(cell.note));
    page.close("td");
}

void write(HtmlWriter& page, const WeightTable& table) {
    heading(page, weights);
    if (table.rows.empty()) {
        page.element("p", words::no_weights);
    } else {
        page.begin_wide_table(document::head_of(table, page.language()));
        for (const auto& row : table.rows) {
            page.open("tr");
            for (const auto& cell : row.cells) {
                write(page, cell);
            }
            page.element("td", visible(row.target));
            page.element("td", visible(row.points), "class=\"figure\"");
            page.element("td", visible(row.scoring));
            page.close("tr");
        }
        page.end_wide_table();
    }
    page.facts(lines_of(table, page.language()));
}

void write(HtmlWriter& page, const Plot& plot) {
    page.open("figure");
    page.markup(plot_svg(plot, page.language()));
    page.open("figcaption");
    page.markup(html_text(visible(in(plot.given, page.language()))));
    page.open("table");
    page.table_head({document::axis_of(plot, page.language()), page.in_language(words::score)});
    page.open("tbody");
    for (const auto& row : plot.rows) {
        page.row({visible(row.figures), in(row.score, page.language())});
    }
    page.close("tbody");
    page.close("table");
    page.close("figcaption");
    page.close("figure");
}

void write(HtmlWriter& page, const StandardPart& standard) {
    page.open("section", "class=\"part\"");
    page.element("h3", visible(standard.name));
    page.open("div", standard.words.empty() ? "" : "class=\"beside\"");
    if (!standard.words.empty()) {
        page.open("div");
        page.element("h4", words::as_written);
        page.element("blockquote", visible(standard.words, Breaks::keep));
        page.close("div");
    }
    page.open("div");
    page.element("h4", words::reading);
    page.element("pre", lines_of(standard.reading));
    page.close("div");
    page.close("div");
    if (standard.plots.empty()) {
        page.element("p", words::no_plot);
    } else {
        page.open("div", "class=\"plots\"");
        for (const auto& plot : standard.plots) {
            write(page, plot);
        }
        page.close("div");
    }
    if (standard.left_out > 0) {
        page.element("p", page.in_language(words::left_out) + std::to_string(standard.left_out));
    }
    page.facts(lines_of(standard, page.language()));
    page.close("section");
}

void write(HtmlWriter& page, const std::vector<StandardPart>& all) {
    heading(page, standards);
    if (all.empty()) page.element("p", words::no_standards);
    for (const auto& standard : all) {
        write(page, standard);
    }
}

void write_total(HtmlWriter& page, const RulesDocument& document) {
    heading(page, total);
    if (document.total.empty()) {
        page.element("p", words::sum);
    } else {
        page.element("pre", lines_of(document.total));
        page.facts({{words::from, document::told(document.total_origin, page.language())}});
    }
    if (document.grades.empty()) {
        page.element("p", words::no_grades);
        return;
    }
    page.begin_wide_table({page.in_language(words::grade), page.in_language(words::bound),
                           page.in_language(words::also), page.in_language(words::from)});
    for (const auto& grade : document.grades) {
        page.row({visible(grade.name), visible(grade.bound), visible(grade.when),
                  document::told(grade.origin, page.language())});
    }
    page.end_wide_table();
}

void write(HtmlWriter& page, const Words& label, const std::optional<CodeExample>& example) {
    if (!example) return;
    page.open("details");
    page.element("summary",
                 page.in_language(label) + document::in_brackets(visible(example->from), page.language()));
    page.element("pre", example->text);
    page.close("details");
}

std::string_view class_of(Severity severity) {
    switch (severity) {
        case Severity::error: return "class=\"severity error\"";
        case Severity::warning: return "class=\"severity warning\"";
        case Severity::note: return "class=\"severity note\"";
    }
    return {};
}

void write(HtmlWriter& page, const CheckPart& check) {
    const auto& told = check.told;
    page.open("section", "class=\"part\"");
    page.open("h3");
    page.element("span", heng::words::of(told.severity), class_of(told.severity));
    page.markup(html_text(visible(told.code) + " " + visible(in(told.title, page.language()))));
    page.close("h3");
    page.facts(lines_of(check, page.language()));
    write(page, words::bad, told.bad);
    write(page, words::good, told.good);
    page.close("section");
}

void write(HtmlWriter& page, const std::vector<CheckPart>& all) {
    heading(page, checks);
    if (all.empty()) page.element("p", words::no_checks);
    for (const auto& check : all) {
        write(page, check);
    }
}

void write(HtmlWriter& page, const std::vector<RequiredCell>& cells) {
    heading(page, required);
    if (cells.empty()) {
        page.element("p", words::no_required);
        return;
    }
    page.begin_wide_table({page.in_language(words::cell), page.in_language(words::required_when)});
    for (const auto& cell : cells) {
        page.row({visible(cell.path), visible(cell.when)});
    }
    page.end_wide_table();
}

void write_head(HtmlWriter& page, const RulesDocument& document) {
    page.markup("<!DOCTYPE html>\n");
    page.open("html", page.language() == Language::zh ? "lang=\"zh-CN\"" : "lang=\"en\"");
    page.open("head");
    page.markup(
        "<meta charset=\"utf-8\"/>\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'\"/>\n");
    page.element("title", visible(document.title));
    page.markup("<style>" + std::string(document::page_style) + "</style>\n");
    page.close("head");
}

void write_contents(HtmlWriter& page) {
    page.open("nav", "aria-label=\"" + page.in_language(words::contents) + "\"");
    page.open("ul");
    for (const auto& section : sections) {
        page.markup("<li>");
        page.element("a", section.title, "href=\"#" + std::string(section.id) + "\"");
        page.close("li");
    }
    page.close("ul");
    page.close("nav");
}

}  // namespace

std::string document_html(const RulesDocument& document, Language language) {
    HtmlWriter page(language);
    write_head(page, document);
    page.open("body");
    page.element("h1", visible(document.title));
    page.facts(document::head_lines(document, language));
    write_contents(page);
    write(page, document.weights);
    write(page, document.standards);
    write_total(page, document);
    write(page, document.checks);
    write(page, document.required);
    page.close("body");
    page.close("html");
    return page.take();
}

}  // namespace heng
