#pragma once
// The one walk over a document that makes a Form of it: groups and fields in bind.cpp, rows in bind_rows.cpp, cells
// that hold more than themselves or are put together from others in bind_texts.cpp.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/form/document.hpp"
#include "engine/form/form.hpp"
#include "engine/schema/schema.hpp"

namespace heng {

/// Whether a key is this name or one of the other names, blanks and widths aside.
[[nodiscard]] bool is_called(std::string_view key, std::string_view name,
                             const std::vector<std::string>& aliases);
/// Nothing behind the heading.
[[nodiscard]] bool is_blank(const Cell& cell);

class Binder {
public:
    Binder(const FormSchema& schema, const Document& document, std::string_view source);

    Form bind();

private:
    // Groups and fields.
    void group(FieldId id, CellId map);
    void member(FieldId id, CellId cell);
    void place(SlotId slot, const Cell& written);
    void value(SlotId slot, const Heading& heading, const Cell& written, const std::string& path);
    void facts(SlotId slot, const Heading& heading, const Cell& written, const std::string& path);
    void stranger(CellId cell, const Field& field);
    void excuse(SlotId slot);
    void excuse_all(FieldId group);
    std::string_view unknown_key(const Cell& cell, const std::string& path,
                                 const std::vector<std::string_view>& known);
    void shape(const Cell& cell, const std::string& path, const Bilingual& wanted);
    void of_document();
    void doubt(Span key_or_value, Diagnostic& problem);
    [[nodiscard]] CellId id_of(const Cell& cell) const {
        return static_cast<CellId>(&cell - d_.cells.data());
    }
    /// An absent cell is shown at the key of what should hold it.
    static Span absent_span(const Cell& around) {
        return around.key_span.empty() ? Span{around.span.begin, around.span.begin} : around.key_span;
    }

    // Rows.
    void rows(LevelId level, RowId parent, CellId list, const std::string& path);
    void single(LevelId level, RowId parent, CellId cell, const std::string& path);
    void row(LevelId level, RowId parent, CellId cell, std::uint32_t ordinal, const std::string& path);
    void fixed_rows(LevelId level, RowId parent, CellId table, const std::string& path);
    [[nodiscard]] CellId name_cell(LevelId level, CellId entry) const;
    void twice(const std::string& path, std::string_view name, Span span, Span first);
    void fixed_row(LevelId level, RowId parent, CellId cell, std::uint32_t which);
    void absent_row(LevelId level, RowId parent, CellId table, std::uint32_t which);
    RowId add_row(LevelId level, RowId parent, CellId cell, std::uint32_t ordinal);
    void name_fixed(RowId id, std::uint32_t which, Span span);
    void entry(RowId id, const Cell& written);
    void columns(RowId id, CellId map);
    void finish_row(RowId id, CellId map, const std::vector<CellId>& strangers);

    // Texts.
    void captions(RowId id, bool names);
    void take_apart(RowId id, SlotId slot, const Heading& heading, bool names);
    void compose(RowId id);
    void put_together(RowId id, SlotId slot, const Heading& heading);
    [[nodiscard]] std::string parts_of(RowId id, SlotId self, const Heading& heading, Span& span) const;

    struct Pending {
        SlotId slot{};
        const Heading* heading = nullptr;
        CellId cell = no_cell;
    };

    const FormSchema& s_;
    const Document& d_;
    Form form_;
    std::vector<Pending> values_;
    std::optional<LineMap> lines_;  ///< made when a finding needs a line
    std::vector<std::pair<SlotId, CellId>> bound_;
};

}  // namespace heng
