#include "engine/value/unit.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "engine/value/figure.hpp"
#include "grammar/fold.hpp"

namespace heng {

namespace {

/// Words come from rule files, where they may be in full width: （个） is (个).
std::string folded(std::string_view unit) {
    Folded text;
    text.fold(unit);
    return std::string(text.text());
}

/// A per cent in hundreds of the smallest of its kind; nothing for other units.
std::optional<int> permyriads(std::string_view unit) {
    if (unit == "%") return 100;
    if (unit == "‰") return 10;
    if (unit == "‱") return 1;
    return std::nullopt;
}

/// 元/人/月: what stands before the first stroke and what after it.
std::pair<std::string_view, std::string_view> split(std::string_view unit) {
    const auto stroke = unit.find('/');
    if (stroke == std::string_view::npos) return {unit, {}};
    return {unit.substr(0, stroke), unit.substr(stroke + 1)};
}

}  // namespace

UnitVocabulary::Place UnitVocabulary::place(std::string_view unit) const {
    const auto found = places_.find(unit);
    if (found == places_.end()) return {std::string(unit), 1};
    return found->second;
}

UnitVocabulary::Base UnitVocabulary::base(std::string_view unit) const {
    if (permyriads(unit)) return {std::string(unit), 1};
    const auto money = money_unit(unit);
    const auto where = place(money.power == 0 ? unit : money.base);
    return {where.base, where.factor * Rational::power_of_ten(money.power)};
}

bool UnitVocabulary::measures(std::string_view unit) const {
    if (permyriads(unit)) return true;
    const auto whole = split(unit).first;
    if (money_unit(whole).power != 0) return true;
    const auto mine = place(whole);
    return std::any_of(places_.begin(), places_.end(), [&](const auto& other) {
        return other.second.base == mine.base && !(other.second.factor == mine.factor);
    });
}

bool UnitVocabulary::equate(std::string_view unit, std::string_view other, const Rational& factor) {
    if (factor.sign() <= 0) return false;
    const auto name = folded(unit);
    const auto other_name = folded(other);
    const auto mine = place(name);
    const auto theirs = place(other_name);
    if (mine.base == theirs.base) return mine.factor == factor * theirs.factor;
    // One of my base is this many of theirs; my whole group moves over.
    const auto step = factor * theirs.factor / mine.factor;
    for (auto& [word, where] : places_) {
        if (where.base != mine.base) continue;
        where = {theirs.base, where.factor * step};
    }
    places_[name] = {theirs.base, factor * theirs.factor};
    places_[mine.base] = {theirs.base, step};
    places_[other_name] = theirs;
    places_[theirs.base] = {theirs.base, 1};
    return true;
}

std::vector<std::string> UnitVocabulary::statements() const {
    // Of each group, by its base, the shortest word: which unit is the base hangs on the order of statements.
    std::map<std::string_view, std::string_view> first;
    for (const auto& [word, where] : places_) {
        const auto [known, fresh] = first.try_emplace(where.base, word);
        if (!fresh && word.size() < known->second.size()) known->second = word;
    }
    std::vector<std::string> out;
    for (const auto& [word, where] : places_) {
        const auto leader = first[where.base];
        if (leader == word) continue;
        const auto factor = where.factor / place(leader).factor;
        const auto equation = [](std::string_view one, const Rational& so_many, std::string_view other) {
            return std::string(one) + " = " + (so_many == Rational(1) ? "" : so_many.to_string() + " ") +
                   std::string(other);
        };
        out.push_back(factor < Rational(1) ? equation(leader, Rational(1) / factor, word)
                                           : equation(word, factor, leader));
    }
    return out;
}

std::optional<Rational> UnitVocabulary::simple_factor(std::string_view from, std::string_view to) const {
    if (from == to) return Rational(1);
    const auto mine = place(from);
    const auto theirs = place(to);
    if (mine.base == theirs.base) return mine.factor / theirs.factor;
    const auto share = permyriads(from);
    const auto other_share = permyriads(to);
    if (share && other_share) return Rational::ratio(*share, *other_share);
    const auto money = money_unit(from);
    const auto other_money = money_unit(to);
    if (money.power == 0 && other_money.power == 0) return std::nullopt;
    if (money.base.empty() || other_money.base.empty()) return std::nullopt;
    const auto base = simple_factor(money.base, other_money.base);
    if (!base) return std::nullopt;
    return *base * Rational::power_of_ten(money.power - other_money.power);
}

std::optional<Rational> UnitVocabulary::factor(std::string_view from, std::string_view to) const {
    if (const auto whole = simple_factor(from, to)) return whole;
    auto [over, under] = split(from);
    auto [other_over, other_under] = split(to);
    auto result = simple_factor(over, other_over);
    if (under.empty() || other_under.empty()) return std::nullopt;
    while (result && !under.empty() && !other_under.empty()) {
        std::tie(over, under) = split(under);
        std::tie(other_over, other_under) = split(other_under);
        const auto per = simple_factor(over, other_over);
        result = per ? std::optional(*result / *per) : std::nullopt;
    }
    return under.empty() == other_under.empty() ? result : std::nullopt;
}

UnitVocabulary::Conversion UnitVocabulary::compare(std::string_view from, std::string_view to) const {
    if (from == to) return {Match::same, 1};
    if (from.empty() || to.empty())
        return {permyriads(from) || permyriads(to) ? Match::differs : Match::same, 1};
    const auto by = factor(from, to);
    if (!by) return {Match::differs, 1};
    return {*by == Rational(1) ? Match::same : Match::converts, *by};
}

}  // namespace heng
