// heng new: an empty form for a rule set, or next year's rule file over this year's.

#include <algorithm>
#include <optional>

#include "engine/ruleset/validity.hpp"
#include "tools/heng/empty_form.hpp"
#include "tools/heng/one_rule_set.hpp"
#include "tools/heng/output_file.hpp"
#include "tools/heng/run.hpp"
#include "tools/heng/session.hpp"
#include "tools/heng/terminal.hpp"

namespace heng {
namespace {

Status fail(const Bilingual& why, const TextOptions& options) {
    write_trouble(why, options.language);
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
    OneRuleSet chosen;
    if (!chosen.open(command.subject, {}, options)) return Status::unchecked;
    const auto& rules = chosen.rules();
    if (!command.year && rules.schema.is_empty()) {
        return fail({"规则集“" + rules.id + "”没有表式，没有表可填",
                     "rule set “" + rules.id + "” has no 表式, so no form"},
                    options);
    }
    const auto text = command.year ? next_year(rules, *command.year) : empty_form(rules);
    return write_output(text, command.output, command.force, options);
}

}  // namespace heng
