#include "tools/heng/explain_part.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/diagnostics/nearest.hpp"
#include "engine/diagnostics/visible.hpp"
#include "engine/report/explain_part.hpp"
#include "tools/heng/files.hpp"
#include "tools/heng/named_rules.hpp"
#include "tools/heng/rule_inputs.hpp"
#include "tools/heng/session.hpp"
#include "tools/heng/terminal.hpp"

namespace heng {
namespace {

/// So many names that have the word asked for in them are listed.
constexpr std::size_t most_listed = 6;

/// The parts of all rule sets asked for, each once with the names of those in which it is the same.
class Gathered {
public:
    void add(const RuleSet& rules, std::string_view name) {
        for (auto& part : parts_called(rules, name)) {
            const auto known = std::find_if(parts_.begin(), parts_.end(),
                                            [&](const ToldPart& told) { return told.part == part; });
            if (known != parts_.end()) {
                known->rulesets.push_back(rules.id);
            } else {
                parts_.push_back({std::move(part), {rules.id}});
            }
        }
        if (parts_.empty()) {
            auto names = part_names(rules);
            names_.insert(names_.end(), std::move_iterator(names.begin()), std::move_iterator(names.end()));
        }
    }

    [[nodiscard]] const std::vector<ToldPart>& parts() const { return parts_; }

    /// The nearest name, and those that have the asked one in them.
    [[nodiscard]] Bilingual nothing(const std::string& asked) const {
        const auto name = visible(asked);
        std::vector<std::string_view> known(names_.begin(), names_.end());
        for (const auto& one : names_)
            known.push_back(std::string_view(one).substr(one.rfind('/') + 1));
        const auto near = or_did_you_mean(asked, known);
        std::vector<std::string> like;
        for (const auto& one : names_) {
            const bool fresh = std::find(like.begin(), like.end(), one) == like.end();
            if (fresh && one.find(asked) != std::string::npos) like.push_back(one);
        }
        Bilingual list;
        for (std::size_t i = 0; i < std::min(like.size(), most_listed); ++i) {
            list.zh += (i == 0 ? "；名称里有这几个字的：" : "、") + visible(like[i]);
            list.en += (i == 0 ? "; names with these words: " : ", ") + visible(like[i]);
        }
        if (like.size() > most_listed) {
            list.zh += " 等 " + std::to_string(like.size()) + " 个";
            list.en += " and others, " + std::to_string(like.size()) + " in all";
        }
        return {"规则里没有叫“" + name + "”的" + near.zh + list.zh,
                "the rules have nothing called “" + name + "”" + near.en + list.en};
    }

private:
    std::vector<ToldPart> parts_;
    std::vector<std::string> names_;
};

std::string rendered(const std::vector<ToldPart>& parts, const RuleTexts& texts, DocumentFormat format,
                     const TextOptions& options) {
    switch (format) {
        case DocumentFormat::text: return render_parts(parts, texts, options);
        case DocumentFormat::markdown: return parts_markdown(parts, texts, options.language);
        case DocumentFormat::json:
            return nlohmann::ordered_json{{"parts", parts_json(parts, texts, options.language)}}.dump(
                       2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) +
                   "\n";
    }
    return {};
}

}  // namespace

Status explain_part(const ExplainCommand& command) {
    const auto options = text_options(command.common);
    const auto fail = [&](const Bilingual& why) {
        write_trouble(why, options.language);
        return Status::unchecked;
    };
    const auto asked = command.common.rules.value_or(command.subject);
    const bool file = command.common.rules && kind_of(asked) != PathKind::missing;
    RuleInputs inputs;
    if (!inputs.read(file ? std::vector{asked} : std::vector<std::string>{}, options.language))
        return Status::unchecked;
    auto ids = inputs.ids();
    if (!file) {
        const auto named = named_rules(ruleset_heads(inputs.all()), asked, command.common.as_of);
        if (!named.id) return fail(named.problem);
        ids = {*named.id};
    }
    Gathered gathered;
    for (const auto& id : ids) {
        const auto compiled = inputs.compiler().compile(id);
        if (!compiled.rules) {
            return fail({"规则集“" + id + "”有错；先用 heng lint 看错在哪里",
                         "rule set “" + id + "” has errors; see heng lint"});
        }
        gathered.add(*compiled.rules, command.common.rules ? command.subject : id);
    }
    if (gathered.parts().empty()) return fail(gathered.nothing(command.subject));
    const auto texts = [&](const std::string& name) { return inputs.text_of(name); };
    return write_result(rendered(gathered.parts(), texts, command.format, options)) ? Status::clean
                                                                                    : Status::unchecked;
}

bool is_ruleset_name(const std::string& subject) {
    RuleInputs inputs;
    return inputs.read({}, Language::zh) &&
           named_rules(ruleset_heads(inputs.all()), subject, {}).id.has_value();
}

}  // namespace heng
