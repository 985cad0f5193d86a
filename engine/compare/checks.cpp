// Checks: by code; what each asks, of which rows, and how serious it is.

#include <algorithm>
#include <map>
#include <utility>

#include "engine/compare/comparing.hpp"
#include "engine/compile/expression_words.hpp"
#include "engine/compile/rule_words.hpp"
#include "engine/compile/scoring_words.hpp"
#include "engine/compile/words.hpp"

namespace heng {

namespace {

/// Whether all rows of the second are rows of the first.
bool holds_all(const RuleSet& rules, const Domain& wide, const RuleSet& other, const Domain& narrow) {
    const auto all = [](Domain domain) {
        domain.under = none<PlannedId>;
        return domain;
    };
    const bool below = wide.under == none<PlannedId> ||
                       domain_words(rules, {Domain::Kind::indicators, none<LevelId>, wide.under}) ==
                           domain_words(other, {Domain::Kind::indicators, none<LevelId>, narrow.under});
    const bool indicators = wide.kind == Domain::Kind::indicators &&
                            (narrow.kind == Domain::Kind::parents ||
                             (narrow.kind == Domain::Kind::level && other.schema.is_indicator(narrow.level)));
    return below && (indicators || domain_words(rules, all(wide)) == domain_words(other, all(narrow)));
}

std::optional<Rational> tolerance_figure(const RuleSet& rules, const Check& check) {
    if (check.possible_rounding) {
        return std::nullopt;
    }
    if (check.tolerance == none<ExprId>) {
        return Rational(0);
    }
    const auto& e = rules[check.tolerance];
    return e.op == Op::number ? std::optional(rules.numbers[e.a]) : std::nullopt;
}

class TwoChecks {
public:
    TwoChecks(const Comparing& c, const Check& was, const Check& is)
        : c_(c),
          was_(was),
          is_(is),
          old_names_(slot_names(c.before, was)),
          new_names_(slot_names(c.after, is)) {}

    void compare() {
        severity();
        rows();
        condition({"适用条件", "applies when"}, was_.when, is_.when, true);
        condition({"要求", "requires"}, was_.require, is_.require, false);
        tolerance();
        say({"句式", "pattern"}, joined(was_.patterns), joined(is_.patterns), ChangeWay::unknown);
        say({"豁免", "waiver"}, waiver(was_), waiver(is_),
            is_.waivable ? ChangeWay::laxer : ChangeWay::stricter);
        basis();
    }

private:
    void say(Bilingual aspect, std::string before, std::string after, ChangeWay way) {
        if (before != after) {
            c_.add({ChangeOf::checks,
                    ChangeKind::changed,
                    way,
                    "检查 " + is_.code,
                    std::move(aspect),
                    std::move(before),
                    std::move(after),
                    {},
                    was_.declared,
                    is_.declared,
                    is_.code,
                    is_.title});
        }
    }

    void severity() {
        say({"程度", "severity"}, severity_word(was_.severity), severity_word(is_.severity),
            is_.severity < was_.severity ? ChangeWay::laxer : ChangeWay::stricter);
    }

    /// Where more is looked at, more is asked.
    void rows() {
        auto way = ChangeWay::unknown;
        const bool both_each =
            was_.quantifier == Check::Quantifier::each && is_.quantifier == was_.quantifier;
        if (both_each && holds_all(c_.after, is_.domain, c_.before, was_.domain)) {
            way = ChangeWay::stricter;
        } else if (both_each && holds_all(c_.before, was_.domain, c_.after, is_.domain)) {
            way = ChangeWay::laxer;
        }
        say({"范围", "scope"}, scope_words(c_.before, was_), scope_words(c_.after, is_), way);
    }

    /// What decides which rows are looked at is the other way round: where less is, less is asked.
    void condition(Bilingual aspect, ExprId was, ExprId is, bool chooses) {
        auto before = expression_words(c_.before, was, old_names_);
        auto after = expression_words(c_.after, is, new_names_);
        if (before == after) {
            return;
        }
        const auto way = way_of(c_.before, was, c_.after, is, old_names_, new_names_);
        if (way != ChangeWay::neither) {
            say(std::move(aspect), std::move(before), std::move(after), chooses ? opposite(way) : way);
        }
    }

    void tolerance() {
        const auto old = tolerance_figure(c_.before, was_);
        const auto now = tolerance_figure(c_.after, is_);
        say({"允差", "tolerance"}, tolerance_words(c_.before, was_), tolerance_words(c_.after, is_),
            !old || !now  ? ChangeWay::unknown
            : *now > *old ? ChangeWay::laxer
                          : ChangeWay::stricter);
    }

    static std::string waiver(const Check& check) { return check.waivable ? "可以" : "不可以"; }

    /// A new document for the whole rule set is said once.
    void basis() {
        if (was_.basis != c_.before.basis || is_.basis != c_.after.basis) {
            say({"依据", "basis"}, was_.basis, is_.basis, ChangeWay::neither);
        }
    }

    const Comparing& c_;
    const Check& was_;
    const Check& is_;
    std::vector<std::string> old_names_;
    std::vector<std::string> new_names_;
};

using Checks = std::vector<const Check*>;

/// By code; 对 每栏 makes a check for each column, all of one code.
std::map<std::string, Checks> by_code(const RuleSet& rules) {
    std::map<std::string, Checks> out;
    for (const auto& check : rules.checks) {
        out[check.code].push_back(&check);
    }
    return out;
}

/// Those of one code: which became which. What stayed the same is found first, so that one more column is one more
/// check and not many that changed.
class OneCode {
public:
    OneCode(const Comparing& c, Checks was, Checks is) : c_(c), was_(std::move(was)), is_(std::move(is)) {}

    void compare() {
        for (std::size_t i = 0; i < is_.size();) {
            const auto same = std::find_if(was_.begin(), was_.end(),
                                           [&](const Check* old) { return changes(*old, *is_[i]).empty(); });
            if (same == was_.end()) {
                ++i;
                continue;
            }
            was_.erase(same);
            is_.erase(is_.begin() + static_cast<std::ptrdiff_t>(i));
        }
        for (std::size_t i = 0; i < std::max(was_.size(), is_.size()); ++i) {
            if (i >= is_.size()) {
                gone(*was_[i]);
            } else if (i >= was_.size()) {
                come(*is_[i]);
            } else {
                TwoChecks(c_, *was_[i], *is_[i]).compare();
            }
        }
    }

private:
    [[nodiscard]] std::vector<Change> changes(const Check& was, const Check& is) const {
        std::vector<Change> out;
        TwoChecks({c_.before, c_.after, out}, was, is).compare();
        return out;
    }
    void come(const Check& check) const {
        c_.add({ChangeOf::checks,
                ChangeKind::added,
                ChangeWay::stricter,
                "检查 " + check.code,
                {},
                {},
                severity_word(check.severity),
                {},
                {},
                check.declared,
                check.code,
                check.title});
    }
    void gone(const Check& check) const {
        c_.add({ChangeOf::checks,
                ChangeKind::removed,
                ChangeWay::laxer,
                "检查 " + check.code,
                {},
                severity_word(check.severity),
                {},
                {},
                check.declared,
                {},
                check.code,
                check.title});
    }

    const Comparing& c_;
    Checks was_;
    Checks is_;
};

}  // namespace

void compare_checks(const Comparing& c) {
    const auto was = by_code(c.before);
    auto codes = by_code(c.after);
    for (const auto& [code, checks] : was) {
        codes.try_emplace(code);
    }
    for (const auto& [code, checks] : codes) {
        const auto old = was.find(code);
        OneCode(c, old == was.end() ? Checks{} : old->second, checks).compare();
    }
}

}  // namespace heng
