// The statements of a clause: which rule is tried first, what holds where none applies.

#include <algorithm>

#include "engine/clause/assembler.hpp"

namespace heng::clause {

std::string Assembler::write() {
    gather_parts();
    given_share();
    close_gaps();
    share_bounds();
    share_room();
    order();
    order_nested();
    for (const auto& rule : d_.rules) {
        if (rule.weightless) {
            d_.wrong = "算式里没有分值";
        }
    }
    std::string body;
    if (!d_.parts.empty()) {
        parts(body);
    } else if (!d_.steps.empty()) {
        stepped(body);
    } else {
        plain(body);
    }
    limits(body);
    return data_of(body) + body;
}

std::string Assembler::data_of(const std::string& body) {
    std::vector<bool> used(d_.data.size());
    std::string asked = body;
    for (bool more = true; more;) {
        more = false;
        for (std::size_t i = 0; i < d_.data.size(); ++i) {
            if (!used[i] && contains(asked, quoted_name(d_.names[i]))) {
                used[i] = more = true;
                const auto at = d_.data[i].find(" 缺省 ");
                asked += at == std::string::npos ? "" : d_.data[i].substr(at);
            }
        }
    }
    std::string all;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < d_.data.size(); ++i) {
        if (used[i]) {
            all += d_.data[i] + "\n";
            names.push_back(d_.names[i]);
        }
    }
    d_.names = std::move(names);
    return all;
}

std::string Assembler::outcome(const Rule& rule) {
    if (rule.hi.empty()) {
        return "得 " + rule.lo;
    }
    return "在 " + rule.lo + (rule.lo_open ? "（不含）" : "") + " 至 " + rule.hi +
           (rule.hi_open ? "（不含）" : "");
}

void Assembler::branch(std::string& body, const std::string& when, const Rule& rule) {
    body += "若 " + when + " " + outcome(rule) + "\n";
}

void Assembler::otherwise(std::string& body, const std::string& points) {
    body += "否则 得 " + points + "\n";
}

void Assembler::last(std::string& body, const Rule& rule, bool first) {
    if (!first) {
        body += "否则 " + outcome(rule) + "\n";
    } else if (rule.hi.empty()) {
        body += "得分 = " + rule.lo + "\n";
    } else {
        body += "得分 " + outcome(rule) + "\n";
    }
}

void Assembler::given_share() {
    const bool tiers = std::any_of(d_.rules.begin(), d_.rules.end(),
                                   [](const Rule& rule) { return rule.band_lo.has_value(); });
    for (auto& rule : d_.rules) {
        if (!tiers || !rule.when.text.empty() || rule.when.rest) {
            continue;
        }
        for (std::size_t i = 0; i < d_.names.size(); ++i) {
            if (contains(rule.lo, quoted_name(d_.names[i]))) {
                d_.data[i] = "数据 " + quoted_name(d_.names[i]);
                rule.when.text = "已给(" + quoted_name(d_.names[i]) + ")";
                rule.first = true;
                break;
            }
        }
    }
}

void Assembler::order() {
    std::stable_sort(d_.rules.begin(), d_.rules.end(),
                     [](const Rule& a, const Rule& b) { return rank(a) < rank(b); });
}

int Assembler::rank(const Rule& rule) {
    if (rule.first) {
        return -1;
    }
    if (rule.when.rest) {
        return 3;
    }
    if (rule.when.text.empty()) {
        return 4;
    }
    const bool veto =
        rule.effect == Effect::zero && (rule.when.is_words() || rule.when.gate) && rule.base.empty();
    // A gate beats a ratio, and a band the ratio that stands for the rest.
    return veto ? 0 : rule.effect == Effect::ratio ? 2 : 1;
}

void Assembler::plain(std::string& body) {
    if (by_subject(body) || by_group(body)) {
        return;
    }
    std::size_t branches = 0;
    bool closed = false;
    // 开工率应达45%，否则不得分: what was demanded is the condition.
    if (!d_.rules.empty() && d_.rules.front().when.rest) {
        if (d_.demand) {
            Rule full;
            full.lo = "权重";
            branch(body, d_.demand->text, full);
            ++branches;
        } else {
            d_.wrong = "“否则”之前没有说什么情况";
        }
    }
    std::string added;
    for (auto& rule : d_.rules) {
        // 酌情扣分，最多扣2分
        if (rule.effect == Effect::room_off && rule.lo == "0" && !d_.most_off.empty()) {
            rule.lo = "权重 - " + d_.most_off;
        }
    }
    for (const auto& rule : d_.rules) {
        if (rule.effect == Effect::add) {
            added += bonus(rule);
            continue;
        }
        if (closed) {
            if (rule.effect == Effect::limited && d_.of_total && rule.points && rule.when.text.empty()) {
                d_.cap = written(*rule.points);  // 附加分计入总分，总分最高不超过100分
                continue;
            }
            // Two scores for the same: one of them must have been misread.
            const bool chosen = contains(body, "择定指标得分");
            d_.wrong = chosen || !d_.wrong.empty() ? d_.wrong : "前后两句都给出了得分";
            continue;
        }
        if (rule.when.text.empty() || rule.when.rest) {
            last(body, linear(rule), branches == 0);
            closed = true;
        } else {
            const auto line = "若 " + rule.when.text + " ";
            const bool again = body.starts_with(line) || contains(body, "\n" + line);
            d_.wrong = again && d_.wrong.empty() ? "有两句说的是同一种情况" : d_.wrong;
            branch(body, rule.when.text, linear(rule));
        }
        ++branches;
    }
    if (branches == 0 && d_.rules.empty() && !d_.floor.empty() && added.empty()) {
        body += "得分 在 " + d_.floor + " 至 权重\n";
        closed = true;
    }
    if (branches == 0 && d_.no_bonus) {
        body += "若 达标 得 权重\n";
        closed = true;
    }
    if (branches == 0 && !closed && added.empty() && !d_.rounded && d_.most_off.empty() && d_.cap.empty()) {
        d_.wrong = "没有说怎样得分";
    }
    if (branches == 0 && !closed && (!added.empty() || d_.rules.empty())) {
        body += "得分 = " + d_.datum("得分", "", "权重") + "\n";
        closed = true;
    }
    if (!closed) {
        complete(body, branches);
    }
    body += added;
}

void Assembler::complete(std::string& body, std::size_t branches) {
    bool losses = branches > 0;
    bool gains = branches > 0;
    std::string base;
    for (const auto& rule : d_.rules) {
        const bool loss =
            rule.effect == Effect::zero || rule.effect == Effect::off || rule.effect == Effect::room_off ||
            rule.effect == Effect::score_share || rule.effect == Effect::limited ||
            (rule.computed && rule.when.below) ||
            ((rule.effect == Effect::ratio || (rule.when.exceeds && rule.effect != Effect::full) ||
              contains(rule.lo, "实现值")) &&
             (rule.when.below || (rule.when.exceeds && !contains(rule.lo, " + ")) ||
              contains(rule.lo, "预期值 ÷ 实现值") || contains(rule.lo, "(1 - ")));
        losses = losses && loss;
        gains = gains && rule.effect == Effect::full && rule.when.joined_by_or;
        if (!rule.base.empty()) {
            base = rule.base;
        }
    }
    if (losses) {
        otherwise(body, !base.empty() ? base : d_.of_total ? "总分" : d_.datum("得分", "", "权重"));
    } else if (gains) {
        otherwise(body, "0");
    }
}

void Assembler::limits(std::string& body) const {
    if (d_.uncapped) {
        body += "不封顶\n";
    } else if (!d_.cap.empty()) {
        body += "封顶 " + d_.cap + "\n";
    } else {
        body += "封顶 权重\n";
    }
    body += "保底 " + (d_.floor.empty() ? std::string("0") : d_.floor) + "\n";
    if (d_.rounded) {
        body += "保留 " + std::to_string(std::max(d_.rounded->digits, 0)) + " 位 " + d_.rounded->mode + "\n";
    }
}

std::string assemble(Draft& draft) {
    return Assembler(draft).write();
}

}  // namespace heng::clause
