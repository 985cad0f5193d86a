// Targets and actuals: as numbers, in one unit, and whether the one meets the other.

#include "engine/evaluate/machine.hpp"

namespace heng {

namespace {

/// The figure that a target names: 90 of ≥90%. A range is all of its numbers.
Figure bound_of(const Reading& target) {
    if (const auto* quantity = std::get_if<Quantity>(&target)) {
        return Interval::point(quantity->number.value);
    }
    return std::holds_alternative<Between>(target) ? interval_of(target) : std::nullopt;
}

std::optional<Rational> convert(const UnitVocabulary& units, std::string_view from, std::string_view to) {
    const auto conversion = units.compare(from, to);
    return conversion.match == UnitVocabulary::Match::differs ? std::nullopt
                                                              : std::optional(conversion.factor);
}

}  // namespace

Rational share_of_unit(std::string_view unit) {
    if (unit == "%" || unit == "个百分点") {
        return Rational::ratio(1, 100);
    }
    if (unit == "‰") {
        return Rational::ratio(1, 1000);
    }
    return unit == "‱" ? Rational::ratio(1, 10000) : Rational(1);
}

bool is_figure(const Reading* reading) {
    return reading != nullptr && interval_of(*reading).has_value();
}

const Reading* Machine::reading_in(SlotId slot) const {
    return slot == none<SlotId> || form_[slot].value == no_index ? nullptr
                                                                 : &form_.readings[form_[slot].value];
}

Figure Machine::target_figure(const Reading& target) const {
    const auto value = bound_of(target);
    return value ? Figure(*value * share_of_unit(unit_of(target))) : std::nullopt;
}

Figure Machine::actual_figure(const Reading& actual, const Reading* target) const {
    const auto value = target == nullptr ? interval_of(actual) : reached_beside(*target, actual);
    if (!value) {
        return std::nullopt;
    }
    if (target == nullptr || !bound_of(*target)) {
        return *value * share_of_unit(unit_of(actual));
    }
    const auto factor = convert(rules_.units, unit_of(actual), unit_of(*target));
    return factor ? Figure(*value * (*factor * share_of_unit(unit_of(*target)))) : std::nullopt;
}

Figure Machine::value_of(SlotId slot, RowId row) {
    const auto* value = reading_in(slot);
    if (value == nullptr) {
        return std::nullopt;
    }
    return heading(slot).type == CellType::target
               ? target_figure(*value)
               : actual_figure(*value, reading_in(role(row, CellType::target)));
}

Figure Machine::step_in_base(const Rational& step, std::string_view unit, SlotId target) const {
    const auto* value = reading_in(target);
    if (value == nullptr) {
        return std::nullopt;
    }
    const auto of_target = unit_of(*value);
    // 1个百分点 of a rate is a hundredth, and so is 1%.
    if ((unit == "个百分点" || unit == "百分点") && share_of_unit(of_target) != Rational(1)) {
        return Interval::point(step * share_of_unit("%"));
    }
    const auto factor = convert(rules_.units, unit, of_target);
    return factor ? Figure(Interval::point(step * *factor * share_of_unit(of_target))) : std::nullopt;
}

Truth Machine::units_agree(const Reading& actual, const Reading& target) const {
    if (!interval_of(actual) || !bound_of(target)) {
        return Truth::unknown;
    }
    return truth_of(convert(rules_.units, unit_of(actual), unit_of(target)).has_value());
}

void Machine::judge(RowId row, std::optional<Direction> direction) {
    auto& leaf = leaves_[index(row)];
    const auto target_slot = role(row, CellType::target);
    const auto actual_slot = role(row, CellType::actual);
    const auto* target = reading_in(target_slot);
    const auto* actual = reading_in(actual_slot);
    if (target == nullptr || actual == nullptr) {
        const auto empty = target == nullptr ? target_slot : actual_slot;
        leaf.missing =
            empty == none<SlotId>
                ? Missing{}
                : Missing{empty, {path_of(schema(), form_, empty), path_of(schema(), form_, empty)}};
        return;
    }
    Surroundings around{rules_.units, rules_.qualities, {}, year_, direction};
    around.reference = [&](std::string_view name) -> const Reading* {
        for (const auto& reference : rules_.references) {
            if (reference.name == name) {
                return &reference.value;
            }
        }
        Frame frame;
        frame.row = row;
        const auto* known = fact(name, frame);
        return known == nullptr ? nullptr : &known->value;
    };
    const auto meeting = meets(*actual, *target, around);
    leaf.met = meeting.met;
    leaf.achievement = meeting.achievement;
    leaf.missing = missing_for(meeting, target_slot, actual_slot);
    const auto a = value_of(actual_slot, row);
    const auto t = value_of(target_slot, row);
    leaf.completion = a && t ? divide(*a, *t) : std::nullopt;
}

Missing Machine::missing_for(const Meeting& meeting, SlotId target, SlotId actual) const {
    switch (meeting.obstacle) {
        case Obstacle::none: return {};
        case Obstacle::reference_unknown:
            return {none<SlotId>,
                    {"“" + meeting.first + "”的数值",
                     "the value of “" + meeting.first + "”, which the form doesn't state"}};
        case Obstacle::no_target: return {target, {"预期值", "the target"}};
        case Obstacle::no_actual: return {actual, {"实现值", "the actual"}};
        case Obstacle::target_unread: return {target, {"能读懂的预期值", "a target that can be read"}};
        case Obstacle::actual_unread: return {actual, {"能读懂的实现值", "an actual that can be read"}};
        case Obstacle::units_differ:
            return {actual, {"与预期值同一单位的实现值", "an actual in the target's unit"}};
        case Obstacle::offset_unclear:
            return {target, {"相差的是百分比还是百分点", "whether per cent or percentage points are meant"}};
        case Obstacle::kinds_differ:
            return {actual, {"与预期值同类的实现值", "an actual of the target's kind"}};
        case Obstacle::word_unknown:
            return {actual, {"能对照预期值的实现情况", "an actual that answers the target"}};
        case Obstacle::year_unknown: return {actual, {"评价年度", "the form's year"}};
        case Obstacle::not_exact: return {actual, {"确切的实现值", "an exact actual"}};
        case Obstacle::direction_unclear:
            return {
                target,
                {"预期值“0”的比较方向（不低于，还是不超过）", "whether the target is at least or at most 0"}};
        case Obstacle::parts_unmatched:
            return {actual, {"逐项对应的实现值", "an actual for each part of the target"}};
    }
    return {};
}

}  // namespace heng
