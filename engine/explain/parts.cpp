// Which part is meant by a name.

#include <algorithm>
#include <functional>
#include <optional>

#include "engine/compile/rule_words.hpp"
#include "engine/compile/words.hpp"
#include "engine/explain/tell.hpp"

namespace heng {

namespace {

/// A part that can be asked for. It is told only if it is.
struct Named {
    PartKind kind;
    std::vector<std::string> names;       ///< paths, and other names that it goes by
    std::vector<std::string> contents{};  ///< words that it holds: asked for, they lead to it
    std::function<RulePart()> tell;
};

/// The name, or the end of the path from a slash on.
bool is_called(const std::string& path, std::string_view name) {
    return path == name ||
           (path.size() > name.size() && path.ends_with(name) && path[path.size() - name.size() - 1] == '/');
}

std::vector<std::string> with(std::string name, const std::vector<std::string>& others) {
    std::vector<std::string> out{std::move(name)};
    out.insert(out.end(), others.begin(), others.end());
    return out;
}

/// 批次 and 场 of 批次 = 场; 24 is no unit.
std::vector<std::string> units_in(const std::vector<std::string>& statements) {
    std::vector<std::string> out;
    for (const auto& statement : statements) {
        for (std::size_t from = 0; from <= statement.size();) {
            const auto end = std::min(statement.find(' ', from), statement.size());
            out.push_back(statement.substr(from, end - from));
            from = end + 1;
        }
    }
    std::erase_if(out, [](const std::string& word) {
        return word.find_first_not_of("0123456789./=") == std::string::npos;
    });
    return out;
}

class Catalogue {
public:
    explicit Catalogue(const RuleSet& rules) : r_(rules) {
        all_.push_back({PartKind::ruleset, {r_.id}, {}, [&] { return tell::ruleset(r_); }});
        all_.push_back(
            {PartKind::required, {kind_word(PartKind::required)}, {}, [&] { return tell::required(r_); }});
        rows_and_cells();
        scored();
        checks();
        shared();
        vocabularies();
    }

    [[nodiscard]] const std::vector<Named>& all() const { return all_; }

private:
    static std::string kind_word(PartKind kind) { return name_of(kind).zh; }

    void rows_and_cells() {
        const auto& schema = r_.schema;
        for (std::size_t i = 0; i < schema.levels.size(); ++i) {
            const auto id = static_cast<LevelId>(i);
            const auto& level = schema[id];
            all_.push_back({PartKind::level, with(level.name, level.aliases), {}, [this, id] {
                                return tell::level(r_, id);
                            }});
            for (std::size_t k = 0; k < level.fixed.size(); ++k) {
                const auto& row = level.fixed[k];
                all_.push_back(
                    {PartKind::row, with(level.name + "/" + row.name, row.aliases), {}, [this, id, k] {
                         return tell::row(r_, id, k);
                     }});
            }
            for (std::size_t k = 0; k < level.columns.size(); ++k) {
                const auto& column = level.columns[k];
                all_.push_back(
                    {PartKind::cell, with(level.name + "/" + column.key, column.aliases), {}, [this, id, k] {
                         return tell::column(r_, id, k);
                     }});
            }
        }
        for (std::size_t i = 1; i < schema.fields.size(); ++i) {
            const auto id = static_cast<FieldId>(i);
            all_.push_back({PartKind::cell, with(schema[id].path, schema[id].aliases), {}, [this, id] {
                                return tell::field(r_, id);
                            }});
        }
    }

    void scored() {
        for (const auto& planned : r_.planned) {
            all_.push_back(
                {PartKind::indicator, with(path_of(r_, planned), planned.aliases), {}, [this, &planned] {
                     return tell::indicator(r_, planned);
                 }});
        }
        for (const auto& scoring : r_.scorings) {
            all_.push_back({PartKind::scoring, {scoring.name}, {}, [this, &scoring] {
                                return tell::scoring(r_, scoring);
                            }});
        }
        if (r_.total) {
            all_.push_back(
                {PartKind::total, {kind_word(PartKind::total)}, {}, [this] { return tell::total(r_); }});
        }
    }

    void checks() {
        for (const auto& check : r_.checks) {
            all_.push_back({PartKind::check, {check.code, check.title.zh}, {check.title.en}, [this, &check] {
                                return tell::check(r_, check);
                            }});
        }
        for (const auto& grade : r_.grades) {
            all_.push_back({PartKind::grade, {grade.name}, {kind_word(PartKind::grade)}, [this, &grade] {
                                return tell::grade(r_, grade);
                            }});
        }
    }

    void shared() {
        const auto kind = kind_word(PartKind::parameter) + " ";
        for (const auto& part : r_.named_parts) {
            if (part.name.starts_with(kind)) {
                auto name = part.name.substr(kind.size());
                all_.push_back({PartKind::parameter, {name}, {}, [this, &part, name] {
                                    return tell::parameter(r_, part, name);
                                }});
            }
        }
        for (const auto& reference : r_.references) {
            all_.push_back({PartKind::reference, {reference.name}, {}, [this, &reference] {
                                return tell::reference(r_, reference);
                            }});
        }
        for (const auto& datum : r_.data) {
            all_.push_back(
                {PartKind::datum, {datum.name}, {}, [this, &datum] { return tell::datum(r_, datum); }});
        }
        for (std::size_t i = 0; i < r_.word_lists.size(); ++i) {
            all_.push_back({PartKind::word_list, {r_.word_list_names[i]}, {}, [this, i] {
                                return tell::word_list(r_, i);
                            }});
        }
    }

    void vocabularies() {
        for (const auto& level : words::achievements) {
            words_of(PartKind::quality, level.text, r_.qualities.words_of(level.value));
        }
        words_of(PartKind::quality, words::negators, r_.qualities.negators());
        words_of(PartKind::quality, words::confirmers, r_.qualities.confirmers());
        words_of(PartKind::synonyms, kind_word(PartKind::synonyms), r_.qualities.synonyms());
        words_of(PartKind::units, kind_word(PartKind::units), r_.units.statements());
    }

    void words_of(PartKind kind, std::string_view name, const std::vector<std::string>& words) {
        if (words.empty()) {
            return;
        }
        const bool statements = kind == PartKind::units || kind == PartKind::synonyms;
        all_.push_back({kind,
                        {std::string(name)},
                        statements ? units_in(words) : words,
                        [kind, name = std::string(name), words] {
                            auto part = tell::word_set(kind, name, words);
                            part.name = part.name == name_of(kind).zh ? std::string() : part.name;
                            return part;
                        }});
    }

    const RuleSet& r_;
    std::vector<Named> all_;
};

/// 计分 of “计分 定量”; nothing if no kind stands before a name.
std::optional<std::pair<std::string_view, std::string_view>> kind_and_name(std::string_view asked) {
    const auto blank = asked.find(' ');
    if (blank == std::string_view::npos) {
        return std::nullopt;
    }
    return std::pair{asked.substr(0, blank), asked.substr(blank + 1)};
}

bool is_meant(const Named& named, std::string_view asked) {
    const auto any = [&](const std::vector<std::string>& names, std::string_view name) {
        return std::any_of(names.begin(), names.end(),
                           [&](const std::string& one) { return is_called(one, name); });
    };
    if (any(named.names, asked) ||
        std::find(named.contents.begin(), named.contents.end(), asked) != named.contents.end()) {
        return true;
    }
    const auto both = kind_and_name(asked);
    return both && name_of(named.kind).zh == both->first && any(named.names, both->second);
}

/// 参数: the names of all that are of that kind; a check's with what it says.
std::vector<RulePart> listed(const Catalogue& catalogue, std::string_view kind) {
    std::vector<std::string> names;
    RulePart part;
    for (const auto& named : catalogue.all()) {
        if (name_of(named.kind).zh == kind) {
            part.kind = named.kind;
            names.push_back(named.kind == PartKind::check ? joined(named.names, " ") : named.names.front());
        }
    }
    tell::add(part, FactOf::words, names);
    return part.facts.empty() ? std::vector<RulePart>() : std::vector{std::move(part)};
}

}  // namespace

bool operator==(const RulePart& a, const RulePart& b) {
    return a.kind == b.kind && a.name == b.name && a.facts == b.facts && a.at.file == b.at.file &&
           a.at.span == b.at.span;
}

std::vector<RulePart> parts_called(const RuleSet& rules, std::string_view name) {
    std::vector<RulePart> out;
    const Catalogue catalogue(rules);
    for (const auto& named : catalogue.all()) {
        if (!is_meant(named, name)) {
            continue;
        }
        auto part = named.tell();
        // 数据 of the same name are asked for by several scoring rules.
        if (std::find(out.begin(), out.end(), part) == out.end()) {
            out.push_back(std::move(part));
        }
    }
    return out.empty() ? listed(catalogue, name) : out;
}

std::vector<std::string> part_names(const RuleSet& rules) {
    std::vector<std::string> out;
    const Catalogue catalogue(rules);
    for (const auto& named : catalogue.all()) {
        out.insert(out.end(), named.names.begin(), named.names.end());
    }
    return out;
}

}  // namespace heng
