// The 指标体系: which indicators there are, what each weighs, what is to be reached.

#include <map>

#include "engine/analysis/settings.hpp"
#include "engine/compare/comparing.hpp"
#include "engine/compile/rule_words.hpp"
#include "engine/compile/words.hpp"

namespace heng {

namespace {

std::string points(const std::optional<Interval>& weight) {
    return weight ? points_words(*weight) : std::string();
}

/// All that meets a target of figures; nothing for one of words or dates.
std::optional<Interval> allowed(const Planned& planned) {
    if (!planned.target) {
        return std::nullopt;
    }
    const auto* quantity = std::get_if<Quantity>(&*planned.target);
    if (quantity == nullptr || quantity->comparator != Comparator::bare) {
        return quantity == nullptr && !std::holds_alternative<Between>(*planned.target)
                   ? std::nullopt
                   : interval_of(*planned.target);
    }
    return planned.direction == Direction::reverse ? Interval::at_most(quantity->number.value)
                                                   : Interval::at_least(quantity->number.value);
}

ChangeWay way_of_target(const Planned& was, const Planned& is) {
    if (!was.target || !is.target) {
        return ChangeWay::unknown;
    }
    const auto before = allowed(was);
    const auto after = allowed(is);
    return !before || !after || unit_of(*was.target) != unit_of(*is.target) ? ChangeWay::unknown
           : before->contains(*after) == after->contains(*before)           ? ChangeWay::unknown
           : before->contains(*after)                                       ? ChangeWay::stricter
                                                                            : ChangeWay::laxer;
}

ChangeWay way_of_count(const Planned& was, const Planned& is) {
    const auto range = [](const Planned& planned) {
        const Rational least = planned.at_least.value_or(0);
        return planned.at_most ? Interval::between(least, *planned.at_most) : Interval::at_least(least);
    };
    const bool fewer = range(was).contains(range(is));
    return fewer == range(is).contains(range(was)) ? ChangeWay::unknown
           : fewer                                 ? ChangeWay::stricter
                                                   : ChangeWay::laxer;
}

class Two {
public:
    Two(const Comparing& c, const Planned& was, const Planned& is) : c_(c), was_(was), is_(is) {}

    void compare() {
        say({"权重", "weight"}, points(was_.weight), points(is_.weight), ChangeWay::unknown);
        say({"目标", "target"}, target(was_), target(is_), way_of_target(was_, is_));
        say({"方向", "direction"}, direction(was_), direction(is_), ChangeWay::unknown);
        say({"可缺", "optional"}, was_.optional ? "可缺" : "必设", is_.optional ? "可缺" : "必设",
            is_.optional ? ChangeWay::laxer : ChangeWay::stricter);
        say({"项数", "how many"}, count_words(was_), count_words(is_), way_of_count(was_, is_));
        aliases();
        scoring();
    }

private:
    Change change(Bilingual aspect, std::string before, std::string after, ChangeWay way) {
        return {ChangeOf::indicators, ChangeKind::changed, way, path_of(c_.after, is_), std::move(aspect),
                std::move(before),    std::move(after),    {},  was_.declared,          is_.declared};
    }
    void say(Bilingual aspect, std::string before, std::string after, ChangeWay way) {
        if (before != after) {
            c_.add(change(std::move(aspect), std::move(before), std::move(after), way));
        }
    }
    void aliases() {
        const auto names = between(was_.aliases, is_.aliases);
        if (!names.gone.empty() || !names.come.empty()) {
            auto made =
                change({"又名", "other names"}, joined(names.gone), joined(names.come), ChangeWay::neither);
            made.kind = kind_of(names);
            c_.add(std::move(made));
        }
    }
    static std::string target(const Planned& planned) {
        return planned.target ? canonical(*planned.target) : std::string();
    }
    static std::string direction(const Planned& planned) {
        return planned.direction ? std::string(words::text_of(words::directions, *planned.direction))
                                 : std::string();
    }

    /// Rules of one name are compared once for all that go by them.
    void scoring() {
        const auto name = [](const RuleSet& rules, const Planned& planned) {
            return planned.scoring == none<ScoringId> ? std::string() : rules[planned.scoring].name;
        };
        const auto before = name(c_.before, was_);
        const auto after = name(c_.after, is_);
        if (before == after) {
            return;
        }
        auto made = change({"计分", "scoring"}, before, after, ChangeWay::unknown);
        made.of = ChangeOf::scoring;
        if (!before.empty() && !after.empty() &&
            !scoring_differs(c_, {c_.before, was_.scoring}, {c_.after, is_.scoring},
                             {analysis::setting_of(is_)}, made)) {
            return;
        }
        made.before = before;
        made.after = after;
        c_.add(std::move(made));
    }

    const Comparing& c_;
    const Planned& was_;
    const Planned& is_;
};

std::map<std::string, const Planned*> by_path(const RuleSet& rules) {
    std::map<std::string, const Planned*> out;
    for (const auto& planned : rules.planned) {
        out.emplace(path_of(rules, planned), &planned);
    }
    return out;
}

}  // namespace

void compare_indicators(const Comparing& c) {
    const auto old = by_path(c.before);
    for (const auto& planned : c.after.planned) {
        const auto path = path_of(c.after, planned);
        const auto was = old.find(path);
        if (was != old.end()) {
            Two(c, *was->second, planned).compare();
        } else {
            c.add({ChangeOf::indicators,
                   ChangeKind::added,
                   ChangeWay::unknown,
                   path,
                   {},
                   {},
                   points(planned.weight),
                   {},
                   {},
                   planned.declared});
        }
    }
    const auto now = by_path(c.after);
    for (const auto& planned : c.before.planned) {
        const auto path = path_of(c.before, planned);
        if (!now.contains(path)) {
            c.add({ChangeOf::indicators,
                   ChangeKind::removed,
                   ChangeWay::unknown,
                   path,
                   {},
                   points(planned.weight),
                   {},
                   {},
                   planned.declared,
                   {}});
        }
    }
}

void compare_identity(const Comparing& c) {
    const auto say = [&](Bilingual aspect, const std::string& before, const std::string& after) {
        if (before != after) {
            c.add({ChangeOf::identity,
                   ChangeKind::changed,
                   ChangeWay::neither,
                   "规则集",
                   std::move(aspect),
                   before,
                   after,
                   {},
                   c.before.declared,
                   c.after.declared});
        }
    };
    const auto year = [](const RuleSet& rules) {
        return rules.year ? std::to_string(*rules.year) : std::string();
    };
    say({"年度", "year"}, year(c.before), year(c.after));
    say({"地区", "place"}, c.before.place, c.after.place);
    say({"类别", "kind"}, c.before.subject, c.after.subject);
    say({"依据", "basis"}, c.before.basis, c.after.basis);
    say({"生效", "in force from"}, c.before.in_force, c.after.in_force);
    say({"失效", "until"}, c.before.lapses, c.after.lapses);
    say({"满分", "full score"}, c.before.full_score.to_string(), c.after.full_score.to_string());
}

}  // namespace heng
