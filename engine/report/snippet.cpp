#include "engine/report/snippet.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "engine/diagnostics/visible.hpp"
#include "engine/report/width.hpp"

namespace heng {
namespace {

constexpr std::size_t tab_stop = 4;
constexpr std::string_view cut_mark = "…";

/// A code point as it is shown.
struct Glyph {
    std::string shown;
    std::size_t columns = 0;
};

/// Part of a line, in columns from where it begins.
struct Piece {
    std::string shown;
    std::size_t columns = 0;

    void add(const Glyph& glyph) {
        shown += glyph.shown;
        columns += glyph.columns;
    }
};

/// The line that is shown: what stands before the cell, the cell, what follows.
struct Shown {
    Piece before, marked, after;
};

Glyph glyph_at(std::string_view line, std::size_t at, std::size_t column) {
    if (line[at] == '\t') {
        const auto columns = tab_stop - column % tab_stop;
        return {std::string(columns, ' '), columns};
    }
    auto shown = visible(line.substr(at, code_point_bytes(line, at)));
    const auto columns = display_width(shown);
    return {std::move(shown), columns};
}

/// Adds glyphs of line[begin, end) until `room` columns are taken; gives where it stopped. A glyph that is cut off
/// leaves a mark, for which a column of the room is kept.
std::size_t fill_piece(Piece& piece, std::string_view line, std::size_t begin, std::size_t end,
                       std::size_t room, std::size_t column) {
    std::vector<std::pair<std::size_t, Glyph>> taken;
    std::size_t columns = 0;
    auto at = begin;
    while (at < end) {
        auto glyph = glyph_at(line, at, column + columns);
        if (columns + glyph.columns > room) break;
        columns += glyph.columns;
        const auto bytes = code_point_bytes(line, at);
        taken.emplace_back(at, std::move(glyph));
        at += bytes;
    }
    const bool cut = at < end;
    while (cut && !taken.empty() && columns + 1 > room) {
        columns -= taken.back().second.columns;
        at = taken.back().first;
        taken.pop_back();
    }
    for (const auto& [place, glyph] : taken)
        piece.add(glyph);
    if (cut && room > 0) piece.add({std::string(cut_mark), 1});
    return at;
}

/// The start of the code point before `at`.
std::size_t step_back(std::string_view line, std::size_t at) {
    const auto lowest = at > 4 ? at - 4 : 0;
    auto start = at - 1;
    while (start > lowest && (static_cast<unsigned char>(line[start]) & 0xC0U) == 0x80U)
        --start;
    return start + code_point_bytes(line, start) == at ? start : at - 1;  // else the byte before isn't UTF-8
}

/// What stands before the cell, in at most `room` columns, its end kept.
Piece before_cell(std::string_view line, std::size_t begin, std::size_t room) {
    auto from = begin;
    std::size_t columns = 0;
    while (from > 0) {
        const auto previous = step_back(line, from);
        const auto next = columns + glyph_at(line, previous, 0).columns;  // a tab counts as its most
        if (next + (previous > 0 ? 1U : 0U) > room) break;
        columns = next;
        from = previous;
    }
    Piece piece;
    if (from > 0) piece.add({std::string(cut_mark), 1});
    for (auto at = from; at < begin; at += code_point_bytes(line, at))
        piece.add(glyph_at(line, at, piece.columns));
    return piece;
}

/// Columns of the line from `begin` on, or something over `most` if it takes more.
std::size_t columns_from(std::string_view line, std::size_t begin, std::size_t most) {
    std::size_t columns = 0;
    for (auto at = begin; at < line.size() && columns <= most; at += code_point_bytes(line, at))
        columns += glyph_at(line, at, 0).columns;
    return columns;
}

/// Cuts a line to `room` columns around [begin, end). Half of them are kept for the cell and what follows, as far as
/// that is needed; what stands before has the rest.
Shown cut_line(std::string_view line, std::size_t begin, std::size_t end, std::size_t room) {
    const auto kept = std::min(columns_from(line, begin, room / 2), room / 2);
    Shown shown;
    shown.before = before_cell(line, begin, room - kept);
    const auto left = room - shown.before.columns;
    const auto stopped = fill_piece(shown.marked, line, begin, end, left, shown.before.columns);
    const auto taken = shown.before.columns + shown.marked.columns;
    if (stopped == end && taken < room) {
        fill_piece(shown.after, line, end, line.size(), room - taken, taken);
    }
    return shown;
}

std::string bars(std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < std::max<std::size_t>(count, 1); ++i)
        out += "━";
    return out;
}

/// Where blanks at the start of line[begin, end) stop: an indentation isn't underlined.
std::size_t skip_blanks(std::string_view line, std::size_t begin, std::size_t end) {
    const auto text = line.substr(0, end).find_first_not_of(" \t", begin);
    return text == std::string_view::npos ? begin : text;
}

/// A line without the byte order mark that an editor may have put before the first one.
std::string_view line_of(const FormSource& source, std::uint32_t number) {
    auto line = source.lines.line(number);
    if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    return line;
}

std::string gutter(std::string_view number, std::size_t digits, Color color) {
    return "  " + paint(pad_left(number, digits) + " │ ", Ink::faint, color);
}

}  // namespace

std::string snippet(const FormSource& source, Span span, const SnippetOptions& options) {
    if (source.text.empty()) return {};
    const auto first = source.lines.position(span.begin).line;
    // The end is outside: a span that stops at a line's start doesn't reach into that line.
    const auto last_byte = span.end > span.begin ? span.end - 1 : span.begin;
    const auto last = std::max(first, source.lines.position(last_byte).line);
    const auto shown_last = std::min<std::size_t>(last, first + options.lines - 1);
    const auto digits = std::max<std::size_t>(std::to_string(shown_last).size(), 4);
    const auto room = options.columns > digits + 25 ? options.columns - digits - 5 : 20;

    std::string out;
    for (auto number = first; number <= shown_last; ++number) {
        const auto line = line_of(source, number);
        const auto start = static_cast<std::size_t>(line.data() - source.text.data());
        const auto inside = [&](std::size_t byte) {
            return std::clamp(byte, start, start + line.size()) - start;
        };
        const auto end = inside(span.end);
        const auto begin = skip_blanks(line, inside(span.begin), end);
        const auto shown = cut_line(line, begin, end, room);
        if (number > first && shown.marked.columns == 0) continue;  // a blank line inside a cell
        out += gutter(std::to_string(number), digits, options.color);
        out += shown.before.shown + shown.marked.shown + shown.after.shown + "\n";
        out += gutter("", digits, options.color);
        out += std::string(shown.before.columns, ' ');
        out += paint(bars(shown.marked.columns), options.ink, options.color) + "\n";
    }
    if (last > shown_last) out += gutter("", digits, options.color) + std::string(cut_mark) + "\n";
    return out;
}

}  // namespace heng
