#include "engine/clause/amount.hpp"

#include <algorithm>
#include <array>

#include "engine/value/hanzi.hpp"

namespace heng::clause {

namespace {

std::string without_commas(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c != ',') {
            out += c;
        }
    }
    return out.starts_with('.') ? "0" + out : out;
}

Rational scale_of(std::string_view word) {
    return Rational::power_of_ten(power_of(word).value_or(0));
}

void add_unit(Amount& amount, std::string_view unit) {
    if (unit == "%" || unit == "‰") {
        amount.share = amount.percent = true;
        amount.value *= Rational::power_of_ten(unit == "%" ? -2 : -3);
    } else if (unit == "个百分点" || unit == "百分点" || unit == "个点" || unit == "点") {
        amount.share = amount.points = true;
        amount.value *= Rational::power_of_ten(-2);
    } else {
        // 12次/年 of a year's form is 12次.
        constexpr std::string_view a_year = "/年";
        amount.unit =
            std::string(unit.ends_with(a_year) ? unit.substr(0, unit.size() - a_year.size()) : unit);
    }
}

void share(Amount& amount, int power, bool percent) {
    amount.share = true;
    amount.percent = percent;
    amount.value *= Rational::power_of_ten(power);
}

/// 八成五: eight and a half tenths.
void tenths(Amount& amount, Node node) {
    Rational place{1};
    amount.value = 0;
    for (auto part : node) {
        amount.value += number_of(part) * place;
        place *= Rational::ratio(1, 10);
    }
    share(amount, -1, false);
    amount.points = true;
}

void read_part(Amount& amount, Node part) {
    switch (part.kind()) {
        case ClauseKind::digits:
        case ClauseKind::hanzi: amount.value = number_of(part); break;
        case ClauseKind::scale: amount.value *= scale_of(part.text()); break;
        case ClauseKind::unit:
        case ClauseKind::measure: add_unit(amount, part.text()); break;
        case ClauseKind::percent_of:
            amount.value = number_of(part.first());
            share(amount, -2, true);
            break;
        case ClauseKind::permille_of:
            amount.value = number_of(part.first());
            share(amount, -3, true);
            break;
        case ClauseKind::tenths: tenths(amount, part); break;
        case ClauseKind::half:
            amount.value = Rational::ratio(1, 2);
            share(amount, 0, false);
            break;
        case ClauseKind::half_unit: amount.value = Rational::ratio(1, 2); break;
        case ClauseKind::times:
            amount.value = number_of(part.first());
            amount.share = amount.times = true;
            break;
        case ClauseKind::share_of: {
            const auto below = number_of(part.first());
            Rational above{1};
            for (auto term : part) {
                above = number_of(term);
            }
            amount.value = below.is_zero() ? Rational(0) : above / below;
            share(amount, 0, false);
            break;
        }
        default: break;
    }
}

}  // namespace

bool is_writable_unit(std::string_view unit) {
    for (const char c : unit) {
        if (static_cast<unsigned char>(c) < 0x80U) {
            return false;
        }
    }
    return !unit.empty();
}

bool is_duration(std::string_view unit) {
    constexpr std::array<std::string_view, 14> units{"天",       "日",     "周",     "个月",    "月",
                                                     "年",       "个季度", "季度",   "小时",    "分钟",
                                                     "个工作日", "工作日", "自然日", "个自然日"};
    return std::find(units.begin(), units.end(), unit) != units.end();
}

Calendar calendar_of(std::string_view unit) {
    const auto ends = [&](std::string_view word) { return unit.ends_with(word); };
    return ends("工作日")                             ? Calendar::workdays
           : ends("月") || ends("年") || ends("季度") ? Calendar::months
                                                      : Calendar::days;
}

Rational number_of(Node digits) {
    if (!digits) {
        return 0;
    }
    if (digits.kind() == ClauseKind::figure) {
        return number_of(digits.first());
    }
    if (const auto value = Rational::parse(without_commas(digits.text()))) {
        return *value;
    }
    return hanzi_value(digits.text()).value_or(Rational(0));
}

Amount amount_of(Node figure) {
    Amount amount;
    if (figure && (figure.kind() == ClauseKind::measure)) {
        amount.value = 1;
        add_unit(amount, figure.text());
        return amount;
    }
    bool negative = false;
    for (auto part : figure) {
        if (part.kind() == ClauseKind::sign) {
            amount.either_side = part.text() == "±" || part.text() == "正负";
            negative = !amount.either_side;
        } else if (part.kind() == ClauseKind::measure) {
            amount.value = 1;
            add_unit(amount, part.text());
        } else {
            read_part(amount, part);
        }
    }
    if (negative) {
        amount.value = -amount.value;
    }
    return amount;
}

std::string written(const Rational& value) {
    const auto text = value.to_string();
    const auto stroke = text.find('/');
    if (stroke == std::string::npos) {
        return text.starts_with('-') ? "(0 - " + text.substr(1) + ")" : text;
    }
    return "(" + text.substr(0, stroke) + " ÷ " + text.substr(stroke + 1) + ")";
}

std::string percent_text(const Rational& value) {
    const auto hundred = value * 100;
    if (!hundred.decimals()) {
        return written(value);
    }
    return hundred.sign() < 0 ? "(0 - " + (-hundred).to_string() + "%)" : hundred.to_string() + "%";
}

std::string Amount::text() const {
    if (times) {
        return written(value);
    }
    if (share) {
        return percent_text(value);
    }
    return value.sign() >= 0 && value.decimals() && is_writable_unit(unit) ? value.to_string() + unit
                                                                           : written(value);
}

}  // namespace heng::clause
