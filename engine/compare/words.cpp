// What rules share: 词表, 参照, 数据, 单位, 品质.

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "engine/compare/comparing.hpp"
#include "engine/compile/expression_words.hpp"
#include "engine/compile/rule_words.hpp"
#include "engine/compile/words.hpp"
#include "engine/ruleset/operands.hpp"

namespace heng {

namespace {

/// What becomes of checks when a list gets longer: each place that asks for it, with what more words there do.
class Uses {
public:
    Uses(const RuleSet& rules, std::uint32_t list) : r_(rules), list_(list) {
        for (const auto& check : rules.checks) {
            walk(check.require, ChangeWay::laxer);
            walk(check.when, ChangeWay::stricter);
        }
        for (const auto& field : rules.schema.fields) {
            walk(field.required.condition, ChangeWay::stricter);
        }
        for (const auto& level : rules.schema.levels) {
            for (const auto& column : level.columns) {
                walk(column.required.condition, ChangeWay::stricter);
            }
        }
    }

    /// The same everywhere, and nothing else asks for the list; else unknown.
    [[nodiscard]] ChangeWay longer() const {
        const auto all =
            std::count_if(r_.exprs.begin(), r_.exprs.end(), [&](const Expr& e) { return asks(e); });
        return ways_.size() == 1 && std::cmp_equal(seen_.size(), all) ? *ways_.begin() : ChangeWay::unknown;
    }

private:
    [[nodiscard]] bool asks(const Expr& e) const {
        return (e.op == Op::in_words || e.op == Op::has_words) && e.b == list_;
    }

    /// 且 and 或 let through what their parts do, 非 the contrary.
    void walk(ExprId id, ChangeWay way) {
        if (id == none<ExprId>) {
            return;
        }
        const auto& e = r_[id];
        if (asks(e)) {
            seen_.insert(id);
            ways_.insert(way);
        } else if (e.op == Op::all || e.op == Op::any || e.op == Op::negation) {
            for (const auto part : operands(e)) {
                walk(part, e.op == Op::negation ? opposite(way) : way);
            }
        }
    }

    const RuleSet& r_;
    std::uint32_t list_;
    std::set<ExprId> seen_;
    std::set<ChangeWay> ways_;
};

RulePlace place_of(const RuleSet& rules, const std::string& named) {
    const auto found = std::find_if(rules.named_parts.begin(), rules.named_parts.end(),
                                    [&](const NamedPart& part) { return part.name == named; });
    return found == rules.named_parts.end() ? RulePlace{} : found->declared;
}

/// Words that came and went, one change for both.
void add_list(const Comparing& c, const std::string& part, Bilingual aspect, const ListChange& change,
              ChangeWay way, const RulePlace& before_at, const RulePlace& after_at) {
    if (change.gone.empty() && change.come.empty()) {
        return;
    }
    c.add({ChangeOf::words,
           kind_of(change),
           way,
           part,
           std::move(aspect),
           joined(change.gone),
           joined(change.come),
           {},
           before_at,
           after_at});
}

const std::vector<std::string>* list_named(const RuleSet& rules, const std::string& name) {
    const auto found = std::find(rules.word_list_names.begin(), rules.word_list_names.end(), name);
    return found == rules.word_list_names.end()
               ? nullptr
               : &rules.word_lists[static_cast<std::size_t>(found - rules.word_list_names.begin())];
}

void word_lists(const Comparing& c) {
    std::vector<std::string> names = c.after.word_list_names;
    const auto gone = between(c.before.word_list_names, c.after.word_list_names).gone;
    names.insert(names.end(), gone.begin(), gone.end());
    const std::vector<std::string> nothing;
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        const auto* was = list_named(c.before, names[i]);
        const auto* is = list_named(c.after, names[i]);
        const auto change = between(was == nullptr ? nothing : *was, is == nullptr ? nothing : *is);
        // A list that is new, or is no more: the rules that ask for it have changed, and say how.
        auto way = ChangeWay::neither;
        if (was != nullptr && is != nullptr) {
            const auto longer = Uses(c.after, i).longer();
            way = change.gone.empty() ? longer : change.come.empty() ? opposite(longer) : ChangeWay::unknown;
        }
        const auto named = "词表 " + names[i];
        add_list(c, named, {"词语", "words"}, change, way, place_of(c.before, named),
                 place_of(c.after, named));
    }
}

/// A thing with a name and what it is, in words.
struct Named {
    std::string told;
    RulePlace declared;
};

void by_name(const Comparing& c, const std::map<std::string, Named>& was,
             const std::map<std::string, Named>& is) {
    const auto add = [&](const std::string& name, ChangeKind kind, const Named& before, const Named& after) {
        c.add({ChangeOf::words,
               kind,
               ChangeWay::unknown,
               name,
               {},
               before.told,
               after.told,
               {},
               before.declared,
               after.declared});
    };
    for (const auto& [name, now] : is) {
        const auto old = was.find(name);
        if (old == was.end()) {
            add(name, ChangeKind::added, {}, now);
        } else if (old->second.told != now.told) {
            add(name, ChangeKind::changed, old->second, now);
        }
    }
    for (const auto& [name, old] : was) {
        if (!is.contains(name)) {
            add(name, ChangeKind::removed, old, {});
        }
    }
}

std::map<std::string, Named> references(const RuleSet& rules) {
    std::map<std::string, Named> out;
    for (const auto& reference : rules.references) {
        out["参照 " + reference.name] = {canonical(reference.value), reference.declared};
    }
    return out;
}

/// 数据 by what stands for them where they aren't given. Those that come or go do so with the rules that ask for them.
std::map<std::string, Named> data(const RuleSet& rules, const RuleSet& other) {
    std::map<std::string, Named> out;
    for (const auto& datum : rules.data) {
        const bool in_both = std::any_of(other.data.begin(), other.data.end(),
                                         [&](const Datum& one) { return one.name == datum.name; });
        if (in_both) {
            const auto otherwise = expression_words(rules, datum.default_value);
            out["数据 " + datum.name] = {(datum.unit.empty() ? "" : "以" + datum.unit + "计，") + "缺省 " +
                                             (otherwise.empty() ? "无" : otherwise),
                                         {}};
        }
    }
    return out;
}

void qualities(const Comparing& c) {
    const auto compare = [&](const std::string& part, Bilingual aspect, const std::vector<std::string>& was,
                             const std::vector<std::string>& is) {
        add_list(c, part, std::move(aspect), between(was, is), ChangeWay::unknown, {}, {});
    };
    const Bilingual said{"词语", "words"};
    const auto& old = c.before.qualities;
    const auto& now = c.after.qualities;
    for (const auto& level : words::achievements) {
        compare("品质 " + std::string(level.text), said, old.words_of(level.value),
                now.words_of(level.value));
    }
    compare("品质 " + std::string(words::negators), said, old.negators(), now.negators());
    compare("品质 " + std::string(words::confirmers), said, old.confirmers(), now.confirmers());
    compare("同义词", {"换用", "pairs"}, old.synonyms(), now.synonyms());
    compare("单位", {"换算", "conversions"}, c.before.units.statements(), c.after.units.statements());
}

}  // namespace

void compare_words(const Comparing& c) {
    word_lists(c);
    by_name(c, references(c.before), references(c.after));
    by_name(c, data(c.before, c.after), data(c.after, c.before));
    qualities(c);
}

}  // namespace heng
