// Names of a clause: which are the row's own figures, which are data that somebody must give.

#include <algorithm>
#include <array>
#include <utility>

#include "engine/clause/draft.hpp"

namespace heng::clause {

namespace {

template <std::size_t N>
bool is_one(std::string_view name, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), name) != words.end();
}

constexpr std::array<std::string_view, 31> actuals{
    "发生",     "出现",           "发现",        "实际发生",   "实际情况", "实际值",       "完成值",
    "实现值",   "实际完成值",     "实际完成数",  "完成数",     "实际完成", "实际数",       "实际",
    "完成",     "实际完成数量",   "完成数量",    "实际完成量", "完成量",   "实际天数",     "实际件数",
    "实际数量", "实际次数",       "实际人数",    "实际场次",   "实际用时", "实际完成情况", "实际支出",
    "实际成本", "实际完成指标值", "实际完成件数"};
constexpr std::array<std::string_view, 30> targets{"任务", "任务量", "任务总量", "目标量",
    "目标值",     "目标数", "年度指标值", "年初目标",   "年度目标",   "年度目标值", "年初目标值",
    "年初指标值", "指标值", "预期目标",   "预期值",     "预期指标值", "预期",       "目标",
    "计划数",     "计划值", "计划完成数", "计划完成值", "达标线",     "控制数",     "计划",
    "目标任务数", "任务数", "计划目标",   "目标任务",   "预期目标值"};
/// 该项分值, 指标权重分: without whose it is.
constexpr std::array<std::string_view, 16> weights{
    "权重",   "权重分", "权重分值", "权重总额", "分值",   "标准分", "标准分值", "满分",
    "总分值", "配分",   "赋分",     "基本分",   "基本分值", "基准分", "全部分值", "标准权重"};
constexpr std::array<std::string_view, 12> weight_owners{"该项指标", "该指标", "该项", "本项指标", "本项", "本指标",
                                                         "此项", "项", "指标", "相应", "对应", "该部分"};
constexpr std::array<std::string_view, 13> completions{
    "完成率",       "完成比例", "目标完成率",   "任务完成率",     "计划完成率", "指标完成率",  "实际完成率",
    "实际完成比例", "完成比率", "目标完成比例", "年度目标完成率", "完成进度",   "任务完成比例"};
constexpr std::array<std::string_view, 8> deviations{"偏差率", "偏离度",   "偏离率",   "偏差",
                                                     "偏差度", "偏差幅度", "偏离程度", "目标偏离度"};
constexpr std::array<std::string_view, 15> excesses{
    "超额完成", "超额",     "超出",   "超支",     "超目标完成", "超支率",   "超支比例", "超出比例",
    "超额比例", "超过比例", "超标率", "超标比例", "超出部分",   "超额部分", "超支幅度"};
constexpr std::array<std::string_view, 17> lates{"晚", "拖延", "超时",     "逾期",     "逾期时间", "逾期天数", "滞后时间",
                                                 "延迟时间", "延期时间", "超期天数", "推迟",     "延迟",
                                                 "滞后",     "延误",     "超期",     "延期",     "延迟天数"};
constexpr std::array<std::string_view, 4> earlies{"提前", "提前天数", "提前时间", "早"};
constexpr std::array<std::string_view, 6> scores{"得分",     "应得分",   "当年应得分",
                                                 "实际得分", "该项得分", "本项得分"};

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

bool is_weight(std::string_view name) {
    if (is_one(name, weights)) {
        return true;
    }
    return std::any_of(weight_owners.begin(), weight_owners.end(), [&](auto owner) {
        return name.starts_with(owner) && is_one(name.substr(owner.size()), weights);
    });
}

constexpr std::array<std::string_view, 9> target_owners{"年度绩效", "绩效", "考核", "既定", "预定", "申报", "设定", "年初", "预期"};
bool is_target(std::string_view name) {
    return is_one(name, targets) ||
           std::any_of(target_owners.begin(), target_owners.end(), [&](auto owner) {
               return name.starts_with(owner) && is_one(name.substr(owner.size()), targets);
           });
}

/// 年度目标量 is 目标量.
std::string_view untimed(std::string_view name) {
    for (const std::string_view when : {"年度", "全年", "本年度", "本年", "当年"}) {
        if (name.starts_with(when) && name.size() > when.size() + 3) {
            return name.substr(when.size());
        }
    }
    return name;
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
    if (name.starts_with("目标")) {
        return true;
    }
    constexpr std::array<std::string_view, 4> leads{"计划", "预算", "合同", "规定"};
    constexpr std::array<std::string_view, 18> nouns{"成本", "用时", "人数", "单价", "造价", "投资",
                                                     "总额", "金额", "费用", "支出", "工期", "天数",
                                                     "时间", "时限", "期限", "价格", "数量", "标准"};
    return std::any_of(leads.begin(), leads.end(), [&](auto lead) { return name.starts_with(lead); }) &&
           std::any_of(nouns.begin(), nouns.end(), [&](auto noun) { return name.ends_with(noun); });
}

bool is_rate_name(std::string_view name) {
    return name.ends_with("率") || name.ends_with("比例") || name.ends_with("度") || name.ends_with("占比") ||
           name.ends_with("比重") || name.ends_with("进度") || name.ends_with("增速");
}

/// 能耗同比下降: how far down, where a change is stated with its sign.
bool is_fall(std::string_view name) {
    return name.ends_with("下降") || name.ends_with("降低") || name.ends_with("减少") || name.ends_with("下滑");
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

}  // namespace

const Amount* constant_of(const Draft& draft, std::string_view name) {
    for (const auto& [known, value] : draft.constants) {
        if (known == name || known.ends_with(name) || name.ends_with(known)) {
            return name.empty() ? nullptr : &value;
        }
    }
    return nullptr;
}

std::string plain_name(std::string_view written_name) {
    // Quotes don't make another name.
    std::string unquoted;
    for (std::size_t i = 0; i < written_name.size(); ++i) {
        if (written_name[i] != '"' && written_name[i] != '\'') {
            unquoted += written_name[i];
        }
    }
    std::string_view name = unquoted;
    for (const std::string_view lead : {"各", "该", "本", "其", "如", "若", "因"}) {
        const bool word = name.starts_with("如期") || name.starts_with("如实") || name.starts_with("如数");
        if (!word && name.starts_with(lead) && name.size() > 2 * lead.size()) {
            name.remove_prefix(lead.size());
            break;
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

NameRole role_of(const Draft& draft, std::string_view name) {
    if (const auto found = draft.roles.find(std::string(name)); found != draft.roles.end()) {
        return found->second == "权重"     ? NameRole::weight
               : found->second == "预期值" ? NameRole::target
                                           : NameRole::actual;
    }
    if (is_one(name, actuals)) return NameRole::actual;
    if (is_target(name)) return NameRole::target;
    if (is_weight(name)) return NameRole::weight;
    if (is_one(name, completions)) return NameRole::completion;
    if (is_one(name, deviations)) return NameRole::deviation;
    if (is_one(name, excesses)) return NameRole::excess;
    if (is_one(name, lates)) return NameRole::late;
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

std::string quoted_name(std::string_view name) {
    const auto first = static_cast<unsigned char>(name.empty() ? '0' : name.front());
    bool plain = first >= 0x80U || (first >= 'A' && first <= 'z');
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto c = static_cast<unsigned char>(name[i]);
        const bool word = c >= 0x80U || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                          (c >= 'a' && c <= 'z') || c == '_';
        plain = plain && word;
    }
    for (const std::string_view mark :
         {"《", "》", "“", "”", "·", "‘", "’", "「", "」", "、", "×", "÷", "—"}) {
        plain = plain && name.find(mark) == std::string_view::npos;
    }
    for (const std::string_view word :
         {"当",   "设",   "要求", "于",   "且",   "或", "非", "得", "在", "至", "若",
          "否则", "封顶", "保底", "保留", "允差", "是", "否", "扣", "加", "称", "含"}) {
        plain = plain && name != word;
    }
    return plain ? std::string(name) : "『" + std::string(name) + "』";
}

void Draft::note(Code code, const std::vector<Slot>& slots) {
    for (const auto& known : notes) {
        if (known.code == info(code).name) {
            return;
        }
    }
    notes.push_back(make(code, {}, slots));
}

void Draft::forget_truth(std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name && data[i].find(" 是否 ") != std::string::npos) {
            names.erase(names.begin() + static_cast<std::ptrdiff_t>(i));
            data.erase(data.begin() + static_cast<std::ptrdiff_t>(i));
            return;
        }
    }
}

std::string Draft::datum(std::string_view name, std::string_view kind, std::string_view fallback,
                         std::string_view unit) {
    const auto shown = quoted_name(name);
    if (std::find(names.begin(), names.end(), name) != names.end()) {
        return shown;
    }
    names.emplace_back(name);
    std::string line = "数据 " + shown;
    if (!kind.empty()) {
        line += " " + std::string(kind);
    }
    if (is_writable_unit(unit)) {
        line += " 单位 " + std::string(unit);
    }
    if (!fallback.empty()) {
        line += " 缺省 " + std::string(fallback);
    }
    data.push_back(line);
    return shown;
}

std::string subject_of(Draft& draft, std::string_view written_name, const Amount* amount) {
    const auto name = plain_name(written_name);
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
        case NameRole::late: return draft.datum(name, "", "逾期天数");
        case NameRole::early: return draft.datum(name, "", "提前天数");
        case NameRole::score: return draft.datum(name, "", "权重");
        case NameRole::other: break;
    }
    if (const auto bound = constant(draft, name); !bound.empty()) {
        return bound;
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
            return plain.ends_with("支出") || plain.ends_with("成本") || plain.ends_with("人数") ||
                           plain.ends_with("天数") || plain.ends_with("次数") || plain.ends_with("件数") ||
                           plain.ends_with("场次") || plain.ends_with("用时")
                       ? draft.datum(plain, "", "实现值")
                       : "实现值";
        case NameRole::target: return "预期值";
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
