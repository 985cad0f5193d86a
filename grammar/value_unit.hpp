#pragma once
// Unit words behind a figure, as written: 场(次), 元/人·天, 个百分点, μg/m³, 万元. What is the same unit is the unit
// vocabulary's work.

#include "grammar/value_words.hpp"

namespace heng::grammar::value {

// clang-format off

struct percent_sign : words<"%", "‰", "‱"> {};

/// 万元 and 亿元 stay together as a unit.
struct currency : words<"元", "美元", "欧元", "日元", "港元", "澳元", "加元", "韩元", "英镑", "港币", "人民币", "美金"> {};
struct money : p::seq<words<"万亿", "万", "萬", "亿", "億">, currency> {};

struct compared_word : p::sor<strict_word, words<"至少", "最少", "最低", "最多", "至多", "最高", "超过", "不超", "未超", "不足",
                                                "不到", "不满", "未满", "未达", "达到", "突破">> {};
/// Words that a unit doesn't hold: what stands there belongs to the condition or to a sentence.
struct unit_end : p::sor<comparator_after, compared_word, done, and_word, or_word, since,
                         words<"增长", "增加", "提高", "提升", "上升", "下降", "降低", "减少", "左右", "上下", "前", "后", "余",
                               "多", "的", "之", "出头", "开外", "不等", "至", "到", "每", "较", "比上", "比去", "半", "其中", "约", "已", "了", "以", "及", "整">> {};

struct superscript : words<"²", "³"> {};
/// Measure words. A numeral in Chinese characters is a figure only before one of these: 一等奖 and 十分满意 are not.
struct measure_word : p::sor<money, words<
    "个百分点", "个工作日", "个自然日", "个小时", "个季度", "个年度", "个月", "个人", "个",
    "百分点", "人次", "人天", "人", "家次", "家", "场次", "场", "批次", "批", "户次", "户", "台次", "台", "套次", "套", "车次", "架次", "架",
    "班次", "班", "例次", "例", "次", "名", "位", "件", "项", "辆", "篇", "部", "本", "册", "份", "期", "起", "宗", "条", "处",
    "座", "栋", "幢", "间", "所", "亩", "公顷", "公里", "公斤", "平方公里", "平方千米", "平方米", "立方米", "千瓦时", "千瓦",
    "千克", "千米", "兆瓦", "厘米", "毫米", "米", "吨公里", "吨", "斤", "克", "毫升", "升", "美元", "元", "年", "天", "日", "周", "小时",
    "分钟", "秒", "倍", "分", "度", "种", "课时", "学时", "学分", "节", "课", "门", "张", "幅", "块", "片", "株", "棵", "头", "只",
    "匹", "羽", "尾", "艘", "口", "根", "支", "枚", "颗", "粒", "盒", "箱", "袋", "包", "瓶", "桶", "双", "对", "副", "组", "队",
    "团", "届", "轮", "回", "遍", "趟", "站", "点", "岁", "笔", "封", "字", "页", "首", "集", "床", "工作日", "票", "步", "款">> {};
/// 300来人, 300几家: about so many; 来访人次 and 来信 are units.
struct inexact : p::sor<words<"几", "好几">, p::seq<word<"来">, p::sor<measure_word, words<"十", "百", "千", "万", "亿", "平">, p::not_at<p::sor<han, letter>>>>> {};

struct unit_char : p::sor<han, letter> {};
/// m2 and m3 as keyboards give them.
struct metre_power : p::seq<p::one<'m'>, p::one<'2', '3'>, p::not_at<p::ascii::alnum>> {};
struct unit_piece : p::sor<metre_power, p::seq<p::not_at<unit_end>, unit_char>> {};
/// Longer words are a sentence, not a unit: 个百分点 has four characters, 吨二氧化碳当量 seven.
struct unit_word : p::seq<p::not_at<inexact>, unit_piece, p::rep_opt<7, p::sor<unit_piece, superscript>>, p::not_at<p::sor<unit_piece, superscript>>> {};
struct unit_simple : p::sor<percent_sign, unit_word> {};

struct remark_char : p::sor<unit_char, superscript, words<"/", "、", "·", "%">> {};
struct unit_remark : p::seq<p::one<'('>, p::not_at<words<"含", "不含", "包", "不包">>, p::rep_min_max<1, 10, remark_char>, p::one<')'>> {};
struct unit_by : p::sor<p::one<'/'>, word<"·">> {};
struct unit_group : p::seq<p::one<'('>, unit_simple, p::rep_opt<3, unit_by, unit_simple>, p::one<')'>> {};
struct unit_factor : p::seq<p::sor<unit_group, word<"半年">, unit_simple>, p::opt<unit_remark>> {};
struct unit_factors : p::seq<unit_by, unit_factor, p::rep_opt<3, unit_by, unit_factor>> {};
struct unit_text : p::seq<p::sor<percent_sign, p::seq<unit_word, p::opt<unit_remark>>>, p::opt<unit_factors>> {};

struct unit_node : node<K::unit, unit_text> {
    static constexpr Expected expected{"单位", "a unit"};
};
/// Of a figure in digits; all of it may stand in brackets: 5(个).
struct unit : p::sor<unit_node, attempt<p::one<'('>, p::not_at<words<"含", "不含", "包", "不包">>, unit_node, p::one<')'>>> {};
/// ¥100/人
struct unit_after_yuan : p::sor<unit, node<K::unit, unit_factors>> {};

struct measure : node<K::unit, p::sor<percent_sign, p::seq<measure_word, p::opt<unit_remark>>>, p::opt<unit_factors>,
                      p::not_at<unit_piece>> {};
struct measure_unit : p::sor<measure, attempt<p::one<'('>, measure, p::one<')'>>> {};

// clang-format on

}  // namespace heng::grammar::value
