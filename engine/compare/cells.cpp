// 表式: which cells a form has, which must be filled in; grades; words and references.

#include <algorithm>
#include <map>

#include "engine/compare/comparing.hpp"
#include "engine/compile/expression_words.hpp"
#include "engine/compile/words.hpp"

namespace heng {

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& word : words) {
        out += (out.empty() ? "" : "、") + word;
    }
    return out;
}

std::string type_word(CellType type) {
    for (const auto& word : words::cell_types) {
        if (word.value == type) {
            return std::string(word.text);
        }
    }
    return "组";
}

std::string required(const RuleSet& rules, const Requirement& requirement) {
    switch (requirement.kind) {
        case Requirement::Kind::never: return "可空";
        case Requirement::Kind::always: return "必填";
        case Requirement::Kind::when: return "必填 当 " + expression_words(rules, requirement.condition);
    }
    return {};
}

/// Cells and columns of rows by where they stand.
std::vector<std::pair<std::string, const Heading*>> cells_of(const RuleSet& rules) {
    std::vector<std::pair<std::string, const Heading*>> out;
    const auto& schema = rules.schema;
    for (std::size_t i = 1; i < schema.fields.size(); ++i) {
        out.emplace_back(schema.fields[i].path, &schema.fields[i]);
    }
    for (const auto& level : schema.levels) {
        for (const auto& column : level.columns) {
            out.emplace_back(level.name + "/" + column.key, &column);
        }
    }
    return out;
}

/// Never, when, always: ever more.
ChangeWay way_of_requirement(const Requirement& was, const Requirement& is) {
    const auto how_often = [](const Requirement& requirement) {
        return requirement.kind == Requirement::Kind::never  ? 0
               : requirement.kind == Requirement::Kind::when ? 1
                                                             : 2;
    };
    return how_often(is) == how_often(was)  ? ChangeWay::unknown
           : how_often(is) > how_often(was) ? ChangeWay::stricter
                                            : ChangeWay::laxer;
}

class TwoCells {
public:
    TwoCells(const Comparing& c, std::string path) : c_(c), path_(std::move(path)) {}

    void compare(const Heading& was, const Heading& is) {
        say({"类型", "type"}, type_word(was.type), type_word(is.type), ChangeWay::unknown);
        say({"必填", "required"}, required(c_.before, was.required), required(c_.after, is.required),
            way_of_requirement(was.required, is.required));
        say({"取值", "words allowed"}, joined(was.choices), joined(is.choices), ChangeWay::unknown);
        say({"又名", "other headings"}, joined(was.aliases), joined(is.aliases), ChangeWay::neither);
    }

private:
    void say(Bilingual aspect, std::string before, std::string after, ChangeWay way) {
        if (before != after) {
            c_.add({ChangeOf::cells,
                    ChangeKind::changed,
                    way,
                    path_,
                    std::move(aspect),
                    std::move(before),
                    std::move(after),
                    {},
                    {},
                    {}});
        }
    }

    const Comparing& c_;
    std::string path_;
};

void lists(const Comparing& c, const std::string& name, const std::vector<std::string>& was,
           const std::vector<std::string>& is) {
    std::vector<std::string> gone;
    std::vector<std::string> come;
    std::copy_if(was.begin(), was.end(), std::back_inserter(gone),
                 [&](const auto& word) { return std::find(is.begin(), is.end(), word) == is.end(); });
    std::copy_if(is.begin(), is.end(), std::back_inserter(come),
                 [&](const auto& word) { return std::find(was.begin(), was.end(), word) == was.end(); });
    if (!gone.empty() || !come.empty()) {
        c.add({ChangeOf::words,
               ChangeKind::changed,
               ChangeWay::unknown,
               "词表 " + name,
               come.empty()   ? Bilingual{"去掉", "without"}
               : gone.empty() ? Bilingual{"增加", "with"}
                              : Bilingual{},
               joined(gone),
               joined(come),
               {},
               {},
               {}});
    }
}

std::string bound(const Grade& grade, const RuleSet& rules) {
    static constexpr std::array<std::string_view, 6> signs{"<", "≤", ">", "≥", "=", "≠"};
    return std::string(signs[static_cast<std::size_t>(grade.comparison)]) + grade.bound.to_string() +
           (grade.when == none<ExprId> ? "" : " 当 " + expression_words(rules, grade.when));
}

}  // namespace

void compare_cells(const Comparing& c) {
    const auto before = cells_of(c.before);
    const auto after = cells_of(c.after);
    const std::map<std::string, const Heading*> old(before.begin(), before.end());
    const std::map<std::string, const Heading*> now(after.begin(), after.end());
    for (const auto& [path, heading] : after) {
        if (const auto was = old.find(path); was != old.end()) {
            TwoCells(c, path).compare(*was->second, *heading);
        } else {
            const bool must = heading->required.kind != Requirement::Kind::never;
            c.add({ChangeOf::cells,
                   ChangeKind::added,
                   must ? ChangeWay::stricter : ChangeWay::neither,
                   path,
                   {},
                   {},
                   type_word(heading->type) + " " + required(c.after, heading->required),
                   {},
                   {},
                   {}});
        }
    }
    for (const auto& [path, heading] : before) {
        if (!now.contains(path)) {
            c.add({ChangeOf::cells,
                   ChangeKind::removed,
                   ChangeWay::unknown,
                   path,
                   {},
                   type_word(heading->type) + " " + required(c.before, heading->required),
                   {},
                   {},
                   {},
                   {}});
        }
    }
}

void compare_grades(const Comparing& c) {
    const auto find = [](const RuleSet& rules, const std::string& name) -> const Grade* {
        const auto found = std::find_if(rules.grades.begin(), rules.grades.end(),
                                        [&](const Grade& grade) { return grade.name == name; });
        return found == rules.grades.end() ? nullptr : &*found;
    };
    for (const auto& grade : c.after.grades) {
        const auto* was = find(c.before, grade.name);
        const auto before = was == nullptr ? std::string() : bound(*was, c.before);
        const auto after = bound(grade, c.after);
        if (before != after) {
            const bool lower = was != nullptr && (grade.comparison == Comparison::less ||
                                                  grade.comparison == Comparison::less_equal);
            c.add({ChangeOf::grades,
                   was == nullptr ? ChangeKind::added : ChangeKind::changed,
                   was == nullptr || lower || grade.bound == was->bound ? ChangeWay::unknown
                   : grade.bound > was->bound                           ? ChangeWay::stricter
                                                                        : ChangeWay::laxer,
                   "等级 " + grade.name,
                   {},
                   before,
                   after,
                   {},
                   {},
                   {}});
        }
    }
    for (const auto& grade : c.before.grades) {
        if (find(c.after, grade.name) == nullptr) {
            c.add({ChangeOf::grades,
                   ChangeKind::removed,
                   ChangeWay::unknown,
                   "等级 " + grade.name,
                   {},
                   bound(grade, c.before),
                   {},
                   {},
                   {},
                   {}});
        }
    }
}

void compare_words(const Comparing& c) {
    for (std::size_t i = 0; i < c.after.word_list_names.size(); ++i) {
        const auto& names = c.before.word_list_names;
        const auto& name = c.after.word_list_names[i];
        const auto was = std::find(names.begin(), names.end(), name);
        lists(c, name,
              was == names.end() ? std::vector<std::string>{}
                                 : c.before.word_lists[static_cast<std::size_t>(was - names.begin())],
              c.after.word_lists[i]);
    }
    for (const auto& reference : c.after.references) {
        const auto was = std::find_if(c.before.references.begin(), c.before.references.end(),
                                      [&](const auto& other) { return other.name == reference.name; });
        const auto before = was == c.before.references.end() ? std::string() : canonical(was->value);
        const auto after = canonical(reference.value);
        if (before != after) {
            c.add({ChangeOf::words,
                   before.empty() ? ChangeKind::added : ChangeKind::changed,
                   ChangeWay::unknown,
                   "参照 " + reference.name,
                   {},
                   before,
                   after,
                   {},
                   {},
                   {}});
        }
    }
}

}  // namespace heng
