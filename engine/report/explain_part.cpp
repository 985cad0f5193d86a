#include "engine/report/explain_part.hpp"

#include "engine/diagnostics/visible.hpp"
#include "engine/report/labelled.hpp"
#include "engine/report/markdown.hpp"
#include "engine/report/paint.hpp"
#include "engine/report/rule_excerpt.hpp"
#include "engine/report/words.hpp"

namespace heng {

namespace {

constexpr Words at_word{"写在", "at"};
constexpr Words overrides_word{"原先", "before"};
constexpr Words pieces_word{"条文", "pieces"};

/// What a fact is called: in JSON, and before its lines.
struct FactName {
    const char* key;
    Words label;
};

FactName name_of(FactOf fact) {
    switch (fact) {
        case FactOf::title: return {"title", {"名称", "title"}};
        case FactOf::place: return {"place", {"地区", "place"}};
        case FactOf::subject: return {"subject", {"类别", "subject"}};
        case FactOf::validity: return {"validity", {"适用", "holds"}};
        case FactOf::lineage: return {"lineage", {"沿用", "builds on"}};
        case FactOf::severity: return {"severity", {"程度", "severity"}};
        case FactOf::type: return {"type", {"类型", "type"}};
        case FactOf::value: return {"value", {"是", "is"}};
        case FactOf::weight: return {"weight", words::weight};
        case FactOf::target: return {"target", words::target};
        case FactOf::direction: return {"direction", {"方向", "direction"}};
        case FactOf::optional: return {"optional", {"可缺", "optional"}};
        case FactOf::how_many: return {"how_many", {"项数", "how many"}};
        case FactOf::required: return {"required", {"必填", "required"}};
        case FactOf::choices: return {"choices", {"取值", "choices"}};
        case FactOf::fallback: return {"default", {"缺省", "default"}};
        case FactOf::patterns: return {"patterns", {"写法", "patterns"}};
        case FactOf::composed: return {"composed", {"由", "made of"}};
        case FactOf::aliases: return {"aliases", {"又名", "also"}};
        case FactOf::cells: return {"cells", {"栏目", "cells"}};
        case FactOf::rows: return {"rows", {"下设", "below"}};
        case FactOf::scope: return {"scope", {"范围", "scope"}};
        case FactOf::when: return {"when", {"当", "when"}};
        case FactOf::requires_: return {"requires", {"要求", "requires"}};
        case FactOf::tolerance: return {"tolerance", {"允差", "tolerance"}};
        case FactOf::scoring: return {"scoring", {"计分", "scoring"}};
        case FactOf::bound: return {"bound", {"界限", "bound"}};
        case FactOf::words: return {"words", {"内容", "holds"}};
        case FactOf::message: return {"message", words::problem};
        case FactOf::advice: return {"advice", words::advice};
        case FactOf::waivable: return {"waivable", {"豁免", "waivers"}};
        case FactOf::standard: return {"standard", {"标准", "standard"}};
        case FactOf::checks: return {"checks", {"检查", "checks"}};
        case FactOf::meaning: return {"meaning", words::meaning};
        case FactOf::basis: return {"basis", words::basis};
    }
    return {"", {"", ""}};
}

const char* key_of(PartKind kind) {
    switch (kind) {
        case PartKind::ruleset: return "ruleset";
        case PartKind::required: return "required";
        case PartKind::level: return "level";
        case PartKind::row: return "row";
        case PartKind::cell: return "cell";
        case PartKind::indicator: return "indicator";
        case PartKind::scoring: return "scoring";
        case PartKind::total: return "total";
        case PartKind::check: return "check";
        case PartKind::grade: return "grade";
        case PartKind::parameter: return "parameter";
        case PartKind::reference: return "reference";
        case PartKind::datum: return "datum";
        case PartKind::word_list: return "word_list";
        case PartKind::quality: return "quality";
        case PartKind::synonyms: return "synonyms";
        case PartKind::units: return "units";
    }
    return "";
}

std::string heading(const RulePart& part, Language language) {
    auto out = in(name_of(part.kind), language);
    return visible(part.name.empty() ? out : out + " " + part.name);
}

std::string lines_of(const PartFact& fact, Language language) {
    std::string out;
    for (const auto& line : fact.lines) {
        out += (out.empty() ? "" : "\n") + visible(in(line, language), Breaks::keep);
    }
    return out;
}

std::string in_brackets(const std::string& text, Language language) {
    return language == Language::zh ? "（" + text + "）" : " (" + text + ")";
}

std::string rulesets_of(const ToldPart& told, Language language) {
    std::string out;
    for (const auto& id : told.rulesets) {
        out += (out.empty() ? "" : language == Language::zh ? "、" : ", ") + visible(id);
    }
    return out;
}

/// Each piece of a check that 改写 laid over another; where one place says all, that is told once.
std::string pieces_of(const RulePart& part, const RuleTexts& texts, Language language) {
    std::string out;
    if (part.overrides.empty()) {
        return out;
    }
    for (const auto& piece : part.pieces) {
        out += (out.empty() ? "" : "\n") + rule_excerpt(texts(piece.file), piece.span) +
               in_brackets(visible(piece.text()), language);
    }
    return out;
}

/// Calls `add` with a label and its lines, in the order in which they are read.
template <typename Add>
void each_line(const ToldPart& told, const RuleTexts& texts, Language language, Add add) {
    const auto& part = told.part;
    for (const auto& fact : part.facts) {
        add(name_of(fact.of).label, lines_of(fact, language));
    }
    add(pieces_word, pieces_of(part, texts, language));
    add(at_word, part.at.file.empty() ? std::string() : visible(part.at.text()));
    for (const auto& older : part.overrides) {
        add(overrides_word, visible(older.text()));
    }
    add(words::ruleset, part.kind == PartKind::ruleset ? std::string() : rulesets_of(told, language));
}

nlohmann::ordered_json place_json(const RulePlace& place) {
    return {{"file", place.file}, {"line", place.line}};
}

nlohmann::ordered_json part_json(const ToldPart& told, const RuleTexts& texts, Language language) {
    const auto& part = told.part;
    auto facts = nlohmann::ordered_json::object();
    for (const auto& fact : part.facts) {
        auto lines = nlohmann::ordered_json::array();
        for (const auto& line : fact.lines) {
            lines.push_back(in(line, language));
        }
        facts[name_of(fact.of).key] = std::move(lines);
    }
    auto overrides = nlohmann::ordered_json::array();
    for (const auto& older : part.overrides) {
        overrides.push_back(place_json(older));
    }
    auto pieces = nlohmann::ordered_json::array();
    for (const auto& piece : part.pieces) {
        pieces.push_back({{"text", rule_excerpt(texts(piece.file), piece.span)}, {"at", place_json(piece)}});
    }
    return {{"kind", key_of(part.kind)},
            {"name", part.name},
            {"rulesets", told.rulesets},
            {"facts", std::move(facts)},
            {"at", part.at.file.empty() ? nlohmann::ordered_json() : place_json(part.at)},
            {"overrides", std::move(overrides)},
            {"pieces", std::move(pieces)}};
}

}  // namespace

std::string render_parts(const std::vector<ToldPart>& parts, const RuleTexts& texts,
                         const TextOptions& options) {
    std::string out;
    for (const auto& told : parts) {
        out += (out.empty() ? "" : "\n") +
               paint(heading(told.part, options.language), Ink::strong, options.color) + "\n";
        Labelled lines(options.language, options.color);
        each_line(told, texts, options.language,
                  [&](const Words& label, const std::string& text) { lines.add(label, text); });
        out += lines.text();
    }
    return out;
}

std::string parts_markdown(const std::vector<ToldPart>& parts, const RuleTexts& texts, Language language) {
    std::string out;
    for (const auto& told : parts) {
        out += (out.empty() ? "## " : "\n## ") + markdown_text(heading(told.part, language)) + "\n\n";
        each_line(told, texts, language, [&](const Words& label, const std::string& text) {
            out += markdown_fact(label.in(language), text, language);
        });
    }
    return out;
}

nlohmann::ordered_json parts_json(const std::vector<ToldPart>& parts, const RuleTexts& texts,
                                  Language language) {
    auto out = nlohmann::ordered_json::array();
    for (const auto& told : parts) {
        out.push_back(part_json(told, texts, language));
    }
    return out;
}

}  // namespace heng
