#pragma once
// Limits, rounding, lists of parts and tiers, asides of a scoring standard.

#include "grammar/clause_step.hpp"

namespace heng::grammar::clause {

// ---- marks of a list: ①, (1), 1., 一是
struct circled : p::utf8::range<0x2460, 0x2473> {};
struct numbered
    : p::seq<p::sor<
          p::seq<p::one<'('>, p::sor<p::rep_min_max<1, 2, digit>, p::rep_min_max<1, 2, value::hanzi_digit>>,
                 p::one<')'>>,
          p::seq<p::rep_min_max<1, 2, digit>, p::sor<p::one<'.'>, word<"、">>, p::not_at<digit>>,
          p::seq<value::hanzi_digit, word<"是">>, words<"第一,", "第二,", "第三,", "第四,">>> {};
struct list_mark : node<C::list_mark, p::sor<circled, numbered>> {};

// ---- limits
struct item_end : p::at<p::sor<stop, comma, p::eof, words<"(", ")">, listing>> {};
struct floor_words
    : words<"扣完为止", "扣完即止", "直至扣完为止", "直至扣完", "直到扣完为止", "直到扣完", "扣至0分为止",
            "扣至零分为止", "扣至0分止", "扣至0分", "扣至零分", "扣到0分为止", "扣光为止", "最多扣完",
            "以扣完为限", "该项分值扣完为止", "扣完该项分值为止", "扣完本项分值为止", "扣完权重分为止",
            "扣完分值为止", "本项扣完为止", "该项扣完为止", "扣完为限", "最低0分", "最低为0分", "最低得0分",
            "不出现负分", "不计负分", "不得负分", "扣至0为止", "减完为止", "减至0分为止", "至扣完为止",
            "以扣完该项分值为限", "下限为0分", "下限为零分", "下限为0", "扣满为止"> {};
/// 得分小于0时取0, 小于0的按0分计; 成本节约率低于0得0分 is about something else.
struct own_score : words<"得分", "该项得分", "本项得分", "最终得分"> {};
struct below_nothing
    : words<"小于0分", "低于0分", "小于零分", "低于零分", "小于0", "低于0", "小于零", "低于零", "为负数",
            "为负值", "为负分", "为负", "出现负数", "出现负分", "出现负值"> {};
struct is_nothing
    : p::seq<words<"0分", "零分", "0", "零">, p::opt<words<"计算", "计分", "记分", "计", "处理">>> {};
struct negative_is_zero
    : p::seq<p::sor<attempt<own_score, below_nothing>,
                    p::seq<below_nothing, p::not_at<p::opt<words<"的", "时">>, word<"得">>>>,
             p::opt<words<"的", "时">>, p::opt<comma>, p::opt<words<"则", "均">>,
             words<"取", "按", "计为", "计", "记为", "记", "为", "得">, is_nothing> {};
struct limit_zero : phrase<C::limit_zero, p::sor<negative_is_zero, floor_words>, item_end> {};
struct total_words : p::opt<words<"两项合计", "各项合计", "三项合计", "两项累计", "各项累计", "以上合计",
                                  "上述合计", "本项得分", "该项得分", "累计得分", "合计得分", "本指标得分",
                                  "该指标得分", "该项指标", "最终得分", "计算得分", "该指标", "本指标",
                                  "总得分", "该项", "本项", "累计", "合计", "总计", "得分", "此项">> {};
struct most_off_words : words<"扣分最多不超过", "最多扣分不超过", "最多不超过扣", "扣分不超过", "扣分上限为",
                              "扣减不超过", "最多扣除", "最多扣减", "扣分上限", "扣分最多", "扣分封顶",
                              "最多扣", "最高扣", "至多扣", "扣分以"> {};
struct most_off
    : phrase<C::most_off,
             p::sor<attempt<words<"扣完", "扣至", "扣到", "扣满">, points_figure, words<"为止", "止">>,
                    p::seq<total_words, most_off_words,
                           p::sor<attempt<points_figure>,
                                  attempt<p::opt<base>, p::opt<word<"的">>, share_figure, score_tail>>,
                           p::opt<words<"为限", "封顶">>>>> {};
struct most_on
    : phrase<C::most_on, total_words,
             words<"加分最高不超过", "累计加分不超过", "加分最多不超过", "加分不超过", "加分上限为",
                   "最多可加", "加分上限", "加分最多", "加分封顶", "加分最高", "最多加", "最高加", "至多加">,
             points_figure> {};
struct limit_words : words<"最高不得超过", "最高不超过", "最多不超过", "不得突破", "不得超过", "不超过",
                           "不突破", "以不超过", "最高得", "最高为", "最高", "最多得", "最多为", "最多",
                           "上限为", "封顶为", "至多得", "以", "封顶", "满分为", "满分", "不高于", "至多"> {};
struct over_full : p::seq<words<"超过", "高于", "大于", "超出">, of_weight,
                          p::opt<words<"部分", "的部分", "的">>, p::opt<comma>,
                          p::sor<p::seq<words<"按", "以", "计">, of_weight,
                                        p::opt<words<"计算", "计分", "记分", "计", "为限", "封顶">>>,
                                 words<"不计分", "不计", "不再加分", "不得分">>> {};
struct limit_full
    : phrase<C::limit_full, total_words,
             p::sor<over_full,
                    words<"满分为止", "得满为止", "封顶为满分", "加满为止", "计满为止", "最高得满分",
                          "最高计满分", "最高为满分", "最多得满分", "得满分为止", "以满分为限", "满分为限",
                          "以权重为限", "权重为限", "满分封顶", "封顶">,
                    p::seq<p::opt<word<"总分">>, limit_words, of_weight,
                           p::opt<words<"为限", "封顶", "为止", "为上限">>>>,
             item_end> {};
struct over_points
    : p::seq<words<"超过", "高于", "大于", "超出">, number, word<"分">, p::opt<words<"的部分", "部分", "的">>,
             p::opt<comma>, words<"按", "以", "计", "得">, points_figure,
             p::opt<words<"计算", "计分", "记分", "计", "为限", "封顶">>> {};
struct filled
    : p::seq<words<"得满", "计满", "加满", "累计满">, points_figure, p::opt<words<"为止", "止", "封顶">>> {};
struct in_all : words<"共计", "共", "合计", "总计"> {};
struct limit_points
    : phrase<
          C::limit_points,
          p::sor<
              attempt<in_all, points_figure>,
              p::seq<
                  total_words,
                  p::sor<attempt<filled>, attempt<over_points>,
                         attempt<limit_words, points_figure, p::opt<words<"封顶", "为限", "为止", "为上限">>>,
                         attempt<points_figure, words<"封顶", "为限", "为止", "为上限">>,
                         attempt<p::opt<word<"但">>, limit_words, of_weight, word<"的">, share_figure>>>>,
          item_end> {};
struct least_words : words<"最低不低于", "最低得", "最低为", "最低计", "最低", "保底得", "保底分", "保底",
                           "至少得", "不低于", "得分不低于"> {};
struct least_points
    : phrase<
          C::least_points, total_words, least_words,
          p::sor<attempt<points_figure>, attempt<p::opt<base>, p::opt<word<"的">>, share_figure, score_tail>>,
          item_end> {};
struct uncapped : node<C::uncapped, words<"上不封顶", "不封顶", "不设上限", "加分不设上限", "加分不封顶">> {};
struct within_weight
    : node<C::within_weight,
           words<"得分在0至权重之间", "得分在0分至权重分之间", "得分在0分至满分之间", "得分在0至满分之间",
                 "得分介于0和权重之间", "得分介于0至权重之间", "得分在0到权重之间", "得分控制在0至权重之间",
                 "得分在零分至满分之间", "得分在0分至权重之间">> {};
struct no_points_more : words<"也不加分", "不再加分", "不另加分", "不予加分", "不加分", "不重复计分",
                              "不额外加分", "按满分计", "按100%计算", "按100%计", "得分不变", "不重复加分"> {
};
/// 超过目标部分不计分; 超过目标的不计分 is no points at all.
struct part_without_points
    : p::seq<words<"超过", "超出", "超额完成", "高于", "多完成", "超额", "超">, p::opt<target_word>,
             words<"的部分", "部分">, p::opt<words<"的">>, p::opt<comma>, word<"不计分">> {};
struct over_target
    : p::sor<p::seq<
          words<"超过", "超出", "超额完成", "高于", "多完成", "超额", "超", "优于">,
          p::opt<p::sor<target_word, words<"部分", "计划部分", "100%", "的部分", "目标部分", "目标值部分">>>,
          p::opt<words<"的部分", "部分", "的">>>> {};
struct no_bonus
    : phrase<C::no_bonus, p::opt<words<"但">>,
             p::sor<attempt<part_without_points>, p::seq<over_target, p::opt<comma>, no_points_more>>> {};
struct limit : p::sor<limit_zero, most_off, most_on, least_points, limit_full, limit_points, uncapped,
                      within_weight, no_bonus> {};

// ---- rounding of the score
struct round_digits
    : phrase<C::round_digits,
             p::opt<words<"精确到小数点后", "保留到小数点后", "保留小数点后", "精确至小数点后", "保留",
                          "精确到", "取小数点后", "计算到小数点后">>,
             p::sor<digits, hanzi>, words<"位小数", "位数", "位">> {};
struct round_place
    : phrase<C::round_place, words<"精确到", "精确至", "保留到", "保留至">, digits, p::opt<word<"分">>> {};
struct round_whole
    : node<C::round_whole,
           words<"保留至整数", "保留到整数", "精确到整数", "精确到个位", "精确至整数", "计算到整数",
                 "保留整数", "取整数分", "取整数", "到整数", "整数", "至整数", "取整">> {};
struct round_from
    : phrase<C::round_from, words<"小数点后第", "小数第", "第">, p::sor<digits, hanzi>, word<"位">,
             p::opt<words<"小数", "数字", "数">>, p::opt<words<"及以后", "以后", "起", "直接">>> {};
struct round_mode
    : node<C::round_mode, words<"四舍五入", "四舍六入五成双", "四舍六入五留双", "四舍六入", "舍去尾数",
                                "直接舍去", "予以舍去", "舍去", "不四舍五入", "只舍不入", "去尾", "向下",
                                "截断", "舍弃", "末位四舍六入五成双", "进一法", "只入不舍", "向上">> {};
struct round_words : p::opt<words<"小数部分", "尾数", "计算结果", "最终得分", "最后得分", "该项得分",
                                  "本项得分", "最终结果", "结果", "得分", "分值", "分数", "末位", "按">> {};
struct round_join
    : p::opt<p::not_at<word<"取整">>,
             words<",", "(", "并", "后", "法", "的方法", "、", "采用", "方式", "取", "按", "末位", "的">> {};
struct round_part : p::sor<round_from, round_digits, round_place, round_whole, round_mode> {};
/// 保留两位小数，四舍五入; 保留两位小数（四舍五入）
struct round_more : p::sor<attempt<p::one<'('>, round_join, round_part, p::one<')'>>,
                           attempt<round_join, round_join, round_part>> {};
struct rounding
    : phrase<C::rounding, round_words, p::opt<words<"按", "采用", "进行">>, round_part, p::opt<round_more>,
             p::opt<round_more>, p::opt<words<"法", "处理", "原则">>, item_end> {};

// ---- lists
struct grades_begin
    : p::seq<p::sor<digits, hanzi>, p::opt<word<"个">>, words<"档", "等次", "等级", "级", "层次">> {};
struct list_name_char : name_unless<words<"、", "(">, and_word, comma, stop, figure, grades_begin,
                                    words<"各", "分别", "的得", "每项", "占">, consequence_begins> {};
struct list_name : node<C::part, p::rep_min_max<1, 20, list_name_char>> {};
struct list_joint : p::sor<listing, and_word> {};
struct list_names : p::seq<list_name, p::plus<p::seq<list_joint, list_name>>> {};
struct list_score : p::sor<node<C::full, words<"满分", "全部分值", "全部分数", "全分">>,
                           attempt<node<C::tier_room, share_range>>, attempt<points_figure>,
                           attempt<share_figure>, node<C::figure, p::sor<digits, hanzi>>> {};
struct list_scores : node<C::tier_scores, list_score,
                          p::plus<p::seq<p::sor<listing, comma, words<"和", "及">>, list_score>>> {};
struct how_many : p::opt<attempt<p::opt<words<"等", "共", "这">>, p::sor<digits, hanzi>, p::opt<word<"个">>,
                                 words<"等次", "档次", "等级", "档", "级", "维度", "方面", "项指标", "类指标",
                                       "指标", "项", "类", "层次", "要素", "环节">>> {};
/// 根据指标完成情况分为…三档
struct graded
    : p::seq<p::rep_min_max<
                 0, 24, p::not_at<p::sor<stop, listing, words<"分为", "划分为", "评定为", "评为", "分成">>>,
                 name_char>,
             words<"分为", "划分为", "评定为", "评为", "分成">> {};
struct list_lead
    : p::sor<attempt<graded>, words<"包括", "按照", "按", "分为", "分", "根据", "从", "划分为", "以下">,
             p::success> {};
struct shared_out : words<"分别按照", "分别占", "分别得", "分别计", "分别按", "分别给", "分别为", "分别赋",
                          "分别对应", "依次得", "依次计", "依次为", "分别"> {};
/// 对应分值分别为, 分别按照该指标对应分值区间
struct share_out
    : p::seq<p::opt<words<"对应的", "对应", "相应的", "相应", "其">>,
             p::opt<words<"计分比例", "得分比例", "分值", "得分", "分数", "比例">>, shared_out,
             p::opt<words<"按照", "为", "对应">>, p::opt<attempt<weight_word, word<"的">>>,
             p::opt<attempt<p::opt<weight_owner>, words<"对应分值区间", "相应分值区间", "分值区间", "区间">,
                            p::opt<word<"的">>>>> {};
struct list_tail : p::opt<words<"合理确定分值", "合理确定得分", "确定分值", "确定得分", "的分值", "的权重分",
                                "的权重", "的分", "计分", "记分", "得分", "给分", "分值", "权重", "分">> {};
struct averaged : node<C::weighted, p::opt<word<"分">>,
                       words<"折算平均后乘以权重", "加权平均后乘以权重", "折算后平均乘以权重",
                             "折算平均乘以权重", "折算平均分后乘以权重", "折算平均得分后乘以权重",
                             "加权平均计分", "折算平均计分", "加权平均后按权重计分", "折算加权平均后乘以权重",
                             "计算平均分后乘以权重", "折算平均后乘以分值", "计算加权平均后乘以权重">> {};
/// 按好、较好、一般、差四个等次，分别计100%、85%、70%、40%的分值
struct tier_list
    : phrase<C::tier_list, list_lead, list_names, how_many, p::opt<words<"进行评价", "评价", "评定", "评分">>,
             p::opt<comma>, share_out, list_scores, list_tail, p::opt<averaged>> {};
/// 按照时间、数量、质量三个维度加权评分，权重分别为0.3、0.4、0.3
struct weighted
    : phrase<C::weighted, list_lead, list_names, how_many, p::opt<words<"进行">>,
             words<"加权评分", "加权计分", "加权得分", "加权计算", "加权平均", "加权打分", "综合评分",
                   "加权汇总">,
             p::opt<comma>,
             words<"权重分别占", "权重分别为", "权重依次为", "权重为", "分别占", "各占权重", "占比分别为">,
             list_scores> {};
/// 立项依据充分、程序规范、材料齐全各占1分
struct each_gets : words<"每个环节得", "每个环节", "每一项得", "每一项", "每项内容", "每个方面", "每方面",
                         "每部分", "每个要素", "各部分", "三项各占", "两项各占", "各占", "各得", "各计", "各",
                         "每项得", "每项占", "每项计", "每项", "均占"> {};
struct parts
    : phrase<C::parts, p::opt<words<"以下", "包括", "包含">>, list_names, how_many, p::opt<comma>, each_gets,
             p::sor<attempt<points_figure>, attempt<p::opt<base>, p::opt<word<"的">>, share_figure>>,
             list_tail> {};
/// 以下3项各2分：制度健全、执行到位、档案完整
struct parts_after : phrase<C::parts, p::opt<words<"以下", "下列", "包括", "对以下">>, p::sor<digits, hanzi>,
                            words<"项内容", "项要素", "项", "个方面", "个要素">, p::opt<comma>, each_gets,
                            points_figure, p::opt<words<":", ",", "(">>, list_names, p::opt<word<")">>> {};
/// 制度建设3分、执行效果5分
struct part_worth
    : phrase<C::part, list_name, p::opt<words<"占", "计", "得", "为", "满分", "(">>,
             p::sor<attempt<points_figure>, attempt<p::opt<base>, p::opt<word<"的">>, share_figure,
                                                    p::opt<words<"的分值", "的权重", "权重">>>>,
             p::opt<words<")", "分值">>> {};
/// 目标与实际工作内容具有相关性（1分）: the bracket ends the name, 与 doesn't.
struct bracketed_name
    : node<C::part,
           p::rep_min_max<1, 40, name_unless<words<"、", "(">, comma, stop, figure, consequence_begins>>> {};
struct part_in_brackets
    : node<C::part, bracketed_name, p::one<'('>, p::sor<attempt<points_figure>, share_figure>, p::one<')'>> {
};
struct parts_in_brackets
    : node<C::parts, part_in_brackets,
           p::plus<attempt<p::sor<listing, comma, words<";", "。">>, p::opt<list_mark>, part_in_brackets>>> {
};
struct parts_worth
    : phrase<C::parts, words<"其中:", "其中,", "其中", "包括", "分为", "满分构成:">, p::opt<word<":">>,
             part_worth, p::plus<attempt<p::sor<listing, comma, list_joint>, part_worth>>> {};
/// 数量占本项60%，质量占40%
struct part_share
    : phrase<C::part, list_name, p::opt<words<"得分", "分值", "权重">>, words<"占">,
             p::sor<attempt<points_figure>, attempt<p::opt<base>, p::opt<word<"的">>, share_figure,
                                                    p::opt<words<"的分值", "的权重", "权重", "分值">>>>> {};
struct parts_share
    : phrase<C::parts, part_share, p::plus<attempt<p::sor<listing, comma, word<";">>, part_share>>> {};

// ---- what has no effect, and what explains
struct plain_text : name_until<24, stop, comma, words<"以", "为准">> {};
struct as_given : phrase<C::aside, p::opt<plain_text>, word<"以">, name_until<24, word<"为准">, stop, comma>,
                         word<"为准">> {};
/// 按照培训班次完成情况计分，完成1期得1分: says by what, and then how. Alone it is a ratio.
struct by_whose_state
    : p::seq<by, name_until<16, words<"情况">, stop, comma>, words<"情况">, p::opt<words<"进行">>> {};
struct closing_words : p::seq<p::plus<p::sor<comma, stop>>, p::sor<p::eof, limit, rounding>> {};
struct remark
    : node<
          C::aside,
          p::sor<p::seq<words<"且须", "并须", "并应", "必须", "须", "应", "需", "并">,
                        p::opt<words<"在", "同时", "书面", "逐项">>,
                        words<"说明原因", "说明理由", "说明情况", "注明原因", "附佐证材料", "提供佐证材料",
                              "提供证明材料", "提供佐证", "作出说明", "附相关证明", "附说明", "作出书面说明",
                              "提供相关证明材料">>,
                 p::seq<words<"另从总分中扣除", "另从总分中扣", "并从总分中扣", "并另从总分扣", "另从总分扣",
                              "另扣总分">,
                        points_figure>,
                 p::seq<by_whose_state, words<"计分", "记分", "评分", "打分", "赋分", "得分">,
                        p::at<p::sor<comma, stop, word<":">>, p::not_at<p::sor<closing_words, p::eof>>>>,
                 // 按下达金额计算支付率，…: of what the rate is.
                 p::seq<words<"按照", "按", "根据">, name_until<12, words<"计算">, stop, comma>, word<"计算">,
                        p::not_at<words<"得分", "分值", "分数", "本项", "该项", "权重">>,
                        name_until<10, stop, comma>, p::at<comma>>,
                 p::seq<words<"共计", "合计", "共有", "共">, digits, measure_words, item_end>,
                 p::seq<word<"除">, name_until<24, words<"外">, stop, comma>, words<"外">>,
                 p::seq<words<"不符合的", "不满足的", "未满足的", "未达到的", "否则", "未完成的",
                              "不符合要求的", "缺项的", "不符合", "缺少的", "没有的", "缺一项的", "未做到的">,
                        words<"相应扣除分值", "相应扣除", "相应扣减", "相应扣分", "扣除相应分值",
                              "扣减相应分值", "扣相应分值", "不得相应分值", "不得相应分数", "不得相应分",
                              "不得该项分", "扣除相应分数", "相应不得分", "扣除该部分分值", "酌减">>,
                 p::seq<p::rep_min_max<0, 12, p::not_at<p::sor<words<"不重复", "不累计">, stop, comma>>, han>,
                        words<"不重复加分", "不重复扣分", "不重复计分", "不重复计算", "不累计扣分",
                              "不累计计分">>,
                 p::seq<word<"以">, p::rep<4, digit>, word<"年">, p::opt<words<"数据", "数">>,
                        words<"为基数", "为基期", "为基准年", "为基准">>,
                 p::seq<words<"按", "以">, name_until<10, words<"核定", "为依据", "统计口径">, stop, comma>,
                        words<"核定", "为依据", "统计口径">>>> {
    static constexpr bool backtracks = true;
};
struct highest_of
    : phrase<C::highest_of,
             p::rep_min_max<0, 12, p::not_at<p::sor<words<"取最高", "就高", "取高", "按最高">, stop, comma>>,
                            name_char>,
             words<"取最高奖项计分", "取最高等次计分", "取最高等级计分", "按最高奖项计分", "按最高等次计分",
                   "按最高等级计分", "取最高分计分", "取最高项计分", "按最高项计分", "按最高分计分",
                   "就高不就低", "按最高计分", "取最高计分", "取最高值", "取最高分", "就高计分", "取高计分",
                   "取最高", "就高">,
             p::opt<words<",不重复计分", "不重复计分", ",不累计">>> {};
/// A÷B×100%，结果乘以分值
struct times_result : phrase<C::times_result, words<"所得结果", "计算结果", "结果", "再", "所得值">,
                             words<"乘以", "乘", "×">, of_weight, item_end> {};
/// 与省均水平相比，高于的得满分
struct compared_with : node<C::compared_with, words<"与", "和", "同", "较", "比">,
                            node<C::reference, name_until<16, words<"相比", "比较">, label_end>>,
                            words<"相比较", "相比", "比较">, p::at<comma>> {};
struct and_so_on
    : node<C::and_so_on, words<"以此类推", "依此类推", "依次类推", "以此推算", "依次推算", "其余类推">> {};
/// 完成招标得1分，竣工验收得2分，累计计分: they add up.
struct added_up : phrase<C::added_up,
                         words<"累计计分", "累计得分", "累加计分", "累加得分", "各项得分累加", "各项累加",
                               "各项得分相加", "得分累加">,
                         item_end> {};
struct role_target
    : node<C::role_target, words<"年度指标值", "年度目标值", "计划完成值", "计划完成数", "计划值", "计划数",
                                 "目标值", "目标数", "指标值", "目标任务数", "目标", "预期值">> {};
struct role_actual : node<C::role_actual, words<"实际完成值", "实际完成数", "实际完成", "实际值", "完成值",
                                                "完成数", "实现值", "实际数", "实际">> {};
struct role_weight : node<C::role_weight, p::sor<weight_word>> {};
struct defined_name
    : node<C::name, name_until<10, words<"为", "是", "指", "=", "表示", "代表">, stop, comma>> {};
/// 及格门槛为60%
/// 以100%为基准: steps begin there.
struct as_base
    : phrase<C::from_bound, word<"以">, share_figure,
             words<"作为基准", "为基准", "为基数", "为基点", "为起点", "为起算点", "为标准", "为目标">,
             item_end> {};
/// 该指标为反向指标
struct indicator_kind
    : phrase<C::aside, words<"该项指标", "该指标", "本指标", "此指标", "指标">,
             words<"属于", "为", "是", "属">,
             words<"反向", "逆向", "负向", "正向", "定量", "定性", "成本", "约束性", "预期性">, word<"指标">,
             item_end> {};
struct threshold_name
    : node<C::name, p::rep_min_max<0, 8, p::not_at<p::sor<threshold_word, stop>>, name_char>,
           threshold_word> {};
struct as_threshold : p::seq<words<"以", "将", "把">, figure, words<"作为", "设为", "为">, threshold_name> {};
struct threshold : p::seq<threshold_name, words<"设为", "定为", "为", "是", "=">, figure> {};
/// 实际新建K公里: the letter is the actual.
struct lettered : p::seq<p::sor<node<C::role_actual, words<"实际", "完成">>,
                                node<C::role_target, words<"计划", "目标", "应">>>,
                         p::rep_min_max<0, 8, p::not_at<letter>, name_char>, node<C::name, letter>,
                         p::opt<measure_words>> {};
struct definition : phrase<C::definition,
                           p::sor<attempt<lettered>, attempt<threshold>, attempt<as_threshold>,
                                  p::seq<p::opt<words<"假设", "设", "记", "令">>, defined_name,
                                         words<"表示", "代表", "为", "是", "指", "=">,
                                         p::sor<role_target, role_actual, role_weight>>>,
                           item_end> {};
struct named_formula
    : phrase<
          C::definition,
          node<C::name,
               p::rep_min_max<
                   1, 14,
                   p::not_at<p::sor<p::one<'='>, p::seq<word<"得分">, p::not_at<word<"率">>>, stop, comma>>,
                   name_char>>,
          p::one<'='>, p::not_at<figure, item_end>, sum, item_end> {};
/// 投资完成率（实际投资÷计划投资）≥100%: the subject, and what it is the ratio of.
struct restated : p::seq<name_until<14, p::one<'='>>, p::one<'='>> {};
struct explained_subject
    : phrase<C::definition, node<C::subject, p::rep_min_max<2, 14, p::not_at<compares>, han>>, p::one<'('>,
             p::opt<attempt<restated>>, sum, p::one<')'>, p::at<p::sor<comparator, compares>>> {};
struct choice
    : phrase<C::choice, name_until<24, words<"二者择", "两者择", "择一", "任选">, stop, comma>,
             words<"二者择其一考核", "二者择一考核", "两者择其一考核", "两者择一考核", "二者择一",
                   "二者择其一", "择一考核", "任选其一考核", "任选一项考核", "两者择一", "任选其一">> {};
struct from_bound : phrase<C::from_bound, words<"从", "自">, figure, p::opt<words<"开始", "起">>,
                           p::opt<words<"起计", "计算", "扣分", "计分", "记分", "起算", "计", "算", "扣">>> {
};
struct bonus_into : phrase<C::total_sum, name_until<8, words<"计入", "并入", "加入">, stop, comma>,
                           words<"计入总分", "并入总分", "加入总分">> {};
struct total_capped : phrase<C::total_at_most, words<"总分超过", "总得分超过", "合计超过", "总分高于">,
                             number, word<"分">, p::opt<words<"的">>, p::opt<comma>, words<"按", "以">,
                             number, p::opt<word<"分">>, words<"计算", "计", "封顶", "为限">> {};

}  // namespace heng::grammar::clause
