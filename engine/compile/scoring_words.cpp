#include "engine/compile/scoring_words.hpp"

#include "engine/compile/expression_words.hpp"
#include "engine/compile/words.hpp"

namespace heng {

namespace {

template <typename Table, typename Value>
std::string word_of(const Table& table, Value value) {
    return std::string(words::text_of(table, value));
}

class Writer {
public:
    explicit Writer(const RuleSet& rules) : r_(rules) {}

    std::vector<std::string> scoring(const Scoring& s) {
        when(s.when);
        if (s.in_words) {
            lines_.push_back("标准 \"" + s.standard + "\"");
        } else {
            branches(s.branches);
            bands(s);
            tiers(s);
            steps(s);
        }
        limits(s);
        return std::move(lines_);
    }

    std::vector<std::string> total(const TotalRule& total) {
        branches(total.branches);
        for (const auto& limit : total.limits) {
            lines_.push_back("最高 " + words(limit.most) + condition(limit.when));
        }
        rounding("保留", total.rounding);
        return std::move(lines_);
    }

private:
    [[nodiscard]] std::string words(ExprId id) const { return expression_words(r_, id); }
    [[nodiscard]] std::string condition(ExprId when) const {
        return when == none<ExprId> ? "" : " 当 " + words(when);
    }
    void when(ExprId id) {
        if (id != none<ExprId>) {
            lines_.push_back("当 " + words(id));
        }
    }

    [[nodiscard]] std::string outcome(const Outcome& o) const {
        if (o.hi == none<ExprId>) {
            return "得 " + words(o.lo);
        }
        return "在 " + words(o.lo) + (o.lo_open ? "（不含）" : "") + " 至 " + words(o.hi) +
               (o.hi_open ? "（不含）" : "");
    }

    void branches(const std::vector<Scoring::Branch>& all) {
        for (const auto& branch : all) {
            const bool alone = branch.when == none<ExprId> && all.size() == 1;
            if (alone && branch.outcome.hi == none<ExprId>) {
                lines_.push_back("得分 = " + words(branch.outcome.lo));
            } else {
                lines_.push_back((alone                         ? "得分 "
                                  : branch.when == none<ExprId> ? "否则 "
                                                                : "若 " + words(branch.when) + " ") +
                                 outcome(branch.outcome));
            }
        }
    }

    [[nodiscard]] std::string range(const Range& range) const {
        if (range.lo == none<ExprId>) {
            return (range.hi_open ? "<" : "≤") + words(range.hi);
        }
        if (range.hi == none<ExprId>) {
            return (range.lo_open ? ">" : "≥") + words(range.lo);
        }
        return (range.lo_open ? "(" : "[") + words(range.lo) + "," + words(range.hi) +
               (range.hi_open ? ")" : "]");
    }

    void bands(const Scoring& s) {
        if (s.banded == none<ExprId>) {
            return;
        }
        const auto subject = "区间 " + words(s.banded) + " ";
        for (const auto& band : s.bands) {
            lines_.push_back(subject + range(band.range) + " " + outcome(band.outcome));
        }
        if (s.outside_bands) {
            lines_.push_back(subject + "否则 " + outcome(*s.outside_bands));
        }
    }

    void tiers(const Scoring& s) {
        for (const auto& tier : s.tiers) {
            lines_.push_back("档 " + word_of(words::achievements, tier.level) + " \"" + tier.label + "\" " +
                             range(tier.share));
        }
    }

    static std::string mode(Scoring::StepMode mode) {
        switch (mode) {
            case Scoring::StepMode::continuous: return " 连续";
            case Scoring::StepMode::whole: return " 整步";
            case Scoring::StepMode::begun: return " 进位";
        }
        return {};
    }

    void steps(const Scoring& s) {
        for (const auto& step : s.steps) {
            lines_.push_back(std::string("每 ") + (step.below ? "低 " : "高 ") + step.unit.to_string() +
                             step.unit_name + (step.deducts ? " 扣 " : " 加 ") + words(step.effect) +
                             mode(step.mode) +
                             (step.most == none<ExprId> ? "" : " 最多 " + words(step.most)));
        }
        for (const auto& count : s.counts) {
            lines_.push_back("每有 " + words(count.count) + (count.deducts ? " 扣 " : " 加 ") +
                             words(count.effect) + mode(count.mode) +
                             (count.most == none<ExprId> ? "" : " 最多 " + words(count.most)) +
                             condition(count.when));
        }
    }

    void rounding(const char* keyword, const std::optional<Scoring::Round>& round) {
        if (round) {
            lines_.push_back(std::string(keyword) + " " + std::to_string(round->digits) + " 位 " +
                             word_of(words::rounding_modes, round->mode));
        }
    }

    void limits(const Scoring& s) {
        if (s.by_standard) {
            lines_.emplace_back("按表中标准");
        }
        if (s.uncapped) {
            lines_.emplace_back("不封顶");
        } else if (s.cap != none<ExprId>) {
            lines_.push_back("封顶 " + words(s.cap));
        }
        if (s.floor != none<ExprId>) {
            lines_.push_back("保底 " + words(s.floor));
        }
        rounding("比例保留", s.ratio_rounding);
        rounding("保留", s.rounding);
        if (s.zero_denominator) {
            lines_.push_back("零分母 " + outcome(*s.zero_denominator));
        }
        if (s.discretion != none<ExprId>) {
            lines_.push_back("酌情 至 " + words(s.discretion) + condition(s.discretion_when));
        }
        if (s.inapplicable != Scoring::Inapplicable::unstated) {
            lines_.push_back("不适用 " + word_of(words::inapplicable, s.inapplicable));
        }
        if (s.direction) {
            lines_.push_back("方向 " + word_of(words::directions, *s.direction));
        }
    }

    const RuleSet& r_;
    std::vector<std::string> lines_;
};

/// Whether an operator stands in it outside all brackets.
bool is_compound(std::string_view words) {
    int depth = 0;
    for (const char c : words) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (c == ' ' && depth == 0) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::vector<std::string> scoring_words(const RuleSet& rules, const Scoring& scoring) {
    return Writer(rules).scoring(scoring);
}

std::vector<std::string> total_words(const RuleSet& rules, const TotalRule& total) {
    return Writer(rules).total(total);
}

std::vector<std::string> slot_names(const RuleSet& rules, const Check& check) {
    std::vector<std::string> names(check.locals);
    for (const auto& pattern : check.patterns) {
        for (std::size_t i = 0; i < pattern.names.size() && i < names.size(); ++i) {
            names[i] = pattern.names[i];
        }
    }
    for (const auto& [slot, value] : check.lets) {
        if (slot < names.size()) {
            const auto words = expression_words(rules, value, names);
            names[slot] = is_compound(words) ? "(" + words + ")" : words;
        }
    }
    return names;
}

}  // namespace heng
