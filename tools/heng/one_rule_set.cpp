#include "tools/heng/one_rule_set.hpp"

#include "tools/heng/files.hpp"
#include "tools/heng/named_rules.hpp"
#include "tools/heng/terminal.hpp"

namespace heng {

bool OneRuleSet::open(const std::string& subject, const std::string& as_of, const TextOptions& options) {
    const auto fail = [&](const Bilingual& why) {
        write_trouble(why, options.language);
        return false;
    };
    const bool file = kind_of(subject) != PathKind::missing;
    if (!inputs_.read(file ? std::vector{subject} : std::vector<std::string>{}, options.language))
        return false;
    NamedRules named;
    if (!file) {
        named = named_rules(ruleset_heads(inputs_.all()), subject, as_of);
    } else if (inputs_.ids().size() == 1) {
        named.id = inputs_.ids().front();
    } else {
        const auto count = std::to_string(inputs_.ids().size());
        named.problem = {"“" + subject + "”里有 " + count + " 套规则集，写出要哪一套的名称",
                         "“" + subject + "” has " + count + " rule sets: give the name of one"};
    }
    if (!named.id) return fail(named.problem);
    auto compiled = inputs_.compiler().compile(*named.id);
    if (!compiled.rules) {
        return fail({"规则集“" + *named.id + "”有错；先用 heng lint 看错在哪里",
                     "rule set “" + *named.id + "” has errors; see heng lint"});
    }
    rules_ = std::move(compiled.rules);
    return true;
}

}  // namespace heng
