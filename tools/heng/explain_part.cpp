#include "tools/heng/explain_part.hpp"

#include "engine/diagnostics/nearest.hpp"
#include "engine/diagnostics/visible.hpp"
#include "engine/report/explain_part.hpp"
#include "tools/heng/rule_inputs.hpp"
#include "tools/heng/session.hpp"
#include "tools/heng/terminal.hpp"

namespace heng {

Status explain_part(const ExplainCommand& command) {
    const auto options = text_options(command.common);
    RuleInputs inputs;
    if (!inputs.read({command.common.rules.value_or(std::string())}, options.language))
        return Status::unchecked;
    std::string out;
    std::vector<std::string> known;
    for (const auto& id : inputs.ids()) {
        const auto compiled = inputs.compiler().compile(id);
        if (!compiled.rules) {
            const Bilingual why{"规则集“" + id + "”有错；先用 heng lint 看错在哪里",
                                "rule set “" + id + "” has errors; see heng lint"};
            write_message("heng: " + in(why, options.language) + "\n");
            return Status::unchecked;
        }
        const auto part = render_part(*compiled.rules, command.subject, options);
        out += (out.empty() || part.empty() ? "" : "\n") + part;
        const auto names = part_names(*compiled.rules);
        known.insert(known.end(), names.begin(), names.end());
    }
    if (out.empty()) {
        const auto near =
            or_did_you_mean(command.subject, std::vector<std::string_view>(known.begin(), known.end()));
        const auto name = visible(command.subject);
        const Bilingual why{
            "规则里没有叫“" + name + "”的指标、计分、参照或词表" + near.zh,
            "the rules have no indicator, scoring rule, reference or word list “" + name + "”" + near.en};
        write_message("heng: " + in(why, options.language) + "\n");
        return Status::unchecked;
    }
    return write_result(out) ? Status::clean : Status::unchecked;
}

}  // namespace heng
