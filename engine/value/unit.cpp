#include "engine/value/unit.hpp"

namespace heng {

UnitVocabulary::Known UnitVocabulary::find_or_add(std::string_view unit) {
    const auto found = known_.find(unit);
    if (found != known_.end()) {
        return found->second;
    }
    return known_.emplace(std::string(unit), Known{groups_++, Rational(1)}).first->second;
}

void UnitVocabulary::equate(std::string_view unit, std::string_view other, const Rational& factor) {
    if (factor.is_zero()) {
        return;
    }
    const auto a = find_or_add(unit);
    const auto b = find_or_add(other);
    if (a.group == b.group) {
        return;  // the first relation stated holds
    }
    // All of a's group is restated in b's base: 1 unit = factor other = factor × b.in_base.
    const auto scale = factor * b.in_base / a.in_base;
    for (auto& [name, known] : known_) {
        if (known.group == a.group) {
            known.group = b.group;
            known.in_base *= scale;
        }
    }
}

std::optional<Rational> UnitVocabulary::convert(std::string_view unit, std::string_view other) const {
    if (unit == other) {
        return Rational(1);
    }
    if (unit.empty() || other.empty()) {
        return is_share(unit) || is_share(other) ? std::nullopt : std::optional(Rational(1));
    }
    const auto a = known_.find(unit);
    const auto b = known_.find(other);
    if (a == known_.end() || b == known_.end() || a->second.group != b->second.group) {
        return std::nullopt;
    }
    return a->second.in_base / b->second.in_base;
}

bool is_share(std::string_view unit) {
    return unit == "%" || unit == "‰" || unit == "‱";
}

Rational share_of(std::string_view unit) {
    if (unit == "%") {
        return Rational::power_of_ten(-2);
    }
    if (unit == "‰") {
        return Rational::power_of_ten(-3);
    }
    return unit == "‱" ? Rational::power_of_ten(-4) : Rational(1);
}

}  // namespace heng
