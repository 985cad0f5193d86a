#pragma once
// A cell: nothing, one condition, or several joined. Read after folding (grammar/fold.hpp): there are no blanks and
// no full-width marks left. All of the cell is read or nothing of it.

#include "grammar/value_date.hpp"

namespace heng::grammar::value {

// clang-format off

// ---- references
/// 超额, 不到位, 不足之处: words of their own.
struct soft_more : node<K::more,    p::seq<words<"超">, p::not_at<words<"额", "期", "出", "支", "标", "时", "前", "越", "常", "载", "编", "员", "龄", "强">>>> {};
struct soft_most : node<K::at_most, p::seq<words<"不得超", "不超", "未超">, p::not_at<words<"额", "期", "出", "支", "标", "时", "前", "越", "载", "编", "员">>>> {};
struct soft_less : node<K::less,    p::sor<p::seq<word<"不到">, p::not_at<word<"位">>>, p::seq<word<"不足">, p::not_at<words<"之", "以", "够", "额">>>>> {};
struct reference_comparator : p::sor<mark, strict_word, soft_more, soft_most, soft_less> {};

struct reference_year : p::seq<p::rep<4, digit>, word<"年">> {};
struct reference_remark : p::seq<p::one<'('>, p::not_at<words<"含", "不含", "包", "不包">>, p::rep_min_max<1, 20, p::sor<reference_year, han, letter>>, p::one<')'>> {};
struct reference_char : p::sor<han, letter, words<"《", "》", "“", "”", "‘", "’", "「", "」", "·">> {};
struct reference_piece : p::sor<reference_year, p::plus<hanzi_char>, reference_remark, p::seq<p::not_at<ends>, reference_char>> {};
/// 不少于两名讲师 counts; 不低于一级标准 and 不低于三年平均值 don't.
struct counted : p::seq<hanzi, p::not_at<word<"年">>, measure_word> {};
struct has_han : p::at<p::star<p::not_at<p::sor<han, ends>>, reference_char>, p::not_at<ends>, han> {};
template <typename Stop>
struct reference_until : node<K::reference, p::not_at<counted>, p::sor<p::at<reference_year>, has_han>, p::plus<p::not_at<Stop>, reference_piece>> {
    static constexpr Expected expected{"参照", "a reference"};
};

struct after_reference : p::seq<maybe_bound, maybe<comparator_after, maybe_bound>, p::opt<done>, ends> {};
struct offset : p::seq<p::opt<comparators>, figure, after_reference> {};
struct reference_ends : p::sor<offset, after_reference> {};
/// 不低于上年水平, 高于全市平均水平2个百分点以上
struct compared_relation : node<K::relation, lead_words, reference_comparator, reference_until<reference_ends>, reference_ends> {};

/// 控制在预算批复数以内
struct kept_ends : p::seq<comparator_after, maybe_bound, p::opt<done>, ends> {};
struct kept_lead : p::rep_opt<2, words<"确保", "应", "须", "需", "必须">> {};
struct kept_relation : node<K::relation, kept_lead, words<"控制在", "保持在", "稳定在", "维持在">, reference_until<kept_ends>, kept_ends> {};

/// 与上年持平. 与上年基本持平 leaves open how near that is.
struct level : node<K::equal, words<"持平">> {};
struct level_relation : node<K::relation, p::not_at<words<"同比">>, words<"与", "和", "同", "较", "比">, reference_until<p::sor<words<"持平", "基本持平">>>, level, p::opt<done>, ends> {};

/// 较上年有所提高, 比上年增长5%以上. 较好 and 比例 are words of their own.
struct against : p::sor<
    p::seq<word<"较">, p::not_at<words<"好", "高", "大", "快", "多", "少", "低", "强", "慢", "优", "差", "小", "为", "明显", "显著",
                                       "充分", "完善", "完整", "稳", "有", "全面", "长", "短", "远", "重", "轻", "严", "深", "广">>>,
    p::seq<word<"比">, p::not_at<words<"例", "重", "率", "较", "赛", "值", "照", "对", "拟">>>> {};
struct turned : p::seq<p::opt<since>, p::opt<word<"有所">>, change> {};
/// 较上年明显提高 says more than that it rose.
struct by_how_much : p::seq<words<"明显", "显著", "大幅度", "大幅", "略有", "略微", "略", "稍有", "稳步", "持续", "逐步", "进一步", "不断", "基本", "均有", "均", "都有", "都", "有">, change> {};
struct turns : p::seq<turned, p::sor<ends, p::at<lead_words, p::opt<comparators>, figure_begins>>> {};
struct changed_relation : node<K::relation, against, reference_until<p::sor<turns, by_how_much>>, turned, p::sor<attempt<lead_words, offset>, attempt<p::opt<done>, ends>>> {};

struct relation : p::sor<compared_relation, kept_relation, level_relation, changed_relation> {};

// ---- several conditions
struct condition : p::sor<date_span, date_condition, intervals, quantity, relation> {};

// ---- words
struct text_mark : p::sor<
    words<"、", "。", "·", "…", "—", "–", "“", "”", "‘", "’", "《", "》", "「", "」", "〈", "〉", "【", "】", "〔", "〕">,
    p::one<',', ';', ':', '.', '!', '?', '(', ')', '[', ']', '/', '-', '_', '\'', '"', '+', '*', '~'>,
    p::seq<p::one<'&'>, p::not_at<p::plus<p::ascii::alpha>, p::one<';'>>>> {};
struct text_char : p::sor<han, letter, text_mark> {};
struct says_something : p::at<p::star<p::not_at<han>, text_char>, han> {};

/// 近千人, 数百人, 十几次, 百人左右: no bound is stated.
struct about : p::sor<
    p::seq<words<"约", "大约", "近", "将近", "接近", "大概", "大致">, hanzi_figure, p::opt<comparator_after>, ends>,
    p::seq<words<"数", "几", "上", "过", "成">, words<"十", "百", "千", "万", "亿">>,
    p::seq<p::plus<hanzi_char>, inexact>, p::seq<word<"几">, measure_unit, ends>,
    p::seq<hanzi_figure, words<"左右", "上下", "出头", "开外", "不等">, ends>> {};
/// A comparator without anything to compare with says nothing.
struct dangling : p::sor<p::sor<mark, strict_word>, p::seq<p::opt<trend>, comparators, ends>> {};
struct no_text : p::seq<lead_words, p::sor<about, dangling>> {};

struct said : p::seq<p::not_at<strict_word, ends>, text_char> {};

struct text : node<K::text, p::not_at<no_text>, says_something,
                   p::plus<p::not_at<p::sor<or_joint, and_joint>, condition>, said>, ends> {};
struct whole_text : node<K::text, p::not_at<no_text>, says_something, p::plus<said>, p::eof> {};

struct deadline_and_words : attempt<deadline_of_words, text> {};
struct joined_to : p::seq<p::not_at<p::sor<or_joint, and_joint>>, p::sor<condition, deadline_and_words>> {};
struct first_condition : p::sor<condition, deadline_and_words, text> {};
struct both : node<K::both, first_condition, p::star<p::sor<attempt<and_joint, first_condition>, joined_to>>> {};
struct either : node<K::either, both, p::star<attempt<or_joint, both>>> {};

// ---- nothing
struct nothing : node<K::none, p::sor<
    p::eof, p::seq<p::plus<p::sor<p::one<'/', '\\', '-', '_', '*'>, words<"—", "…">>>, p::eof>,
    p::seq<p::sor<words<"无", "暂无", "不适用", "不涉及">, TAO_PEGTL_ISTRING("n/a"), TAO_PEGTL_ISTRING("null"),
                  TAO_PEGTL_ISTRING("none"), TAO_PEGTL_ISTRING("nan")>, p::eof>>> {};

// ---- a figure alone
/// 2.22, 95%: most cells of a form. It is what the rest would come to, and needn't try dates and ranges for it; but
/// 2023.6 may be a month.
struct plain_number : p::seq<p::plus<digit>, p::opt<fraction>> {};
struct plain_figure : node<K::figure, node<K::amount, node<K::digits, plain_number>>, p::opt<node<K::unit, p::one<'%'>>>> {};
struct is_plain : p::at<p::not_at<p::rep<4, digit>, p::one<'.'>>, plain_number, p::opt<p::one<'%'>>, p::eof> {};
struct plain : p::seq<is_plain, node<K::either, node<K::both, node<K::quantity, plain_figure>>>> {};

struct cell : node<K::cell, p::sor<nothing, plain, attempt<either, p::eof>, whole_text>> {};

// clang-format on

}  // namespace heng::grammar::value
