// From what a clause says to the statements of its block: which rule is tried first, what holds where none applies.

#include <algorithm>

#include "engine/clause/draft.hpp"

namespace heng::clause {

namespace {

bool contains(std::string_view text, std::string_view word) {
    return text.find(word) != std::string_view::npos;
}

class Assembler {
public:
    explicit Assembler(Draft& draft) : d_(draft) {}

    std::string write() {
        gather_parts();
        given_share();
        band_gaps();
        tier_ends();
        order();
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

private:
    /// Only what the statements ask for: a condition that the steps make needless leaves its data behind.
    std::string data_of(const std::string& body) {
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

    // ------------------------------------------------------------ lines

    static std::string outcome(const Rule& rule) {
        if (rule.hi.empty()) {
            return "得 " + rule.lo;
        }
        return "在 " + rule.lo + (rule.lo_open ? "（不含）" : "") + " 至 " + rule.hi +
               (rule.hi_open ? "（不含）" : "");
    }
    static void branch(std::string& body, const std::string& when, const Rule& rule) {
        body += "若 " + when + " " + outcome(rule) + "\n";
    }
    static void otherwise(std::string& body, const std::string& points) {
        body += "否则 得 " + points + "\n";
    }

    /// Without a condition before it a rule is the score itself.
    static void last(std::string& body, const Rule& rule, bool first) {
        if (!first) {
            body += "否则 " + outcome(rule) + "\n";
        } else if (rule.hi.empty()) {
            body += "得分 = " + rule.lo + "\n";
        } else {
            body += "得分 " + outcome(rule) + "\n";
        }
    }

    // ------------------------------------------------------------ parts

    static bool is_value_of_words(const Rule& rule) {
        return rule.when.is_words() && rule.effect == Effect::value && rule.hi.empty() &&
               (rule.points || rule.share);
    }

    /// ①方案印发得1分；②开展监测得1分: points that add up, and not one of several tiers.
    void gather_parts() {
        std::size_t words = 0;
        Rational shares;
        Rational points;
        for (const auto& rule : d_.rules) {
            if (is_value_of_words(rule)) {
                ++words;
                shares += rule.share.value_or(Rational(0));
                points += rule.points.value_or(Rational(0));
            } else if (!rule.when.rest && rule.effect != Effect::zero) {
                return;
            }
        }
        const bool whole = shares == Rational(1) || (d_.options.weight && points == *d_.options.weight);
        if (words < 2 || !(d_.marked || whole) || !d_.parts.empty()) {
            return;
        }
        std::vector<Rule> rest;
        for (auto& rule : d_.rules) {
            if (is_value_of_words(rule)) {
                const auto name = plain_name(rule.when.labels.front());
                as_part(name);
                d_.parts.push_back({name, rule.lo, {}});
            } else if (!rule.when.rest) {
                rest.push_back(rule);
            }
        }
        d_.rules = std::move(rest);
    }

    void as_part(const std::string& name) {
        for (std::size_t i = 0; i < d_.names.size(); ++i) {
            if (d_.names[i] == name) {
                d_.data[i] = "数据 " + quoted_name(name) + " 分项";
                return;
            }
        }
        d_.datum(name, "分项", "");
    }

    void parts(std::string& body) {
        std::string sum;
        std::vector<const Rule*> gates;
        for (auto& rule : d_.rules) {
            if (!of_part(rule)) {
                gates.push_back(&rule);
            }
        }
        bool first = true;
        for (const auto* rule : gates) {
            if (rule->effect == Effect::zero && !rule->when.text.empty()) {
                branch(body, rule->when.text, *rule);
                first = false;
            }
        }
        for (const auto& part : d_.parts) {
            sum += (sum.empty() ? "" : " + ") +
                   (part.score.empty() ? "分项(" + quoted_name(part.name) + ", " + part.points + ")"
                                       : part.score);
        }
        body += (first ? "得分 = " : "否则 得 ") + sum + "\n";
        steps(body);
    }

    /// 执行效果按完成率计分: how one part is scored.
    bool of_part(const Rule& rule) {
        for (auto& part : d_.parts) {
            const bool named =
                (!rule.when.labels.empty() && plain_name(rule.when.labels.front()) == part.name) ||
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

    void drop(const std::string& name) {
        for (std::size_t i = 0; i < d_.names.size(); ++i) {
            if (d_.names[i] == name) {
                d_.names.erase(d_.names.begin() + static_cast<std::ptrdiff_t>(i));
                d_.data.erase(d_.data.begin() + static_cast<std::ptrdiff_t>(i));
                return;
            }
        }
    }

    // ------------------------------------------------------------ tiers, order

    /// 80%-89% below 90%: up to 90 %, which 89.5 % doesn't reach.
    void band_gaps() {
        for (auto& rule : d_.rules) {
            if (!rule.when.hi || !rule.when.lo) {
                continue;
            }
            const auto& hi = *rule.when.hi;
            const auto step = hi.share ? Rational::ratio(1, 100) : Rational(1);
            const Amount* next = nullptr;
            for (const auto& other : d_.rules) {
                const auto* bound = other.when.lo                            ? &*other.when.lo
                                    : other.when.amount && !other.when.below ? &*other.when.amount
                                                                             : nullptr;
                if (&other != &rule && bound != nullptr && other.when.subject == rule.when.subject &&
                    bound->value > hi.value && bound->value <= hi.value + step) {
                    next = bound;
                }
            }
            const auto end = " ≤ " + hi.text();
            for (const auto& other : d_.rules) {
                const auto* bound = other.when.lo                            ? &*other.when.lo
                                    : other.when.amount && !other.when.below ? &*other.when.amount
                                                                             : nullptr;
                const bool claimed = &other != &rule && bound != nullptr &&
                                     other.when.subject == rule.when.subject && bound->value == hi.value &&
                                     other.when.lo_mark > 0;
                if (claimed && rule.when.hi_mark == 0 && rule.when.text.ends_with(end)) {
                    rule.when.text.replace(rule.when.text.size() - end.size(), end.size(), " < " + hi.text());
                }
            }
            if (next != nullptr && rule.when.text.ends_with(end) && (hi.share || hi.unit != "次")) {
                rule.when.text.replace(rule.when.text.size() - end.size(), end.size(), " < " + next->text());
                d_.note("band-gap", "相邻两档之间的小数归下一档，直到上一档的下界",
                        "figures between two bands belong to the lower one");
            }
        }
    }

    /// Tiers that leave room, and a formula for the share itself: where that is given it is one number.
    void given_share() {
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

    /// 80%（含）-100% has taken 80% before 60%（含）-80% could.
    void tier_ends() {
        for (std::size_t i = 0; i < d_.rules.size(); ++i) {
            auto& rule = d_.rules[i];
            for (std::size_t j = 0; j < i && rule.band_hi; ++j) {
                if (d_.rules[j].band_lo && d_.rules[j].band_lo->value == rule.band_hi->value &&
                    !d_.rules[j].lo_open) {
                    rule.hi_open = true;
                }
            }
        }
    }

    /// Vetoes and what is not done at all come before bands and ratios; what has no condition comes last.
    void order() {
        std::stable_sort(d_.rules.begin(), d_.rules.end(),
                         [](const Rule& a, const Rule& b) { return rank(a) < rank(b); });
    }
    static int rank(const Rule& rule) {
        if (rule.first) {
            return -1;
        }
        if (rule.when.rest) {
            return 3;
        }
        if (rule.when.text.empty()) {
            return 4;
        }
        const bool veto = rule.effect == Effect::zero && rule.when.is_words() && rule.base.empty();
        return veto ? 0 : 1;
    }

    // ------------------------------------------------------------ rules without steps

    void plain(std::string& body) {
        if (by_subject(body)) {
            return;
        }
        std::size_t branches = 0;
        bool closed = false;
        std::string added;
        for (const auto& rule : d_.rules) {
            if (rule.effect == Effect::add) {
                added += bonus(rule);
                continue;
            }
            if (closed) {
                continue;
            }
            if (rule.when.text.empty() || rule.when.rest) {
                last(body, linear(rule), branches == 0);
                closed = true;
            } else {
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
        if (branches == 0 && !closed && added.empty() && !d_.rounded && d_.most_off.empty() &&
            d_.cap.empty()) {
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

    std::string bonus(const Rule& rule) {
        d_.uncapped = d_.uncapped || (d_.cap.empty() && !d_.within);
        return "每有 1 加 " + rule.lo + (d_.most_on.empty() ? "" : " 最多 " + d_.most_on) +
               (rule.when.text.empty() ? "" : " 当 " + rule.when.text) + "\n";
    }

    /// 按线性插值: between the bounds of its band, whose scores the bands beside it state.
    Rule linear(const Rule& rule) {
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

    /// 上半年执行率达到50%得2分，全年达到95%得8分: each its own figure, and they add up.
    bool by_subject(std::string& body) {
        std::vector<const Rule*> parts;
        const Rule* rest = nullptr;
        Rational points;
        for (const auto& rule : d_.rules) {
            if (rule.when.rest || (rule.effect == Effect::ratio && rule.when.about_target)) {
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

    /// What holds where no rule of the clause applies: full marks after losses, nothing after gains that alternate.
    void complete(std::string& body, std::size_t branches) {
        bool losses = branches > 0;
        bool gains = branches > 0;
        std::string base;
        for (const auto& rule : d_.rules) {
            const bool loss =
                rule.effect == Effect::zero || rule.effect == Effect::off ||
                rule.effect == Effect::room_off || rule.effect == Effect::score_share ||
                rule.effect == Effect::limited ||
                ((rule.effect == Effect::ratio || contains(rule.lo, "实现值")) && rule.when.below);
            losses = losses && loss;
            gains = gains && rule.effect == Effect::full && rule.when.joined_by_or;
            if (!rule.base.empty()) {
                base = rule.base;
            }
        }
        const bool tiers =
            d_.rules.size() > 1 && std::all_of(d_.rules.begin(), d_.rules.end(),
                                               [](const Rule& rule) { return rule.when.is_words(); });
        if (losses && !(tiers && has_scale())) {
            otherwise(body, !base.empty() ? base : d_.of_total ? "总分" : d_.datum("得分", "", "权重"));
        } else if (gains) {
            otherwise(body, "0");
        }
    }

    static bool has_scale() { return false; }

    // ------------------------------------------------------------ steps

    void stepped(std::string& body) {
        const bool only_gains =
            std::all_of(d_.steps.begin(), d_.steps.end(), [](const Step& step) { return !step.takes; });
        const bool bonus =
            std::any_of(d_.steps.begin(), d_.steps.end(), [](const Step& step) { return step.bonus; });
        std::string base = only_gains && !bonus ? "0" : "权重";
        std::size_t branches = 0;
        std::string added;
        bool ratio = false;
        for (const auto& rule : d_.rules) {
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
        }
        if (bonus && only_gains && d_.rules.empty()) {
            base = d_.datum("得分", "", "权重");
        }
        body += (branches == 0 ? "得分 = " : "否则 得 ") + base + "\n";
        if (bonus && only_gains && d_.cap.empty() && !d_.within) {
            d_.uncapped = true;
        }
        steps(body);
        body += added;
    }

    /// The only value that steps are taken from: ≤100%计4分，每高出一个百分点扣0.4分.
    bool is_start(const Rule& rule) const {
        if (rule.effect != Effect::value || !rule.hi.empty() || rule.when.is_words()) {
            return false;
        }
        const auto values = std::count_if(d_.rules.begin(), d_.rules.end(), [](const Rule& other) {
            return other.effect == Effect::value || other.effect == Effect::full;
        });
        return values == 1 && (!d_.steps.front().takes ? false : true);
    }

    std::string counted_bonus(const Rule& rule) {
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

    void steps(std::string& body) {
        for (const auto& step : d_.steps) {
            auto mode = d_.step_mode.value_or(d_.options.steps);
            if (!step.fixed && !d_.step_mode) {
                d_.note("step-mode", "不满一步怎样算未写，按连续（不满一步的按比例）",
                        "how a begun step counts isn't written: pro rata");
            }
            if (step.fixed && !d_.step_mode) {
                mode = StepReading::continuous;
            }
            const std::string_view word = mode == StepReading::whole   ? "整步"
                                          : mode == StepReading::begun ? "进位"
                                                                       : "连续";
            const auto& most = step.takes ? d_.most_off : d_.most_on;
            body += "每有 " + step.count + (step.takes ? " 扣 " : " 加 ") + step.per + " " +
                    std::string(word) + (most.empty() ? "" : " 最多 " + most) +
                    (step.when.empty() ? "" : " 当 " + step.when) + "\n";
        }
    }

    void limits(std::string& body) const {
        if (d_.uncapped) {
            body += "不封顶\n";
        } else if (!d_.cap.empty()) {
            body += "封顶 " + d_.cap + "\n";
        } else {
            body += "封顶 权重\n";
        }
        body += "保底 " + (d_.floor.empty() ? std::string("0") : d_.floor) + "\n";
        if (d_.rounded) {
            body +=
                "保留 " + std::to_string(std::max(d_.rounded->digits, 0)) + " 位 " + d_.rounded->mode + "\n";
        }
    }

    Draft& d_;
};

}  // namespace

std::string assemble(Draft& draft) {
    return Assembler(draft).write();
}

}  // namespace heng::clause
