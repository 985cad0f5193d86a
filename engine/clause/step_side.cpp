// Steps to one side: 每降低1个百分点扣0.5分, 每逾期1天扣0.2分.

#include <array>

#include "engine/clause/step_reader.hpp"
#include "engine/clause/words.hpp"

namespace heng::clause {

void StepReader::sided(Node node) {
    const auto unit = unit_of_step(node);
    // 每滞后序时进度1个百分点 is short of it by so much.
    const bool behind = node.child(K::late) && unit.share;
    if (const auto side = node.child(K::late) ? node.child(K::late) : node.child(K::early); side && !behind) {
        if (unit.share || unit.unit.empty() || is_duration(unit.unit)) {
            timed(node, side, unit);
        } else {
            // 每延迟发放一批次: as often as that happened.
            const auto end =
                (node.child(K::figure) ? node.child(K::figure) : node.child(K::measure)).span().begin;
            const auto begin = side.span().begin;
            count(plain_name(node.text().substr(begin - node.span().begin, end - begin)), unit);
        }
        return;
    }
    if (const auto reference = node.child(K::reference);
        reference && is_duration(unit.unit) && node.child(K::excess) && is_time(reference.text())) {
        // 每超工期1天 of a date is late by so much.
        guard();
        each(d_.lateness(), unit);
        return;
    }
    bool down = behind || static_cast<bool>(node.child(K::shortage)) || is_less_saved(node);
    if (!down && !node.child(K::excess)) {
        // 偏差率超过5%的，每1个百分点扣0.5分: away from the bound of its condition.
        down = has_own_bound()               ? when_.below
               : step_.takes && !when_.below ? !points_up()
                                             : step_.takes && when_.below;
    }
    if (contains(node.text(), "每相差") && points_up()) {
        down = false;  // 差异在5个以内得满分，每相差1个: to the side that hasn't got all points
    }
    const bool to_a_side = behind || node.child(K::shortage) || node.child(K::excess);
    auto [subject, own] = subject_of_step(node, unit);
    if (is_distance(node)) {
        step_.count = subject + " ÷ " + unit.text();
        percent_note(unit);
        return;
    }
    const auto [bound, figure] = bound_of_step(node, unit);
    guard();
    if (bound.empty() && is_distance_itself(node)) {
        each(subject, unit);
        return;
    }
    const bool from_nowhere = step_.takes ? !to_a_side && !own : static_cast<bool>(node.child(K::shortage));
    if (from_nowhere && bound.empty()) {
        // 违规金额占比每1%扣0.5分: up from nothing, or down from the target? 每降低1%得1分: lower than what?
        d_.wrong = "这一步从多少算起没有说明";
    }
    if (!step_.takes && !node.child(K::shortage) && !node.child(K::excess) && bound.empty() && own) {
        // 每满10%得1分: of what was done, from nothing on.
        each(unit.share ? d_.datum("完成率", "", "正向完成率") : std::string("实现值"), unit);
        return;
    }
    if (bound.empty() && own && !down && is_duration(unit.unit)) {
        each(d_.datum(node.child(K::excess).text(), "", d_.lateness()), unit);
        return;
    }
    if (bound.empty() || (unit.points && own && is_own_target(bound))) {
        const auto lacking = node.child(K::shortage);
        step_.missing = lacking && !unit.share && unit.value == Rational(1);
        if (step_.missing && own && lacking.text().starts_with("缺")) {
            each(d_.datum(lacking.text(), "", "预期值 - 实现值", unit.unit), unit);
            return;
        }
        own_bound(subject, own, down, unit);
        return;
    }
    if (own && unit.share && (unit.points || (figure && figure->share) || subject == "实现值")) {
        subject = figure && !figure->share && !figure->value.is_zero() ? "实现值"
                  : unit.points || figure                              ? "实现率"
                                                                       : "实现值";
    }
    const auto distance = difference(down, subject, bound);
    if (!unit.share || (unit.points && !is_of_amount(node)) ||
        (figure && (figure->share || figure->value.is_zero()))) {
        each(distance, unit);
    } else if (figure) {
        step_.count = distance + " ÷ (" + bound + " × " + unit.text() + ")";
    } else {
        step_.count = distance + " ÷ 幅度(" + unit.text() + ", " + bound + ")";
    }
    percent_note(unit);
}

/// 成本节约率≥0得满分，每超支1个百分点扣2分: what is overspent is saved the less.
bool StepReader::is_less_saved(Node node) const {
    const auto excess = node.child(K::excess);
    const auto* anchor = full_rule();
    return excess && contains(excess.text(), "超支") && !node.child(K::subject) && anchor != nullptr &&
           contains(anchor->when.subject_name, "节");
}

/// 每高于预算成本1个百分点: of an amount a point is a hundredth of it.
bool StepReader::is_of_amount(Node node) {
    constexpr std::array<std::string_view, 10> amounts{"成本", "预算", "价格", "单价", "造价",
                                                       "投资", "支出", "费用", "金额", "概算"};
    const auto reference = node.child(K::reference);
    return reference && ends_with_one(plain_name(reference.text()), amounts);
}

/// 逾期每超过1个月: what is counted is a distance already.
bool StepReader::is_distance_itself(Node node) const {
    const auto subject = node.child(K::subject);
    const auto role = subject ? role_of(d_, plain_name(subject.text())) : NameRole::other;
    return role == NameRole::late || role == NameRole::early || role == NameRole::excess ||
           role == NameRole::deviation;
}

bool StepReader::is_time(std::string_view name) {
    for (const std::string_view word : {"工期", "时限", "期限", "限期", "时间", "目标", "计划"}) {
        if (name.ends_with(word)) {
            return true;
        }
    }
    return false;
}

void StepReader::percent_note(const Amount& unit) {
    if (unit.percent) {
        d_.note(Code::H831, {{"unit", unit.text()}});
    }
}

std::string StepReader::difference(bool down, const std::string& subject, const std::string& bound) {
    if (subject == bound) {
        d_.wrong = "这一步从多少算起没有说明";
    }
    const auto right = contains(bound, " ") && !bound.starts_with("(") ? "(" + bound + ")" : bound;
    return down ? "(" + bound + " - " + subject + ")" : "(" + subject + " - " + right + ")";
}

void StepReader::own_bound(const std::string& subject, bool own, bool down, const Amount& unit) {
    percent_note(unit);
    if (unit.share && !own && is_amount(subject)) {
        // 新增就业1.2万人，每低于目标值1%: a hundredth of the target.
        each(difference(down, subject, "预期值") + " ÷ 预期值", unit);
        return;
    }
    if (unit.share) {
        each(difference(down, own ? "实现率" : subject, own || !is_own_rate(subject) ? "目标率" : "100%"),
             unit);
    } else {
        each(difference(down, subject, "预期值"), unit);
    }
}

/// 每超过预算1个百分点: 预算 is the target by another name, and what is over is a share of it.
bool StepReader::is_own_target(const std::string& bound) const {
    for (std::size_t i = 0; i < d_.names.size(); ++i) {
        if (quoted_name(d_.names[i]) == bound) {
            return d_.data[i].ends_with(" 缺省 预期值");
        }
    }
    return false;
}

/// A datum with a unit of its own that isn't a share.
bool StepReader::is_amount(const std::string& subject) const {
    for (std::size_t i = 0; i < d_.names.size(); ++i) {
        if (quoted_name(d_.names[i]) == subject) {
            return contains(d_.data[i], " 单位 ") && d_.data[i].ends_with(" 缺省 实现值");
        }
    }
    return false;
}

bool StepReader::is_own_rate(const std::string& subject) const {
    for (std::size_t i = 0; i < d_.names.size(); ++i) {
        if (quoted_name(d_.names[i]) == subject) {
            return role_of(d_, d_.names[i]) == NameRole::completion;
        }
    }
    return false;
}

bool StepReader::points_up() const {
    for (const auto& rule : d_.rules) {
        if (rule.effect == Effect::full) {
            return rule.when.below || rule.when.no_more || rule.when.ends.size() == 2;
        }
    }
    return false;
}

/// 6月30日前完成得满分，每逾期1天扣0.2分: from that day on, whatever the target says.
std::string StepReader::lateness_from_date() {
    const auto* anchor = full_rule() != nullptr ? full_rule() : value_rule();
    const bool days = d_.calendars.size() == 1 && *d_.calendars.begin() == Calendar::days;
    const bool dated = anchor != nullptr && anchor->when.subject == "实现日期" && anchor->when.below;
    return days && dated ? "(实现日期 - " + anchor->when.bound + ") × 1天" : d_.lateness();
}

void StepReader::timed(Node node, Node side, const Amount& unit) {
    const bool late = side.kind() == K::late;
    auto bound = std::string();
    d_.forget_truth(side.text());
    std::string subject = d_.datum(side.text(), "", late ? lateness_from_date() : d_.earliness());
    step_.timed = subject;
    // 计划开工时间为3月 is a date, and nothing that lateness is measured from.
    const bool date = when_.subject_name.ends_with("时间") &&
                      role_of(d_, plain_name(when_.subject_name)) == NameRole::other;
    if (when_.amount && !when_.subject_name.empty() && !date) {
        subject = when_.subject;
        bound = when_.bound;
    }
    guard();
    if (const auto from = node.child(K::from_bound)) {
        bound = amount_of(from.first()).text();
    }
    each(bound.empty() ? subject : "(" + subject + " - " + bound + ")", unit);
}

}  // namespace heng::clause
