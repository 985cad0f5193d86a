// 表式: which cells and rows a form has, which must be filled in, and what may stand in them.

#include <algorithm>
#include <map>

#include "engine/compare/comparing.hpp"
#include "engine/compile/expression_words.hpp"
#include "engine/compile/rule_words.hpp"
#include "engine/compile/words.hpp"

namespace heng {

namespace {

/// Never, when, always: ever more; of two conditions, by which forms they hold.
ChangeWay way_of_requirement(const Comparing& c, const Requirement& was, const Requirement& is) {
    if (was.kind == Requirement::Kind::when && is.kind == Requirement::Kind::when) {
        return opposite(way_of(c.before, was.condition, c.after, is.condition));
    }
    const bool more = was.kind == Requirement::Kind::never || is.kind == Requirement::Kind::always;
    return more ? ChangeWay::stricter : ChangeWay::laxer;
}

/// A shorter list lets less pass; none lets all pass.
ChangeWay way_of_choices(const std::vector<std::string>& was, const std::vector<std::string>& is) {
    const auto [gone, come] = between(was, is);
    const bool narrower = was.empty() || (come.empty() && !is.empty());
    const bool wider = is.empty() || (gone.empty() && !was.empty());
    return narrower == wider ? ChangeWay::unknown : narrower ? ChangeWay::stricter : ChangeWay::laxer;
}

class TwoCells {
public:
    TwoCells(const Comparing& c, std::string path, const RulePlace& was, const RulePlace& is)
        : c_(c), path_(std::move(path)), was_(was), is_(is) {}

    void compare(const Heading& was, const Heading& is) {
        say({"类型", "type"}, type_word(was.type), type_word(is.type), ChangeWay::unknown);
        requirement(was.required, is.required);
        say({"取值", "words allowed"}, joined(was.choices), joined(is.choices),
            way_of_choices(was.choices, is.choices));
        say({"缺省", "default"}, figure(was.default_value), figure(is.default_value), ChangeWay::unknown);
        say({"写法", "pattern"}, joined(was.patterns), joined(is.patterns), ChangeWay::unknown);
        say({"由", "put together from"}, composed_words(c_.before, was), composed_words(c_.after, is),
            ChangeWay::unknown);
        say({"略", "left out"}, joined(was.omitted), joined(is.omitted), ChangeWay::unknown);
        aliases(was.aliases, is.aliases);
    }

    void requirement(const Requirement& was, const Requirement& is) {
        const auto before = required_words(c_.before, was);
        const auto after = required_words(c_.after, is);
        if (before != after) {
            const auto way = way_of_requirement(c_, was, is);
            if (way != ChangeWay::neither) {
                say({"必填", "required"}, before, after, way);
            }
        }
    }

    /// Other headings that a form may have: their order says nothing.
    void aliases(const std::vector<std::string>& was, const std::vector<std::string>& is) {
        const auto change = between(was, is);
        say({"又名", "other headings"}, joined(change.gone), joined(change.come), ChangeWay::neither,
            kind_of(change));
    }

    void say(Bilingual aspect, std::string before, std::string after, ChangeWay way,
             ChangeKind kind = ChangeKind::changed) {
        if (before != after) {
            c_.add({ChangeOf::cells,
                    kind,
                    way,
                    path_,
                    std::move(aspect),
                    std::move(before),
                    std::move(after),
                    {},
                    was_,
                    is_});
        }
    }

private:
    static std::string figure(const std::optional<Rational>& value) {
        return value ? value->to_string() : std::string();
    }

    const Comparing& c_;
    std::string path_;
    RulePlace was_;
    RulePlace is_;
};

/// A cell, a column of rows, or a 行, by where it stands.
struct Part {
    std::string path;
    std::string told;  ///< 文本 必填
    const Heading* heading = nullptr;
    const FixedRow* row = nullptr;
    const Level* level = nullptr;
    Requirement required;
    RulePlace declared;
};

std::vector<Part> parts_of(const RuleSet& rules) {
    std::vector<Part> out;
    const auto& schema = rules.schema;
    const auto add = [&](const std::string& path, const Heading& heading) {
        out.push_back({path, type_word(heading.type) + " " + required_words(rules, heading.required),
                       &heading, nullptr, nullptr, heading.required, heading.declared});
    };
    for (std::size_t i = 1; i < schema.fields.size(); ++i) {
        add(schema.fields[i].path, schema.fields[i]);
    }
    for (const auto& level : schema.levels) {
        out.push_back({level.name, level.is_list ? "清单" : "层级", nullptr, nullptr, &level, level.required,
                       level.declared});
        for (const auto& column : level.columns) {
            add(level.name + "/" + column.key, column);
        }
        for (const auto& row : level.fixed) {
            out.push_back({level.name + "/" + row.name, "行 " + required_words(rules, row.required), nullptr,
                           &row, nullptr, row.required, row.declared});
        }
    }
    return out;
}

bool must_be_filled(const Part& part) {
    return part.required.kind != Requirement::Kind::never;
}

std::string scoring_of(const RuleSet& rules, const FixedRow& row) {
    return row.scoring == none<ScoringId> ? std::string() : rules[row.scoring].name;
}

void compare_parts(const Comparing& c, const Part& was, const Part& is) {
    TwoCells two(c, is.path, was.declared, is.declared);
    if (was.heading != nullptr && is.heading != nullptr) {
        two.compare(*was.heading, *is.heading);
    } else if (was.row != nullptr && is.row != nullptr) {
        two.requirement(was.row->required, is.row->required);
        two.say({"计分", "scoring"}, scoring_of(c.before, *was.row), scoring_of(c.after, *is.row),
                ChangeWay::unknown);
        two.aliases(was.row->aliases, is.row->aliases);
    } else if (was.level != nullptr && is.level != nullptr) {
        two.requirement(was.level->required, is.level->required);
        two.say({"写法", "pattern"}, joined(was.level->patterns), joined(is.level->patterns),
                ChangeWay::unknown);
        two.aliases(was.level->aliases, is.level->aliases);
    } else {
        two.say({}, was.told, is.told, ChangeWay::unknown);
    }
}

}  // namespace

void compare_cells(const Comparing& c) {
    const auto before = parts_of(c.before);
    const auto after = parts_of(c.after);
    const auto by_path = [](const std::vector<Part>& parts) {
        std::map<std::string_view, const Part*> out;
        for (const auto& part : parts) {
            out.emplace(part.path, &part);
        }
        return out;
    };
    const auto old = by_path(before);
    const auto now = by_path(after);
    for (const auto& part : after) {
        if (const auto was = old.find(part.path); was != old.end()) {
            compare_parts(c, *was->second, part);
        } else {
            const auto way = must_be_filled(part) ? ChangeWay::stricter : ChangeWay::neither;
            c.add({ChangeOf::cells,
                   ChangeKind::added,
                   way,
                   part.path,
                   {},
                   {},
                   part.told,
                   {},
                   {},
                   part.declared});
        }
    }
    for (const auto& part : before) {
        if (!now.contains(part.path)) {
            c.add({ChangeOf::cells,
                   ChangeKind::removed,
                   must_be_filled(part) ? ChangeWay::laxer : ChangeWay::neither,
                   part.path,
                   {},
                   part.told,
                   {},
                   {},
                   part.declared,
                   {}});
        }
    }
}

}  // namespace heng
