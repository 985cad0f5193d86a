// Parts of a clause that add up: 各占2分, ①…得1分；②…得2分, tiers for each of several things.

#include <algorithm>
#include <map>

#include "engine/clause/assembler.hpp"

namespace heng::clause {

bool Assembler::is_value_of_words(const Rule& rule) {
    return rule.when.is_words() && rule.effect == Effect::value && rule.hi.empty() &&
           (rule.points || rule.share);
}

/// 到位率100%得3分 beside 拨付及时得2分: points for one figure of its own.
bool Assembler::is_value_of_figure(const Rule& rule) const {
    const bool figure = rule.effect == Effect::value && rule.points && rule.hi.empty() &&
                        !rule.when.is_words() && !rule.when.rest && !rule.when.subject_name.empty() &&
                        (rule.when.ends.size() == 1 || rule.when.exact);
    return figure && std::count_if(d_.rules.begin(), d_.rules.end(), [&](const Rule& other) {
                         return other.when.subject == rule.when.subject;
                     }) == 1;
}

void Assembler::gather_parts() {
    std::size_t words = 0;
    std::size_t figures = 0;
    Rational shares;
    Rational points;
    // 未完成的按完成率得分 after parts: so does each part by itself.
    const auto each = [](const Rule& rule) {
        return rule.effect == Effect::ratio && rule.when.labels.size() == 1 &&
               (rule.when.labels.front().starts_with("未完成") ||
                rule.when.labels.front().starts_with("未达"));
    };
    // 任一项不满足扣1分: each is worth as much, so that they add up.
    const auto missing = [](const Rule& rule) {
        return rule.when.any_member && rule.effect == Effect::off && !rule.taken.empty();
    };
    bool each_missing = false;
    for (const auto& rule : d_.rules) {
        if (each(rule)) {
            continue;
        }
        if (missing(rule)) {
            each_missing = true;
            continue;
        }
        if (is_value_of_figure(rule)) {
            ++figures;
            points += *rule.points;
        } else if (is_value_of_words(rule)) {
            ++words;
            shares += rule.share.value_or(Rational(0));
            points += rule.points.value_or(Rational(0));
        } else if (!rule.when.rest && rule.effect != Effect::zero) {
            return;
        }
    }
    const bool whole = shares == Rational(1) || (d_.options.weight && points == *d_.options.weight);
    const bool mixed = words > 0 && figures > 0 && whole;
    if (!d_.parts.empty() ||
        !(mixed || (figures == 0 && words > 1 && (d_.marked || d_.added_up || whole || each_missing)))) {
        return;
    }
    std::vector<Rule> rest;
    for (auto& rule : d_.rules) {
        if (is_value_of_figure(rule)) {
            d_.parts.push_back({rule.when.subject_name, rule.lo, {}, rule.when.text, rule.group});
        } else if (is_value_of_words(rule)) {
            const auto name = plain_name(rule.when.labels.front());
            as_part(name);
            d_.parts.push_back({name, rule.lo, {}, {}, rule.group});
        } else if (!rule.when.rest && !each(rule) && !missing(rule)) {
            rest.push_back(rule);
        }
    }
    for (const auto& rule : d_.rules) {
        const bool same = std::all_of(d_.parts.begin(), d_.parts.end(),
                                      [&](const Part& part) { return part.points == rule.taken; });
        if (missing(rule) && !same) {
            d_.wrong = "每项得的分和缺一项扣的分不一样";
        }
    }
    d_.rules = std::move(rest);
}

void Assembler::as_part(const std::string& name) {
    for (std::size_t i = 0; i < d_.names.size(); ++i) {
        if (d_.names[i] == name) {
            d_.data[i] = "数据 " + quoted_name(name) + " 分项";
            return;
        }
    }
    d_.datum(name, "分项", "");
}

void Assembler::parts(std::string& body) {
    std::string sum;
    std::vector<const Rule*> gates;
    for (auto& rule : d_.rules) {
        if (!of_part(rule)) {
            gates.push_back(&rule);
        }
    }
    said_again();
    bool first = true;
    for (const auto* rule : gates) {
        if (denies_each(*rule)) {
            continue;
        }
        if (rule->effect == Effect::zero && !rule->when.text.empty()) {
            branch(body, rule->when.text, *rule);
            first = false;
        }
    }
    std::string added;
    for (const auto& part : d_.parts) {
        if (!part.when.empty()) {
            added += "每有 1 加 " + part.points + " 当 " + part.when + "\n";
            continue;
        }
        sum +=
            (sum.empty() ? "" : " + ") +
            (part.score.empty() ? "分项(" + quoted_name(part.name) + ", " + part.points + ")" : part.score);
    }
    body += (first ? "得分 = " : "否则 得 ") + (sum.empty() ? "0" : sum) + "\n" + added;
    steps(body);
}

/// 按期开工、按期竣工各得2分，未按期的不得分: the part's own points, and no gate.
bool Assembler::denies_each(const Rule& rule) const {
    if (rule.effect != Effect::zero || rule.when.labels.size() != 1) {
        return false;
    }
    const auto name = plain_name(rule.when.labels.front());
    for (const std::string_view no : {"未", "不", "没有"}) {
        if (name.starts_with(no) && name.size() > no.size()) {
            const auto core = std::string_view(name).substr(no.size());
            // …细化量化得3分，未细化量化的不得分；…: of the part in the same sentence.
            const auto own = std::count_if(d_.parts.begin(), d_.parts.end(), [&](const Part& part) {
                return part.group == rule.group && contains(part.name, core);
            });
            const bool alone = std::count_if(d_.parts.begin(), d_.parts.end(),
                                             [&](const Part& part) { return part.group == rule.group; }) == 1;
            if (own == 1 && alone) {
                return true;
            }
            return std::all_of(d_.parts.begin(), d_.parts.end(),
                               [&](const Part& part) { return contains(part.name, core); });
        }
    }
    return false;
}

void Assembler::said_again() {
    std::erase_if(d_.steps, [&](const Step& step) {
        bool missing = step.missing;
        for (const std::string_view word :
             {"缺", "缺少", "不符合", "不满足", "未达到", "未达标", "不符合要求", "不达标"}) {
            missing = missing || step.of == word;
        }
        const auto& points = d_.parts.front().points;
        return missing && step.takes && (step.per == points || contains(points, "权重"));
    });
}

bool Assembler::of_part(const Rule& rule) {
    for (auto& part : d_.parts) {
        const bool named = (!rule.when.labels.empty() && plain_name(rule.when.labels.front()) == part.name) ||
                           rule.when.subject_name == part.name;
        if (named && rule.effect == Effect::ratio) {
            const auto rate = rule.lo.substr(0, rule.lo.rfind(" × "));
            part.score = "较小(" + rate + ", 1) × " +
                         (contains(part.points, " ") ? "(" + part.points + ")" : part.points);
            drop(part.name);
            return true;
        }
    }
    return false;
}

void Assembler::drop(const std::string& name) {
    for (std::size_t i = 0; i < d_.names.size(); ++i) {
        if (d_.names[i] == name) {
            d_.names.erase(d_.names.begin() + static_cast<std::ptrdiff_t>(i));
            d_.data.erase(d_.data.begin() + static_cast<std::ptrdiff_t>(i));
            return;
        }
    }
}

void Assembler::drop_heading() {
    if (d_.rules.size() < 2 || d_.rules.front().effect != Effect::ratio ||
        !d_.rules.front().when.text.empty() || d_.rules.front().when.rest) {
        return;
    }
    const auto& next = d_.rules[1];
    const bool full = (next.effect == Effect::full || next.points) && next.when.amount && !next.when.below;
    const bool stepped = std::any_of(d_.steps.begin(), d_.steps.end(), [&](const Step& step) {
        return step.takes && contains(step.count, next.when.subject);
    });
    if (full && stepped) {
        d_.rules.erase(d_.rules.begin());
    }
}

bool Assembler::by_subject(std::string& body) {
    std::vector<const Rule*> parts;
    const Rule* rest = nullptr;
    Rational points;
    for (const auto& rule : d_.rules) {
        const bool ratio = rule.effect == Effect::ratio &&
                           (rule.when.about_target || (rule.when.inherited && rule.when.below));
        if (rule.when.rest || ratio) {
            rest = &rule;
        } else if (rule.effect == Effect::value && rule.points && rule.when.amount &&
                   !rule.when.subject_name.empty()) {
            for (const auto* part : parts) {
                if (part->when.subject == rule.when.subject) {
                    return false;
                }
            }
            parts.push_back(&rule);
            points += *rule.points;
        } else {
            return false;
        }
    }
    if (parts.size() < 2 || (d_.options.weight && *d_.options.weight != points)) {
        return false;
    }
    const bool ratio = rest != nullptr && rest->effect == Effect::ratio;
    if (ratio) {
        std::string sum;
        for (const auto* part : parts) {
            sum += (sum.empty() ? "" : " + ") +
                   ("较小(" + part->when.subject + " ÷ " + part->when.bound + ", 1) × " + part->lo);
        }
        body += "得分 = " + sum + "\n";
        drop("完成率");
        return true;
    }
    body += "得分 = 0\n";
    for (const auto* part : parts) {
        body += "每有 1 加 " + part->lo + " 当 " + part->when.text + "\n";
    }
    return true;
}

std::optional<Rational> Assembler::worth(const Rule& rule) const {
    if (!rule.hi.empty() || !rule.base.empty() || (rule.when.text.empty() && !rule.when.rest)) {
        return std::nullopt;
    }
    if (rule.effect == Effect::zero) {
        return Rational(0);
    }
    if (rule.points) {
        return rule.points;
    }
    return rule.share && d_.options.weight ? std::optional(*rule.share * *d_.options.weight) : std::nullopt;
}

bool Assembler::by_group(std::string& body) {
    std::map<std::size_t, std::vector<const Rule*>> groups;
    Rational tops;
    std::size_t longest = 0;
    for (const auto& rule : d_.rules) {
        groups[rule.group].push_back(&rule);
    }
    for (const auto& [number, rules] : groups) {
        Rational top;
        for (const auto* rule : rules) {
            const auto points = worth(*rule);
            if (!points || (d_.options.weight && *points == *d_.options.weight)) {
                return false;
            }
            top = *points > top ? *points : top;
        }
        tops += top;
        longest = std::max(longest, rules.size());
    }
    if (groups.size() < 2 || longest < 2 || !d_.options.weight || tops != *d_.options.weight) {
        return false;
    }
    body += "得分 = 0\n";
    for (const auto& [number, rules] : groups) {
        std::string before;
        for (const auto* rule : rules) {
            const auto own = rule->when.rest ? std::string() : "(" + rule->when.text + ")";
            const auto when = own.empty() ? before : before.empty() ? own : own + " 且 " + before;
            if (rule->effect != Effect::zero) {
                body += "每有 1 加 " + rule->lo + " 当 " + when + "\n";
            }
            // 不合理 beside 合理 is another of its words, and needn't be denied.
            const bool another = rule->effect == Effect::zero && rule->when.is_words();
            before += own.empty() || another ? "" : (before.empty() ? "非 " : " 且 非 ") + own;
        }
    }
    return true;
}

}  // namespace heng::clause
