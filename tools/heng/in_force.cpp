#include "tools/heng/in_force.hpp"

#include <algorithm>
#include <iterator>

#include "engine/ruleset/validity.hpp"

namespace heng {
namespace {

/// So many names are listed in a message.
constexpr std::size_t most_listed = 6;

/// 江门市/项目绩效自评/2023（用于 2023 年度）、…
Bilingual listed(const std::vector<const RuleHead*>& heads) {
    Bilingual out;
    for (std::size_t i = 0; i < heads.size() && i < most_listed; ++i) {
        const auto validity = validity_in_words(*heads[i]);
        out.zh += (i == 0 ? "" : "、") + heads[i]->id + "（" + validity.zh + "）";
        out.en += (i == 0 ? "" : ", ") + heads[i]->id + " (" + validity.en + ")";
    }
    if (heads.size() > most_listed) {
        const auto rest = std::to_string(heads.size() - most_listed);
        out.zh += "等，另有 " + rest + " 套";
        out.en += " and " + rest + " more";
    }
    return out;
}

std::string names_of(const std::vector<const RuleHead*>& heads, std::string_view between) {
    std::string out;
    for (const auto* head : heads)
        out += (out.empty() ? "" : std::string(between)) + head->id;
    return out;
}

/// “2024 年度”, “2024-03-01 这一天”, or both.
Bilingual in_words(const WantedTime& time) {
    Bilingual out;
    if (time.year) {
        const auto year = std::to_string(*time.year);
        out = {" " + year + " 年度", "for " + year};
    }
    if (!time.as_of.empty()) {
        out.zh += (out.zh.empty() ? " " : "、") + time.as_of;
        out.en += (out.en.empty() ? "on " : " on ") + time.as_of;
    }
    return out;
}

/// What speaks against a rule set: the form's year, else the day.
Bilingual against(const RuleHead& rules, const WantedTime& time) {
    if (time.year && !is_for(rules, *time.year)) {
        const auto year = std::to_string(*time.year);
        return {"这张表是 " + year + " 年度的", "the form is for " + year};
    }
    return {"要按 " + time.as_of + " 有效的规则查", "the rules of " + time.as_of + " are asked for"};
}

}  // namespace

bool is_in_force(const RuleHead& rules, const WantedTime& time) {
    return (!time.year || is_for(rules, *time.year)) && (time.as_of.empty() || holds_on(rules, time.as_of));
}

std::vector<const RuleHead*> called(const std::vector<RuleHead>& all, std::string_view name) {
    std::vector<const RuleHead*> out;
    for (const auto& head : all) {
        // The rules that others build on have neither; a form is never checked by them unless it names them.
        const bool dated = head.year || !head.in_force.empty() || !head.lapses.empty();
        if (dated && is_called_by(head, name)) out.push_back(&head);
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const RuleHead* a, const RuleHead* b) { return a->id > b->id; });
    return out;
}

std::vector<const RuleHead*> in_force_of(const std::vector<const RuleHead*>& called, const WantedTime& time) {
    std::vector<const RuleHead*> out;
    std::copy_if(called.begin(), called.end(), std::back_inserter(out),
                 [&](const RuleHead* head) { return is_in_force(*head, time); });
    return out;
}

Diagnostic not_in_force(const RuleHead& rules, const WantedTime& time,
                        const std::vector<const RuleHead*>& others) {
    const auto validity = validity_in_words(rules);
    const auto when = against(rules, time);
    const Bilingual other = others.empty()
                                ? Bilingual{"，没有找到适用的", "; none of that time was found"}
                                : Bilingual{"，适用的是“" + names_of(others, "”、“") + "”",
                                            "; of that time is “" + names_of(others, "”, “") + "”"};
    auto found =
        make(Code::H017, {},
             {{"name", rules.id}, {"validity", validity.zh}, {"when", when.zh}, {"other", other.zh}},
             {{"name", rules.id}, {"validity", validity.en}, {"when", when.en}, {"other", other.en}});
    found.found = rules.id;
    if (others.size() == 1) found.expected = others.front()->id;
    return found;
}

Diagnostic several_in_force(std::string_view name, const WantedTime& time,
                            const std::vector<const RuleHead*>& fitting) {
    const auto list = listed(fitting);
    const auto count = std::to_string(fitting.size());
    const auto when = in_words(time);
    const Bilingual why = time.year
                              ? Bilingual{"按" + when.zh + "还分不清", when.en + " they can't be told apart"}
                              : Bilingual{"表里没有填年度，或者年度读不出来",
                                          "the form has no year, or one that can't be read"};
    auto found = make(Code::H018, {},
                      {{"name", std::string(name)}, {"count", count}, {"list", list.zh}, {"why", why.zh}},
                      {{"name", std::string(name)}, {"count", count}, {"list", list.en}, {"why", why.en}});
    found.found = name;
    return found;
}

Diagnostic none_in_force(std::string_view name, const WantedTime& time,
                         const std::vector<const RuleHead*>& called) {
    const auto list = listed(called);
    const auto when = in_words(time);
    auto found = make(Code::H019, {}, {{"name", std::string(name)}, {"when", when.zh}, {"list", list.zh}},
                      {{"name", std::string(name)}, {"when", when.en}, {"list", list.en}});
    found.found = name;
    return found;
}

}  // namespace heng
