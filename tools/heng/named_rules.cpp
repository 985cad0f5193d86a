#include "tools/heng/named_rules.hpp"

#include <algorithm>
#include <map>

#include "engine/diagnostics/nearest.hpp"
#include "engine/diagnostics/visible.hpp"
#include "engine/ruleset/validity.hpp"

namespace heng {
namespace {

/// So many names are listed in a message.
constexpr std::size_t most_listed = 6;

/// What a rule set is also called: its name without the year, its place, place and kind.
std::vector<std::string> other_names(const RuleHead& head) {
    std::vector<std::string> out{std::string(family_of(head.id))};
    if (!head.place.empty()) {
        out.push_back(head.place);
        if (!head.subject.empty()) out.push_back(head.place + "/" + head.subject);
    }
    return out;
}

/// Whether `part` stands in `whole` from one slash to another.
bool stands_in(const std::string& part, const std::string& whole) {
    return ("/" + whole + "/").find("/" + part + "/") != std::string::npos;
}

using Families = std::map<std::string, std::vector<const RuleHead*>>;

template <typename Fits>
Families families(const std::vector<RuleHead>& heads, const std::string& as_of, Fits fits) {
    Families out;
    for (const auto& head : heads) {
        const bool holds = as_of.empty() || holds_on(head, as_of);
        if (holds && fits(head)) out[std::string(family_of(head.id))].push_back(&head);
    }
    return out;
}

std::string newest(const std::vector<const RuleHead*>& family) {
    return (*std::max_element(family.begin(), family.end(),
                              [](const RuleHead* a, const RuleHead* b) {
                                  return std::pair(a->year.value_or(0), a->id) <
                                         std::pair(b->year.value_or(0), b->id);
                              }))
        ->id;
}

Bilingual several(const std::string& name, const Families& found) {
    std::string zh;
    std::string en;
    std::size_t listed = 0;
    for (const auto& [family, heads] : found) {
        if (listed++ == most_listed) break;
        zh += (zh.empty() ? "“" : "、“") + visible(family) + "”";
        en += (en.empty() ? "“" : ", “") + visible(family) + "”";
    }
    if (found.size() > most_listed) {
        const auto count = std::to_string(found.size());
        zh += "等 " + count + " 个";
        en += " and others, " + count + " in all";
    }
    const auto shown = visible(name);
    return {"叫“" + shown + "”的规则集不止一种，写全一些：" + zh,
            "“" + shown + "” fits several rule sets; say which: " + en};
}

Bilingual unknown(const std::string& name, const std::vector<RuleHead>& heads) {
    std::vector<std::string> names;
    for (const auto& head : heads) {
        names.push_back(head.id);
        for (auto& other : other_names(head))
            names.push_back(std::move(other));
    }
    const auto near = or_did_you_mean(name, std::vector<std::string_view>(names.begin(), names.end()));
    const auto shown = visible(name);
    return {"没有“" + shown + "”这套规则集" + near.zh, "there is no rule set “" + shown + "”" + near.en};
}

}  // namespace

NamedRules named_rules(const std::vector<RuleHead>& heads, const std::string& name,
                       const std::string& as_of) {
    const auto is_named = [&](const RuleHead& head) { return head.id == name; };
    if (std::any_of(heads.begin(), heads.end(), is_named)) return {name, {}};
    auto found = families(heads, as_of, [&](const RuleHead& head) { return family_of(head.id) == name; });
    if (found.empty()) {
        found = families(heads, as_of, [&](const RuleHead& head) {
            // The rules that others build on have neither, and a place only because a rule set above them has.
            const bool dated = head.year || !head.in_force.empty() || !head.lapses.empty();
            const auto names = other_names(head);
            return dated && !name.empty() &&
                   std::any_of(names.begin(), names.end(),
                               [&](const std::string& one) { return stands_in(name, one); });
        });
    }
    if (found.size() == 1) return {newest(found.begin()->second), {}};
    return {std::nullopt, found.empty() ? unknown(name, heads) : several(name, found)};
}

}  // namespace heng
