#include "engine/report/markdown.hpp"

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
    return escaped(text, "\\`*_<[");
}

std::string markdown_cell(std::string_view text) {
    return escaped(text, "\\`*_<[|");
}

}  // namespace heng
