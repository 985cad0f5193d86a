#include "engine/report/explain_part.hpp"

#include <algorithm>

#include "engine/compile/scoring_words.hpp"
#include "engine/report/labelled.hpp"
#include "engine/report/paint.hpp"
#include "engine/report/words.hpp"

namespace heng {

namespace {

constexpr Words at_word{"写在", "at"};
constexpr Words scoring_word{"计分", "scoring"};
constexpr Words replaced_word{"原先", "before"};
constexpr Words checks_word{"检查", "checks"};
constexpr Words standard_word{"标准", "standard"};
constexpr Words how_many{"项数", "how many"};
constexpr Words optional_word{"可缺", "optional"};
constexpr Words holds_word{"内容", "holds"};

std::string path_of(const RuleSet& rules, const Planned& planned) {
    std::string path = planned.name;
    for (auto above = planned.parent; above != none<PlannedId>; above = rules[above].parent) {
        path = rules[above].name + "/" + path;
    }
    return path;
}

/// The name, or the end of the path from a slash on.
bool is_called(const std::string& path, std::string_view name) {
    return path == name ||
           (path.size() > name.size() && path.ends_with(name) && path[path.size() - name.size() - 1] == '/');
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string out;
    for (const auto& part : parts) {
        out += (out.empty() ? "" : std::string(between)) + part;
    }
    return out;
}

class Part {
public:
    Part(const RuleSet& rules, const TextOptions& options) : r_(rules), options_(options) {}

    std::string indicator(const Planned& planned) {
        head("指标 " + path_of(r_, planned), "indicator " + path_of(r_, planned));
        Labelled lines(options_.language, options_.color);
        if (planned.weight) {
            lines.add(words::weight, planned.weight->is_point() ? planned.weight->lo.to_string()
                                                                : planned.weight->lo.to_string() + "–" +
                                                                      planned.weight->hi.to_string());
        }
        lines.add(words::target, planned.target ? canonical(*planned.target) : std::string());
        lines.add(optional_word,
                  planned.optional ? std::string(Words{"是", "yes"}.in(options_.language)) : "");
        lines.add(how_many, count(planned));
        if (planned.scoring != none<ScoringId>) {
            const auto& scoring = r_[planned.scoring];
            lines.add(scoring_word, scoring.name + "\n" + joined(scoring_words(r_, scoring), "\n"));
            lines.add(words::basis, scoring.basis);
            lines.add(words::rule, place(scoring.declared));
        }
        lines.add(standard_word, planned.standard);
        lines.add(checks_word, checks_of(planned.level));
        lines.add(at_word, place(planned.declared));
        return std::move(out_) + lines.text();
    }

    std::string scoring(const Scoring& scoring) {
        head("计分 " + scoring.name, "scoring " + scoring.name);
        Labelled lines(options_.language, options_.color);
        lines.add(scoring_word, joined(scoring_words(r_, scoring), "\n"));
        lines.add(standard_word, scoring.in_words ? std::string() : scoring.standard);
        lines.add(words::basis, scoring.basis);
        lines.add(at_word, place(scoring.declared));
        for (const auto& older : scoring.replaced) {
            lines.add(replaced_word, place(older));
        }
        return std::move(out_) + lines.text();
    }

    std::string words_of(std::size_t list) {
        head("词表 " + r_.word_list_names[list], "words " + r_.word_list_names[list]);
        Labelled lines(options_.language, options_.color);
        lines.add(holds_word, joined(r_.word_lists[list], "、"));
        return std::move(out_) + lines.text();
    }

    std::string reference(const ReferenceValue& reference) {
        head("参照 " + reference.name, "reference " + reference.name);
        Labelled lines(options_.language, options_.color);
        lines.add(holds_word, canonical(reference.value));
        lines.add(words::basis, reference.source);
        return std::move(out_) + lines.text();
    }

private:
    void head(const std::string& zh, const std::string& en) {
        out_ = paint(options_.language == Language::zh ? zh : en, Ink::strong, options_.color) + "\n";
    }

    static std::string place(const RulePlace& at) { return at.file.empty() ? std::string() : at.text(); }

    static std::string count(const Planned& planned) {
        std::vector<std::string> parts;
        if (planned.at_least) {
            parts.push_back("≥" + std::to_string(*planned.at_least));
        }
        if (planned.at_most) {
            parts.push_back("≤" + std::to_string(*planned.at_most));
        }
        return joined(parts, " ");
    }

    /// Codes of the checks that go through rows of this level.
    [[nodiscard]] std::string checks_of(LevelId level) const {
        std::vector<std::string> codes;
        for (const auto& check : r_.checks) {
            const auto kind = check.domain.kind;
            const bool looks = (kind == Domain::Kind::level && check.domain.level == level) ||
                               kind == Domain::Kind::indicators ||
                               (kind == Domain::Kind::scored && r_.schema.is_scored(level));
            if (looks && std::find(codes.begin(), codes.end(), check.code) == codes.end()) {
                codes.push_back(check.code);
            }
        }
        return joined(codes, "、");
    }

    const RuleSet& r_;
    const TextOptions& options_;
    std::string out_;
};

}  // namespace

std::string render_part(const RuleSet& rules, std::string_view name, const TextOptions& options) {
    std::string out;
    const auto add = [&](const std::string& part) { out += (out.empty() ? "" : "\n") + part; };
    for (const auto& planned : rules.planned) {
        if (is_called(path_of(rules, planned), name)) {
            add(Part(rules, options).indicator(planned));
        }
    }
    for (const auto& scoring : rules.scorings) {
        if (scoring.name == name) {
            add(Part(rules, options).scoring(scoring));
        }
    }
    for (const auto& reference : rules.references) {
        if (reference.name == name) {
            add(Part(rules, options).reference(reference));
        }
    }
    for (std::size_t i = 0; i < rules.word_list_names.size(); ++i) {
        if (rules.word_list_names[i] == name) {
            add(Part(rules, options).words_of(i));
        }
    }
    return out;
}

std::vector<std::string> part_names(const RuleSet& rules) {
    std::vector<std::string> out;
    for (const auto& planned : rules.planned) {
        out.push_back(planned.name);
    }
    for (const auto& scoring : rules.scorings) {
        out.push_back(scoring.name);
    }
    for (const auto& reference : rules.references) {
        out.push_back(reference.name);
    }
    out.insert(out.end(), rules.word_list_names.begin(), rules.word_list_names.end());
    return out;
}

}  // namespace heng
