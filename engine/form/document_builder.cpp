#include "engine/form/document_builder.hpp"

#include <algorithm>
#include <utility>

namespace heng {
namespace {

/// Up to here looking along the list is quicker than a tree.
constexpr std::uint32_t few_children = 16;

bool opens(const YamlEvent& event) {
    return event.kind == YamlEvent::Kind::list_start || event.kind == YamlEvent::Kind::map_start;
}

Cell::Kind cell_kind(const YamlEvent& event) {
    if (!opens(event)) {
        return Cell::Kind::scalar;
    }
    return event.kind == YamlEvent::Kind::list_start ? Cell::Kind::list : Cell::Kind::map;
}

}  // namespace

bool DocumentBuilder::take(const YamlEvent& event) {
    switch (event.kind) {
        case YamlEvent::Kind::scalar:
        case YamlEvent::Kind::alias:
        case YamlEvent::Kind::list_start:
        case YamlEvent::Kind::map_start: return node(event);
        case YamlEvent::Kind::collection_end: close(event); return true;
        case YamlEvent::Kind::document_start:
        case YamlEvent::Kind::document_end:
        case YamlEvent::Kind::stream_end: return true;
    }
    return true;
}

std::optional<std::uint32_t> DocumentBuilder::open_bracket() const {
    const auto innermost =
        std::find_if(groups_.rbegin(), groups_.rend(), [](const Group& g) { return g.flow; });
    return innermost == groups_.rend() ? std::nullopt
                                       : std::optional(document_.cells[innermost->cell].span.begin);
}

void DocumentBuilder::finish(std::uint32_t at) {
    for (; !groups_.empty(); groups_.pop_back()) {
        auto& span = document_.cells[groups_.back().cell].span;
        span.end = std::max(span.begin, at);
    }
}

bool DocumentBuilder::node(const YamlEvent& event) {
    if (!reading_.count_cell()) {
        say_limit({"整个文件的格子数", "the number of cells in the file is"}, reading_.limits().cells,
                  event.span);
        return false;
    }
    if (skipping_ > 0) {
        return skip(event);
    }
    if (groups_.empty()) {
        return take_value(event);
    }
    auto& group = groups_.back();
    if (group.map && !group.has_key) {
        group.has_key = true;
        return take_key(group, event);
    }
    if (std::exchange(group.drop_value, false)) {
        group.has_key = false;
        group.end = event.span.end;
        return skip(event);
    }
    return take_value(event);
}

/// Passes over a node of a subtree that isn't kept, or over the whole subtree that begins with it.
bool DocumentBuilder::skip(const YamlEvent& event) {
    skipping_ += opens(event) ? 1U : 0U;
    if (groups_.size() + skipping_ > reading_.limits().depth) {
        say_limit({"嵌套的层数", "nesting is"}, reading_.limits().depth, event.span);
        return false;
    }
    return true;
}

bool DocumentBuilder::take_key(Group& group, const YamlEvent& event) {
    group.key = {};
    group.key_span = event.span;
    group.end = event.span.end;
    group.drop_value = true;
    if (opens(event)) {
        say_key_shape(event);
        return skip(event);
    }
    if (event.kind == YamlEvent::Kind::alias) {
        say_alias(event);
        return true;
    }
    if (event.style == YamlEvent::Style::plain && event.value == "<<") {
        say_merge(event);
        return true;
    }
    const auto key = text_of(event);
    if (const auto first = note_key(group, key); first != no_cell) {
        say_duplicate(key, event.span, first);
        return true;
    }
    group.key = key;
    group.drop_value = false;
    say_properties(event);
    say_hidden(key, event.span);
    return true;
}

bool DocumentBuilder::take_value(const YamlEvent& event) {
    Cell cell;
    cell.kind = cell_kind(event);
    cell.span = value_span(event);
    const bool is_text = event.kind == YamlEvent::Kind::scalar;
    if (is_text) {
        cell.quoted = event.style != YamlEvent::Style::plain;
        cell.text = text_of(event);
    }
    const auto id = link(cell);
    say_properties(event);
    if (is_text) {
        say_hidden(cell.text, cell.span);
    } else if (event.kind == YamlEvent::Kind::alias) {
        say_alias(event);
    }
    if (!groups_.empty()) {
        groups_.back().has_key = false;
        groups_.back().end = cell.span.end;
    }
    return !opens(event) || open(id, event);
}

/// Puts a cell under the open group, with the key that was read for it.
CellId DocumentBuilder::link(Cell cell) {
    auto& cells = document_.cells;
    const auto id = static_cast<CellId>(cells.size());
    if (!groups_.empty()) {
        auto& group = groups_.back();
        cell.parent = group.cell;
        if (group.map) {
            cell.key = group.key;
            cell.key_span = group.key_span;
        }
        (group.last == no_cell ? cells[group.cell].first : cells[group.last].next) = id;
        group.last = id;
        ++group.children;
    }
    cells.push_back(cell);
    return id;
}

bool DocumentBuilder::open(CellId cell, const YamlEvent& event) {
    if (groups_.size() >= reading_.limits().depth) {
        say_limit({"嵌套的层数", "nesting is"}, reading_.limits().depth, event.span);
        return false;
    }
    Group group;
    group.cell = cell;
    group.end = event.span.end;
    group.map = event.kind == YamlEvent::Kind::map_start;
    group.flow = event.flow;
    groups_.push_back(std::move(group));
    return true;
}

void DocumentBuilder::close(const YamlEvent& event) {
    if (skipping_ > 0) {
        --skipping_;
        return;
    }
    const auto& group = groups_.back();
    const auto end = group.flow ? event.span.end : group.end;
    document_.cells[group.cell].span.end = end;
    groups_.pop_back();
    if (!groups_.empty()) {
        groups_.back().end = end;
    }
}

/// The child that has this key already; if there is none, the next cell will. More than `few_children` are looked up
/// in a tree, not a hash table, whose time strangers could make quadratic.
CellId DocumentBuilder::note_key(Group& group, std::string_view key) {
    const auto& cells = document_.cells;
    if (!group.index && group.children >= few_children) {
        group.index = std::make_unique<KeyIndex>();
        for (auto child = cells[group.cell].first; child != no_cell; child = cells[child].next) {
            group.index->emplace(cells[child].key, child);
        }
    }
    if (group.index) {
        const auto [entry, is_new] = group.index->emplace(key, static_cast<CellId>(cells.size()));
        return is_new ? no_cell : entry->second;
    }
    auto child = cells[group.cell].first;
    while (child != no_cell && cells[child].key != key) {
        child = cells[child].next;
    }
    return child;
}

/// A slice of the source where it holds the value as it is, else a copy.
std::string_view DocumentBuilder::text_of(const YamlEvent& event) {
    auto raw = source_text(event.span);
    if (event.style == YamlEvent::Style::quoted && raw.size() >= 2) {
        raw = raw.substr(1, raw.size() - 2);
    }
    return raw == event.value ? raw : document_.owned.keep(event.value);
}

/// Where the value is; for one that was left out, right after its colon. (libyaml puts it at the next token if that
/// isn't a key on a line of its own, as in {a: , b: 1}.)
Span DocumentBuilder::value_span(const YamlEvent& event) const {
    if (opens(event) || !event.span.empty() || groups_.empty() || !groups_.back().map ||
        !event.properties.empty()) {
        return event.span;
    }
    const auto source = reading_.source();
    auto colon = groups_.back().key_span.end;
    while (colon < event.span.begin && (source[colon] == ' ' || source[colon] == '\t')) {
        ++colon;
    }
    const bool has_colon = colon < event.span.begin && source[colon] == ':';
    const auto at = has_colon ? colon + 1 : groups_.back().key_span.end;
    return {at, at};
}

std::string_view DocumentBuilder::source_text(Span span) const {
    return reading_.source().substr(span.begin, span.end - span.begin);
}

}  // namespace heng
