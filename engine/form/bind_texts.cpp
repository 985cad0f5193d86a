// Cells that hold more than themselves (写法: “产出指标(50分)” is a name and a weight) and cells that are put together
// from others of their row (由: ≥, 90 and % are the target ≥90%).

#include <algorithm>

#include "engine/form/binder.hpp"
#include "engine/form/cell_value.hpp"

namespace heng {

namespace {

bool is_filled(const FormCell& cell) {
    return cell.state == FormCell::State::filled;
}

}  // namespace

/// First the names, which paths are made of; then, when all cells have been read, what stands in them besides.
void Binder::captions(RowId id, bool names) {
    const auto& columns = s_[form_[id].level].columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i].patterns.empty()) {
            take_apart(id, static_cast<SlotId>(index(form_[id].first) + i), columns[i], names);
        }
    }
}

void Binder::take_apart(RowId id, SlotId slot, const Heading& heading, bool names) {
    const auto whole = form_[slot];
    if (!is_filled(whole) || whole.written == no_cell) {
        return;
    }
    const auto text = d_.cells[whole.written].text;  // the cell itself may have been cut to its name before
    auto source = whole;
    source.text = text;
    source.span = d_.cells[whole.written].span;
    const auto& columns = s_[form_[id].level].columns;
    for (const auto& pattern : heading.patterns) {
        const auto match = fits(pattern, text);
        if (!match) {
            continue;
        }
        for (std::size_t i = 0; i < pattern.names.size(); ++i) {
            const auto column = std::find_if(columns.begin(), columns.end(),
                                             [&](const LevelColumn& c) { return c.key == pattern.names[i]; });
            const auto at = static_cast<SlotId>(index(form_[id].first) +
                                                static_cast<std::size_t>(column - columns.begin()));
            auto& cell = form_.cells[index(at)];
            const bool itself = at == slot;
            if (itself != names || (!itself && cell.state != FormCell::State::absent)) {
                continue;  // what has a heading of its own is read from there
            }
            cell.text = text.substr(match->holes[i].begin, match->holes[i].end - match->holes[i].begin);
            cell.span = in_source(form_, source, match->holes[i]);
            cell.slice = whole.slice;
            cell.state = FormCell::State::filled;
            if (!itself) {
                read_cell(form_, at, *column, path_of(s_, form_, id) + "/" + column->key);
            }
        }
        return;
    }
}

void Binder::compose(RowId id) {
    const auto& columns = s_[form_[id].level].columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i].composed.empty()) {
            put_together(id, static_cast<SlotId>(index(form_[id].first) + i), columns[i]);
        }
    }
}

/// A cell that is empty takes the texts of the cells it is put together from. One that is itself among them takes the
/// others only if it is a figure without a unit: 92, with % beside it.
void Binder::put_together(RowId id, SlotId slot, const Heading& heading) {
    const auto& own = form_[slot];
    if (own.state == FormCell::State::reported) {
        return;
    }
    if (is_filled(own)) {
        const auto reading = read_value(own.text, Role::actual);
        const auto* quantity = std::get_if<Quantity>(&reading);
        const bool among = std::any_of(heading.composed.begin(), heading.composed.end(),
                                       [&](ColumnId c) { return slot_of(s_, form_, id, c) == slot; });
        if (!among || quantity == nullptr || !quantity->unit.empty()) {
            return;
        }
    }
    Span span;
    auto text = parts_of(id, slot, heading, span);
    if (text.empty() || text == own.text) {
        return;
    }
    form_.composed.push_back(std::make_shared<const std::string>(std::move(text)));
    auto& cell = form_.cells[index(slot)];
    cell.text = *form_.composed.back();
    cell.slice = false;
    cell.state = FormCell::State::filled;
    cell.span = span;
    cell.value = no_index;
    read_cell(form_, slot, heading, path_of(s_, form_, id) + "/" + heading.key);
}

/// The texts one behind the other, without the words that are left out; nothing if the cell itself would be empty.
/// `span` is that of the first figure or word.
std::string Binder::parts_of(RowId id, SlotId self, const Heading& heading, Span& span) const {
    std::string text;
    for (const auto column : heading.composed) {
        const auto at = slot_of(s_, form_, id, column);
        const auto& cell = form_[at];
        const auto& left_out = heading.omitted;
        if (!is_filled(cell) || std::find(left_out.begin(), left_out.end(), cell.text) != left_out.end() ||
            says_nothing(cell.text)) {
            if (at == self) {
                return {};
            }
            continue;
        }
        if (text.empty() || at == self) {
            span = cell.span;
        }
        text += cell.text;
    }
    return text;
}

}  // namespace heng
