#include "engine/value/meets.hpp"

#include <utility>

#include "engine/value/amount.hpp"
#include "engine/value/meets_date.hpp"

namespace heng {

namespace {

template <typename T>
bool is(const Reading& reading) {
    return std::holds_alternative<T>(reading);
}

bool is_figure(const Reading& reading) {
    return is<Quantity>(reading) || is<Between>(reading);
}

Meeting decided(Truth met) {
    if (met == Truth::unknown) return undecided(Obstacle::not_exact);
    return {met, Achievement::unknown, Obstacle::none, {}, {}};
}

/// Both as amounts, the actual brought to the target's unit.
Meeting within_allowed(const Amount& actual, const Amount& allowed, const Surroundings& around) {
    if (!allowed.known()) return allowed.trouble;
    if (!actual.known()) return actual.trouble;
    const auto conversion = around.units.compare(actual.unit, allowed.unit);
    if (conversion.match == UnitVocabulary::Match::differs) {
        return undecided(Obstacle::units_differ, allowed.unit, actual.unit);
    }
    return decided(within(actual.value * conversion.factor, allowed.value));
}

/// 较上年下降3% wants at least so much of a fall, as 增长5% wants a rise of 5 % or more; 与上年持平 is what it says.
Relation wanted(const Relation& target) {
    auto asked = target;
    if (target.comparator == Comparator::equal && target.offset && !target.offset->value.is_zero()) {
        asked.comparator = target.offset->value > Rational(0) ? Comparator::at_least : Comparator::at_most;
    }
    return asked;
}

/// What a target in figures allows.
Amount allowed_by(const Reading& target, const Surroundings& around) {
    if (const auto* relation = std::get_if<Relation>(&target)) return resolve(wanted(*relation), around);
    auto allowed = *interval_of(target);
    const auto* quantity = std::get_if<Quantity>(&target);
    if (quantity != nullptr && quantity->comparator == Comparator::bare) {
        const bool forward = around.direction.value_or(Direction::forward) == Direction::forward;
        allowed = compared(forward ? Comparator::at_least : Comparator::at_most, quantity->number.value);
    }
    return {std::move(allowed), std::string(unit_of(target)), {}};
}

Amount reached_by(const Reading& actual, const Reading& target, const Surroundings& around) {
    if (const auto* relation = std::get_if<Relation>(&actual)) return resolve(*relation, around);
    return {*reached_beside(target, actual), std::string(unit_of(actual)), {}};
}

/// A target that just says 0. “At least 0” asks for nothing, so it mostly means none at all: 安全事故 0起.
bool is_bare_zero(const Reading& target) {
    const auto* quantity = std::get_if<Quantity>(&target);
    return quantity != nullptr && quantity->comparator == Comparator::bare &&
           quantity->number.value.is_zero();
}

/// How far a relation lies from its reference: 有所提高 is more than 0.
Interval distance(const Relation& relation) {
    return compared(relation.comparator, relation.offset ? relation.offset->value : Rational(0));
}

/// Two relations to the same thing are compared without knowing what it comes to.
Meeting relative(const Relation& actual, const Relation& target, const Surroundings& around) {
    if (!actual.offset || !target.offset) return decided(within(distance(actual), distance(target)));
    const auto conversion = around.units.compare(actual.unit, target.unit);
    if (conversion.match == UnitVocabulary::Match::differs) {
        return undecided(Obstacle::units_differ, target.unit, actual.unit);
    }
    return decided(within(distance(actual) * conversion.factor, distance(target)));
}

Meeting in_words(const Quality& actual, const Quality& target, const Surroundings& around) {
    const auto level = around.qualities.achievement(actual.text, target.text);
    if (level == Achievement::unknown) return undecided(Obstacle::word_unknown, target.text, actual.text);
    return {truth_of(level == Achievement::reached), level, Obstacle::none, {}, {}};
}

/// One condition against one thing known.
Meeting single(const Reading& actual, const Reading& target, const Surroundings& around) {
    if (is<Unread>(target)) return undecided(Obstacle::target_unread);
    if (is<Unread>(actual)) return undecided(Obstacle::actual_unread);
    if (is<Nothing>(target)) return undecided(Obstacle::no_target);
    if (is<Nothing>(actual)) return undecided(Obstacle::no_actual);
    if (is<Deadline>(target) && is<Deadline>(actual)) {
        return on_date(std::get<Deadline>(actual), std::get<Deadline>(target), around.year);
    }
    if (is<Quality>(target) && is<Quality>(actual)) {
        return in_words(std::get<Quality>(actual), std::get<Quality>(target), around);
    }
    if (is<Relation>(target) && is<Relation>(actual)) {
        const auto& mine = std::get<Relation>(actual);
        const auto asked = wanted(std::get<Relation>(target));
        if (mine.reference == asked.reference) return relative(mine, asked, around);
    }
    const bool numbers =
        (is_figure(target) || is<Relation>(target)) && (is_figure(actual) || is<Relation>(actual));
    if (!numbers) return undecided(Obstacle::kinds_differ);
    const auto reached = reached_by(actual, target, around);
    auto meeting = within_allowed(reached, allowed_by(target, around), around);
    const bool compared = meeting.obstacle == Obstacle::none || meeting.obstacle == Obstacle::not_exact;
    if (compared && !around.direction && is_bare_zero(target) &&
        equal(reached.value, Interval::point(0)) != Truth::yes) {
        return undecided(Obstacle::direction_unclear);
    }
    return meeting;
}

/// Whether it is clear that the two speak of different things.
bool unrelated(const Meeting& meeting) {
    switch (meeting.obstacle) {
        case Obstacle::units_differ:
        case Obstacle::kinds_differ:
        case Obstacle::reference_unknown: return true;
        case Obstacle::none:
        case Obstacle::no_target:
        case Obstacle::no_actual:
        case Obstacle::target_unread:
        case Obstacle::actual_unread:
        case Obstacle::offset_unclear:
        case Obstacle::word_unknown:
        case Obstacle::year_unknown:
        case Obstacle::not_exact:
        case Obstacle::direction_unclear:
        case Obstacle::parts_unmatched: return false;
    }
    return false;
}

/// Of an actual that states several things, the one that speaks of this condition.
Meeting one_of(const Joined& actual, const Reading& target, std::size_t position, std::size_t conditions,
               const Surroundings& around) {
    if (actual.by == Joined::By::any) return undecided(Obstacle::parts_unmatched);
    const Meeting* found = nullptr;
    std::vector<Meeting> meetings;
    meetings.reserve(actual.parts.size());
    std::size_t related = 0;
    for (const auto& part : actual.parts) {
        const auto& meeting = meetings.emplace_back(single(part, target, around));
        if (unrelated(meeting)) continue;
        ++related;
        found = &meeting;
    }
    if (related == 1) return *found;
    if (related > 1 && actual.parts.size() == conditions && !unrelated(meetings[position]))
        return meetings[position];
    return related == 0 ? meetings.front() : undecided(Obstacle::parts_unmatched);
}

Meeting condition(const Reading& actual, const Reading& target, std::size_t position, std::size_t conditions,
                  const Surroundings& around);

/// 且 and 或 by Kleene; what remains undecided is blamed on the first part that is.
Meeting several(const Reading& actual, const Joined& target, const Surroundings& around) {
    const bool all = target.by == Joined::By::all;
    Meeting whole = decided(truth_of(all));
    Meeting trouble;
    for (std::size_t i = 0; i < target.parts.size(); ++i) {
        auto part = condition(actual, target.parts[i], i, target.parts.size(), around);
        whole.met = all ? (whole.met & part.met) : (whole.met | part.met);
        if (part.met == Truth::unknown && trouble.obstacle == Obstacle::none) trouble = std::move(part);
    }
    return whole.met == Truth::unknown ? trouble : whole;
}

Meeting condition(const Reading& actual, const Reading& target, std::size_t position, std::size_t conditions,
                  const Surroundings& around) {
    if (const auto* joined = std::get_if<Joined>(&target)) return several(actual, *joined, around);
    if (const auto* stated = std::get_if<Joined>(&actual)) {
        return one_of(*stated, target, position, conditions, around);
    }
    return single(actual, target, around);
}

}  // namespace

std::optional<Interval> reached_beside(const Reading& target, const Reading& actual) {
    const auto* asked = std::get_if<Quantity>(&target);
    const auto* got = std::get_if<Quantity>(&actual);
    const bool fall = asked != nullptr && got != nullptr && asked->change &&
                      asked->number.value.sign() < 0 && !got->change && got->number.value.sign() > 0;
    const auto figures = interval_of(actual);
    return fall ? std::optional(-*figures) : figures;
}

Meeting meets(const Reading& actual, const Reading& target, const Surroundings& around) {
    return condition(actual, target, 0, 1, around);
}

}  // namespace heng
