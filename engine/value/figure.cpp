#include "engine/value/figure.hpp"

#include <array>
#include <utility>

#include "engine/value/hanzi.hpp"
#include "engine/value/numeral.hpp"

namespace heng {

namespace {

/// Ten to the power of the last place that isn't zero: 2 for 1200, -1 for 1.5. 300余 is less than 300 and one such
/// step (corpus, rule 12). Nothing for 0 and for what has no finite decimal.
std::optional<int> last_place(const Rational& value) {
    const auto decimals = value.decimals();
    if (!decimals || value.is_zero()) return std::nullopt;
    if (*decimals > 0) return -*decimals;
    const auto digits = value.to_string();
    return static_cast<int>(digits.size() - 1 - digits.find_last_not_of('0'));
}

std::optional<Numeral> read_fraction(CellTree::Cursor node, bool numerator_first) {
    std::array<Rational, 2> numbers;
    std::size_t count = 0;
    for (const auto part : node) {
        const auto numeral = read_numeral(part);
        if (!numeral) return std::nullopt;
        numbers.at(count++) = numeral->value.value;
    }
    const auto& [first, second] = numbers;
    const auto& over = numerator_first ? first : second;
    const auto& under = numerator_first ? second : first;
    if (under.is_zero()) return std::nullopt;
    return Numeral{{over / under, std::nullopt}, 0, true};
}

/// 八成五 is 85.
std::optional<Numeral> read_tenths(CellTree::Cursor node) {
    Rational percent;
    Rational place = 10;
    for (const auto part : node) {
        const auto numeral = read_numeral(part);
        if (!numeral) return std::nullopt;
        percent += numeral->value.value * place;
        place = 1;
    }
    return Numeral{{percent, std::nullopt}, 1, true};
}

struct Reader {
    Figure figure;
    std::optional<Numeral> numeral;
    CellTree::Cursor node;
    bool negative = false;
    bool yuan = false;  ///< written here, or before the other end of a range
    bool vague = false;
    int vague_power = 0;  ///< of the 万 in 20余万人
    int money = 0;        ///< of the unit

    std::optional<Numeral> of_hundred(CellTree::Cursor part, std::string_view unit) {
        figure.unit = std::string(unit);
        figure.percent_words = true;
        return read_numeral(part.first());
    }

    /// False if the part is a number that can't be.
    bool take(CellTree::Cursor part) {
        switch (part.kind()) {
            case CellPart::minus: negative = !negative; return true;
            case CellPart::yuan:
                yuan = true;
                figure.yuan = true;
                return true;
            case CellPart::vague: vague = true; return true;
            case CellPart::scale: vague_power += power_of(part.text()).value_or(0); return vague_power <= 16;
            case CellPart::unit: figure.unit = std::string(part.text()); return true;
            case CellPart::digits:
            case CellPart::hanzi:
            case CellPart::amount: numeral = read_numeral(part, money); break;
            case CellPart::quotient: numeral = read_fraction(part, true); break;
            case CellPart::share: numeral = read_fraction(part, false); break;
            case CellPart::percent_of: numeral = of_hundred(part, "%"); break;
            case CellPart::permille_of: numeral = of_hundred(part, "‰"); break;
            case CellPart::permyriad_of: numeral = of_hundred(part, "‱"); break;
            case CellPart::half: numeral = percent(50); break;
            case CellPart::whole: numeral = percent(100); break;
            case CellPart::tenths:
                numeral = read_tenths(part);
                figure.tenths = true;
                figure.unit = std::string("%");
                break;
            default: return true;  // （含） between numeral and unit is the condition's
        }
        return numeral.has_value();
    }

    std::optional<Numeral> percent(int value) {
        figure.unit = std::string("%");
        return Numeral{{value, std::nullopt}, 0, true};
    }
};

/// The 万, 亿 or 万亿 that the children of a node end with.
std::string last_scales(CellTree::Cursor node) {
    std::string scales;
    for (const auto part : node) {
        if (part.kind() == CellPart::unit) continue;
        if (part.kind() != CellPart::scale) scales.clear();
        if (part.kind() == CellPart::scale) scales += part.text();
    }
    for (const std::string_view word : {"万亿", "万", "萬", "亿", "億"}) {
        if (scales.ends_with(word)) return std::string(word);
    }
    return {};
}

/// ¥ gives 元, and with 万 or 亿 behind the numeral 万元 or 亿元. False if the unit written is none of 元.
bool name_yuan(Reader& reader) {
    auto& unit = reader.figure.unit;
    if (!unit.empty() && unit.front() != '/') {
        const auto base = money_unit(unit).base;
        const std::string_view yuan = "元";
        return base.starts_with(yuan) &&
               (base == yuan || base[yuan.size()] == '/' || base[yuan.size()] == '(');
    }
    const auto amount = reader.node.child(CellPart::amount);
    const auto scales = last_scales(reader.vague ? reader.node : amount);
    const auto money = money_unit(scales).power;
    auto& numeral = *reader.numeral;
    reader.figure.plain_yuan = unit.empty() && !numeral.scaled && !reader.vague;
    unit = scales + "元" + unit;
    if (money == 0) return true;
    if (reader.vague) {
        reader.vague_power -= money;
    } else if (const auto digits = read_numeral(amount.first()); digits && numeral.power == money) {
        numeral = *digits;  // with the decimals written
    } else {
        numeral = {{numeral.value.value / Rational::power_of_ten(money), std::nullopt}, 0, true};
    }
    return true;
}

std::optional<Figure> finish(Reader& reader) {
    const bool only_factors = reader.figure.unit.starts_with('/');
    if (reader.yuan ? !name_yuan(reader) : only_factors) return std::nullopt;
    auto& figure = reader.figure;
    figure.value = reader.numeral->value;
    figure.power = reader.numeral->power;
    figure.scaled = reader.numeral->scaled;
    if (reader.vague) {
        const auto place = last_place(figure.value.value);
        if (!place || reader.negative) return std::nullopt;
        const auto scale = Rational::power_of_ten(reader.vague_power);
        figure.below = Written{(figure.value.value + Rational::power_of_ten(*place)) * scale, std::nullopt};
        figure.value.value *= scale;
        if (reader.vague_power > 0) figure.value.decimals.reset();
    }
    if (reader.negative) figure.value.value = -figure.value.value;
    return std::move(figure);
}

}  // namespace

MoneyUnit money_unit(std::string_view unit) {
    constexpr std::array<std::pair<std::string_view, int>, 5> scales{
        {{"万亿", 12}, {"万", 4}, {"萬", 4}, {"亿", 8}, {"億", 8}}};
    for (const auto& [word, power] : scales) {
        if (unit.starts_with(word)) return {power, unit.substr(word.size())};
    }
    return {0, unit};
}

std::optional<Figure> read_figure(CellTree::Cursor node, bool of_yuan) {
    Reader reader;
    reader.node = node;
    reader.yuan = of_yuan;
    if (const auto unit = node.child(CellPart::unit); unit && !node.child(CellPart::vague)) {
        reader.money = money_unit(unit.text()).power;
    }
    for (const auto part : node) {
        if (!reader.take(part)) return std::nullopt;
    }
    if (!reader.numeral) return std::nullopt;
    return finish(reader);
}

}  // namespace heng
