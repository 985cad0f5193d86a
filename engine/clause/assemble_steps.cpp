// Steps, counts and parts of a clause as statements.

#include <algorithm>
#include <map>

#include "engine/clause/assembler.hpp"

namespace heng::clause {

/// 按期完成得2分，未按期完成不得分: what is left of those points anyway.
bool Assembler::denies(const Rule& zero, const Rule& value) {
    if (!zero.when.is_words() || !value.when.is_words() || zero.when.labels.size() != 1) {
        return false;
    }
    const std::string_view label = zero.when.labels.front();
    for (const std::string_view no : {"未", "不", "没有"}) {
        if (label.starts_with(no) && contains(value.when.labels.front(), label.substr(no.size()))) {
            return true;
        }
    }
    return false;
}

/// 开工率100%得3分，每减少…；竣工率80%得2分，每减少…: parts, and none loses more than it has.
bool Assembler::by_stepped_part(std::string& body) {
    Rational points;
    std::map<std::size_t, const Rule*> parts;
    for (const auto& rule : d_.rules) {
        const bool part = rule.effect == Effect::value && rule.points && rule.hi.empty() &&
                          !rule.when.text.empty() && !rule.when.rest;
        const auto own = parts.find(rule.group);
        if (rule.effect == Effect::zero && own != parts.end() && denies(rule, *own->second)) {
            continue;
        }
        if (!part || !parts.emplace(rule.group, &rule).second) {
            return false;
        }
        points += *rule.points;
    }
    if (parts.size() < 2 || !d_.options.weight || points != *d_.options.weight || !d_.most_off.empty()) {
        return false;
    }
    std::map<std::size_t, std::size_t> steps_of;
    for (const auto& step : d_.steps) {
        const bool of_part = step.takes && step.when.empty() && parts.contains(step.group);
        if (!of_part || ++steps_of[step.group] > 1) {
            return false;
        }
    }
    std::string sum;
    std::string added;
    for (const auto& [group, rule] : parts) {
        if (steps_of.contains(group)) {
            sum += (sum.empty() ? "" : " + ") + rule->lo;
        } else if (rule->when.is_words() && rule->when.labels.size() == 1) {
            const auto name = plain_name(rule->when.labels.front());
            as_part(name);
            sum += (sum.empty() ? "" : " + ") + ("分项(" + quoted_name(name) + ", " + rule->lo + ")");
        } else {
            added += "每有 1 加 " + rule->lo + " 当 " + rule->when.text + "\n";
        }
    }
    body += "得分 = " + sum + "\n" + added;
    for (auto& step : d_.steps) {
        step.most = parts.at(step.group)->lo;
    }
    steps(body);
    return true;
}

void Assembler::stepped(std::string& body) {
    const bool only_gains =
        std::all_of(d_.steps.begin(), d_.steps.end(), [](const Step& step) { return !step.takes; });
    const bool bonus =
        std::any_of(d_.steps.begin(), d_.steps.end(), [](const Step& step) { return step.bonus; });
    const bool tiers = std::any_of(d_.rules.begin(), d_.rules.end(), [](const Rule& rule) {
        return rule.effect == Effect::value && rule.points && !rule.when.text.empty();
    });
    const bool full = std::any_of(d_.rules.begin(), d_.rules.end(),
                                  [](const Rule& rule) { return rule.effect == Effect::full; });
    std::string base = only_gains && (!bonus || (tiers && !full)) ? "0" : "权重";
    std::size_t branches = 0;
    std::string added;
    bool ratio = false;
    const bool figure = std::any_of(d_.rules.begin(), d_.rules.end(), [](const Rule& rule) {
        return !rule.when.is_words() && (rule.effect == Effect::full || rule.effect == Effect::value) &&
               !rule.when.text.empty();
    });
    for (const auto& rule : d_.rules) {
        if (figure && rule.effect == Effect::full && rule.when.is_words()) {
            branch(body, rule.when.text, rule);  // 没有此类项目的按满分计算
            ++branches;
            for (auto& step : d_.steps) {
                step.when += (step.when.empty() ? "非 (" : " 且 非 (") + rule.when.text + ")";
            }
            continue;
        }
        if (rule.effect == Effect::off && rule.when.is_words() && !rule.taken.empty()) {
            // 执行率每低1个百分点扣0.2分；未按规定调剂的，另扣1分: besides what the steps take.
            added += "每有 1 扣 " + rule.taken + " 当 " + rule.when.text + "\n";
            continue;
        }
        if (rule.effect == Effect::add) {
            // 每条信息得0.2分，被采用的另加0.5分: as often as it happened.
            added += counted_bonus(rule);
            continue;
        }
        if (rule.effect == Effect::full && !(only_gains && !bonus)) {
            if (!rule.when.text.empty() || rule.points) {
                base = rule.lo;
            }
            continue;
        }
        if (rule.when.text.empty() || rule.when.rest) {
            if (rule.hi.empty() && !ratio) {
                base = rule.lo;
                ratio = rule.effect == Effect::ratio;
            }
            continue;
        }
        if (is_start(rule)) {
            base = rule.lo;
            continue;
        }
        branch(body, rule.when.text, rule);
        ++branches;
        for (auto& step : d_.steps) {
            // 不足3次不得分，每次得1分: nothing is added to nothing.
            if (rule.effect == Effect::zero && !step.takes) {
                step.when += (step.when.empty() ? "非 (" : " 且 非 (") + rule.when.text + ")";
            }
        }
    }
    if (bonus && only_gains && d_.rules.empty()) {
        base = d_.datum("得分", "", "权重");
    }
    body += (branches == 0 ? "得分 = " : "否则 得 ") + base + "\n";
    if (bonus && d_.cap.empty() && !d_.within) {
        d_.uncapped = true;
    }
    const auto taking =
        std::count_if(d_.steps.begin(), d_.steps.end(), [](const Step& step) { return step.takes; });
    if (taking > 1 && !d_.most_off.empty() && d_.floor.empty()) {
        // 每…扣1分；每…扣1分；最多扣4分: in all.
        d_.floor = (contains(base, " ") ? "(" + base + ")" : base) + " - " + d_.most_off;
        d_.most_off.clear();
    }
    const auto giving =
        std::count_if(d_.steps.begin(), d_.steps.end(), [](const Step& step) { return step.bonus; });
    if (giving > 1 && !d_.most_on.empty() && d_.cap.empty()) {
        d_.cap = (contains(base, " ") ? "(" + base + ")" : base) + " + " + d_.most_on;
        d_.most_on.clear();
        d_.uncapped = false;
    }
    steps(body);
    body += added;
}

bool Assembler::is_start(const Rule& rule) const {
    if (rule.effect != Effect::value || !rule.hi.empty() || rule.when.is_words()) {
        return false;
    }
    const auto values = std::count_if(d_.rules.begin(), d_.rules.end(), [](const Rule& other) {
        return other.effect == Effect::value || other.effect == Effect::full;
    });
    return values == 1 &&
           std::any_of(d_.steps.begin(), d_.steps.end(), [](const Step& step) { return step.takes; });
}

std::string Assembler::counted_bonus(const Rule& rule) {
    if (rule.when.is_words()) {
        const auto name = plain_name(rule.when.labels.front());
        for (std::size_t i = 0; i < d_.names.size(); ++i) {
            if (d_.names[i] == name) {
                d_.data[i] = "数据 " + quoted_name(name);
                return "每有 " + quoted_name(name) + " 加 " + rule.lo + "\n";
            }
        }
    }
    return bonus(rule);
}

/// 每提前1天加…，每推迟1天扣…: what is said to be late isn't early, and nobody has to say so.
void Assembler::either_early_or_late() {
    for (auto& step : d_.steps) {
        for (const auto& other : d_.steps) {
            if (!step.timed.empty() && !other.timed.empty() && other.timed != step.timed &&
                step.when.empty()) {
                step.when = "已给(" + step.timed + ") 或 非 已给(" + other.timed + ")";
            }
        }
    }
}

void Assembler::steps(std::string& body) {
    either_early_or_late();
    for (const auto& step : d_.steps) {
        auto mode = d_.step_mode.value_or(d_.options.steps);
        if (!step.fixed && !d_.step_mode) {
            d_.note(Code::H830);
        }
        if (step.fixed && !d_.step_mode) {
            mode = StepReading::continuous;
        }
        const std::string_view word = mode == StepReading::whole   ? "整步"
                                      : mode == StepReading::begun ? "进位"
                                                                   : "连续";
        const auto& most = !step.most.empty() ? step.most : step.takes ? d_.most_off : d_.most_on;
        body += "每有 " + step.count + (step.takes ? " 扣 " : " 加 ") + step.per + " " + std::string(word) +
                (most.empty() ? "" : " 最多 " + most) + (step.when.empty() ? "" : " 当 " + step.when) + "\n";
    }
}

}  // namespace heng::clause
