#include "engine/document/html_writer.hpp"

#include "engine/document/html_text.hpp"

namespace heng::document {

namespace {

std::string tag(std::string_view element, std::string_view attributes) {
    return "<" + std::string(element) + (attributes.empty() ? "" : " " + std::string(attributes)) + ">";
}

}  // namespace

void HtmlWriter::open(std::string_view element, std::string_view attributes) {
    out_ += tag(element, attributes) + "\n";
}

void HtmlWriter::close(std::string_view element) {
    out_ += "</" + std::string(element) + ">\n";
}

void HtmlWriter::element(std::string_view element, std::string_view text, std::string_view attributes) {
    out_ += tag(element, attributes) + html_text(text) + "</" + std::string(element) + ">\n";
}

void HtmlWriter::element(std::string_view element, const Words& words, std::string_view attributes) {
    this->element(element, words.in(language_), attributes);
}

void HtmlWriter::facts(const std::vector<Line>& lines) {
    if (lines.empty()) {
        return;
    }
    open("dl");
    for (const auto& line : lines) {
        element("dt", line.label);
        element("dd", line.text);
    }
    close("dl");
}

void HtmlWriter::table_head(const std::vector<std::string>& cells) {
    open("thead");
    open("tr");
    for (const auto& cell : cells) {
        element("th", cell, "scope=\"col\"");
    }
    close("tr");
    close("thead");
}

void HtmlWriter::row(const std::vector<std::string>& cells) {
    open("tr");
    for (const auto& cell : cells) {
        element("td", cell);
    }
    close("tr");
}

void HtmlWriter::begin_wide_table(const std::vector<std::string>& head) {
    open("div", "class=\"wide\"");
    open("table");
    table_head(head);
    open("tbody");
}

void HtmlWriter::end_wide_table() {
    close("tbody");
    close("table");
    close("div");
}

}  // namespace heng::document
