#include <optional>
#include <utility>

#include "engine/value/comparing.hpp"
#include "engine/value/figure.hpp"
#include "engine/value/interpret.hpp"

namespace heng {

namespace {

/// A relation, taken apart. 高于X不少于2个百分点 compares twice: with X, and by how much.
struct Parts {
    Comparing with_reference;
    Comparing by_offset;
    std::string reference;
    std::optional<Figure> offset;
    bool rises = false;
    bool falls = false;

    [[nodiscard]] bool changes() const { return rises || falls; }
};

bool note_offset(CellTree::Cursor part, Parts& parts) {
    parts.offset = read_figure(part);
    if (!parts.offset || parts.offset->below || parts.offset->value.value.sign() < 0) return false;
    for (const auto inner : part) {
        const bool bound = inner.kind() == CellPart::including || inner.kind() == CellPart::excluding;
        if (bound && !parts.by_offset.mark(inner.kind())) return false;
    }
    return true;
}

bool note(CellTree::Cursor part, Parts& parts) {
    auto& comparing = parts.reference.empty() ? parts.with_reference : parts.by_offset;
    switch (part.kind()) {
        case CellPart::reference: parts.reference = std::string(part.text()); return true;
        case CellPart::rise: parts.rises = true; return true;
        case CellPart::fall: parts.falls = true; return true;
        case CellPart::figure: return note_offset(part, parts);
        case CellPart::including:
        case CellPart::excluding: return comparing.mark(part.kind());
        default: return comparing.add(part.kind());
    }
}

/// Without an offset there is one comparison, wherever its words stand: 不超过预算以内.
Interpreted plain(Parts& parts, CellTree::Cursor node, Role role) {
    auto comparing = parts.with_reference;
    for (const auto part : node) {
        const bool compares = comparator_of(part.kind()).has_value();
        if (compares && !comparing.add(part.kind())) return Interpreted::nonsense(part.span().begin);
        const bool bound = part.kind() == CellPart::including || part.kind() == CellPart::excluding;
        if (bound && !comparing.mark(part.kind())) return Interpreted::nonsense(part.span().begin);
    }
    const auto comparator = comparing.result(role);
    if (!comparator || *comparator == Comparator::bare) return Interpreted::nonsense(node.span().begin);
    return Reading{Relation{*comparator, std::move(parts.reference), std::nullopt, {}}};
}

Interpreted changed(Parts& parts) {
    const auto comparator = parts.falls ? Comparator::less : Comparator::more;
    return Reading{Relation{comparator, std::move(parts.reference), std::nullopt, {}}};
}

Interpreted with_offset(Parts& parts, std::uint32_t byte) {
    bool negative = parts.falls;
    if (!parts.changes()) {
        const auto side = parts.with_reference.stated();
        if (side != Comparator::more && side != Comparator::less) return Interpreted::nonsense(byte);
        negative = side == Comparator::less;
    }
    auto comparator = parts.by_offset.result(Role::actual);
    if (!comparator) return Interpreted::nonsense(byte);
    if (*comparator == Comparator::bare) comparator = Comparator::equal;
    auto offset = std::move(parts.offset->value);
    if (negative) {
        offset.value = -offset.value;
        comparator = turned_round(*comparator);
    }
    auto unit = std::move(parts.offset->unit);
    if (unit.starts_with("百分点")) unit = std::string("个").append(unit);
    return Reading{Relation{*comparator, std::move(parts.reference), std::move(offset), std::move(unit)}};
}

}  // namespace

Interpreted interpret_relation(CellTree::Cursor node, Role role) {
    Parts parts;
    for (const auto part : node) {
        if (!note(part, parts)) return Interpreted::nonsense(part.span().begin);
    }
    if (parts.offset) return with_offset(parts, node.span().begin);
    return parts.changes() ? changed(parts) : plain(parts, node, role);
}

}  // namespace heng
