#pragma once
// Steps and counts of a scoring standard: 每降低1个百分点扣0.5分, 每发现1处不规范扣0.5分, 少一家扣0.2分.

#include "grammar/clause_consequence.hpp"

namespace heng::grammar::clause {

// ---- what a step takes or gives
struct gives
    : node<C::gains, words<"另得", "另加", "再加", "增加", "奖励", "加计", "得", "加", "计", "给", "增">> {};
struct takes : node<C::deduct, words<"扣减", "扣除", "扣", "减", "递减", "依次递减", "相应扣", "倒扣">> {};
struct effect_amount : p::sor<attempt<p::opt<of_weight>, p::opt<word<"的">>, points_figure>,
                              attempt<p::opt<base>, p::opt<word<"的">>, share_figure, p::opt<word<"的">>,
                                      p::opt<base>, score_tail>> {};
struct step_effect : phrase<C::effect, p::opt<words<"均", "则", "相应", "各">>,
                            p::opt<word<"再">, p::at<takes>>, p::sor<takes, gives>, effect_amount> {};

// ---- which way
/// 缺勤 and 差错 are things that are counted.
struct shortage
    : node<C::shortage,
           p::not_at<words<"缺勤", "缺席", "缺岗", "缺课", "缺陷", "差错", "差评", "差旅", "差异">>,
           words<"缺少", "缺", "减少", "降低", "下降", "降", "少完成", "少于", "少", "低于", "低", "差",
                 "短缺", "短", "不足", "未达", "欠", "下滑", "减">> {};
struct excess
    : node<C::excess,
           words<"延长", "增加", "增长", "提高", "提升", "上升", "超过", "超出", "超支", "超额完成", "超额",
                 "超", "高于", "高出", "高", "升", "多完成", "多出", "多", "增", "上浮", "溢出", "突破">> {};
struct late : node<C::late, words<"超时", "迟报", "迟交", "晚报", "逾期", "延迟", "推迟", "延后", "滞后",
                                  "延误", "拖延", "拖期", "超期", "延期", "晚", "迟">> {};
struct early : node<C::early, words<"提前", "早">> {};
struct side : p::sor<shortage, late, early, excess> {};
struct amount_ahead : p::sor<p::seq<of_target, figure>, figure> {};
/// 每通报批评一次, 每被省级采用1篇: no counters.
struct no_measure : words<"批评", "批复", "批准", "项目", "处置", "处理", "处罚", "条件", "部门", "台账",
                          "国家级", "省级", "市级", "县级"> {};
struct doing_char
    : p::sor<no_measure, name_unless<core_begins, figure, step_effect, label_end, measure_words>> {};
struct doing_word : words<"完成", "实现", "达到", "举办", "开展", "组织", "新增", "召开", "培训", "建设",
                          "建成", "满足", "符合", "具备", "落实"> {};
struct doing : p::sor<node<C::doing, doing_word, p::at<amount_ahead>>,
                      node<C::doing, p::rep_min_max<1, 10, doing_char>>> {};
/// 抽查发现, 审计中查出
struct in_period : p::opt<words<"年度内", "本年度内", "本年度", "年内", "全年", "当年", "考核期内",
                                "项目期内", "实施期内", "实施期间", "期内">> {};
struct on_checking
    : p::opt<attempt<
          p::opt<word<"经">>, p::opt<words<"现场", "专项", "日常", "监督", "随机", "上级", "年度", "绩效">>,
          words<"抽查", "检查", "审计", "督查", "巡查", "核查", "评价", "验收", "督导", "抽检", "调查">,
          p::opt<words<"过程中", "中", "时">>, p::at<words<"发现", "查出", "查实", "出现", "存在">>>> {};
struct finding : node<C::finding, in_period, on_checking,
                      words<"发现有", "发现", "出现", "发生", "存在", "查出", "查实", "存有", "通报", "有">> {
};

// ---- how much makes a step
struct measure : node<C::measure, measure_words> {};
struct target_share : p::seq<of_target, figure> {};
struct amount : p::sor<attempt<target_share>, figure, measure> {};
struct noun_char
    : name_unless<step_effect, p::seq<value::hanzi_digit, measure_words, p::opt<comma>, step_effect>, stop,
                  comma, digit, p::one<'('>, listing, p::seq<word<"的">, step_effect>> {};
struct noun : node<C::label, p::not_at<words<"再", "不含", "除外", "接近", "左右", "以上", "以内", "以外">>,
                   p::rep_min_max<1, 20, noun_char>> {};
struct whole_word : node<C::whole_steps, word<"满">> {};
struct step_figure
    : p::seq<p::opt<whole_word>, p::opt<words<"其中任意", "其中任何", "任意", "任何", "其中">>, figure> {};

// ---- rounding of steps
struct as_one : words<"均按", "按", "视为", "视作", "算", "计为", "作"> {};
struct left_out : words<"不予扣分", "不再扣分", "不扣分", "不扣", "不予计分", "不计分", "不计算", "不计",
                        "忽略不计", "舍去", "不予计算", "不加分", "不算"> {};
struct not_enough : words<"不足", "不满", "未满", "不到"> {};
struct mode_tail : p::opt<words<"计算", "计分", "记分", "计扣", "扣分", "计", "算", "处理", "扣">> {};
struct begun : node<C::begun, not_enough, p::sor<figure, node<C::figure, measure>>,
                    p::opt<words<"的部分", "部分", "的", "者">>, p::opt<comma>, as_one, figure, mode_tail> {
    static constexpr bool backtracks = true;
};
struct whole_steps : phrase<C::whole_steps, not_enough, figure, p::opt<words<"的部分", "部分", "的", "者">>,
                            p::opt<comma>, left_out> {};
struct one_step
    : p::sor<p::seq<p::sor<digits, hanzi>, words<"个百分点", "百分点", "个点">>,
             p::seq<words<"1", "一">, p::not_at<p::sor<digit, value::hanzi_digit>>, measure_words>,
             measure_words> {};
struct pro_rata
    : phrase<
          C::pro_rata, not_enough, one_step, p::opt<words<"的部分", "部分", "的", "者">>, p::opt<comma>,
          words<"按比例", "按相应比例", "按实际比例", "同比例", "等比例">,
          words<"折算", "计算", "计分", "记分", "计扣", "扣减", "扣分", "扣除", "加分", "得分", "扣", "计">> {
};
struct mode_note : p::sor<begun, whole_steps, pro_rata> {};
/// （经查实）
struct as_checked
    : p::seq<p::opt<word<"经">>, p::opt<words<"主管部门", "有关部门", "上级">>,
             words<"调查属实", "核查属实", "查实", "核实", "查证", "认定", "属实">, p::opt<word<"的">>> {};
struct mode_inside : p::opt<attempt<p::one<'('>, p::sor<mode_note, as_checked>, p::one<')'>>> {};

// ---- steps
struct than : words<"较", "比", "与", "相较", "对比"> {};
struct step_subject_char : p::sor<ratio_noun, name_unless<words<"每", "较", "比">, hidden_test, label_end>> {
};
struct step_subject : node<C::subject, p::rep_min_max<1, 20, step_subject_char>> {};
struct than_reference : p::seq<than, node<C::reference, name_until<20, words<"每", "相比">, label_end>>,
                               p::opt<words<"相比,", "相比">>> {};
/// 支付进度与序时进度相比，每低…
struct compared_subject
    : node<
          C::subject,
          p::rep_min_max<
              1, 20, p::sor<ratio_noun, name_unless<words<"与", "和", "同", "每", "较", "比">, label_end>>>> {
};
struct comparing
    : p::seq<compared_subject, words<"与", "和", "同">,
             node<C::reference, name_until<20, word<"相比">, label_end>>, words<"相比,", "相比">> {};
/// 对比目标值，每相差1个百分点扣0.5分
struct set_against
    : p::seq<words<"对比", "对照", "比照">, node<C::reference, name_until<20, word<"相比">, label_end>>,
             p::opt<word<"相比">>, comma> {};
struct year_of : p::seq<p::rep<4, digit>, word<"年">> {};
struct per_reference : node<C::reference, p::not_at<words<"约", "半", "左右">>,
                            p::rep_min_max<1, 16, p::sor<year_of, name_unless<digit, figure, label_end>>>> {};
struct per_bound : node<C::from_bound, figure> {};
struct per_than : p::sor<attempt<per_bound, step_figure>, attempt<per_reference, step_figure>> {};
struct step_lead : p::sor<attempt<set_against>, attempt<comparing>, attempt<than_reference>,
                          attempt<step_subject, than_reference>, attempt<step_subject>, p::success> {};
struct per : node<C::per, word<"每">> {};
/// 每比目标减少5%
struct per_against
    : p::seq<words<"比", "较">, node<C::reference, name_until<12, side, label_end, figure>>, p::at<side>> {};
struct de_step : p::opt<words<"的", "者", "完成的", "时">> {};
/// 逾期提交1天: what is late.
struct late_deed : p::opt<attempt<words<"完成", "办结", "上报", "报送", "提交", "支付", "到位", "交付",
                                        "拨付", "公开", "开工", "验收">,
                                  p::at<figure>>> {};
struct done_after : p::opt<words<"完成", "办结", "上报", "报送", "提交", "支付", "到位", "交付">> {};
/// 每低1个百分点, 每低于达标线1个百分点, 每低于100%一个百分点
struct sided_step
    : phrase<C::step, step_lead, per, p::opt<attempt<words<"相", "再", "多">, p::at<side>>>,
             p::opt<attempt<per_against>>, p::opt<whole_word>, side, late_deed,
             p::sor<attempt<step_figure, done_after, de_step, mode_inside, p::opt<comma>, step_effect>,
                    attempt<per_than, de_step, mode_inside, p::opt<comma>, step_effect>,
                    attempt<measure, done_after, de_step, p::opt<comma>, step_effect>>> {};
/// 少一家扣0.2分, 逾期1天扣1分
struct bare_side : p::sor<p::seq<p::not_at<words<"不足", "低于", "少于", "未达", "减少率">>, shortage>, late,
                          early, p::seq<p::not_at<words<"超过", "超出", "高于", "突破", "超支">>, excess>> {};
struct bare_step : phrase<C::step, bare_side, late_deed, step_figure, done_after, de_step, mode_inside,
                          p::opt<comma>, step_effect> {};
/// 每1个百分点扣0.5分
struct plain_step : phrase<C::step, step_lead, per, p::opt<whole_word>, p::at<figure>, step_figure, de_step,
                           mode_inside, p::opt<comma>, step_effect> {};
/// 第一名得满分，以下每位次递减0.25分
struct rank_word : words<"一个名次", "1个名次", "一个位次", "1个位次", "一位次", "一位", "一名", "1名", "1位",
                         "位次", "名次", "位", "名"> {};
struct rank_step : phrase<C::ranks, p::opt<words<"以后", "以下", "之后", "其后", "排名">>, word<"每">,
                          p::opt<words<"下降", "降低", "后移", "落后", "靠后", "降", "退后">>, rank_word,
                          p::opt<comma>, step_effect> {};
/// 未完成一项: a thing that is counted, and no share of the target.
struct undone_doing : node<C::doing, words<"未完成", "未达标", "未达到", "未实现", "不达标">,
                           p::at<p::sor<hanzi, digits>, p::not_at<p::seq<digits, percent_sign>>>> {};
/// 每发现1处不规范扣0.5分, 每条有效信息得0.2分, 每举办1场得2分, 每次扣4分
struct counted
    : phrase<C::count, p::opt<attempt<step_subject>>, per,
             p::opt<p::sor<attempt<finding, p::not_at<no_measure>, p::at<p::sor<figure, measure_words>>>,
                           attempt<undone_doing>, doing>>,
             amount, p::opt<words<"的">>, p::opt<attempt<noun>>, p::star<attempt<listing, noun>>,
             p::opt<word<"的">>, mode_inside, p::opt<comma>, step_effect> {};
/// 发现1起扣4分, 差错1笔扣0.1分, 满足一项得1分
struct once_char : name_unless<figure, step_effect, label_end, comparator, compares, dash, interval> {};
struct once_doing
    : node<C::doing, p::not_at<words<"少", "低", "高", "超", "多", "晚">>, p::rep_min_max<1, 12, once_char>> {
};
struct once_figure : node<C::figure, p::sor<digits, hanzi>,
                          p::not_at<p::sor<percent_sign, words<"个百分点", "百分点", "个点">>>, unit,
                          p::not_at<p::sor<after, mark, dash, words<"及", "或">>>> {};
struct once_takes : node<C::effect, p::opt<words<"均", "则", "相应", "各">>, takes, effect_amount> {};
struct once_tail : p::seq<p::opt<attempt<noun>>, p::opt<word<"的">>, p::opt<comma>> {};
/// 各子任务完成一项得2分
struct once_whose
    : p::opt<attempt<words<"各", "每个", "所有">,
                     p::rep_min_max<1, 8, p::not_at<p::sor<word<"完成">, once_figure>>, once_char>,
                     p::at<word<"完成">>>> {};
struct once_known
    : p::seq<once_whose,
             p::sor<finding, node<C::doing,
                                  p::sor<words<"满足", "符合", "具备">,
                                         p::seq<word<"完成">,
                                                p::at<p::seq<words<"一", "1">,
                                                             p::not_at<p::sor<digit, value::hanzi_digit>>>>>>,
                                  p::at<figure>>>,
             once_figure, once_tail, step_effect> {};
struct once_named : p::seq<p::sor<attempt<undone_doing>, once_doing>, once_figure, once_tail, once_takes> {};
/// 采纳1条得0.5分
struct once_done : p::seq<node<C::doing, words<"采纳", "采用", "录用", "发表", "获得", "引进", "举办", "开展",
                                               "组织", "新增", "召开", "培训", "建设", "建成", "落实", "推进",
                                               "提供", "发放", "编制", "制定", "检查", "申报", "承办">>,
                          p::at<words<"一", "1">, p::not_at<p::sor<digit, value::hanzi_digit>>>, once_figure,
                          once_tail, p::not_at<takes>, step_effect> {};
struct once
    : node<C::count, p::not_at<p::sor<only_one, none_of, any_member, p::seq<words<"满足其", "其中一">>>>,
           p::sor<attempt<once_known>, attempt<once_named>, attempt<once_done>,
                  attempt<once_figure, noun, once_takes>>> {};

/// 每项任务2分: what each is worth, without a verb.
struct worth_noun
    : p::rep_min_max<0, 10, p::not_at<p::sor<points_figure, step_effect, label_end>>, name_char> {};
struct item_worth
    : phrase<C::count, per, measure, worth_noun, node<C::effect, node<C::gains, p::success>, points_figure>,
             p::at<p::sor<comma, words<";", "。">, p::eof>>> {};

struct step : p::sor<rank_step, sided_step, bare_step, plain_step, counted, item_worth> {};

}  // namespace heng::grammar::clause
