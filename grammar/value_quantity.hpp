#pragma once
// Conditions on a figure: 不少于5场(次), 每周至少2次, 下降3%以上, 80%（含）-90%, [80%,90%), 10±2天, 300余人.

#include "grammar/value_number.hpp"

namespace heng::grammar::value {

// clang-format off

template <typename Digits> struct figure_of;
using figure = figure_of<digits>;

/// （含）, （不含本数）, （含90%）: whether the figure itself counts.
struct bound_figure : p::sor<words<"本数">, figure> {};
struct including : node<K::including, p::one<'('>, words<"包含", "包括", "含">, p::opt<bound_figure>, p::one<')'>> {};
struct excluding : node<K::excluding, p::one<'('>, words<"不包含", "不包括", "不含">, p::opt<bound_figure>, p::one<')'>> {};
struct bound : p::sor<including, excluding> {};
struct maybe_bound : p::opt<bound> {};

/// 余 or 多, and what still multiplies: 20余万人.
struct maybe_vague : maybe<vague, p::star<scale>> {};

/// 元整 closes a sum in formal writing; it is no part of the unit.
struct exactly : p::opt<words<"整">> {};
template <typename Digits>
struct yuan_figure : attempt<p::opt<sign>, yuan, p::opt<sign>, amount<Digits>, maybe_vague, maybe<unit_after_yuan, exactly>> {};
/// 2022年水平 is a reference and 12月中旬 a time, not so many of something.
struct year_of : p::seq<p::sor<word<"19">, word<"20">>, p::rep<2, digit>, word<"年">, unit_piece> {};
struct month_of : p::seq<p::rep_min_max<1, 2, digit>, word<"月">, unit_piece> {};
template <typename Digits>
struct digit_figure : attempt<p::not_at<p::sor<year_of, month_of>>, p::opt<sign>, digit_numeral<Digits>, maybe_vague, maybe_bound, maybe<unit, exactly>> {};
struct percent_figure : attempt<p::opt<sign>, percent_numeral, p::opt<vague>, maybe_bound, word_ends> {};
struct counted_figure : attempt<p::opt<sign>, hanzi_numeral, maybe_vague, maybe_bound, p::sor<attempt<measure_unit, exactly>, word_ends>> {};
struct hanzi_figure : p::sor<percent_figure, counted_figure> {};
template <typename Digits>
struct figure_of : node<K::figure, p::sor<yuan_figure<Digits>, digit_figure<Digits>, hanzi_figure>> {};
/// The other end of ¥100-200/人: its 元 was said before.
struct rest_of_yuan : attempt<amount<digits>, node<K::unit, unit_factors>> {};
struct end_figure : p::sor<node<K::figure, rest_of_yuan>, figure> {};

/// 增长, 下降; 同比增 only right before a figure.
struct at_figure : p::at<figure_begins> {};
struct rise : node<K::rise, p::sor<p::seq<words<"增长", "增加", "提高", "提升", "上升", "上涨">, p::opt<word<"了">>>, p::seq<words<"增", "升">, at_figure>>> {};
struct fall : node<K::fall, p::sor<p::seq<words<"下降", "降低", "减少", "下跌", "缩短", "压减">, p::opt<word<"了">>>, p::seq<words<"降", "减">, at_figure>>> {};
struct change : p::seq<p::at<words<"增", "提", "升", "上", "下", "降", "减", "缩", "压">>, p::sor<rise, fall>> {};
/// 同比增长5%, 同比-5%; but 年均2次 is not 2 次.
struct trend : p::sor<attempt<p::opt<since>, change>, p::seq<words<"同比", "环比">, p::at<p::one<'+', '-'>>>> {};

/// What may stand between 每人 and its figure, or after a deadline. Cheap, for looking ahead.
struct figure_comes : p::seq<lead_words, p::opt<trend>, lead_words, p::opt<comparators>, figure_begins> {};

/// 每亩补助500元 says what is done, 每亩产量500公斤 of what: no unit has such words, and nothing else of the reading could.
struct per_sentence : p::seq<words<
    "补助", "补贴", "补偿", "奖励", "奖补", "资助", "扶持", "发放", "支付", "支出", "给予", "投入", "拨付", "安排", "举办", "开展", "组织",
    "培训", "召开", "收取", "收费", "缴纳", "领取", "享受", "拥有", "配备", "增收", "增产", "节约", "新增", "巡查", "检查", "走访",
    "标准", "平均", "均价", "单价", "价格", "成本", "费用", "产量", "产值">, figure_comes> {};
/// 每人, 每个街道, 每三年
struct per_piece : p::sor<p::plus<hanzi_char>, p::seq<p::not_at<p::sor<and_word, or_word, compared_word, per_sentence, word<"每">>>, han>> {};
/// 每年 is complete: 每年举办2次 has a verb in it that isn't a unit.
struct time_word : words<"年度", "年", "半年", "季度", "季", "月", "周", "日", "天", "小时", "学期"> {};
struct per_ends : p::at<p::sor<figure_comes, word<"每">, p::seq<lead_words, p::one<'[', '('>>>> {};
struct per_time : p::seq<time_word, per_ends> {};
/// 每台(套)
struct per_remark : p::opt<unit_remark, per_ends> {};
struct per_thing : p::seq<p::not_at<time_word>, per_piece, p::rep_opt<7, p::not_at<figure_comes>, per_piece>, per_remark> {};
struct per_name : node<K::per, p::sor<per_time, per_thing>> {};
struct idle_ge : p::seq<word<"个">, p::at<p::not_at<figure_comes>, per_piece>> {};
struct per : p::seq<word<"每">, p::opt<idle_ge>, per_name> {};
struct pers : p::rep_opt<2, attempt<per>> {};

/// - – — —— ~ 至 到
struct dash_mark : words<"——", "—", "–", "-", "~", "至", "到"> {};
struct to_end : node<K::to_end, dash_mark, end_figure, maybe_bound, p::opt<words<"之间">>> {};
struct deviation : node<K::deviation, word<"±">, end_figure> {};
struct variable : p::rep_min_max<1, 10, p::sor<letter, han>> {};
struct chained : node<K::chained, mark, variable, mark, figure> {};
/// A figure alone, a range, a±b, or 80%≤X<90%.
struct figures : p::seq<p::opt<words<"在", "介于">>, figure, maybe_bound, p::opt<p::sor<to_end, deviation, chained>>> {};
struct over_half : p::seq<node<K::more, words<"过">>, node<K::figure, node<K::half, words<"半数", "半">>>, word_ends> {};

struct open_in  : node<K::open_in,  p::one<'['>> {};
struct open_out : node<K::open_out, p::one<'('>> {};
struct close_in  : node<K::close_in,  p::one<']'>> {};
struct close_out : node<K::close_out, p::one<')'>> {};
struct closes : p::sor<close_in, close_out> {
    static constexpr Expected expected{"“]”或“)”", "“]” or “)”"};
};
/// 万人 in [3,5)万人.
struct of_both_ends : p::seq<p::star<scale>, p::opt<unit>> {};
struct interval : node<K::interval, p::sor<open_in, open_out>, figure_of<bare_digits>, p::sor<p::one<','>, dash_mark>,
                       figure_of<bare_digits>, closes, of_both_ends, p::opt<done>, ends> {};
struct grouped_interval : node<K::interval, p::sor<open_in, open_out>, figure_of<listed_digits>, p::one<','>, figure_of<listed_digits>, closes,
                               of_both_ends, p::opt<done>, ends> {};

struct intervals : p::seq<p::at<p::one<'[', '('>>, p::sor<interval, grouped_interval>> {};

/// A condition that says how it compares, so that it can follow another without a joint.
struct comparing_comes : p::at<p::sor<
    p::seq<lead_words, p::opt<trend>, comparators>, p::seq<lead_words, trend, figure_begins>,
    words<"较", "比上", "比去", "每">>> {};

struct after_comparator : attempt<comparator_after, maybe_bound, p::opt<done>, p::sor<ends, p::at<figure_comes>>> {};
struct after_figure : attempt<p::opt<done>, p::sor<ends, comparing_comes>> {};

struct quantity_head : p::seq<lead_words, pers, lead_words, p::opt<trend>, lead_words, p::opt<comparators>> {};
struct compared_figures : p::seq<p::sor<figures, deviation, over_half>, p::sor<after_comparator, after_figure>> {};
/// 保持在[80%,90%] has its ends after the brackets.
struct quantity : node<K::quantity, quantity_head, p::sor<intervals, compared_figures>> {};

// clang-format on

}  // namespace heng::grammar::value
