// 指标体系 and 指标: what is prescribed of the indicators.

#include "engine/compile/builder.hpp"
#include "engine/compile/literal.hpp"
#include "engine/compile/words.hpp"

namespace heng {

namespace {

class SystemCompiler {
public:
    SystemCompiler(Builder& builder, const RuleSource& source)
        : b_(builder), r_(builder.rules), source_(source) {}

    void compile(RuleNode system) {
        r_.full_score = number_of(system.child(RuleKind::number)).value_or(r_.full_score);
        r_.has_full_score = true;
        for (auto part : system.child(RuleKind::block)) {
            if (part.kind() == RuleKind::node) {
                add(part, none<PlannedId>, first_level());
            }
        }
    }

    /// 指标 产出/数量指标/…: finds its way down the system and adds what is not there yet.
    void indicator(RuleNode node) {
        auto at = none<PlannedId>;
        auto level = first_level();
        const auto slashed = node.child(RuleKind::slashed);
        for (const auto& name : texts_of(slashed, RuleKind::segment)) {
            auto next = b_.planned_called(at, name);
            if (next == none<PlannedId>) {
                Planned made;
                made.name = name;
                made.declared = source_.place(head_of(node));
                next = adopt(std::move(made), at, level);
            }
            at = next;
            level = below(level);
        }
        details(node, at);
    }

private:
    LevelId first_level() const {
        for (std::size_t i = 0; i < r_.schema.levels.size(); ++i) {
            if (r_.schema.is_indicator(static_cast<LevelId>(i))) {
                return static_cast<LevelId>(i);
            }
        }
        return none<LevelId>;
    }

    LevelId below(LevelId level) const {
        if (level != none<LevelId>) {
            for (const auto child : r_.schema[level].children) {
                if (!r_.schema[child].is_list) {
                    return child;
                }
            }
        }
        return none<LevelId>;
    }

    PlannedId adopt(Planned made, PlannedId parent, LevelId level) {
        made.parent = parent;
        made.level = level;
        const auto id = static_cast<PlannedId>(r_.planned.size());
        r_.planned.push_back(std::move(made));
        (parent == none<PlannedId> ? r_.planned_roots : r_.planned[index(parent)].children).push_back(id);
        return id;
    }

    void add(RuleNode node, PlannedId parent, LevelId level) {
        Planned made;
        made.name = text_of(node.child(RuleKind::word));
        made.declared = source_.place(head_of(node));
        if (level == none<LevelId>) {
            b_.say_lacks(source_, node, "指标“" + made.name + "”", "indicator “" + made.name + "”",
                         "表式中对应的层级", "a level in the 表式");
        }
        if (b_.planned_called(parent, made.name) != none<PlannedId>) {
            b_.say(Code::H813, source_, node, {{"name", made.name}});
            return;
        }
        const auto id = adopt(std::move(made), parent, level);
        details(node, id);
        if (const auto block = node.child(RuleKind::block)) {
            for (auto part : block) {
                if (part.kind() == RuleKind::node) {
                    add(part, id, below(level));
                }
            }
        }
    }

    void details(RuleNode node, PlannedId id) {
        for (auto part : node) {
            detail(part, r_.planned[index(id)]);
        }
        if (const auto block = node.child(RuleKind::block)) {
            for (auto part : block) {
                detail(part, r_.planned[index(id)]);
            }
        }
    }

    void detail(RuleNode part, Planned& planned) {
        switch (part.kind()) {
            case RuleKind::weight: planned.weight = weight(part); break;
            case RuleKind::at_least: planned.at_least = count_of(part.first()); break;
            case RuleKind::at_most: planned.at_most = count_of(part.first()); break;
            case RuleKind::optional: planned.optional = true; break;
            case RuleKind::aliases: planned.aliases = texts_of(part.first(), RuleKind::word); break;
            case RuleKind::standard: planned.standard = text_of(part.first()); break;
            case RuleKind::target: target(part.first(), planned); break;
            case RuleKind::direction: planned.direction = compile_direction(b_, source_, part.first()); break;
            default: break;  // 计分 is looked up when all scoring rules are there
        }
    }

    Interval weight(RuleNode node) {
        const auto first = node.first();
        const auto lo = number_of(first).value_or(Rational(0));
        auto hi = lo;
        auto second = first;
        for (auto number : node) {
            hi = number_of(number).value_or(hi);
            second = number;
        }
        if (hi < lo) {
            b_.say_reversed(source_, node, first, second, true);
        }
        return Interval::between(lo, hi);
    }

    void target(RuleNode figure, Planned& planned) {
        auto reading = read_value(text_of(figure), Role::target);
        if (!reading.is_read()) {
            b_.say(Code::H823, source_, figure, {{"word", std::string(figure.text())}});
            return;
        }
        planned.target = std::move(reading);
    }

    Builder& b_;
    RuleSet& r_;
    const RuleSource& source_;
};

void use_in(Builder& b, const RuleSource& source, RuleNode node, PlannedId id) {
    for (auto part : node) {
        if (part.kind() == RuleKind::uses) {
            b.rules.planned[index(id)].scoring = find_scoring(b, source, part);
        }
    }
}

void use_below(Builder& b, const RuleSource& source, RuleNode block, PlannedId parent) {
    for (auto node : block) {
        if (node.kind() != RuleKind::node) {
            continue;
        }
        const auto name = text_of(node.child(RuleKind::word));
        const auto found = b.planned_called(parent, name);
        const auto inner = node.child(RuleKind::block);
        if (found != none<PlannedId> && inner) {
            use_in(b, source, inner, found);
            use_below(b, source, inner, found);
        }
    }
}

PlannedId walk(Builder& b, const std::vector<std::string>& names) {
    auto at = none<PlannedId>;
    for (const auto& name : names) {
        at = b.planned_called(at, name);
        if (at == none<PlannedId>) {
            return at;
        }
    }
    return at;
}

}  // namespace

ScoringId find_scoring(Builder& b, const RuleSource& source, RuleNode uses) {
    if (uses.first().kind() == RuleKind::string) {
        return compile_standard(b, source, uses.first());
    }
    const auto name = text_of(uses.first());
    if (const auto known = b.scoring_called(name); known != none<ScoringId>) {
        return known;
    }
    std::vector<std::string_view> known;
    for (const auto& scoring : b.rules.scorings) {
        known.push_back(scoring.name);
    }
    b.say_not_one_of(source, uses.first(), "已有的计分规则", "a scoring rule", known);
    return none<ScoringId>;
}

void compile_system(Builder& builder, const Statement& system) {
    SystemCompiler(builder, *system.source).compile(system.node);
}

void compile_indicator(Builder& builder, const Statement& indicator) {
    SystemCompiler(builder, *indicator.source).indicator(indicator.node);
}

void compile_scoring_uses(Builder& builder, const std::vector<Statement>& systems,
                          const std::vector<Statement>& indicators) {
    for (const auto& system : systems) {
        use_below(builder, *system.source, system.node.child(RuleKind::block), none<PlannedId>);
    }
    for (const auto& indicator : indicators) {
        const auto id = walk(builder, texts_of(indicator.node.child(RuleKind::slashed), RuleKind::segment));
        const auto block = indicator.node.child(RuleKind::block);
        if (id != none<PlannedId> && block) {
            use_in(builder, *indicator.source, block, id);
        }
    }
}

}  // namespace heng
