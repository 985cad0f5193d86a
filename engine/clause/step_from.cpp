// What a step is of and where it begins: the full-marks bound of the clause, else the target.

#include <array>

#include "engine/clause/step_reader.hpp"
#include "engine/clause/words.hpp"

namespace heng::clause {

std::pair<std::string, bool> StepReader::subject_of_step(Node node, const Amount& unit) {
    std::string name;
    if (const auto subject = node.child(K::subject);
        subject && is_what_is_beyond(subject.text()) && has_own_bound()) {
        return {when_.subject, when_.subject == "实现值"};
    }
    if (const auto subject = node.child(K::subject)) {
        name = plain_name(subject.text());
    } else if (!when_.subject.empty() && !when_.subject_name.empty()) {
        name = when_.subject_name;
    } else if (const auto* anchor = part_rule() != nullptr   ? part_rule()
                                    : full_rule() != nullptr ? full_rule()
                                                             : lone_value()) {
        name = anchor->when.subject_name;
        if (name.empty() && !anchor->when.subject.empty() && anchor->when.subject != "实现值" &&
            anchor->when.subject != "实现率") {
            return {anchor->when.subject, false};
        }
    }
    // 预算执行率≥90%得满分，执行率每降低1%: the same by a shorter name.
    if (const auto* anchor = full_rule() != nullptr ? full_rule() : value_rule();
        anchor != nullptr && !name.empty() && name != anchor->when.subject_name &&
        anchor->when.subject_name.ends_with(name)) {
        name = anchor->when.subject_name;
    }
    if (name.empty() && d_.demand) {
        name = d_.demand->subject_name;
    }
    if (name.empty() && !when_.subject.empty() && when_.subject != "实现值" && when_.subject != "实现率" &&
        when_.subject != "实现日期") {
        return {when_.subject, false};
    }
    if (name.empty() || role_of(d_, plain_name(name)) == NameRole::actual) {
        return {"实现值", true};
    }
    if (is_other_rate(node, name)) {
        d_.wrong = "这一步从多少算起没有说明";
        return {d_.datum(plain_name(name), "", ""), false};
    }
    // 能耗每超出限额值5%: of an amount as of a rate, so the actual as it stands.
    const auto reference = node.child(K::reference);
    if (unit.percent && reference && role_of(d_, plain_name(reference.text())) == NameRole::other &&
        role_of(d_, plain_name(name)) == NameRole::other) {
        return {subject_of(d_, name, nullptr), false};
    }
    const Amount kind = unit.share ? Amount{0, "", true} : unit;
    return {subject_of(d_, name, &kind), false};
}

/// 准确率100%得3分，错误率每增加1%扣1分: a rate of its own, and where it begins isn't said.
bool StepReader::is_other_rate(Node node, std::string_view name) const {
    constexpr std::array<std::string_view, 10> faults{"错误率", "差错率", "不合格率", "投诉率", "失误率",
                                                      "漏报率", "逾期率", "违约率",   "不良率", "误差率"};
    const auto* anchor = full_rule() != nullptr ? full_rule() : value_rule();
    return ends_with_one(name, faults) && node.child(K::excess) && !node.child(K::reference) &&
           !node.child(K::from_bound) && anchor != nullptr && !anchor->when.subject_name.empty() &&
           anchor->when.subject_name != name && when_.text.empty();
}

/// 每少培训10人, 每少巡查1次: what is done, and nothing to measure from.
bool StepReader::is_deed(Node node, std::string_view words) const {
    const auto side = node.child(K::shortage) ? node.child(K::shortage) : node.child(K::excess);
    const bool fewer = side && (side.text() == "少" || side.text() == "多" || side.text().starts_with("缺"));
    return is_doing_verb(words) || (fewer && side.id() < node.child(K::reference).id() &&
                                    role_of(d_, plain_name(words)) == NameRole::other);
}

/// 超出部分, 不足部分: what is beyond the bound of the step's own condition.
bool StepReader::is_what_is_beyond(std::string_view name) {
    for (const std::string_view word :
         {"超出部分", "超过部分", "超额部分", "高出部分", "不足部分", "低于部分", "差额部分"}) {
        if (name == word) {
            return true;
        }
    }
    return false;
}

bool StepReader::has_own_bound() const {
    return when_.amount && !when_.lo && !when_.bound.empty() && !when_.about_target;
}

/// 超支率每增加1个百分点 after 超过预算的: it begins where there is none, unless a bound of the same was named.
bool StepReader::is_distance(Node node) const {
    const auto subject = node.child(K::subject);
    if (!subject || node.child(K::from_bound) || node.child(K::reference)) {
        return false;
    }
    const auto name = plain_name(subject.text());
    const auto role = role_of(d_, name);
    const auto* anchor = full_rule();
    const bool bound_named = (!when_.bound.empty() && when_.subject_name == name) ||
                             (anchor != nullptr && anchor->when.subject_name == name) || d_.from ||
                             when_.amount;
    return (role == NameRole::excess || role == NameRole::deviation) && !bound_named;
}

bool StepReader::begins_there(Node node) {
    const bool down = static_cast<bool>(node.child(K::shortage));
    if (!when_.of_those || when_.lo || !when_.amount || (!down && !node.child(K::excess)) ||
        down == when_.below) {
        return true;
    }
    step_.when = when_.text;
    return false;
}

const Rule* StepReader::value_rule() const {
    const Rule* found = nullptr;
    for (const auto& rule : d_.rules) {
        if (rule.effect == Effect::value && rule.points && rule.when.amount && !rule.when.below) {
            if (found != nullptr) {
                return nullptr;
            }
            found = &rule;
        }
    }
    return found;
}

const Rule* StepReader::lone_value() const {
    const Rule* found = nullptr;
    for (const auto& rule : d_.rules) {
        if (rule.effect == Effect::value || rule.effect == Effect::full) {
            if (found != nullptr) {
                return nullptr;
            }
            found = &rule;
        }
    }
    const bool figure = found != nullptr && found->effect == Effect::value && found->points &&
                        found->hi.empty() && found->when.amount && !found->when.is_words();
    return figure ? found : nullptr;
}

const Rule* StepReader::part_rule() const {
    const Rule* own = nullptr;
    bool others = false;
    for (const auto& rule : d_.rules) {
        const bool part = rule.effect == Effect::value && rule.points && rule.hi.empty() &&
                          !rule.when.text.empty() && !rule.when.rest;
        if (rule.effect == Effect::zero && rule.when.is_words() && rule.group != d_.group) {
            continue;  // 按期完成得2分，未按期完成不得分, of another part
        }
        if (!part || (own != nullptr && rule.group == d_.group)) {
            return nullptr;
        }
        own = rule.group == d_.group ? &rule : own;
        others = others || rule.group != d_.group;
    }
    return others ? own : nullptr;
}

const Rule* StepReader::full_rule() const {
    for (const auto& rule : d_.rules) {
        if (rule.effect == Effect::full && !rule.when.text.empty() && !rule.when.is_words()) {
            return &rule;
        }
    }
    return nullptr;
}

std::pair<std::string, std::optional<Amount>> StepReader::bound_of_step(Node node, const Amount& unit) {
    if (const auto from = node.child(K::from_bound)) {
        const auto amount = amount_of(from.first());
        return {amount.text(), amount};
    }
    if (const auto reference = node.child(K::reference); reference && !is_deed(node, reference.text())) {
        const auto name = plain_name(reference.text());
        if (role_of(d_, name) == NameRole::target) {
            return {unit.share ? std::string() : "预期值", std::nullopt};
        }
        return {reference_of(d_, name), std::nullopt};
    }
    if (when_.hi && node.child(K::shortage) && !when_.about_target) {
        return {when_.hi->text(), when_.hi};  // 95%-99%的，每低1个百分点扣0.5分
    }
    if (!when_.bound.empty() && !when_.about_target && begins_there(node)) {
        return {when_.bound == "预期值" ? std::string() : when_.bound, when_.amount};
    }
    if (d_.from) {
        return {d_.from->text(), d_.from};
    }
    if (const auto* part = part_rule(); part != nullptr && part->when.amount && !part->when.about_target) {
        return {part->when.bound, part->when.amount};
    }
    if (const auto* anchor = full_rule(); anchor != nullptr && !anchor->when.about_target &&
                                          anchor->when.bound != "预期值" &&
                                          anchor->when.subject != "实现日期") {
        return {anchor->when.bound, anchor->when.amount};
    }
    if (const auto* start = lone_value(); start != nullptr && step_.takes && !start->when.about_target &&
                                          start->when.bound != "预期值" &&
                                          start->when.subject != "实现日期") {
        return {start->when.bound, start->when.amount};
    }
    if (d_.last_was_change && !d_.last_reference.empty()) {
        return {reference_of(d_, d_.last_reference), std::nullopt};
    }
    if (const auto* tier = value_rule(); !step_.takes && tier != nullptr) {
        // 完成60%得1分，每多完成10%加1分
        return {tier->when.bound, tier->when.amount};
    }
    if (d_.demand && !d_.demand->bound.empty() && !d_.demand->about_target) {
        return {d_.demand->bound, d_.demand->amount};
    }
    return {};
}

void StepReader::guard() {
    if (!when_.is_words() || when_.labels.empty()) {
        return;
    }
    constexpr std::array<std::string_view, 17> said{"不全", "不齐", "缺",   "逾期", "延迟", "滞后",
                                                    "超期", "未按", "推迟", "延期", "晚",   "低于",
                                                    "超过", "未达", "不足", "延误", "提前"};
    for (const auto word : said) {
        if (contains(when_.labels.front(), word)) {
            return;
        }
    }
    // 未在规定时限内完成的，每超1天扣1分
    const std::string_view label = when_.labels.front();
    for (const std::string_view word : {"时限", "期限", "规定时间", "按期", "按时", "及时", "完成"}) {
        if ((label.starts_with("未") || label.starts_with("没有") || label.starts_with("不")) &&
            contains(label, word)) {
            return;
        }
    }
    step_.when = when_.text;
}

}  // namespace heng::clause
