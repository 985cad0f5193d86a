#pragma once
// Conditions on a date: 2023年6月30日前, 12月底前完成, 不晚于2023-10-15, 一季度, 1-12月.

#include "grammar/value_quantity.hpp"

namespace heng::grammar::value {

// clang-format off

struct two_digits : p::seq<p::rep_min_max<1, 2, digit>, p::not_at<digit>> {};
struct calendar_number : p::sor<two_digits, p::rep_min_max<1, 3, hanzi_char>> {};

struct year : node<K::year, p::sor<p::rep<4, digit>, p::rep<4, hanzi_digit>>> {};
struct year_named : p::sor<p::seq<year, word<"年">>, words<"当年", "今年", "本年度", "本年">> {};
struct month : node<K::month, calendar_number> {};
struct month_named : p::seq<month, word<"月">, p::opt<word<"份">>> {};
struct day : node<K::day, calendar_number> {};
struct day_named : p::seq<day, words<"日", "号">> {};
struct the_end : words<"底", "末"> {};

/// 2023年6月30日, 6月30日, 2023年6月底, 12月份
struct named_date : attempt<p::opt<attempt<year_named>>, month_named, p::sor<attempt<day_named>, p::opt<the_end>>> {};

struct date_sign : p::one<'-', '/', '.'> {};
template <char Sign>
struct three_parts : attempt<year, p::one<Sign>, node<K::month, two_digits>, p::one<Sign>, node<K::day, two_digits>> {};
/// 2023.6 is a month; 2023.13, 1435.6 and 2023.6% are not.
struct near_year : p::at<p::sor<word<"19">, word<"20">>> {};
struct month_of_year : p::seq<p::sor<p::seq<p::one<'1'>, p::range<'0', '2'>>, p::seq<p::opt<p::one<'0'>>, p::range<'1', '9'>>>, p::not_at<digit>> {};
struct no_unit : p::at<p::sor<ends, dash_mark, words<"前", "之前", "以前", "底", "末", "(">, done>> {};
struct two_parts : attempt<near_year, year, date_sign, node<K::month, month_of_year>, no_unit, p::opt<the_end>> {};
struct signed_date : p::sor<three_parts<'-'>, three_parts<'/'>, three_parts<'.'>, two_parts> {};

struct quarter : node<K::quarter, p::sor<p::range<'1', '4'>, words<"一", "二", "三", "四">>> {};
struct first_half  : node<K::first_half,  words<"上半年">> {};
struct second_half : node<K::second_half, words<"下半年">> {};
struct period : attempt<p::opt<attempt<year_named>>, p::sor<attempt<p::opt<words<"第", "前">>, quarter, word<"季度">>, first_half, second_half>, p::opt<the_end>> {};
struct year_end : node<K::year_end, p::sor<attempt<year_named, the_end>, p::seq<word<"年">, the_end>>> {};

struct date : node<K::date, p::sor<signed_date, named_date, period, year_end>> {
    static constexpr Expected expected{"日期", "a date"};
};

/// What a date begins with. Cheap, so that cells without one are past it soon.
struct date_number : p::sor<p::rep_min_max<1, 4, digit>, p::rep_min_max<1, 4, hanzi_char>> {};
struct date_begins : p::at<p::sor<p::seq<date_number, words<"年", "月", "季度", "-", "/", ".", "—", "–", "~", "至", "到">>,
                                  words<"年", "第", "前", "上半年", "下半年", "当年", "今年", "本年">>> {};

/// ≥2000.1 is a figure: after a sign nobody writes a month so.
struct figure_with_point : p::at<p::rep<4, digit>, p::one<'.'>, p::plus<digit>, p::not_at<p::one<'.'>>> {};
struct not_after : p::sor<node<K::at_most, words<"不晚于", "不迟于">>, node<K::less, words<"早于">>, node<K::more, words<"晚于">>,
                          node<K::at_least, words<"不早于">>, p::seq<mark, p::not_at<figure_with_point>>> {};
struct before : node<K::at_most, words<"之前", "以前", "前">> {};
/// （含当日）, （不含6月30日）: whether the day or month itself counts.
struct bound_date : p::sor<words<"当日", "当天", "当月", "本日", "本月">, p::seq<date_begins, date>, node<K::date, day_named>> {};
struct date_included : node<K::including, p::one<'('>, words<"包含", "包括", "含">, p::opt<bound_date>, p::one<')'>> {};
struct date_excluded : node<K::excluding, p::one<'('>, words<"不包含", "不包括", "不含">, p::opt<bound_date>, p::one<')'>> {};
struct maybe_date_bound : p::opt<p::sor<date_included, date_excluded>> {};
struct date_lead : p::rep_opt<4, p::sor<lead_word, words<"于", "在">>> {};

struct deadline : p::sor<attempt<not_after, date_begins, date, maybe_date_bound, p::opt<before, maybe_date_bound>>,
                        attempt<date_begins, date, maybe_date_bound, before, maybe_date_bound>> {};
struct date_follow : p::seq<p::opt<done>, p::sor<ends, p::at<figure_comes>>> {};
struct plain_follow : p::seq<p::sor<p::seq<done, p::at<figure_comes>>, p::seq<p::opt<done>, ends>>> {};
struct date_condition : node<K::date_condition, date_lead, p::sor<attempt<deadline, date_follow>, attempt<date_begins, date, plain_follow>>> {};
/// 12月底前投入使用: a deadline, then what is due, in words.
struct deadline_of_words : node<K::date_condition, date_lead, deadline, p::not_at<p::sor<ends, figure_comes>>> {};

// Spans. What the second date leaves out it takes from the first.
struct month_from : node<K::date, p::opt<attempt<year_named>>, month, p::opt<word<"月">>> {};
struct month_to   : node<K::date, month_named, p::opt<the_end>> {};
struct day_from : node<K::date, p::opt<attempt<year_named>>, month_named, day, p::opt<words<"日", "号">>> {};
struct day_to   : node<K::date, day_named> {};
struct span : p::sor<attempt<date, dash_mark, date>, attempt<day_from, dash_mark, day_to>, attempt<month_from, dash_mark, month_to>> {};
struct date_span : node<K::date_span, date_lead, date_begins, span, p::opt<words<"之间", "期间", "间">>, p::opt<done>, ends> {};

// clang-format on

}  // namespace heng::grammar::value
