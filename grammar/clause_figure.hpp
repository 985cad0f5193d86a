#pragma once
// Figures of a scoring standard: 95%, 0.5分, 五次, 百分之九十五, 三成, 一半, 6月30日. Read after folding.

#include "grammar/clause_kind.hpp"
#include "grammar/value_number.hpp"

namespace heng::grammar::clause {

using C = ClauseKind;
using value::attempt;
using value::digit;
using value::word;
using value::words;

/// Rules in a row that leave a node.
template <ClauseKind Kind, typename... Rules>
struct node : p::seq<Rules...> {
    static constexpr auto kind = Kind;
};
/// A node that takes its children back if it fails behind some of them.
template <ClauseKind Kind, typename... Rules>
struct phrase : node<Kind, Rules...> {
    static constexpr bool backtracks = true;
};

using value::han;
struct letter : p::ascii::alpha {};
/// Ⅲ类水
struct roman : p::utf8::range<0x2160, 0x217F> {};
/// PM2.5浓度, A4纸: the figure is of the name.
struct coded : p::seq<p::plus<letter>, p::plus<digit>, p::opt<p::one<'.'>, p::plus<digit>>, p::at<han>> {};
struct comma : words<","> {};
/// A point that no figure follows is a full stop.
struct full_stop : p::seq<p::one<'.'>, p::not_at<digit>> {};
struct stop : p::sor<words<",", ";", "。", ":">, full_stop> {};
struct listing : words<"、"> {};
struct dash : words<"--", "——", "-", "—", "–", "~", "～", "〜", "至", "到"> {};

struct digits : node<C::digits, p::sor<value::grouped, value::ungrouped>> {};
struct hanzi : node<C::hanzi, p::rep_min_max<1, 16, value::numeral_char>,
                    p::opt<p::seq<word<"点">, p::plus<value::hanzi_digit>>>> {};
struct scale : node<C::scale, words<"万", "亿", "千", "百">> {};

/// 个百分点, 万元 and measure words. 分 is one: 90分.
struct percent_sign : words<"%", "‰"> {};
struct measure_words
    : p::sor<value::money,
             words<"个月", "个季度", "个工作日", "工作日", "季度", "个百分点", "百分点", "个点", "平方米",
                   "立方米", "公斤", "工时", "案次", "名次", "位次", "档次", "等次">,
             value::measure_word,
             words<"微克", "毫克", "毫升", "微米", "分贝", "级", "宗", "卷", "单", "则", "稿", "桩", "样",
                   "类", "批", "方", "月", "标段", "系统", "案">> {};
/// 万 and 亿 belong to the unit only with money: 5万元, but 1.2万 吨.
/// 三分之二 has no 三分.
struct unit
    : node<C::unit, p::not_at<word<"分之">>,
           p::sor<percent_sign,
                  p::seq<measure_words, p::opt<p::seq<p::one<'/'>, p::sor<measure_words, words<"年">>>>>>> {};
/// 和, 及, not 及格 or 及以上.
struct and_word
    : p::seq<p::not_at<words<"及以上", "及以下", "及以内", "及时", "及格", "及早", "和谐", "与会">>,
             words<"以及", "和", "与", "及">> {};
struct scaled : p::seq<p::not_at<value::money>, scale> {};

struct percent_of : node<C::percent_of, word<"百分之">, p::sor<digits, hanzi>> {};
struct permille_of : node<C::permille_of, word<"千分之">, p::sor<digits, hanzi>> {};
struct share_of : node<C::share_of, p::sor<digits, hanzi>, word<"分之">, p::sor<digits, hanzi>> {};
struct tenth_digit : node<C::digits, digit> {};
struct tenth_hanzi : node<C::hanzi, value::hanzi_digit> {};
struct tenths : node<C::tenths, p::sor<tenth_digit, tenth_hanzi>, word<"成">, p::opt<tenth_hanzi>> {};
struct times : node<C::times, p::sor<digits, hanzi>, word<"倍">> {};
struct half : node<C::half, words<"一半", "半数", "二分之一">> {};
struct zero_word : node<C::zero_word, word<"零">, p::not_at<words<"星", "分">>> {};
struct sign : node<C::sign, words<"±", "正负", "负", "-">> {};

struct of_words : p::sor<half, percent_of, permille_of, share_of, tenths, times> {};
struct in_digits : p::seq<digits, p::opt<scaled>, p::opt<unit>> {};
/// Chinese characters are a figure only before a unit: 一等奖 is none.
struct in_hanzi
    : p::seq<p::not_at<p::sor<word<"零分">, p::seq<word<"十分">, value::han>>>, hanzi, p::opt<scaled>, unit> {
};
/// 半个百分点, 半小时
struct half_unit : p::seq<node<C::half_unit, word<"半">>, unit> {};
struct figure
    : node<C::figure, p::opt<sign>,
           p::sor<attempt<of_words>, attempt<half_unit>, attempt<in_digits>, attempt<in_hanzi>, zero_word>> {
    static constexpr Expected expected{"数，如 95%、3次、一个百分点", "a figure such as 95% or 3次"};
    static constexpr bool backtracks = true;
};
/// The lower end of a range may leave its unit to the upper: 三至四次.
struct first_end : node<C::figure, p::opt<sign>,
                        p::sor<attempt<of_words>, attempt<in_digits>, p::seq<hanzi, p::opt<unit>>>> {
    static constexpr bool backtracks = true;
};
struct number : node<C::figure, p::sor<digits, hanzi>> {};

struct mark_in : node<C::mark_in, words<"(含)", "(包含)", "(包括)", "(含本数)">> {};
struct mark_out : node<C::mark_out, words<"(不含)", "(不包含)", "(不包括)", "(不含本数)">> {};
/// （不含90分）
struct mark_of : p::sor<attempt<node<C::mark_out, word<"(不含">, figure, p::one<')'>>>,
                        attempt<node<C::mark_in, word<"(含">, figure, p::one<')'>>>> {};
struct mark : p::sor<mark_in, mark_out, mark_of> {};

struct date_year : node<C::date_year, p::sor<p::rep<4, digit>, words<"当", "本", "次">>> {};
struct date_month : node<C::date_month, p::rep_min_max<1, 2, digit>> {};
struct date_day : node<C::date_day, p::rep_min_max<1, 2, digit>> {};
struct date_end : node<C::date_end, words<"底", "末">> {};
struct date
    : p::sor<
          attempt<p::opt<attempt<date_year, word<"年">>>, date_month, word<"月">,
                  p::sor<p::seq<date_day, words<"日", "号">>, p::seq<p::opt<word<"份">>, p::opt<date_end>>>>,
          attempt<date_year, word<"年">, date_end>> {};

}  // namespace heng::grammar::clause
