// The rules of a clause without steps, one branch each, and what holds where none applies.

#include <algorithm>

#include "engine/clause/assembler.hpp"

namespace heng::clause {

void Assembler::plain(std::string& body) {
    if (by_subject(body) || by_group(body) || by_loss(body) || by_two_losses(body)) {
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

/// 甲扣1分，乙扣0.5-1分: both at once lose both.
bool Assembler::by_two_losses(std::string& body) {
    if (d_.rules.size() != 2 || !d_.most_off.empty()) {
        return false;
    }
    const auto is_loss = [](const Rule& rule) {
        return rule.when.is_words() && !rule.when.text.empty() && !rule.when.rest && !rule.hi_open &&
               (rule.effect == Effect::off || rule.effect == Effect::room_off) && contains(rule.lo, " - ");
    };
    const auto& a = d_.rules[0];
    const auto& b = d_.rules[1];
    if (!is_loss(a) || !is_loss(b) || (a.effect == Effect::off && b.effect == Effect::off)) {
        return false;
    }
    const auto score = d_.datum("得分", "", "权重");
    const auto less = [](const std::string& points) { return points.substr(points.find(" - ")); };
    const auto least = [&](const Rule& rule) { return less(rule.hi.empty() ? rule.lo : rule.hi); };
    const auto room = [&](const std::string& when, const std::string& lo, const std::string& hi) {
        body += "若 " + when + " 在 " + score + lo + " 至 " + score + hi + "\n";
    };
    room("(" + a.when.text + ") 且 (" + b.when.text + ")", less(a.lo) + less(b.lo), least(a) + least(b));
    room(a.when.text, less(a.lo), least(a));
    room(b.when.text, less(b.lo), least(b));
    otherwise(body, score);
    return true;
}

bool Assembler::by_loss(std::string& body) {
    std::size_t losses = 0;
    const Rule* gain = nullptr;  // 公开及时得满分, and then what is taken off
    for (const auto& rule : d_.rules) {
        const bool words = rule.when.is_words() && !rule.when.text.empty() && !rule.when.rest;
        const bool loss = rule.effect == Effect::off && words && !rule.taken.empty();
        const bool veto = rule.effect == Effect::zero && rule.when.is_words() && rule.base.empty();
        const bool gains = (rule.effect == Effect::full || rule.effect == Effect::value) && words &&
                           rule.hi.empty() && gain == nullptr && losses == 0;
        if (!loss && !veto && !gains) {
            return false;
        }
        losses += loss ? 1U : 0U;
        gain = gains ? &rule : gain;
    }
    if (losses < 2) {
        return false;
    }
    bool first = true;
    for (const auto& rule : d_.rules) {
        if (rule.effect == Effect::zero) {
            branch(body, rule.when.text, rule);
            first = false;
        }
    }
    const auto score = gain != nullptr ? gain->lo : d_.datum("得分", "", "权重");
    if (!d_.most_off.empty() && d_.floor.empty()) {
        // 最多扣3分 holds for the losses, not for what leaves nothing.
        d_.wrong = first ? d_.wrong : "最多扣几分和不得分一起说";
        d_.floor = score + " - " + d_.most_off;
    }
    body += (first ? "得分 = " : "否则 得 ") + score + "\n";
    for (const auto& rule : d_.rules) {
        if (rule.effect == Effect::off) {
            if (gain != nullptr) {
                none_if(*gain, rule);
            }
            body += "每有 1 扣 " + rule.taken + " 当 " + rule.when.text + "\n";
        }
    }
    return true;
}

/// Where all is well nobody has to be asked what went wrong.
void Assembler::none_if(const Rule& gain, const Rule& loss) {
    constexpr std::string_view default_word = " 缺省 ";
    for (const auto& label : loss.when.labels) {
        const auto at = std::find(d_.names.begin(), d_.names.end(), plain_name(label));
        if (at == d_.names.end()) {
            continue;
        }
        auto& line = d_.data[static_cast<std::size_t>(at - d_.names.begin())];
        const auto words = line.find(default_word);
        if (words != std::string::npos && !contains(gain.when.text, quoted_name(*at))) {
            const auto begin = words + default_word.size();
            line = line.substr(0, begin) + "非 (" + gain.when.text + ") 且 (" + line.substr(begin) + ")";
        }
    }
}

bool Assembler::counts_from_one() const {
    const auto one = std::find_if(d_.rules.begin(), d_.rules.end(), [](const Rule& rule) {
        return rule.when.exact && rule.when.amount && !rule.when.amount->share &&
               rule.when.amount->value == Rational(1) && rule.points;
    });
    return one != d_.rules.end() && std::all_of(d_.rules.begin(), d_.rules.end(), [&](const Rule& rule) {
               const bool more = rule.effect == Effect::full || (rule.points && *rule.points >= *one->points);
               const bool gains = rule.effect == Effect::full || rule.effect == Effect::value;
               return gains && more && rule.when.amount && rule.when.subject == one->when.subject;
           });
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
    } else if (gains || counts_from_one()) {
        otherwise(body, "0");
    }
}

std::string Assembler::bonus(const Rule& rule) {
    d_.uncapped = d_.uncapped || (d_.cap.empty() && !d_.within);
    const auto bonuses = std::count_if(d_.rules.begin(), d_.rules.end(),
                                       [](const Rule& other) { return other.effect == Effect::add; });
    if (bonuses > 1 && bonuses == static_cast<std::ptrdiff_t>(d_.rules.size()) && !d_.most_on.empty() &&
        d_.cap.empty()) {
        // 累计加分不超过4分: of all of them.
        d_.cap = d_.datum("得分", "", "权重") + " + " + d_.most_on;
        d_.most_on.clear();
        d_.uncapped = false;
    }
    return "每有 1 加 " + rule.lo + (d_.most_on.empty() ? "" : " 最多 " + d_.most_on) +
           (rule.when.text.empty() ? "" : " 当 " + rule.when.text) + "\n";
}

Rule Assembler::linear(const Rule& rule) {
    if (rule.lo != "线性") {
        return rule;
    }
    Rule made = rule;
    const Rule* below = nullptr;
    const Rule* above = nullptr;
    for (const auto& other : d_.rules) {
        if (&other == &rule || other.lo == "线性" || !other.hi.empty()) {
            continue;
        }
        if (other.when.below || other.effect == Effect::zero) {
            below = &other;
        } else {
            above = &other;
        }
    }
    if (below == nullptr || above == nullptr || !rule.when.lo || !rule.when.hi) {
        d_.wrong = "线性内插的两端各得几分没有写明";
        return made;
    }
    const auto span = rule.when.hi->value - rule.when.lo->value;
    made.lo = below->lo + " + (" + rule.when.subject + " - " + rule.when.lo->text() + ") ÷ " +
              (rule.when.lo->share ? percent_text(span) : written(span)) + " × (" + above->lo + " - " +
              below->lo + ")";
    return made;
}

}  // namespace heng::clause
