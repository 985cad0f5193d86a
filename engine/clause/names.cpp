// Names of a clause: which are the row's own figures, which are data that somebody must give.

#include <algorithm>
#include <array>
#include <utility>

#include "engine/clause/draft.hpp"
#include "engine/clause/words.hpp"

namespace heng::clause {

namespace {

constexpr std::string_view of_actual_word = "实际";

std::string constant(const Draft& draft, std::string_view name) {
    const auto* bound = constant_of(draft, name);
    return bound == nullptr ? std::string() : bound->text();
}

/// 项目验收通过率 after 验收通过率=…: what the clause has a formula for.
std::string defined_of(const Draft& draft, std::string_view name) {
    for (const auto& known : draft.defined) {
        if (name.ends_with(known) || known.ends_with(name)) {
            return name.empty() ? std::string() : quoted_name(known);
        }
    }
    return {};
}

/// 调整后计划数 for 计划数, after 计划数以调整后计划数为准; `plain` reads the name that it stands for.
std::string replacement(Draft& draft, std::string_view name, std::string (*plain)(Draft&, std::string_view)) {
    const auto role = role_of(draft, name);
    const bool own = role == NameRole::target || role == NameRole::actual;
    for (const auto& [known, other] : draft.replaced) {
        if (known == name || (own && role_of(draft, known) == role)) {
            const auto instead = other;
            const auto all = std::exchange(draft.replaced, {});
            const auto stands_for = plain(draft, name);
            draft.replaced = all;
            return draft.datum(instead, "", stands_for);
        }
    }
    return {};
}

/// 目标成本, 计划工期, 预算单价: the target by another name, unless it is given.
bool is_target_name(std::string_view name) {
    if (name.starts_with("目标") || name.ends_with("预算") || name.ends_with("概算")) {
        return true;  // 批复预算
    }
    constexpr std::array<std::string_view, 4> leads{"计划", "预算", "合同", "规定"};
    constexpr std::array<std::string_view, 26> nouns{"场次", "次数", "件数", "户数", "个数", "面积", "里程",
                                                     "人次", "成本", "用时", "人数", "单价", "造价", "投资",
                                                     "总额", "金额", "费用", "支出", "工期", "天数", "时间",
                                                     "时限", "期限", "价格", "数量", "标准"};
    return std::any_of(leads.begin(), leads.end(), [&](auto lead) { return name.starts_with(lead); }) &&
           std::any_of(nouns.begin(), nouns.end(), [&](auto noun) { return name.ends_with(noun); });
}

bool is_rate_name(std::string_view name) {
    return name.ends_with("率") || name.ends_with("比例") || name.ends_with("度") || name.ends_with("占比") ||
           name.ends_with("比重") || name.ends_with("进度") || name.ends_with("增速");
}

/// 能耗同比下降: how far down, where a change is stated with its sign.
bool is_fall(std::string_view name) {
    for (const std::string_view of : {"率", "幅度", "比例"}) {
        if (name.ends_with(of)) {
            name.remove_suffix(of.size());
        }
    }
    return name.ends_with("下降") || name.ends_with("降低") || name.ends_with("减少") ||
           name.ends_with("下滑") || name.ends_with("压减");
}

/// 每降低1个百分点扣0.1分，降幅超过30%的不得分: how far, where the clause has said from what.
bool is_how_far_down(std::string_view name) {
    return name == "降幅" || name == "减幅" || name == "下降幅度" || name == "降低幅度";
}

/// 调剂比例 after 全年调剂额÷年初预算: the clause has already said what it is the ratio of.
std::string stated_ratio(const Draft& draft, std::string_view name) {
    for (const auto& [above, below] : draft.quotients) {
        for (std::string_view end : {"比例", "率", "占比", "比重"}) {
            if (!name.ends_with(end) || name.size() == end.size()) {
                continue;
            }
            if (above.find(name.substr(0, name.size() - end.size())) != std::string::npos) {
                return quoted_name(above) + " ÷ " + quoted_name(below);
            }
        }
    }
    return {};
}

/// 实际成本与预算成本的比值, 变更金额占合同金额的比例: of both where they are given, else the row's own.
std::string ratio_of_two(Draft& draft, std::string_view name, bool share) {
    constexpr std::string_view with = "与";
    constexpr std::string_view part_of = "占";
    const auto at = std::min(name.find(with), name.find(part_of));
    if (at == std::string_view::npos || at == 0) {
        return {};
    }
    for (const std::string_view end :
         {"的比值", "之比", "的比例", "的比率", "的比重", "的比", "比值", "比例", "比重"}) {
        if (name.ends_with(end) && name.size() > at + with.size() + end.size()) {
            const auto below = name.substr(at + with.size(), name.size() - at - with.size() - end.size());
            return draft.datum(name, "",
                               "优先(" + operand_of(draft, name.substr(0, at)) + " ÷ " +
                                   operand_of(draft, below) + (share ? ", 实现率)" : ", 实现值)"));
        }
    }
    return {};
}

/// 较上年度减少, 比去年同期增长: by so much of what it was, where that is given; else what the row says of itself.
std::string change_since(Draft& draft, std::string_view name, bool in_points) {
    constexpr std::array<std::string_view, 7> up{"增长", "增加", "提高", "提升", "上升", "增幅", "上涨"};
    constexpr std::array<std::string_view, 6> down{"下降", "降低", "减少", "下滑", "压减", "降幅"};
    constexpr std::string_view than = "较";
    // 专利授权量较上年增长: of what changes and since when.
    const auto at = name.find(than) != std::string_view::npos ? name.find(than)
                    : name.starts_with("比")                  ? 0
                                                              : name.size();
    if (at == name.size()) {
        return {};
    }
    const auto whole = name;
    name.remove_prefix(at);
    for (const bool rises : {true, false}) {
        const auto find = [&](const auto& words) -> std::string_view {
            for (const auto word : words) {
                if (name.ends_with(word) && name.size() >= than.size() + word.size() + 6) {
                    return word;
                }
            }
            return {};
        };
        const auto word = rises ? find(up) : find(down);
        if (word.empty()) {
            continue;
        }
        const auto since = name.substr(than.size(), name.size() - than.size() - word.size());
        if (role_of(draft, since) != NameRole::other) {
            return {};
        }
        const auto before = reference_of(draft, since);
        draft.last_reference = std::string(since);
        const std::string own = in_points ? "实现率" : "实现值";
        const auto far = rises ? "(" + own + " - " + before + ")" : "(" + before + " - " + own + ")";
        return draft.datum(whole, "",
                           "优先(" + far + (in_points ? "" : " ÷ " + before) +
                               (rises ? ", 实现率)" : ", 实现率 × 目标率 ÷ 绝对值(目标率))"));
    }
    return {};
}

/// Names that say how they come from others: 调整率绝对值, 合格数与总数之比, 较上年减少; empty for the rest.
std::string made_of_others(Draft& draft, std::string_view name, const Amount* amount) {
    for (const std::string_view end : {"的绝对值", "绝对值"}) {
        if (name.ends_with(end) && name.size() > end.size()) {
            return "绝对值(" + subject_of(draft, name.substr(0, name.size() - end.size()), amount) + ")";
        }
    }
    constexpr std::string_view bar = "|";
    if (name.size() > 2 && name.starts_with(bar) && name.ends_with(bar)) {
        return "绝对值(" + subject_of(draft, name.substr(1, name.size() - 2), amount) + ")";
    }
    const bool share = amount != nullptr && amount->share;
    if (auto ratio = ratio_of_two(draft, name, share); !ratio.empty()) {
        return ratio;
    }
    return share ? change_since(draft, name, amount->points) : std::string();
}

}  // namespace

std::string subject_of(Draft& draft, std::string_view written_name, const Amount* amount) {
    const auto name = plain_name(written_name);
    if (const auto formula = defined_of(draft, name); !formula.empty()) {
        // 执行率 after 预算执行率=…: the same, by a name of its own.
        return formula == quoted_name(name) ? formula : draft.datum(name, "", formula);
    }
    if (const auto made = made_of_others(draft, name, amount); !made.empty()) {
        return made;
    }
    const bool share = amount != nullptr && amount->share;
    const std::string own = share ? "实现率" : "实现值";
    switch (name.empty() ? NameRole::actual : role_of(draft, name)) {
        case NameRole::actual: return own;
        case NameRole::target: return "预期值";
        case NameRole::weight: return "权重";
        case NameRole::completion: return draft.datum(name, "", "完成率");
        case NameRole::deviation: return draft.datum(name, "", "绝对值(实现值 - 预期值) ÷ 预期值");
        case NameRole::excess:
            return share || is_rate_name(name) || name.ends_with("幅度")
                       ? draft.datum(name, "", "(实现值 - 预期值) ÷ 预期值")
                       : draft.datum(name, "", "实现值 - 预期值");
        case NameRole::late:
            return draft.datum(name, "",
                               lateness_in(name).empty()
                                   ? draft.lateness()
                                   : draft.datum(lateness_in(name), "", draft.lateness()));
        case NameRole::early: return draft.datum(name, "", draft.earliness());
        case NameRole::score: return draft.datum(name, "", "权重");
        case NameRole::other: break;
    }
    if (const auto bound = constant(draft, name); !bound.empty()) {
        return bound;
    }
    if (share && draft.steps_down && is_how_far_down(name)) {
        return draft.datum(name, "", "目标率 - 实现率");
    }
    if (is_target_name(name)) {
        return draft.datum(name, "", "预期值");
    }
    if (const auto ratio = stated_ratio(draft, name); !ratio.empty()) {
        return draft.datum(name, "", ratio);
    }
    if (share && is_fall(name)) {
        // 同比下降3%: of a target and an actual that state a fall as less than nothing.
        return draft.datum(name, "", "实现率 × 目标率 ÷ 绝对值(目标率)");
    }
    const bool plain_number = amount != nullptr && !share && amount->unit.empty();
    const std::string unit = amount != nullptr && !share ? amount->unit : "";
    if (plain_number && is_rate_name(name)) {
        return draft.datum(name, "", "实现率");
    }
    return draft.datum(name, "", own, unit);
}

std::string reference_of(Draft& draft, std::string_view written_name) {
    const auto name = plain_name(written_name);
    if (const auto other = replacement(draft, name, reference_of); !other.empty()) {
        return other;
    }
    switch (role_of(draft, name)) {
        case NameRole::actual: return "实现值";
        case NameRole::target: return "预期值";
        case NameRole::weight: return "权重";
        case NameRole::completion: return draft.datum(name, "", "完成率");
        default: break;
    }
    constexpr std::array<std::string_view, 14> of_target{
        "工期", "期限",     "时限",     "限期",     "预算",       "预算数", "预算控制数",
        "标准", "规定标准", "控制标准", "预算标准", "成本控制数", "指标",   "计划成本"};
    if (const auto bound = constant(draft, name); !bound.empty()) {
        return bound;
    }
    const bool own = is_one(name, of_target) || is_target_name(name);
    return draft.datum(name, "", own ? "预期值" : "");
}

std::string operand_of(Draft& draft, std::string_view name) {
    const auto plain = plain_name(name);
    if (const auto other = replacement(draft, plain, operand_of); !other.empty()) {
        return other;
    }
    if (const auto formula = defined_of(draft, plain); !formula.empty()) {
        return formula;
    }
    switch (role_of(draft, plain)) {
        case NameRole::actual:
            // 实际支出 may be given by its name; 实际值 is the row's.
            return draft.defining || plain.ends_with("支出") || plain.ends_with("成本") ||
                           plain.ends_with("人数") || plain.ends_with("天数") || plain.ends_with("次数") ||
                           plain.ends_with("件数") || plain.ends_with("场次") || plain.ends_with("用时")
                       ? draft.datum(plain, "", "实现值")
                       : "实现值";
        case NameRole::target: return draft.defining ? draft.datum(plain, "", "预期值") : "预期值";
        case NameRole::weight: return "权重";
        case NameRole::completion: return draft.datum(plain, "", "正向完成率");
        case NameRole::deviation:
        case NameRole::excess:
        case NameRole::late:
        case NameRole::early:
        case NameRole::score: return subject_of(draft, plain, nullptr);
        case NameRole::other: break;
    }
    if (const auto bound = constant(draft, plain); !bound.empty()) {
        return bound;
    }
    // 执行率 after 预算执行率 is the same.
    if (draft.last_subject_name.ends_with(plain) && draft.last_subject_name != plain && !plain.empty()) {
        return draft.datum(plain, "", operand_of(draft, draft.last_subject_name));
    }
    // 计划培训人数 beside 实际培训人数 is the target.
    constexpr std::string_view planned = "计划";
    if (plain.starts_with(planned)) {
        const auto done = std::string(of_actual_word) + plain.substr(planned.size());
        if (std::find(draft.names.begin(), draft.names.end(), done) != draft.names.end()) {
            return draft.datum(plain, "", "预期值");
        }
    }
    // 实际时长, 目标成本: the row's own, unless they are given.
    return draft.datum(plain, "",
                       is_rate_name(plain)                          ? "实现率"
                       : untimed(plain).starts_with(of_actual_word) ? "实现值"
                       : is_target_name(untimed(plain))             ? "预期值"
                                                                    : "");
}

}  // namespace heng::clause
