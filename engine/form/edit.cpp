#include "engine/form/edit.hpp"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

#include "engine/form/quote.hpp"

namespace heng {
namespace {

bool is_within_character(std::string_view source, std::uint32_t byte) {
    return byte < source.size() && (static_cast<unsigned char>(source[byte]) & 0xC0U) == 0x80U;
}

/// Indices of the edits by where they begin; those that begin together stay in the order given, insertions first.
std::vector<std::size_t> in_order(std::span<const TextEdit> edits) {
    std::vector<std::size_t> order(edits.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const auto& x = edits[a].span;
        const auto& y = edits[b].span;
        return x.begin != y.begin ? x.begin < y.begin : x.empty() && !y.empty();
    });
    return order;
}

std::optional<EditFault> find_fault(std::string_view source, Span span, std::uint32_t done) {
    if (span.begin > span.end || span.end > source.size()) {
        return EditFault::out_of_range;
    }
    if (is_within_character(source, span.begin) || is_within_character(source, span.end)) {
        return EditFault::splits_character;
    }
    return span.begin < done ? std::optional(EditFault::overlap) : std::nullopt;
}

/// Whether the cell is in […] or {…}. A block's span begins at its first dash or key, which no bracket begins.
bool in_brackets(std::string_view source, const Document& document, CellId cell) {
    for (auto up = document.cells[cell].parent; up != no_cell; up = document.cells[up].parent) {
        const auto begin = document.cells[up].span.begin;
        if (begin < source.size() && (source[begin] == '[' || source[begin] == '{')) {
            return true;
        }
    }
    return false;
}

/// Where the blanks end that follow `at`, if the line, the value or the bracket ends with them; else `at`.
std::uint32_t trailing_blanks(std::string_view source, std::uint32_t at) {
    const auto next = std::min(source.find_first_not_of(" \t", at), source.size());
    const bool ends =
        next == source.size() || std::string_view("\r\n,]}").find(source[next]) != std::string_view::npos;
    return ends ? static_cast<std::uint32_t>(next) : at;
}

bool is_blank_or_opener(char c) {
    return std::string_view(" \t\r\n[{,").find(c) != std::string_view::npos;
}

}  // namespace

Edited apply_edits(std::string_view source, std::span<const TextEdit> edits) {
    Edited edited;
    std::uint32_t done = 0;
    for (const auto i : in_order(edits)) {
        const auto& [span, text] = edits[i];
        if (const auto fault = find_fault(source, span, done)) {
            return {{}, fault};
        }
        edited.text.append(source.substr(done, span.begin - done)).append(text);
        done = span.end;
    }
    edited.text.append(source.substr(done));
    return edited;
}

std::optional<TextEdit> set_value(std::string_view source, const Document& document, CellId cell,
                                  std::string_view value) {
    const auto& target = document.cells[cell];
    if (target.kind != Cell::Kind::scalar || target.span.end > source.size()) {
        return std::nullopt;
    }
    const auto surroundings = in_brackets(source, document, cell) ? YamlContext::flow : YamlContext::block;
    const bool has_key = target.parent != no_cell && document.cells[target.parent].kind == Cell::Kind::map;
    const bool has_colon = !has_key || !target.span.empty() || target.span.begin > target.key_span.end;
    if (!has_colon && surroundings == YamlContext::block) {
        return std::nullopt;
    }
    auto place = target.span;
    bool is_tight = false;
    if (place.empty()) {
        is_tight = place.begin > 0 && !is_blank_or_opener(source[place.begin - 1]);
        place.end = trailing_blanks(source, place.begin);
    }
    std::string text = has_colon ? "" : ":";
    text.append(is_tight ? " " : "").append(quote_yaml(value, surroundings));
    return TextEdit{place, std::move(text)};
}

}  // namespace heng
