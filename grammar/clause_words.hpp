#pragma once
// Words of a scoring standard: comparators, what a consequence begins with, where a name or a label ends.

#include "grammar/clause_figure.hpp"

namespace heng::grammar::clause {

// ---- comparators
struct at_least
    : node<C::at_least, words<"≥", "≧", ">=", "⩾", "大于或等于", "大于等于", "高于或等于", "高于等于",
                              "不得低于", "不得少于", "不低于", "不少于", "不小于", "不得小于", "未低于",
                              "未少于", "不差于", "不弱于", "届满", "至少", "最少">> {};
struct at_most
    : node<C::at_most, words<"≤", "≦", "<=", "⩽", "小于或等于", "小于等于", "低于或等于", "低于等于",
                             "不得高于", "不得超过", "不得大于", "不得多于", "不高于", "不超过", "未超过",
                             "没有超过", "没超过", "没有超出", "未超出", "不超出", "未超", "不大于", "不多于",
                             "未高于", "未大于", "控制在", "控制到", "下降至", "下降到", "降至", "降到",
                             "压减至", "不超", "至多", "不突破", "未突破", "不晚于", "不迟于">> {};
struct more : node<C::more, words<">", "超过", "超出", "高于", "大于", "多于", "突破", "优于", "快于", "好于",
                                  "逾", "超", "高出", "大过">> {};
struct less : node<C::less, words<"<", "低于", "小于", "少于", "不足", "未达到", "达不到", "不满", "未满",
                                  "不到", "未达", "慢于", "差于", "劣于", "落后于", "落后">> {};
/// 未完成60%的; 未完成3项 is what wasn't done.
struct less_done : node<C::less, words<"未能完成", "未完成", "未实现">> {};
/// 下降的为0分 scores; it compares with nothing.
struct scores_zero : p::seq<word<"为">, words<"0分", "零分">, p::sor<stop, listing, p::eof>> {};
struct equal : node<C::equal, p::not_at<scores_zero>,
                    words<"=", "等于", "恰好为", "恰为", "持平于", "为", "是", "正好为", "保持">> {};
struct reach : node<C::reach, words<"达到或超过", "达到", "应达到", "应达", "达", "完成", "实现">> {};
struct comparator : p::sor<at_least, at_most, less, reach, more, equal> {
    static constexpr Expected expected{"比较的词（不低于、超过、达到…）",
                                       "a comparison (不低于, 超过, 达到 …)"};
};
struct at_least_after : node<C::at_least, words<"及以上", "或以上", "和以上", "(及)以上", "以上">> {};
struct inner : p::seq<word<"内">, p::not_at<word<"容">>> {};
struct at_most_after
    : node<C::at_most, p::sor<inner, words<"及以下", "或以下", "和以下", "及以内", "以下", "以内", "之内">>> {
};
struct more_after : node<C::more, words<"以外">> {};
struct after : p::sor<at_least_after, at_most_after, more_after> {};
struct marked_after : p::seq<p::opt<mark>, p::opt<after>, p::opt<mark>> {};

struct open_bracket : node<C::open_bracket, p::one<'[', '('>> {};
struct close_bracket : node<C::close_bracket, p::one<']', ')'>> {};
struct interval_tail : p::opt<words<"之间", "区间内", "区间", "范围内", "以内">> {};
struct two_ends : p::seq<first_end, p::opt<mark>, dash, figure, p::opt<mark>> {};
/// [90,100): no thousands.
struct bracket_digits : node<C::digits, value::ungrouped> {};
struct bracket_end : phrase<C::figure, p::opt<sign>,
                            p::sor<attempt<of_words>, p::seq<bracket_digits, p::opt<scaled>, p::opt<unit>>,
                                   p::seq<hanzi, p::opt<unit>>>> {};
struct in_brackets : p::seq<open_bracket, bracket_end, p::sor<comma, listing, dash>, bracket_end,
                            close_bracket, p::opt<unit>> {};
/// >1个月且≤2个月; 低于95%但不低于85%
struct lower_and
    : p::seq<p::sor<at_least, more, reach>, figure, p::opt<mark>, p::opt<comma>,
             p::opt<words<"且", "但", "并", "而">>, p::sor<at_most, less>, figure, p::opt<mark>> {};
struct upper_and
    : p::seq<p::sor<at_most, less>, figure, p::opt<mark>, p::opt<comma>,
             p::opt<words<"且", "但", "并", "而">>, p::sor<at_least, more, reach>, figure, p::opt<mark>> {};
/// 80%以上90%以下, 85%以上不足95%
struct after_and : p::seq<figure, p::opt<mark>, p::sor<after, mark>, p::opt<mark>, p::opt<comma>,
                          p::opt<words<"且", "但", "并", "、">>,
                          p::sor<p::seq<p::sor<at_most, less>, figure>,
                                 p::seq<figure, p::at<p::opt<mark>, after>, marked_after>>> {};
struct between_and : p::seq<words<"介于", "在">, first_end, p::opt<mark>, p::sor<dash, words<"与", "和">>,
                            figure, p::opt<mark>, words<"之间">> {};
struct interval
    : node<C::interval, p::sor<attempt<between_and>, attempt<lower_and>, attempt<upper_and>,
                               p::seq<p::opt<words<"介于", "在", "处于", "位于", "完成", "达到", "达", "为">>,
                                      p::sor<attempt<in_brackets>, attempt<two_ends>, attempt<after_and>>,
                                      interval_tail>>> {
    static constexpr bool backtracks = true;
};

// ---- the amounts that consequences name
/// 该项分值, 指标权重分: whose points, and what they are called.
struct weight_owner : words<"该项指标", "该指标", "该项", "本项指标", "本项", "本指标", "此项", "指标", "其",
                            "相应", "对应", "该部分"> {};
struct weight_noun : words<"权重分值", "权重总额", "权重分", "权重", "标准分值", "标准分", "基本分值",
                           "基本分", "基准分", "全部分值", "总分值", "分值", "满分", "配分", "赋分"> {};
struct weight_word : p::sor<p::seq<p::opt<weight_owner>, weight_noun>,
                            words<"该项指标", "该指标", "该项", "本项", "本指标", "此项">> {};
/// 满分, 该指标所赋全部分值: all of the points.
struct full_noun : words<"全部权重分", "全部权重", "全部分值", "全部分数", "全部得分", "满分分值", "满分",
                         "全分", "权重满分", "权重分值", "权重分", "权重", "标准分", "基本分", "分值"> {};
struct full_points
    : p::seq<p::opt<weight_owner>,
             p::opt<words<"所赋的", "所赋", "所占", "对应的", "对应", "相应的", "相应", "的">>, full_noun> {};
struct full_verb : words<"给予", "可得", "得到", "获得", "得", "计", "给", "记", "评", "赋", "获"> {};
struct of_weight : node<C::of_weight, weight_word> {};
struct of_score : node<C::of_score,
                       p::sor<words<"当年应得分", "应得分数", "应得分", "实际得分", "所得分", "已得分">,
                              p::seq<p::opt<weight_owner>, word<"得分">>>,
                       p::not_at<p::one<'='>>> {};
/// 该指标得分 is a score, 该指标 alone its weight.
struct base : p::sor<of_score, of_weight> {};
struct share_figure
    : node<C::figure, p::sor<attempt<of_words>, p::seq<digits, node<C::unit, percent_sign>>>> {
    static constexpr bool backtracks = true;
};
struct halved : node<C::lower_half, words<"减半", "折半", "对折">> {};
/// 十分显著 is no ten points.
struct very : p::seq<word<"十分">, words<"显著", "明显", "满意", "突出", "完善", "到位", "及时", "重要",
                                         "良好", "有效", "充分", "规范", "合理", "健全", "清晰", "认可">> {};
struct points_unit : p::seq<word<"分">, p::not_at<words<"之", "项", "析", "钟">>> {};
struct letter_points : node<C::name, letter> {};
struct points_figure : p::sor<p::seq<p::not_at<very>, node<C::figure, p::sor<digits, hanzi>>, points_unit>,
                              attempt<letter_points, points_unit>> {};
struct score_word
    : words<"得分为", "得分计", "得", "计", "给", "记", "赋", "为", "评", "可得", "加", "奖励"> {};

/// What a share is taken by: 完成率, 实际件数/100.
struct ratio_words : words<"完成比例", "完成率", "比例", "率", "完成比", "偏离度", "之比", "比重", "完成情况",
                           "件数", "较低者", "最低", "进度", "程度"> {};
/// What begins 按完成率, 以实际完成数占计划数的比重: not 以上.
struct by : p::sor<words<"按照", "按", "根据", "依据">,
                   p::seq<word<"以">, p::not_at<words<"上", "下", "内", "外", "前", "后", "及">>>> {};
/// 的 stands in it only right before the ratio: 未按要求的比例 is no share.
struct by_share_char : p::sor<p::seq<word<"的">, p::at<words<"比", "占比", "百分比">>>,
                              p::seq<p::not_at<p::sor<stop, ratio_words, words<"的">>>, p::utf8::any>> {};
/// 按计划进度实施 shares nothing: what follows a share scores by it.
struct goes_by
    : p::at<p::sor<stop, listing, p::eof,
                   words<"得", "计", "记", "折", "给", "赋", "扣", "减", "评", "乘", "×", "*", "÷", "/",
                         "确定", "分", "的", "较", "最", "平均", "同", "等", "相", "核", ")", "(", "取">>> {};
struct by_share
    : p::seq<by, p::not_at<words<"时", "期">>, p::rep_opt<20, by_share_char>, ratio_words, goes_by> {};
/// 按(实际值-70%)÷20%×权重: a sum, so that an operator is in it.
struct by_sum
    : p::seq<by,
             p::rep_opt<24, p::not_at<p::sor<stop, words<"得", "计分", "记分", "×", "÷", "*", "/">>>,
                        p::utf8::any>,
             words<"×", "÷", "*", "/">> {};
// ---- what a consequence begins with, so that labels and references end before it
struct amount_begins : p::sor<attempt<p::one<'0'>, p::at<p::sor<stop, comma, listing, p::eof>>>,
                              attempt<digits, p::opt<word<"分">>, dash, digits>, attempt<points_figure>,
                              attempt<share_figure>, halved, weight_word> {};
struct consequence_begins
    : p::at<p::sor<
          words<"为满分", "计分", "记分", "满分", "不得分", "不计分", "不给分", "不加分", "不扣分", "得零分",
                "计零分", "记零分", "零分", "均不计分", "均不得分", "全扣", "全部扣", "扣完", "酌情", "视情",
                "适当", "减半", "折半", "视同", "视为", "可不扣", "赋系数", "得系数", "取系数", "系数为",
                "系数取", "系数", "按比例", "同比例", "等比例", "均得", "均计", "该指标", "该项", "本项",
                "总分不", "总分计", "总分为", "总分最", "总分按", "总分得", "总分记", "总分直接", "总分均",
                "总分上", "总分封", "总得分不", "总得分计", "总得分最", "总得分按", "取消得分",
                "取消该项得分", "一票否决", "每", "不再加分", "不予计分", "不予得分", "最高得", "最多得",
                "最低得", "至少得", "按不低于", "按满分", "按线性", "线性", "相应扣", "另加", "再加",
                "即不得分", "即不计分", "即得", "即扣", "则不得分", "则不计分", "则扣", "则得", "一律不得分",
                "一律不计分", "均不得", "均扣", "直接扣", "最低", "最高">,
          p::seq<full_verb, full_points>,
          p::seq<words<"各得", "各计", "各占", "各", "分别", "得分不低于", "得分不高于", "得分不超过",
                       "得分最高", "得分为", "得", "计", "给", "记", "赋", "为", "占", "按", "评", "可得",
                       "扣减", "扣除", "扣", "减", "加", "另加">,
                 amount_begins>,
          p::seq<words<"扣减", "扣除", "扣">,
                 p::sor<words<"该", "本", "权", "分", "全", "完", "至", "一半", "相应">, value::han>>,
          p::seq<points_figure>,
          p::seq<word<"得分">,
                 p::not_at<p::sor<words<"率", "比例", "≥", "≤", ">", "<", "高于", "低于", "大于", "小于">,
                                  p::seq<p::opt<words<"在", "达到", "达">>, digits, p::opt<word<"分">>,
                                         p::opt<mark>, p::sor<after, dash>>>>>,
          by_share, by_sum>> {};

// ---- names
/// In these no verb of scoring: 测评90分以上, 扣分次数超过5次.
struct compound : p::sor<words<"测评", "考评", "自评", "互评", "初评", "复评", "获评", "评价", "评估", "评议",
                               "评审", "评定", "设计", "统计", "审计", "会计", "预计", "估计", "累计", "合计",
                               "总计", "共计", "所得", "取得", "心得", "登记", "标记", "供给", "作为", "行为",
                               "因为", "较为", "增加", "参加", "附加", "追加", "减少", "细则", "规则", "准则",
                               "守则", "原则", "齐全", "健全", "安全", "完全">,
                         p::seq<words<"扣分", "加分", "得分">,
                                words<"次数", "项目", "项", "事项", "点数", "情形", "因素", "事件", "排名">>,
                         p::seq<word<"得分">, p::at<words<"在", "达到", "达">, digits, p::opt<word<"分">>,
                                                    p::opt<mark>, p::sor<after, dash>>>> {};
/// 新建（改建）
struct in_brackets_word
    : p::seq<p::one<'('>,
             p::not_at<words<"含", "不", "经", "按", "每", "最", "扣", "加", "得", "保", "超", "四", "第">>,
             p::rep_min_max<1, 6, p::not_at<words<"分", "含">>, han>,
             p::star<listing, p::rep_min_max<1, 3, p::not_at<words<"分", "含">>, han>>, p::one<')'>> {};
/// 占比, 同比: no 比 that compares.
struct ratio_noun : words<"占比", "同比", "环比", "比例", "比重", "比率", "较大", "较高", "较低", "较重"> {};
struct name_mark : words<"《", "》", "“", "”", "‘", "’", "·", "「", "」", "/", "\"", "'"> {};
struct name_char : p::sor<han, attempt<coded>, letter, roman, digit, name_mark, attempt<in_brackets_word>> {};
/// A character of a name, unless one of `Ends` begins there.
template <typename... Ends>
struct name_unless : p::seq<p::not_at<p::sor<Ends...>>, name_char> {};
/// A name of up to `Most` characters, before the first of `Ends`.
template <unsigned Most, typename... Ends>
struct name_until : p::rep_min_max<1, Most, p::not_at<p::sor<Ends...>>, name_char> {};
/// 三季度, 上半年, 前三季度, 1-6月: when, and no figure of how much.
struct period_number
    : p::sor<p::rep_min_max<1, 2, digit>, p::rep_min_max<1, 2, value::hanzi_digit>, word<"十">> {};
struct period : p::seq<p::opt<words<"第", "前">>,
                       p::sor<attempt<period_number, words<"季度", "月份", "月底", "月末">>,
                              attempt<period_number, dash, period_number, words<"季度", "月份", "月">>>,
                       p::opt<words<"末", "底">>, p::not_at<words<"前", "之前", "内", "以前", "后">>> {};
/// A comparator and a figure behind it end a subject; so does a bare figure with a unit.
/// 三季度末执行率, 一次性验收合格率: a figure in characters ends a subject only where nothing more is named.
struct figure_done : p::at<p::sor<stop, listing, p::eof, after, mark, dash, consequence_begins,
                                  words<"的", "者", "时", "且", "或", "并", "与", "和", "(", "完成">>> {};
struct bare_figure : p::sor<attempt<p::at<p::sor<digit, sign, p::one<'.'>>>, p::not_at<period>, figure>,
                            attempt<p::not_at<period>, figure, figure_done>> {};
struct core_begins
    : p::at<p::sor<
          attempt<interval>,
          attempt<p::opt<words<"应", "须", "需", "要">>, comparator,
                  p::opt<words<"目标值的", "目标的", "计划的", "任务的", "年度目标的", "预期的">>, figure>,
          bare_figure>> {};
struct per_head
    : p::sor<
          words<"每人", "每月", "每年", "每户", "每亩", "每件", "每次", "每场", "每平方米", "每公里", "每吨">,
          p::seq<words<"每万元", "每百元", "每千人", "每万人", "每百人", "每床日", "每床", "每生">,
                 p::not_at<words<"扣", "加", "得", "增", "减", "计", "记">>>> {};
struct compares : p::sor<p::seq<word<"偏离">, p::not_at<words<"度", "率", "比", "程度", "幅度", "值">>>,
                         words<"控制在", "控制到", "压减至", "降至", "未突破", "不突破", "突破", "不低于",
                               "不高于", "不超过", "未超过", "不超", "不少于", "不大于", "不小于", "未达到",
                               "不足", "未达", "不满", "不到", "低于", "高于", "超过", "超出", "少于", "大于",
                               "小于", "达到", "优于", "等于", "快于", "慢于", "落后于", "滞后于", "落后">> {
};
/// 压减5%以上 compares; it takes nothing off the score.
struct cut_back : words<"压减", "缩减", "削减", "核减"> {};
struct subject_char : p::sor<per_head, period, cut_back, attempt<compound>,
                             name_unless<core_begins, compares, consequence_begins,
                                         words<"每", "否则", "接近", "大约", "约等于", "左右">>> {};
/// 未完成率 is a name, 未完成绩效目标60% none.
struct negates : p::seq<words<"未完成", "未达到", "未实现", "没有完成", "未能", "没完成", "不能">,
                        p::not_at<words<"率", "比例", "数", "量", "比">>> {};
/// 超预算5%以内 is beyond something; 超预算率 is a name.
struct over_something
    : p::seq<word<"超">, p::not_at<words<"额", "支", "标", "期", "时", "量", "前", "过", "出">>,
             p::not_at<p::rep_min_max<1, 6, p::not_at<words<"率", "比例", "幅度">>, han>,
                       words<"率", "比例", "幅度">>> {};
struct in_bars : p::seq<p::one<'|'>, p::rep_min_max<1, 16, name_char>, p::one<'|'>> {};
struct subject : node<C::subject, p::not_at<p::sor<negates, over_something>>,
                      p::sor<in_bars, p::rep_min_max<1, 24, subject_char>>> {};

struct verb_like : words<"得", "计"> {};
struct label_end
    : p::sor<stop, p::eof, consequence_begins,
             p::seq<words<"的", "者">, p::at<p::sor<stop, listing, p::eof, consequence_begins>>>> {};
/// What was not done stands behind a figure: 超过5天未处置 is words, 完成率超过80% a test that nobody has read.
struct undone_behind
    : p::seq<p::rep_opt<12, p::not_at<p::sor<label_end, words<"未", "不", "没", "无">>>, p::utf8::any>,
             words<"未", "不", "没", "无">> {};
struct hidden_comparator
    : words<"≥", "≤", ">", "<", "=", "不低于", "不少于", "不小于", "不高于", "不超过", "未超过", "不大于",
            "不多于", "达到", "达", "超过", "超出", "高于", "大于", "多于", "突破", "低于", "小于", "少于",
            "不足", "不满", "不到", "控制在", "至少", "至多"> {};
/// 达到一级标准: a grade, and no amount.
struct grade : p::seq<p::opt<hidden_comparator>, value::hanzi_digit, words<"级", "等", "档", "类">> {};
struct hidden_test
    : p::seq<p::not_at<grade>,
             p::sor<attempt<figure, words<"≥", "≤", ">", "<", "=">>,
                    attempt<first_end, p::opt<mark>, dash, figure>, attempt<hidden_comparator, figure>,
                    attempt<figure, p::opt<mark>, after>, attempt<digits, unit, p::at<label_end>>>,
             p::not_at<undone_behind>> {};
/// 按, 较, 计算: the sentence goes on, or a consequence was not read.
struct dangling
    : p::seq<words<"按照", "按", "根据", "依照", "以", "与", "和", "较", "计算", "折算", "相比", "超过",
                   "低于", "高于", "不超过", "不低于", "不少于", "未超过", "大于", "小于", "等于", "占">,
             p::at<label_end>> {};
/// Words of scoring: where they stand in a condition, something of the clause has not been understood.
struct scoring_word
    : words<"类推", "四舍五入", "小数", "封顶", "扣完", "权重", "分值", "取整", "线性", "插值", "内插",
            "左右", "除外", "接近", "大约", "原则上", "加分", "扣分", "满分", "得分为"> {};
struct label_char : p::sor<attempt<compound, p::not_at<hidden_test>>,
                           p::seq<p::not_at<p::sor<label_end, words<"、", "或者", "并且", "否则", "的得">,
                                                   hidden_test, dangling, scoring_word>>,
                                  p::sor<name_char, words<"-", "%">>>> {};
/// 每季度开展一次督查: how often, and no step.
struct how_often
    : p::seq<words<"每季度", "每半年", "每月", "每年", "每周", "每日", "每天">,
             p::not_at<
                 p::sor<figure, words<"扣", "加", "得", "增", "减", "提", "下", "上", "超", "低", "高">>>> {};
struct label
    : node<C::label, p::not_at<p::seq<words<"其余", "其他", "其它">, p::sor<comma, consequence_begins>>>,
           p::opt<how_often>, p::sor<p::at<word<"得到">>, p::not_at<words<"否则", "每", "的", "之", "得">>>,
           p::rep_min_max<1, 40, label_char>> {
    static constexpr Expected expected{"条件，如 按规定公开的", "a condition such as 按规定公开的"};
};
/// In a list that 或 and 且 join.
struct joined_char : p::seq<p::not_at<words<"或", "且", "同时", "并">>, label_char> {};
struct joined_label : node<C::label, p::not_at<words<"否则", "其余", "其他", "每", "的", "之">>,
                           p::rep_min_max<1, 40, joined_char>> {};

struct within_end
    : p::seq<words<"以内", "之内", "范围内", "内">, p::sor<label_end, words<"的", "得", "不">>> {};
/// What others reach: 达到序时进度 compares, 达到国家标准 is words.
struct outside_word : words<"序时进度", "时序进度", "平均", "均值", "上年", "去年", "同期", "基准", "基期",
                            "时间进度", "往年", "历年"> {};
struct outside_ahead
    : p::at<p::rep_opt<10, p::not_at<p::sor<outside_word, label_end>>, p::utf8::any>, outside_word> {};
struct when_then : p::seq<word<"时">, p::at<p::sor<stop, comma, listing, consequence_begins>>> {};
struct reference_char
    : name_unless<label_end, when_then, core_begins, within_end, words<"的", "每", "、", "或", "且", "但">> {
};
struct reference
    : node<C::reference,
           p::sor<p::seq<letter, p::not_at<reference_char>>, p::rep_min_max<2, 24, reference_char>>> {};

struct de : p::opt<words<"的情况", "的部分", "的", "者", "时">> {};

}  // namespace heng::grammar::clause
