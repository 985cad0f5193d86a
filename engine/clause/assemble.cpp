// The statements of a clause: which rule is tried first, what holds where none applies.

#include <algorithm>
#include <array>

#include "engine/clause/assembler.hpp"

namespace heng::clause {

std::string Assembler::write() {
    drop_heading();
    if (std::string parts_of_steps;
        d_.parts.empty() && !d_.steps.empty() && by_stepped_part(parts_of_steps)) {
        limits(parts_of_steps);
        return data_of(parts_of_steps) + parts_of_steps;
    }
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
    if (is_ladder()) {
        return;
    }
    std::stable_sort(d_.rules.begin(), d_.rules.end(),
                     [this](const Rule& a, const Rule& b) { return rank(a) < rank(b); });
}

bool Assembler::is_ladder() const {
    constexpr std::array<std::string_view, 9> deeds{"发生", "存在", "出现", "违规", "违反",
                                                    "造假", "作假", "事故", "完成"};
    constexpr std::size_t fewest = 3;
    if (d_.rules.size() < fewest || d_.rules.back().effect != Effect::zero) {
        return false;
    }
    std::optional<Rational> above;
    for (const auto& rule : d_.rules) {
        const auto& worth = rule.points ? rule.points : rule.share;
        const bool last = &rule == &d_.rules.back();
        const bool words = rule.when.is_words() && rule.when.labels.size() == 1 && rule.base.empty() &&
                           rule.hi.empty() && !contains_one(rule.when.labels.front(), deeds);
        const bool first_full = &rule == &d_.rules.front() && rule.effect == Effect::full;
        const bool lower = rule.effect == Effect::value && worth && (!above || *worth < *above);
        if (!words || !(first_full || lower || last)) {
            return false;
        }
        above = worth ? worth : above;
    }
    return true;
}

int Assembler::rank(const Rule& rule) const {
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
    // 未完成的扣20%；完成率低于60%的不得分: what is said of all that miss the target leaves those far below to the other.
    const bool of_all_short = rule.effect == Effect::off && rule.when.about_target && rule.when.below;
    // A gate beats a ratio, and a band the ratio that stands for the rest.
    return veto ? 0 : rule.effect == Effect::ratio || of_all_short ? 2 : 1;
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
