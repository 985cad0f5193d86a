#pragma once
// The elements that the HTML page is made of. Texts are escaped here, so that no caller can forget it.

#include <string>
#include <string_view>
#include <vector>

#include "engine/document/layout.hpp"
#include "engine/report/language.hpp"

namespace heng::document {

class HtmlWriter {
public:
    explicit HtmlWriter(Language language) : language_(language) {}

    /// `attributes` are our own and stand as they are: class="wide".
    void open(std::string_view element, std::string_view attributes = {});
    void close(std::string_view element);
    void element(std::string_view element, std::string_view text, std::string_view attributes = {});
    void element(std::string_view element, const Words& words, std::string_view attributes = {});
    /// Markup that is escaped already.
    void markup(std::string_view markup) { out_ += markup; }

    /// Labels and texts.
    void facts(const std::vector<Line>& lines);
    void table_head(const std::vector<std::string>& cells);
    void row(const std::vector<std::string>& cells);
    /// A table that scrolls by itself where the screen is narrow; its rows stand between the two.
    void begin_wide_table(const std::vector<std::string>& head);
    void end_wide_table();

    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] std::string in_language(const Words& words) const {
        return std::string(words.in(language_));
    }
    std::string take() { return std::move(out_); }

private:
    Language language_;
    std::string out_;
};

}  // namespace heng::document
