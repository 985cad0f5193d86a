// Words as conditions: a yes or no that somebody must give, or what the actual is called.

#include <algorithm>
#include <array>

#include "engine/clause/draft.hpp"

namespace heng::clause {

namespace {

template <std::size_t N>
bool starts_with_one(std::string_view text, const std::array<std::string_view, N>& words) {
    for (const auto word : words) {
        if (text.starts_with(word)) {
            return true;
        }
    }
    return false;
}

template <std::size_t N>
bool is_any(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

/// What a figure says, else what words do.
std::string of_figure(const std::string& figure, const std::string& words) {
    return "实现值 是 定量 且 " + figure + " 或 非 (实现值 是 定量) 且 (" + words + ")";
}

/// What 不X, 未X or 没有X negates; nothing for other words.
std::string_view negated(std::string_view label) {
    for (const std::string_view no : {"未", "不", "没有"}) {
        if (label.starts_with(no) && label.size() > no.size() + 3) {
            return label.substr(no.size());
        }
    }
    return {};
}

/// The other of just two conditions, both words.
std::string_view other_of_two(const Draft& draft, std::string_view label) {
    if (draft.labels.size() != 2 || draft.conditions != 2) {
        return {};
    }
    return draft.labels[draft.labels[0] == label ? 1 : 0];
}

/// Of just two conditions in words: 资金足额到位 beside 未足额到位 is what 足额到位 says.
std::string counterpart(const Draft& draft, std::string_view label) {
    const auto other = other_of_two(draft, label);
    if (const auto core = negated(other); !core.empty() && label.ends_with(core)) {
        return label == core ? "" : " 或 实现值 称 \"" + std::string(core) + "\"";
    }
    return {};
}

/// What 无X, 未发生X or 全部Y says there is none of: X is counted, or 未Y.
std::string counted_in(Draft& draft, std::string_view label) {
    constexpr std::array<std::string_view, 9> nothing{"未发生", "没有发生", "未出现", "没有出现", "不存在", "没有", "未发现", "无", "零"};
    for (const auto& subject : draft.compared) {
        for (const auto no : nothing) {
            if (label == std::string(no) + subject) {
                return subject_of(draft, subject, nullptr);
            }
        }
    }
    for (const auto& [noun, unit] : draft.counted) {
        bool none = false;
        for (const auto no : nothing) {
            none = none || label == std::string(no) + noun;
        }
        for (const std::string_view all : {"全部", "均", "都", ""}) {
            none = none || (noun.starts_with("未") && label == std::string(all) + noun.substr(3));
        }
        if (none) {
            return draft.datum(noun, "", "实现值", unit);
        }
    }
    return {};
}

/// Words of a label that are an actual by themselves, where no other label of the clause has them.
std::string alone_in(const Draft& draft, std::string_view predicate) {
    const auto alike = std::count_if(draft.labels.begin(), draft.labels.end(), [&](const auto& other) {
        return other.ends_with(predicate) || other.find(predicate) != std::string::npos;
    });
    return alike == 1 ? " 或 实现值 称 \"" + std::string(predicate) + "\"" : std::string();
}

/// 报告及时提交, 效果较明显: 及时提交 and 较明显 say as much, where no other of the clause's words could be meant.
std::string predicate_alone(const Draft& draft, std::string_view label) {
    constexpr std::array<std::string_view, 20> leads{"及时", "按时", "按期", "如期", "准时", "逾期", "基本", "部分", "全部", "未", "不", "较", "有所", "明显", "显著", "达到", "优", "良", "合格", "一般"};
    auto at = std::string_view::npos;
    for (const auto lead : leads) {
        at = std::min(at, label.find(lead));
    }
    if (at == std::string_view::npos || at < 2 * std::string_view("字").size()) {
        return {};
    }
    const auto predicate = label.substr(at);
    return alone_in(draft, predicate);
}

/// 质量高 of 自评报告质量高, where another of the clause's words is 质量较高.
std::string shared_noun_alone(const Draft& draft, std::string_view label) {
    constexpr std::size_t least = 6;  // two characters
    for (const auto& other : draft.labels) {
        for (std::size_t length = std::min<std::size_t>(other.size(), 4 * 3); length >= least; length -= 3) {
            const auto at = label.find(std::string_view(other).substr(0, length));
            if (other != label && at != std::string_view::npos && at > 0) {
                return alone_in(draft, label.substr(at));
            }
        }
    }
    return {};
}

/// 完成质量达到优良等次, 合格等次: the grade alone says as much.
std::string grade_alone(std::string_view label) {
    for (const std::string_view lead : {"被评定为", "被评为", "评定为", "评为", "获评", "达到"}) {
        if (const auto at = label.find(lead); at != std::string_view::npos) {
            label.remove_prefix(at + lead.size());
        }
    }
    for (const std::string_view kind : {"等次", "等级", "档次", "档"}) {
        if (label.ends_with(kind) && label.size() > kind.size()) {
            return " 或 实现值 称 \"" + std::string(label.substr(0, label.size() - kind.size())) + "\"";
        }
    }
    return {};
}

}  // namespace

bool says_on_time(std::string_view words) {
    for (const std::string_view word : {"未按", "不及时", "未及时", "未如期"}) {
        if (words.find(word) != std::string_view::npos) {
            return false;
        }
    }
    for (const std::string_view word : {"提前", "按期", "按时", "及时", "如期", "准时"}) {
        if (words.find(word) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

std::string label_condition(Draft& draft, std::string_view words, bool first, std::string_view whole) {
    auto label = std::string(words);
    for (const std::string_view end : {"的", "者", "时"}) {
        // 报送及时 is a word, 未完成时 a condition.
        if (end == "时" && (label.ends_with("及时") || label.ends_with("按时") || label.ends_with("准时") ||
                            label.ends_with("适时") || label.ends_with("实时"))) {
            continue;
        }
        if (label.ends_with(end) && label.size() > end.size()) {
            label.erase(label.size() - end.size());
        }
    }
    constexpr std::string_view is_called = "为";  // 为良 after 验收结论为优
    if (label.starts_with(is_called) && label.size() > is_called.size()) {
        label.erase(0, is_called.size());
    }
    constexpr std::array<std::string_view, 4> happened{"发生", "出现", "有", "发生的"};
    for (const auto word : happened) {
        if (label == word || label == std::string(word) + "即" || label == std::string(word) + "则") {
            return word == "有" ? std::string("实现值 称 \"有\"") : "实现值 > 0";
        }
    }
    if (label == "无则" || label == "无" || label == "没有则") {
        return "实现值 称 \"无\"";
    }
    if (label == "是" || label == "否") {
        return "实现值 称 \"" + label + "\"";
    }
    // What wasn't done at all: a figure of 0 says so too.
    constexpr std::array<std::string_view, 14> undone{"未开展", "未举办", "未组织",   "未实施",   "未启动",
                                                      "未完成", "未执行", "没有开展", "没有完成", "未召开",
                                                      "未进行", "未建设", "未办理",   "未落实"};
    if (starts_with_one(label, undone) && label.size() <= std::string_view("未开展培训活动").size()) {
        return draft.datum(label, "是否", "实现值 称 \"" + label + "\"");
    }
    const auto plain = plain_name(label);
    // 有投诉 beside 投诉0件: any at all.
    constexpr std::array<std::string_view, 4> events{"发生", "出现", "存在", "有"};
    if (draft.counts_actual && starts_with_one(plain, events) && !plain.starts_with("有所")) {
        return draft.datum(plain, "是否", "实现值 > 0");
    }
    std::string fallback = "实现值 称 \"" + plain + "\"";
    // 负增长 of a figure.
    if (!draft.only_words && (plain == "负增长" || plain == "不增反降" || plain == "出现负增长")) {
        return draft.datum(plain, "是否", "实现值 < 0");
    }
    // 全年无事故发生 is what 无事故发生 says.
    for (const std::string_view when :
         {"全年", "年内", "年度内", "当年", "本年度", "项目期内", "实施期间", "期间"}) {
        if (plain.starts_with(when) && plain.size() > when.size() + 6) {
            fallback += " 或 实现值 称 \"" + plain.substr(when.size()) + "\"";
        }
    }
    fallback += counterpart(draft, plain);
    // And 未足额到位 is its contrary; so is 发生问题 of 未发生问题.
    if (const auto core = negated(plain), other = other_of_two(draft, plain);
        ((!core.empty() && (other.ends_with(core) || other.starts_with(core))) || negated(other) == plain) &&
        std::find(draft.names.begin(), draft.names.end(), other) != draft.names.end()) {
        return draft.datum(plain, "是否", "非 " + quoted_name(other));
    }
    if (!whole.empty()) {
        fallback += " 或 实现值 称 \"" + std::string(whole) + "\"";
    }
    // 提前或按期完成 is what either says.
    constexpr std::string_view either = "或";
    if (const auto at = plain.find(either);
        at != std::string::npos && at > 0 && at + either.size() < plain.size()) {
        fallback += " 或 实现值 称 \"" + plain.substr(0, at) + "\" 或 实现值 称 \"" +
                    plain.substr(at + either.size()) + "\"";
    }
    // 评价等次为优 is what 优 says.
    constexpr std::string_view is = "为";
    if (const auto at = plain.rfind(is); at != std::string::npos && at > 0 && at + is.size() < plain.size() &&
                                         plain.size() - at <= 5 * is.size()) {
        fallback += " 或 实现值 称 \"" + plain.substr(at + is.size()) + "\"";
    }
    // 按时限要求提前完成 is what 提前完成 says, 定性指标严重不可考核 what 严重不可考核 says.
    for (const std::string_view end : {"要求", "指标"}) {
        const auto at = plain.find(end);
        if (at != std::string::npos && plain.size() > at + 2 * end.size()) {
            fallback += " 或 实现值 称 \"" + plain.substr(at + end.size()) + "\"";
            break;
        }
    }
    constexpr std::array<std::string_view, 11> on_time{"按计划时间", "按合同时间", "按计划工期", "在规定时间",
                                                       "在规定期限", "及时",       "按期",       "按时",
                                                       "如期",       "准时",       "按规定时间"};
    // 发生火灾 may be given as 火灾.
    for (const auto event : events) {
        if (whole.empty() && plain.starts_with(event) && plain.size() >= event.size() + 6) {
            const auto what = plain.substr(event.size());
            if (first && !draft.any_label) {
                fallback += " 或 实现值 称 \"是\"";
            }
            draft.any_label = true;
            return draft.datum(plain, "是否", draft.datum(what, "是否", fallback));
        }
    }
    const auto not_late = [&](std::string_view no) { return plain.starts_with(std::string(no) + draft.late_word); };
    if (!draft.late_word.empty() && (not_late("未") || not_late("没有") || not_late("无"))) {
        return draft.datum(draft.late_word, "", "逾期天数") + " = 0";
    }
    if (!draft.late_word.empty() && starts_with_one(plain, on_time) && draft.word_rules < 2) {
        return draft.datum(draft.late_word, "", "逾期天数") + " = 0";
    }
    // 部分完成 of a figure: something, but not the target.
    constexpr std::array<std::string_view, 6> partly{"部分完成", "部分达成",   "部分达标",
                                                     "部分实现", "未全部完成", "没有全部完成"};
    // 已开展 of a figure: anything at all.
    constexpr std::array<std::string_view, 7> begun{"已开展", "已举办", "已组织", "已实施", "已启动", "已召开", "已建设"};
    constexpr std::array<std::string_view, 4> wholly{"全部完成", "完成全部", "全部达标", "全部实现"};
    if (!draft.only_words && whole.empty() && starts_with_one(plain, partly)) {
        fallback = of_figure("实现值 > 0 且 非 达标", fallback);
    } else if (!draft.only_words && whole.empty() && starts_with_one(plain, wholly)) {
        fallback = of_figure("达标", fallback);
    } else if (!draft.only_words && whole.empty() && starts_with_one(plain, begun)) {
        fallback = of_figure("实现值 > 0", fallback);
    }
    fallback += grade_alone(plain);
    if (starts_with_one(plain, on_time) && draft.only_words && whole.empty()) {
        // Of a date the target tells, of words they do.
        fallback = "实现值 是 日期 且 达标 或 非 (实现值 是 日期) 且 (" + fallback + ")";
    }
    if (draft.demand && draft.demand->amount &&
        (plain.find("足额") != std::string::npos || plain.find("按标准") != std::string::npos)) {
        fallback = "达标";
    }
    if (first && !draft.any_label && fallback != "达标") {
        fallback += " 或 实现值 称 \"是\"";
    }
    constexpr std::array<std::string_view, 8> not_over{"未超支", "不超支", "无超支", "未超标", "未超预算", "不超预算", "未超概算", "未超限额"};
    if (whole.empty() && is_any(plain, not_over)) {
        fallback = of_figure("实现值 ≤ 预期值", fallback);
    }
    fallback += predicate_alone(draft, plain) + shared_noun_alone(draft, plain);
    if (draft.late_counted && draft.on_time_rules == 1 &&
        says_on_time(plain)) {
        // 提前或按时完成 beside 晚1个月以内: late by nothing.
        const auto late = draft.datum(draft.late_word, "", "逾期天数");
        fallback = "已给(" + late + ") 且 " + late + " = 0 或 非 已给(" + late + ") 且 (实现值 是 日期 且 达标 或 非 (实现值 是 日期) 且 (" +
                   fallback + "))";
    }
    if (const auto counted = counted_in(draft, plain); !counted.empty()) {
        // 全部按期完成 beside 有1项未按期完成: none of those.
        const bool given = std::find(draft.names.begin(), draft.names.end(), counted) != draft.names.end();
        fallback = given ? "已给(" + counted + ") 且 " + counted + " = 0 或 非 已给(" + counted + ") 且 (" + fallback + ")"
                         : of_figure(counted + " = 0", fallback);
    }
    draft.any_label = true;
    return draft.datum(plain, "是否", fallback);
}

}  // namespace heng::clause
