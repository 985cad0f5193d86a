#pragma once
// Expressions of the rule language: 合计(下级.权重) = 权重 且 非 可缺.

#include "grammar/lexical.hpp"

namespace heng::grammar {

// clang-format off
struct expression;

/// Every operator's chain is one rule tried once: T (op T)*. Never `T op E / T`, which takes 3ⁿ steps.
template <typename T, typename Op> struct chain_rest : p::seq<wrap, Op, wrap, T> { static constexpr bool backtracks = true; };
template <typename T, typename Op> struct chain : p::seq<T, p::star<chain_rest<T, Op>>> {};

// Words that begin a statement or join its parts are no operands, so that a line that lacks one fails where it
// ends. Those that a text follows may also be names of cells: 已填(说明).
template <typename Word> struct before_text : p::seq<kw<Word>, sp, quote> {};
struct reserved : p::sor<kw<TAO_PEGTL_STRING("当")>, kw<TAO_PEGTL_STRING("设")>, kw<TAO_PEGTL_STRING("要求")>, kw<TAO_PEGTL_STRING("于")>,
                         before_text<TAO_PEGTL_STRING("说明")>, before_text<TAO_PEGTL_STRING("建议")>,
                         before_text<TAO_PEGTL_STRING("英文")>, before_text<TAO_PEGTL_STRING("依据")>,
                         kw<TAO_PEGTL_STRING("允差")>, kw<TAO_PEGTL_STRING("且")>, kw<TAO_PEGTL_STRING("或")>, kw<TAO_PEGTL_STRING("非")>,
                         kw<TAO_PEGTL_STRING("得")>, kw<TAO_PEGTL_STRING("在")>, kw<TAO_PEGTL_STRING("至")>, kw<TAO_PEGTL_STRING("若")>,
                         kw<TAO_PEGTL_STRING("否则")>, kw<TAO_PEGTL_STRING("封顶")>, kw<TAO_PEGTL_STRING("保底")>, kw<TAO_PEGTL_STRING("保留")>> {};

// Whether an end of a range belongs to it: no call, though it stands in brackets behind a name: 权重（不含）.
struct open_end   : p::seq<open_paren, TAO_PEGTL_STRING("不含"), close_paren> { static constexpr auto kind = K::open_end; };
struct closed_end : p::seq<open_paren, TAO_PEGTL_STRING("含"), close_paren>   { static constexpr auto kind = K::closed_end; };
struct end_mark : p::sor<open_end, closed_end> {};

struct argument : p::seq<wrap, expression, wrap> {};
struct arguments : p::opt<p::list<argument, comma>> {};
struct call : p::seq<name, sp, p::not_at<end_mark>, open_paren, arguments, wrap, rparen> { static constexpr auto kind = K::call; };
struct path : p::list<name, period> { static constexpr auto kind = K::path; };

// A unit stands right behind its figure: 10个百分点, 5天.
struct unit : p::plus<han> { static constexpr auto kind = K::unit; };
struct quantity : p::seq<number, unit> { static constexpr auto kind = K::quantity; };

// A day of the calendar: 2023年6月30日, 6月30日; 2023年6月 is its last day.
/// 次年 is the year after the target's.
struct day_year  : p::sor<p::rep<4, p::digit>, TAO_PEGTL_STRING("次")> { static constexpr auto kind = K::day_year; };
struct day_month : p::rep_min_max<1, 2, p::digit> { static constexpr auto kind = K::day_month; };
struct day_day   : p::rep_min_max<1, 2, p::digit> { static constexpr auto kind = K::day_day; };
struct day : p::seq<p::opt<p::seq<day_year, TAO_PEGTL_STRING("年")>>, day_month, TAO_PEGTL_STRING("月"),
                    p::opt<p::seq<day_day, TAO_PEGTL_STRING("日")>>, p::not_at<id_other>> {
    static constexpr auto kind = K::day;
    static constexpr bool backtracks = true;
};

struct paren : p::seq<open_paren, wrap, expression, wrap, rparen> { static constexpr bool nests = true; };
struct primary : p::seq<p::not_at<reserved>, p::sor<day, quantity, number, string, call, path, paren>> {
    static constexpr Expected expected{"表达式", "an expression"};
    static constexpr bool nests = true;
};
struct sign : p::seq<p::utf8::one<U'-', U'－', U'−'>, sp, primary> { static constexpr auto kind = K::sign; };
struct factor : p::sor<sign, primary> {};

struct op_mul : p::utf8::one<U'*', U'/', U'×', U'÷', U'＊', U'／'> { static constexpr auto kind = K::op; };
struct op_add : p::utf8::one<U'+', U'-', U'＋', U'－', U'−'>       { static constexpr auto kind = K::op; };
struct product : chain<factor, op_mul> { static constexpr auto kind = K::product; };
struct sum : chain<product, op_add>    { static constexpr auto kind = K::sum; };

// 属于 a range or a list of words, 含 a word, 是 a kind, 称 a word of the actual: comparisons as the rest.
struct word_comparator : p::sor<kw<TAO_PEGTL_STRING("属于")>, kw<TAO_PEGTL_STRING("含")>, kw<TAO_PEGTL_STRING("是")>, kw<TAO_PEGTL_STRING("称")>> {
    static constexpr auto kind = K::comparator;
};
struct comparison : chain<sum, p::sor<comparator, word_comparator>> { static constexpr auto kind = K::comparison; };

struct negation : p::seq<kw<TAO_PEGTL_STRING("非")>, wrap, p::sor<negation, comparison>> {
    static constexpr auto kind = K::negation;
    static constexpr bool nests = true;
};
struct condition_part : p::sor<negation, comparison> {};
struct both : chain<condition_part, kw<TAO_PEGTL_STRING("且")>> { static constexpr auto kind = K::both; };
struct either : chain<both, kw<TAO_PEGTL_STRING("或")>>         { static constexpr auto kind = K::either; };

struct expression : either { static constexpr Expected expected{"表达式", "an expression"}; };
// clang-format on

}  // namespace heng::grammar
