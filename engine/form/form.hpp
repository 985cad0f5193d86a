#pragma once
// A form after its cells have found their places in a 表式: what evaluation reads. Data only; the source text must
// outlive it.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/form/document.hpp"
#include "engine/form/fact.hpp"
#include "engine/number/rational.hpp"
#include "engine/schema/schema.hpp"
#include "engine/value/reading.hpp"
#include "grammar/source.hpp"

namespace heng {

enum class RowId : std::uint32_t {};
/// Index into Form::cells. The fields of the 表式 come first, in its order; then the cells of each row.
enum class SlotId : std::uint32_t {};

struct FormCell {
    enum class State : std::uint8_t {
        absent,  ///< its heading isn't there
        blank,   ///< nothing behind the heading
        filled,
        reported,  ///< what is wrong with it has been said: a misspelt heading, a list where a text should be
    };
    State state = State::absent;
    bool slice = false;  ///< `text` is a slice of the source
    std::string_view text;
    Span span;                 ///< of the value; of the row or group around it if the cell is absent
    CellId written = no_cell;  ///< in the document; no_cell if it was taken from another cell or isn't there
    std::uint32_t value =
        no_index;  ///< into `numbers` or `readings`, by the cell's type; no_index: none could be read
};

/// An indicator, or an entry of a 清单.
struct Row {
    LevelId level{};
    RowId parent = none<RowId>;
    std::uint32_t end = 0;           ///< index just past the last row below this one
    std::uint32_t ordinal = 0;       ///< from 1, among its siblings
    SlotId first{};                  ///< its cells, in the order of its level's columns
    std::string_view raw;            ///< of a 清单's entry: the whole text
    Span span;                       ///< of the entry, or of the row's name
    CellId written = no_cell;        ///< in the document; no_cell for a 行 that the form leaves out
    std::uint32_t fixed = no_index;  ///< of a 行: which one of its level
    bool left_out = false;           ///< in a trial: as if it weren't there
    bool open = false;               ///< it isn't known what stands below it; in a trial: as if it weren't
};

struct Form {
    std::string_view source;
    std::vector<FormCell> cells;
    std::vector<Row> rows;  ///< in the order of the file, so that a row's descendants follow it
    std::vector<Rational> numbers;
    std::vector<Reading> readings;
    std::vector<Fact> facts;  ///< given beside its cells
    std::vector<Diagnostic> problems;
    std::vector<std::shared_ptr<const std::string>> composed;  ///< texts of cells that were put together (由)
    bool readable = true;
    bool open = false;  ///< it isn't known which rows there are at the top; in a trial: as if it weren't

    [[nodiscard]] const FormCell& operator[](SlotId id) const { return cells[index(id)]; }
    [[nodiscard]] const Row& operator[](RowId id) const { return rows[index(id)]; }
};

[[nodiscard]] inline SlotId slot_of(FieldId field) {
    return static_cast<SlotId>(index(field));
}
/// The cell of a row under a heading; none if rows of its level haven't got that.
[[nodiscard]] SlotId slot_of(const FormSchema& schema, const Form& form, RowId row, ColumnId column);
/// The row whose cell this is; none for a cell that stands once.
[[nodiscard]] RowId row_of(const FormSchema& schema, const Form& form, SlotId slot);
/// What a row is called: its name cell, or its place among its siblings.
[[nodiscard]] std::string name_of(const FormSchema& schema, const Form& form, RowId row);
/// 产出/数量指标/…, and with the heading behind it for a cell.
[[nodiscard]] std::string path_of(const FormSchema& schema, const Form& form, RowId row);
[[nodiscard]] std::string path_of(const FormSchema& schema, const Form& form, SlotId slot);
/// The year that the form is for; nothing if it has no such cell or that can't be read.
[[nodiscard]] std::optional<int> year_of(const FormSchema& schema, const Form& form);
/// A stretch of a cell's text as a stretch of the file.
[[nodiscard]] Span in_source(const Form& form, const FormCell& cell, Span in_text);

}  // namespace heng
