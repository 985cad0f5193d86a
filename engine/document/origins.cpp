#include "engine/document/origins.hpp"

#include <algorithm>

namespace heng::document {

Origins::Origins(const RuleSet& rules, std::span<const RuleFile> files)
    : rules_(rules), heads_(rules.lineage.size()) {
    for (const auto& head : ruleset_heads(files)) {
        const auto found = std::find(rules.lineage.begin(), rules.lineage.end(), head.id);
        if (found != rules.lineage.end()) {
            heads_[static_cast<std::size_t>(found - rules.lineage.begin())] = head.declared;
        }
    }
}

Origin Origins::of(const RulePlace& place) const {
    Origin out;
    if (place.file.empty()) {
        return out;
    }
    out.at = place.text();
    // Several rule sets may stand in a file: it is the last one that begins before.
    std::uint32_t nearest = 0;
    for (std::size_t i = 0; i < heads_.size(); ++i) {
        const auto& head = heads_[i];
        if (head.file == place.file && head.line <= place.line && nearest <= head.line) {
            nearest = head.line;
            out.ruleset = rules_.lineage[i];
        }
    }
    return out;
}

Origin Origins::of(const RulePlace& place, std::string_view said) const {
    auto out = of(place);
    const auto found = std::find_if(rules_.said.begin(), rules_.said.end(),
                                    [&](const Said& one) { return one.key == said; });
    for (std::size_t i = 1; found != rules_.said.end() && i < found->layers.size(); ++i) {
        out.overrides.push_back(found->layers[i].text());
    }
    return out;
}

}  // namespace heng::document
