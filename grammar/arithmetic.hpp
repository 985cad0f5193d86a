#pragma once
// Sums written inside running text: (1033.48+100.63)/(1435-300)*12=11.99, 30万元+29.99万元=59.99万元.

#include "grammar/build.hpp"
#include "grammar/parse_arithmetic.hpp"

namespace heng::grammar::arithmetic {

using K = ArithmeticPart;

// clang-format off
struct blank : p::sor<p::ascii::blank, p::utf8::one<U'\u3000'>> {};
struct sp : p::star<blank> {};
struct digit : p::sor<p::ascii::digit, p::utf8::range<U'０', U'９'>> {};
struct point : p::utf8::one<U'.', U'．'> {};
struct digits : p::seq<p::plus<digit>, p::star<p::utf8::one<U',', U'，'>, p::rep<3, digit>, p::not_at<digit>>, p::opt<point, p::plus<digit>>> { static constexpr auto kind = K::digits; };
struct percent : p::utf8::one<U'%', U'％'> { static constexpr auto kind = K::percent; };

// A unit may stand behind a figure if the sum goes on after it: 30万元+…
struct han : p::utf8::ranges<0x4E00, 0x9FFF> {};
struct unit : p::seq<p::rep_min_max<1, 4, han>, p::at<sp, p::utf8::one<U'+', U'＋', U'-', U'－', U'*', U'×', U'/', U'÷', U'=', U'＝', U')', U'）'>>> {};
struct figure : p::seq<digits, p::opt<percent>, p::opt<unit>> { static constexpr auto kind = K::figure; };

struct sum;
struct open  : p::utf8::one<U'(', U'（', U'[', U'［'> {};
struct close : p::utf8::one<U')', U'）', U']', U'］'> {};
struct bracket : p::seq<open, sp, sum, sp, close> { static constexpr bool nests = true; };
struct factor : p::sor<bracket, figure> {};
struct times : p::utf8::one<U'*', U'＊', U'×', U'/', U'／', U'÷'> { static constexpr auto kind = K::op; };
struct plus  : p::utf8::one<U'+', U'＋', U'-', U'－', U'−'>       { static constexpr auto kind = K::op; };
template <typename T, typename Op> struct rest : p::seq<sp, Op, sp, T> { static constexpr bool backtracks = true; };
struct product : p::seq<factor, p::star<rest<factor, times>>> { static constexpr auto kind = K::product; };
struct sum : p::seq<product, p::star<rest<product, plus>>>    { static constexpr auto kind = K::sum; };

struct result : p::seq<digits, p::opt<percent>> { static constexpr auto kind = K::result; };
struct equation : p::seq<sum, sp, p::utf8::one<U'=', U'＝'>, sp, result, p::not_at<sp, p::sor<times, plus, p::utf8::one<U'=', U'＝'>>>> {
    static constexpr auto kind = K::equation;
};
// clang-format on

}  // namespace heng::grammar::arithmetic
