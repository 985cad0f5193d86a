#pragma once
// Formulas in a scoring standard: 得分＝权重×完成值(B)/目标值(A), (1－5×全年调剂额÷年初预算)×分值.

#include "grammar/clause_words.hpp"

namespace heng::grammar::clause {
struct sum;

struct op_times : words<"×", "*", "再乘以", "乘以", "·"> {};
struct op_over : words<"÷", "/", "除以"> {};
struct op_mul : node<C::op, p::sor<op_times, op_over>> {};
struct op_add : node<C::op, words<"+", "-", "—", "–", "加上", "减去", "加", "减">> {};

struct formula_name_end
    : p::sor<op_times, op_over, words<"+", "-", "—", "–", "=", "(", ")", "|", "[", "]", "加上", "减去">, stop,
             comma, listing, p::eof> {};
struct formula_tail : p::sor<words<"计分", "记分", "计算", "得分", "折算">, p::eof, stop, comma> {};
struct formula_char
    : p::seq<p::not_at<p::sor<
                 formula_name_end,
                 p::seq<words<"计分", "记分", "计算得分", "计算", "折算">, p::sor<p::eof, stop, comma>>,
                 words<"的得", "后乘", "得满分", "不得分", "控制在", "以内">>>,
             p::sor<han, letter, digit, value::word<"%">, name_mark>> {};
/// 完成值(B): the letter stands for the name.
struct alias : p::seq<p::one<'('>, letter, p::one<')'>> {};
struct formula_name
    : node<C::name, p::not_at<digit>, p::plus<p::not_at<p::one<'/'>>, formula_char>, p::opt<alias>> {};
struct formula_figure
    : node<C::figure,
           p::sor<attempt<of_words, p::not_at<han>>,
                  attempt<digits, p::opt<scaled>, node<C::unit, percent_sign>>,
                  p::seq<digits,
                         p::opt<p::seq<word<"分">, p::sor<p::not_at<han>, p::at<words<"计分", "记分", "计算",
                                                                                      "得分", "计">>>>>>>,
           p::opt<attempt<unit, p::at<formula_name_end>>>> {
    static constexpr bool backtracks = true;
};
struct bracketed : node<C::paren, p::one<'(', '['>, sum, p::one<')', ']'>> {
    static constexpr bool nests = true;
    static constexpr bool backtracks = true;
};
struct absolute : node<C::absolute, p::one<'|'>, sum, p::one<'|'>> {
    static constexpr bool nests = true;
    static constexpr bool backtracks = true;
};
struct total : node<C::total_sum, words<"∑", "Σ">, p::sor<bracketed, formula_name>> {
    static constexpr bool nests = true;
    static constexpr bool backtracks = true;
};
struct smaller : node<C::call, words<"较小值(", "最小值(", "min(", "MIN(">, sum,
                      p::plus<p::sor<comma, listing>, sum>, p::one<')'>> {
    static constexpr bool nests = true;
    static constexpr bool backtracks = true;
};
/// 执行率×权重的50%
struct weight_share : phrase<C::product, node<C::name, weight_word>, word<"的">,
                             node<C::figure, digits, node<C::unit, percent_sign>>> {};
struct operand : p::sor<smaller, weight_share, bracketed, absolute, total, formula_figure, formula_name> {
    static constexpr Expected expected{"算式里的数或名称", "a number or a name in a formula"};
};
struct negated : phrase<C::minus, words<"-">, operand> {};
struct factor : p::sor<negated, operand> {};
template <typename Op, typename T>
struct more_terms : attempt<Op, T> {};
struct product : node<C::product, factor, p::star<more_terms<op_mul, factor>>> {};
struct sum : node<C::sum, product, p::star<more_terms<op_add, product>>> {};
/// Has an operator, so that it isn't a name alone.
struct real_sum
    : p::seq<p::at<p::rep_min_max<1, 40, p::not_at<p::sor<stop, comma, compares, words<"得", "按">>>,
                                  p::not_at<p::sor<op_times, op_over>>, p::utf8::any>,
                   p::sor<op_times, op_over>>,
             sum> {};
struct score_name
    : p::seq<p::rep_opt<14, p::not_at<p::sor<word<"得分">, stop, comma, p::one<'='>>>, name_char>,
             words<"得分率", "得分", "分值", "分数">, p::opt<alias>> {};
/// 得分为执行率×权重
struct formula_said : p::seq<score_name, words<"为", "按">, real_sum> {};
struct formula
    : phrase<C::formula, p::opt<words<"其">>,
             p::sor<attempt<p::opt<attempt<score_name>>, p::one<'='>, sum>, attempt<formula_said>>> {};

}  // namespace heng::grammar::clause
