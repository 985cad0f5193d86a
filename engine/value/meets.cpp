#include "engine/value/meets.hpp"

namespace heng {

namespace {

Interval by(Comparator comparator, const Rational& value, Direction bare) {
    switch (comparator) {
        case Comparator::at_least: return Interval::at_least(value);
        case Comparator::at_most: return Interval::at_most(value);
        case Comparator::more: return Interval::at_least(value, true);
        case Comparator::less: return Interval::at_most(value, true);
        case Comparator::equal: return Interval::point(value);
        case Comparator::bare: return bare == Direction::forward ? Interval::at_least(value) : Interval::at_most(value);
    }
    return Interval::all();
}

Met undecided(Undecided why, std::string what = {}) {
    return {Truth::unknown, Achievement::unknown, why, std::move(what)};
}

Met decided(Truth met) {
    const auto achievement = met == Truth::yes  ? Achievement::reached
                             : met == Truth::no ? Achievement::missed
                                                : Achievement::unknown;
    return {met, achievement, met == Truth::unknown ? Undecided::interval : Undecided::no, {}};
}

/// The numbers of an actual: a bare figure is just that figure.
std::optional<Interval> reached(const Reading& actual) {
    if (const auto* quantity = std::get_if<Quantity>(&actual)) {
        return quantity->comparator == Comparator::bare ? Interval::point(quantity->number.value)
                                                        : by(quantity->comparator, quantity->number.value, Direction::forward);
    }
    return numbers_of(actual, Direction::forward);
}

Met quantities(const Reading& target, const Reading& actual, const Circumstances& around) {
    const auto want = numbers_of(target, around.direction);
    const auto have = reached(actual);
    if (!want || !have) {
        return undecided(std::holds_alternative<Quality>(actual) ? Undecided::words : Undecided::kinds_differ);
    }
    const auto factor = around.units.convert(unit_of(actual), unit_of(target));
    if (!factor) {
        return undecided(Undecided::units_differ);
    }
    return decided(within(*have * *factor, *want));
}

Met dates(const Deadline& target, const Reading& actual, const Circumstances& around) {
    const auto* done = std::get_if<Deadline>(&actual);
    if (done == nullptr) {
        return undecided(std::holds_alternative<Quality>(actual) ? Undecided::words : Undecided::kinds_differ);
    }
    const auto limit = days(target.date, around.year);
    const auto when = days(done->date, around.year != 0 ? around.year : target.date.year);
    if (!limit || !when) {
        return undecided(Undecided::interval);
    }
    // By the last day that the limit can mean; a date of which only the month is known may lie on either side.
    switch (target.comparator) {
        case Comparator::less:
            return decided(when->last < limit->first ? Truth::yes : when->first >= limit->last ? Truth::no : Truth::unknown);
        case Comparator::at_least:
            return decided(when->first >= limit->first ? Truth::yes : when->last < limit->first ? Truth::no : Truth::unknown);
        case Comparator::more:
            return decided(when->first > limit->last ? Truth::yes : when->last <= limit->last ? Truth::no : Truth::unknown);
        case Comparator::at_most:
        case Comparator::equal:
        case Comparator::bare:
            return decided(when->last <= limit->last ? Truth::yes : when->first > limit->last ? Truth::no : Truth::unknown);
    }
    return undecided(Undecided::interval);
}

Met qualities(const Quality& target, const Reading& actual, const Circumstances& around) {
    const auto* words = std::get_if<Quality>(&actual);
    if (words == nullptr) {
        return undecided(Undecided::words);
    }
    const auto level = around.qualities.judge(target.text, words->text);
    switch (level) {
        case Achievement::reached: return {Truth::yes, level, Undecided::no, {}};
        case Achievement::partly:
        case Achievement::missed: return {Truth::no, level, Undecided::no, {}};
        case Achievement::unknown: break;
    }
    return undecided(Undecided::words);
}

/// The reference's figure, moved by the offset, is the bound.
Met relation(const Relation& target, const Reading& actual, const Circumstances& around) {
    // “比上年提高 2 个百分点” reports against the same reference: the two offsets are compared.
    if (const auto* same = std::get_if<Relation>(&actual); same != nullptr && same->reference == target.reference && same->offset) {
        const auto factor = around.units.convert(same->unit, target.offset ? target.unit : same->unit);
        if (factor) {
            const auto bound = target.offset ? target.offset->value : Rational(0);
            return decided(within(Interval::point(same->offset->value * *factor), by(target.comparator, bound, around.direction)));
        }
    }
    const auto* known = around.reference ? around.reference(target.reference) : nullptr;
    const auto* base = known == nullptr ? nullptr : std::get_if<Quantity>(known);
    if (base == nullptr) {
        return undecided(Undecided::reference, target.reference);
    }
    auto bound = base->number.value;
    if (target.offset) {
        const bool points = is_share(base->unit);  // a share moves by points, an amount by a share of itself
        bound += is_share(target.unit) && !points ? bound * target.offset->value * share_of(target.unit) : target.offset->value;
    }
    Quantity wanted{target.comparator, {bound, std::nullopt}, base->unit};
    const auto* have = std::get_if<Quantity>(&actual);
    if (have != nullptr && have->unit.empty()) {
        wanted.unit.clear();  // an actual in the reference's unit, which it doesn't repeat
    }
    return quantities(wanted, actual, around);
}

Met joined(const Joined& target, const Reading& actual, const Circumstances& around) {
    const auto* parts = std::get_if<Joined>(&actual);
    const bool pairs = parts != nullptr && parts->parts.size() == target.parts.size();
    Met all;
    bool first = true;
    for (std::size_t i = 0; i < target.parts.size(); ++i) {
        const auto one = meets(target.parts[i], pairs ? parts->parts[i] : actual, around);
        const auto met = first                              ? one.met
                         : target.by == Joined::By::all ? all.met & one.met
                                                        : all.met | one.met;
        if (one.why != Undecided::no || first) {
            all = one;
        }
        all.met = met;
        first = false;
    }
    if (all.met != Truth::unknown) {
        return decided(all.met);
    }
    return all;
}

}  // namespace

std::optional<Interval> numbers_of(const Reading& reading, Direction bare) {
    if (const auto* quantity = std::get_if<Quantity>(&reading)) {
        return by(quantity->comparator, quantity->number.value, bare);
    }
    if (const auto* range = std::get_if<Range>(&reading)) {
        return Interval::between(range->lo.value, range->hi.value, !range->lo_included, !range->hi_included);
    }
    return std::nullopt;
}

std::string_view unit_of(const Reading& reading) {
    if (const auto* quantity = std::get_if<Quantity>(&reading)) {
        return quantity->unit;
    }
    const auto* range = std::get_if<Range>(&reading);
    return range == nullptr ? std::string_view{} : std::string_view(range->unit);
}

Met meets(const Reading& target, const Reading& actual, const Circumstances& around) {
    if (std::holds_alternative<Nothing>(target) || std::holds_alternative<Nothing>(actual)) {
        return undecided(Undecided::empty);
    }
    if (!target.is_read() || !actual.is_read()) {
        return undecided(Undecided::unread);
    }
    // “已完成”, “未达成” answer any target.
    if (const auto* words = std::get_if<Quality>(&actual); words != nullptr && !std::holds_alternative<Quality>(target)) {
        return qualities(Quality{{}}, actual, around);
    }
    if (const auto* deadline = std::get_if<Deadline>(&target)) {
        return dates(*deadline, actual, around);
    }
    if (const auto* quality = std::get_if<Quality>(&target)) {
        return qualities(*quality, actual, around);
    }
    if (const auto* to = std::get_if<Relation>(&target)) {
        return relation(*to, actual, around);
    }
    if (const auto* parts = std::get_if<Joined>(&target)) {
        return joined(*parts, actual, around);
    }
    return quantities(target, actual, around);
}

}  // namespace heng
