#pragma once
// Numerals: 1,234.50, 1亿2000万, 一百二十, 百分之九十八, 三分之二, 八成五, 一半. What they are worth is
// engine/value/numeral's.

#include "grammar/value_unit.hpp"

namespace heng::grammar::value {

// clang-format off

using p::ascii::digit;
struct point : p::one<'.'> {};

struct fraction : p::seq<point, p::plus<digit>> {};
struct grouped : p::seq<p::rep_min_max<1, 3, digit>, p::plus<p::one<','>, p::rep<3, digit>, p::not_at<digit>>, p::opt<fraction>> {};
struct ungrouped : p::sor<p::seq<p::plus<digit>, p::opt<fraction>>, fraction> {};
/// 12,34 and 1.2.3 are no figures, and 5、6 isn't two.
struct cut_short : p::sor<point, p::seq<p::sor<p::one<','>, word<"、">>, digit>> {};
struct digits : node<K::digits, p::sor<p::seq<grouped, p::not_at<cut_short>>, p::seq<ungrouped, p::not_at<cut_short>>>> {
    static constexpr Expected expected{"数", "a number"};
};
/// Between the brackets of an interval a comma parts the ends: [100,200], but also [1,000,2,000].
struct bare_digits : node<K::digits, ungrouped> {};
struct listed_digits : node<K::digits, p::sor<grouped, ungrouped>> {};

struct hanzi_digit : words<"零", "〇", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "壹", "贰", "貳", "叁", "參", "肆",
                           "伍", "陆", "陸", "柒", "捌", "玖"> {};
struct ten_power : words<"十", "拾", "百", "佰", "千", "仟", "万", "萬", "亿", "億"> {};
struct hanzi_char : p::sor<hanzi_digit, ten_power, words<"廿", "卅">> {};
/// Where 百, 千, 万 or 亿 belongs to what follows.
struct not_a_scale : p::sor<money, words<"百分之", "百分点", "百分比", "千分之", "万分之", "千克", "千瓦", "千米", "千伏", "千帕",
                                         "千卡", "千焦", "千赫", "千安", "千兆", "千字节", "百帕">> {};
struct numeral_char : p::seq<p::not_at<not_a_scale>, hanzi_char> {};
struct hanzi_decimals : p::seq<word<"点">, p::plus<hanzi_digit>, p::star<p::not_at<not_a_scale>, ten_power>> {};
struct hanzi : node<K::hanzi, p::plus<numeral_char>, p::opt<hanzi_decimals>> {};

struct scale : node<K::scale, p::not_at<not_a_scale>, ten_power> {};
template <typename Digits>
struct amount : node<K::amount, Digits, maybe<p::plus<scale>, p::star<attempt<Digits, p::plus<scale>>>, p::opt<Digits>>> {};

template <typename Digits>
struct quotient : node<K::quotient, Digits, p::one<'/'>, Digits, p::not_at<p::one<'/'>>> {};

template <typename Number>
struct share : node<K::share, Number, word<"分之">, Number> {};

/// A word that ends here: 八成, but not 八成套.
struct word_ends : p::not_at<p::not_at<unit_end>, unit_char> {};
struct tenth_digits : node<K::digits, digit> {};
struct tenth_hanzi : node<K::hanzi, hanzi_digit> {};
template <typename Number, typename Tenth>
struct tenths : node<K::tenths, Number, word<"成">, p::opt<Tenth>, word_ends> {};

struct parts_number : p::sor<amount<digits>, hanzi> {};
struct percent_of   : node<K::percent_of,   word<"百分之">, parts_number> {};
struct permille_of  : node<K::permille_of,  word<"千分之">, parts_number> {};
struct permyriad_of : node<K::permyriad_of, word<"万分之">, parts_number> {};
struct half  : node<K::half,  words<"一半", "半数">, word_ends> {};
struct whole : node<K::whole, words<"百分百">, word_ends> {};

template <typename Digits>
struct digit_numeral : p::sor<quotient<Digits>, tenths<Digits, tenth_digits>, share<Digits>, amount<Digits>> {};
struct percent_words : p::sor<percent_of, permille_of, permyriad_of, whole, half> {};
/// These say their unit themselves.
struct percent_numeral : p::sor<percent_words, tenths<hanzi, tenth_hanzi>> {};
struct hanzi_numeral : p::sor<share<hanzi>, hanzi> {};

struct minus : node<K::minus, words<"-", "负">> {};
struct sign : p::sor<minus, p::one<'+'>> {};
struct yuan : node<K::yuan, words<"¥", "￥">> {};
struct vague : node<K::vague, words<"余", "多">> {};

/// What a figure begins with. Cheap: it looks at one character.
struct figure_begins : p::sor<digit, p::one<'.', '+', '-'>, words<"负", "¥", "￥", "半数">, hanzi_char> {};

// clang-format on

}  // namespace heng::grammar::value
