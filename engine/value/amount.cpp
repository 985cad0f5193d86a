#include "engine/value/amount.hpp"

namespace heng {

namespace {

/// What the offset makes of the reference: 个百分点 of a rate and figures in its own unit are added; % of what is no
/// rate, and 倍, multiply it. Nothing for % of a %, which may be either.
std::optional<Interval> moved(const Interval& reference, std::string_view reference_unit, const Relation& by,
                              const UnitVocabulary& units) {
    const auto& offset = by.offset->value;
    const bool rate = reference_unit == "%";
    if (by.unit == "%" && !rate) return reference * (Rational(1) + offset / Rational(100));
    if (by.unit == "倍") return reference * (Rational(1) + offset);
    if (by.unit == "%") return std::nullopt;
    if (by.unit == "个百分点") {
        if (!rate && !reference_unit.empty()) return std::nullopt;
        return reference + offset;
    }
    const auto conversion = units.compare(by.unit, reference_unit);
    if (conversion.match == UnitVocabulary::Match::differs) return std::nullopt;
    return reference + offset * conversion.factor;
}

/// `comparator` applied to a number that is itself only known to lie in `range`.
Interval compared_with(Comparator comparator, const Interval& range) {
    switch (comparator) {
        case Comparator::at_least:
        case Comparator::more: {
            auto result = range;
            result.hi_infinite = true;
            result.lo_open = range.lo_open || comparator == Comparator::more;
            return result;
        }
        case Comparator::at_most:
        case Comparator::less: {
            auto result = range;
            result.lo_infinite = true;
            result.hi_open = range.hi_open || comparator == Comparator::less;
            return result;
        }
        case Comparator::equal:
        case Comparator::bare: return range;
    }
    return range;
}

}  // namespace

Interval compared(Comparator comparator, const Rational& number) {
    return compared_with(comparator, Interval::point(number));
}

Meeting undecided(Obstacle obstacle, std::string_view first, std::string_view second) {
    return {Truth::unknown, Achievement::unknown, obstacle, std::string(first), std::string(second)};
}

Amount resolve(const Relation& relation, const Surroundings& around) {
    const auto* reference = around.reference ? around.reference(relation.reference) : nullptr;
    const auto value = reference == nullptr ? std::nullopt : interval_of(*reference);
    if (!value) return {{}, {}, undecided(Obstacle::reference_unknown, relation.reference)};
    const auto unit = std::string(unit_of(*reference));
    if (!relation.offset) return {compared_with(relation.comparator, *value), unit, {}};
    const auto shifted = moved(*value, unit, relation, around.units);
    if (!shifted) return {{}, {}, undecided(Obstacle::offset_unclear, relation.reference, relation.unit)};
    return {compared_with(relation.comparator, *shifted), unit, {}};
}

std::optional<Interval> interval_of(const Reading& reading) {
    if (const auto* quantity = std::get_if<Quantity>(&reading)) {
        return compared(quantity->comparator, quantity->number.value);
    }
    if (const auto* range = std::get_if<Between>(&reading)) {
        return Interval::between(range->lo.value, range->hi.value, !range->lo_included, !range->hi_included);
    }
    return std::nullopt;
}

std::string_view unit_of(const Reading& reading) {
    if (const auto* quantity = std::get_if<Quantity>(&reading)) return quantity->unit;
    if (const auto* range = std::get_if<Between>(&reading)) return range->unit;
    if (const auto* relation = std::get_if<Relation>(&reading)) return relation->unit;
    return {};
}

std::optional<Interval> completion(const Reading& actual, const Reading& target,
                                   const UnitVocabulary& units) {
    const auto* wanted = std::get_if<Quantity>(&target);
    const auto reached = interval_of(actual);
    if (wanted == nullptr || !reached || wanted->number.value.is_zero()) return std::nullopt;
    const auto conversion = units.compare(unit_of(actual), wanted->unit);
    if (conversion.match == UnitVocabulary::Match::differs) return std::nullopt;
    return divide(*reached * conversion.factor, wanted->number.value);
}

}  // namespace heng
