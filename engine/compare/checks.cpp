// Checks: by code; what each asks, of which rows, and how serious it is.

#include <map>
#include <utility>

#include "engine/compare/comparing.hpp"
#include "engine/compile/expression_words.hpp"
#include "engine/compile/scoring_words.hpp"

namespace heng {

namespace {

Bilingual severity_word(Severity severity) {
    switch (severity) {
        case Severity::error: return {"错误", "error"};
        case Severity::warning: return {"警告", "warning"};
        case Severity::note: return {"提示", "note"};
    }
    return {};
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
        domain();
        condition({"当", "applies when"}, was_.when, is_.when, true);
        condition({"要求", "requires"}, was_.require, is_.require, false);
        tolerance();
        texts();
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
                    is_.declared});
        }
    }

    void severity() {
        say({"程度", "severity"}, severity_word(was_.severity).zh, severity_word(is_.severity).zh,
            is_.severity < was_.severity ? ChangeWay::laxer : ChangeWay::stricter);
    }

    void domain() {
        auto before = domain_words(c_.before, was_.domain);
        auto after = domain_words(c_.after, is_.domain);
        say({"对 每个", "of every"}, std::move(before), std::move(after), ChangeWay::unknown);
    }

    /// Where less is looked at, less is asked.
    void condition(Bilingual aspect, ExprId was, ExprId is, bool chooses) {
        auto before = expression_words(c_.before, was, old_names_);
        auto after = expression_words(c_.after, is, new_names_);
        if (before == after) {
            return;
        }
        auto way = way_of(c_.before, was, c_.after, is, old_names_, new_names_);
        way = way == ChangeWay::neither ? way : chooses ? opposite(way) : way;
        if (way != ChangeWay::neither) {
            say(std::move(aspect), std::move(before), std::move(after), way);
        }
    }

    static std::optional<Rational> figure(const RuleSet& rules, ExprId id) {
        if (id == none<ExprId>) {
            return Rational(0);
        }
        return rules[id].op == Op::number ? std::optional(rules.numbers[rules[id].a]) : std::nullopt;
    }

    void tolerance() {
        const auto old = figure(c_.before, was_.tolerance);
        const auto now = figure(c_.after, is_.tolerance);
        say({"允差", "tolerance"}, expression_words(c_.before, was_.tolerance),
            expression_words(c_.after, is_.tolerance),
            !old || !now  ? ChangeWay::unknown
            : *now > *old ? ChangeWay::laxer
            : *now < *old ? ChangeWay::stricter
                          : ChangeWay::neither);
    }

    void texts() {
        std::string before;
        std::string after;
        for (const auto& pattern : was_.patterns) {
            before += pattern_words(pattern);
        }
        for (const auto& pattern : is_.patterns) {
            after += pattern_words(pattern);
        }
        say({"句式", "pattern"}, std::move(before), std::move(after), ChangeWay::unknown);
        // A new document for the whole rule set is said once.
        if (was_.basis != c_.before.basis || is_.basis != c_.after.basis) {
            say({"依据", "basis"}, was_.basis, is_.basis, ChangeWay::neither);
        }
    }

    static std::string pattern_words(const Pattern& pattern) {
        std::string out = "“";
        for (const auto& part : pattern.parts) {
            out += part.literal.empty() ? "{" + part.name + "}" : part.literal;
        }
        return out + "”";
    }

    const Comparing& c_;
    const Check& was_;
    const Check& is_;
    std::vector<std::string> old_names_;
    std::vector<std::string> new_names_;
};

std::string told(const Check& check) {
    return severity_word(check.severity).zh + " " + check.title.zh;
}

/// Checks of one code are told apart by which of them it is: 对 每栏 makes one for each column.
using Numbered = std::map<std::pair<std::string, std::size_t>, const Check*>;

Numbered numbered(const RuleSet& rules) {
    Numbered out;
    std::map<std::string, std::size_t> seen;
    for (const auto& check : rules.checks) {
        out.emplace(std::pair(check.code, seen[check.code]++), &check);
    }
    return out;
}

}  // namespace

void compare_checks(const Comparing& c) {
    const auto old = numbered(c.before);
    const auto now = numbered(c.after);
    for (const auto& [key, check] : now) {
        if (const auto was = old.find(key); was != old.end()) {
            TwoChecks(c, *was->second, *check).compare();
        } else {
            c.add({ChangeOf::checks,
                   ChangeKind::added,
                   ChangeWay::stricter,
                   "检查 " + check->code,
                   {},
                   {},
                   told(*check),
                   {},
                   {},
                   check->declared});
        }
    }
    for (const auto& [key, check] : old) {
        if (!now.contains(key)) {
            c.add({ChangeOf::checks,
                   ChangeKind::removed,
                   ChangeWay::laxer,
                   "检查 " + check->code,
                   {},
                   told(*check),
                   {},
                   {},
                   check->declared,
                   {}});
        }
    }
}

}  // namespace heng
