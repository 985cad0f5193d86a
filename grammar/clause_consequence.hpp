#pragma once
// Consequences of a scoring standard: 得满分, 得80%, 按比例得分, 酌情扣1-3分, 每低1个百分点扣0.5分.

#include "grammar/clause_condition.hpp"
#include "grammar/clause_formula.hpp"

namespace heng::grammar::clause {

struct conseq_end : p::at<p::sor<stop, comma, listing, p::eof, words<"(", "的", "其", "并", "且", "但">>> {};
struct score_tail : p::opt<words<"的分值", "的权重分", "的权重", "的分数", "的得分", "的分", "分值", "权重分",
                                 "权重", "计分", "记分", "计算得分", "计算", "得分", "给分", "计", "分">> {};
struct who : p::opt<words<"视同", "视为", "应", "可", "该指标", "该项指标", "该项", "本项", "本指标", "此项",
                          "均", "则", "就", "直接", "即", "一律", "相应">> {};

// ---- values
struct full
    : phrase<C::full, who,
             p::sor<p::seq<p::opt<full_verb>, full_points>,
                    words<"为满分", "不扣分", "按满分计算", "按满分计", "按权重计", "按分值计", "满分">>,
             p::opt<p::seq<p::not_at<word<"为">>, attempt<points_figure>>>,
             p::at<p::sor<label_end, listing, words<"(">>>> {};
struct full_bare : phrase<C::full, who, words<"得分", "计分", "记分", "给分", "得该分">, conseq_end> {};
struct zero
    : phrase<C::zero, who,
             p::sor<p::seq<words<"得0", "计0", "记0", "为0">, p::at<p::sor<stop, comma, listing, p::eof>>>,
                    words<"均不得分", "均不计分", "取消该项得分", "取消得分", "一票否决", "不得分",
                          "不予得分", "不予计分", "不计分", "不给分", "得零分", "计零分", "记零分", "为零分",
                          "零分", "得0分", "计0分", "记0分", "为0分", "评0分", "赋0分", "赋零分", "按0分计算",
                          "不得权重分", "给0分", "给零分", "不记分", "不赋分", "得分为0分", "得分为0",
                          "得分为零", "得分计0", "得分记0", "按0分计", "按零分计">>> {};
struct takes_all : phrase<C::deduct_all, who,
                          words<"扣除该项全部分值", "扣该项全部分值", "扣除全部权重分", "扣除全部分值",
                                "扣完全部分值", "扣除该项分值", "扣除本项分值", "扣全部分值", "扣完权重分",
                                "扣除权重分", "扣该项分值", "全部扣除", "扣除全部", "全部扣完", "全部扣分",
                                "全额扣除", "扣至0分", "扣满分", "全扣", "扣完">,
                          p::not_at<words<"的", "为止">>> {};
struct points
    : phrase<C::points, who,
             p::sor<attempt<word<"按">, points_figure, words<"计算", "计分", "记分", "计">>,
                    p::seq<p::opt<p::sor<words<"得分为", "得分计", "得分">, score_word>>, points_figure>>> {};
struct share : phrase<C::share, who, p::opt<p::seq<word<"得分">, p::at<digit>>>,
                      p::opt<words<"按照", "按", "得分按", "得分为", "得到", "得", "计", "给", "记", "为",
                                   "仅得", "只得", "评">>,
                      p::opt<words<"得", "计">>, p::opt<base>, p::opt<word<"的">>,
                      p::sor<halved, share_figure>, p::opt<word<"的">>, p::opt<of_weight>, score_tail> {};
struct halved_score : node<C::share, of_score, halved> {};
struct share_of_score : phrase<C::share, words<"得分按", "按", "得分为", "得">, of_score, word<"的">,
                               share_figure, score_tail> {};
struct coefficient
    : phrase<C::coefficient, words<"赋系数", "系数为", "得分系数为", "取系数", "系数取", "系数">, number> {};

// ---- one-off changes
struct off_word : words<"扣减", "扣除", "相应扣", "一次性扣", "另扣", "再扣", "扣", "减去", "减"> {};
struct off_amount
    : p::sor<attempt<p::opt<of_weight>, p::opt<word<"的">>, points_figure>,
             attempt<p::opt<words<"去">>, p::opt<base>, p::opt<word<"的">>, p::sor<halved, share_figure>,
                     p::opt<word<"的">>, p::opt<base>, score_tail>> {};
struct deduct : phrase<C::deduct, who,
                       p::opt<words<"在应得分基础上", "在得分基础上", "在该项得分基础上", "从得分中",
                                    "从该项得分中", "在原得分基础上">>,
                       off_word, off_amount> {};
struct add_word : words<"另加", "再加", "额外加", "加计", "奖励", "加", "增加"> {};
struct add : phrase<C::add, who, add_word, points_figure> {};

struct discretion
    : words<"根据实际情况", "视情节轻重", "视具体情况", "视完成情况", "视实际情况", "视影响程度", "酌情予以",
            "根据情况", "视情况", "视情节", "视程度", "酌情", "视情", "适当"> {};
// ---- ratios
struct ratio_name_char
    : p::sor<p::seq<word<"的">, p::at<words<"比例", "比重", "占比">>>,
             name_unless<ratio_words, stop, comma, words<"扣", "得分", "计分", "记分", "的", "除以">>> {};
struct ratio_name : node<C::ratio_name, p::rep_min_max<0, 16, ratio_name_char>, p::plus<ratio_words>> {};
struct lowest_name
    : node<C::ratio_name,
           name_until<16, stop, comma, words<"较低", "最低", "低的", "低者", "最小", "较小">>> {};
struct scored : p::opt<words<"计算本项得分", "折算得分", "计算得分", "计算分值", "计算分数", "折算分值",
                             "确定得分", "折算计分", "计算", "折算", "扣减相应分值", "扣减相应得分",
                             "扣除相应分值", "扣相应分值", "扣减分值", "扣减得分", "扣减", "扣分", "得分",
                             "计分", "给分", "赋分", "评分", "计取", "记分">> {};
struct excess_word : words<"超出比例", "超支率", "超支比例", "超过比例", "偏离比例", "偏差比例", "超出的比例",
                           "超标比例", "超额比例", "超时比例", "偏差率", "超出部分占比", "超过部分比例"> {};
struct excess_ratio : phrase<C::excess_ratio, who, p::opt<words<"部分">>, p::opt<words<"按照", "按">>,
                             excess_word, p::opt<words<"同比例", "等比例", "相应", "比例">>,
                             words<"扣减得分", "扣减分值", "扣减", "扣除", "扣分", "减分", "扣">> {};
/// 按比例扣分: the shortfall's share is taken off, which is the ratio.
struct ratio_off : phrase<C::ratio,
                          words<"按未完成比例", "按比例", "同比例", "等比例", "按完成比例", "按相应比例",
                                "按差额比例", "按缺口比例">,
                          words<"扣减分值", "扣减得分", "扣除分值", "扣减", "扣除", "扣分", "减分">> {};
struct proportion : words<"之比", "的比例", "的比值", "的比重", "的百分比", "的占比", "的比率", "比例",
                          "比重", "比率", "的比"> {};
struct proportion_of : words<"与", "和", "同", "占", "除以"> {};
struct two_terms
    : p::seq<
          node<C::name, name_until<14, proportion_of, stop, words<"按", "的", "得">>>, proportion_of,
          p::sor<attempt<share_figure, p::at<proportion>>, node<C::name, name_until<14, proportion, stop>>>,
          proportion> {};
struct times_weight : p::seq<p::opt<words<"乘以", "×">>, p::sor<points_figure, of_weight>> {};
struct ratio_of_two
    : phrase<C::reverse_ratio, p::opt<p::sor<word<"得分按">, by>>, two_terms, p::opt<times_weight>, scored> {
};
struct least_of
    : phrase<
          C::least_of, words<"按照", "按", "以">, lowest_name,
          words<"较小者", "最小者", "较低者", "最低者", "较低的", "最低的", "较低", "最低">,
          p::opt<words<"一项", "单项", "子项目", "子项", "分项", "指标", "项目", "任务", "一个", "者", "的">>,
          p::opt<word<"的">>, scored> {};
struct mean_word : words<"算术平均后", "加权平均后", "平均后", "的算术平均值", "的算术平均数", "的平均值",
                         "的平均数", "平均值", "平均数"> {};
/// 按各子项完成率的平均值计分
struct mean_of
    : phrase<C::mean_of, p::opt<words<"各子项", "各分项", "各单项", "各指标", "各任务", "各项">>, by,
             node<C::ratio_name, name_until<16, stop, mean_word>>, mean_word, p::opt<times_weight>, scored> {
};
struct ratio
    : phrase<C::ratio, who, p::opt<words<"得分">>,
             p::sor<attempt<p::sor<p::at<words<"按期", "按时">>, by>, ratio_name>,
                    words<"线性内插法", "线性内插", "线性插值法", "线性插值", "按线性内插法", "按线性插值法",
                          "按线性内插", "按线性插值", "按线性", "同比例", "等比例", "比例", "线性">>,
             p::opt<attempt<p::opt<words<"的">>, times_weight>>, scored, p::not_at<discretion>> {};
struct by_formula : phrase<C::formula, p::opt<by>, real_sum, scored> {};

// ---- room
struct off_verb : words<"予以扣分", "扣减得分", "扣减分值", "扣减", "扣除", "扣分", "调减分值", "调减",
                        "减分", "扣", "核减"> {};
struct discretions : p::opt<discretion, p::opt<discretion>> {};
struct two_points : p::seq<number, p::opt<word<"分">>, p::sor<dash, listing>, number, word<"分">> {};
struct by_what : p::sor<words<"按偏离度", "按程度", "由评价组", "由评审组", "由专家">,
                        attempt<p::not_at<discretion>, words<"按", "根据", "视", "依据", "结合">,
                                name_until<8, discretion, off_verb, number>>> {};
struct room_off : phrase<C::room_off, p::opt<by_what>, discretions,
                         p::sor<attempt<off_verb, two_points>,
                                attempt<word<"在">, two_points, words<"之间", "范围内", "区间内", "内">,
                                        p::opt<discretion>, off_verb>>> {};
struct room_off_any
    : phrase<C::room_off,
             p::opt<attempt<p::not_at<discretion>, words<"按", "根据", "视">, name_until<8, discretion>>>,
             discretion, off_verb,
             p::opt<attempt<
                 p::opt<comma>, words<"但不超过", "不超过", "最多不超过", "扣分不超过">,
                 node<C::most_off, p::sor<attempt<of_weight, word<"的">, share_figure>, points_figure>>>>> {};
struct room_between : phrase<C::room_between,
                             p::opt<attempt<p::sor<words<"由", "视", "结合">, by>,
                                            p::rep_min_max<1, 10, p::not_at<words<"在", "得", "给">>, han>>>,
                             p::opt<discretion>, p::opt<words<"给予", "得", "计", "给", "在", "按">>,
                             two_points, p::opt<words<"之间", "范围内", "区间内">>, p::opt<discretion>,
                             p::opt<words<"给分", "打分", "得分", "计分", "记分", "评分", "赋分", "酌定">>> {
};
/// 得分不高于权重的60%
struct room_to
    : phrase<C::room_to,
             p::sor<words<"得分最高不超过", "得分不得高于", "得分不得超过", "得分不高于", "得分不超过",
                          "得分不大于", "按不高于", "按不超过", "得分最高为", "得分至多为">>,
             p::opt<base>, p::opt<word<"的">>, share_figure, score_tail> {};
struct room_from
    : phrase<C::room_from,
             p::sor<words<"得分不低于", "按不低于", "得分不得低于", "得不低于", "计分不低于", "不低于">>,
             p::opt<base>, p::opt<word<"的">>, p::sor<share_figure, points_figure>, score_tail> {};
struct judge_words
    : p::seq<p::opt<word<"由">>,
             p::rep_min_max<
                 0, 12, p::not_at<p::sor<stop, comma, words<"打分", "评分", "给分", "酌情", "赋分">>>, han>,
             p::sor<p::seq<discretion, words<"打分", "评分", "给分", "赋分", "得分", "计分", "记分">>,
                    words<"打分", "评分", "给分", "赋分">>> {};
struct room_upto : phrase<C::room_upto, judge_words,
                          p::opt<p::seq<p::opt<comma>, words<"最高不超过", "最高", "不超过", "至多", "满分">,
                                        number, word<"分">>>> {};
/// A band of shares for a tier: 完成比例80%（含）-100%.
struct share_end : p::sor<percent_of, p::seq<digits, node<C::unit, percent_sign>>> {};
struct share_range : p::seq<p::sor<attempt<node<C::figure, percent_of>>,
                                   node<C::figure, digits, p::opt<node<C::unit, percent_sign>>>>,
                            p::opt<mark>, dash, node<C::figure, share_end>, p::opt<mark>> {};
struct tier_room : phrase<C::tier_room,
                          p::opt<words<"完成比例为", "完成比例", "得分比例为", "得分比例", "得分区间为",
                                       "得分区间", "分值区间为", "分值区间", "得", "按", "计">>,
                          p::opt<attempt<base, p::opt<word<"的">>>>, share_range, score_tail> {};
struct unknown_change
    : node<C::unchanged,
           words<"可酌情不扣分", "可酌情少扣分", "可适当少扣分", "可酌情少扣", "酌情少扣分", "可以不扣分",
                 "可不扣分或少扣分", "可不扣或少扣分", "可不扣或少扣", "可不扣分", "可少扣分", "适当调整得分",
                 "可适当调整得分", "适当加分", "可酌情加分", "不予考核", "可酌情调整">> {};

// ---- the total, the score so far
struct total_name
    : p::seq<p::opt<words<"部门自评", "绩效自评", "绩效评价", "自评", "评价", "最终", "考核", "整体">>,
             words<"总得分", "总分">> {};
struct total_bound : words<"最高不得超过", "最高不超过", "按不超过", "不得超过", "不得高于", "不超过",
                           "不高于", "最高为", "最高得", "最高", "封顶为", "封顶", "上限为"> {};
struct total_at_most : phrase<C::total_at_most, total_name, total_bound, number, word<"分">> {};
struct total_zero : phrase<C::total_at_most, total_name, p::opt<words<"直接", "均">>,
                           words<"按0分处理", "按零分处理", "按零分计算", "按0分计算", "按零分计", "按0分计",
                                 "计0分", "计为0分", "记为0分", "计为零分", "记为零分", "为0分", "得0分",
                                 "记0分", "计零分", "为零分", "得零分", "记零分", "为零">> {};
struct limited_score
    : phrase<C::limited_score, p::rep_min_max<0, 10, p::not_at<p::sor<word<"得分">, stop, comma>>, name_char>,
             words<"得分">,
             words<"最高不超过", "不得超过", "不超过", "最高为", "最高", "上限为", "封顶", "最多">, number,
             word<"分">> {};

struct outcome : p::sor<formula, mean_of, full, room_off, room_off_any, unknown_change, takes_all, zero,
                        total_at_most, total_zero, room_to, limited_score, room_from, tier_room, room_between,
                        halved_score, share_of_score, least_of, deduct, add, points, share, coefficient,
                        excess_ratio, ratio_off, ratio_of_two, by_formula, ratio, room_upto, full_bare> {
    static constexpr Expected expected{
        "得分的说法（得满分、得N分、得N%、不得分、按比例得分、扣N分、酌情扣分…）",
        "a consequence (得满分, 得N分, 不得分, 按比例得分 …)"};
};

}  // namespace heng::grammar::clause
