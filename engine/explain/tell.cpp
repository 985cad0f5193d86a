#include "engine/explain/tell.hpp"

#include <algorithm>

namespace heng {

Bilingual name_of(PartKind kind) {
    switch (kind) {
        case PartKind::ruleset: return {"规则集", "rule set"};
        case PartKind::required: return {"必填", "required cells"};
        case PartKind::level: return {"层级", "level"};
        case PartKind::row: return {"行", "row"};
        case PartKind::cell: return {"栏", "cell"};
        case PartKind::indicator: return {"指标", "indicator"};
        case PartKind::scoring: return {"计分", "scoring"};
        case PartKind::total: return {"总分", "total"};
        case PartKind::check: return {"检查", "check"};
        case PartKind::grade: return {"等级", "grade"};
        case PartKind::parameter: return {"参数", "parameter"};
        case PartKind::reference: return {"参照", "reference"};
        case PartKind::datum: return {"数据", "datum"};
        case PartKind::word_list: return {"词表", "words"};
        case PartKind::quality: return {"品质", "quality words"};
        case PartKind::synonyms: return {"同义词", "synonyms"};
        case PartKind::units: return {"单位", "units"};
    }
    return {};
}

namespace tell {

void add(RulePart& part, FactOf of, const std::vector<std::string>& lines) {
    PartFact fact{of, {}};
    for (const auto& line : lines) {
        if (!line.empty()) {
            fact.lines.push_back({line, line});
        }
    }
    if (!fact.lines.empty()) {
        part.facts.push_back(std::move(fact));
    }
}

void add(RulePart& part, FactOf of, const std::string& line) {
    add(part, of, std::vector{line});
}

void add(RulePart& part, FactOf of, const Bilingual& line) {
    if (!line.zh.empty()) {
        part.facts.push_back({of, {{line.zh, line.en.empty() ? line.zh : line.en}}});
    }
}

void add_layers(RulePart& part, const RuleSet& rules, std::string_view key) {
    const auto said =
        std::find_if(rules.said.begin(), rules.said.end(), [&](const Said& one) { return one.key == key; });
    if (said != rules.said.end()) {
        part.overrides.assign(said->layers.begin() + 1, said->layers.end());
        part.pieces = said->pieces;
    }
}

}  // namespace tell

}  // namespace heng
