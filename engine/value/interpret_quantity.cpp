#include <optional>
#include <utility>

#include "engine/value/comparing.hpp"
#include "engine/value/figure.hpp"
#include "engine/value/hanzi.hpp"
#include "engine/value/interpret.hpp"
#include "engine/value/numeral.hpp"

namespace heng {

namespace {

using Bound = std::optional<CellPart>;  ///< （含） or （不含）, if either is said

bool is_bound(CellPart part) {
    return part == CellPart::including || part == CellPart::excluding;
}

/// A condition on a figure, taken apart: its nodes, not yet what they mean together.
struct Parts {
    Comparing comparing;
    std::optional<Figure> figure;
    Bound bound;              ///< of `figure`
    CellTree::Cursor second;  ///< to_end, deviation or chained, if there is one
    std::string per;          ///< "/人/月"
    bool changes = false;
    bool falls = false;
};

/// The figure inside （含90%）, if there is one, must be the one that it stands at.
bool fits(CellTree::Cursor bound, const Figure& figure) {
    const auto inner = bound.child(CellPart::figure);
    if (!inner) return true;
    const auto said = read_figure(inner);
    return said && said->value == figure.value && (said->unit.empty() || said->unit == figure.unit);
}

bool note_bound(CellTree::Cursor part, const std::optional<Figure>& figure, Bound& bound) {
    if (!figure || !fits(part, *figure) || (bound && *bound != part.kind())) return false;
    bound = part.kind();
    return true;
}

/// A figure and the （含） that may stand between its numeral and its unit.
bool note_figure(CellTree::Cursor part, std::optional<Figure>& figure, Bound& bound, bool of_yuan = false) {
    figure = read_figure(part, of_yuan);
    if (!figure) return false;
    for (const auto inner : part) {
        if (is_bound(inner.kind()) && !note_bound(inner, figure, bound)) return false;
    }
    return true;
}

bool note(CellTree::Cursor part, Parts& parts) {
    switch (part.kind()) {
        case CellPart::per: parts.per.append("/").append(part.text()); return true;
        case CellPart::rise: parts.changes = true; return true;
        case CellPart::fall: parts.changes = parts.falls = true; return true;
        case CellPart::figure: return note_figure(part, parts.figure, parts.bound);
        case CellPart::including:
        case CellPart::excluding: return note_bound(part, parts.figure, parts.bound);
        case CellPart::to_end:
        case CellPart::deviation:
        case CellPart::chained:
        case CellPart::interval: parts.second = part; return true;
        default: return parts.comparing.add(part.kind());
    }
}

/// 百分点 is 个百分点; 每人 … 元 is 元/人. Nothing if there is a 每 but no unit for it.
std::optional<std::string> unit_of(const Parts& parts, std::string unit) {
    if (unit.starts_with("百分点")) unit = std::string("个").append(unit);
    if (!parts.per.empty() && unit.empty()) return std::nullopt;
    return unit + parts.per;
}

Interpreted range_of(const Parts& parts, Between range, std::uint32_t byte) {
    if (parts.falls) {
        if (range.lo.value.sign() < 0) return Interpreted::nonsense(byte);
        std::swap(range.lo, range.hi);
        std::swap(range.lo_included, range.hi_included);
        range.lo.value = -range.lo.value;
        range.hi.value = -range.hi.value;
    }
    const bool crossed = range.hi.value < range.lo.value;
    const bool empty = range.lo == range.hi && !(range.lo_included && range.hi_included);
    auto unit = unit_of(parts, range.unit);
    if (crossed || empty || !unit) return Interpreted::nonsense(byte);
    range.unit = std::move(*unit);
    return Reading{std::move(range)};
}

Interpreted single(const Parts& parts, Role role, std::uint32_t byte) {
    const auto& figure = *parts.figure;
    if (figure.below) {
        if (parts.comparing.stated() || parts.bound) return Interpreted::nonsense(byte);
        return range_of(parts, {figure.value, *figure.below, false, false, figure.unit}, byte);
    }
    auto comparing = parts.comparing;
    if (parts.bound && !comparing.mark(*parts.bound)) return Interpreted::nonsense(byte);
    auto comparator = comparing.result(role);
    auto unit = unit_of(parts, figure.unit);
    if (!comparator || !unit) return Interpreted::nonsense(byte);
    auto number = figure.value;
    if (parts.falls) {
        if (number.value.sign() < 0) return Interpreted::nonsense(byte);  // 下降-5%
        number.value = -number.value;
        comparator = turned_round(*comparator);
    }
    return Reading{Quantity{*comparator, std::move(number), std::move(*unit), parts.changes}};
}

/// Gives the first figure of a range what only the last one says: the unit, 万, 成. False if they don't go together.
bool share(Figure& first, Figure& last) {
    if (first.below || last.below) return false;
    if (first.plain_yuan && !last.yuan) first.unit.clear();  // ¥5-8万
    const auto money = money_unit(last.unit);
    if (first.unit.empty() && !last.unit.empty() && first.scaled && money.power > 0) {
        first.unit = std::string(money.base);  // 500万-1亿元
    }
    if (first.unit.empty()) {
        if (!first.scaled && last.power > 0) {
            first.value = {first.value.value * Rational::power_of_ten(last.power), std::nullopt};
        }
        first.unit = last.unit;
    } else if (last.unit.empty() && first.percent_words) {
        last.unit = first.unit;  // 百分之八十至九十
    }
    if (first.unit == last.unit) return true;
    const auto other = money_unit(first.unit);
    if (other.base != money.base) return false;
    const auto factor = Rational::power_of_ten(other.power - money.power);
    first.value = {first.value.value * factor, std::nullopt};
    first.unit = last.unit;
    return true;
}

/// If only one end is marked, the other is the opposite: 60%（含）-80% is [60,80).
std::pair<bool, bool> ends_included(const Bound& first, const Bound& last) {
    const bool first_in = first == CellPart::including;
    const bool last_in = last == CellPart::including;
    if (first && last) return {first_in, last_in};
    if (first) return {first_in, !first_in};
    if (last) return {!last_in, last_in};
    return {true, true};
}

Interpreted to_end(Parts& parts, std::uint32_t byte) {
    std::optional<Figure> last;
    Bound bound;
    for (const auto part : parts.second) {
        const bool good = part.kind() == CellPart::figure ? note_figure(part, last, bound, parts.figure->yuan)
                                                          : note_bound(part, last, bound);
        if (!good) return Interpreted::nonsense(part.span().begin);
    }
    if (!share(*parts.figure, *last)) return Interpreted::nonsense(byte);
    const auto [lo_in, hi_in] = ends_included(parts.bound, bound);
    return range_of(parts, {parts.figure->value, last->value, lo_in, hi_in, last->unit}, byte);
}

Interpreted around(Parts& parts, std::uint32_t byte) {
    auto by = read_figure(parts.second.child(CellPart::figure), parts.figure && parts.figure->yuan);
    if (!by || by->value.value.sign() < 0 || parts.bound) return Interpreted::nonsense(byte);
    auto middle = parts.figure.value_or(Figure{});
    if (by->unit.empty()) by->unit = middle.unit;
    if (by->unit == "个百分点" && middle.unit == "%") by->unit = std::string("%");
    if (!share(middle, *by)) return Interpreted::nonsense(byte);
    const Written lo{middle.value.value - by->value.value, std::nullopt};
    const Written hi{middle.value.value + by->value.value, std::nullopt};
    return range_of(parts, {lo, hi, true, true, by->unit}, byte);
}

/// 80%≤X<90%, and the same from the other side.
Interpreted chained(Parts& parts, std::uint32_t byte) {
    std::optional<Figure> last;
    std::optional<Comparator> left;
    std::optional<Comparator> right;
    for (const auto part : parts.second) {
        if (part.kind() == CellPart::figure) {
            last = read_figure(part);
        } else {
            (left ? right : left) = comparator_of(part.kind());
        }
    }
    if (!last || !left || !right || parts.bound || !share(*parts.figure, *last))
        return Interpreted::nonsense(byte);
    const auto up = [](Comparator c) { return c == Comparator::at_most || c == Comparator::less; };
    const auto down = [](Comparator c) { return c == Comparator::at_least || c == Comparator::more; };
    const auto closed = [](Comparator c) { return c == Comparator::at_most || c == Comparator::at_least; };
    if (up(*left) && up(*right)) {
        return range_of(parts, {parts.figure->value, last->value, closed(*left), closed(*right), last->unit},
                        byte);
    }
    if (down(*left) && down(*right)) {
        return range_of(parts, {last->value, parts.figure->value, closed(*right), closed(*left), last->unit},
                        byte);
    }
    return Interpreted::nonsense(byte);
}

/// 万人 behind the brackets holds for both ends; those of ¥ have their unit already. False if an end says another.
bool share_behind(CellTree::Cursor node, Figure& first, Figure& last) {
    int power = 0;
    for (const auto part : node) {
        if (part.kind() == CellPart::scale) power += power_of(part.text()).value_or(0);
        if (part.kind() != CellPart::unit) continue;
        if (!last.unit.empty()) return false;
        last.unit = std::string(part.text());
    }
    if (last.unit == "成" && power == 0) {
        power = 1;
        last.unit = std::string("%");
    }
    if (power == 0) return true;
    if (power > most_power || !first.unit.empty() || (last.percent_words || last.tenths || first.tenths))
        return false;
    for (auto* figure : {&first, &last}) {
        figure->value = {figure->value.value * Rational::power_of_ten(power), std::nullopt};
        figure->scaled = true;
        figure->unit = last.unit;
    }
    return true;
}

/// [80%,90%), with what stood before it in `parts`.
Interpreted interval_of(Parts& parts) {
    const auto node = parts.second;
    const auto byte = node.span().begin;
    std::optional<Figure> last;
    Between range;
    for (const auto part : node) {
        range.lo_included = range.lo_included && part.kind() != CellPart::open_out;
        range.hi_included = range.hi_included && part.kind() != CellPart::close_out;
        if (part.kind() != CellPart::figure) continue;
        auto figure = read_figure(part, parts.figure && parts.figure->yuan);
        if (!figure || part.child(CellPart::including) || part.child(CellPart::excluding)) {
            return Interpreted::nonsense(part.span().begin);
        }
        (parts.figure ? last : parts.figure) = std::move(figure);
    }
    auto& first = *parts.figure;
    if (parts.comparing.stated() || !share_behind(node, first, *last) || !share(first, *last))
        return Interpreted::nonsense(byte);
    range.lo = first.value;
    range.hi = last->value;
    range.unit = last->unit;
    return range_of(parts, std::move(range), byte);
}

/// A range says both bounds itself. Only 达到 adds nothing to it, and 以内 nothing to ±5%.
bool may_be_range(const Parts& parts) {
    if (!parts.comparing.stated()) return true;
    return !parts.figure && *parts.comparing.stated() == Comparator::at_most;
}

}  // namespace

Interpreted interpret_quantity(CellTree::Cursor node, Role role) {
    Parts parts;
    for (const auto part : node) {
        if (!note(part, parts)) return Interpreted::nonsense(part.span().begin);
    }
    if (parts.second && parts.second.kind() == CellPart::interval) return interval_of(parts);
    const bool around_zero = parts.second && parts.second.kind() == CellPart::deviation;
    if (!parts.figure && !around_zero) return Interpreted::nonsense(node.span().begin);
    if (!parts.second) return single(parts, role, node.span().begin);
    const auto byte = parts.second.span().begin;
    if (!may_be_range(parts)) return Interpreted::nonsense(byte);
    switch (parts.second.kind()) {
        case CellPart::to_end: return to_end(parts, byte);
        case CellPart::deviation: return around(parts, byte);
        default: return chained(parts, byte);
    }
}

Interpreted interpret_interval(CellTree::Cursor node) {
    Parts parts;
    parts.second = node;
    return interval_of(parts);
}

}  // namespace heng
