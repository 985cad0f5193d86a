#include "engine/value/numeral.hpp"

#include <algorithm>
#include <string>

#include "engine/value/figure.hpp"
#include "engine/value/hanzi.hpp"

namespace heng {

namespace {

std::optional<Written> read_digits(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    std::copy_if(text.begin(), text.end(), std::back_inserter(plain), [](char c) { return c != ','; });
    const auto point = plain.find('.');
    const bool has_point = point != std::string::npos;
    if (plain.size() - (has_point ? 1U : 0U) > most_digits) return std::nullopt;
    const auto value = Rational::parse(plain);
    if (!value) return std::nullopt;
    const auto decimals = has_point ? plain.size() - point - 1 : 0;
    return Written{*value, static_cast<int>(decimals)};
}

/// 2000 in 1亿2000万: digits and what multiplies them.
struct Segment {
    Written digits;
    std::size_t length = 0;  ///< of the digits as written
    int power = 0;
};

/// Whether a segment fits under the one before it, and, if nothing multiplies it, fills its places: 1万2000 is a
/// number, 3万5 may mean two.
bool follows(const Segment& segment, const Segment& before, bool multiplied) {
    const auto value = segment.digits.value * Rational::power_of_ten(segment.power);
    if (!(value < Rational::power_of_ten(before.power))) return false;
    return multiplied || segment.length == static_cast<std::size_t>(before.power);
}

std::optional<Numeral> read_amount(CellTree::Cursor node, int money) {
    Numeral numeral;
    Rational total;
    std::optional<Segment> before;
    std::optional<Segment> current;
    int segments = 0;
    const auto close = [&](int unit_power) {
        current->power += unit_power;
        if (current->power > most_power) return false;
        // 1.5万5千 may be 15,500 or 1.55万.
        if (before && before->digits.decimals.value_or(0) > 0) return false;
        if (before && !follows(*current, *before, current->power > 0)) return false;
        total += current->digits.value * Rational::power_of_ten(current->power);
        numeral.power = segments++ == 0 ? current->power - unit_power : 0;
        before = current;
        return true;
    };
    for (const auto part : node) {
        if (part.kind() == CellPart::scale) {
            current->power += power_of(part.text()).value_or(0);
            numeral.scaled = true;
            if (current->power > most_power) return std::nullopt;
            continue;
        }
        if (current && !close(0)) return std::nullopt;
        const auto digits = read_digits(part.text());
        if (!digits) return std::nullopt;
        current = Segment{*digits, part.text().size(), 0};
    }
    if (!current) return std::nullopt;
    if (!numeral.scaled) {  // plain digits: as written, whatever the unit
        numeral.value = current->digits;
        return numeral;
    }
    if (!close(money)) return std::nullopt;
    numeral.value.value = total / Rational::power_of_ten(money);
    return numeral;
}

std::optional<Numeral> read_hanzi(std::string_view text, int money) {
    constexpr std::size_t character = 3;  // bytes of each character of a numeral
    auto whole = std::string(text);
    if (money == 4) whole += "万";
    if (money == 8) whole += "亿";
    if (money == 12) whole += "万亿";
    const auto value = hanzi_value(whole);
    if (!value) return std::nullopt;
    Numeral numeral{{*value / Rational::power_of_ten(money), std::nullopt}, 0, false};
    const auto last = text.size() > character ? text.substr(text.size() - character) : std::string_view{};
    const auto power = power_of(last).value_or(0);
    numeral.power = power > 1 ? power : 0;  // 五至二十: the end's 十 is its own
    for (std::size_t i = 0; i < text.size(); i += character) {
        numeral.scaled = numeral.scaled || power_of(text.substr(i, character)).has_value();
    }
    return numeral;
}

}  // namespace

std::optional<Numeral> read_numeral(CellTree::Cursor node, int money) {
    if (node.kind() == CellPart::amount) return read_amount(node, money);
    if (node.kind() == CellPart::hanzi) return read_hanzi(node.text(), money);
    const auto digits = read_digits(node.text());
    if (!digits) return std::nullopt;
    return Numeral{*digits, 0, false};
}

}  // namespace heng
