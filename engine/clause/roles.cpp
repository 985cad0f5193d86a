// What a name of a clause stands for: the target, the actual, the weight, how late something is, or data.

#include <algorithm>
#include <array>

#include "engine/clause/draft.hpp"
#include "engine/clause/words.hpp"

namespace heng::clause {

namespace {

constexpr std::array<std::string_view, 31> actuals{
    "发生",     "出现",           "发现",        "实际发生",   "实际情况", "实际值",       "完成值",
    "实现值",   "实际完成值",     "实际完成数",  "完成数",     "实际完成", "实际数",       "实际",
    "完成",     "实际完成数量",   "完成数量",    "实际完成量", "完成量",   "实际天数",     "实际件数",
    "实际数量", "实际次数",       "实际人数",    "实际场次",   "实际用时", "实际完成情况", "实际支出",
    "实际成本", "实际完成指标值", "实际完成件数"};
constexpr std::array<std::string_view, 30> targets{
    "任务",       "任务量",     "任务总量",   "目标量",     "目标值",     "目标数",
    "年度指标值", "年初目标",   "年度目标",   "年度目标值", "年初目标值", "年初指标值",
    "指标值",     "预期目标",   "预期值",     "预期指标值", "预期",       "目标",
    "计划数",     "计划值",     "计划完成数", "计划完成值", "达标线",     "控制数",
    "计划",       "目标任务数", "任务数",     "计划目标",   "目标任务",   "预期目标值"};
/// 该项分值, 指标权重分: without whose it is.
constexpr std::array<std::string_view, 16> weights{
    "权重",   "权重分", "权重分值", "权重总额", "分值",     "标准分", "标准分值", "满分",
    "总分值", "配分",   "赋分",     "基本分",   "基本分值", "基准分", "全部分值", "标准权重"};
constexpr std::array<std::string_view, 12> weight_owners{"该项指标", "该指标", "该项", "本项指标",
                                                         "本项",     "本指标", "此项", "项",
                                                         "指标",     "相应",   "对应", "该部分"};
constexpr std::array<std::string_view, 13> completions{
    "完成率",       "完成比例", "目标完成率",   "任务完成率",     "计划完成率", "指标完成率",  "实际完成率",
    "实际完成比例", "完成比率", "目标完成比例", "年度目标完成率", "完成进度",   "任务完成比例"};
constexpr std::array<std::string_view, 8> deviations{"偏差率", "偏离度",   "偏离率",   "偏差",
                                                     "偏差度", "偏差幅度", "偏离程度", "目标偏离度"};
constexpr std::array<std::string_view, 15> excesses{
    "超额完成", "超额",     "超出",   "超支",     "超目标完成", "超支率",   "超支比例", "超出比例",
    "超额比例", "超过比例", "超标率", "超标比例", "超出部分",   "超额部分", "超支幅度"};
constexpr std::array<std::string_view, 17> lates{
    "晚",       "拖延", "超时", "逾期", "逾期时间", "逾期天数", "滞后时间", "延迟时间", "延期时间",
    "超期天数", "推迟", "延迟", "滞后", "延误",     "超期",     "延期",     "延迟天数"};
constexpr std::array<std::string_view, 4> earlies{"提前", "提前天数", "提前时间", "早"};
constexpr std::array<std::string_view, 6> scores{"得分",     "应得分",   "当年应得分",
                                                 "实际得分", "该项得分", "本项得分"};

bool is_weight(std::string_view name) {
    if (is_one(name, weights)) {
        return true;
    }
    return std::any_of(weight_owners.begin(), weight_owners.end(), [&](auto owner) {
        return name.starts_with(owner) && is_one(name.substr(owner.size()), weights);
    });
}

constexpr std::array<std::string_view, 9> target_owners{"年度绩效", "绩效", "考核", "既定", "预定",
                                                        "申报",     "设定", "年初", "预期"};
bool is_target(std::string_view name) {
    constexpr std::string_view is = "为";
    if (name.ends_with(is) && is_target(name.substr(0, name.size() - is.size()))) {
        return true;  // 目标值为≥90%
    }
    return is_one(name, targets) || std::any_of(target_owners.begin(), target_owners.end(), [&](auto owner) {
               return name.starts_with(owner) && is_one(name.substr(owner.size()), targets);
           });
}

/// 比规定时间晚, 较计划工期滞后: by what the clause calls being late; empty for other names.
std::string_view late_than_due(std::string_view name) {
    if (!name.starts_with("比") && !name.starts_with("较")) {
        return {};
    }
    for (const std::string_view due : {"时间", "时限", "期限", "工期", "日期", "计划"}) {
        const auto at = name.find(due);
        const auto end = at == std::string_view::npos ? name : name.substr(at + due.size());
        if (at != std::string_view::npos && is_one(end, lates)) {
            return end;
        }
    }
    return {};
}

/// 与目标值的偏差, 较年初目标值偏离度
bool is_deviation_from_target(std::string_view name) {
    constexpr std::array<std::string_view, 5> from{"与", "较", "和", "同", "对"};
    for (const auto deviation : deviations) {
        if (!name.ends_with(deviation) || !starts_with_one(name, from)) {
            continue;
        }
        auto head = name.substr(0, name.size() - deviation.size());
        head.remove_prefix(from.front().size());
        constexpr std::string_view of = "的";
        if (head.ends_with(of)) {
            head.remove_suffix(of.size());
        }
        if (is_target(head)) {
            return true;
        }
    }
    return false;
}

/// 目标任务数的完成比例
bool is_completion_of_target(std::string_view name) {
    constexpr std::string_view of = "的";
    const auto at = name.rfind(of);
    return at != std::string_view::npos && is_target(name.substr(0, at)) &&
           is_one(name.substr(at + of.size()), completions);
}

}  // namespace

std::string plain_name(std::string_view written_name) {
    // Quotes don't make another name.
    std::string unquoted(written_name);
    for (const std::string_view quote : {"\"", "'", "“", "”", "‘", "’"}) {
        for (auto at = unquoted.find(quote); at != std::string::npos; at = unquoted.find(quote, at)) {
            unquoted.erase(at, quote.size());
        }
    }
    std::string_view name = unquoted;
    if (const auto late = late_than_due(name); !late.empty()) {
        return std::string(late);
    }
    for (const std::string_view lead : {"各", "该", "本", "其", "如", "若", "因"}) {
        // 本年度预算数 is no 年度预算数.
        constexpr std::array<std::string_view, 8> of_this{"本年", "本级", "本期", "本季",
                                                          "本月", "本市", "本省", "本县"};
        const bool word = starts_with_one(name, of_this) || name.starts_with("如期") ||
                          name.starts_with("如实") || name.starts_with("如数");
        if (!word && name.starts_with(lead) && name.size() > 2 * lead.size()) {
            name.remove_prefix(lead.size());
            break;
        }
    }
    for (const std::string_view more :
         {"等情况", "等情形", "等行为", "等问题", "等现象", "等违规行为", "等违规情况"}) {
        if (name.ends_with(more) && name.size() > more.size()) {
            name.remove_suffix(more.size());  // 挪用、虚列支出等情况
        }
    }
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string_view end : {"应", "须", "均", "的", "在", "也", "已"}) {
            if (name.ends_with(end) && name.size() > 2 * end.size()) {
                name.remove_suffix(end.size());
                cut = true;
            }
        }
    }
    return std::string(name);
}

std::string_view untimed(std::string_view name) {
    for (const std::string_view when : {"年度", "全年", "本年度", "本年", "当年"}) {
        if (name.starts_with(when) && name.size() > when.size() + 3) {
            return name.substr(when.size());
        }
    }
    return name;
}

std::string_view lateness_in(std::string_view name) {
    constexpr std::array<std::string_view, 7> things{"工期", "时间", "项目", "工程", "完成", "支付", "竣工"};
    for (const auto late : lates) {
        if (late.size() > 3 && name.ends_with(late) &&
            is_one(name.substr(0, name.size() - late.size()), things)) {
            return late;
        }
    }
    return {};
}

NameRole role_of(const Draft& draft, std::string_view name) {
    if (const auto found = draft.roles.find(std::string(name)); found != draft.roles.end()) {
        return found->second == "权重"     ? NameRole::weight
               : found->second == "预期值" ? NameRole::target
                                           : NameRole::actual;
    }
    if (is_one(name, actuals)) return NameRole::actual;
    if (is_target(name)) return NameRole::target;
    if (is_weight(name)) return NameRole::weight;
    if (is_one(name, completions) || is_completion_of_target(name)) return NameRole::completion;
    if (is_one(name, deviations) || is_deviation_from_target(name)) return NameRole::deviation;
    if (is_one(name, excesses)) return NameRole::excess;
    if (is_one(name, lates) || !lateness_in(name).empty()) return NameRole::late;
    if (is_one(name, earlies)) return NameRole::early;
    if (is_one(name, scores)) return NameRole::score;
    // 满意度÷90%×权重得分: 得分 is the verb.
    constexpr std::string_view scored = "得分";
    if (name.ends_with(scored) && is_weight(name.substr(0, name.size() - scored.size()))) {
        return NameRole::weight;
    }
    if (const auto short_name = untimed(name); short_name != name) {
        const auto role = role_of(draft, short_name);
        return role == NameRole::actual || role == NameRole::target ? role : NameRole::other;
    }
    return NameRole::other;
}

const Amount* constant_of(const Draft& draft, std::string_view name) {
    for (const auto& [known, value] : draft.constants) {
        if (known == name || known.ends_with(name) || name.ends_with(known)) {
            return name.empty() ? nullptr : &value;
        }
    }
    return nullptr;
}

std::string agreement_of(const Draft& draft, Node test) {
    constexpr std::array<std::string_view, 3> agreeing{"一致", "相同", "相符"};
    const auto reference = test.child(ClauseKind::reference);
    const auto agrees = test.child(ClauseKind::equal);
    if (!reference || !agrees || test.child(ClauseKind::figure) || !is_one(agrees.text(), agreeing)) {
        return {};
    }
    const auto other = plain_name(reference.text());
    if (role_of(draft, other) != NameRole::other) {
        return {};
    }
    const auto subject = test.child(ClauseKind::subject);
    return (subject ? std::string(subject.text()) : std::string()) + "与" + other +
           std::string(agrees.text());
}

}  // namespace heng::clause
