#include "engine/report/rule_excerpt.hpp"

#include <algorithm>

#include "engine/diagnostics/visible.hpp"

namespace heng {

namespace {

/// Columns of blanks before the text of a line; nothing for a blank line.
std::size_t indent_of(std::string_view line) {
    return line.find_first_not_of(' ');
}

}  // namespace

std::string rule_excerpt(std::string_view file, Span span) {
    const auto piece = file.substr(std::min<std::size_t>(span.begin, file.size()), span.end - span.begin);
    std::string out;
    std::size_t shared = std::string_view::npos;
    const auto each_line = [&](auto use) {
        for (std::size_t from = 0; from <= piece.size();) {
            const auto end = std::min(piece.find('\n', from), piece.size());
            use(piece.substr(from, end - from), from == 0);
            from = end + 1;
        }
    };
    each_line([&](std::string_view line, bool first) {
        if (!first) shared = std::min(shared, indent_of(line));
    });
    each_line([&](std::string_view line, bool first) {
        if (!first) out += '\n';
        out += line.substr(first || shared == std::string_view::npos ? 0 : std::min(shared, line.size()));
    });
    while (!out.empty() && (out.back() == '\n' || out.back() == ' '))
        out.pop_back();
    return visible(out, Breaks::keep);
}

}  // namespace heng
