#pragma once
// Conditions of a scoring standard: 满意度≥90%, 80%（含）—90%, 低于省均值, 6月30日前完成, 按规定公开的.

#include "grammar/clause_words.hpp"

namespace heng::grammar::clause {

struct at_that_time : p::seq<word<"时">, p::at<p::sor<stop, listing, consequence_begins>>> {};
struct ends_condition
    : p::at<p::sor<label_end, at_that_time, words<"为", "的", "者", "且", "但", "或", "并", "同时", "、">>> {
};

/// 完成目标值的80% compares with it.
struct ends_status : p::seq<ends_condition, p::not_at<p::seq<word<"的">, figure>>> {};

/// 门槛, 及格线: what a clause may set as a bound.
struct threshold_word : words<"及格门槛", "合格门槛", "门槛", "及格线", "合格线", "达标线", "警戒线",
                              "控制线", "基准线", "底线", "起评线", "标准值", "限值", "上限值", "下限值"> {};

// ---- about the target
/// 年度目标值, 考核任务: whose target, and what it is called.
struct target_owner : words<"年度绩效", "年度", "年初", "全年", "当年", "预期", "计划", "绩效", "考核",
                            "既定", "预定", "申报", "设定"> {};
struct target_noun : words<"目标任务量", "目标任务数", "目标任务", "目标数", "目标量", "目标值", "目标",
                           "指标值", "指标", "任务总量", "任务量", "任务数", "任务", "计划目标", "计划任务数",
                           "计划任务", "计划数", "计划值", "计划量", "计划", "预期值", "预期", "达标线"> {};
/// 计划场次, 目标人数: what was planned of something.
struct planned_count : p::seq<words<"计划", "目标">, words<"场次", "次数", "件数", "户数", "个数", "面积",
                                                           "里程", "人次", "人数", "数量", "时间", "产量">> {
};
struct target_word : p::sor<attempt<planned_count>, attempt<target_owner, target_noun>, target_noun> {};
/// 指标完成, 任务未完成: what is done needs no name.
struct task_word : p::opt<words<"年度目标任务", "目标任务", "工作任务", "年度任务", "年度目标", "年度指标",
                                "计划任务", "任务", "指标", "目标", "计划">> {};
struct met_words
    : words<"全部达标", "达标", "全部完成", "按计划完成", "如数完成", "足额完成", "达到", "达成", "完成"> {};
struct met : node<C::reach,
                  p::sor<p::seq<words<"达到或超过", "完成或超过", "完成或超额完成", "达到", "完成", "实现",
                                      "达成", "达">,
                                p::opt<words<"全部", "所有", "既定", "各项", "规定">>, target_word>,
                         met_words>,
                  ends_status> {};
struct unmet : node<C::less,
                    p::sor<p::seq<words<"未能达到", "没有达到", "未达到", "未达成", "未达", "未完成",
                                        "没有完成", "未实现", "低于">,
                                  target_word>,
                           words<"未达标的", "未达标", "不达标", "未达到的", "未达到", "未达成", "未完成",
                                 "没有完成", "未能完成", "达不到">>,
                    ends_status> {};
struct exceeds : node<C::more,
                      p::sor<p::seq<words<"超过", "超出", "超额完成", "超", "高于">, target_word>,
                             words<"超额完成", "超额", "超出", "超支", "超标", "超过", "突破">>,
                      p::opt<words<"的部分", "部分">>, ends_status> {};
struct within_target
    : node<C::at_most,
           words<"不超过", "不高于", "不大于", "不多于", "未超过", "未突破", "不突破", "控制在", "控制到",
                 "降至", "降到", "下降至">,
           target_word, p::opt<words<"以内", "之内", "范围内", "及以下", "以下">>, ends_status> {};
struct over_half
    : node<C::half, p::opt<words<"完成", "进度">>, words<"过半数", "过半", "超过一半", "超半">, ends_status> {
};
struct status_core : p::sor<within_target, attempt<task_word, unmet>, attempt<exceeds>,
                            attempt<task_word, met>, attempt<over_half>> {};
/// 单个数量指标未达预期: with a subject the target must be named, else 按时完成 would be one.
struct named_status
    : p::sor<
          within_target,
          attempt<node<C::less,
                       words<"未能达到", "没有达到", "未达到", "未达成", "未达", "未完成", "没有完成",
                             "未实现", "低于", "少于", "小于">,
                       target_word, ends_status>>,
          attempt<node<C::more, words<"超过", "超出", "超额完成", "高于", "大于">, target_word, ends_status>>,
          attempt<node<
              C::reach,
              words<"达到或超过", "完成或超过", "达到", "完成", "实现", "达成", "达", "不低于", "不少于">,
              target_word, ends_status>>> {};
/// 基本达到预期 is a word of its own.
struct in_part : words<"按时", "按期", "及时", "如期", "提前", "全面", "圆满", "基本", "部分", "大部分",
                       "绝大部分", "完全", "较好", "未", "没有", "不", "初步"> {};
struct status_subject : node<C::subject, p::not_at<in_part>, name_until<14, named_status, label_end>> {};
struct status : phrase<C::status, p::sor<status_core, attempt<status_subject, named_status>>> {};

// ---- dates
struct before : node<C::at_most, words<"(含)前", "之前", "以前", "前", "内", "截止">> {};
struct behind : node<C::more, words<"之后", "以后", "后">> {};
struct done_words
    : p::opt<
          p::sor<words<"全部完成", "完成", "建成", "办结", "竣工", "交付", "报送", "提交", "上报", "投入使用",
                       "开工", "验收", "印发", "拨付", "下达", "到位", "实施", "启动", "公开">>> {};
struct done_by : p::seq<name_until<10, label_end, words<"未", "不", "没", "无">>, ends_condition> {};
/// 项目于10月底前完工
struct what_is_due : p::seq<name_until<10, words<"在", "于">, digit, label_end>, words<"在", "于">> {};
/// 开工时间不晚于3月31日
struct by_day : p::sor<node<C::at_most, words<"不晚于", "不迟于", "早于或等于", "不超过">>,
                       node<C::less, words<"早于">>, node<C::more, words<"晚于", "迟于">>> {};
struct due_name : p::seq<name_until<10, by_day, digit, label_end>, p::at<by_day>> {};
struct due_on
    : p::sor<attempt<p::opt<attempt<due_name>>, by_day, date>,
             p::seq<p::opt<attempt<p::not_at<words<"在", "于", "截至", "至">>, what_is_due>>,
                    p::opt<words<"在", "于", "截至", "至">>, date, p::opt<mark>, p::sor<before, behind>>> {};
struct dated
    : phrase<C::dated, due_on, p::sor<attempt<done_words, ends_condition>, attempt<done_by>, done_words>> {};
struct afterwards : phrase<C::afterwards, words<"之后", "以后", "此后", "其后", "再晚", "更晚">, done_words,
                           ends_condition> {};

// ---- figures
struct lacks : words<"每少完成", "少完成", "少于目标", "缺少", "少", "缺", "差", "短缺"> {};
/// 少完成3场次及以上
struct short_by
    : phrase<C::short_by, lacks, figure, p::sor<p::seq<p::opt<mark>, after, p::opt<mark>>, mark>> {};

/// 未达到及格门槛60%: what the figure is called.
struct bound_word : p::seq<threshold_word, p::opt<word<"的">>> {};
struct of_target : node<C::of_target, target_word, p::opt<word<"的">>> {};
/// 预算成本的100%以内: a share of what it is compared with.
struct of_reference
    : p::seq<
          node<C::of_reference, p::rep_min_max<2, 16,
                                               p::not_at<p::sor<label_end, attempt<figure>,
                                                                words<"的", "每", "、", "或", "且", "但">>>,
                                               name_char>>,
          word<"的">, p::at<share_figure>> {};
struct should : p::opt<words<"应当", "应", "须", "需", "要", "均">> {};
struct doubled_comparator : p::seq<comparator, p::opt<p::at<comparator>, comparator>> {};
struct undone
    : p::seq<less_done, p::opt<of_target>, p::at<p::seq<digits, percent_sign>>, figure, marked_after> {};
struct compared
    : p::sor<attempt<undone>,
             p::seq<should, doubled_comparator, p::opt<p::sor<of_target, bound_word, attempt<of_reference>>>,
                    figure, marked_after>> {};
struct compared_after : p::seq<figure, p::opt<mark>, after, p::opt<mark>> {};
/// 组织健全1分 is what that is worth.
struct worth : p::seq<words<"分">, p::at<p::sor<stop, p::eof>>> {};
struct same_figure : p::seq<p::not_at<p::sor<digits, hanzi>, worth>, figure, ends_condition> {};
struct core : p::sor<interval, attempt<compared>, attempt<compared_after>, attempt<same_figure>> {};
struct difference_word : words<"偏差率", "偏差", "相差", "差距", "之差", "差额", "差值", "偏离"> {};
struct first_of_two : node<C::subject, name_until<12, words<"与", "和", "同", "较", "比">, core_begins>> {};
struct second_of_two : node<C::subject, name_until<12, difference_word, core_begins>> {};
/// 实际完成值偏离目标值30%以上
struct strays : p::seq<p::opt<node<C::subject, name_until<12, word<"偏离">, core_begins, label_end>>>,
                       word<"偏离">, node<C::subject, target_word>> {};
struct against
    : phrase<C::against, p::sor<attempt<strays>, p::seq<first_of_two, words<"与", "和", "同", "较", "比">,
                                                        second_of_two, difference_word>>> {};
/// 2项及以上不达标: what is counted stands behind.
struct tail_subject
    : node<C::subject, p::not_at<words<"每", "的", "且", "或", "并", "同时", "为", "者", "时", "完成">>,
           p::rep_min_max<1, 12, p::seq<p::not_at<word<"的">>, subject_char>>, ends_condition> {};
/// 60%≤完成率<90%
struct middle : node<C::subject, p::sor<in_bars, name_until<14, at_least, at_most, more, less>>> {};
struct around : p::seq<first_end, p::sor<at_most, less, at_least, more>, middle,
                       p::sor<at_most, less, at_least, more>, figure> {};
/// 资金到位后30日内分解下达: what is done in time stands behind.
struct timely : p::seq<p::at<name_until<10, label_end, words<"未", "不", "没", "无", "超">>, label_end>,
                       name_until<10, label_end>> {};
struct duration : node<C::figure, p::sor<digits, hanzi>,
                       node<C::unit, words<"个工作日", "工作日", "个自然日", "自然日", "个月", "个小时",
                                           "小时", "分钟", "日", "天", "周", "年">>> {};
struct in_time : p::seq<duration, p::opt<mark>, node<C::at_most, words<"以内", "之内", "内">>, timely> {};
/// 90%>及时率
struct turned : phrase<C::turned, first_end, p::sor<at_most, less, at_least, more>, middle, ends_condition> {
};
/// 100%完成年度计划
struct done_share : p::seq<share_figure, words<"完成", "实现", "达成">, target_word, ends_condition> {};
/// 达到目标值的80%以上不足100%的
struct interval_of_target : p::seq<p::opt<words<"达到", "完成", "为">>, of_target, interval> {};
/// 在标准成本的90%～110%范围内
struct shared_subject : node<C::subject, name_until<14, words<"控制在", "在">, core_begins, label_end>> {};
struct interval_of_reference : p::seq<p::opt<attempt<shared_subject>>, words<"控制在", "在">,
                                      p::not_at<target_word>, of_reference, interval> {};
/// 超出5%-10%, after what it is beyond.
struct beyond_interval
    : p::seq<p::sor<node<C::more, words<"超出", "超过", "高出", "超">>, node<C::less, words<"落后", "低">>>,
             interval> {};
/// 低10个百分点以上: further than that to one side.
struct bare_way : p::sor<node<C::less, words<"低", "差">>, node<C::more, words<"高", "多">>> {};
struct so_far : p::seq<bare_way, figure, p::opt<mark>, at_least_after, p::opt<mark>> {};
/// 发现1-2个问题
struct found_several : p::seq<p::opt<words<"发现", "出现", "发生", "存在", "有">>, interval, tail_subject> {};
/// 有1项不达标: just so many, where 有1名专职人员 is a yes or no.
struct found_amiss : p::seq<words<"发现", "出现", "发生", "存在", "有">, figure,
                            p::at<words<"不", "未", "没">>, tail_subject> {};
struct numeric
    : phrase<
          C::test,
          p::sor<attempt<around>, attempt<p::opt<subject>, interval_of_target>,
                 attempt<interval_of_reference>, attempt<found_several>, attempt<found_amiss>,
                 attempt<p::opt<subject>, beyond_interval>, attempt<so_far>, attempt<turned>,
                 attempt<done_share>, attempt<words<"处于", "位于", "在">, compared_after>,
                 attempt<against, p::opt<word<"在">>, core>, attempt<p::opt<subject>, in_time>,
                 attempt<p::opt<words<"存在", "发现", "出现", "发生", "有">>, compared_after, tail_subject>,
                 attempt<subject, core>, core>,
          p::opt<attempt<words<"完成", "办结", "报送", "上报", "整改", "到位", "提交">, ends_condition>>> {};

// ---- references
struct vs_reaches : node<C::at_least, p::sor<word<"达到">, p::seq<word<"达">, p::not_at<words<"标", "成">>>>,
                         outside_ahead> {};
struct vs_at_least
    : node<C::at_least, words<"≥", ">=", "大于或等于", "大于等于", "高于或等于", "不低于", "不少于", "不小于",
                              "达到或超过", "不差于", "达到或高于", "高于等于">> {};
struct vs_at_most
    : node<C::at_most, words<"≤", "<=", "小于或等于", "小于等于", "低于或等于", "不高于", "不超过", "未超过",
                             "不大于", "不多于", "未突破", "不突破", "控制在", "没有超过", "没有超出",
                             "没超过", "未超出", "不超出", "未超", "不超", "低于等于">> {};
struct vs_more
    : node<C::more, words<">", "超过", "超出", "高于", "大于", "多于", "突破", "快于", "优于", "高出">> {};
struct vs_less : node<C::less, words<"<", "低于", "小于", "少于", "不足", "未达到", "慢于", "达不到", "劣于",
                                     "落后于", "滞后于", "落后">> {};
struct vs_equal : node<C::equal, words<"=", "等于", "持平于", "与", "和", "同">> {};
/// 超预算5%
struct vs_over : node<C::more, word<"超">, p::not_at<words<"额", "支", "标", "期", "时", "量", "前">>> {};
struct vs_comparator : p::sor<attempt<vs_reaches>, vs_at_least, vs_at_most, vs_less, vs_more,
                              attempt<vs_over>, attempt<node<C::equal, words<"=", "等于", "持平于">>>> {};
struct vs_threshold
    : p::seq<p::sor<node<C::less, words<"未达到", "未达", "达不到", "低于", "不足">>,
                    node<C::at_least, words<"达到或超过", "达到", "达", "不低于">>,
                    node<C::more, words<"超过", "高于", "突破">>,
                    node<C::at_most, words<"不超过", "未超过", "不高于">>>,
             node<C::reference, p::rep_min_max<0, 8, p::not_at<p::sor<threshold_word, label_end>>, name_char>,
                  threshold_word>> {};
struct vs_subject_char : name_unless<vs_comparator, words<"与", "每">, label_end> {};
struct vs_subject : node<C::subject, p::rep_min_max<1, 20, vs_subject_char>> {};
/// 高于全国平均水平但不足10%: beyond it, and no further.
struct no_further
    : p::seq<p::opt<comma>, words<"但", "且", "而">, p::opt<words<"幅度", "高出部分", "超出部分">>,
             p::sor<at_most, less>, figure, p::opt<mark>> {};
struct beyond : p::sor<attempt<no_further>,
                       p::seq<p::opt<word<"在">>, p::sor<attempt<interval>, p::seq<figure, marked_after>>>> {
};
struct within_word : p::opt<words<"内", "以内", "之内", "以下", "范围内", "水平", "的水平">> {};
struct level_with : p::seq<p::opt<vs_subject>, words<"与", "和", "同">,
                           node<C::reference, name_until<20, words<"持平", "一致", "相同", "相等", "相当">>>,
                           node<C::equal, words<"持平", "一致", "相同", "相等", "相当">>> {};
struct compared_to : p::seq<p::opt<words<"有效", "严格">>,
                            p::sor<attempt<p::opt<vs_subject>, vs_comparator, reference>,
                                   attempt<p::not_at<word<"不足">>, vs_comparator>>,
                            within_word, p::opt<attempt<beyond>>> {};
struct versus : phrase<C::test,
                       p::sor<attempt<vs_threshold>, attempt<level_with>,
                              attempt<node<C::equal, words<"持平", "相等">>>, attempt<compared_to>>,
                       ends_condition> {};

/// 较上年提高, 比去年同期有所下降: which way it went, without a figure.
struct rising : node<C::more, words<"提高", "提升", "增长", "上升", "增加", "扩大", "上涨">> {};
struct not_rising : node<C::at_most, words<"只减不增", "只降不升", "不增加", "不增长", "未增长", "未增加",
                                           "不上升", "未上升", "不提高", "零增长">> {};
struct not_falling : node<C::at_least, words<"只增不减", "只升不降", "不下降", "未下降", "不降低", "未降低",
                                             "不减少", "未减少", "不下滑">> {};
struct falling : node<C::less, words<"下降", "降低", "减少", "下滑", "缩小", "下跌">> {};
struct somewhat : p::opt<words<"有所", "略有">> {};
struct change_word : p::sor<not_rising, not_falling, rising, falling> {};
struct somewhat_or_change : p::sor<words<"有所", "略有">, change_word> {};
struct change_subject
    : node<C::subject,
           p::rep_min_max<1, 16,
                          p::sor<ratio_noun, name_unless<words<"较", "比", "与">, compares, label_end>>>> {};
struct changed : phrase<C::changed, p::opt<change_subject>, words<"相较于", "较", "比">,
                        node<C::reference, name_until<12, somewhat_or_change, label_end>>, somewhat,
                        change_word, ends_condition> {};

// ---- several at once
/// 仅数量达标的: that one of the conditions before, and none of the others.
struct just_one : phrase<C::just_one, words<"仅有", "只有", "仅", "只">, joined_label, ends_condition> {};
struct only_one
    : node<
          C::only_one,
          p::sor<p::seq<words<"仅", "只">, words<"满足", "具备", "达到", "符合", "完成", "有">,
                        words<"其中一项", "其中之一", "其一", "一项">>,
                 words<"只满足其中一项", "只满足其中之一", "只满足其一", "仅满足其中一项", "仅满足其一",
                       "满足其中一项", "满足其一", "只达到其一", "仅达到其一", "只完成其一", "仅有一项满足",
                       "只有一项满足", "其中一项满足", "一项满足", "仅一项满足", "仅一项达标", "只有一项达标",
                       "其一满足", "仅有其一", "只有其一", "仅其一", "具备其一", "有其一", "其中一项达到",
                       "其中一项达标", "一项达到", "其中一项符合", "一项符合", "只有一项达到", "仅一项达到",
                       "其中一项完成", "仅有一项", "只有一项", "仅具备一项", "只具备一项">>> {};
struct none_of
    : node<C::none_of, p::sor<p::seq<p::opt<words<"两项", "三项", "四项", "各项", "上述", "以上">>,
                                     words<"均", "都", "全">, words<"未", "不">,
                                     words<"满足", "具备", "达到", "达标", "符合", "完成">>,
                              words<"均未满足", "均不满足", "都未满足", "都不满足", "均未达到", "均未达标",
                                    "均未完成", "均不达标", "两项均未达到", "两项均不满足", "全部不满足",
                                    "全不满足", "全未满足", "都未达到", "均不具备", "均无", "两项均无",
                                    "都没有", "均没有", "两者均无", "均不符合", "都不具备">>> {};
struct both : words<"同时满足", "同时达到", "同时符合", "同时具备", "须同时满足", "应同时满足", "满足"> {};
struct member : node<C::subject, name_until<12, words<"均", "都", "、">, and_word, label_end>> {};
struct all_members
    : phrase<C::each, member, p::plus<words<"与", "和", "、", "及">, member>, words<"均", "都">,
             p::opt<word<"已">>, words<"完成目标", "达到目标", "完成", "达标", "达成", "实现">> {};
/// 覆盖率和使用率均达到90%以上
struct each_compared
    : phrase<C::each, member, p::plus<words<"与", "和", "、", "及">, member>, words<"均", "都">, core> {};
struct any_member
    : phrase<
          C::one_of,
          words<"任意一项", "任何一项", "任一项", "任一", "其中一项", "其中任一", "有一项", "某一项", "一项">,
          words<"未完成", "未达标", "未达到", "不达标", "未满足", "不满足">> {};

struct otherwise
    : node<C::otherwise,
           words<"否则", "其余情况", "其余情形", "其余的", "其余", "其他情况", "其他情形", "其它情况",
                 "其它情形", "其他的", "其他", "其它", "除上述情况外", "不符合的", "不符合条件的", "不符合",
                 "反之", "不满足的", "不是的", "未按要求的", "除此之外", "不达标的", "除此以外",
                 "超出该范围的", "超出范围的", "不在该范围的", "不在此范围的", "超出上述范围的">> {};

// ---- ordinals: 第3名, 前三名, 第4-6名, 第10名及以后
struct rank_scope : p::opt<words<"全省", "全市", "全国", "全县", "全区", "同类地区", "全系统">> {};
struct rank_lead
    : p::opt<words<"排名位于", "排名在", "排名为", "排名", "位列", "位次", "名列", "排在", "排">> {};
struct rank_unit : words<"名", "位"> {};
struct rank_number : p::sor<digits, hanzi> {};
/// 前三名; 排名前三 goes without a unit, 前三季度 is no rank.
struct rank_first : p::seq<node<C::at_most, word<"前">>, rank_number, p::sor<rank_unit, ends_condition>> {};
struct rank_span : p::seq<p::opt<word<"第">>, rank_number, p::opt<rank_unit>, dash, p::opt<word<"第">>,
                          rank_number, rank_unit> {};
struct rank_on : p::seq<word<"第">, rank_number, rank_unit,
                        p::sor<node<C::at_least, words<"及以后", "及以下", "及之后", "以下">>,
                               node<C::more, words<"以后", "之后", "以外">>,
                               node<C::at_most, words<"及以上", "及以前", "以上">>>> {};
struct rank_one : p::seq<word<"第">, rank_number, rank_unit> {};
struct rank_label : phrase<C::ranks, rank_scope, rank_lead, rank_scope,
                           p::sor<attempt<rank_first>, attempt<rank_span>, attempt<rank_on>, rank_one>,
                           p::opt<words<"之间", "以内">>> {};

// ---- joined
struct all_of : node<C::all_of, p::opt<comma>, words<"且", "并且", "而且", "同时", "并", "、且", "但">> {};
struct any_of : node<C::any_of, p::opt<comma>, words<"或者", "或">> {};
struct in_list : node<C::any_of, listing> {};
struct test : p::sor<dated, afterwards, short_by, changed, only_one, just_one, none_of, each_compared,
                     all_members, any_member, rank_label, status, numeric, versus> {};
struct joined_test : p::sor<dated, short_by, changed, status, numeric, versus, joined_label> {};
struct exists : p::opt<words<"存在", "出现", "发生", "有下列情形之一", "因">> {};
struct listed_labels : p::seq<exists, joined_label, p::plus<p::sor<any_of, all_of, in_list>, joined_label>> {
};
struct both_of : node<C::all_of, p::opt<comma>, p::sor<words<"且", "并且", "、">, and_word>> {};
struct listed_label
    : node<C::label,
           p::rep_min_max<1, 20, p::not_at<p::sor<and_word, words<"、", "或", "且">>>, label_char>> {};
struct listed_test : p::sor<status, numeric, listed_label> {};
struct all_listed : p::seq<both, listed_test, p::plus<both_of, listed_test>> {};
/// 合格率≥95%、优良率≥80%，满足任一条件即…
struct closing_lead : p::seq<p::opt<comma>, p::opt<words<"满足", "符合", "具备", "达到", "完成", "有">>,
                             p::opt<words<"上述", "以上", "其中">>> {};
struct closes_any
    : node<C::any_of_these,
           words<"任一条件", "任意条件", "任意一个条件", "任何一个条件", "任意一项", "任何一项", "其中一项",
                 "任一项", "任一", "其中之一", "其一", "之一", "一项条件", "一个条件">,
           p::opt<words<"条件", "情形", "要求", "指标", "即可">>> {};
struct closes_all : node<C::all_of_these, words<"全部条件", "所有条件", "全部满足", "均满足", "同时满足",
                                                "均达到", "同时达到", "均达标", "全部达到", "同时具备">> {};
struct closing : p::seq<closing_lead, p::sor<closes_any, closes_all>, p::not_at<words<"未", "不", "没">>> {};
struct closed : p::seq<joined_test, p::plus<p::sor<all_of, any_of, in_list>, joined_test>, closing> {};
/// 优（90-100分）, 良（80分以上）
struct grade_word : node<C::label, p::rep_min_max<1, 6, p::not_at<p::sor<label_end, p::one<'('>>>, han>> {};
struct word_with_figures
    : phrase<C::graded, grade_word, p::one<'('>, node<C::condition, node<C::test, core>>, p::one<')'>> {};
struct condition
    : node<C::condition,
           p::sor<attempt<word_with_figures, ends_condition>, attempt<closed>,
                  attempt<all_listed, ends_condition>,
                  p::seq<p::opt<attempt<p::not_at<p::sor<only_one, words<"满足其">>>, both>>,
                         p::sor<attempt<test, p::star<attempt<p::sor<all_of, any_of>, joined_test>>,
                                        ends_condition>,
                                attempt<listed_labels, ends_condition>, label>>>,
           p::opt<p::seq<words<"之一", "其中之一">>>> {
    static constexpr Expected expected{"条件", "a condition"};
    static constexpr bool backtracks = true;
};

}  // namespace heng::grammar::clause
