#include "engine/value/hanzi.hpp"

#include <cstdint>
#include <string>
#include <vector>

#include "grammar/utf8.hpp"

namespace heng {

namespace {

/// Longer ones are no figure of a form; design §11 bounds digits.
constexpr std::size_t most_digits = 1000;
constexpr std::size_t most_characters = 64;  // of a numeral with 十, 百, …: 一千二百三十四万亿… has 30

struct Sign {
    int digit = -1;  ///< 0 to 9
    int power = 0;   ///< of ten, 1 for 十; 0: none
    bool point = false;
};

Sign sign_of(char32_t code) {
    switch (code) {
        case U'零':
        case U'〇': return {.digit = 0};
        case U'一':
        case U'壹': return {.digit = 1};
        case U'二':
        case U'两':
        case U'贰':
        case U'貳': return {.digit = 2};
        case U'三':
        case U'叁':
        case U'參': return {.digit = 3};
        case U'四':
        case U'肆': return {.digit = 4};
        case U'五':
        case U'伍': return {.digit = 5};
        case U'六':
        case U'陆':
        case U'陸': return {.digit = 6};
        case U'七':
        case U'柒': return {.digit = 7};
        case U'八':
        case U'捌': return {.digit = 8};
        case U'九':
        case U'玖': return {.digit = 9};
        case U'廿': return {.digit = 2, .power = 1};
        case U'卅': return {.digit = 3, .power = 1};
        case U'十':
        case U'拾': return {.power = 1};
        case U'百':
        case U'佰': return {.power = 2};
        case U'千':
        case U'仟': return {.power = 3};
        case U'万':
        case U'萬': return {.power = 4};
        case U'亿':
        case U'億': return {.power = 8};
        case U'点': return {.point = true};
        default: return {};
    }
}

std::optional<std::vector<Sign>> signs_of(std::string_view numeral) {
    std::vector<Sign> signs;
    for (std::size_t byte = 0; byte < numeral.size();) {
        const auto point = decode(numeral, byte);
        if (!point || signs.size() == most_digits) return std::nullopt;
        signs.push_back(sign_of(point->code));
        byte += point->bytes;
    }
    return signs;
}

using Signs = std::vector<Sign>;

/// Figure by figure: 二〇二三. Two without a zero say a range, 三五.
std::optional<Rational> figure_by_figure(const Signs& signs) {
    std::string digits;
    for (const auto& sign : signs)
        digits.push_back(static_cast<char>('0' + sign.digit));
    if (digits.size() == 2 && digits.find('0') == std::string::npos) return std::nullopt;
    return Rational::parse(digits);
}

/// Adds up a numeral with 十, 百, 千, 万, 亿, from left to right.
class Adder {
public:
    bool add(const Sign& sign, bool first) {
        if (sign.digit >= 0 && !add_digit(sign.digit)) return false;
        if (sign.power == 0) return sign.digit >= 0;
        return sign.power < 4 ? add_small(sign.power, first) : add_large(sign.power, first);
    }

    std::optional<Rational> total() {
        if (digit_) {
            const bool in_place = zero_ || last_power_ == 1 || last_power_ == none;
            // 一百五 is 150, 两万五 25000: the digit counts the next lower power.
            const auto lower = in_place ? 0 : last_power_ - 1;
            return total_ + Rational(section_) + Rational(*digit_) * Rational::power_of_ten(lower);
        }
        return total_ + Rational(section_);
    }

private:
    static constexpr int none = 99;

    bool add_digit(int digit) {
        if (digit_) return false;  // 七八十
        if (digit == 0) {
            zero_ = true;
        } else {
            digit_ = digit;
        }
        return true;
    }

    bool add_small(int power, bool first) {
        const bool falls = last_power_ == none || power < last_power_;
        if (!falls || (!digit_ && power != 1 && !first)) return false;
        std::int64_t ten = 1;
        for (int i = 0; i < power; ++i)
            ten *= 10;
        section_ += digit_.value_or(1) * ten;
        last_power_ = power;
        digit_.reset();
        zero_ = false;
        return true;
    }

    bool add_large(int power, bool first) {
        const bool after_gap = digit_ && !zero_ && last_power_ < 4 && last_power_ > 1;  // 一百五万
        const bool falls = power < large_ || (power == 8 && large_ == 4 && !hundred_million_);
        if (after_gap || !falls) return false;
        Rational section = section_ + digit_.value_or(0);
        if (section.is_zero() && total_.is_zero() && first) section = 1;
        const bool empty = section.is_zero() && !(power == 8 && large_ == 4);  // 万亿
        if (empty) return false;
        if (power == 8) {
            total_ = (total_ + section) * Rational::power_of_ten(8);
            hundred_million_ = true;
        } else {
            total_ += section * Rational::power_of_ten(4);
        }
        large_ = power;
        last_power_ = power;
        section_ = 0;
        digit_.reset();
        zero_ = false;
        return true;
    }

    Rational total_;
    std::int64_t section_ = 0;  ///< below the last 万 or 亿, less than 10000
    std::optional<int> digit_;  ///< read, but not yet known what it counts
    bool zero_ = false;         ///< a 零 stands before that digit
    int last_power_ = none;
    int large_ = none;
    bool hundred_million_ = false;
};

std::optional<Rational> whole(const Signs& signs) {
    bool powers = false;
    for (const auto& sign : signs)
        powers = powers || sign.power > 0;
    if (!powers && signs.size() > 1) return figure_by_figure(signs);
    if (signs.size() > most_characters) return std::nullopt;
    Adder adder;
    for (std::size_t i = 0; i < signs.size(); ++i) {
        if (!adder.add(signs[i], i == 0)) return std::nullopt;
    }
    return adder.total();
}

/// 三点五万: figures after 点, then what multiplies all of it.
std::optional<Rational> decimal(const Signs& left, const Signs& right) {
    std::string digits = ".";
    std::size_t i = 0;
    for (; i < right.size() && right[i].digit >= 0 && right[i].power == 0; ++i) {
        digits.push_back(static_cast<char>('0' + right[i].digit));
    }
    int power = 0;
    for (; i < right.size(); ++i)
        power += right[i].power;
    const auto before = left.empty() ? std::nullopt : whole(left);
    const auto after = Rational::parse(digits);
    if (!before || !after || power > 16) return std::nullopt;
    return (*before + *after) * Rational::power_of_ten(power);
}

}  // namespace

std::optional<Rational> hanzi_value(std::string_view numeral) {
    const auto signs = signs_of(numeral);
    if (!signs || signs->empty()) return std::nullopt;
    for (std::size_t i = 0; i < signs->size(); ++i) {
        if (!(*signs)[i].point) continue;
        const auto point = signs->begin() + static_cast<std::ptrdiff_t>(i);
        return decimal({signs->begin(), point}, {point + 1, signs->end()});
    }
    return whole(*signs);
}

bool is_numeral(std::string_view character) {
    const auto point = character.empty() ? std::nullopt : decode(character, 0);
    if (!point) return false;
    const auto sign = sign_of(point->code);
    return sign.digit >= 0 || sign.power > 0;
}

std::optional<int> power_of(std::string_view character) {
    const auto point = character.empty() ? std::nullopt : decode(character, 0);
    if (!point) return std::nullopt;
    const auto sign = sign_of(point->code);
    if (sign.digit >= 0 || sign.power == 0) return std::nullopt;
    return sign.power;
}

}  // namespace heng
