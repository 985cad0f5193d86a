#pragma once
// A scoring standard in words (评分标准): rules parted by ； 。 ， 、, and what limits them. Read after folding
// (grammar/fold.hpp): no blanks and no full-width marks are left. All of it is read or it isn't understood.

#include "grammar/clause_parts.hpp"

namespace heng::grammar::clause {
/// 是否按计划开展：, 产出数量完成情况：, 制度健全性（2分）：
struct heading_name : name_until<16, consequence_begins, attempt<figure>> {};
struct heading : p::opt<attempt<p::not_at<words<"其中", "包括", "分为", "满分构成">>,
                                p::sor<p::seq<word<"是否">, p::rep_min_max<1, 20, name_char>>, heading_name>,
                                p::opt<attempt<p::one<'('>, points_figure, p::one<')'>>>, p::one<':'>>> {};
/// 对照绩效目标，…: what the scoring goes by, where that is no figure of its own.
struct measured_word
    : words<"率", "比例", "程度", "度", "情况", "数", "量", "额", "值", "名次", "排名", "比"> {};
/// 通过问卷调查，…: how it was found.
struct found_by : p::seq<words<"通过", "经过", "根据", "经">,
                         name_until<8, words<"调查", "测评", "统计", "核查", "抽查", "走访", "访谈">>,
                         words<"调查", "测评", "统计", "核查", "抽查", "走访", "访谈">,
                         p::opt<words<"结果", "情况">>, comma, p::not_at<consequence_begins>> {};
struct judging : p::seq<word<"对">, p::rep_min_max<1, 12, p::not_at<word<"进行">>, han>, word<"进行">,
                        words<"评价", "考核", "打分", "评分", "考评">, comma> {};
/// 由专家组综合评定，…: who judges.
struct judge_word : words<"综合评定", "综合评价", "综合评分", "综合打分", "评定", "评价", "评分", "打分",
                          "评审", "评议", "考核", "审核", "认定", "测评"> {};
/// 根据佐证材料完整程度，在0至3分之间…: what the judge goes by.
struct judged_from
    : p::seq<
          words<"根据", "依据", "结合", "按照", "按", "视">,
          name_until<16, words<"程度", "情况", "质量", "水平">, stop, comma>,
          words<"程度", "情况", "质量", "水平">, comma,
          p::at<p::sor<words<"酌情", "视情", "在">, p::seq<words<"给予", "得", "给", "计">, number, dash>>>> {
};
/// 按实际完成时间与计划完成时间比较，…; 综合整治后，…
struct setting
    : p::sor<
          p::seq<words<"按照", "按", "将">, name_until<24, words<"比较", "对比", "相比">, stop, comma>,
                 words<"比较", "对比", "相比">, comma>,
          p::seq<name_until<10, words<"后,", "中,">, stop, comma, figure, label_end>, words<"后,", "中,">>> {
};
struct judged_by
    : p::seq<word<"由">, name_until<12, judge_word, stop, comma>, judge_word, comma, p::not_at<limit>> {};
/// 服务对象满意度，非常满意得5分: what the tiers are about.
struct topic_end : words<"率", "度", "比例", "情况", "方面", "质量"> {};
struct topic : p::seq<name_until<12, stop, consequence_begins, attempt<figure>, compares,
                                 p::seq<topic_end, comma>, words<"为", "是", "与", "和", "较", "比">>,
                      topic_end, comma, p::not_at<consequence_begins>> {};
struct going_by
    : p::opt<p::sor<attempt<judging>, attempt<setting>, attempt<judged_by>, attempt<judged_from>,
                    attempt<found_by>, attempt<topic>,
                    attempt<words<"对照", "根据", "依据", "按照", "结合">,
                            name_until<16, stop, consequence_begins, p::seq<measured_word, comma>>, comma>>> {
};
struct separator : p::sor<stop, comma, listing> {};
struct separators : p::star<separator> {};
/// 当实际值≥目标值时: not 当年, 当期.
struct when_word : p::seq<word<"当">, p::not_at<words<"年", "期", "地", "月", "季", "前", "日">>> {};
struct opener
    : p::opt<p::sor<when_word, p::seq<word<"同时">, p::not_at<words<"满足", "达到", "符合", "具备">>>,
                    attempt<word<"对">, p::not_at<words<"比", "照", "标">>>,
                    words<"其中:", "其中,", "其中", "如果", "若", "如", "凡", "对于", "并且", "但是", "但",
                          "并", "且", "而", "则", "标准:", "评分标准:", "计分标准:", "计分方法:", "评分规则:",
                          "得分:", "按以下标准计分:", "评分办法:">>> {};

/// …的，视为目标设定不科学，扣减30%
struct regarded
    : p::opt<attempt<words<"视为", "认定为", "说明", "一票否决", "实行一票否决">,
                     p::rep_min_max<0, 20, p::not_at<p::sor<stop, comma, consequence_begins>>, name_char>,
                     comma>> {};
/// 按目标设定不合理扣…: by which fault.
struct fault_end : words<"不合理", "不科学", "不准确", "不当", "偏低", "过低", "偏离"> {};
struct by_fault : p::opt<attempt<words<"按照", "按">, name_until<12, fault_end, stop, comma>, fault_end,
                                 p::opt<words<"处理", "情形">>, p::opt<comma>>> {};
/// 85分以上为优秀，得满分; 85分以上为优秀得满分
struct level_name : p::opt<attempt<word<"为">, name_until<6, stop, comma, words<"的">, consequence_begins>,
                                   p::opt<word<"的">>, p::at<p::sor<comma, consequence_begins>>>> {};
struct rule : phrase<C::rule, condition, de, level_name, p::opt<p::sor<comma, word<":">>>, opener, regarded,
                     by_fault, outcome> {};
struct one_of_cases : p::seq<words<"有", "存在", "出现", "发生", "具备", "符合", "满足", "达到">,
                             words<"下列", "以下", "上述">,
                             p::opt<words<"情形", "情况", "条件", "行为", "问题", "要求", "任一条件">>,
                             words<"之一的", "之一", "任一的", "的">> {};
/// 有下列情形之一的不得分：挪用资金、虚报冒领
struct next_case : p::sor<p::seq<p::sor<in_list, any_of>, p::opt<list_mark>>, p::seq<separators, list_mark>> {
};
struct cases : phrase<C::rule, one_of_cases, p::opt<comma>, outcome, word<":">, p::opt<list_mark>,
                      node<C::condition, joined_label, p::star<attempt<next_case, joined_label>>>> {};
struct else_rule
    : phrase<C::rule, otherwise, p::sor<p::at<points_figure>, p::not_at<digit>>, de, p::opt<comma>, outcome> {
};
/// 大于零的每超过一个百分点扣0.3分
struct step_after : phrase<C::rule, condition, de, p::opt<comma>, p::sor<step, once>> {};
struct stepped_alone : p::sor<step, once> {};
/// 80-90分 alone is a condition that a comma parts from what follows; so is 九成（含）以上.
struct lone : phrase<C::lone, p::not_at<p::sor<digit, p::seq<of_words, p::sor<mark, after, dash>>>>, outcome,
                     p::at<p::sor<stop, comma, listing, p::eof, p::one<'('>>>> {};
struct demand : phrase<C::demand, node<C::condition, p::opt<words<"应", "须">>, p::sor<numeric, status>>,
                       p::at<p::sor<comma, stop, p::eof>>> {};

/// 优秀100%，良好80%: tiers without a verb. 合格率100% is a rate and none.
struct bare_label_char : p::seq<p::not_at<p::sor<figure, label_end>>, han> {};
struct bare_tier
    : node<C::rule,
           node<C::condition,
                node<C::label,
                     p::rep_min_max<1, 8,
                                    p::not_at<words<"率", "比例", "度", "比", "数", "量", "应达", "达到">>,
                                    bare_label_char>>>,
           node<C::share, share_figure, score_tail>> {};
/// 显著（100%-80%）、一般（60%-0%）
struct room_in_brackets
    : node<C::rule, node<C::condition, node<C::label, p::rep_min_max<1, 16, bare_label_char>>>, p::one<'('>,
           p::sor<attempt<node<C::tier_room, share_range>>, attempt<node<C::share, share_figure>>,
                  node<C::zero, p::one<'0'>, p::opt<word<"分">>>>,
           p::one<')'>> {};
struct tiers_in_brackets
    : attempt<room_in_brackets, p::plus<attempt<p::sor<listing, comma, word<";">>, room_in_brackets>>,
              item_end> {};
/// 达成预期（100%）、…: the first has all of the points, so they are tiers and no parts.
struct ladder_in_brackets
    : p::seq<p::at<p::rep_min_max<1, 16, bare_label_char>, p::one<'('>, words<"100%", "满分">>,
             tiers_in_brackets> {};
struct bare_tiers
    : attempt<bare_tier, p::plus<attempt<p::sor<listing, comma, word<";">>, bare_tier>>, item_end> {};
/// 与目标值相比，每减少1公里扣0.3分 is a step.
struct stepped_with : attempt<p::at<words<"与", "和", "同", "较", "比">>, step> {};
struct item : p::sor<mode_note, limit, rounding, from_bound, as_base, indicator_kind, definition, choice,
                     bonus_into, total_capped, named_formula, as_given, remark, highest_of, and_so_on,
                     added_up, times_result, stepped_with, compared_with, tier_list, weighted, cases,
                     ladder_in_brackets, parts_in_brackets, parts_after, parts, parts_share, stepped_alone,
                     tiers_in_brackets, bare_tiers, else_rule, lone, rule, step_after, demand> {
    static constexpr Expected expected{"条件、得分、扣分、封顶或取整的说法",
                                       "a condition, a score, a deduction, a limit or a rounding"};
};
/// ①制度合法、合规、完整，1分: up to its points all of it is one thing.
struct worth_char : p::seq<p::not_at<p::sor<comma, stop, p::one<'('>, figure, consequence_begins>>,
                           p::sor<listing, name_char>> {};
struct worth_points : p::sor<attempt<p::opt<comma>, node<C::points, points_figure>>,
                             attempt<p::one<'('>, node<C::points, points_figure>, p::one<')'>>> {};
struct marked_worth : phrase<C::rule, node<C::condition, node<C::label, p::rep_min_max<1, 40, worth_char>>>,
                             worth_points, p::at<p::sor<words<";", "。", ",">, p::eof, list_mark>>> {};
/// ①支出符合规定；②手续完整。以上每出现一例不符合的扣1分: what is looked at, and no rule by itself.
struct criterion : p::seq<p::sor<circled, numbered>, node<C::part, p::rep_min_max<1, 40, worth_char>>> {};
struct criteria : phrase<C::criteria, criterion, p::plus<attempt<p::opt<words<";", ",", "。">>, criterion>>,
                         p::at<words<";", "。">>> {};
struct marked_item
    : p::sor<
          attempt<criteria>, attempt<list_mark, marked_worth>,
          p::seq<p::opt<attempt<list_mark, heading>>,
                 p::sor<parts_worth, p::seq<going_by, opener, p::opt<attempt<explained_subject>>, item>>>> {};
struct in_parens : attempt<p::one<'('>, item, p::one<')'>> {};
/// Sentences are parted by something: what is glued to one was not understood.
struct parted : p::sor<p::plus<separator>, p::at<p::one<'('>>, p::at<list_mark>> {};
struct rest : attempt<parted, p::sor<in_parens, marked_item>> {};
struct title : p::opt<words<"评分标准:", "计分标准:", "评分规则:", "评分办法:", "计分方法:">> {};
struct clause : node<C::clause, separators, title, heading, marked_item, p::star<rest>, separators, p::eof> {
};

}  // namespace heng::grammar::clause
