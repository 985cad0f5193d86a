#include "engine/report/markdown.hpp"

#include <algorithm>

namespace heng {

namespace {

std::string escaped(std::string_view text, std::string_view marks) {
    std::string out;
    for (const char c : text) {
        if (marks.find(c) != std::string_view::npos) {
            out += '\\';
        }
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

}  // namespace

std::string markdown_text(std::string_view text) {
    return escaped(text, "\\`*_<[&");
}

std::string markdown_cell(std::string_view text) {
    return escaped(text, "\\`*_<[&|");
}

std::string markdown_fact(std::string_view label, std::string_view text, Language language) {
    if (text.empty()) {
        return {};
    }
    auto out = "- **" + std::string(label) + (language == Language::zh ? "**：" : "**: ");
    if (text.find('\n') == std::string_view::npos) {
        return out + markdown_text(text) + "\n";
    }
    out += "\n";
    for (std::size_t from = 0; from <= text.size();) {
        const auto end = std::min(text.find('\n', from), text.size());
        out += "  - " + markdown_text(text.substr(from, end - from)) + "\n";
        from = end + 1;
    }
    return out;
}

}  // namespace heng
