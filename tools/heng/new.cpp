// heng new: an empty form for a rule set, or next year's rule file over this year's.

#include <algorithm>
#include <optional>

#include "engine/ruleset/validity.hpp"
#include "tools/heng/empty_form.hpp"
#include "tools/heng/files.hpp"
#include "tools/heng/named_rules.hpp"
#include "tools/heng/rewrite.hpp"
#include "tools/heng/rule_inputs.hpp"
#include "tools/heng/run.hpp"
#include "tools/heng/session.hpp"
#include "tools/heng/terminal.hpp"

namespace heng {
namespace {

Status fail(const Bilingual& why, const TextOptions& options) {
    write_message("heng: " + in(why, options.language) + "\n");
    return Status::unchecked;
}

std::string next_year(const RuleSet& base, std::uint32_t year) {
    const auto id = std::string(family_of(base.id)) + "/" + std::to_string(year);
    std::string checks;
    std::string scorings;
    for (const auto& check : base.checks) {
        if (check.ruleset == base.id && checks.find(check.code) == std::string::npos)
            checks += "  #   " + check.code + " " + check.title.zh + "\n";
    }
    for (const auto& scoring : base.scorings)
        scorings += (scorings.empty() ? "" : "、") + scoring.name;
    std::string out = "## " + std::to_string(year) + " 年的规则：在 " + base.id + " 的基础上，只写不同的。\n";
    out += "规则集 " + id + " {\n  年度 " + std::to_string(year) + "\n";
    out += "  # 依据 \"今年的文号\" 第几条\n  # 生效 " + std::to_string(year) + "-01-01\n";
    out += "  沿用 " + base.id + "\n\n";
    out += "  # 常见的改动，去掉行首的“# ”再改：\n";
    out += "  # 改写 检查 H302 警告 { }\n  # 废止 检查 H302\n  # 改写 参数 名称 = 60%\n";
    out += scorings.empty() ? "" : "  # 可以改写的计分：" + scorings + "\n";
    out += checks.empty() ? "" : "  # 上一套自己的检查：\n" + checks;
    return out + "}\n";
}

}  // namespace

Status make_new(const NewCommand& command) {
    const auto options = text_options(command.common);
    RuleInputs inputs;
    const bool file = kind_of(command.subject) != PathKind::missing;
    if (!inputs.read(file ? std::vector{command.subject} : std::vector<std::string>{}, options.language))
        return Status::unchecked;
    NamedRules named;
    if (!file) {
        named = named_rules(ruleset_heads(inputs.all()), command.subject, {});
    } else if (inputs.ids().size() == 1) {
        named.id = inputs.ids().front();
    } else {
        named.problem = {"“" + command.subject + "”里有 " + std::to_string(inputs.ids().size()) +
                             " 套规则集，写出要哪一套的名称",
                         "“" + command.subject + "” has " + std::to_string(inputs.ids().size()) +
                             " rule sets: give the name of one"};
    }
    if (!named.id) return fail(named.problem, options);
    const auto& id = named.id;
    const auto compiled = inputs.compiler().compile(*id);
    if (!compiled.rules) {
        return fail({"规则集“" + *id + "”有错；先用 heng lint 看错在哪里",
                     "rule set “" + *id + "” has errors; see heng lint"},
                    options);
    }
    if (!command.year && compiled.rules->schema.is_empty()) {
        return fail(
            {"规则集“" + *id + "”没有表式，没有表可填", "rule set “" + *id + "” has no 表式, so no form"},
            options);
    }
    const auto text = command.year ? next_year(*compiled.rules, *command.year) : empty_form(*compiled.rules);
    if (command.output.empty()) return write_result(text) ? Status::clean : Status::unchecked;
    const auto there = kind_of(command.output);
    if (there == PathKind::folder) {
        return fail({"“" + command.output + "”是文件夹，写出文件名",
                     "“" + command.output + "” is a folder: give the name of a file"},
                    options);
    }
    if (there != PathKind::missing && !command.force) {
        return fail({"“" + command.output + "”已经有了，没有写；要覆盖它，加上 --force",
                     "“" + command.output + "” is there already, nothing was written; --force replaces it"},
                    options);
    }
    const bool written =
        there == PathKind::missing ? create_file(command.output, text) : replace_file(command.output, text);
    if (!written) {
        return fail({"写不了“" + command.output + "”", "“" + command.output + "” can't be written"}, options);
    }
    return Status::clean;
}

}  // namespace heng
