#include "tests/engine/form/outline.hpp"

#include <charconv>

#include "engine/diagnostics/visible.hpp"

namespace heng::test {
namespace {

void write(std::string& out, const Document& document, CellId id) {
    const auto& cell = document.cells[id];
    switch (cell.kind) {
        case Cell::Kind::scalar: out += scalar_outline(cell.text, cell.quoted); return;
        case Cell::Kind::map:
        case Cell::Kind::list: break;
    }
    const bool map = cell.kind == Cell::Kind::map;
    out += map ? "{" : "[";
    for (auto child = cell.first; child != no_cell; child = document.cells[child].next) {
        out += child == cell.first ? "" : ", ";
        out += map ? visible(document.cells[child].key) + ": " : "";
        write(out, document, child);
    }
    out += map ? "}" : "]";
}

bool is_step(const Cell& cell, std::string_view step, std::size_t number, bool in_map) {
    if (in_map) {
        return cell.key == step;
    }
    std::size_t wanted = 0;
    std::from_chars(step.data(), step.data() + step.size(), wanted);
    return number == wanted;
}

}  // namespace

std::string scalar_outline(std::string_view text, bool quoted) {
    const std::string quote = quoted ? "\"" : "";
    return quote + visible(text) + quote;
}

std::string outline(const Document& document) {
    std::string out;
    if (!document.cells.empty()) {
        write(out, document, 0);
    }
    return out;
}

std::string outline(std::string_view yaml) {
    std::string out;
    for (const auto& document : read_yaml(yaml)) {
        out += (out.empty() ? "" : " --- ") + outline(document);
    }
    return out;
}

std::string codes(const std::vector<Document>& documents) {
    std::string out;
    for (const auto& document : documents) {
        for (const auto& problem : document.problems) {
            out += (out.empty() ? "" : " ") + problem.code;
        }
    }
    return out;
}

CellId find(const Document& document, std::string_view path) {
    CellId at = document.cells.empty() ? no_cell : 0;
    while (!path.empty() && at != no_cell) {
        const auto step = path.substr(0, path.find('/'));
        path.remove_prefix(std::min(step.size() + 1, path.size()));
        const bool in_map = document.cells[at].kind == Cell::Kind::map;
        std::size_t number = 1;
        at = document.cells[at].first;
        while (at != no_cell && !is_step(document.cells[at], step, number++, in_map)) {
            at = document.cells[at].next;
        }
    }
    return at;
}

}  // namespace heng::test
