// What rules share: 参数, 参照, 数据, 词表 and the vocabularies.

#include <algorithm>

#include "engine/compile/expression_words.hpp"
#include "engine/compile/rule_words.hpp"
#include "engine/explain/tell.hpp"

namespace heng::tell {

RulePart parameter(const RuleSet& rules, const NamedPart& parameter, std::string_view name) {
    RulePart part;
    part.kind = PartKind::parameter;
    part.name = name;
    part.at = parameter.declared;
    add_layers(part, rules, parameter.name);
    add(part, FactOf::value, expression_words(rules, parameter.value));
    add(part, FactOf::meaning, parameter.note);
    return part;
}

RulePart reference(const RuleSet& rules, const ReferenceValue& reference) {
    RulePart part;
    part.kind = PartKind::reference;
    part.name = reference.name;
    part.at = reference.declared;
    add_layers(part, rules, "参照 " + reference.name);
    add(part, FactOf::value, canonical(reference.value));
    add(part, FactOf::basis, reference.source);
    return part;
}

RulePart datum(const RuleSet& rules, const Datum& datum) {
    RulePart part;
    part.kind = PartKind::datum;
    part.name = datum.name;
    add(part, FactOf::type, datum.unit.empty() ? std::string() : "以" + datum.unit + "计");
    add(part, FactOf::fallback, expression_words(rules, datum.default_value));
    return part;
}

RulePart word_list(const RuleSet& rules, std::size_t list) {
    RulePart part;
    part.kind = PartKind::word_list;
    part.name = rules.word_list_names[list];
    const auto key = "词表 " + part.name;
    const auto declared = std::find_if(rules.named_parts.begin(), rules.named_parts.end(),
                                       [&](const NamedPart& one) { return one.name == key; });
    if (declared != rules.named_parts.end()) {
        part.at = declared->declared;
    }
    add_layers(part, rules, key);
    add(part, FactOf::words, joined(rules.word_lists[list]));
    return part;
}

RulePart word_set(PartKind kind, std::string_view name, const std::vector<std::string>& words) {
    RulePart part;
    part.kind = kind;
    part.name = name;
    add(part, FactOf::words, kind == PartKind::quality ? std::vector{joined(words)} : words);
    return part;
}

}  // namespace heng::tell
